"""Where paragraphs begin and end, on each carrier: lines in, blocks out."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

from extractor.layout import find_blocks
from extractor.layout.looks import (
    BASIS,
    BODIES,
    CLOSERS,
    DIVISIONS,
    FOLLOWERS,
    MARKERS,
    OFFICES,
    OPENERS,
    SIGNERS,
    TITLES,
    Shape,
    look,
)
from extractor.layout.rules import RULES, Rule, Seam, deciding_rule
from extractor.layout.seams import Measured
from extractor.reading import read
from extractor.text import folded
from extractor.types import Box, Cell, Format, Line, Reading, Span

LETTER, LEADING, LEFT, TOP = 0.01, 0.02, 0.15, 0.1


def reading(carrier: Format, lines: Sequence[tuple[str, dict[str, Any]]]) -> Reading:
    """A reading of lines; what is given with each is set on it."""
    place = 0
    made = []
    for text, given_values in lines:
        made.append(Line(Span(place, place + len(text)), **{"page": 1, **given_values}))
        place += len(text) + 1
    return Reading(carrier, "\n".join(text for text, _ in lines), tuple(made), pages=1)


def written(source: str) -> Reading:
    """A text file: a blank line is a gap."""
    lines: list[tuple[str, dict[str, Any]]] = []
    gap = False
    for text in source.split("\n"):
        if text:
            lines.append((text, {"gap": gap}))
        gap = not text
    return reading(Format.TEXT, lines)


def printed(source: str) -> Reading:
    """A printed page: a column of the source is a hundredth of the width, a blank line is white,
    "=" begins a page, "^" centres a line, "**" makes it bold."""
    lines: list[tuple[str, dict[str, Any]]] = []
    page, row, gap = 1, 0, False
    for text in source.split("\n"):
        if text == "=":
            page, row, gap = page + 1, 0, False
            continue
        row += 1
        words = text.strip(" ^*")
        if words:
            x0, top = LEFT + LETTER * (len(text) - len(text.lstrip())), TOP + LEADING * row
            box = Box(x0, top, x0 + LETTER * len(words), top + LEADING * 0.8)
            style = {"centred": "^" in text, "bold": "**" in text}
            lines.append((words, {"page": page, "box": box, "gap": gap, **style}))
        gap = not words
    return reading(Format.PDF, lines)


def blocks(given_reading: Reading) -> list[str]:
    """The words of each block on one line."""
    return [
        " ".join(given_reading.text[block.span.start : block.span.end].split())
        for block in find_blocks(given_reading)
    ]


# --- text files ---------------------------------------------------------------------------------

HEADING = """\
ỦY BAN NHÂN DÂN
HUYỆN TÂN AN
CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/UBND-VP
V/v kiểm kê tài sản
của các Sở
Tân An, ngày
05 tháng 3 năm 2024
HỎA TỐC
Kính gửi:
- Phòng Nội vụ;
- UBND các xã, thị trấn."""

SIGNED = """\
Nơi nhận:
- Như trên;
- Văn phòng: CVP, các PCVP,
Tổ Tổng hợp;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Trần Văn Bình"""

# A page saved from the web: first lines cut short, no blank lines.
WEB = """\
Thực hiện
Kế hoạch của tỉnh về kiểm kê tài sản công, Ủy ban nhân dân huyện yêu
cầu các phòng, ban, Ủy ban nhân dân các xã, thị trấn thực hiện các nội
dung sau:
1. Phòng
Nội vụ
-
Chủ trì, phối hợp với các đơn vị có liên quan rà soát toàn bộ hồ sơ. Việc
rà soát phải xong trước ngày 20. Kết quả gửi về Văn phòng để tổng hợp.
- Phối hợp
với Phòng Tài chính lập danh sách tài sản theo quy định tại khoản 2
Điều 4 của Quy chế, báo cáo kết quả.
2. Các xã
Bố trí
người thực hiện đúng thời hạn, chịu trách nhiệm về số liệu gửi về huyện
theo từng đợt.
Trân
trọng."""

# Every paragraph between blank lines, wrapped.
SPACED = """\
Điều 1. Ban hành kèm theo Quyết
định này Quy chế làm việc của Hội đồng khoa học và công nghệ huyện Tân An.

