"""Pictures of pages for tests of scans, and an OCR that knows what they show."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extractor.types import Ocr, OcrLayout, OcrWord

WIDTH, HEIGHT = 2480, 3509
LETTER = 26
"""How wide the told letters are, in pixels."""
LINE = 75


def told(lines: Sequence[str], *, confidence: float = 0.95) -> tuple[OcrWord, ...]:
    """The words of lines as OCR would give them, one below the other."""
    words = []
    for number, line in enumerate(lines):
        left, bottom = 300, 400 + number * LINE
        for text in line.split():
            right = left + LETTER * len(text)
            words.append(OcrWord(text, confidence, left, bottom - 45, right, bottom, number))
            left = right + LETTER // 2
    return tuple(words)


def tells(lines: Sequence[str], *, confidence: float = 0.95) -> Ocr:
    """An OCR that reads these lines on every page, and nothing in a single line."""

    def ocr(picture: NDArray[np.uint8], layout: OcrLayout) -> tuple[OcrWord, ...]:
        return told(lines, confidence=confidence) if layout is OcrLayout.PAGE else ()

    return ocr


def paper(draw: Callable[[ImageDraw.ImageDraw], object] | None = None) -> Image.Image:
    """A white page, with what `draw` puts on it."""
    page = Image.new("RGB", (WIDTH, HEIGHT), "white")
    if draw:
        draw(ImageDraw.Draw(page))
    return page


def scanned(*pages: Image.Image, layer: Sequence[str] = ()) -> bytes:
    """A PDF of pictures; `layer` are lines of a text layer on the first."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for number, page in enumerate(pages or (paper(),)):
        canvas.drawImage(ImageReader(page), 0, 0, *A4)
        for row, line in enumerate(layer if number == 0 else ()):
            canvas.drawString(50, 800 - 14 * row, line)
        canvas.showPage()
    canvas.save()
    return file.getvalue()
