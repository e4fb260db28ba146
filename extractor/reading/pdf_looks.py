"""How lines stand to each other: white space before them, and in the middle of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from extractor.reading.pdf_page import Sheet
from extractor.reading.pdf_page_lines import PageLine

APART = 0.35
"""Lines this much further apart than usual, in heights of a letter, have white between them."""
USUAL = 1.25
"""How far base lines are apart, in heights of a letter, where a document is too short to tell."""
LEAST_LINES = 6
MIDDLE = 0.02
"""A centred line's middle is no further than this, in page widths, from the middle of the text."""
INDENT = 0.01
"""A centred line keeps at least this from both margins, in page widths."""


def usual_pitch(sheets: Sequence[Sheet]) -> float:
    """How far base lines of running text are apart, in heights of a letter."""
    pitches = [
        pitch
        for sheet in sheets
        for one, two in pairwise(sheet.lines)
        for pitch in _pitch(one, two)
    ]
    return median(pitches) if len(pitches) >= LEAST_LINES else USUAL


def gaps(lines: Sequence[PageLine], usual: float) -> list[bool]:
    """For every line of a page, whether white space or a cell's border stands before it."""
    found = [False] * len(lines)
    for index, (before, line) in enumerate(pairwise(lines), 1):
        if before.cell != line.cell:
            found[index] = True
        elif line.cell is None:
            down = (line.base - before.base) / max(line.height, 1.0)
            found[index] = down < 0 or down > usual + APART
    return found


def centred(lines: Sequence[PageLine]) -> list[bool]:
    """For every line of a page, whether it stands in the middle of the text's margins."""
    margins = _margins(lines)
    if margins is None:
        return [False] * len(lines)
    left, right = margins
    return [
        line.cell is None
        and abs((line.box.x0 + line.box.x1) - (left + right)) / 2 <= MIDDLE
        and line.box.x0 - left >= INDENT
        and right - line.box.x1 >= INDENT
        for line in lines
    ]


def _pitch(one: PageLine, two: PageLine) -> Iterator[float]:
    """The distance of two lines of running text, where they are such."""
    if one.cell is None and two.cell is None and not one.note and not two.note:
        down = (two.base - one.base) / max(two.height, 1.0)
        if 0.8 <= down <= 3.0:
            yield down


def _margins(lines: Sequence[PageLine]) -> tuple[float, float] | None:
    """Left and right of the running text of a page, or of whatever stands on it."""
    body = [line.box for line in lines if not line.note and line.cell is None]
    if not body:
        return None
    wide = [box for box in body if box.x1 - box.x0 >= 0.5] or body
    return min(box.x0 for box in wide), max(box.x1 for box in wide)
