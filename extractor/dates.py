"""Written dates, and how days are counted; the calendar of working days is `extractor.calendar`.

Nothing here asks what day it is today, and no wrong date is put right.
"""

from __future__ import annotations

import re
from datetime import date as Day, timedelta

from extractor.calendar import VIETNAM, Calendar, CalendarDay
from extractor.text import folded
from extractor.types import PartialDate

__all__ = [
    "BEFORE_EXCLUSIVE",
    "BEFORE_INCLUSIVE",
    "FIRST_YEAR",
    "LAST_YEAR",
    "VIETNAM",
    "Calendar",
    "CalendarDay",
    "add_months",
    "day_of",
    "last_day",
    "parse_date",
]

BEFORE_EXCLUSIVE = "exclusive"
"""The setting under which "trước ngày D" ends on the day before D (DOMAIN decision J6)."""

BEFORE_INCLUSIVE = "inclusive"
"""The setting under which "trước ngày D" still allows D."""

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""The years that a document of this kind can name; any other is no year."""

_ONE = timedelta(days=1)


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
