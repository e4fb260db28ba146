"""Number, symbol, date, place and kind, in every shape a heading writes them."""

from __future__ import annotations

import pytest

from extractor.metadata.heading import _SHAPES, find_heading
from extractor.metadata.issuer import find_issuer
from extractor.types import Kind
from tests.extractor.documents import DECISION, LETTER, sections_of

# fmt: off
NUMBERS = [
    # line of the heading            number      symbol
    ("Số: 553/QĐ-UBND",              "553",      "QĐ-UBND"),
    ("Số: 07/UBND-VX",               "07",       "UBND-VX"),
    ("Số: 108/2016/QĐ-UBND",         "108/2016", "QĐ-UBND"),
    ("Số: 685/2007/QĐ - UBND",       "685/2007", "QĐ-UBND"),      # spaces round the dash
    ("Số:    /UBND-VP",              None,       "UBND-VP"),      # blank: never invented
    ("Số: ……/KH-UBND",               None,       "KH-UBND"),      # dots for the blank
    ("Số 36-HD/VPTW",                "36",       "HD/VPTW"),      # party: no colon
    ("Số: 43-TTg",                   "43",       "TTg"),          # before 2004: no slash
    ("Số: 12a/BC-SNV",               "12a",      "BC-SNV"),
    ("Số: 66.25/2026/NQ-CP",         "66.25/2026", "NQ-CP"),
    ("Số: 9 /TB-UBND",               "9",        "TB-UBND"),      # space before the slash
    ("Số: 8/QĐ. BQL-VP",             "8",        "QĐ.BQL-VP"),    # a full stop after the kind
    ("Số: 8/QĐ-UBND. Mật độ",        "8",        "QĐ-UBND"),      # the end of a sentence
]
DATES = [
    ("Sông Lãng, ngày 04 tháng 3 năm 2024",  "2024-03-04"),
    ("Sông Lãng, ngày    tháng 3 năm 2024",  "2024-03"),
    ("Sông Lãng, ngày   tháng   năm 2024",   "2024"),
    ("Sông Lãng, ngày …04… tháng 3 năm 2024", "2024-03-04"),       # written on dots
    ("Sông Lãng, 15 giờ 00 ngày 28 tháng 7 năm 2020", "2020-07-28"),   # the hour of a telegram
    ("Sông Lãng, hồi 15 giờ 00’, ngày 28 tháng 7 năm 2020", "2020-07-28"),
    ("Sông Lãng, 15h00 ngày 28/7/2020",      "2020-07-28"),
    ("Sông Lãng, 15h00",                     None),               # an hour alone is no day
    ("Sông Lãng, ngày 31 tháng 2 năm 2024",  None),               # no such day: not repaired
]
# fmt: on


@pytest.mark.parametrize(("line", "number", "symbol"), NUMBERS)
def test_number_and_symbol(line: str, number: str | None, symbol: str) -> None:
    heading = find_heading(sections_of(LETTER.replace("Số: 214/UBND-TCKH", line)))
    assert (heading.number.value if heading.number else None) == number
    assert heading.symbol is not None
    assert heading.symbol.value == symbol
    assert any(d.code == "number_blank" for d in heading.doubts) is (number is None)


@pytest.mark.parametrize(("line", "day"), DATES)
def test_issue_date(line: str, day: str | None) -> None:
    text = LETTER.replace("Sông Lãng, ngày 04 tháng 3 năm 2024", line)
    heading = find_heading(sections_of(text))
    assert (str(heading.issued_on.value) if heading.issued_on else None) == day


def test_number_in_a_legal_basis_is_not_the_document_s() -> None:
    heading = find_heading(sections_of(DECISION.replace("Số: 12/2022/QĐ-UBND\n\n", "")))
    assert heading.number is not None
    assert heading.number.rule == "caption"
    assert heading.number.value == "12/2022"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (LETTER, Kind.CONG_VAN),
        (DECISION, Kind.QUYET_DINH),
        (LETTER.replace("V/v rà soát", "CÔNG ĐIỆN\n\nV/v rà soát"), Kind.CONG_DIEN),
        (LETTER.replace("214/UBND-TCKH", "214/KH-UBND"), Kind.KE_HOACH),
    ],
)
def test_kind(text: str, kind: Kind) -> None:
    heading = find_heading(sections_of(text))
    assert heading.kind is not None
    assert heading.kind.value is kind


@pytest.mark.parametrize(("name", "pattern", "example"), _SHAPES)
def test_every_shape_finds_its_example(name: str, pattern: object, example: str) -> None:
    assert pattern.search(example)  # type: ignore[attr-defined]


GAZETTE = """QUYẾT ĐỊNH
của Bộ trưởng Bộ Thủy sản số 15/2004/QĐ-BTS ngày 25 tháng 6 năm 2004 về việc sửa đổi Quy chế
ban hành kèm theo Quyết định số 93/2001/QĐ-BTS ngày 20 tháng 12 năm 2001

BỘ TRƯỞNG BỘ THỦY SẢN

Căn cứ Luật Thủy sản;

Điều 1. Sửa đổi Điều 3 của Quy chế.
"""
ANNEX = """ỦY BAN NHÂN DÂN
TỈNH ĐỒNG XOÀI

QUY ĐỊNH
VỀ QUẢN LÝ BẾN ĐÒ

(Ban hành kèm theo Quyết định số ......./2006/QĐ-UBND,

ngày …25.. tháng 01 năm 2006 của UBND tỉnh Đồng Xoài)

Điều 1. Phạm vi điều chỉnh
"""


def test_a_gazette_s_title_tells_number_and_day() -> None:
    heading = find_heading(sections_of(GAZETTE))
    assert heading.number is not None
    assert (heading.number.value, heading.number.rule) == ("15/2004", "gazette_title")
    assert heading.issued_on is not None
    assert str(heading.issued_on.value) == "2004-06-25"
    issuer = find_issuer(sections_of(GAZETTE), heading.caption)
    assert issuer is not None
    assert issuer.value == "Bộ Thủy sản"


def test_a_caption_without_number_tells_the_day() -> None:
    heading = find_heading(sections_of(ANNEX))
    assert heading.number is None
    assert heading.issued_on is not None
    assert str(heading.issued_on.value) == "2006-01-25"


def test_a_table_of_data_is_no_heading() -> None:
    cells = ["STT", "Số văn bản", "Nội dung", "Đơn vị", "Hạn"]
    rows = [cells, ["1", "Số 183/TB-UBND", "Nạo vét kênh", "Phòng Kinh tế", "5/2024"]] * 2
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    heading = find_heading(sections_of(f"BẢNG THEO DÕI CÔNG VIỆC\n\n{table}\n"))
    assert heading.number is None
    assert heading.symbol is None
