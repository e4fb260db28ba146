"""Whether the text layer of a page is its text: scans carry none, or one that is garbage."""

from __future__ import annotations

import re
import unicodedata

OVER_PICTURE = 200
"""So few letters over a picture of the whole page are stamps on a scan, not its text."""
JUDGED = 40
"""Fewer letters than this are too few to judge by their share."""
VIETNAMESE = 0.07
"""Vietnamese text has over 15 % of such letters; garbage layers and old encodings under 3 %."""

_ONLY_VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
"""Letters that hardly any other language has, and no old encoding shows."""


def is_well_read(letters: str, *, is_picture: bool) -> bool:
    """Whether a page's own letters, stamps left out, are its words and Vietnamese."""
    count = sum(map(str.isalpha, letters))
    if is_picture and count < OVER_PICTURE:
        return False
    return count < JUDGED or vietnamese_share(letters) >= VIETNAMESE


def vietnamese_share(text: str) -> float:
    """The share of letters that only Vietnamese has."""
    composed = unicodedata.normalize("NFC", text)
    count = sum(map(str.isalpha, composed))
    return len(_ONLY_VIETNAMESE.findall(composed)) / count if count else 0.0
