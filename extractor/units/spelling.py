"""Names of units in the form in which they are compared, and the places that end them.

`normal_name` writes a name in lower case, abbreviations in full, without what writers vary: "&",
"và", commas, dashes, brackets. Places are told apart by the word of their level ("tỉnh", "Bộ").
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.language import PROVINCES, longest, phrase_table
from extractor.text import folded, unaccented
from extractor.units.vocabulary.abbreviations import ABBREVIATIONS

_WORD = re.compile(r"[^\W_]+")
_LATIN = re.compile(r"[a-z0-9]+")
_BRACKETS = re.compile(r"\([^()]*+\)")
_PLACES = {
    ("tphcm",): "thành phố hồ chí minh",
    ("tp", "hcm"): "thành phố hồ chí minh",
    ("tp",): "thành phố",
}
_FULL = _PLACES | {tuple(_WORD.findall(folded(row.short))): row.full for row in ABBREVIATIONS}
_SHORT = phrase_table(" ".join(short) for short in _FULL)

_LEVELS = phrase_table(
    (
        *("tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu"),
        *("khu vực", "vùng", "bộ", "sở", "cục", "tổng cục", "ngành", "cấp"),
    )
)
_NOT_LEVELS = phrase_table(
    (
        *("xã hội", "xã viên", "tỉnh ủy", "huyện ủy", "quận ủy", "tỉnh đoàn", "huyện đoàn"),
        *("thị xã ủy", "thành phố đoàn", "bộ đội", "bộ chỉ huy", "bộ tư lệnh", "sở hữu"),
    )
)
_COUNTRY = phrase_table(("việt nam", *(re.sub(r"[.-]", " ", name) for name in PROVINCES)))


@lru_cache(maxsize=65_536)
def normal_name(name: str) -> str:
    """The form in which names are compared."""
    words = _WORD.findall(_BRACKETS.sub(" ", folded(name).replace("&", " và ")))
    words = [word for word in words if word != "và"]
    out: list[str] = []
    at = 0
    while at < len(words):
        size = longest(_SHORT, words, at)
        out.append(_FULL[tuple(words[at : at + size])] if size else words[at])
        at += size or 1
    return " ".join(word for word in " ".join(out).split() if word != "và")


def level_of(place: str) -> str:
    """The word of a place's level ("tỉnh" of "tỉnh Cao Bằng"), normal; empty where it has none."""
    words = normal_name(place).split()
    return " ".join(words[: longest(_LEVELS, words, 0)])


def parts_of(place: str) -> tuple[str, ...]:
    """The places that commas part, the lowest first: "xã A, tỉnh B"; not within the name of one
    ("Bộ Văn hóa, Thể thao và Du lịch")."""
    parts: list[str] = []
    for part in filter(None, map(str.strip, place.split(","))):
        if parts and not level_of(part):
            parts[-1] += f", {part}"
        else:
            parts.append(part)
    return tuple(parts)


def without_level(place: str) -> str:
    """A place's own name, normal ("cao bằng"); empty where it is a number ("quận 1")."""
    words = normal_name(place).split()
    own = words[longest(_LEVELS, words, 0) :]
    return "" if own and own[0].isdigit() else " ".join(own)


def places_of(name: str) -> tuple[str, ...]:
    """The named places at the end of a name, normal, the lowest first; a province needs no word
    of its level."""
    words = normal_name(name).split()
    starts = [at for at in range(1, len(words)) if level_length(words, at)]
    if not starts:
        at = next((at for at in range(1, len(words)) if _is_province(words, at)), len(words))
        return (" ".join(words[at:]),) if at < len(words) else ()
    parts = [words[at:end] for at, end in zip(starts, [*starts[1:], len(words)], strict=True)]
    return tuple(" ".join(part) for part in parts if len(part) > level_length(part, 0))


def _is_province(words: list[str], at: int) -> bool:
    return at + longest(_COUNTRY, words, at) == len(words)


def placeless(name: str) -> tuple[str, ...]:
    """What is left of a normal name without the places at its end, longest first: first with the
    word of the level ("công an tỉnh"), then without ("công an"). Nothing for a name of many places
    ("công an xã, thị trấn")."""
    words = name.split()
    left: list[str] = []
    if any(_levels_meet(words, at) for at in range(1, len(words))):
        return ()
    for at in range(len(words) - 1, 0, -1):
        size = level_length(words, at)
        if size and at + size < len(words):
            left.append(" ".join(words[: at + size]))
        if size or _is_province(words, at):
            left.append(" ".join(words[:at]))
    return tuple(left)


def _levels_meet(words: list[str], at: int) -> bool:
    size = level_length(words, at)
    return size > 0 and level_length(words, at + size) > 0


def level_length(words: list[str], at: int) -> int:
    """How many words a kind of place takes there; none where it is part of another word."""
    return 0 if longest(_NOT_LEVELS, words, at) else longest(_LEVELS, words, at)


def slug(name: str, most: int = 48) -> str:
    """An identifier made of a name: letters without accents, digits and dashes; whole words."""
    words = _LATIN.findall(unaccented(name))
    while len(words) > 1 and len("-".join(words)) > most:
        words.pop()
    return "-".join(words)[:most]
