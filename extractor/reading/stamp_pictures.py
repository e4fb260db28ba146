"""Number and day that are stamped as pictures: found in the holes that the heading leaves for them.

A hole is the white between "Số:" and "/UBND", between "ngày" and "tháng", "tháng" and "năm". Where a
picture or drawing has ink in it, the ink is read twice: alone, and in its whole line with the printed
words. A number that both readings agree on is taken; one that they do not agree on is taken with a
doubt; what is no number leaves the hole empty, with a doubt that says why.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray

from extractor.reading.pdf_pixels import extent, hide_words, ink_of, show_words
from extractor.reading.pdf_words import Frame, Rect, Word
from extractor.reading.stamps import without_dots
from extractor.text import folded
from extractor.types import Doubt, Ocr, OcrLayout, OcrWord

DOTS = 300
"""Dots an inch that a hole is drawn with, as OCR expects."""
HEADING = 0.5
"""Holes stand in this first part of a page's height."""
REACH = 0.7
"""So many heights of a letter above and below the words may a stamped number reach,"""
SIDE = 0.3
"""and so many to both sides of its hole."""
NARROWEST, WIDEST = 0.4, 14.0
"""A hole is at least and at most so many heights of a letter wide."""
SURE = 0.6
"""Readings that agree are believed from this confidence on."""
MOST_HOLES = 8
MARGIN = 24
"""White round what is read, in pixels."""

_PICTURED = "value_in_picture"
_UNSURE = "ocr_low"


class _Shape(NamedTuple):
    """A hole by the words on both sides of it, and what may stand in it."""

    field: str
    before: re.Pattern[str]
    after: re.Pattern[str]
    value: re.Pattern[str]
    most: int


# fmt: off
_SHAPES = (
    _Shape("number",    re.compile(r"(?:.*\W)?số:?"), re.compile(r"[/-]\S+"),  re.compile(r"\d{1,5}[a-zđ]?"), 99_999),
    _Shape("issued_on", re.compile(r"(?:.*\W)?ngày"), re.compile(r"tháng"),    re.compile(r"\d{1,2}"),        31),
    _Shape("issued_on", re.compile(r"tháng"),         re.compile(r"năm"),      re.compile(r"\d{1,2}"),        12),
)
# fmt: on


class Hole(NamedTuple):
    """White that is left for a number; `before` and `after` are the words that stand beside it."""

    shape: _Shape
    before: Word
    after: Word

    @property
    def rect(self) -> Rect:
        """Where a stamped number may have ink."""
        height = self.before.rect.height
        return Rect(
            self.before.rect.x1 - SIDE * height,
            min(self.before.rect.top, self.after.rect.top) - REACH * height,
            self.after.rect.x0 + SIDE * height,
            max(self.before.rect.bottom, self.after.rect.bottom) + REACH * height,
        )

    @property
    def line(self) -> Rect:
        """The hole with the words beside it."""
        return self.rect._replace(x0=self.before.rect.x0, x1=self.after.rect.x1)


class Filled(NamedTuple):
    """What stands in the holes of a page."""

    words: tuple[Word, ...] = ()
    doubts: tuple[Doubt, ...] = ()


class _Said(NamedTuple):
    """A number that was read, and how sure it is."""

    value: str
    confidence: float


def fill_holes(
    page: pdfium.PdfPage,
    frame: Frame,
    words: Sequence[Word],
    pictures: Sequence[Rect],
    ocr: Ocr | None,
    *,
    read: bool,
) -> Filled:
    """The numbers that pictures put into the holes of a page, as words of their lines.

    `pictures` are the places of all that is no text; `read` says that every letter of the page is
    known. Where there is such a hole, the page draws no rules afterwards.
    """
    holes = [
        hole
        for hole in find_holes(words, frame)
        if any(_meet(hole.rect, picture) for picture in pictures)
    ][:MOST_HOLES]
    if not holes:
        return Filled()
    lines = [_drawn(page, frame, hole.line) for hole in holes]
    hidden = hide_words(page, frame, read=read)
    found: list[Word] = []
    doubts: list[Doubt] = []
    for hole, line in zip(holes, lines, strict=True):
        word, codes = _read_hole(page, frame, hole, line, ocr)
        found += [word] if word else []
        doubts += [Doubt(code, hole.shape.field) for code in codes]
    show_words(hidden)
    return Filled(tuple(found), tuple(dict.fromkeys(doubts)))


def find_holes(words: Sequence[Word], frame: Frame) -> list[Hole]:
    """The holes of a page's heading, in the order of its words; dots may stand in them."""
    seen = [word for word in words if _is_seen(word.rect, frame)]
    solid = [part for word in seen for part in without_dots(word)]
    found = []
    for word in solid:
        low = folded(word.text)
        shapes = [shape for shape in _SHAPES if shape.before.fullmatch(low)]
        after = _next(word, solid) if shapes else None
        if after is not None and _is_open(word, after):
            text = folded(after.text)
            found += [Hole(shape, word, after) for shape in shapes if shape.after.match(text)]
    return found


