"""Many units in one expression: "các sở, ban, ngành", "các cơ quan, đơn vị có liên quan".

A group is a quantifier, nouns of `GROUP_NOUNS` in a list, and what narrows them. Without "các" it
needs two nouns, or a noun that is narrowed, or one that means units by itself.
"""

from __future__ import annotations

from typing import NamedTuple

from extractor.language import after_adverbs, longest, phrase_table, verb_length
from extractor.units.lists import list_items, quantifier_length
from extractor.units.names import is_subject, unit_at
from extractor.units.passage import HEAD_OF, HEAD_PHRASES, TITLE_PHRASES, Passage
from extractor.units.places import level_length, place_end
from extractor.units.vocabulary.groups import (
    ANAPHORA,
    BEFORE_PLACES,
    FUNCTIONS,
    GROUP_NOUNS,
    LATER_NOUNS,
    MODIFIERS,
    NOMINAL_VERBS,
    NOT_GROUPS,
    NOT_POSSESSED,
    OPERATIONS,
    OWNED,
    PLACE_NOUNS,
    PRIVATE_NOUNS,
    ROLES,
)
from extractor.units.vocabulary.heads import UNIQUE_HEADS, Alone
from extractor.units.vocabulary.stops import BEFORE_LOWER

_NOUNS = phrase_table(noun.words.replace("-", " - ").replace(",", " ,") for noun in GROUP_NOUNS)
_LATER = phrase_table([*LATER_NOUNS, *(noun.words for noun in GROUP_NOUNS)])
_OPERATIONS = phrase_table(OPERATIONS)
_ALONE = frozenset(noun.words for noun in GROUP_NOUNS if noun.alone)
_MODIFIERS = phrase_table(MODIFIERS)
_OWNED = phrase_table(OWNED)
_ANAPHORA = phrase_table(phrase.replace(",", " ,") for phrase in ANAPHORA)
_FUNCTIONS = phrase_table(FUNCTIONS)
_ROLES = phrase_table(ROLES)
_NOT_POSSESSED = phrase_table(NOT_POSSESSED)
_NOT_GROUPS = phrase_table(NOT_GROUPS)
_SHARING = UNIQUE_HEADS | {"hội", "chi cục", "trung tâm", "ngành"}
_ASSIGNED = frozenset({"được giao", "phân công"})
_LONGEST_WORK = 12
_MOST_NOUNS = 12
_WHOLE_VERB = 2


class Group(NamedTuple):
    """Places of a group in a passage, and whether it only points back ("đơn vị mình")."""

    start: int
    end: int
    anaphora: bool = False


class _Nouns(NamedTuple):
    words: tuple[str, ...]
    narrowed: bool
    end: int


def group_at(p: Passage, at: int, *, after_post: bool = False) -> Group | None:
    """The group at a place, or None. `after_post`: a post stands before ("Thủ trưởng đơn vị")."""
    pointing = longest(_ANAPHORA, p.norms, at)
    if pointing:
        return Group(at, at + pointing, anaphora=True)
    many = quantifier_length(p, at)
    nouns = _nouns(p, at + many)
    if not nouns.words or not _is_group(p, at, many > 0 or after_post, nouns):
        return None
    end = _assigned_end(p, nouns.end)
    return Group(at, _possessing_end(p, _operating_end(p, end)) if many else end)


def _nouns(p: Passage, at: int) -> _Nouns:
    words: list[str] = []
    narrowed = False
    end = start = at
    while len(words) < _MOST_NOUNS:
        size = longest(_LATER if words else _NOUNS, p.norms, start)
        if not size or _is_unit(p, start, size) or _is_other_word(p, start, size):
            break
        if words and _begins_name(p, start, size):
            break
        words.append(p.text(start, start + size).replace(" - ", "-"))
        end = _narrowed_end(p, start + size)
        narrowed = narrowed or end > start + size
        start = _next_noun(p, end)
    return _Nouns(tuple(words), narrowed, end)


def _begins_name(p: Passage, at: int, size: int) -> bool:
    """Whether a capitalised noun among small ones begins a name that no table knows ("chính quyền
    địa phương, Ban đại diện …")."""
    small = not any(p.is_capital(place) for place in range(max(at - 3, 0), at))
    goes_on = p.is_word(at + size) and _narrowed_end(p, at + size) == at + size
    return p.is_capital(at) and small and goes_on


def _assigned_end(p: Passage, end: int) -> int:
    """The end with the work that tells a group apart, where nothing else stands in the passage:
    "các đơn vị được giao lập hồ sơ" alone in a cell; in a sentence it may be the predicate."""
    if p.text(end - 2, end) not in _ASSIGNED or not verb_length(p.norms, end):
        return end
    if p.text(end, end + 2) == "chủ trì" and p.is_word(end + 2) and is_subject(p, end + 2):
        return end + 2
    rest = range(end, len(p))
    plain = len(rest) <= _LONGEST_WORK and all(p.is_word(at) for at in rest)
    return len(p) if plain and not any(_is_duty(p, at) for at in rest) else end


def _operating_end(p: Passage, end: int) -> int:
    """The end with what the units run, where the sentence's verb comes only behind it: "các đơn vị
    quản lý hồ chứa | vận hành xả lũ"; else `end`."""
    size = longest(_OPERATIONS, p.norms, end)
    start = end + size
    if not size or verb_length(p.norms, start) or not p.is_word(start):
        return end
    for at in range(start + 1, min(start + _LONGEST_WORK, len(p))):
        if not p.is_word(at) or _is_duty(p, at):
            return at if p.is_word(at) else end
        verb = verb_length(p.norms, at)
        if verb >= _WHOLE_VERB:
            return end if p.text(at, at + verb) in NOMINAL_VERBS else at
    return end


