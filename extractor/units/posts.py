"""Posts and persons: "Giám đốc Sở Y tế", "Thủ trưởng các cơ quan", "đồng chí Nguyễn Văn A"."""

from __future__ import annotations

from typing import NamedTuple

from extractor.language import longest, phrase_table
from extractor.language.people import has_name_shape
from extractor.text import folded
from extractor.types import UnitKind
from extractor.units.groups import group_at
from extractor.units.lists import SharedHead, list_at, quantifier_length
from extractor.units.names import unit_at
from extractor.units.passage import TITLE_PHRASES, Passage
from extractor.units.vocabulary.posts import COMRADES, DEGREES, LOWER_TITLES, TITLES
from extractor.units.vocabulary.stops import BEFORE_LOWER

_DEGREES = frozenset(DEGREES)
_COMRADES = phrase_table(COMRADES)
_TITLE_OF = {title.words: title for title in TITLES}
_LONGEST_PERSON = 5


class Post(NamedTuple):
    """Places of a post in a passage: `start` of its name (after "đồng chí"), where its unit is
    named, and the end. `shared` is set where it heads a list ("Giám đốc các sở: A, B")."""

    start: int
    title_end: int
    end: int
    kind: UnitKind
    shared: SharedHead | None = None


def names_a_unit(name: str) -> bool:
    """Whether an office-holder's name says whose head it is ("Giám đốc Sở Y tế", not "Bộ trưởng")."""
    words = folded(name).split()
    return len(words) > max(longest(TITLE_PHRASES, words, 0), 1)


def comrade_length(p: Passage, at: int) -> int:
    """How many syllables "đồng chí", "ông" or their like takes there."""
    return longest(_COMRADES, p.norms, at)


def _degrees_end(p: Passage, at: int) -> int:
    """The end of the degrees there, each with or without a full stop."""
    end = at
    while p.is_capital(end) and p.norm(end) in _DEGREES:
        end += 1 + (p.norm(end + 1) == ".")
    return end


def person_end(p: Passage, at: int) -> int:
    """The end of a person's name there; `at` where none stands."""
    end = at
    while end - at < _LONGEST_PERSON and p.is_capital(end) and p.words[end].isalpha():
        end += 1
    while end > at and not longest(TITLE_PHRASES, p.norms, at):
        if has_name_shape(p.words[at:end]):
            return end
        end -= 1
    return at


def post_at(p: Passage, at: int) -> Post | None:
    """The post or person at a place, or None."""
    marked = comrade_length(p, at)
    start = at + marked
    name = _degrees_end(p, start)
    named = person_end(p, name) if name > at else name
    if named > name:
        return Post(at, named, named, UnitKind.PERSON)
    many = quantifier_length(p, start)
    for size in _title_lengths(p, start + many):
        if _may_begin(p, start + many, size, bool(marked or many)):
            post = _titled(p, start, start + many, size)
            if post:
                return post
    return None


def _title_lengths(p: Passage, at: int) -> list[int]:
    """How many syllables the titles there take, longest first ("Phó Trưởng ban", "Phó Trưởng")."""
    return [
        len(title)
        for title in TITLE_PHRASES.get(p.norm(at), ())
        if p.norms[at : at + len(title)] == title
    ]


def _may_begin(p: Passage, at: int, size: int, marked: bool) -> bool:
    if p.is_capital(at) or marked:
        return True
    if p.text(at, at + size) not in LOWER_TITLES:
        return False
    return at == 0 or p.norm(at - 1) in BEFORE_LOWER


def _titled(p: Passage, start: int, at: int, size: int) -> Post | None:
    title = _TITLE_OF[p.text(at, at + size)]
    after = at + size
    shared = list_at(p, after) if title.kind is UnitKind.OFFICE_HOLDER else None
    if shared:
        return Post(start, after, shared.end, title.kind, shared)
    unit = unit_at(p, after, owned=True)
    if unit:
        return Post(start, after, _with_person(p, unit.end, title.kind), title.kind)
    group = group_at(p, after, after_post=True)
    if group:
        return Post(start, after, group.end, UnitKind.GROUP)
    several = quantifier_length(p, after)
    units = unit_at(p, after + several, owned=True) if several else None
    if units:  # "Hiệu trưởng các trường THPT"
        return Post(start, after, units.end, UnitKind.GROUP)
    named = person_end(p, after)
    if named > after or title.alone or _is_paired(p, after):
        return Post(start, after, named, title.kind)
    return None


def _with_person(p: Passage, end: int, kind: UnitKind) -> int:
    """The end with the name of the person who holds a deputy's post."""
    return person_end(p, end) if kind is UnitKind.PERSON else end


def _is_paired(p: Passage, at: int) -> bool:
    """Whether another post follows that shares what comes after it ("Giám đốc, Thủ trưởng …")."""
    return p.norm(at) in (",", "và") and longest(TITLE_PHRASES, p.norms, at + 1) > 0
