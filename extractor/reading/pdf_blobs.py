"""Ink in a picture of a page that no word of its text layer stands on: pieces that hang together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pypdfium2 as pdfium

from extractor.reading.pdf_pixels import Ink, Mask, drawn_pixels, ink_of
from extractor.reading.pdf_words import Frame, Rect, Word

CELL = 3
"""Ink is joined over cells of so many pixels."""
SMALLEST = (18.0, 7.0)
"""Width and height, in points, that a stamp has at least."""
AROUND_WORD = 2.0
"""So many points round a word are the word's."""


def blobs(
    page: pdfium.PdfPage, frame: Frame, window: Rect, words: Sequence[Word]
) -> list[tuple[Rect, Ink]]:
    """Places and ink of the pieces in a window of the page that may be stamps."""
    pixels = drawn_pixels(page, frame, window)
    ink = ink_of(pixels)
    scale = pixels.shape[1] / window.width
    left = ink.every & ~(ink.neutral & _on_words(ink.every.shape, window, scale, words))
    found = []
    for x0, top, x1, bottom in _pieces(left):
        place = Rect(
            window.x0 + x0 / scale,
            window.top + top / scale,
            window.x0 + x1 / scale,
            window.top + bottom / scale,
        )
        if place.width >= SMALLEST[0] and place.height >= SMALLEST[1]:
            found.append((place, _cropped(ink, left, (x0, top, x1, bottom))))
    return found


def _on_words(shape: tuple[int, ...], window: Rect, scale: float, words: Sequence[Word]) -> Mask:
    """Where the words of the text layer stand in a window."""
    mask = np.zeros(shape, dtype=np.bool_)
    for word in words:
        x0, top, x1, bottom = (
            int(max(0.0, value) * scale)
            for value in (
                word.rect.x0 - window.x0 - AROUND_WORD,
                word.rect.top - window.top - AROUND_WORD,
                word.rect.x1 - window.x0 + AROUND_WORD,
                word.rect.bottom - window.top + AROUND_WORD,
            )
        )
        mask[top : bottom + 1, x0 : x1 + 1] = True
    return mask


def _cropped(ink: Ink, left: Mask, box: tuple[int, int, int, int]) -> Ink:
    x0, top, x1, bottom = box
    part = np.s_[top:bottom, x0:x1]
    keep = left[part]
    return Ink(keep, ink.red[part] & keep, ink.blue[part] & keep, ink.coloured[part] & keep)


def _pieces(mask: Mask) -> list[tuple[int, int, int, int]]:
    """Boxes, in pixels, of the ink that hangs together over neighbouring cells."""
    cells = _cells(mask)
    seen = np.zeros_like(cells)
    boxes = []
    for row, column in zip(*np.nonzero(cells), strict=True):
        if not seen[row, column]:
            boxes.append(_flood(cells, seen, int(row), int(column)))
    height, width = mask.shape
    return [
        (x0 * CELL, top * CELL, min(width, (x1 + 1) * CELL), min(height, (bottom + 1) * CELL))
        for x0, top, x1, bottom in boxes
    ]


def _cells(mask: Mask) -> Mask:
    height, width = (size // CELL + 1 for size in mask.shape)
    padded = np.zeros((height * CELL, width * CELL), dtype=np.bool_)
    padded[: mask.shape[0], : mask.shape[1]] = mask
    dots: Mask = padded.reshape(height, CELL, width, CELL).sum(axis=(1, 3)) >= 2
    return dots


def _flood(cells: Mask, seen: Mask, row: int, column: int) -> tuple[int, int, int, int]:
    """The extent of the cells that hang together with this one; marks them as seen."""
    x0 = x1 = column
    top = bottom = row
    seen[row, column] = True
    waiting = [(row, column)]
    while waiting:
        y, x = waiting.pop()
        x0, x1, top, bottom = min(x0, x), max(x1, x), min(top, y), max(bottom, y)
        around = np.s_[max(0, y - 1) : y + 2, max(0, x - 1) : x + 2]
        fresh = cells[around] & ~seen[around]
        for dy, dx in zip(*np.nonzero(fresh), strict=True):
            place = (max(0, y - 1) + int(dy), max(0, x - 1) + int(dx))
            seen[place] = True
            waiting.append(place)
    return x0, top, x1, bottom
