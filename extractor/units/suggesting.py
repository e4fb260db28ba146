"""Units that a clerk may mean by a name that the register does not know, the likeliest first.

Suggestions are shown, never taken: a near spelling may be another unit's right name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rapidfuzz import fuzz, process

from extractor.units.entries import RegisterEntry
from extractor.units.lookup import Written

_LEAST_LIKE = 80.0
_FORMS_A_UNIT = 6


class Suggestion(NamedTuple):
    """A unit, and how like its name is to the one written: 100 is the same."""

    entry: RegisterEntry
    likeness: float


def near_names(
    name: str, index: Mapping[str, Iterable[Written]], limit: int
) -> tuple[Suggestion, ...]:
    """The units with names like a normal name, each once, the likest first."""
    forms = process.extract(
        name, index.keys(), scorer=fuzz.ratio, limit=limit * _FORMS_A_UNIT, score_cutoff=_LEAST_LIKE
    )
    best: dict[str, Suggestion] = {}
    for form, likeness, _ in forms:
        for written in index[form]:
            best.setdefault(written.entry.unit_id, Suggestion(written.entry, likeness))
    return tuple(best.values())
