"""The country's calendar: the law's holidays, and what was decreed year by year.

Public holidays, days in lieu and swaps come from the library `holidays`, one year at a time;
`vietnam.csv` holds decrees, those that the library does not know among them. A new decree is one
more row there, or one that the office imports.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date as Day
from functools import cache
from importlib.resources import files

from extractor.calendar.days import CalendarDay, DayKind, parse_days
from extractor.calendar.working import Calendar

_LAWS = (
    (2021, "Bộ luật Lao động 2019, điều 112"),
    (2013, "Bộ luật Lao động 2012, điều 115"),
    (0, "Bộ luật Lao động 1994, điều 73"),
)
_SWAPS = "hoán đổi ngày làm việc, theo thư viện holidays"
_KINDS = (("nghỉ bù", DayKind.COMPENSATORY_OFF), ("thay cho", DayKind.SWAPPED_OFF))


@cache
def special_days(year: int) -> Mapping[Day, CalendarDay]:
    """What the library knows of a year."""
    # Imported here: a seventh of a second that a reading without periods need not wait for.
    import holidays

    known = holidays.country_holidays("VN", years=year, language="vi")
    days = [_off(day, name) for day, name in known.items()]
    days += [
        CalendarDay(day, DayKind.MAKEUP_WORKDAY, _SWAPS)
        for day in known.weekend_workdays
        if day.year == year
    ]
    return {row.day: row for row in days}


def _off(day: Day, name: str) -> CalendarDay:
    kind = next((kind for words, kind in _KINDS if words in name), DayKind.HOLIDAY)
    law = next(law for year, law in _LAWS if day.year >= year)
    return CalendarDay(day, kind, _SWAPS if kind is DayKind.SWAPPED_OFF else law)


def _decreed() -> tuple[CalendarDay, ...]:
    """The rows of `vietnam.csv`."""
    days, faults = parse_days(files(__package__).joinpath("vietnam.csv").read_text("utf-8"))
    if faults:
        raise ValueError(faults)
    return days


DECREED = _decreed()
VIETNAM = Calendar(special=special_days).with_days(DECREED)
