"""When recurrences fall due, as rules that any calendar program understands."""

from __future__ import annotations

from datetime import date as Day, datetime
from itertools import islice

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, strategies as st

from extractor.deadlines.meanings import Recurrence
from extractor.deadlines.periods import due_days, due_rules
from extractor.types import Bound

# fmt: off
NEXT = [
    ("FREQ=MONTHLY",                               "by",     "2026-01-31 2026-02-28 2026-03-31"),
    ("FREQ=MONTHLY;INTERVAL=3",                    "by",     "2026-03-31 2026-06-30 2026-09-30"),
    ("FREQ=MONTHLY;INTERVAL=6",                    "by",     "2026-06-30 2026-12-31 2027-06-30"),
    ("FREQ=YEARLY",                                "by",     "2026-12-31 2027-12-31 2028-12-31"),
    ("FREQ=YEARLY;BYMONTH=9",                      "by",     "2026-09-30 2027-09-30 2028-09-30"),
    ("FREQ=MONTHLY;BYMONTHDAY=20",                 "before", "2026-01-19 2026-02-19 2026-03-19"),
    ("FREQ=MONTHLY;BYMONTHDAY=31",                 "by",     "2026-01-31 2026-02-28 2026-03-31"),  # or the last day
    ("FREQ=MONTHLY;BYMONTHDAY=10,30",              "by",     "2026-01-30 2026-02-10 2026-02-28"),
    ("FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=20",     "by",     "2026-06-20 2026-12-20 2027-06-20"),
    ("FREQ=WEEKLY",                                "by",     "2026-01-18 2026-01-25 2026-02-01"),
    ("FREQ=WEEKLY;BYDAY=MO,FR",                    "by",     "2026-01-16 2026-01-19 2026-01-23"),
    ("FREQ=WEEKLY;INTERVAL=2",                     "by",     "2026-01-25 2026-02-08 2026-02-22"),  # even weeks of the year
    ("FREQ=MONTHLY;BYDAY=-1TH",                    "by",     "2026-01-29 2026-02-26 2026-03-26"),
    ("FREQ=MONTHLY;BYDAY=2MO",                     "by",     "2026-02-09 2026-03-09 2026-04-13"),
    ("FREQ=DAILY",                                 "by",     "2026-01-16 2026-01-17 2026-01-18"),
    ("FREQ=HOURLY;INTERVAL=2",                     "by",     ""),                                # not to the day
    ("FREQ=YEARLY;INTERVAL=2",                     "by",     ""),                                # which years is not known
    ("FREQ=MONTHLY;INTERVAL=5",                    "by",     ""),                                # which months is not known
]
# fmt: on


@pytest.mark.parametrize(("rule", "bound", "expected"), NEXT)
def test_next_days(rule: str, bound: str, expected: str) -> None:
    days = islice(due_days(rule, after=Day(2026, 1, 15), bound=Bound(bound)), 3)
    assert " ".join(map(str, days)) == expected


@pytest.mark.parametrize("rule", [rule for rule, _, _ in NEXT])
def test_a_rule_is_read_as_it_is_written(rule: str) -> None:
    assert str(Recurrence.read(rule)) == rule
    for due in due_rules(rule):
        assert rrulestr(due, dtstart=datetime(2026, 1, 15)) is not None  # noqa: DTZ001


@given(
    st.sampled_from([rule for rule, _, expected in NEXT if expected]),
    st.sampled_from(Bound),
    st.dates(min_value=Day(1990, 1, 1), max_value=Day(2150, 1, 1)),
)
def test_days_follow_each_other_and_none_is_left_out(rule: str, bound: Bound, day: Day) -> None:
    first, second, third = islice(due_days(rule, after=day, bound=bound), 3)
    assert day < first < second < third
    assert next(due_days(rule, after=first, bound=bound)) == second
