"""Working days: the vectors of DOMAIN E.4, and what an office adds."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from datetime import date as Day, timedelta

import pytest
from hypothesis import given, strategies as st

from extractor.calendar import VIETNAM, Calendar, CalendarDay, DayKind

# fmt: off
WORKING_DAYS = [
    ("2021-05-28",  2, "2021-06-01"),
    ("2021-05-28",  7, "2021-06-08"),
    ("2025-04-25",  2, "2025-04-28"),  # Saturday 26/4 is worked
    ("2025-04-25",  5, "2025-05-06"),
    ("2024-04-26",  3, "2024-05-04"),  # 29/4 to 1/5 off, Saturday 4/5 worked
    ("2024-02-07",  2, "2024-02-16"),  # Tết
    ("2025-12-31",  5, "2026-01-09"),  # 2/1 off, Saturday 10/1 worked
    ("2026-02-13",  2, "2026-02-24"),  # Tết
    ("2026-02-13",  7, "2026-03-03"),
    ("2026-08-21",  5, "2026-08-27"),  # Saturday 22/8 is worked
    ("2026-11-20",  2, "2026-11-25"),  # 24/11 off
    ("2026-11-20",  3, "2026-11-26"),
    ("2024-06-20", -3, "2024-06-17"),
    ("2026-09-03", -1, "2026-08-28"),
    ("2026-09-03", -3, "2026-08-26"),
    ("2026-09-03", -5, "2026-08-24"),
    ("2025-05-06", -3, "2025-04-28"),
    ("2026-11-25", -3, "2026-11-19"),
    ("2026-06-15", -3, "2026-06-10"),
    ("2026-11-12", -7, "2026-11-03"),
    ("2026-11-12", -5, "2026-11-05"),
    ("2026-11-23",  3, "2026-11-27"),
    ("2026-11-24",  0, "2026-11-24"),
]
ROLLED = [
    ("2026-04-26", "2026-04-28"),      # Sunday of the Hùng Kings, Monday in its stead
    ("2026-05-01", "2026-05-04"),
    ("2026-02-28", "2026-03-02"),
    ("2026-11-24", "2026-11-25"),
    ("2026-01-02", "2026-01-05"),
    ("2026-01-10", "2026-01-10"),      # a Saturday that is worked
    ("2025-05-20", "2025-05-20"),
]
# fmt: on


@pytest.mark.parametrize(("day", "n", "expected"), WORKING_DAYS)
def test_working_days(day: str, n: int, expected: str) -> None:
    assert VIETNAM.add_working_days(Day.fromisoformat(day), n) == Day.fromisoformat(expected)


@pytest.mark.parametrize(("day", "expected"), ROLLED)
def test_roll(day: str, expected: str) -> None:
    assert VIETNAM.roll(Day.fromisoformat(day)) == Day.fromisoformat(expected)


@given(st.dates(min_value=Day(2000, 1, 1), max_value=Day(2060, 12, 1)), st.integers(1, 40))
def test_forth_and_back_between_working_days(day: Day, n: int) -> None:
    start = VIETNAM.roll(day)
    later = VIETNAM.add_working_days(start, n)
    assert VIETNAM.is_working(later)
    assert VIETNAM.add_working_days(later, -n) == start
    worked = (start + timedelta(days=i) for i in range(1, (later - start).days + 1))
    assert sum(map(VIETNAM.is_working, worked)) == n


# fmt: off
REMINDED = [
    ("2026-11-24", "2026-11-23"),      # a holiday
    ("2026-12-20", "2026-12-18"),      # a Sunday
    ("2026-01-10", "2026-01-10"),      # a Saturday that is worked
    ("2026-06-19", "2026-06-19"),
]
# fmt: on


@pytest.mark.parametrize(("day", "expected"), REMINDED)
def test_a_fixed_date_is_reminded_of_on_the_working_day_before(day: str, expected: str) -> None:
    assert VIETNAM.roll_back(Day.fromisoformat(day)) == Day.fromisoformat(expected)


def test_an_office_adds_its_own_days_and_leaves_the_calendar_as_it_was() -> None:
    friday = Day(2027, 1, 8)
    row = CalendarDay(friday, DayKind.SWAPPED_OFF, "Công văn 1/UBND-VX ngày 02/01/2027")
    own = VIETNAM.with_days([row])
    assert own.add_working_days(Day(2027, 1, 7), 1) == Day(2027, 1, 11)
    assert VIETNAM.is_working(friday)
    assert own.with_days([row._replace(kind=DayKind.MAKEUP_WORKDAY)]).is_working(friday)
    assert row in own.days_of(2027)
    assert (VIETNAM.decreed_to, own.decreed_to) == (2026, 2027)


def test_a_calendar_may_be_made_of_nothing_but_weeks() -> None:
    def plain(year: int) -> Mapping[Day, CalendarDay]:
        return {}

    assert Calendar(special=plain).add_working_days(Day(2025, 12, 31), 1) == Day(2026, 1, 1)
    assert Calendar(special=plain).decreed_to == 0


def test_the_calendar_goes_to_other_processes() -> None:
    there = pickle.loads(pickle.dumps(VIETNAM))
    assert there.add_working_days(Day(2025, 12, 31), 5) == Day(2026, 1, 9)


@given(st.dates(min_value=Day(2000, 1, 1), max_value=Day(2060, 12, 1)))
def test_later_days_are_never_rolled_before_earlier_ones(day: Day) -> None:
    after = day + timedelta(days=1)
    assert VIETNAM.roll(day) <= VIETNAM.roll(after)
    assert VIETNAM.roll_back(day) <= day <= VIETNAM.roll(day)
    for n in (1, 5, 10):
        assert VIETNAM.add_working_days(day, n) <= VIETNAM.add_working_days(after, n)
        assert VIETNAM.add_working_days(day, n) < VIETNAM.add_working_days(day, n + 1)
