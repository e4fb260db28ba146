"""Pages that are pictures are read by the OCR that is passed in, and said to be unsure where it is."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from extractor import extract
from extractor.layout import find_blocks
from extractor.reading import read
from extractor.reading.scans.quality import is_read_well
from extractor.types import Doubt, Extraction, OcrLayout, OcrWord, Secrecy
from tests.extractor.reading.scans.scanned import HEIGHT, WIDTH, paper, scanned, tells

WELL = (
    "SỞ NỘI VỤ",
    "Số: 12/SNV-VP",
    "Kính gửi: Ủy ban nhân dân các huyện, thị xã, thành phố",
    "Sở Nội vụ đề nghị các đơn vị rà soát hồ sơ, gửi báo cáo về Sở trước ngày",
    "20 tháng 6 năm 2024.",
)
BADLY = (
    "S0 NQl VU",
    "5o: l2/5NV",
    "Kinh gui: uy b@n nhqn dqn cqc huyfn, thj xg, thrnh phj bqo cqo",
)


def test_the_words_of_a_picture_in_paragraphs() -> None:
    seen: list[tuple[int, ...]] = []

    def ocr(picture: NDArray[np.uint8], layout: OcrLayout) -> tuple[OcrWord, ...]:
        seen.append(picture.shape)
        return tells(WELL)(picture, layout)

    reading = read(scanned(), ocr=ocr)
    words = [reading.text[slice(*block.span)] for block in find_blocks(reading)]
    assert words[-1] == "\n".join(WELL[3:])
    assert np.abs(np.array(seen[0]) - (HEIGHT, WIDTH)).max() <= 3


def test_a_first_page_read_well_without_marks_is_open() -> None:
    found = extract(scanned(), ocr=tells(WELL))
    assert isinstance(found, Extraction)
    assert found.secrecy is Secrecy.OPEN


@pytest.mark.parametrize("lines", [BADLY, ()], ids=["badly", "nothing"])
def test_a_page_read_badly_is_doubted_and_keeps_the_document_shut(lines: tuple[str, ...]) -> None:
    reading = read(scanned(), ocr=tells(lines))
    assert not reading.first_page_read
    assert Doubt("ocr_low", "pages") in reading.doubts
    assert extract(scanned(), ocr=tells(lines)).secrecy is Secrecy.UNKNOWN


QUALITY = [
    (" ".join(WELL), True),
    (" ".join(BADLY), False),
    ("", False),
    ("Sở Nội vụ", False),  # too few words to tell
]


@pytest.mark.parametrize(("text", "well"), QUALITY)
def test_quality(text: str, well: bool) -> None:
    assert is_read_well(text) is well


def test_pages_stand_in_order() -> None:
    def ocr(picture: NDArray[np.uint8], layout: OcrLayout) -> tuple[OcrWord, ...]:
        lines = (f"trang thứ {next(count)} của văn bản",) if len(picture) > HEIGHT / 2 else ()
        return tells(lines)(picture, layout)

    count = iter((1, 2, 3))
    reading = read(scanned(paper(), paper(), paper()), ocr=ocr)
    assert reading.text.split("\n") == [f"trang thứ {n} của văn bản" for n in (1, 2, 3)]
    assert [line.page for line in reading.lines] == [1, 2, 3]


def test_words_that_ocr_doubts_are_doubted_in_their_fields() -> None:
    sure, unsure = (extract(scanned(), ocr=tells(WELL, confidence=c)) for c in (0.95, 0.6))
    assert isinstance(sure, Extraction)
    assert isinstance(unsure, Extraction)
    assert Doubt("ocr_low", "addressees") not in sure.doubts
    assert Doubt("ocr_low", "addressees") in unsure.doubts


def test_specks_are_no_words() -> None:
    specks = (OcrWord("~", 0.3, 10, 10, 20, 20, 90), OcrWord("x", 0.0, 10, 10, 20, 20, 91))

    def ocr(picture: NDArray[np.uint8], layout: OcrLayout) -> tuple[OcrWord, ...]:
        return (*tells(WELL)(picture, layout), *specks)

    assert "~" not in read(scanned(), ocr=ocr).text


def test_a_text_layer_of_rubbish_is_replaced_and_a_stamped_line_is_no_rubbish() -> None:
    rubbish = read(scanned(layer=["qj xzkw vbnr tjk"] * 40), ocr=tells(WELL))
    assert "xzkw" not in rubbish.text
    assert "SỞ NỘI VỤ" in rubbish.text


def test_without_ocr_pictures_stay_unread_and_the_doubt_says_why() -> None:
    reading = read(scanned(paper(), paper()))
    assert reading.lines == ()
    assert not reading.first_page_read
    assert Doubt("ocr_missing", "pages") in reading.doubts
    assert extract(scanned()).secrecy is Secrecy.UNKNOWN


def test_pages_with_words_are_not_drawn() -> None:
    def ocr(picture: NDArray[np.uint8], layout: OcrLayout) -> tuple[OcrWord, ...]:
        raise AssertionError("drawn")

    printed = scanned(layer=["Sở Nội vụ"])  # over a picture so little is no text
    with pytest.raises(AssertionError):
        read(printed, ocr=ocr)
    assert read("Số: 12/SNV-VP".encode(), ocr=ocr).text == "Số: 12/SNV-VP"
