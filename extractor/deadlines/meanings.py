"""What a rule finds: the meaning of a deadline before its days are worked out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date as Day
from typing import NamedTuple

from extractor.deadlines.sieve import Needs
from extractor.deadlines.times import Amount, BareYear, Value, Weekday, When
from extractor.types import Anchor, Bound, DeadlineKind, Genre, Span


class Recurrence(NamedTuple):
    """A period of the calendar, with the months and days in it that count."""

    freq: str
    interval: int = 1
    months: tuple[int, ...] = ()
    days: tuple[int, ...] = ()
    weekdays: tuple[str, ...] = ()

    @classmethod
    def read(cls, rrule: str) -> Recurrence:
        """The recurrence that such a rule of RFC 5545 says; the inverse of `str`."""
        parts = dict(part.split("=") for part in rrule.split(";"))
        return cls(
            parts["FREQ"],
            int(parts.get("INTERVAL", 1)),
            tuple(int(month) for month in parts.get("BYMONTH", "").split(",") if month),
            tuple(int(day) for day in parts.get("BYMONTHDAY", "").split(",") if day),
            tuple(code for code in parts.get("BYDAY", "").split(",") if code),
        )

    @property
    def exact(self) -> bool:
        """Whether it names a day or a month, not only a period."""
        return bool(self.months or self.days or self.weekdays)

    def __str__(self) -> str:
        """The rule of RFC 5545."""
        parts = [f"FREQ={self.freq}"]
        if self.interval > 1:
            parts.append(f"INTERVAL={self.interval}")
        for name, values in (
            ("BYMONTH", self.months),
            ("BYMONTHDAY", self.days),
            ("BYDAY", self.weekdays),
        ):
            if values:
                parts.append(f"{name}={','.join(map(str, values))}")
        return ";".join(parts)


@dataclass(frozen=True, slots=True)
class Meaning:
    """A deadline as its words set it; which fields are set depends on `kind`.

    Places are those of the passage.
    """

    kind: DeadlineKind
    places: tuple[Span, ...]
    when: When | None = None
    bound: Bound | None = None
    amount: Amount | None = None
    anchor: Anchor | None = None
    recurrence: Recurrence | None = None
    weak: bool = False
    """True where the same words may tell of the past: then a day before issue is no deadline."""
    doubts: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence or cell on one line, `marked` being its words with every written time replaced
    by a mark of the same length (see `marks`); `values` are what the marks stand for, by place."""

    words: str = field(repr=False)
    marked: str = field(repr=False)
    values: Mapping[int, Value]
    issued: Day | None
    genre: Genre

    def times(self, start: int, end: int) -> list[tuple[Span, When]]:
        """The days and periods marked in a stretch, those of a list each, with their places."""
        marked = [
            (self._place(place), value.when if isinstance(value, BareYear) else value)
            for place, value in self._between(start, end)
            if isinstance(value, When | BareYear)
        ]
        return [one for place, when in marked for one in _each(place, when)]

    def amounts(self, start: int, end: int) -> list[Amount]:
        """The lengths of time marked in a stretch."""
        return [v for _, v in self._between(start, end) if isinstance(v, Amount)]

    def weekdays(self, start: int, end: int) -> list[str]:
        """The days of the week marked in a stretch, by their codes."""
        return [v.code for _, v in self._between(start, end) if isinstance(v, Weekday)]

    def _between(self, start: int, end: int) -> list[tuple[int, Value]]:
        return [(place, v) for place, v in self.values.items() if start <= place < end]

    def _place(self, start: int) -> Span:
        """The place of the mark that begins here: its head and the tail that follows."""
        head = self.marked[start]
        tail = chr(ord(head) + 1)
        end = start + 1
        while end < len(self.marked) and self.marked[end] == tail:
            end += 1
        return Span(start, end)


def _each(place: Span, when: When) -> list[tuple[Span, When]]:
    """The periods that a written list names one by one, with their places; else the one given."""
    if not when.listed:
        return [(place, when)]
    at = place.start
    return [(Span(at + start, at + end), one) for (start, end), one in when.listed]


Production = Callable[[re.Match[str], Passage], Iterable[Meaning]]


class Rule(NamedTuple):
    """A way of setting a deadline, or of naming a time that is none.

    The words of the deadline are the group `words` where the pattern has one, else the whole
    match. `cell` rules hold only where a bare time is a deadline: in a column of times, or after
    a label such as "Thời gian hoàn thành:". The example's expectation is written as in the tests.
    `needs` is what every match has (see `sieve`).
    """

    name: str
    pattern: str
    production: Production
    example: tuple[str, str]
    cell: bool = False
    needs: Needs = ()


def place_of(match: re.Match[str]) -> Span:
    """The words of the deadline that a rule matched."""
    group = "words" if "words" in match.re.groupindex and match["words"] is not None else 0
    return Span(*match.span(group))


def places_between(match: re.Match[str], times: list[Span]) -> list[Span]:
    """The words of each of several times in a match: the first with the words before it, the last
    to the end of the match."""
    start, end = place_of(match)
    starts = [start, *(time.start for time in times[1:])]
    ends = [*(time.end for time in times[:-1]), end]
    return [Span(*pair) for pair in zip(starts, ends, strict=False)]


def recurring(place: Span, recurrence: Recurrence, *, bound: Bound | None = None) -> Meaning:
    """A deadline that comes round."""
    return Meaning(DeadlineKind.RECURRING, (place,), recurrence=recurrence, bound=bound)


def no_deadline(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """Nothing: the words name a time that sets no deadline, and other rules keep off them."""
    return ()