def _possessing_end(p: Passage, end: int) -> int:
    """The end with what the units have, over commas, where the sentence's verb comes behind it:
    "các đơn vị có hệ thống thông tin, cơ sở dữ liệu | rà soát"; else `end`."""
    if p.norm(end) != "có" or longest(_NOT_POSSESSED, p.norms, end + 1):
        return end
    if verb_length(p.norms, end + 1):
        return end
    for at in range(end + 2, min(end + 2 + _LONGEST_WORK, len(p))):
        if p.is_word(at) and (_is_duty(p, at) or verb_length(p.norms, at) >= _WHOLE_VERB):
            return at if p.is_word(at - 1) and not p.is_capital(at) else end
        if not p.is_word(at) and p.norm(at) != ",":
            return end
    return end


def _is_duty(p: Passage, at: int) -> bool:
    """Whether a predicate begins: an adverb, "phải", "có trách nhiệm"."""
    return after_adverbs(p.norms, at) > at or p.text(at, at + 2) == "có trách"


def _is_unit(p: Passage, at: int, size: int) -> bool:
    """Whether a noun is the head of a named unit instead ("Ban Dân tộc", "phòng CNTT")."""
    if not longest(HEAD_PHRASES, p.norms, at):
        return False
    if p.is_capital(at) and HEAD_OF[p.text(at, at + p.head_length(at))].alone is Alone.ALWAYS:
        return True
    return p.names.get(at, 0) > at + size or (
        p.is_capital(at + size) and level_length(p, at + size) == 0 and unit_at(p, at) is not None
    )


def _is_other_word(p: Passage, at: int, size: int) -> bool:
    """Whether the syllables are part of another word: "tổ chức" the verb, "nhiệm vụ", "xã hội"."""
    if p.text(at, at + size) == "tổ chức":
        return p.is_word(at + size) and not _narrowed_end(p, at + size) > at + size
    if longest(TITLE_PHRASES, p.norms, at) > size:
        return True
    if size > 1 or (p.is_capital(at) and not p.is_shouted(at)):
        return longest(_NOT_GROUPS, p.norms, at) > 0
    joined = at > 0 and p.norm(at - 1) not in BEFORE_LOWER
    return joined or longest(_NOT_GROUPS, p.norms, at) > 0


def _next_noun(p: Passage, end: int) -> int:
    """Where the next noun may stand: after a separator, or at once ("cơ quan đơn vị")."""
    if p.text(end - 2, end + 2) == "cơ quan đơn vị" or p.text(end - 1, end + 1) == "phòng ban":
        return end
    step = p.norm(end) in (",", "và", "-", "/", "hoặc")
    return end + step + (p.norm(end) == "," and p.norm(end + 1) == "và") if step else len(p)


def _narrowed_end(p: Passage, at: int) -> int:
    """The end of what narrows a noun: modifiers, an owner, a place."""
    end = at
    while True:
        size = _owner_length(p, end) or _modifier_length(p, end)
        if not size:
            return end
        end += size


def _modifier_length(p: Passage, at: int) -> int:
    if p.is_capital(at) and level_length(p, at):
        return place_end(p, at) - at
    size = longest(_MODIFIERS, p.norms, at)
    if p.norm(at + size - 1) == "quan" and p.norm(at + size) in ("đến", "tới"):
        return 0
    size = max(size, place_end(p, at) - at)
    return size or _function_length(p, at)


def _function_length(p: Passage, at: int) -> int:
    """What the unit does ("cơ quan thanh tra"), where the sentence goes on with a verb or ends."""
    role, function = longest(_ROLES, p.norms, at), longest(_FUNCTIONS, p.norms, at)
    size = role or function
    if not size or p.text(at - 2, at) not in ("cơ quan", "đơn vị"):
        return 0
    ends = not p.is_word(at + size) and p.norm(at + size) != ","
    return size if ends or (function and is_subject(p, at + size)) else 0


def _owner_length(p: Passage, at: int) -> int:
    size = longest(_OWNED, p.norms, at)
    if not size:
        return 0
    unit = unit_at(p, at + size, owned=True)
    end = unit.end if unit else place_end(p, at + size)
    return end - at if end > at + size else 0


def _is_group(p: Passage, at: int, many: bool, nouns: _Nouns) -> bool:
    kinds = set(nouns.words)
    if kinds <= PRIVATE_NOUNS and not nouns.narrowed:
        return False
    if kinds <= PLACE_NOUNS:
        return many and p.norm(at - 1) not in BEFORE_PLACES
    if many or len(nouns.words) > 1 or nouns.words[0] in _ALONE:
        return True
    if "trực thuộc" in p.text(at, nouns.end):
        return True
    is_long = " " in nouns.words[0]
    return is_long and (nouns.narrowed or (not p.is_word(at - 1) and is_subject(p, nouns.end)))


def labelled_items(p: Passage, group: Group) -> tuple[tuple[tuple[int, int], ...], int]:
    """The names after a group and a colon: "các sở, ngành: Nội vụ, Tài chính"."""
    noun = p.norm(group.start + quantifier_length(p, group.start))
    if p.norm(group.end) != ":" or noun not in _SHARING:
        return (), group.end
    return list_items(p, group.end + 1, labelled=True)
