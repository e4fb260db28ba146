"""The installation's days: imported, corrected, and on top of the country's."""

from __future__ import annotations

from datetime import date as Day

from sqlalchemy import Engine

from extractor.calendar import VIETNAM, CalendarDay, DayKind
from models.calendar import Imported, calendar, decreed_days, import_days
from models.database import transaction

OFF = CalendarDay(Day(2027, 1, 8), DayKind.SWAPPED_OFF, "Công văn 1/UBND-VX")
WORKED = CalendarDay(Day(2027, 1, 16), DayKind.MAKEUP_WORKDAY, "Công văn 1/UBND-VX")


def test_without_imports_the_calendar_is_the_countrys(engine: Engine) -> None:
    with transaction(engine, reading=True) as session:
        assert decreed_days(session) == ()
        assert calendar(session) == VIETNAM


def test_an_import_says_what_it_did(engine: Engine) -> None:
    with transaction(engine) as session:
        assert import_days(session, [WORKED, OFF]) == Imported(2, 0, 0)
    later = OFF._replace(decree="Công văn 2/UBND-VX")
    with transaction(engine) as session:
        assert import_days(session, [WORKED, later]) == Imported(0, 1, 1)
    with transaction(engine, reading=True) as session:
        assert decreed_days(session) == (later, WORKED)
        assert calendar(session).add_working_days(Day(2027, 1, 7), 1) == Day(2027, 1, 11)
