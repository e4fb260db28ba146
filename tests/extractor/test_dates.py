"""Written dates, and the working days of the Vietnamese calendar."""

from __future__ import annotations

import pickle
from datetime import date as Day, timedelta

import pytest
from hypothesis import given, strategies as st

from extractor.dates import (
    DECREED,
    VIETNAM,
    Calendar,
    CalendarDay,
    SpecialDays,
    add_months,
    day_of,
    last_day,
    parse_date,
)

# fmt: off
WRITTEN = [
    ("ngày 20 tháng 6 năm 2025",            "2025-06-20"),
    ("Ngày 03 tháng 5 năm 2024",            "2024-05-03"),
    ("ngày 3 tháng 5 năm 2024",             "2024-05-03"),
    ("ngày  20\ntháng 6  năm 2025",         "2025-06-20"),
    ("20 tháng 6 năm 2025",                 "2025-06-20"),
    ("ngày 20 tháng 6/2025",                "2025-06-20"),
    ("20/6/2025",                           "2025-06-20"),
    ("ngày 20/06/2025",                     "2025-06-20"),
    ("20-6-2025",                           "2025-06-20"),
    ("20.6.2025",                           "2025-06-20"),
    ("20 / 6 / 2025",                       "2025-06-20"),
    ("ngày 29 tháng 02 năm 2024",           "2024-02-29"),
    ("tháng 5 năm 2024",                    "2024-05"),
    ("tháng 5/2024",                        "2024-05"),
    ("năm 2024",                            "2024"),
    ("ngày … tháng 5 năm 2024",             "2024-05"),  # blanks of drafts
    ("ngày     tháng 5 năm 2024",           "2024-05"),
    ("ngày ..... tháng 5 năm 2024",         "2024-05"),
    ("ngày ___ tháng 5 năm 2024",           "2024-05"),
    ("ngày … tháng … năm 2021",             "2021"),
    ("ngày tháng năm 2021",                 "2021"),
    ("ngày 12 tháng … năm 2021",            "2021"),     # a day of no month says nothing
]
NO_DATE = [
    "ngày 31 tháng 4 năm 2025",                          # no such day
    "30/02/2024",
    "29/2/2025",
    "ngày 15 tháng 13 năm 2025",
    "0/6/2025",
    "20/6/25",                                           # the century is not written
    "20/6-2025",                                         # two separators
    "tháng 13 năm 2025",
    "ngày 20 tháng 6",                                   # no year
    "ngày 20 tháng 6 năm 0025",
    "ngày 20 tháng 6 năm 9999",
    "120/6/2025",
    "15/2024/NĐ-CP",
    "năm",
    "",
]
# fmt: on


@pytest.mark.parametrize(("words", "iso"), WRITTEN)
def test_written_date(words: str, iso: str) -> None:
    assert str(parse_date(words)) == iso


@pytest.mark.parametrize("words", NO_DATE)
def test_wrong_dates_are_not_put_right(words: str) -> None:
    assert parse_date(words) is None


@given(st.text(alphabet="0123456789/.- ngàythnăm…", max_size=40))
def test_a_date_is_one_of_the_calendar_or_none(words: str) -> None:
    found = parse_date(words)
    assert found is None or found.day is None or found.date is not None


@given(st.dates(min_value=Day(1900, 1, 1), max_value=Day(2199, 12, 31)))
def test_every_day_is_read_as_it_is_written(day: Day) -> None:
    for words in (f"{day:%d/%m/%Y}", f"ngày {day:%d} tháng {day:%m} năm {day:%Y}"):
        found = parse_date(words)
        assert found is not None
        assert found.date == day


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


def test_each_decreed_day_overrides_the_library() -> None:
    without = Calendar(special=VIETNAM.special)
    for row in DECREED:
        assert without.is_working(row.day) is not row.working
        assert VIETNAM.is_working(row.day) is row.working
        assert row.decree


def test_an_office_adds_its_own_days_and_leaves_the_calendar_as_it_was() -> None:
    friday = Day(2027, 1, 8)
    row = CalendarDay(friday, working=False, decree="Công văn 1/UBND-VX ngày 02/01/2027")
    own = VIETNAM.with_days([row])
    assert own.add_working_days(Day(2027, 1, 7), 1) == Day(2027, 1, 11)
    assert VIETNAM.is_working(friday)
    assert own.with_days([row._replace(working=True)]).is_working(friday)


def test_a_calendar_may_be_made_of_nothing_but_weeks() -> None:
    def plain(year: int) -> SpecialDays:
        return SpecialDays(frozenset(), frozenset())

    assert Calendar(special=plain).add_working_days(Day(2025, 12, 31), 1) == Day(2026, 1, 1)


def test_the_calendar_goes_to_other_processes() -> None:
    there = pickle.loads(pickle.dumps(VIETNAM))
    assert there.add_working_days(Day(2025, 12, 31), 5) == Day(2026, 1, 9)


def test_months_end_where_the_month_has_no_such_day() -> None:
    assert add_months(Day(2026, 1, 31), 1) == Day(2026, 2, 28)
    assert add_months(Day(2024, 1, 31), 1) == Day(2024, 2, 29)
    assert add_months(Day(2025, 11, 30), 3) == Day(2026, 2, 28)
    assert add_months(Day(2025, 3, 15), -3) == Day(2024, 12, 15)
    assert last_day(2025, 12) == Day(2025, 12, 31)
    assert day_of(2025, 2, 29) is None
    assert day_of(1, 1, 1) is None
