"""Written dates, and how months are counted."""

from __future__ import annotations

from datetime import date as Day

import pytest
from hypothesis import given, strategies as st

from extractor.dates import add_months, day_of, last_day, parse_date

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


def test_months_end_where_the_month_has_no_such_day() -> None:
    assert add_months(Day(2026, 1, 31), 1) == Day(2026, 2, 28)
    assert add_months(Day(2024, 1, 31), 1) == Day(2024, 2, 29)
    assert add_months(Day(2025, 11, 30), 3) == Day(2026, 2, 28)
    assert add_months(Day(2025, 3, 15), -3) == Day(2024, 12, 15)
    assert last_day(2025, 12) == Day(2025, 12, 31)
    assert day_of(2025, 2, 29) is None
    assert day_of(1, 1, 1) is None
