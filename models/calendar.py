"""The installation's calendar: decreed days, imported from CSV, on top of the built-in ones."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlmodel import Session, col, select

from extractor.calendar import VIETNAM, Calendar, CalendarDay
from models.tables import CalendarDayRow


class Imported(NamedTuple):
    """What an import did: how many days are new, changed, and as they were."""

    added: int
    changed: int
    unchanged: int


def import_days(session: Session, days: Iterable[CalendarDay]) -> Imported:
    """Keep the days; one that is known already gets the new kind and decree."""
    counts = [0, 0, 0]
    for day in days:
        known = session.get(CalendarDayRow, day.day)
        if known is None:
            session.add(CalendarDayRow(**day._asdict()))
            counts[0] += 1
        elif (known.kind, known.decree) == (day.kind, day.decree):
            counts[2] += 1
        else:
            known.kind, known.decree = day.kind, day.decree
            counts[1] += 1
    session.flush()
    return Imported(*counts)


def decreed_days(session: Session) -> tuple[CalendarDay, ...]:
    """The days that were imported, in order: the compact value that a reading child is given."""
    rows = session.exec(select(CalendarDayRow).order_by(col(CalendarDayRow.day)))
    return tuple(CalendarDay(row.day, row.kind, row.decree) for row in rows)


def calendar(session: Session) -> Calendar:
    """The country's calendar with the installation's days."""
    return VIETNAM.with_days(decreed_days(session))
