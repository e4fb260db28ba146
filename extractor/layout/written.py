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
    for above, below in pairwise(looks):
        room = len(above.words) + 1 + below.first_word <= width - SLACK
        narrow = len(below.words) <= first if first else None
        seams.append(Measured(None if below.line.cell else room, narrow=narrow, blank=blank))
    return seams


def text_width(looks: Sequence[Look]) -> int | None:
    """Characters of a full line of a wrapped text; None where each line is a paragraph."""
    wrapped = sorted(
        len(above.words)
        for above, below in pairwise(looks)
        if below.lower and not below.marked and not below.line.gap and not above.ended
    )
    if len(wrapped) < MIN_WRAPPED:
        return None
    width = wrapped[len(wrapped) * 9 // 10]
    return width if width <= MAX_WIDTH else None


def first_width(looks: Sequence[Look], width: int) -> int | None:
    """Characters that fit on a first line, where these are cut short; None where they are not."""
    firsts = sorted(
        len(above.words)
        for above, below in pairwise(looks)
        if (above.line.gap or above.marked) and below.lower and not below.line.gap
    )
    if not firsts or median(firsts) >= NARROW * width:
        return None
    return firsts[len(firsts) * 9 // 10]


def parts_by_blank_lines(looks: Sequence[Look]) -> bool:
    """Whether a blank line stands between the paragraphs of this text."""
    ends = [
        below.line.gap for above, below in pairwise(looks) if above.ended and not below.line.cell
    ]
    return sum(ends) > len(ends) / 2
