"""Lists that share a head: "các sở: Nội vụ, Tài chính", "UBND các xã: A, B", "Sở Y tế, Xây dựng".

A name's inner commas are told from the list's by the register: its longest name wins. A list ends
at a name with its own head.
"""

from __future__ import annotations

from typing import NamedTuple

from extractor.language import longest, phrase_table
from extractor.units.names import begins_own, component_end, unit_at
from extractor.units.passage import Passage
from extractor.units.places import (
    begins_other,
    is_appended,
    level_length,
    level_rank,
    proper_end,
)
from extractor.units.vocabulary.groups import QUANTIFIERS
from extractor.units.vocabulary.heads import UNIQUE_HEADS

_QUANTIFIERS = phrase_table(QUANTIFIERS)
_PLACE_HEADS = frozenset(
    {"ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "công an", "đảng ủy", "trạm y tế"}
)


Place = tuple[int, int]
"""A beginning and an end among the syllables of a passage."""


class SharedHead(NamedTuple):
    """A list: for each item the places of its name's words, the head's first; and its end."""

    items: tuple[tuple[Place, ...], ...]
    end: int


def quantifier_length(p: Passage, at: int) -> int:
    """How many syllables "các" or its like takes there."""
    return longest(_QUANTIFIERS, p.norms, at)


def list_at(p: Passage, at: int) -> SharedHead | None:
    """The list with a shared head that begins at a place, or None."""
    return _plural_list(p, at) or _place_list(p, at) or _singular_list(p, at)


def _plural_list(p: Passage, at: int) -> SharedHead | None:
    """ "các sở: A, B", "các Phòng A, B", "Bộ: A, B": two names at least, or one after a colon."""
    head = at + quantifier_length(p, at)
    size = p.head_length(head)
    start = head + size
    colon = p.norm(start) == ":"
    if not size or not (colon or head > at) or not p.is_capital(start + colon):
        return None
    items, end = list_items(p, start + colon)
    if not items or (len(items) < 2 and not colon):
        return None
    return SharedHead(tuple(((head, start), item) for item in items), end)


def _singular_list(p: Passage, at: int) -> SharedHead | None:
    """ "Sở Tài chính, Xây dựng": each name is the register's with this head."""
    unit = unit_at(p, at)
    if not unit or unit.rule != "register" or unit.end != unit.core_end:
        return None
    if p.text(at, unit.head_end) not in UNIQUE_HEADS or p.tails.get(unit.head_end) != unit.end:
        return None
    items, end = list_items(p, unit.head_end)
    head = p.text(at, unit.head_end)
    if len(items) < 2 or not all(p.register.find(f"{head} {p.text(*item)}") for item in items):
        return None
    return SharedHead(tuple(((at, unit.head_end), item) for item in items), end)


def _place_list(p: Passage, at: int) -> SharedHead | None:
    """ "UBND các huyện: A, B" and "UBND các xã A, B và C"."""
    size = p.head_length(at)
    if p.text(at, at + size) not in _PLACE_HEADS:
        return None
    many = p.norm(at + size) == "các"
    level = at + size + many
    length = level_length(p, level)
    start = level + length
    colon = p.norm(start) == ":"
    if not length or not p.is_capital(start + colon):
        return None
    items, end = _place_items(p, start + colon, (level, start), mixed=many or colon)
    if len(items) < 2:
        return None
    return SharedHead(tuple(((at, at + size), *item) for item in items), end)


def list_items(p: Passage, at: int) -> tuple[tuple[Place, ...], int]:
    """The names from a place on that have no head of their own, and the end of the last."""
    items: list[Place] = []
    end = at
    while p.is_capital(at) and not _has_own_head(p, at):
        end = item_end(p, at)
        items.append((at, end))
        at = _after_separator(p, end)
    return tuple(items), end


def _has_own_head(p: Passage, at: int) -> bool:
    """Whether an item is a unit by itself; a name that only begins like a head is not ("Công an"
    among ministries, "Thanh tra")."""
    return begins_own(p, at) and not (p.tails.get(at, 0) > at and not begins_other(p, at))


def item_end(p: Passage, at: int) -> int:
    """The end of one name of a list: known names may hold commas, unknown ones only dashes."""
    end = component_end(p, at)
    while p.norm(end) == "-" and p.is_capital(end + 1) and not is_appended(p, end + 1):
        end = component_end(p, end + 1)
    return end


def _place_items(
    p: Passage, at: int, level: Place, *, mixed: bool
) -> tuple[tuple[tuple[Place, ...], ...], int]:
    """The named places of a list, each with the list's level or its own ("và thành phố B");
    `mixed`: also of another rank, which elsewhere is the place that it lies in."""
    rank = level_rank(p, level[0])
    items: list[tuple[Place, ...]] = []
    end = at
    while at < len(p) and not begins_other(p, at):
        own = level_length(p, at)
        named = proper_end(p, at + own)
        if named == at + own or (own and not mixed and level_rank(p, at) != rank):
            break
        items.append(((at, named),) if own else (level, (at, named)))
        end = named
        at = _after_separator(p, end)
    return tuple(items), end


def _after_separator(p: Passage, at: int) -> int:
    """The place after ",", ";", "và" or ", và"; itself where none stands, which ends a list."""
    if p.norm(at) not in (",", ";", "và"):
        return len(p)
    return at + 1 + (p.norm(at) != "và" and p.norm(at + 1) == "và")
