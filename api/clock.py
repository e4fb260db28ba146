"""The one place that looks at the clock; everything else is told the time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """The day in Vietnam."""
    return now().astimezone(VIETNAM).date()
