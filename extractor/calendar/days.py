"""Days that do not follow the week, each with the decree that says so, and their CSV.

The CSV has the columns `day,kind,decree` in any order, separated by commas or semicolons as
spreadsheets write them; days as 2026-01-02 or 02/01/2026. A later row never corrects an earlier
one of the same file: a day that stands twice is a fault.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from datetime import date as Day
from enum import StrEnum
from typing import NamedTuple

_SATURDAY = 5
_COLUMNS = ("day", "kind", "decree")
_MOST = 200
"""Characters of a decree's name."""


class DayKind(StrEnum):
    """Why a day does not follow the week (DOMAIN, E.2)."""

    HOLIDAY = "holiday"
    COMPENSATORY_OFF = "compensatory_off"
    """A working day off for a holiday that fell on a weekend."""
    SWAPPED_OFF = "swapped_off"
    """A working day off for which another day is worked."""
    MAKEUP_WORKDAY = "makeup_workday"
    """The Saturday worked in its stead; or a holiday of the built-in calendar called off."""


class CalendarDay(NamedTuple):
    """A day off, or a day worked, by decree."""

    day: Day
    kind: DayKind
    decree: str

    @property
    def working(self) -> bool:
        """Whether offices work on it."""
        return self.kind is DayKind.MAKEUP_WORKDAY


class Fault(NamedTuple):
    """What is wrong in a line of a CSV, counted from 1: `columns`, `day`, `kind`, `decree`,
    `twice`, or `sunday` for a day off that is off anyway."""

    line: int
    code: str


KINDS: Mapping[str, DayKind] = {
    **{kind.value: kind for kind in DayKind},
    "nghỉ lễ": DayKind.HOLIDAY,
    "nghỉ bù": DayKind.COMPENSATORY_OFF,
    "nghỉ hoán đổi": DayKind.SWAPPED_OFF,
    "làm bù": DayKind.MAKEUP_WORKDAY,
}
"""How a kind may be written."""


def parse_days(text: str) -> tuple[tuple[CalendarDay, ...], tuple[Fault, ...]]:
    """The days of a CSV, and what is wrong with it; with any fault the days are not to be used."""
    rows = _rows(text)
    _, header = next(rows, (1, []))
    names = [name.strip().lower() for name in header]
    if sorted(names) != sorted(_COLUMNS):
        return (), (Fault(1, "columns"),)
    days: dict[Day, CalendarDay] = {}
    faults: list[Fault] = []
    for line, cells in rows:
        found = _day(dict(zip(names, cells, strict=False))) if len(cells) == 3 else "columns"
        if isinstance(found, CalendarDay) and found.day in days:
            found = "twice"
        if isinstance(found, CalendarDay):
            days[found.day] = found
        else:
            faults.append(Fault(line, found))
    return tuple(days.values()), tuple(faults)


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold anything, with the lines on which they end."""
    lines = text.removeprefix("\ufeff").splitlines()
    semicolon = bool(lines) and ";" in lines[0]
    reader = csv.reader(lines, delimiter=";" if semicolon else ",")
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield reader.line_num, cells


def _day(cells: Mapping[str, str]) -> CalendarDay | str:
    """The row, or the code of its fault."""
    day = _written(cells["day"].strip())
    kind = KINDS.get(" ".join(cells["kind"].lower().split()))
    decree = " ".join(cells["decree"].split())
    if day is None:
        return "day"
    if kind is None:
        return "kind"
    if not 0 < len(decree) <= _MOST:
        return "decree"
    swapped = kind in (DayKind.COMPENSATORY_OFF, DayKind.SWAPPED_OFF)
    return "sunday" if swapped and day.weekday() > _SATURDAY else CalendarDay(day, kind, decree)


_FORMS = (r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)", r"(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})")


def _written(words: str) -> Day | None:
    match = next((m for form in _FORMS if (m := re.fullmatch(form, words, re.ASCII))), None)
    try:
        return Day(int(match["y"]), int(match["m"]), int(match["d"])) if match else None
    except ValueError:
        return None