Điều 2. Trách nhiệm của Trưởng
Phòng Nội vụ

1. Chủ trì rà soát, tổng hợp hồ
sơ của các đơn vị trực thuộc. Khi cần thiết, Phòng được đề nghị các đơn vị
cử người tham gia, báo cáo Ủy ban nhân dân huyện xem xét. Kết quả rà soát gửi về Văn phòng trước ngày 20 hằng tháng.
Các đơn vị chậm báo cáo phải giải trình.

2. Giúp Ủy ban nhân dân huyện
theo dõi việc thực hiện các nhiệm vụ được giao, kịp thời đôn đốc các phòng,
ban, ngành và các đơn vị có liên quan bảo đảm chất lượng, tiến độ.

3. Phối hợp với Phòng Tài chính, các xã, thị trấn kiểm kê tài sản công theo

quy định của pháp luật."""

# Lines are paragraphs.
UNWRAPPED = """\
QUYẾT ĐỊNH
Ban hành Quy chế làm việc của
các phòng thuộc huyện
Căn cứ Luật Tổ chức chính quyền địa phương;
Xét đề nghị của Trưởng phòng Nội vụ,
QUYẾT ĐỊNH:
Điều 1. Ban hành Quy chế.
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Quy chế này quy định về làm việc.
Đối tượng là các phòng.
a) Phòng Nội vụ;
đ) Phòng Tư pháp."""

# fmt: off
TEXTS: list[tuple[str, str, list[str]]] = [
    ("heading", HEADING, [
        "ỦY BAN NHÂN DÂN HUYỆN TÂN AN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 12/UBND-VP",
        "V/v kiểm kê tài sản của các Sở",
        "Tân An, ngày 05 tháng 3 năm 2024",
        "HỎA TỐC",
        "Kính gửi:",
        "- Phòng Nội vụ;",
        "- UBND các xã, thị trấn.",
    ]),
    ("signature", SIGNED, [
        "Nơi nhận:",
        "- Như trên;",
        "- Văn phòng: CVP, các PCVP, Tổ Tổng hợp;",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Trần Văn Bình",
    ]),
    ("web page", WEB, [
        "Thực hiện Kế hoạch của tỉnh về kiểm kê tài sản công, Ủy ban nhân dân huyện yêu cầu các "
        "phòng, ban, Ủy ban nhân dân các xã, thị trấn thực hiện các nội dung sau:",
        "1. Phòng Nội vụ",
        "- Chủ trì, phối hợp với các đơn vị có liên quan rà soát toàn bộ hồ sơ. Việc rà soát phải "
        "xong trước ngày 20. Kết quả gửi về Văn phòng để tổng hợp.",
        "- Phối hợp với Phòng Tài chính lập danh sách tài sản theo quy định tại khoản 2 Điều 4 của "
        "Quy chế, báo cáo kết quả.",
        "2. Các xã",
        "Bố trí người thực hiện đúng thời hạn, chịu trách nhiệm về số liệu gửi về huyện theo từng đợt.",
        "Trân trọng.",
    ]),
    ("blank lines", SPACED, [
        "Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc của Hội đồng khoa học và công "
        "nghệ huyện Tân An.",
        "Điều 2. Trách nhiệm của Trưởng Phòng Nội vụ",
        "1. Chủ trì rà soát, tổng hợp hồ sơ của các đơn vị trực thuộc. Khi cần thiết, Phòng được đề "
        "nghị các đơn vị cử người tham gia, báo cáo Ủy ban nhân dân huyện xem xét. Kết quả rà soát "
        "gửi về Văn phòng trước ngày 20 hằng tháng. Các đơn vị chậm báo cáo phải giải trình.",
        "2. Giúp Ủy ban nhân dân huyện theo dõi việc thực hiện các nhiệm vụ được giao, kịp thời đôn "
        "đốc các phòng, ban, ngành và các đơn vị có liên quan bảo đảm chất lượng, tiến độ.",
        # why: a page ended inside the sentence
        "3. Phối hợp với Phòng Tài chính, các xã, thị trấn kiểm kê tài sản công theo quy định của "
        "pháp luật.",
    ]),
    ("a line a paragraph", UNWRAPPED, [
        "QUYẾT ĐỊNH",
        "Ban hành Quy chế làm việc của các phòng thuộc huyện",
        "Căn cứ Luật Tổ chức chính quyền địa phương;",
        "Xét đề nghị của Trưởng phòng Nội vụ,",
        "QUYẾT ĐỊNH:",
        "Điều 1. Ban hành Quy chế.",
        "Chương I",
        "QUY ĐỊNH CHUNG",
        "Điều 1. Phạm vi",
        "Quy chế này quy định về làm việc.",
        "Đối tượng là các phòng.",
        "a) Phòng Nội vụ;",
        "đ) Phòng Tư pháp.",
    ]),
    ("two bodies", "UBND TỈNH BÌNH MINH\nSỞ NỘI VỤ\nSố: 5/SNV", [
        "UBND TỈNH BÌNH MINH",
        "SỞ NỘI VỤ",
        "Số: 5/SNV",
    ]),
    ("two offices", "KT. BỘ TRƯỞNG,\nCHỦ NHIỆM\nPHÓ CHỦ NHIỆM\nTrần Văn Bình", [
        "KT. BỘ TRƯỞNG, CHỦ NHIỆM",
        "PHÓ CHỦ NHIỆM",
        "Trần Văn Bình",
    ]),
    ("a caption", "QUY CHẾ\n(Ban hành kèm theo Quyết định số 5/QĐ-UBND ngày 6 tháng 5 năm\n2024 của huyện)", [
        "QUY CHẾ",
        "(Ban hành kèm theo Quyết định số 5/QĐ-UBND ngày 6 tháng 5 năm 2024 của huyện)",
    ]),
    ("a date at a line's beginning", "Báo cáo trước ngày\n20. Gửi bản giấy.", [
        "Báo cáo trước ngày 20. Gửi bản giấy.",
    ]),
    ("a period after a habit", "Tổng kết hằng năm\n2. Khen thưởng.", [
        "Tổng kết hằng năm",  # why: "hằng năm" ends a sentence, "trước năm" does not
        "2. Khen thưởng.",
    ]),
]
# fmt: on


@pytest.mark.parametrize(
    ("source", "expected"), [row[1:] for row in TEXTS], ids=[row[0] for row in TEXTS]
)
def test_text(source: str, expected: list[str]) -> None:
    assert blocks(written(source)) == expected


# --- printed pages ------------------------------------------------------------------------------

PRINTED_HEADING = """\
     SỞ NỘI VỤ                  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
