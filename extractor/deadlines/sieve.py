"""Quick tests before patterns: most rows of a table need a word that a passage does not have.

What a row needs is a tuple of words with alternatives: `("trước", "ngày|tháng")` is met where
"trước" stands in the text, and "ngày" or "tháng". A word here is any run of characters without
white space; `DIGIT` stands for any figure. Every match of the row's pattern must meet it (tested).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, Protocol, TypeVar

Needs = tuple[str, ...]
DIGIT = "0-9"
_FIGURE = re.compile(r"\d")


class Row(Protocol):
    """A row of a table."""

    @property
    def needs(self) -> Needs:
        """What every match has."""


R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True, eq=False)
class Sieve(Generic[R]):
    """The words that the rows of a table need, each a bit, and what each row needs in bits."""

    bits: tuple[tuple[str, int], ...]
    rows: tuple[tuple[R, tuple[int, ...]], ...]

    def rows_for(self, text: str) -> tuple[R, ...]:
        """The rows whose needs the text meets, in the order of the table."""
        present = 1 if _FIGURE.search(text) else 0
        for word, bit in self.bits:
            if word in text:
                present |= bit
        return _rows(self, present)


@lru_cache(maxsize=5_000)
def _rows(sieve: Sieve[R], present: int) -> tuple[R, ...]:
    """The rows whose needs are met by what is present; passages of one sort have the same."""
    return tuple(row for row, needs in sieve.rows if all(need & present for need in needs))


def sieve(table: Iterable[R]) -> Sieve[R]:
    """The sieve of a table."""
    table = tuple(table)
    words = {word for row in table for need in row.needs for word in need.split("|")} - {DIGIT}
    bits = {DIGIT: 1} | {word: 2 << place for place, word in enumerate(sorted(words))}
    rows = tuple((row, tuple(_either(need, bits) for need in row.needs)) for row in table)
    return Sieve(tuple((word, bit) for word, bit in bits.items() if word != DIGIT), rows)


def _either(need: str, bits: dict[str, int]) -> int:
    return sum(bits[word] for word in set(need.split("|")))
