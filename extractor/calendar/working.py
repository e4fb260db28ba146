"""Working days: Monday to Friday, but for the days that do not follow the week."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date as Day, timedelta

from extractor.calendar.days import CalendarDay

_SATURDAY = 5
_ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days are worked. `special` gives the days of a year that do not follow the week,
    `decreed` the days that override them."""

    special: Callable[[int], Mapping[Day, CalendarDay]]
    decreed: Mapping[Day, CalendarDay] = field(default_factory=dict, hash=False)

    def with_days(self, days: Iterable[CalendarDay]) -> Calendar:
        """This calendar with further decreed days; the last row of a day counts."""
        return replace(self, decreed={**self.decreed, **{row.day: row for row in days}})

    def days_of(self, year: int) -> tuple[CalendarDay, ...]:
        """The days of a year that do not follow the week, in order."""
        decreed = {day: row for day, row in self.decreed.items() if day.year == year}
        return tuple(sorted({**self.special(year), **decreed}.values()))

    @property
    def decreed_to(self) -> int:
        """The last year for which days are decreed; of later ones only the law's are known."""
        return max((day.year for day in self.decreed), default=0)

    def is_working(self, day: Day) -> bool:
        """Whether offices work on the day."""
        row = self.decreed.get(day) or self.special(day.year).get(day)
        return row.working if row else day.weekday() < _SATURDAY

    def add_working_days(self, day: Day, n: int) -> Day:
        """The n-th working day after the day, which is not counted; before it for negative n."""
        step = _ONE if n > 0 else -_ONE
        for _ in range(abs(n)):
            day += step
            while not self.is_working(day):
                day += step
        return day

    def roll(self, day: Day) -> Day:
        """The day itself, or the next working day (Civil Code 2015, article 148.5)."""
        while not self.is_working(day):
            day += _ONE
        return day

    def roll_back(self, day: Day) -> Day:
        """The day itself, or the working day before it: when to remind of a fixed date."""
        while not self.is_working(day):
            day -= _ONE
        return day
