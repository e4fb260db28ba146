"""The columns of a heading come in one order, whatever the carrier."""

from __future__ import annotations

import pytest

from extractor.reading.docx import read_docx
from extractor.reading.letterhead import letterhead_order
from tests.extractor.reading.words import cell, docx, paragraph, row, table

STATE = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
DAY = "Tân An, ngày 5 tháng 3 năm 2024"

# fmt: off
CASES = [
    (["UBND XÃ TÂN AN", "Số: 5/UBND"], [*STATE, DAY], ["UBND XÃ TÂN AN", *STATE, "Số: 5/UBND", DAY]),
    (["UBND XÃ TÂN AN", "Số: 5/UBND", "V/v kiểm kê"], [*STATE, "-----", DAY],
     ["UBND XÃ TÂN AN", *STATE, "-----", "Số: 5/UBND", "V/v kiểm kê", DAY]),
    (["TỈNH ỦY TÂN AN", "*", "Số 12-KL/TU"], ["ĐẢNG CỘNG SẢN VIỆT NAM", DAY],
     ["TỈNH ỦY TÂN AN", "*", "ĐẢNG CỘNG SẢN VIỆT NAM", "Số 12-KL/TU", DAY]),
    # the place breaks before its day, the name of the state is cut in two
    (["SỞ Y TẾ", "Số:"], ["CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM", STATE[1], "Thành phố Tân An,", "ngày 5"],
     ["SỞ Y TẾ", "CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM", STATE[1], "Số:", "Thành phố Tân An,", "ngày 5"]),
    # without a number the day still follows
    (["SỞ Y TẾ"], [*STATE, DAY], ["SỞ Y TẾ", *STATE, DAY]),
    # why: recipients and signature are no heading
    (["Nơi nhận:", "- Như trên;"], ["CHỦ TỊCH", "Trần Văn Bình"], None),
    (["Số hộ: 12"], ["Số: 5"], None),
    (["a"], [], None),
]
# fmt: on


@pytest.mark.parametrize(("left", "right", "order"), CASES)
def test_order(left: list[str], right: list[str], order: list[str] | None) -> None:
    assert letterhead_order(left, right, str) == order


@pytest.mark.parametrize("filler", [" " * 10_000, "1" * 10_000, "a" * 10_000, "-" * 10_000])
def test_long_lines_are_quick(filler: str) -> None:
    letterhead_order([f"số {filler}x", filler], [f"độc lập {filler}", STATE[0], filler], str)


def test_a_heading_that_is_one_row_of_a_word_table() -> None:
    left = cell(paragraph("SỞ Y TẾ"), paragraph("Số: 5/SYT"))
    right = cell(*(paragraph(words) for words in (*STATE, DAY)))
    reading = read_docx(docx(table(row(left, right), columns=2), paragraph("Kính gửi: UBND xã")))
    assert reading.text.split("\n") == ["SỞ Y TẾ", *STATE, "Số: 5/SYT", DAY, "Kính gửi: UBND xã"]
    assert all(line.paragraph and line.cell is None for line in reading.lines)


def test_other_tables_stay_as_they_are() -> None:
    reading = read_docx(docx(table(row(cell(paragraph("Số: 1")), cell(paragraph("b"))), columns=2)))
    assert [line.cell is None for line in reading.lines] == [False, False]
