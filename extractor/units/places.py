"""Places that end a unit's name: "tỉnh Bình Thuận", "các xã, phường", "khu vực XI", "Việt Nam"."""

from __future__ import annotations

import re

from extractor.language import PROVINCES, longest, phrase_table
from extractor.units.passage import LEVEL_PHRASES, TITLE_PHRASES, Passage
from extractor.units.vocabulary.heads import UNIQUE_HEADS
from extractor.units.vocabulary.places import LEVELS, SURE_PLACES
from extractor.units.vocabulary.posts import APPENDED

SEPARATORS = frozenset({",", "và", "-", "/"})
_RANKS = {level.words: level.rank for level in LEVELS}
_CENTRAL_BODIES = ("trung ương hội", "trung ương đoàn")
_NEEDS_NAME = frozenset({"khu vực", "vùng", "miền", "tp"})
_NEEDS_MANY = frozenset({"cấp"})
_NOT_LEVELS = phrase_table(
    (
        *("xã hội", "tỉnh ủy", "huyện ủy", "tỉnh đoàn", "huyện đoàn", "xã viên", "tỉnh lộ"),
        *("xã tắc", *_CENTRAL_BODIES),
    )
)
_END_OF_WORDS = frozenset({"nông thôn", "tác xã", "tấn xã", "công xã"})
_PROVINCES = phrase_table(re.sub(r"([.-])", r" \1 ", name) for name in PROVINCES)
_SURE = phrase_table(SURE_PLACES)
_APPENDED = phrase_table(APPENDED)
_OF_THE_CENTRE = phrase_table(("trực thuộc trung ương", "thuộc trung ương", "trực thuộc tỉnh"))
_LONGEST_NAME = 6


def place_end(p: Passage, at: int) -> int:
    """The end of the places that stand at a place; `at` itself where none does."""
    end = _sure_end(p, at)
    here = _levels_end(p, end) if p.norm(end) == "các" else _level_end(p, end)
    if here == end:
        return _province_end(p, end)
    return here


def level_length(p: Passage, at: int) -> int:
    """How many syllables a level's word ("thành phố") takes there."""
    size = longest(LEVEL_PHRASES, p.norms, at)
    if not size or longest(_NOT_LEVELS, p.norms, at) or p.text(at - 1, at + 1) in _END_OF_WORDS:
        return 0
    return size + 1 if size and p.norm(at) == "tp" and p.norm(at + 1) == "." else size


def level_rank(p: Passage, at: int) -> int:
    """The rank of the level whose word stands there; 1 is the highest."""
    return _RANKS[p.text(at, at + level_length(p, at)).rstrip(" .")]


def proper_end(p: Passage, at: int) -> int:
    """The end of a run of capitalised syllables and numbers: the name of a place."""
    end = at
    while end - at < _LONGEST_NAME:
        if _is_proper(p, end) and (end == at or not begins_other(p, end)):
            end += 1
        elif p.norm(end) == "-" and end > at and _is_proper(p, end + 1):
            if is_appended(p, end + 1) or begins_other(p, end + 1):
                break
            end += 2
        else:
            break
    return end


def begins_other(p: Passage, at: int) -> bool:
    """Whether another unit or post begins at a capital, so that a name ends before it."""
    if not p.is_capital(at):
        return False
    size = p.head_length(at)
    if p.names.get(at, 0) - at >= 2 or longest(TITLE_PHRASES, p.norms, at) >= 2:
        return True
    named = p.is_capital(at + size) or level_length(p, at + size) > 0
    return named and (size >= 2 or (size == 1 and p.norm(at) in UNIQUE_HEADS))


def is_appended(p: Passage, at: int) -> bool:
    """Whether what follows a dash is a post ("- Cơ quan thường trực"), not more of a name."""
    return longest(_APPENDED, p.norms, at) > 0


def _is_proper(p: Passage, at: int) -> bool:
    if p.is_capital(at):
        return True
    return p.is_word(at) and p.words[at].isdigit() and not p.breaks_before(at)


def _sure_end(p: Passage, at: int) -> int:
    """The end of "Việt Nam" and its like; "Trung ương Hội" is a body itself."""
    size = longest(_SURE, p.norms, at)
    return at if longest(_NOT_LEVELS, p.norms, at) else at + size


def _province_end(p: Passage, at: int) -> int:
    if not p.is_capital(at):
        return at
    return at + longest(_PROVINCES, p.norms, at)


def _level_end(p: Passage, at: int) -> int:
    """One level with or without a name, then higher places, or levels of the same kind."""
    size = level_length(p, at)
    if not size:
        return at
    level = p.text(at, at + size).rstrip(" .")
    named = _name_end(p, at + size, level)
    if named > at + size:
        return _higher_end(p, named, _RANKS[level])
    if level in _NEEDS_NAME or level in _NEEDS_MANY:
        return at
    return _centre_end(p, _more_levels_end(p, at + size))


def _levels_end(p: Passage, at: int) -> int:
    """ "các" and levels: "các tỉnh, thành phố trực thuộc trung ương"."""
    size = level_length(p, at + 1)
    if not size or p.text(at + 1, at + 1 + size) in _NEEDS_NAME:
        return at
    return _centre_end(p, _more_levels_end(p, at + 1 + size))


def _name_end(p: Passage, at: int, level: str) -> int:
    known = _province_end(p, at)
    if known > at or level == "tỉnh":
        return known
    return proper_end(p, at)


def _more_levels_end(p: Passage, end: int) -> int:
    """The end of a list of bare levels; a level with a name of its own is no part of it."""
    while p.norm(end) in SEPARATORS:
        start = end + 1 + (p.norm(end + 1) in ("và", "các"))
        size = level_length(p, start)
        if not size or (p.is_capital(start + size) and not begins_other(p, start + size)):
            break
        end = start + size
    return end


def _centre_end(p: Passage, end: int) -> int:
    return end + longest(_OF_THE_CENTRE, p.norms, end)


def _higher_end(p: Passage, end: int, rank: int) -> int:
    """The end of higher places after a named one: "xã A, huyện B, tỉnh C"."""
    while True:
        start = end + (p.norm(end) == ",")
        size = level_length(p, start)
        if not size:
            return end
        level = p.text(start, start + size).rstrip(" .")
        named = _name_end(p, start + size, level)
        if _RANKS[level] >= rank or named == start + size:
            return end
        end, rank = named, _RANKS[level]
