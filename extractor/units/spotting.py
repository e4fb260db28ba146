"""Thousands of names found in a text in one pass: a set of names, looked up at each beginning.

For names that an office adds to the built-in ones. A set is handed to another process in
milliseconds; a matcher would have to be built there again, for every document.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from extractor.language import read_syllables
from extractor.types import Span


@dataclass(frozen=True, slots=True)
class NameSet:
    """Names as folded syllables parted by spaces, and how many the longest has, by its first."""

    names: frozenset[str] = frozenset()
    longest: Mapping[str, int] = field(default_factory=dict)


def name_set(names: Iterable[str]) -> NameSet:
    """The set of the names, in any case and with any dash, "&" or "và"."""
    found: set[str] = set()
    longest: dict[str, int] = {}
    for name in names:
        norms = read_syllables(name, Span(0, len(name))).norms
        if norms:
            found.add(" ".join(norms))
            longest[norms[0]] = max(len(norms), longest.get(norms[0], 0))
    return NameSet(frozenset(found), longest)


def spot(names: NameSet, norms: Sequence[str]) -> dict[int, int]:
    """Where names begin in `norms`, with the end of the longest there."""
    found: dict[int, int] = {}
    for at, norm in enumerate(norms):
        most = min(names.longest.get(norm, 0), len(norms) - at)
        for end in range(at + most, at, -1):
            if " ".join(norms[at:end]) in names.names:
                found[at] = end
                break
    return found
