"""Names in capitals with the marks that OCR loses: "SƠ Y TE" is a known body, "SỞ Y TẾ".

Marks over capitals are small and cut off by the line above, so that OCR reads letters right and marks
wrong. Where the letters of some words are those of one known name, or of a part of one that is cut
by the end of a line, the name's marks are taken. What two names could be stays as it was read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from extractor.reading.scans.rows import bare

Names = frozenset[str]
Spelling = Mapping[tuple[str, ...], tuple[str, ...] | None]

FEWEST = 2
"""A single word tells nothing: many differ in their marks only."""
LONGEST = 10

_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=4)
def spelling_of(names: Names) -> Spelling:
    """The parts of names by their bare letters; None for letters that several could be."""
    known: dict[tuple[str, ...], tuple[str, ...] | None] = {}
    for name in names:
        words = tuple(_WORD.findall(name.upper()))
        for start in range(len(words)):
            for end in range(start + FEWEST, min(len(words), start + LONGEST) + 1):
                part = words[start:end]
                key = tuple(map(_bare, part))
                known[key] = part if known.get(key, part) == part else None
    return known


def restored(words: Sequence[str], spelling: Spelling) -> list[str]:
    """The words of a line, names in capitals with their own marks."""
    found = list(words)
    letters = [_letters(word) for word in words]
    start = 0
    while start < len(words):
        size = _longest(letters[start : start + LONGEST], spelling)
        if size:
            part = spelling[tuple(_bare(word) for word in letters[start : start + size])] or ()
            for index, own in enumerate(part, start):
                found[index] = words[index].replace(letters[index], own)
        start += size or 1
    return found


def _longest(letters: Sequence[str], spelling: Spelling) -> int:
    """How many words from the first on are a name; 0 for none."""
    ends = range(len(letters), FEWEST - 1, -1)
    keys = (tuple(map(_bare, letters[:end])) for end in ends)
    return next((len(key) for key in keys if spelling.get(key)), 0)


def _letters(word: str) -> str:
    """The letters of a word in capitals; empty for any other."""
    found = _WORD.findall(word)
    return found[0] if len(found) == 1 and word.isupper() else ""


def _bare(word: str) -> str:
    return "".join(map(bare, word))
