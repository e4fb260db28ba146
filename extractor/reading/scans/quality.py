"""Whether what OCR read of a page are words."""

from __future__ import annotations

import re

from extractor.reading.encodings import is_syllable

WELL = 0.85
"""Of the words of a page that is read well, so many are Vietnamese syllables."""
FEWEST = 10
"""Fewer words tell nothing."""

_WORD = re.compile(r"[^\W\d_]{2,}")


def is_read_well(text: str) -> bool:
    """Whether the words of a page are such as Vietnamese has; abbreviations are left out."""
    words = [word for word in _WORD.findall(text) if not (word.isupper() and len(word) > 7)]
    good = sum(map(is_syllable, words))
    return len(words) >= FEWEST and good >= WELL * len(words)
