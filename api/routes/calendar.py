"""The calendar of working days, for software that counts as this service does."""

from __future__ import annotations

from datetime import date as Day
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel

from api.deps import ReadingDep, TaskReader
from extractor.calendar import DayKind
from extractor.dates import FIRST_YEAR, LAST_YEAR
from models.calendar import calendar

router = APIRouter(prefix="/calendar", tags=["calendar"])


class CalendarDayOut(BaseModel):
    """A day that does not follow the week, and what says so."""

    day: Day
    kind: DayKind
    working: bool
    decree: str


class CalendarOut(BaseModel):
    """A year: Monday to Friday are worked, but for these days. `decreed` says whether the year's
    days in lieu and swaps are known yet."""

    year: int
    decreed: bool
    days: list[CalendarDayOut]


@router.get("")
def read_calendar(
    _reader: TaskReader,
    session: ReadingDep,
    year: Annotated[int, Query(ge=FIRST_YEAR, le=LAST_YEAR)],
) -> CalendarOut:
    """The days of a year that do not follow the week, in order."""
    known = calendar(session)
    days = [CalendarDayOut(**row._asdict(), working=row.working) for row in known.days_of(year)]
    return CalendarOut(year=year, decreed=year <= known.decreed_to, days=days)
