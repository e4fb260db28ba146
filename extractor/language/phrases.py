"""Tables of phrases, looked up by their first syllable: for vocabulary of a few hundred rows.

Lists that grow with a register (unit names) go through spaCy's matcher instead (`pipeline`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from extractor.text import folded

Phrases = Mapping[str, Sequence[list[str]]]
"""First syllable -> the phrases that begin with it, longest first."""


def phrase_table(phrases: Iterable[str]) -> Phrases:
    """The phrases, folded, as a table for `longest`."""
    table: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for phrase in phrases:
        syllables = tuple(folded(phrase).split())
        table[syllables[0]].add(syllables)
    return {
        first: [list(row) for row in sorted(rows, key=len, reverse=True)]
        for first, rows in table.items()
    }


def longest(table: Phrases, norms: list[str], at: int) -> int:
    """How many syllables the longest phrase of the table takes at a place; 0 where none stands."""
    if not 0 <= at < len(norms):
        return 0
    for phrase in table.get(norms[at], ()):
        size = len(phrase)
        if size == 1 or norms[at : at + size] == phrase:
            return size
    return 0
