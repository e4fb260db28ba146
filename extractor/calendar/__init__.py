"""The days on which offices work.

A calendar is a value: `VIETNAM` is built in, `VIETNAM.with_days(rows)` adds what an office was
told. `days` holds the rows of which it is made, and reads them from CSV; `vietnam` knows the
country's. Nothing here asks what day it is today.
"""

from extractor.calendar.days import CalendarDay, DayKind, Fault, parse_days
from extractor.calendar.vietnam import VIETNAM
from extractor.calendar.working import Calendar

__all__ = ["VIETNAM", "Calendar", "CalendarDay", "DayKind", "Fault", "parse_days"]
