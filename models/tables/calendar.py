"""The table of days that do not follow the week, as the office was told."""

from __future__ import annotations

from datetime import date as Day

from sqlmodel import Field

from extractor.calendar import DayKind
from models.tables import forms
from models.tables.base import Code, Table


class CalendarDayRow(Table, table=True):
    """A day off or worked by decree; it overrides the built-in calendar."""

    __tablename__ = "calendar_day"
    __table_args__ = (forms.day("day"), forms.one_of("kind", DayKind))

    day: Day = Field(primary_key=True)
    kind: DayKind = Field(sa_type=Code(DayKind))
    decree: str = Field(max_length=200)
