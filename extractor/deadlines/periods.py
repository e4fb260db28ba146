"""When a recurrence falls due: calendar periods, on the days named or else on their last day.

A rule as documents set it ("FREQ=MONTHLY;INTERVAL=3") names a period, not a day. `due_rules` gives
rules of RFC 5545 that name the days, as any calendar program understands them; `due_days` walks
them. In a month without the day named its last day counts (Civil Code 2015, article 148.4).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Day, datetime, timedelta
from functools import cache
from heapq import merge
from itertools import dropwhile

from extractor.dates import BEFORE_EXCLUSIVE
from extractor.deadlines.meanings import Recurrence
from extractor.types import Bound

_ONE = timedelta(days=1)
_SHORTEST = 28
"""Every month has so many days."""


def due_days(
    rrule: str, *, after: Day, bound: Bound | None = None, before: str = BEFORE_EXCLUSIVE
) -> Iterator[Day]:
    """The last good days of a recurrence after a day, in order; none where the rule tells none.

    `bound` and `before` say whether the day named is itself still good.
    """
    early = _ONE if bound is Bound.BEFORE and before == BEFORE_EXCLUSIVE else timedelta()
    days = merge(*(_walk(rule, after) for rule in due_rules(rrule)))
    return dropwhile(lambda day: day <= after, (day - early for day in days))


@cache
def due_rules(rrule: str) -> tuple[str, ...]:
    """Rules of RFC 5545 for the days on which a recurrence falls due.

    None for hours, and where the calendar does not tell which months or years are meant.
    """
    recurrence = Recurrence.read(rrule)
    match recurrence.freq:
        case "DAILY" if recurrence.interval == 1:
            return ("FREQ=DAILY",)
        case "WEEKLY":
            return (_of_weeks(recurrence),)
        case "MONTHLY" | "YEARLY":
            return _of_months(recurrence)
        case _:
            return ()


def _of_weeks(recurrence: Recurrence) -> str:
    """The weekdays named, or Sundays; of longer periods the ends, counted in weeks of the year."""
    days = ",".join(recurrence.weekdays or ("SU",))
    if recurrence.interval == 1:
        return f"FREQ=WEEKLY;BYDAY={days}"
    weeks = range(recurrence.interval, 54, recurrence.interval)
    return f"FREQ=YEARLY;BYWEEKNO={','.join(map(str, weeks))};BYDAY={days}"


def _of_months(recurrence: Recurrence) -> tuple[str, ...]:
    """A rule for each day named in the months that count, or for their last days."""
    months = _months(recurrence)
    if not months:
        return ()
    of = "" if len(months) == 12 else f";BYMONTH={','.join(map(str, months))}"
    if recurrence.weekdays:
        return (f"FREQ=MONTHLY{of};BYDAY={','.join(recurrence.weekdays)}",)
    return tuple(f"FREQ=MONTHLY{of};{_of_day(day)}" for day in recurrence.days or (-1,))


def _of_day(day: int) -> str:
    if day <= _SHORTEST:
        return f"BYMONTHDAY={day}"
    days = ",".join(map(str, range(_SHORTEST, day + 1)))
    return f"BYMONTHDAY={days};BYSETPOS=-1"


def _months(recurrence: Recurrence) -> tuple[int, ...]:
    """The months in which a recurrence falls due; none where the calendar does not tell."""
    if recurrence.freq == "YEARLY":
        return (recurrence.months or (12,)) if recurrence.interval == 1 else ()
    if 12 % recurrence.interval:
        return ()
    return recurrence.months or tuple(range(recurrence.interval, 13, recurrence.interval))


def _walk(rule: str, after: Day) -> Iterator[Day]:
    """The days of a rule from about a day on."""
    # Imported here: a reading without recurrences need not wait for it.
    from dateutil.rrule import rrulestr

    start = datetime(after.year, after.month, after.day)  # noqa: DTZ001 - rules of whole days
    return (moment.date() for moment in rrulestr(rule, dtstart=start))
