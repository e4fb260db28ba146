"""Whether the text layer of a page is its text: scans carry none, or one that is garbage."""

from __future__ import annotations

import unicodedata

from extractor.reading.pdf_page import Sheet

FEW = 60
"""So few letters over a picture of the whole page are no text of it."""
VIETNAMESE = 0.07
"""Vietnamese text has over 12 % of letters with its diacritics, garbage layers up to 3 %."""
JUDGED = 40
"""Fewer letters than this are too few to judge by their share."""


def is_well_read(sheet: Sheet) -> bool:
    """Whether the page's words are in its text layer, and are Vietnamese."""
    letters = [char for char in sheet.letters if char.isalpha()]
    if len(letters) < FEW and sheet.is_picture:
        return False
    return len(letters) < JUDGED or vietnamese_share(sheet.letters) >= VIETNAMESE


def vietnamese_share(text: str) -> float:
    """The share of letters that carry a diacritic of Vietnamese, or are đ."""
    letters = marked = 0
    for char in unicodedata.normalize("NFC", text):
        if char.isalpha():
            letters += 1
            marked += char in "đĐ" or _has_diacritic(char)
    return marked / letters if letters else 0.0


def _has_diacritic(char: str) -> bool:
    """Whether a letter is one of those that Vietnamese writes with marks."""
    parts = unicodedata.normalize("NFD", char)
    return len(parts) > 1 and parts[0].lower() in "aeiouy" and set(parts[1:]) <= _MARKS


_MARKS = frozenset("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323")
