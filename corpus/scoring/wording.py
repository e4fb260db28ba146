"""Words of two texts compared, whatever their case, tone marks' places and punctuation.

The normal form is written out here, not taken from the extractor: a judge does not ask the judged.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

WORD = re.compile(r"[^\W_]+")
LATE_TONE = re.compile(
    "(?<!q)([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])(?![a-z\u0302\u0306\u031b])"
)
"""The tone mark of "hoà", "thuý" on the second vowel, decomposed, where it closes the syllable."""


def plain(text: str) -> str:
    """The text in the one form in which texts are compared: lower case, "hòa", "ủy", NFC."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return unicodedata.normalize("NFC", LATE_TONE.sub(r"\1\3\2", decomposed))


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
