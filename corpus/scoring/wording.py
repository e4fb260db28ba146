"""Words of two texts compared, whatever their case, tone marks' places and punctuation."""

from __future__ import annotations

import re
from collections import Counter

from extractor.text import folded, normalise

WORD = re.compile(r"[^\W_]+")


def plain(text: str) -> str:
    """The text in the one form in which texts are compared."""
    return folded(normalise(text).text)


def bag(text: str) -> Counter[str]:
    """How often each word stands in the text."""
    return Counter(WORD.findall(plain(text)))


def shared(one: Counter[str], other: Counter[str]) -> float:
    """The share of words that two bags have in common (Dice), 1 for two empty ones."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def agree(want: Counter[str], have: Counter[str], least: float = 0.85) -> bool:
    """Whether two bags say the same: most words in common, and none in the place of another.

    Words may be left out or added, but not both: "Phòng Nội vụ" is not "Phòng Tư pháp".
    """
    return shared(want, have) >= least and not (want - have and have - want)
