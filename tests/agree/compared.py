"""How far two readings of one document say the same words in the same order."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from extractor.types import Reading

LEAST = 0.995
"""Words in order that two readings of one document share at least."""


class Difference(NamedTuple):
    """Words of the one reading, and what stands in their place in the other."""

    one: str
    other: str


class Agreement(NamedTuple):
    """How many words two readings have, and how many of them in the same order."""

    one: int
    other: int
    shared: int

    @property
    def share(self) -> float:
        """The words in order as a share of the longer reading's; 1 where both are empty."""
        longer = max(self.one, self.other)
        return self.shared / longer if longer else 1.0


def body_words(reading: Reading) -> list[str]:
    """The words of a reading but for page numbers and other notes, which only paper has."""
    lines = (
        reading.text[line.span.start : line.span.end] for line in reading.lines if not line.note
    )
    text = unicodedata.normalize("NFC", "\n".join(lines)).casefold()
    return re.findall(r"[^\W_]+", text)


def agreement(one: Sequence[str], other: Sequence[str]) -> Agreement:
    """The words that both have in the same order."""
    return Agreement(len(one), len(other), LCSseq.similarity(one, other))


def differences(one: Sequence[str], other: Sequence[str]) -> Iterator[Difference]:
    """Where two readings part, from the beginning on."""
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind != "equal":
            yield Difference(" ".join(one[first:last]), " ".join(other[start:end]))
