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
from extractor.deadlines.shapes import SIEVE
from extractor.deadlines.times import Amount, BareYear, Value, Weekday, When
from extractor.text import folded
from extractor.types import Genre, Span

T = TypeVar("T")

_HEADS = {When: 0xE000, Amount: 0xE002, Weekday: 0xE004, BareYear: 0xE006}
_WHOLE_YEAR = 0xE008
_STRETCH = 0xE00A
_TIMED = 0xE00C

STRETCH = "\ue00a\ue00b*+"
"""Days, months or quarters from one to another."""

TIMED = "\ue00c\ue00d*+"
"""A day with a time of day."""

SHORTER = f"(?:\ue000\ue001*+|{TIMED}|{STRETCH})"
"""A day, month, quarter or part of a year."""

YEAR = "\ue008\ue009*+"
"""A year, or several."""

WHEN = f"(?:{SHORTER}|{YEAR})"
PLAIN = r"[^,.;:()\ue000\ue008\ue00a\ue00c]"
"""A character of a clause that is neither punctuation nor the beginning of a day or year."""

AMOUNT = "\ue002\ue003*+"
WEEKDAY = "\ue004\ue005*+"
BARE_YEAR = "\ue006\ue007*+"

A_DAY = "\ue000|\ue00a|\ue00c"
A_YEAR = "\ue008"
A_TIME = f"{A_DAY}|{A_YEAR}"
ANY_TIME = f"{A_TIME}|\ue006"
A_TIME_OF_DAY = "\ue00c"
AN_AMOUNT = "\ue002"
A_WEEKDAY = "\ue004"
"""What rules need of marks (see `sieve`): the characters with which they begin."""

_RESERVED = re.compile("[\ue000-\ue00d]")
_MAYBE = re.compile(
    r"\d|ngày|tháng|năm|quý|q\.|tuần|nay|mai|ngay|khi|sáng|giờ|thứ|trước|tại|lập tức|rằm|tết"
)


def is_mark(word: str) -> bool:
    """Whether the word is a character with which a mark begins or goes on."""
    return bool(_RESERVED.fullmatch(word))


def read_passage(words: str, *, issued: Day | None, genre: Genre) -> Passage:
    """The words on one line, folded, with their times marked."""
    line = _RESERVED.sub(" ", folded(words).replace("\n", " ").replace("\r", " "))
    found = _written_times(line, issued) if _MAYBE.search(line) else []
    marked = list(line)
    for (start, end), value in found:
        head = _head(value)
        marked[start:end] = [chr(head), *chr(head + 1) * (end - start - 1)]
    return Passage(line, "".join(marked), {p.start: value for p, value in found}, issued, genre)


def _head(value: Value) -> int:
    if isinstance(value, When) and value.whole_year:
        return _WHOLE_YEAR
    if isinstance(value, When) and value.stretch:
        return _STRETCH
    if isinstance(value, When) and value.clock:
        return _TIMED
    return _HEADS[type(value)]


def _written_times(line: str, issued: Day | None) -> list[tuple[Span, Value]]:
    found = [
        (Span(*match.span()), shape.read(match, issued))
        for shape in SIEVE.rows_for(line)
        for match in compiled(shape.pattern).finditer(line)
    ]
    return without_overlaps([(place, value) for place, value in found if value is not None])


def without_overlaps(found: Iterable[tuple[Span, T]]) -> list[tuple[Span, T]]:
    """The places that stand: longest first, then in the order given; returned as in the text."""
    longest_first = sorted(found, key=lambda item: item[0].start - item[0].end)
    taken = bytearray(max((place.end for place, _ in longest_first), default=0))
    standing: list[tuple[Span, T]] = []
    for place, value in longest_first:
        if not any(taken[place.start : place.end]):
            taken[place.start : place.end] = b"\1" * (place.end - place.start)
            standing.append((place, value))
    return sorted(standing, key=lambda item: item[0])
