"""Paragraphs of a text without blocks: drawn lines joined as on paper."""

from __future__ import annotations

import pytest

from api.pages.lines import paragraphs

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
    return [text[p.start : p.end].replace("\n", " ") for p in paragraphs(text)]


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


@pytest.mark.parametrize("filler", ["1", " ", "a", "A\n", "- "])
def test_long_fillers_take_no_time(filler: str) -> None:
    assert len(list(paragraphs(filler * 10_000))) <= 10_000
