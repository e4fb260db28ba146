"""The country's days off and make-up days, year by year (DOMAIN, E.2)."""

from __future__ import annotations

from datetime import date as Day, timedelta

import pytest

from extractor.calendar import VIETNAM, Calendar, DayKind
from extractor.calendar.vietnam import DECREED, special_days

# fmt: off
YEARS = [
    (2024, "1/1 8/2 9/2 12/2 13/2 14/2 18/4 29/4 30/4 1/5 2/9 3/9",                          "4/5"),
    (2025, "1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9",                          "26/4"),
    (2026, "1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9 24/11",              "10/1 22/8"),
]
# fmt: on


def shown(days: list[Day]) -> str:
    return " ".join(f"{day.day}/{day.month}" for day in days)


@pytest.mark.parametrize(("year", "off", "worked"), YEARS)
def test_year(year: int, off: str, worked: str) -> None:
    days = [Day(year, 1, 1) + timedelta(days=n) for n in range(365)]
    week = {True: [], False: []}  # type: dict[bool, list[Day]]
    for day in days:
        if VIETNAM.is_working(day) is (day.weekday() > 4):
            week[VIETNAM.is_working(day)].append(day)
    assert shown(week[False]) == off
    assert shown(week[True]) == worked


def test_every_swapped_day_off_is_worked_within_three_weeks() -> None:
    rows = [row for year in range(2009, 2028) for row in VIETNAM.days_of(year)]
    worked = [row.day for row in rows if row.working]
    for row in rows:
        if row.kind is DayKind.SWAPPED_OFF:
            assert any(abs(day - row.day) <= timedelta(weeks=3) for day in worked), row.day


def test_decreed_rows_name_their_decree_and_some_are_not_in_the_library() -> None:
    without = Calendar(special=special_days)
    for row in DECREED:
        assert row.decree
        assert VIETNAM.is_working(row.day) is row.working
    unknown = [row.day for row in DECREED if without.is_working(row.day) is not row.working]
    assert unknown == [Day(2026, 1, 2), Day(2026, 1, 10)]
