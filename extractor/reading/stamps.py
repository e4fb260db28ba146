"""The signature layer: what e-offices stamp as appearances of signature fields.

Number, day and seal of a signed file often exist only there. `with_stamps` draws the appearances
into the page, on the copy in memory, so that its words are read with those of the page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extractor.reading.pdf_words import Rect, Word

DOT = 0.45
"""A dot is as wide as this share of a usual letter."""
_DOTS = re.compile(r"[._]{2,}|…+")
"""What marks a hole that is to be filled in."""


def with_stamps(document: pdfium.PdfDocument, page: pdfium.PdfPage, index: int) -> pdfium.PdfPage:
    """The page with the appearances of its annotations drawn in; closes the page it was given."""
    raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
    page.close()
    return document[index]


# --- words of stamps ------------------------------------------------------------------------------


def over_printed(words: Sequence[Word]) -> list[Word]:
    """The words without those that a stamp covers: dots of a hole, and what it writes once more.

    Of a printed word with dots in it only the letters are kept.
    """
    stamps = [word for word in words if word.stamp]
    if not stamps:
        return list(words)
    return [part for word in words for part in _uncovered(word, stamps)]


def apart(words: Sequence[Word], places: Sequence[Rect]) -> tuple[list[Word], list[list[Word]]]:
    """The words that belong to the lines of the page, and those of stamps with lines of their own.

    A stamp of one line fills in a line of the page; one of several, such as that of the office
    that receives a document, says something of its own and is read by itself.
    """
    inside: dict[Rect, list[Word]] = {}
    for word in words:
        place = _smallest(word, places) if word.stamp else None
        if place is not None:
            inside.setdefault(place, []).append(word)
    groups = [group for group in inside.values() if _has_lines(group)]
    taken = {id(word) for group in groups for word in group}
    return [word for word in words if id(word) not in taken], groups


def _uncovered(word: Word, stamps: Sequence[Word]) -> list[Word]:
    over = [] if word.stamp else [stamp for stamp in stamps if _covers(stamp, word)]
    if any(word.text in stamp.text for stamp in over):
        return []
    return without_dots(word) if over else [word]


def _covers(stamp: Word, word: Word) -> bool:
    """Whether a stamp stands on a word: on its line, and over a good part of the narrower one."""
    across = min(stamp.rect.x1, word.rect.x1) - max(stamp.rect.x0, word.rect.x0)
    level = abs(stamp.base - word.base) <= 0.5 * word.rect.height
    return level and across > 0.3 * min(stamp.rect.width, word.rect.width)


def without_dots(word: Word) -> list[Word]:
    """What a word has before and behind dots; their places are cut as wide as letters and dots are."""
    if not _DOTS.search(word.text):
        return [word]
    parts, start = [], 0
    for dots in (*_DOTS.finditer(word.text), None):
        end = dots.start() if dots else len(word.text)
        if end > start:
            rect = word.rect._replace(x0=_reach(word, start), x1=_reach(word, end))
            part = word.text[start:end]
            parts.append(word._replace(text=part, rect=rect, place=word.place + start))
        start = dots.end() if dots else end
    return parts


def _reach(word: Word, end: int) -> float:
    """Where the first letters of a word end on the page."""
    share = _width(word.text[:end]) / _width(word.text)
    return word.rect.x0 + share * word.rect.width


def _width(text: str) -> float:
    dots = text.count(".")
    return len(text) - dots + DOT * dots


def _smallest(word: Word, places: Sequence[Rect]) -> Rect | None:
    """The smallest place that holds the middle of a word."""
    x, y = (word.rect.x0 + word.rect.x1) / 2, (word.rect.top + word.rect.bottom) / 2
    holding = [
        place for place in places if place.x0 <= x <= place.x1 and place.top <= y <= place.bottom
    ]
    return min(holding, key=_area, default=None)


def _area(place: Rect) -> float:
    return place.area


def _has_lines(group: Sequence[Word]) -> bool:
    """Whether words stand on more than one line."""
    bases = [word.base for word in group]
    return max(bases) - min(bases) > 0.7 * max(word.rect.height for word in group)