"""

# First lines stand in; nothing else parts paragraphs.
INDENTED = """\
**                  ^KẾ HOẠCH
**       ^Kiểm kê tài sản công tại các phòng,
**            ^Ủy ban nhân dân các xã
     Thực hiện chỉ đạo của tỉnh, huyện kiểm kê tài sản công của các
phòng. Việc kiểm kê do Phòng Tài chính chủ trì, các xã phối hợp thực.
Ủy ban nhân dân các xã bố trí người tham gia.
     Các phòng báo cáo kết quả trước ngày 20 hằng tháng về huyện để xem.
     Trường hợp chậm, phải giải trình.
     1. Mục đích
     Bảo đảm số liệu đầy đủ, chính xác, đúng thời hạn, theo quy định của
pháp luật hiện hành về tài sản công và chế độ kế toán, tài chính, thuế
=
và các quy định khác có liên quan.
     - Phòng Nội vụ chủ trì, phối hợp các xã rà soát hồ sơ, lập danh sách
theo khoản 2
     Điều 4 nêu trên được áp dụng.
**                                     KT. CHỦ TỊCH
**                                     PHÓ CHỦ TỊCH
**                                    Trần Văn Bình"""

# No indents: white parts paragraphs.
WHITE = """\
Thực hiện chỉ đạo của tỉnh, huyện kiểm kê tài sản công của các phòng.
Việc kiểm kê do Phòng Tài chính chủ trì, các xã phối hợp thực hiện tốt
nhiệm vụ được giao.

