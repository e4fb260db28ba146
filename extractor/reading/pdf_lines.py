"""Words of a page to its drawn lines, in reading order: pure geometry.

Words on one base line make a row (`pdf_gather`); a row is cut where a wide gap stands (`pdf_gaps`),
so that the issuer never runs into the name of the state, nor "Nơi nhận" into the signature; rows
that share a gutter are read column by column (`pdf_columns`). Distances are in points, thresholds
in heights of a letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from extractor.reading.pdf_columns import in_reading_order
from extractor.reading.pdf_gaps import cut_rows
from extractor.reading.pdf_gather import Drawn, gathered_rows
from extractor.reading.pdf_words import Rect, Word

GLUED = 0.06
"""Words nearer than this are one word that the file draws in pieces."""

_NUMBER_END = re.compile(r"(?:số:?)?[\d.]+[a-zđ]?", re.IGNORECASE)
_SYMBOL = re.compile(r"/[^\W\d_]")


def drawn_lines(words: Iterable[Word], bars: Sequence[Rect] = ()) -> list[Drawn]:
    """The lines of a page in reading order; no line runs across an upright bar."""
    return in_reading_order(cut_rows(gathered_rows(words), bars))


def written(words: Sequence[Word]) -> str:
    """The words as text: one space between them, none inside a number or a split word."""
    if not words:
        return ""
    parts = [words[0].text]
    for before, here in pairwise(words):
        parts.append("" if _belong_together(before, here) else " ")
        parts.append(here.text)
    return "".join(parts)


def _belong_together(before: Word, here: Word) -> bool:
    if here.text[0] == "/" and _SYMBOL.match(here.text) and _NUMBER_END.fullmatch(before.text):
        return True
    if here.rect.x0 - before.rect.x1 >= GLUED * before.rect.height:
        return False
    printed = not (before.stamp or here.stamp)
    return printed and before.text[-1].isalnum() and here.text[0].isalnum()
