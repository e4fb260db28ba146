"""Times as values: a day or calendar period, a length of time, a day of the week."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date as Day
from typing import NamedTuple

from extractor.deadlines.sieve import Needs
from extractor.types import Span, TimeUnit


@dataclass(frozen=True, slots=True)
class When:
    """A day or a calendar period, as far as it is written; a period is known by its last day.

    `day` None is the last day of the month. A day without a month has `month` None.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    start: tuple[int, int] | None = None
    """Month and day on which a period begins; None for a single day."""
    clock: bool = False
    """True where a time of day stands with it."""
    bare: bool = False
    """True for figures alone ("20/6"), which may be something else."""
    stretch: bool = False
    """True where the words name its beginning too ("26-27/12/2025")."""
    next_month: bool = False
    """True for a day "của tháng kế tiếp"."""
    loose: bool = False
    """True for a time that only the law makes exact ("giữa tháng 6")."""
    lunar: bool = False
    """True for a day of the lunar calendar: year, month and day are that calendar's."""
    short_year: bool = False
    """True where the century of the year is not written ("15/6/26")."""
    counted: bool = False
    """True where the year is counted from issue ("năm nay", "năm sau")."""
    listed: tuple[tuple[Span, When], ...] = ()
    """The periods of a list that leaves others out ("quý II, IV"), with their places in its words."""

    @property
    def whole_year(self) -> bool:
        """Whether it is a year or longer."""
        return self.start == (1, 1) and (self.month, self.day) == (12, 31)


class Amount(NamedTuple):
    """A length of time."""

    number: int
    unit: TimeUnit


class Weekday(NamedTuple):
    """A day of the week by its RFC 5545 code."""

    code: str


class BareYear(NamedTuple):
    """A number that may be a year; a time only where times are expected."""

    when: When


Value = When | Amount | Weekday | BareYear
Reader = Callable[[re.Match[str], Day | None], Value | None]


class Shape(NamedTuple):
    """A way of writing a time: `read` gives its value, or None where it has none."""

    name: str
    pattern: str
    read: Reader
    example: str
    needs: Needs
    """What every match has (see `sieve`)."""
