"""Two columns typed with spaces or tabs are read one after the other."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from extractor.reading.borders import is_border
from extractor.reading.columns import parts_of, reading_order
from extractor.reading.docx import read_docx
from extractor.reading.plain import read_plain
from tests.extractor.reading.words import cell, docx, paragraph, row, run, table

# fmt: off
CUT = [
    ("UBND HUYỆN TÂN AN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 2),
    ("PHÒNG NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc",           2),
    ("Số: 12/UBND-VP    Tân An, ngày 5 tháng 3 năm 2024",   2),
    ("Nơi nhận:     KT. CHỦ TỊCH",                          2),
    ("- Lưu: VT.    PHÓ CHỦ TỊCH",                          2),
    ("- Lưu: VT.               Trần Văn Bình",              2),  # wide enough for anything
    # why: holes for a number, a day, a value
    ("Số:             /UBND-VP",                            1),
    ("Tân An, ngày       tháng       năm 2024",             1),
    ("Họ và tên:            Trần Văn Bình",                 1),
    # why: a tab behind a marker, spaces inside a sentence
    ("1.\tPhòng Nội vụ chủ trì",                            1),
    ("Điều 1.\tPhạm vi điều chỉnh",                         1),
    ("Giao Phòng Nội vụ   chủ trì rà soát",                 1),
    ("Giao Phòng Nội vụ chủ trì rà soát toàn bộ hồ sơ, tài liệu của các đơn vị           và báo cáo", 1),
]
BORDERS = ["-----", "* * *", "____", "═══", "+---+", "| |--", "*"]
NO_BORDERS = ["-", "+", "–", "- Sở Nội vụ", "1.", "…", "MẬT", "| MẬT |", ""]
# fmt: on


@pytest.mark.parametrize(("text", "parts"), CUT)
def test_where_a_line_is_cut(text: str, parts: int) -> None:
    assert len(parts_of(text)) == parts


@pytest.mark.parametrize("words", BORDERS)
def test_borders(words: str) -> None:
    assert is_border(words)


@pytest.mark.parametrize("words", NO_BORDERS)
def test_no_borders(words: str) -> None:
    assert not is_border(words)


HEADING = """\
UBND TỈNH BÌNH MINH          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
     SỞ NỘI VỤ                   Độc lập - Tự do - Hạnh phúc
      -------                     --------------------
 Số:      /SNV-VP            Tân An, ngày     tháng 3 năm 2024

Kính gửi: Ủy ban nhân dân huyện Tân An"""
READ = [
    "UBND TỈNH BÌNH MINH",
    "SỞ NỘI VỤ",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: /SNV-VP",
    "Tân An, ngày tháng 3 năm 2024",
    "Kính gửi: Ủy ban nhân dân huyện Tân An",
]
SIGNATURE = """\
Nơi nhận:                       KT. GIÁM ĐỐC
- Như trên;                     PHÓ GIÁM ĐỐC
- Văn phòng Sở;
- Lưu: VT.
                                Trần Văn Bình
- Phòng Tài chính;
Phụ lục"""


def single_spaced(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.split("\n")]


def test_columns_of_a_text_file() -> None:
    assert single_spaced(read_plain(HEADING.encode()).text) == READ


def test_columns_of_a_text_file_with_tabs() -> None:
    source = "SỞ NỘI VỤ\t\tCỘNG HÒA XÃ HỘI\nSố: 5\t\tĐộc lập - Tự do\n"
    reading = read_plain(source.encode())
    assert reading.text == "SỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI\nĐộc lập - Tự do\nSố: 5"
    assert [line.gap for line in reading.lines] == [False, True, True, False]
    assert reading.origin is not None
    assert source[reading.origin[10] :].startswith("CỘNG HÒA")


def test_columns_of_a_word_file() -> None:
    body = [
        paragraph(inside=run("SỞ NỘI VỤ") + "<w:r><w:tab/></w:r>" + run("CỘNG HÒA XÃ HỘI")),
        paragraph("---------          ----------"),
        paragraph("Số: 5               Độc lập - Tự do"),
        paragraph("Kính gửi: Phòng Nội vụ"),
    ]
    reading = read_docx(docx(*body))
    assert reading.text.split("\n") == [
        "SỞ NỘI VỤ",
        "CỘNG HÒA XÃ HỘI",
        "Độc lập - Tự do",
        "Số: 5",
        "Kính gửi: Phòng Nội vụ",
    ]
    assert all(line.paragraph for line in reading.lines)


def test_cells_of_a_word_file_are_not_cut() -> None:
    grid = table(row(cell(paragraph("Lưu: VT          KT. GIÁM ĐỐC"))), columns=1)
    assert read_docx(docx(grid)).text == "Lưu: VT KT. GIÁM ĐỐC"


def test_the_signature_stands_behind_the_recipients() -> None:
    assert single_spaced(read_plain(SIGNATURE.encode()).text) == [
        "Nơi nhận:",
        "- Như trên;",
        "- Văn phòng Sở;",
        "- Lưu: VT.",
        "- Phòng Tài chính;",
        "KT. GIÁM ĐỐC",
        "PHÓ GIÁM ĐỐC",
        "Trần Văn Bình",
        "Phụ lục",
    ]


LINES = st.lists(
    st.lists(st.sampled_from(["Sở", "- a", "KT. CHỦ TỊCH", "x" * 90]), min_size=1, max_size=2),
    max_size=20,
)


@given(LINES)
def test_every_part_is_read_once(lines: list[list[str]]) -> None:
    order = reading_order(lines)
    assert sorted(order) == [(n, part) for n, line in enumerate(lines) for part in range(len(line))]


@pytest.mark.parametrize("filler", [" " * 20_000, "a   " * 5_000, "a\t" * 5_000, "\t " * 9_000])
def test_long_runs_are_quick(filler: str) -> None:
    parts_of(f"x{filler}x")
    reading_order([["a", "b"]] * 5_000)
