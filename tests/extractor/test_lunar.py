"""The Vietnamese lunar calendar, against the library `holidays` and against what is known of it."""

from __future__ import annotations

from datetime import date as Day, timedelta

import pytest
from holidays.calendars.chinese import VIETNAMESE_CALENDAR, _ChineseLunisolar
from hypothesis import given, strategies as st

from extractor.lunar import FIRST_YEAR, LAST_YEAR, LunarDay, lunar_day, solar_day, tet

# fmt: off
KNOWN = [
    ("1985-01-21", LunarDay(1985, 1, 1)),         # a month before the Chinese new year
    ("2007-02-17", LunarDay(2007, 1, 1)),         # a day before it
    ("2030-02-02", LunarDay(2030, 1, 1)),
    ("1968-01-29", LunarDay(1968, 1, 1)),         # the two halves of the country differed
    ("2026-02-17", LunarDay(2026, 1, 1)),
    ("2026-02-16", LunarDay(2025, 12, 29)),       # the year of the Snake had no thirtieth
    ("2026-02-10", LunarDay(2025, 12, 23)),       # the Kitchen Gods' day
    ("2026-03-03", LunarDay(2026, 1, 15)),        # rằm tháng Giêng
    ("2026-04-26", LunarDay(2026, 3, 10)),        # the Hùng Kings
    ("2025-09-06", LunarDay(2025, 7, 15)),        # rằm tháng Bảy, after the sixth month counted twice
    ("2025-07-25", LunarDay(2025, 6, 1, leap=True)),
    ("2023-03-22", LunarDay(2023, 2, 1, leap=True)),
    ("2033-12-22", LunarDay(2033, 11, 1, leap=True)),  # the year that many tables have wrong
]
NO_DAY = [
    LunarDay(2025, 12, 30),                       # the month has 29 days
    LunarDay(2026, 6, 1, leap=True),              # the month comes once
    LunarDay(2026, 13, 1),
    LunarDay(2026, 1, 0),
    LunarDay(FIRST_YEAR - 1, 1, 1),
    LunarDay(LAST_YEAR + 1, 1, 1),
]
# fmt: on


@pytest.mark.parametrize(("day", "lunar"), KNOWN)
def test_known_days(day: str, lunar: LunarDay) -> None:
    assert solar_day(lunar) == Day.fromisoformat(day)
    assert lunar_day(Day.fromisoformat(day)) == lunar


@pytest.mark.parametrize("lunar", NO_DAY)
def test_no_such_day(lunar: LunarDay) -> None:
    assert solar_day(lunar) is None


def test_every_new_year_and_every_day_of_the_hung_kings_that_the_library_knows() -> None:
    library = _ChineseLunisolar(VIETNAMESE_CALENDAR)
    for year in range(1901, 2101):
        assert tet(year) == library.lunar_new_year_date(year)[0]
        assert solar_day(LunarDay(year, 3, 10)) == library.hung_kings_date(year)[0]


@given(st.dates(min_value=Day(FIRST_YEAR + 1, 1, 1), max_value=Day(LAST_YEAR - 1, 12, 31)))
def test_there_and_back_and_one_day_after_the_other(day: Day) -> None:
    lunar, after = lunar_day(day), lunar_day(day + timedelta(days=1))
    assert solar_day(lunar) == day
    assert after.day in (1, lunar.day + 1)
    assert 1 <= lunar.day <= 30
    assert after.day != 1 or lunar.day >= 29


@pytest.mark.parametrize("year", [1899, FIRST_YEAR, LAST_YEAR, 2500])
def test_days_outside_the_reckoning_are_refused(year: int) -> None:
    with pytest.raises(ValueError, match=str(year)):
        lunar_day(Day(year, 6, 1))
