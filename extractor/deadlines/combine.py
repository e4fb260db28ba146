"""A period and its exact days, brought together: "hằng tháng … trước ngày 20".

Where both stand in one sentence, the exact days count (ANNOTATION, ruling 17).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.deadlines.days import days_of_period
from extractor.deadlines.meanings import Meaning, Passage, Recurrence
from extractor.types import Bound, DeadlineKind

_APART = re.compile(r"[.;](?:\s|$)")
_NEAR = 160
"""As many characters may stand between a period and its days."""

_UNITS = {
    Recurrence("MONTHLY"): "tháng",
    Recurrence("MONTHLY", 3): "quý",
    Recurrence("MONTHLY", 6): "6 tháng",
    Recurrence("YEARLY"): "năm",
}


def combined(meanings: Sequence[Meaning], passage: Passage) -> list[Meaning]:
    """The meanings in order, periods given up for the exact days that stand with them."""
    meanings = [m for m in meanings if not _made_exact(m, meanings, passage)]
    periods = [m for m in meanings if m.recurrence in _UNITS and m.bound is None]
    exact = [m for m in meanings if _names_days(m)]
    rest = [m for m in meanings if m not in periods and m not in exact]
    for days in exact:
        own = [m for m in periods if _near(m, days, passage) and _fits(m, days)]
        periods = [m for m in periods if m not in own]
        rest.append(_with_period(days, own[-1]) if own else days)
    return sorted([*rest, *periods], key=lambda m: m.places)


def _made_exact(period: Meaning, meanings: Sequence[Meaning], passage: Passage) -> bool:
    """Whether a day in brackets behind a calendar period says when in it: "quý III (trước 15/9)"."""
    if period.when is None or period.when.start is None:
        return False
    behind = passage.words[period.places[-1].end :]
    opening = period.places[-1].end + len(behind) - len(behind.lstrip())
    return behind.lstrip().startswith("(") and any(
        m.when and m.when.day and m.when.start is None and m.places[0].start == opening + 1
        for m in meanings
    )


def _names_days(meaning: Meaning) -> bool:
    """Whether it names days that may come round."""
    if meaning.kind is DeadlineKind.RECURRING:
        return meaning.bound is not None
    return meaning.when is not None and meaning.when.year is None and meaning.amount is None


def _near(period: Meaning, days: Meaning, passage: Passage) -> bool:
    """Whether they stand in one sentence, the period first or right behind."""
    (start, end), (days_start, days_end) = period.places[0], days.places[-1]
    if start >= days_end:
        return not passage.words[days_end:start].strip(" (,")
    between = passage.words[end : min(days_start, end + _NEAR + 1)]
    return len(between) <= _NEAR and not _APART.search(between)


def _fits(period: Meaning, days: Meaning) -> bool:
    """Whether days may be those of the period."""
    unit = _unit(period)
    if days.recurrence is None:
        return _recurrence(unit, days) is not None
    if unit == "tháng":
        return days.recurrence.freq == "MONTHLY" and days.recurrence.exact
    months = days.recurrence.months if days.recurrence.freq == "YEARLY" else ()
    return len(months) > 2 if unit == "quý" else bool(months)


def _unit(period: Meaning) -> str:
    return _UNITS[period.recurrence] if period.recurrence else ""


def _recurrence(unit: str, days: Meaning) -> Recurrence | None:
    """The recurrence of a day without a year in a period of this length."""
    when = days.when
    if when is None or when.lunar or (unit in ("tháng", "quý") and when.month is not None):
        return None
    return days_of_period([when], unit, days.bound or Bound.BY)


def _with_period(days: Meaning, period: Meaning) -> Meaning:
    """The days as those of the period, with the words of both."""
    if days.recurrence is not None:
        return days
    return replace(
        days,
        kind=DeadlineKind.RECURRING,
        recurrence=_recurrence(_unit(period), days),
        when=None,
        weak=False,
        places=tuple(sorted(period.places + days.places)),
        rule=f"{period.rule}+{days.rule}",
    )
