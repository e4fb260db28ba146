"""What an installation knows beyond the built-in facts: small values that go to every child."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.calendar import VIETNAM, Calendar, CalendarDay


@dataclass(frozen=True, slots=True)
class Installation:
    """Days off and days worked by decree, as they were imported."""

    days: tuple[CalendarDay, ...] = ()

    @property
    def calendar(self) -> Calendar:
        """The country's calendar with these days."""
        return VIETNAM.with_days(self.days)


BUILT_IN = Installation()
