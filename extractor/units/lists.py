"""Lists that share a head: "các sở: Nội vụ, Tài chính", "UBND các xã: A, B", "Sở Y tế, Xây dựng".

A name's inner commas are told from the list's by the register: its longest name wins. A list ends
at a name with its own head.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from extractor.language import begins_with_verb, longest, phrase_table, verb_length
from extractor.units.components import begins_own, component_end, name_end
from extractor.units.names import unit_at
from extractor.units.passage import Passage
from extractor.units.places import (
    begins_other,
    is_appended,
    level_length,
    level_rank,
    place_end,
    proper_end,
)
from extractor.units.vocabulary.groups import BEFORE_PLACES, QUANTIFIERS
from extractor.units.vocabulary.heads import UNIQUE_HEADS
from extractor.units.vocabulary.posts import COMRADES

_QUANTIFIERS = phrase_table(QUANTIFIERS)
_NOT_ITEMS = phrase_table([*COMRADES, *QUANTIFIERS])
_WHOLE_VERB = 2
"""How many syllables a verb has that is sure to begin no name."""
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
    named = colon and p.is_capital(head) and p.text(head, start) in UNIQUE_HEADS
    if not size or not (named or head > at) or not p.is_capital(start + colon):
        return None
    items, end = list_items(p, start + colon, labelled=colon)
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
    if len(items) < 2 or not all(p.register.knows(f"{head} {p.text(*item)}") for item in items):
        return None
    return SharedHead(tuple(((at, unit.head_end), item) for item in items), end)


def _place_list(p: Passage, at: int) -> SharedHead | None:
    """ "UBND các huyện: A, B" and "UBND các xã A, B và C"; under more than one level ("các tỉnh,
    thành phố: A, B") the names go without. Without a head, "các xã A, B" are units themselves."""
    head = at + p.head_length(at)
    if head > at and p.text(at, head) not in _PLACE_HEADS:
        return None
    many = p.norm(head) == "các"
    if head == at and (not many or p.norm(at - 1) in BEFORE_PLACES):
        return None
    level = head + many
    start = level + level_length(p, level)
    levels = place_end(p, head)
    if p.norm(levels) == ":" and levels > start:
        level = start = levels
    colon = p.norm(start) == ":"
    if start <= head + many or not p.is_word(start + colon):
        return None
    items, end = _place_items(p, start + colon, (level, start), mixed=many or colon)
    if len(items) < 2:
        return None
    shared = ((at, head),) if head > at else ()
    return SharedHead(tuple((*shared, *item) for item in items), end)


def list_items(p: Passage, at: int, *, labelled: bool = False) -> tuple[tuple[Place, ...], int]:
    """The names from a place on that have no head of their own, and the end of the last.

    `labelled`: a colon stands before; where semicolons part such names, commas and "và" belong to
    them.
    """
    items = _items(p, at, (",", ";", "và") if labelled else (",", "và"), item_end)
    if labelled and any(p.norm(end) == ";" for _, end in items[:-1]):
        items = _items(p, at, (";",), _long_item_end)
    return items, items[-1][1] if items else at


def _items(
    p: Passage, at: int, separators: tuple[str, ...], end_of: Callable[[Passage, int], int]
) -> tuple[Place, ...]:
    items: list[Place] = []
    while p.is_capital(at) and not _has_own_head(p, at) and not _begins_work(p, at):
        end = end_of(p, at)
        items.append((at, end))
        if p.norm(end) not in separators:
            break
        at = end + 1 + (p.norm(end) != "và" and p.norm(end + 1) == "và")
    return tuple(items)


def _begins_work(p: Passage, at: int) -> bool:
    """Whether a directive begins there, not a name; "Kiểm tra" and "In" may be names after commas."""
    size = verb_length(p.norms, at)
    if p.norm(at - 1) not in (";", ":") or at in p.tails:
        return False
    if size < _WHOLE_VERB:
        return p.norm(at - 1) == ":" and _runs_in(p, at)
    return p.is_word(at + size) and p.norm(at + size) != "và"


def _runs_in(p: Passage, at: int) -> bool:
    """Whether the colon before ends a heading: a verb follows, and no second name ("Các khoa: Nộp
    đề cương"; not "Các khoa: Khám bệnh, Dược")."""
    end = item_end(p, at)
    if p.norm(end) in (",", ";", "và") and p.is_capital(end + 1):
        return False
    return p.is_word(at + 1) and begins_with_verb(p.text(at, end))


def _long_item_end(p: Passage, at: int) -> int:
    return name_end(p, at, "")


def _has_own_head(p: Passage, at: int) -> bool:
    """Whether an item is a unit by itself; a name that only begins like a head is not ("Công an"
    among ministries, "Thanh tra")."""
    if longest(_NOT_ITEMS, p.norms, at):
        return True
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
    rank = level_rank(p, level[0]) if level[0] < level[1] else 0
    items: list[tuple[Place, ...]] = []
    end = at
    while at < len(p) and not begins_other(p, at):
        own = level_length(p, at)
        named = proper_end(p, at + own)
        if named == at + own or (own and not mixed and level_rank(p, at) != rank):
            break
        shared = () if own or level[0] == level[1] else (level,)
        items.append((*shared, (at, named)))
        end = named
        if p.norm(end) not in (",", ";", "và"):
            break
        at = end + 1 + (p.norm(end) != "và" and p.norm(end + 1) == "và")
    return tuple(items), end
