"""What tests ask of the reading of a drawn PDF."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from extractor.types import Line, Reading
from tests.extractor.reading.pdf_drawing import Draw, put


def texts(reading: Reading, *, notes: bool = False) -> list[str]:
    return [words(reading, line) for line in reading.lines if notes or not line.note]


def words(reading: Reading, line: Line) -> str:
    return reading.text[line.span.start : line.span.end]


def line_of(reading: Reading, start: str) -> Line:
    return next(line for line in reading.lines if words(reading, line).startswith(start))


def noted(reading: Reading) -> set[str]:
    return {words(reading, line) for line in reading.lines if line.note}


def drawn(*lines: tuple[float, float, str], size: float = 13) -> Draw:
    def draw(canvas: Canvas) -> None:
        for x, top, text in lines:
            put(canvas, x, top, text, size=size)

    return draw
