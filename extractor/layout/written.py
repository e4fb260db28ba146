"""Wrapped lines of text files, measured in characters.

A line that leaves room for the first word of the next ends its paragraph. Texts saved from web
pages break this rule once a paragraph: their first lines are cut short, often after one word,
because the width was that of the page's source with its tags.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from extractor.layout.looks import Look
from extractor.layout.seams import Measured

MIN_WRAPPED = 5
"""So many lines that go on with a small letter make a text one of wrapped lines."""
MAX_WIDTH = 160
"""Wider lines are paragraphs, not lines."""
SLACK = 10
"""A full line may end so many characters before the margin, since marks were taken out of it."""
NARROW = 0.75
"""A first line of less than this share of the width is cut short."""


def written_seams(looks: Sequence[Look]) -> list[Measured]:
    """The seam before each line of a text file."""
    width = text_width(looks)
    if width is None:
        return [Measured()] * len(looks)
    first, blank = first_width(looks, width), parts_by_blank_lines(looks)
    seams = [Measured()]
    for above, below, after in zip(looks, looks[1:], [*looks[2:], None], strict=False):
        length = len(above.words) + 1 + below.first_word
        seam = Measured(None if below.line.cell else length <= width - SLACK, blank=blank)
        if first is not None:
            seam = seam._replace(
                cut=True,
                cut_here=len(above.words) <= first < length,
                narrow=_narrow(below, after, first),
            )
        seams.append(seam)
    return seams


def _narrow(line: Look, after: Look | None, first: int) -> bool | None:
    """Whether a line is short and goes on below; False where it is too wide for a first line."""
    if len(line.words) > first:
        return False
    return True if after is not None and _goes_on(line, after) else None


def _goes_on(above: Look, below: Look) -> bool:
    """Whether a sentence certainly goes on from line to line."""
    return below.lower and not (below.marked or below.line.gap or above.ended)


def text_width(looks: Sequence[Look]) -> int | None:
    """Characters of a full line of a wrapped text; None where each line is a paragraph."""
    wrapped = sorted(len(above.words) for above, below in pairwise(looks) if _goes_on(above, below))
    if len(wrapped) < MIN_WRAPPED:
        return None
    width = wrapped[len(wrapped) * 9 // 10]
    return width if width <= MAX_WIDTH else None


def first_width(looks: Sequence[Look], width: int) -> int | None:
    """Characters that fit on a first line, where these are cut short; None where they are not."""
    firsts = sorted(
        len(line.words)
        for before, line, after in zip(looks, looks[1:], looks[2:], strict=False)
        if _goes_on(line, after) and _begins(before, line, width)
    )
    if not firsts or median(firsts) >= NARROW * width:
        return None
    return firsts[len(firsts) * 9 // 10]


def _begins(before: Look, line: Look, width: int) -> bool:
    """Whether a line certainly begins a paragraph."""
    short = before.ended and len(before.words) < NARROW * width
    return line.line.gap or line.marked or line.divides or short


def parts_by_blank_lines(looks: Sequence[Look]) -> bool:
    """Whether a blank line stands between the paragraphs of this text."""
    ends = [
        below.line.gap for above, below in pairwise(looks) if above.ended and not below.line.cell
    ]
    return sum(ends) > len(ends) / 2
