"""From meanings to days: which year, which last good day.

Periods in days are counted as the Civil Code does (articles 147 and 148): the first day is not
counted, and a period that ends on a day off ends on the next working day. A fixed date is not
moved. Recurrences are calendar periods; the next one after issue counts.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Day, timedelta
from typing import NamedTuple

from extractor.dates import BEFORE_EXCLUSIVE, Calendar, add_months, day_of, last_day
from extractor.deadlines.meanings import Meaning
from extractor.deadlines.periods import due_days
from extractor.deadlines.times import Amount, When
from extractor.lunar import LunarDay, solar_day
from extractor.types import Anchor, Bound, DeadlineKind, PartialDate, TimeUnit

_PAST = timedelta(days=60)
"""A day further back than this is not the year's own, and no deadline (ANNOTATION)."""

_ONE = timedelta(days=1)


class Days(NamedTuple):
    """What a meaning comes to: the day named, the last good day, and doubts about them."""

    date: Day | None = None
    due_on: Day | None = None
    doubts: tuple[str, ...] = ()


def resolve(
    meaning: Meaning, *, issued: PartialDate | None, calendar: Calendar, before: str
) -> Days | None:
    """The days of a meaning; None where its day shows that it tells of the past."""
    day = issued.date if issued else None
    match meaning.kind:
        case DeadlineKind.DATE:
            return _fixed(meaning, issued, before)
        case DeadlineKind.RECURRING:
            return Days(due_on=_next_due(meaning, day, before), doubts=meaning.doubts)
        case DeadlineKind.RELATIVE:
            return _period(meaning, issued, calendar)
        case DeadlineKind.EVENT if meaning.when is not None:
            date, _ = date_of(meaning.when, issued)
            due = _last_good(date, meaning.bound, before) if date else None
            return Days(due_on=due, doubts=meaning.doubts)
        case _:
            return Days(doubts=meaning.doubts)


# --- fixed dates --------------------------------------------------------------------------------


def _fixed(meaning: Meaning, issued: PartialDate | None, before: str) -> Days | None:
    when, bound = meaning.when or When(), meaning.bound
    date, doubts = date_of(when, issued, first=bound is Bound.BEFORE)
    if date is None:
        return Days(doubts=(*meaning.doubts, *doubts, "deadline_unresolved"))
    latest = _latest(issued)
    if latest and date < latest:
        if meaning.weak or date < latest - _PAST:
            return None
        doubts = (*doubts, "deadline_before_issue")
    return Days(date, _last_good(date, bound, before), (*meaning.doubts, *doubts))


def _last_good(date: Day, bound: Bound | None, before: str) -> Day:
    exclusive = bound is Bound.BEFORE and before == BEFORE_EXCLUSIVE
    return date - _ONE if exclusive else date


def _latest(issued: PartialDate | None) -> Day | None:
    """The day of issue, or the first day on which it can have been."""
    return day_of(issued.year, issued.month or 1, issued.day or 1) if issued else None


def date_of(
    when: When, issued: PartialDate | None, *, first: bool = False
) -> tuple[Day | None, tuple[str, ...]]:
    """The day that a time names, with doubts: its last day, or the first where that counts."""
    if when.lunar:
        return _lunar_date(when, issued), ()
    if when.year is not None:
        return _in_year(when, when.year, first), ("year_inferred",) if when.short_year else ()
    if issued is None:
        return None, ()
    if when.month is None:
        return _day_alone(when, issued)
    date = _in_year(when, issued.year, first)
    latest = _latest(issued)
    if date and latest and date < latest - _PAST:
        return _in_year(when, issued.year + 1, first), ("year_inferred",)
    return date, ()


def _lunar_date(when: When, issued: PartialDate | None) -> Day | None:
    """The day of a lunar date; without a year the first that does not lie too far back."""
    latest = _latest(issued)
    if when.month is None or when.day is None or (when.year is None and latest is None):
        return None
    if when.year is not None or latest is None:
        return solar_day(LunarDay(when.year or 0, when.month, when.day))
    days = (solar_day(LunarDay(latest.year + n, when.month, when.day)) for n in (-1, 0, 1))
    return next((day for day in days if day and day >= latest - _PAST), None)


def _in_year(when: When, year: int, first: bool) -> Day | None:
    month, day = when.start if first and when.start else (when.month, when.day)
    if month is None or not 1 <= month <= 12 or day_of(year, month, 1) is None:
        return None
    return last_day(year, month) if day is None else day_of(year, month, day)


def _day_alone(when: When, issued: PartialDate) -> tuple[Day | None, tuple[str, ...]]:
    """A day without a month: in the month of issue, or in the next where it is past or named."""
    start = issued.date
    if start is None or when.day is None:
        return None, ()
    ahead = when.next_month or when.day <= start.day
    month = add_months(start.replace(day=1), int(ahead))
    return day_of(month.year, month.month, when.day), () if when.next_month else ("month_inferred",)


# --- periods ------------------------------------------------------------------------------------


def _start_of_period(meaning: Meaning, issued: PartialDate | None) -> Day | None:
    """The day from which a period counts, where it is the day of issue or a day named."""
    if meaning.when is not None:
        return date_of(meaning.when, issued)[0]
    return issued.date if issued and meaning.anchor is Anchor.ISSUE else None


def _period(meaning: Meaning, issued: PartialDate | None, calendar: Calendar) -> Days:
    """The end of a period; doubtful where working days of a year count that is not decreed yet."""
    due = _end_of_period(meaning, _start_of_period(meaning, issued), calendar)
    working = meaning.amount is not None and meaning.amount.unit is TimeUnit.WORKING_DAY
    early = working and due is not None and due.year > calendar.decreed_to
    return Days(
        due_on=due, doubts=(*meaning.doubts, "date_approximate") if early else meaning.doubts
    )


def _end_of_period(meaning: Meaning, start: Day | None, calendar: Calendar) -> Day | None:
    amount = meaning.amount
    if amount is None or amount.number <= 0 or start is None:
        return None
    if amount.unit is TimeUnit.WORKING_DAY:
        return calendar.add_working_days(start, amount.number)
    if amount.unit is TimeUnit.HOUR:
        return start + timedelta(days=-(-amount.number // 24))
    return calendar.roll(_later(start, amount))


def _later(day: Day, amount: Amount) -> Day:
    match amount.unit:
        case TimeUnit.WEEK:
            return day + timedelta(weeks=amount.number)
        case TimeUnit.MONTH:
            return add_months(day, amount.number)
        case TimeUnit.YEAR:
            return add_months(day, 12 * amount.number)
        case _:
            return day + timedelta(days=amount.number)


# --- recurrences --------------------------------------------------------------------------------


def _next_due(meaning: Meaning, issued: Day | None, before: str) -> Day | None:
    """The first last good day of a recurrence after issue."""
    if issued is None or meaning.recurrence is None:
        return None
    if meaning.when is not None:
        return _next_lunar(meaning.when, issued, meaning.bound, before)
    rule = str(meaning.recurrence)
    return next(due_days(rule, after=issued, bound=meaning.bound, before=before), None)


def _next_lunar(when: When, issued: Day, bound: Bound | None, before: str) -> Day | None:
    """The first last good day of a lunar date after issue."""
    days = (_lunar_date(replace(when, year=issued.year + n), None) for n in (-1, 0, 1))
    due = (_last_good(day, bound, before) for day in days if day)
    return next((day for day in due if day > issued), None)
