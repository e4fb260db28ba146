"""Holes of a heading and what stands in them; drawn ones are judged by tests/signed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from extractor.reading.pdf import read_pdf
from extractor.reading.pdf_words import Frame, Rect, Word
from extractor.reading.stamp_pictures import find_holes
from extractor.types import Doubt, OcrLayout, OcrWord
from tests.extractor.reading.pdf_drawing import body, pdf, put, put_picture

FRAME = Frame(0.0, 0.0, 595.0, 842.0, 0)


def line(*words: tuple[str, float, float], base: float = 110.0) -> list[Word]:
    return [Word(text, Rect(x0, base - 10, x1, base + 3), base, 0) for text, x0, x1 in words]


# fmt: off
HOLES = [
    ([("Số:", 96, 114), ("/UBND-VP", 155, 216)],                      ["number"]),
    ([("SỐ:", 96, 114), ("-CV/HU", 140, 190)],                        ["number"]),
    ([("Số:", 96, 114), ("........../UBND-VP", 116, 216)],            ["number"]),
    ([("ngày", 350, 374), ("tháng", 402, 430), ("3", 433, 440), ("năm", 444, 466)], ["issued_on"]),
    ([("ngày", 350, 374), ("tháng", 402, 430), ("năm", 460, 480)],    ["issued_on", "issued_on"]),
    ([("Số:", 96, 114), ("137", 118, 136), ("/UBND-VP", 140, 200)],   []),  # it is filled in
    ([("Số:", 96, 114), ("/UBND-VP", 116, 200)],                      []),  # there is no room
    ([("Số:", 96, 114), ("/UBND-VP", 400, 460)],                      []),  # of another column
    ([("Số", 96, 110), ("lượng", 150, 190)],                          []),  # no number of a document
    ([("hồ", 80, 90), ("sơ:", 96, 114), ("/UBND", 155, 216)],         []),
]
# fmt: on


@pytest.mark.parametrize(("words", "fields"), HOLES)
def test_holes(words: Sequence[tuple[str, float, float]], fields: list[str]) -> None:
    assert [hole.shape.field for hole in find_holes(line(*words), FRAME)] == fields


def test_holes_stand_in_the_heading_on_the_shown_page() -> None:
    words = (("Số:", 96.0, 114.0), ("/UBND-VP", 155.0, 216.0))
    assert find_holes(line(*words, base=700.0), FRAME) == []
    assert find_holes(line(*words, base=-40.0), FRAME) == []


# --- reading ------------------------------------------------------------------------------------


class Reader:
    """OCR that says what it is told: first of the ink alone, then of the whole line, then nothing
    of what else on the page looks like a stamp."""

    def __init__(self, *said: tuple[str, float]) -> None:
        self._said = list(said)
        self.pictures = 0

    def __call__(self, picture: NDArray[np.uint8], layout: OcrLayout) -> tuple[OcrWord, ...]:
        assert picture.ndim == 2
        self.pictures += 1
        if not self._said:
            return ()
        assert layout is OcrLayout.LINE
        text, sure = self._said.pop(0)
        return tuple(OcrWord(word, sure, 0, 0, 1, 1, 0) for word in text.split())


def letter(canvas: Canvas) -> None:
    put(canvas, 96, 110, "Số:")
    put(canvas, 155, 110, "/UBND-VP")
    image = Image.new("RGBA", (120, 60), (255, 255, 255, 0))
    ImageDraw.Draw(image).line((20, 10, 60, 50, 100, 10), fill=(10, 10, 10, 255), width=6)
    put_picture(canvas, image, 122, 98, 26, 14)
    body(canvas)


# fmt: off
READINGS = [
    ([("137", 0.9), ("Số: 137 /UBND-VP", 0.9)],  "Số: 137/UBND-VP", []),
    ([("137", 0.9), ("Số: 137/UBND-VP",  0.2)],  "Số: 137/UBND-VP", []),             # one is sure, both agree
    ([("137", 0.3), ("Số: 137/UBND-VP",  0.4)],  "Số: 137/UBND-VP", ["ocr_low"]),
    ([("131", 0.9), ("Số: 137/UBND-VP",  0.8)],  "Số: 131/UBND-VP", ["ocr_low"]),    # the surer one, in doubt
    ([("lS7", 0.9), ("Số: 137/UBND-VP",  0.9)],  "Số: 137/UBND-VP", ["ocr_low"]),    # only one of them is a number
    ([("/6",  0.9), ("Số: /6 /UBND-VP",  0.9)],  "Số: /UBND-VP",    ["value_in_picture"]),
    ([("",    0.0), ("",                 0.0)],  "Số: /UBND-VP",    ["value_in_picture"]),
    ([("000", 0.9), ("Số: 000/UBND-VP",  0.9)],  "Số: /UBND-VP",    ["value_in_picture"]),  # no number
]
# fmt: on


@pytest.mark.parametrize(("said", "text", "codes"), READINGS)
def test_what_both_readings_agree_on_is_taken(
    said: list[tuple[str, float]], text: str, codes: list[str]
) -> None:
    reading = read_pdf(pdf(letter), ocr=Reader(*said))
    assert reading.text.split("\n")[0] == text
    assert [doubt for doubt in reading.doubts if doubt.field == "number"] == [
        Doubt(code, "number") for code in codes
    ]


def test_without_ocr_the_reading_says_that_the_number_is_a_picture() -> None:
    assert Doubt("value_in_picture", "number") in read_pdf(pdf(letter)).doubts


def test_nothing_is_read_where_no_picture_stands_in_a_hole() -> None:
    def blank(canvas: Canvas) -> None:
        put(canvas, 96, 110, "Số:")
        put(canvas, 155, 110, "/UBND-VP")
        body(canvas)

    reader = Reader()
    reading = read_pdf(pdf(blank), ocr=reader)
    assert (reader.pictures, reading.doubts) == (0, ())
