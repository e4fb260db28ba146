"""The text laid out: paragraphs joined as on paper, evidence cut in code points."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from api.pages.layout import lay_out, paragraphs
from extractor.types import Span

WRAPPED = """ỦY BAN NHÂN DÂN
Giao Phòng Nội vụ chủ trì, phối hợp với Phòng Tư pháp rà soát
danh mục thủ tục hành chính trên địa bàn huyện và báo cáo kết
quả trước ngày 15/6/2025.
1. Phòng Nội vụ:
a) Tham mưu kế hoạch;
- Gửi báo cáo.
Điều 2. Hiệu lực
Quyết định này có hiệu lực.
"""

# fmt: off
CASES = [
    # text                                   paragraphs
    ("một\nhai",                             ["một hai"]),      # runs on in lower case
    ("Một.\nhai",                            ["Một.", "hai"]),  # the sentence ended
    ("một\n\nhai",                           ["một", "hai"]),   # an empty line
    ("Kính gửi:\n- Phòng A;\n- Phòng B.",    ["Kính gửi:", "- Phòng A;", "- Phòng B."]),
    ("QUYẾT ĐỊNH\nvề việc",                  ["QUYẾT ĐỊNH", "về việc"]),  # a heading stands alone
    ("",                                     []),
    (" \n \n",                               []),
]
# fmt: on


def joined(text: str) -> list[str]:
    return ["".join(piece.text for piece in p.pieces) for p in lay_out(text, {})]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert joined(text) == expected


def test_drawn_lines_are_joined_where_the_paper_ended() -> None:
    assert joined(WRAPPED) == [
        "ỦY BAN NHÂN DÂN",
        "Giao Phòng Nội vụ chủ trì, phối hợp với Phòng Tư pháp rà soát danh mục thủ tục hành chính "
        "trên địa bàn huyện và báo cáo kết quả trước ngày 15/6/2025.",
        "1. Phòng Nội vụ:",
        "a) Tham mưu kế hoạch;",
        "- Gửi báo cáo.",
        "Điều 2. Hiệu lực",
        "Quyết định này có hiệu lực.",
    ]


def test_how_paragraphs_are_set() -> None:
    kinds = [p.kind for p in lay_out("QUYẾT ĐỊNH\n1. Việc một.\nNội dung.", {})]
    assert kinds == ["head", "item", "text"]


def test_pieces_carry_the_keys_of_what_they_prove() -> None:
    text = "😀 Giao Phòng Nội vụ báo cáo."
    places = {"t1": [Span(2, 28)], "u1": [Span(7, 20)]}
    (paragraph,) = lay_out(text, places)
    assert [(piece.text, piece.keys) for piece in paragraph.pieces] == [
        ("😀 ", ()),
        ("Giao ", ("t1",)),
        ("Phòng Nội vụ ", ("t1", "u1")),
        ("báo cáo.", ("t1",)),
    ]
    assert [piece.sort for piece in paragraph.pieces] == [
        "",
        "of-task",
        "of-task of-value",
        "of-task",
    ]


def test_a_place_over_two_paragraphs_is_marked_in_both() -> None:
    text = "Một.\nHai."
    pieces = [p.pieces for p in lay_out(text, {"t1": [Span(2, 7)]})]
    marked = [piece.text for row in pieces for piece in row if piece.keys]
    assert marked == ["t.", "Ha"]


@given(
    st.text(alphabet="aĐỦ1. \n-;😀", max_size=200),
    st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200)), max_size=6),
)
def test_no_word_is_lost_and_no_key_moved(text: str, ends: list[tuple[int, int]]) -> None:
    places = {
        str(n): [Span(min(a, b, len(text)), min(max(a, b), len(text)))]
        for n, (a, b) in enumerate(ends)
    }
    laid = lay_out(text, places)
    assert "".join("".join(joined(text)).split()) == "".join(text.split())
    for key, (span,) in places.items():
        marked = [p.text for row in laid for p in row.pieces if key in p.keys]
        assert "".join("".join(marked).split()) == "".join(text[span.start : span.end].split())


@pytest.mark.parametrize("filler", ["1", " ", "a", "A\n", "- "])
def test_long_fillers_take_no_time(filler: str) -> None:
    assert len(list(paragraphs(filler * 10_000))) <= 10_000
