"""Written dates, and the working days of a calendar.

A calendar is a value: `VIETNAM` is built in, `VIETNAM.with_days(rows)` adds what an office decreed.
Public holidays, days in lieu and make-up Saturdays come from the library `holidays`, one year at
a time; `DECREED` holds what it does not know. A new decree is one more row. Nothing here asks
what day it is today, and no wrong date is put right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date as Day, timedelta
from functools import cache
from typing import NamedTuple

from extractor.text import folded
from extractor.types import PartialDate

BEFORE_EXCLUSIVE = "exclusive"
"""The setting under which "trước ngày D" ends on the day before D (DOMAIN decision J6)."""

BEFORE_INCLUSIVE = "inclusive"
"""The setting under which "trước ngày D" still allows D."""

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""The years that a document of this kind can name; any other is no year."""

_SATURDAY = 5
_ONE = timedelta(days=1)


class CalendarDay(NamedTuple):
    """A day off, or a day worked, by decree."""

    day: Day
    working: bool
    decree: str


class SpecialDays(NamedTuple):
    """The days of a year that do not follow the week."""

    off: frozenset[Day]
    worked: frozenset[Day]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Monday to Friday, but for public holidays, and with the days worked in their stead.

    `special` gives the special days of a year, `decreed` the days that override them.
    """

    special: Callable[[int], SpecialDays]
    decreed: Mapping[Day, CalendarDay] = field(default_factory=dict, hash=False)

    def with_days(self, days: Iterable[CalendarDay]) -> Calendar:
        """This calendar with further decreed days; the last row of a day counts."""
        return replace(self, decreed={**self.decreed, **{row.day: row for row in days}})

    def is_working(self, day: Day) -> bool:
        """Whether offices work on the day."""
        if day in self.decreed:
            return self.decreed[day].working
        special = self.special(day.year)
        return day in special.worked or (day.weekday() < _SATURDAY and day not in special.off)

    def add_working_days(self, day: Day, n: int) -> Day:
        """The n-th working day after the day, which is not counted; before it for negative n."""
        step = _ONE if n > 0 else -_ONE
        for _ in range(abs(n)):
            day += step
            while not self.is_working(day):
                day += step
        return day

    def roll(self, day: Day) -> Day:
        """The day itself, or the next working day (Civil Code 2015, article 148.5)."""
        while not self.is_working(day):
            day += _ONE
        return day


@cache
def _vietnam(year: int) -> SpecialDays:
    """What the library knows of a year."""
    # Imported here: a seventh of a second that a reading without periods need not wait for.
    import holidays

    known = holidays.country_holidays("VN", years=year)
    worked = frozenset(day for day in known.weekend_workdays if day.year == year)
    return SpecialDays(off=frozenset(known), worked=worked)


_SWAP_2026 = "Công văn 12729/VPCP-KGVX ngày 25/12/2025"

DECREED = (
    CalendarDay(Day(2026, 1, 2), working=False, decree=_SWAP_2026),
    CalendarDay(Day(2026, 1, 10), working=True, decree=_SWAP_2026),
)

VIETNAM = Calendar(special=_vietnam).with_days(DECREED)


def day_of(year: int, month: int, day: int) -> Day | None:
    """The day, or None where the calendar has no such day."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return Day(year, month, day)
    except ValueError:
        return None


def last_day(year: int, month: int) -> Day:
    """The last day of the month."""
    return Day(year + month // 12, month % 12 + 1, 1) - _ONE


def add_months(day: Day, months: int) -> Day:
    """The corresponding day of a later month, or its last day (Civil Code 2015, article 148.4)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return min(last_day(year, month + 1), day_of(year, month + 1, day.day) or Day.max)


_BLANK = r"[\s.…_*/-]*+"
_NUMERIC = re.compile(
    r"(?:ngày\s++)?(?P<day>\d{1,2})\s?(?P<sep>[/.-])\s?(?P<month>\d{1,2})\s?(?P=sep)\s?(?P<year>\d{4})"
)
_WORDS = re.compile(
    rf"(?:(?:ngày)?\s*+(?P<day>\d{{1,2}})\s*+|ngày{_BLANK})?"
    rf"tháng\s*+(?:(?P<month>\d{{1,2}})\s*+[,/]?\s*+|{_BLANK})(?:năm)?\s*+(?P<year>\d{{4}})"
)
_YEAR = re.compile(r"năm\s++(?P<year>\d{4})")


def parse_date(text: str) -> PartialDate | None:
    """The date that the text is, as far as it is filled in; None where it is no date.

    "ngày 03 tháng 5 năm 2024", "3/5/2024", "3-5-2024", "3.5.2024", "tháng 5 năm 2024", and the
    blank day of a draft ("ngày … tháng 5 năm 2024"). A day that no calendar has ("31/4/2024")
    is no date.
    """
    words = folded(text).strip(" \n,.;")
    match = _NUMERIC.fullmatch(words) or _WORDS.fullmatch(words) or _YEAR.fullmatch(words)
    if match is None:
        return None
    parts = match.groupdict()
    year = int(parts["year"])
    month = int(parts["month"]) if parts.get("month") else None
    day = int(parts["day"]) if parts.get("day") else None
    if month is None:
        day = None
    whole = day_of(year, 1 if month is None else month, 1 if day is None else day)
    return PartialDate(year, month, day) if whole else None
