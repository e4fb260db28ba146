"""Places, written dates, doubts, and values that point at their words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date as Day
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Span(NamedTuple):
    """A place in `Reading.text`: code points, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A written date of which the day, or the day and month, may be blank."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """ISO 8601, as far as it is known: 2024-05-03, 2024-05, 2024."""
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
            if self.day is not None:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)

    @property
    def date(self) -> Day | None:
        """The day, where all of it is known."""
        if self.month is None or self.day is None:
            return None
        return Day(self.year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something the reader is not sure of: a stable code, and the field that it concerns."""

    code: str
    field: str


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value, the words that carry it and the rule that found it."""

    value: T = field(repr=False)
    spans: tuple[Span, ...]
    rule: str