def _is_seen(rect: Rect, frame: Frame) -> bool:
    """Whether a word stands in the heading, on the part of the page that is shown."""
    across = rect.x0 >= 0 and rect.x1 <= frame.width
    return across and rect.top >= 0 and rect.bottom <= HEADING * frame.height


def _next(word: Word, words: Sequence[Word]) -> Word | None:
    """The nearest word right of this one on its line."""
    height = word.rect.height
    right = [
        other
        for other in words
        if abs(other.base - word.base) <= 0.5 * height and other.rect.x0 >= word.rect.x1 - 1.0
    ]
    return min(right, key=lambda other: other.rect.x0, default=None)


def _is_open(before: Word, after: Word) -> bool:
    width = after.rect.x0 - before.rect.x1
    return NARROWEST * before.rect.height <= width <= WIDEST * before.rect.height


def _meet(one: Rect, other: Rect) -> bool:
    return min(one.x1, other.x1) > max(one.x0, other.x0) and min(one.bottom, other.bottom) > max(
        one.top, other.top
    )


# --- reading ------------------------------------------------------------------------------------


def _read_hole(
    page: pdfium.PdfPage, frame: Frame, hole: Hole, line: NDArray[np.uint8], ocr: Ocr | None
) -> tuple[Word | None, tuple[str, ...]]:
    """The word in a hole, and the codes of doubts about it."""
    alone = _drawn(page, frame, hole.rect)
    ink = extent(ink_of(alone.astype(np.float32)).every)
    if ink is None:
        return None, ()
    if ocr is None:
        return None, (_PICTURED,)
    said = _agreed(hole.shape, _read_alone(alone, hole.shape, ocr), _read_line(line, hole, ocr))
    if said is None:
        return None, (_PICTURED,)
    scale = 72 / DOTS
    x0, x1 = hole.rect.x0 + ink[0] * scale, hole.rect.x0 + ink[2] * scale
    rect = hole.before.rect._replace(
        x0=max(x0, hole.before.rect.x1), x1=min(x1, hole.after.rect.x0)
    )
    word = Word(said.value, rect, hole.before.base, hole.before.place, stamp=True)
    return word, () if said.confidence >= SURE else (_UNSURE,)


def _agreed(shape: _Shape, one: _Said | None, other: _Said | None) -> _Said | None:
    """What both readings say; what one of them says is not sure. None where none is a number."""
    good = [said for said in (one, other) if said and 0 < _count(said.value) <= shape.most]
    if len(good) == 2 and good[0].value == good[1].value:
        return max(good, key=lambda said: said.confidence)
    best = max(good, key=lambda said: said.confidence, default=None)
    return best._replace(confidence=0.0) if best else None


def _count(value: str) -> int:
    return int(re.sub(r"\D", "", value) or 0)


def _read_alone(pixels: NDArray[np.uint8], shape: _Shape, ocr: Ocr) -> _Said | None:
    words = ocr(_grey(pixels), OcrLayout.LINE)
    text = "".join(word.text for word in words).strip(" .,:;'|_-–—")
    return _Said(text, _least(words)) if shape.value.fullmatch(text) else None


def _read_line(pixels: NDArray[np.uint8], hole: Hole, ocr: Ocr) -> _Said | None:
    """The number in the line's text, between the first word and what follows the hole."""
    words = ocr(_grey(pixels), OcrLayout.LINE)
    text = " ".join(folded(word.text) for word in words)
    ends = r"\s*[/\-–]" if hole.shape.field == "number" else rf"\W*{hole.shape.after.pattern}"
    match = re.search(rf"(?<![\d/\\|])({hole.shape.value.pattern})[\s.…_]*{ends.lstrip()}", text)
    return _Said(match[1], _least(words)) if match else None


def _least(words: Sequence[OcrWord]) -> float:
    return min((word.confidence for word in words), default=0.0)


def _drawn(page: pdfium.PdfPage, frame: Frame, rect: Rect) -> NDArray[np.uint8]:
    """Red, green and blue of a part of the page as it is shown."""
    crop = (
        max(0.0, rect.x0),
        max(0.0, frame.height - rect.bottom),
        max(0.0, frame.width - rect.x1),
        max(0.0, rect.top),
    )
    bitmap = page.render(scale=DOTS / 72, crop=crop, may_draw_forms=False, rev_byteorder=True)
    pixels: NDArray[np.uint8] = bitmap.to_numpy()
    return pixels[:, :, :3].copy()


def _grey(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Ink of any colour as dark as it is in its darkest channel, with white round it."""
    dark = pixels.min(axis=2)
    return np.pad(dark, MARGIN, constant_values=255)
