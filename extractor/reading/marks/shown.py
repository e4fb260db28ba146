"""What a page shows, or would show, that is neither a plain picture nor a drawing of lines.

Letters that only a font's drawings tell, rectangles filled with a pattern, pictures in layers that
are turned off, and levels written with a letter under the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extractor.reading.marks.vocabulary import Sort, entry_of
from extractor.reading.pdf_drawn_letters import drawn_letters
from extractor.reading.pdf_objects import objects_of, place_of
from extractor.reading.pdf_pixels import Ink, Pixels, drawn_pixels, ink_of
from extractor.reading.pdf_words import Frame, Rect, Word

MOST_FILLS = 30
"""So many filled rectangles of a page are looked at."""
FLAT = 40.0
"""Shading differs by no more than this within a rectangle, of 255."""
RIM = 3
"""Pixels at the edge of a rectangle that are not looked at."""
ALIGNED = 3.0
"""Letters under each other begin within so many points,"""
PITCH = 4.0
"""and stand no further apart than so many of their heights."""


def lettered(page: pdfium.PdfPage, frame: Frame) -> list[Rect]:
    """Places of letters that may show something else than they say; none is a hair's breadth."""
    items = list(objects_of(page))
    return [place_of(items[number], frame) for number in drawn_letters(items)]


def patterned(
    page: pdfium.PdfPage, frame: Frame, fills: Sequence[Rect], others: Sequence[Rect]
) -> list[Rect]:
    """Filled rectangles that are no even shading, apart from what else is looked at."""
    free = [fill for fill in fills if not any(_meet(fill, other) for other in others)]
    return [fill for fill in free[:MOST_FILLS] if not _is_flat(drawn_pixels(page, frame, fill))]


def unshown_ink(page: pdfium.PdfPage, frame: Frame, part: Rect) -> Ink | None:
    """The ink of the picture that stands at a place where nothing is drawn; None without one."""
    for item in objects_of(page):
        if item.kind == raw.FPDF_PAGEOBJ_IMAGE and place_of(item, frame) == part:
            bitmap = raw.FPDFImageObj_GetRenderedBitmap(page.pdf, page, item.handle)
            return ink_of(_on_paper(pdfium.PdfBitmap.from_raw(bitmap))) if bitmap else None
    return None


def spelled_down(words: Sequence[Word]) -> Iterator[tuple[Rect, str]]:
    """Levels of secrecy whose letters stand under each other, with their places."""
    singles = sorted((w for w in words if len(w.text) == 1), key=lambda w: w.rect.top)
    while singles:
        column = [singles.pop(0)]
        for word in list(singles):
            if _is_under(column[-1], word):
                column.append(word)
                singles.remove(word)
        entry = entry_of("".join(word.text for word in column)) if len(column) > 2 else None
        if entry and entry.sort is Sort.LEVEL and entry.near == 1.0:
            yield _around([word.rect for word in column]), entry.words


def _is_under(one: Word, other: Word) -> bool:
    pitch = other.base - one.base
    return abs(other.rect.x0 - one.rect.x0) <= ALIGNED and 0 < pitch <= PITCH * one.rect.height


def _around(rects: Sequence[Rect]) -> Rect:
    return Rect(
        min(rect.x0 for rect in rects),
        min(rect.top for rect in rects),
        max(rect.x1 for rect in rects),
        max(rect.bottom for rect in rects),
    )


def _meet(one: Rect, other: Rect) -> bool:
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    return across > 0 and min(one.bottom, other.bottom) > max(one.top, other.top)


def _is_flat(pixels: Pixels) -> bool:
    inner = pixels[RIM:-RIM, RIM:-RIM].reshape(-1, 3)
    return not len(inner) or bool(np.ptp(inner, axis=0).max() <= FLAT)


def _on_paper(bitmap: pdfium.PdfBitmap) -> Pixels:
    """Red, green and blue of a picture on white paper."""
    pixels = np.asarray(bitmap.to_pil().convert("RGBA"), dtype=np.float32)
    cover = pixels[:, :, 3:] / np.float32(255)
    shown: Pixels = pixels[:, :, :3] * cover + 255 * (1 - cover)
    return shown
