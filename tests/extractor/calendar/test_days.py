"""Days read from CSV as offices write it, and what is wrong with a CSV."""

from __future__ import annotations

from datetime import date as Day

import pytest
from hypothesis import given, strategies as st

from extractor.calendar import CalendarDay, DayKind, Fault, parse_days

HEAD = "day,kind,decree\n"
DECREE = "Công văn 1/VPCP-KGVX"

# fmt: off
READ = [
    (HEAD + f"2027-02-04,holiday,{DECREE}",               DayKind.HOLIDAY),
    (HEAD + f"04/02/2027,nghỉ lễ,{DECREE}",               DayKind.HOLIDAY),
    (HEAD + f"4/2/2027, Nghỉ  hoán đổi ,{DECREE}\n\n",    DayKind.SWAPPED_OFF),
    (HEAD + f"2027-02-04,nghỉ bù,{DECREE}",               DayKind.COMPENSATORY_OFF),
    ("\ufeffday;kind;decree\r\n" + f"2027-02-04;làm bù;{DECREE}\r\n", DayKind.MAKEUP_WORKDAY),
    (f"decree,Kind,DAY\n{DECREE},holiday,2027-02-04",     DayKind.HOLIDAY),  # columns in any order
    (HEAD + f'2027-02-04,holiday,"{DECREE}"',             DayKind.HOLIDAY),
]
FAULTS = [
    ("",                                                  [(1, "columns")]),
    ("ngày,loại,văn bản\n2027-02-04,holiday,x",           [(1, "columns")]),
    (HEAD + "2027-02-04,holiday",                         [(2, "columns")]),  # a cell is missing
    (HEAD + "2027-02-30,holiday,x",                       [(2, "day")]),      # no such day
    (HEAD + "02-2027-04,holiday,x",                       [(2, "day")]),
    (HEAD + "2027-02-04,nghỉ,x",                          [(2, "kind")]),
    (HEAD + "2027-02-04,holiday, ",                       [(2, "decree")]),
    (HEAD + f"2027-02-04,holiday,{'x' * 201}",            [(2, "decree")]),
    (HEAD + "2027-02-04,holiday,x\n4/2/2027,holiday,x",   [(3, "twice")]),
    (HEAD + "2027-02-07,swapped_off,x",                   [(2, "sunday")]),   # off anyway
    (HEAD + "x,holiday,x\n\n2027-02-04,y,x",              [(2, "day"), (4, "kind")]),
]
# fmt: on


@pytest.mark.parametrize(("text", "kind"), READ)
def test_read(text: str, kind: DayKind) -> None:
    assert parse_days(text) == ((CalendarDay(Day(2027, 2, 4), kind, DECREE),), ())


@pytest.mark.parametrize(("text", "faults"), FAULTS)
def test_faults(text: str, faults: list[tuple[int, str]]) -> None:
    assert parse_days(text)[1] == tuple(Fault(*fault) for fault in faults)


@given(st.text())
def test_any_text_is_survived(text: str) -> None:
    days, faults = parse_days(HEAD + text)
    assert len({row.day for row in days}) == len(days)
    assert all(fault.line > 1 for fault in faults)
