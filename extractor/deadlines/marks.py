"""A passage with its written times marked, so that rules read "trước WHEN" whatever the time.

A mark is a private-use character and its tail, as long as the words that it replaces: places stay
those of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date as Day
from typing import TypeVar

from extractor.deadlines.fragments import compiled
from extractor.deadlines.meanings import Passage
from extractor.deadlines.shapes import SHAPES
from extractor.deadlines.times import Amount, BareYear, Value, Weekday, When
from extractor.text import folded
from extractor.types import Genre, Span

T = TypeVar("T")

_HEADS = {When: 0xE000, Amount: 0xE002, Weekday: 0xE004, BareYear: 0xE006}
_WHOLE_YEAR = 0xE008

SHORTER = "\ue000\ue001*+"
"""A day, month, quarter or part of a year."""

YEAR = "\ue008\ue009*+"
"""A year, or several."""

WHEN = f"(?:{SHORTER}|{YEAR})"
PLAIN = r"[^,.;:()\ue000\ue008]"
"""A character of a clause that is neither punctuation nor the beginning of a day or year."""

AMOUNT = "\ue002\ue003*+"
WEEKDAY = "\ue004\ue005*+"
BARE_YEAR = "\ue006\ue007*+"

_RESERVED = dict.fromkeys([*range(0xE000, 0xE00A), ord("\n"), ord("\r")], " ")
_MAYBE = re.compile(r"\d|ngày|tháng|năm|quý|tuần|hôm nay|ngay|khi|sáng|giờ|thứ|trước|tại|lập tức")


def read_passage(words: str, *, issued: Day | None, genre: Genre) -> Passage:
    """The words on one line, folded, with their times marked."""
    line = folded(words).translate(_RESERVED)
    found = _written_times(line, issued) if _MAYBE.search(line) else []
    marked = line
    for place, value in found:
        head = _head(value)
        mark = chr(head) + chr(head + 1) * (place.end - place.start - 1)
        marked = marked[: place.start] + mark + marked[place.end :]
    return Passage(line, marked, {p.start: value for p, value in found}, issued, genre)


def _head(value: Value) -> int:
    if isinstance(value, When) and value.whole_year:
        return _WHOLE_YEAR
    return _HEADS[type(value)]


def _written_times(line: str, issued: Day | None) -> list[tuple[Span, Value]]:
    found = [
        (Span(*match.span()), shape.read(match, issued))
        for shape in SHAPES
        for match in compiled(shape.pattern).finditer(line)
    ]
    return without_overlaps([(place, value) for place, value in found if value is not None])


def without_overlaps(found: Iterable[tuple[Span, T]]) -> list[tuple[Span, T]]:
    """The places that stand: longest first, then in the order given; returned as in the text."""
    taken: list[tuple[Span, T]] = []
    for place, value in sorted(found, key=lambda item: item[0].start - item[0].end):
        if all(place.end <= other.start or other.end <= place.start for other, _ in taken):
            taken.append((place, value))
    return sorted(taken, key=lambda item: item[0])
