"""Every row of a page comes out once, however its parts lie."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from extractor.reading.pdf import read_pdf
from extractor.reading.pdf_columns import in_reading_order
from extractor.reading.pdf_gather import Drawn
from extractor.reading.pdf_words import Rect
from tests.extractor.reading.pdf_drawing import pdf
from tests.extractor.reading.pdf_texts import drawn, texts

STATE, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
DAY = "Tân An, ngày 5 tháng 3 năm 2024"

# Where lines are drawn: left edge, base line, words. Then the order in which they are read.
# fmt: off
PAGES = {
    "what stands under a heading is no part of its left column": (
        [(110, 60, "SỞ Y TẾ"), (300, 60, STATE), (340, 78, MOTTO),
         (100, 110, "Số: 5/SYT-VP"), (330, 110, DAY), (120, 140, "Kính gửi:"), (150, 160, "- Phòng Nội vụ; Phòng Y tế;")],
        ["SỞ Y TẾ", STATE, MOTTO, "Số: 5/SYT-VP", DAY, "Kính gửi:", "- Phòng Nội vụ; Phòng Y tế;"],
    ),
    "signature and recipients at half a line's distance": (
        [(85, 400, "Nơi nhận:"), (85, 416, "- Như trên;"), (85, 432, "- Lưu: VT."),
         (400, 408, "CHỦ TỊCH"), (395, 500, "Lê Văn An")],
        ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "CHỦ TỊCH", "Lê Văn An"],
    ),
    "the signature begins above the recipients": (
        [(360, 400, "TM. ỦY BAN NHÂN DÂN"), (85, 424, "Nơi nhận:"), (360, 424, "CHỦ TỊCH"), (85, 440, "- Lưu: VT.")],
        ["Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
    ),
    "a gutter as narrow as a space": (
        [(60, 60, "ỦY BAN NHÂN DÂN HUYỆN TÂN AN"), (296, 60, STATE), (100, 110, "Số: 5/UBND-VP"), (330, 110, DAY)],
        ["ỦY BAN NHÂN DÂN HUYỆN TÂN AN", STATE, "Số: 5/UBND-VP", DAY],
    ),
    # why: a body that writes the state's name, behind small letters
    "the state's name within a sentence": (
        [(85, 200, "tên nước là " + STATE)], ["tên nước là " + STATE],
    ),
}
# fmt: on
PLACES = st.tuples(st.floats(0, 600), st.floats(1, 400))


def part(place: tuple[float, float]) -> Drawn:
    left, width = place
    return Drawn((), Rect(left, 0.0, left + width, 10.0), 10.0, 10.0)


@given(st.lists(st.lists(PLACES, min_size=1, max_size=3), max_size=12))
def test_every_part_comes_out_once(places: list[list[tuple[float, float]]]) -> None:
    rows = [[part(place) for place in row] for row in places]
    read = in_reading_order(rows)
    assert sorted(map(id, read)) == sorted(id(line) for row in rows for line in row)


def test_parts_that_overlap_do_not_stop_the_reading() -> None:
    rows = [[part((10, 300)), part((200, 300))], [part((10, 500))]]
    assert len(in_reading_order(rows)) == 3


@pytest.mark.parametrize("name", PAGES)
def test_order_of_a_page(name: str) -> None:
    lines, read = PAGES[name]
    assert texts(read_pdf(pdf(drawn(*lines)))) == read
