"""The closed lists of what stamps say, and how near a reading must come to an entry.

OCR reads worn stamps with a letter wrong: words are compared without accents and signs. A level is
recognised before anything else, the longest that fits; what comes near a level without reaching it
is never taken for harmless. To recognise another stamp, add its words to `ENTRIES`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import OSA


class Sort(StrEnum):
    """What an entry of the lists means for the document."""

    LEVEL = "level"
    URGENCY = "urgency"
    HARMLESS = "harmless"
    """Arrival, copy and draft stamps: no mark of the document's own."""
    GUARDED = "guarded"
    """Words that only stand on secret documents, or on ones that were: never open."""


# fmt: off
ENTRIES: dict[str, Sort] = {
    "TUYỆT MẬT":                                Sort.LEVEL,
    "TỐI MẬT":                                  Sort.LEVEL,
    "MẬT":                                      Sort.LEVEL,
    "HỎA TỐC":                                  Sort.URGENCY,
    "HỎA TỐC HẸN GIỜ":                          Sort.URGENCY,
    "THƯỢNG KHẨN":                              Sort.URGENCY,
    "KHẨN":                                     Sort.URGENCY,
    "ĐẾN":                                      Sort.HARMLESS,
    "CÔNG VĂN ĐẾN":                             Sort.HARMLESS,
    "VĂN BẢN ĐẾN":                              Sort.HARMLESS,
    "CV ĐẾN":                                   Sort.HARMLESS,
    "SAO Y":                                    Sort.HARMLESS,
    "SAO Y BẢN CHÍNH":                          Sort.HARMLESS,
    "SAO LỤC":                                  Sort.HARMLESS,
    "BẢN SAO":                                  Sort.HARMLESS,
    "TRÍCH SAO":                                Sort.HARMLESS,
    "DỰ THẢO":                                  Sort.HARMLESS,
    "LƯU HÀNH NỘI BỘ":                          Sort.HARMLESS,
    "BẢN CHÍNH":                                Sort.HARMLESS,
    "TÀI LIỆU THU HỒI":                         Sort.GUARDED,
    "CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ":         Sort.GUARDED,
    "GIẢI MẬT":                                 Sort.GUARDED,
    "TĂNG ĐỘ MẬT":                              Sort.GUARDED,
    "GIẢM ĐỘ MẬT":                              Sort.GUARDED,
    "ĐIỀU CHỈNH ĐỘ MẬT":                        Sort.GUARDED,
    "THỜI HẠN BẢO VỆ BÍ MẬT NHÀ NƯỚC":          Sort.GUARDED,
    "GIA HẠN THỜI HẠN BẢO VỆ BÍ MẬT NHÀ NƯỚC":  Sort.GUARDED,
    "BẢN SỐ":                                   Sort.GUARDED,
}
# fmt: on
SHORTEST = 3
"""Fewer letters come near nothing."""
_NO_LETTER = re.compile(r"[^A-Z]+")
_HALVES = frozenset({"TUYET", "TOI"})
"""First words of levels, plain: what follows them was not read."""
_ARRIVED = frozenset({"DEN"})
_REGISTERED = frozenset({"SO", "NGAY", "CHUYEN"})


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the lists, and how near the reading came to it, 0 to 1."""

    words: str
    sort: Sort
    near: float


def plain(words: str) -> str:
    """Capitals without accents, signs and spaces: "Tối mật" as TOIMAT."""
    apart = unicodedata.normalize("NFD", words.upper().replace("Đ", "D"))
    return _NO_LETTER.sub("", apart)


_PLAIN = {plain(words): words for words in ENTRIES}


def entry_of(words: str) -> Entry | None:
    """The entry that a line says; None where it says none of them surely."""
    letters = plain(words)
    near = [(_nearness(letters, key), key) for key in _PLAIN]
    score, key = max(near, key=lambda found: (found[0], len(found[1])))
    if score < _needed(key):
        return None
    entry = _PLAIN[key]
    return Entry(entry, ENTRIES[entry], score)


def says_level(words: str) -> bool:
    """Whether one of the lines is a level of secrecy."""
    entries = map(entry_of, words.splitlines())
    return any(entry and entry.sort is Sort.LEVEL for entry in entries)


def is_like_a_level(words: str) -> bool:
    """Whether a line comes near a level: with some letters wrong, or among others."""
    letters = plain(words)
    if len(letters) < SHORTEST:
        return False
    if "MAT" in letters or letters in _HALVES:
        return True
    return any(
        OSA.distance(letters, plain(words)) <= (1 if len(letters) <= 4 else 2)
        for words, sort in ENTRIES.items()
        if sort is Sort.LEVEL
    )


def is_arrival(words: Iterable[str]) -> bool:
    """Whether these are the words of a receiving office's stamp: "ĐẾN", number, day."""
    letters = {plain(word) for word in words}
    return bool(letters & _ARRIVED) and len(letters & _REGISTERED) >= 1


def _nearness(letters: str, key: str) -> float:
    return 1.0 - OSA.distance(letters, key) / max(len(letters), len(key))


def _needed(key: str) -> float:
    """Short words must be read letter by letter."""
    return 1.0 if len(key) <= 5 else 0.75
