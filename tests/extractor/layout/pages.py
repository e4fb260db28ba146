"""Readings drawn for tests: a text file, a printed page, lines with whatever is set on them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from extractor.layout import find_blocks
from extractor.types import Box, Format, Line, Reading, Span

Lines = Sequence[tuple[str, dict[str, Any]]]
"""Lines with what is set on each."""

LETTER, LEADING, LEFT, TOP = 0.01, 0.02, 0.15, 0.1


def reading(carrier: Format, lines: Lines) -> Reading:
    """A reading of lines; what is given with each is set on it."""
    place = 0
    made = []
    for text, given_values in lines:
        made.append(Line(Span(place, place + len(text)), **{"page": 1, **given_values}))
        place += len(text) + 1
    return Reading(carrier, "\n".join(text for text, _ in lines), tuple(made), pages=1)


def written(source: str) -> Reading:
    """A text file: a blank line is a gap."""
    lines: list[tuple[str, dict[str, Any]]] = []
    gap = False
    for text in source.split("\n"):
        if text:
            lines.append((text, {"gap": gap}))
        gap = not text
    return reading(Format.TEXT, lines)


def printed(source: str) -> Reading:
    """A printed page: a column of the source is a hundredth of the width, a blank line is white,
    "=" begins a page, "^" centres a line, "**" makes it bold."""
    lines: list[tuple[str, dict[str, Any]]] = []
    page, row, gap = 1, 0, False
    for text in source.split("\n"):
        if text == "=":
            page, row, gap = page + 1, 0, False
            continue
        row += 1
        words = text.strip(" ^*")
        if words:
            x0, top = LEFT + LETTER * (len(text) - len(text.lstrip())), TOP + LEADING * row
            box = Box(x0, top, x0 + LETTER * len(words), top + LEADING * 0.8)
            style = {"centred": "^" in text, "bold": "**" in text}
            lines.append((words, {"page": page, "box": box, "gap": gap, **style}))
        gap = not words
    return reading(Format.PDF, lines)


def blocks(given_reading: Reading) -> list[str]:
    """The words of each block on one line."""
    return [
        " ".join(given_reading.text[block.span.start : block.span.end].split())
        for block in find_blocks(given_reading)
    ]
