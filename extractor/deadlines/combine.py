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
    """The meanings, periods that have exact days given up for these."""
    kept = list(meanings)
    for exact in meanings:
        periods = [m for m in kept if _is_period_of(m, exact, passage)]
        if periods:
            at = kept.index(exact)
            kept[at] = _with_period(exact, periods)
            kept = [m for m in kept if m not in periods]
    return sorted(kept, key=lambda m: m.places[0])


def _is_period_of(period: Meaning, exact: Meaning, passage: Passage) -> bool:
    unit = _UNITS.get(period.recurrence) if period.recurrence else None
    if unit is None or not _near(period, exact, passage):
        return False
    if exact.recurrence is not None:
        return _fits(unit, exact.recurrence)
    when = exact.when if exact.kind is DeadlineKind.DATE else None
    return when is not None and when.year is None and _recurrence(unit, exact) is not None


def _near(period: Meaning, exact: Meaning, passage: Passage) -> bool:
    """Whether they stand in one sentence, the period first or right behind."""
    (start, end), (exact_start, exact_end) = period.places[0], exact.places[-1]
    if start >= exact_end:
        return not passage.words[exact_end:start].strip(" (,")
    between = passage.words[end:exact_start]
    return 0 <= len(between) <= _NEAR and not _APART.search(between)


def _fits(unit: str, recurrence: Recurrence) -> bool:
    """Whether exact days that come round are those of the period."""
    if unit == "tháng":
        return recurrence.freq == "MONTHLY" and recurrence.exact
    if recurrence.freq != "YEARLY" or not recurrence.months:
        return False
    return unit != "quý" or len(recurrence.months) > 2


def _recurrence(unit: str, exact: Meaning) -> Recurrence | None:
    when = exact.when
    if when is None or (unit in ("tháng", "quý") and when.month is not None):
        return None
    return days_of_period([when], unit, exact.bound or Bound.BY)


def _with_period(exact: Meaning, periods: Sequence[Meaning]) -> Meaning:
    """The exact days as days of the nearest period; the words of both."""
    if exact.recurrence is not None:
        return exact
    nearest = periods[-1]
    unit = _UNITS[nearest.recurrence] if nearest.recurrence else ""
    return replace(
        exact,
        kind=DeadlineKind.RECURRING,
        recurrence=_recurrence(unit, exact),
        when=None,
        weak=False,
        places=tuple(sorted(nearest.places + exact.places)),
        rule=f"{nearest.rule}+{exact.rule}",
    )
