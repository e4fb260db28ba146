"""Letters come as words however a program draws them."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from extractor.reading.pdf import read_pdf
from extractor.secrecy import find_secrecy
from extractor.sections import find_sections
from extractor.types import Reading, Secrecy
from tests.extractor.reading.pdf_drawing import HEIGHT, Draw, pdf, put
from tests.extractor.reading.pdf_texts import noted, texts

WORDS = "Giao Phòng Nội vụ chủ trì rà soát, báo cáo trước ngày 15/6/2024."
SIZE = 13


def glyph_by_glyph(canvas: Canvas) -> None:
    for x, letter in _letters(canvas):
        put(canvas, x, 200, letter)


def out_of_order(canvas: Canvas) -> None:
    letters = [(x, letter) for x, letter in _letters(canvas) if letter != " "]
    for x, letter in letters[::2] + letters[1::2]:
        put(canvas, x, 200, letter)


def each_glyph_twice(canvas: Canvas) -> None:
    for x, letter in _letters(canvas):
        put(canvas, x, 200, letter)
        put(canvas, x + 0.3, 200, letter)


def whole_line_twice(canvas: Canvas) -> None:
    put(canvas, 85, 200, WORDS)
    put(canvas, 85.3, 200, WORDS)


def justified(canvas: Canvas) -> None:
    _set(canvas, WORDS, word_space=6)


def letter_spaced(canvas: Canvas) -> None:
    _set(canvas, WORDS, char_space=1.5)


def _letters(canvas: Canvas) -> list[tuple[float, str]]:
    """Where each letter of the words is drawn."""
    starts = (canvas.stringWidth(WORDS[:n], "Serif", SIZE) for n in range(len(WORDS)))
    return [(85 + start, letter) for start, letter in zip(starts, WORDS, strict=True)]


def _set(
    canvas: Canvas, words: str, *, char_space: float = 0, word_space: float = 0, mode: int = 0
) -> None:
    text = canvas.beginText(85, HEIGHT - 200)
    text.setFont("Serif", SIZE)
    text.setCharSpace(char_space)
    text.setWordSpace(word_space)
    text.setTextRenderMode(mode)
    text.textLine(words)
    canvas.drawText(text)


@pytest.mark.parametrize(
    "draw",
    [glyph_by_glyph, out_of_order, each_glyph_twice, whole_line_twice, justified, letter_spaced],
)
def test_words(draw: Draw) -> None:
    assert texts(read_pdf(pdf(draw))) == [WORDS]


def unseen(words: str) -> Reading:
    """A page with a line that is drawn, and one that never is."""

    def draw(canvas: Canvas) -> None:
        put(canvas, 85, 100, WORDS)
        _set(canvas, words, mode=3)

    return read_pdf(pdf(draw))


def test_letters_that_are_never_drawn_are_no_body() -> None:
    reading = unseen("Giao Phòng Y tế báo cáo")
    assert noted(reading) == {"Giao Phòng Y tế báo cáo"}
    assert texts(reading)[0] == WORDS


def test_a_mark_that_is_never_drawn_keeps_a_document_closed() -> None:
    reading = unseen("TỐI MẬT")
    assert find_secrecy(reading, find_sections(reading.text, ())).secrecy is not Secrecy.OPEN