Ủy ban nhân dân các xã bố trí người tham gia, chuẩn bị hồ sơ, sổ sách.

Các phòng báo cáo kết quả trước ngày 20 hằng tháng về huyện để tổng hợp
và theo dõi."""

# fmt: off
PAGES: list[tuple[str, str, list[str]]] = [
    ("indents", INDENTED, [
        "KẾ HOẠCH",
        "Kiểm kê tài sản công tại các phòng, Ủy ban nhân dân các xã",
        "Thực hiện chỉ đạo của tỉnh, huyện kiểm kê tài sản công của các phòng. Việc kiểm kê do Phòng "
        "Tài chính chủ trì, các xã phối hợp thực. Ủy ban nhân dân các xã bố trí người tham gia.",
        "Các phòng báo cáo kết quả trước ngày 20 hằng tháng về huyện để xem.",
        "Trường hợp chậm, phải giải trình.",
        "1. Mục đích",
        "Bảo đảm số liệu đầy đủ, chính xác, đúng thời hạn, theo quy định của pháp luật hiện hành về "
        "tài sản công và chế độ kế toán, tài chính, thuế và các quy định khác có liên quan.",
        "- Phòng Nội vụ chủ trì, phối hợp các xã rà soát hồ sơ, lập danh sách theo khoản 2",
        "Điều 4 nêu trên được áp dụng.",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Trần Văn Bình",
    ]),
    ("white", WHITE, [
        "Thực hiện chỉ đạo của tỉnh, huyện kiểm kê tài sản công của các phòng. Việc kiểm kê do Phòng "
        "Tài chính chủ trì, các xã phối hợp thực hiện tốt nhiệm vụ được giao.",
        "Ủy ban nhân dân các xã bố trí người tham gia, chuẩn bị hồ sơ, sổ sách.",
        "Các phòng báo cáo kết quả trước ngày 20 hằng tháng về huyện để tổng hợp và theo dõi.",
    ]),
]
# fmt: on


@pytest.mark.parametrize(
    ("source", "expected"), [row[1:] for row in PAGES], ids=[row[0] for row in PAGES]
)
def test_printed_page(source: str, expected: list[str]) -> None:
    assert blocks(printed(source)) == expected


def test_columns_of_a_heading_stay_apart() -> None:
    left, right = Box(0.1, 0.1, 0.4, 0.12), Box(0.5, 0.1, 0.9, 0.12)
    second = replace(right, top=0.13, bottom=0.15)
    given_lines: list[tuple[str, dict[str, Any]]] = [
        ("Ban Chỉ đạo huyện", {"box": left}),
        ("về chuyển đổi số", {"box": right}),
        ("và cải cách hành chính", {"box": second}),
    ]
    assert blocks(reading(Format.PDF, given_lines)) == [
        "Ban Chỉ đạo huyện",
        "về chuyển đổi số và cải cách hành chính",
    ]


def test_running_heads_are_left_out() -> None:
    given_reading = written("Giao Phòng Nội vụ rà\n2\nsoát hồ sơ.")
    lines = (*given_reading.lines[:1], replace(given_reading.lines[1], note=True))
    whole = replace(given_reading, lines=(*lines, given_reading.lines[2]))
    assert len(find_blocks(whole)) == 1


# --- Word files and cells -----------------------------------------------------------------------


def test_a_word_paragraph_is_a_block_whatever_it_says() -> None:
    lines = [("Giao Phòng Nội vụ, ", {"paragraph": True}), ("rà soát", {"paragraph": True})]
    assert blocks(reading(Format.DOCX, lines)) == ["Giao Phòng Nội vụ,", "rà soát"]


def test_breaks_inside_a_word_paragraph() -> None:
    lines = [
        ("V/v kiểm kê", {}),
        ("tài sản công", {"paragraph": True}),
        ("TM. ỦY BAN NHÂN DÂN", {}),
        ("CHỦ TỊCH", {"paragraph": True}),
    ]
    assert blocks(reading(Format.DOCX, lines)) == [
        "V/v kiểm kê tài sản công",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
    ]


def test_cells_keep_to_themselves() -> None:
    one, two = Cell(0, 1, 0, 2), Cell(0, 1, 1, 2)
    lines: list[tuple[str, dict[str, Any]]] = [
        ("Phòng Nội vụ và", {"cell": one}),
        ("Thanh tra", {"cell": one}),
        ("- rà soát;", {"cell": two}),
        ("- báo cáo", {"cell": two}),
    ]
    found = find_blocks(reading(Format.TEXT, lines))
    assert [block.cell for block in found] == [one, two, two]
    assert blocks(reading(Format.TEXT, lines)) == [
        "Phòng Nội vụ và Thanh tra",
        "- rà soát;",
        "- báo cáo",
    ]


def test_a_block_is_set_as_all_its_lines_are() -> None:
    lines: list[tuple[str, dict[str, Any]]] = [
        ("Ban hành Quy chế của", {"bold": True, "italic": True, "page": 2}),
        ("các phòng", {"bold": True, "page": 3}),
    ]
    (block,) = find_blocks(reading(Format.TEXT, lines))
    assert (block.bold, block.italic, block.centred, block.page) == (True, False, False, 2)
    assert block.box is None


def test_a_box_holds_the_lines_of_the_first_page() -> None:
    first = find_blocks(printed(INDENTED))[6]
    assert first.box is not None
    assert first.page == 1
    assert first.box.bottom < TOP + LEADING * 13


# --- rules --------------------------------------------------------------------------------------

# What a rule's example needs beside its words.
# fmt: off
WITH: dict[str, dict[str, Any]] = {
    "other_cell":        {"below": {"cell": Cell(0, 0, 1, 2)}},
    "paragraph_ended":   {"above": {"paragraph": True}},
    "other_column":      {"measured": Measured(apart=True)},
    "lone_word":         {"measured": Measured(cut=True)},
    "sentence_over_gap": {"below": {"gap": True}},
    "gap":               {"below": {"gap": True}},
    "open_bracket":      {"bracket": True},
    "style_of_capitals": {"below": {"bold": True}},
    "no_blank_line":     {"measured": Measured(blank=True)},
    "item_goes_on":      {"measured": Measured(cut=True)},
    "cut_first_line":    {"measured": Measured(cut=True, cut_here=True)},
    "indent":            {"measured": Measured(indented=True)},
    "title_goes_on":     {"above": {"centred": True}, "below": {"centred": True}},
    "too_wide":          {"measured": Measured(narrow=False)},
    "cell_goes_on":      {"above": {"cell": Cell(0, 0, 1, 2)}, "below": {"cell": Cell(0, 0, 1, 2)}},
    "room_left":         {"measured": Measured(room=True)},
    "first_line_below":  {"measured": Measured(narrow=True, room=False)},
    "full":              {"measured": Measured(room=False)},
}
# fmt: on


def seam(
    example: tuple[str, str],
    *,
    above: dict[str, Any] | None = None,
    below: dict[str, Any] | None = None,
    measured: Measured | None = None,
    bracket: bool = False,
) -> Seam:
    whole = reading(Format.TEXT, list(zip(example, (above or {}, below or {}), strict=True)))
    upper, lower = (look(whole, line) for line in whole.lines)
    return Seam(upper, lower, measured or Measured(), upper, bracket)


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_every_rule_decides_its_own_example(rule: Rule) -> None:
    assert deciding_rule(seam(rule.example, **WITH.get(rule.name, {}))) is rule


def test_rules_have_names_of_their_own() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert set(WITH) <= set(names)


SHAPES = [
    *((shape, shape.example) for shape in (*MARKERS, *DIVISIONS)),
    *((shape, folded(shape.example)) for shape in (*OPENERS, *CLOSERS)),
    *((s, folded(s.example)) for s in (BASIS, BODIES, FOLLOWERS, OFFICES, SIGNERS, TITLES)),
]


@pytest.mark.parametrize(("shape", "example"), SHAPES)
def test_every_shape_fits_its_example(shape: Shape, example: str) -> None:
    assert shape.pattern.match(example)


# fmt: off
NO_MARKERS = [
    "2025. Tổng kết",        # a year
    "1.000 đồng",            # a number
    "12.5 triệu đồng",
    "31/12/2025",
    "-2030",
    "(ii) rà soát",          # counted inside a sentence
    "Vũng Tàu",
    "06.",                   # "Đề án\n06."
]
# fmt: on


@pytest.mark.parametrize("words", NO_MARKERS)
def test_what_looks_like_a_marker(words: str) -> None:
    assert not look(written(words), written(words).lines[0]).marked


# --- any input ----------------------------------------------------------------------------------

WORDS = st.sampled_from(
    ["Điều 1.", "rà soát,", "Sở", "QUYẾT ĐỊNH", "-", "a)", "(kèm", "5/6)", "ngày", "V/v", "x." * 30]
)
BOXES = st.builds(
    lambda x, y, w: Box(x, y, x + w, y + 0.02), *[st.floats(0, 1, width=16) for _ in range(3)]
)
ANY_LINE = st.tuples(
    st.lists(WORDS, min_size=1, max_size=6).map(" ".join),
    st.fixed_dictionaries(
        {
            "gap": st.booleans(),
            "bold": st.booleans(),
            "note": st.booleans(),
            "paragraph": st.booleans(),
            "centred": st.booleans(),
            "page": st.integers(1, 2),
            "box": st.none() | BOXES,
            "cell": st.none() | st.builds(Cell, *[st.integers(0, 1)] * 3, st.just(2)),
        }
    ),
)


@given(st.sampled_from(Format), st.lists(ANY_LINE, max_size=12))
def test_every_line_lands_in_one_block(
    carrier: Format, lines: list[tuple[str, dict[str, Any]]]
) -> None:
    whole = reading(carrier, lines)
    body = [line for line in whole.lines if not line.note]
    found = find_blocks(whole)
    starts = {line.span.start for line in body}
    ends = {line.span.end for line in body}
    assert {block.span.start for block in found} <= starts
    assert {block.span.end for block in found} <= ends
    inside = [sum(block.span.start <= at < block.span.end for block in found) for at in starts]
    assert inside == [1] * len(starts)


@pytest.mark.parametrize("filler", ["0" * 10_000, " " * 10_000, "a" * 10_000, "Ư" * 10_000])
def test_long_runs_are_quick(filler: str) -> None:
    begun = time.perf_counter()
    find_blocks(written(f"Điều{filler}\n{filler}\nsố{filler},\nA, {filler} ngày"))
    assert time.perf_counter() - begun < 1


def many(lines: int) -> Iterator[tuple[str, dict[str, Any]]]:
    for number in range(lines):
        box = Box(0.1, 0.02 * (number % 40), 0.9, 0.02 * (number % 40) + 0.02)
        yield "rà soát các nội dung, nhiệm vụ được giao về", {"page": number // 40, "box": box}


def test_time_grows_with_the_lines_only() -> None:
    def seconds(lines: int) -> float:
        whole = reading(Format.PDF, list(many(lines)))
        begun = time.perf_counter()
        find_blocks(whole)
        return time.perf_counter() - begun

    seconds(400)
    assert seconds(8000) < 60 * max(seconds(400), 0.001)


# --- real files ---------------------------------------------------------------------------------


def test_real_tasks_stand_in_one_block_each(shared: Path) -> None:
    """Quotes of tasks are never cut by the end of a block, but where the gold joins several."""
    import json

    whole = cut = 0
    for row in (shared / "gold" / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        document = json.loads(row)
        file = shared / "gold" / "files" / document["file"]
        if file.suffix == ".doc":
            continue
        found = [normal(block) for block in blocks(read(file.read_bytes()))]
        for task in document["tasks"]:
            inside = any(normal(task["quote"]) in block for block in found)
            whole, cut = whole + inside, cut + (not inside)
    assert whole > 150
    assert cut <= 0.02 * whole


def normal(words: str) -> str:
    return " ".join(folded(words).split())
