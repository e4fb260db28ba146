"""What an installation knows beyond the built-in facts: small values that go to every child."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractor.calendar import VIETNAM, Calendar, CalendarDay
from extractor.units import Register
from extractor.units.packing import unpack


@dataclass(frozen=True, slots=True)
class Installation:
    """Days off and days worked by decree, as they were imported; and the unit register, packed by
    the parent once for each of its states."""

    days: tuple[CalendarDay, ...] = ()
    units: bytes = field(default=b"", repr=False)

    @property
    def calendar(self) -> Calendar:
        """The country's calendar with these days."""
        return VIETNAM.with_days(self.days)

    @property
    def register(self) -> Register:
        """The units of the installation and the built-in ones."""
        return unpack(self.units)


BUILT_IN = Installation()
