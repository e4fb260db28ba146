"""Groups as they are written ("các sở, ban, ngành", "UBND các xã, phường"), and their members.

Two shapes are understood. Nouns, each of which is a group that entries say they belong to
(`RegisterEntry.groups`): members are the units of the issuer's place, or of the place that the
group names. And a unit's name before kinds of places ("Công an các xã, phường"): members are the
units of that name in every such place below the issuer's. What follows and narrows ("có liên quan")
cannot be told by a register: such a group has no members here.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from extractor.language import Phrases, longest, phrase_table
from extractor.units.entries import RegisterEntry
from extractor.units.lookup import core_of
from extractor.units.spelling import level_length, level_of, normal_name

if TYPE_CHECKING:
    from extractor.units.register import Register

_BEFORE = phrase_table(
    (
        *("thủ trưởng", "người đứng đầu", "lãnh đạo", "chủ tịch", "giám đốc", "trưởng", "chánh"),
        *("bí thư", "hiệu trưởng", "trưởng phòng", "trạm trưởng", "bộ trưởng", "trưởng công an"),
        *("các", "mọi", "tất cả", "những", "toàn thể", "toàn bộ", "từng", "mỗi"),
    )
)
_OF = phrase_table(("trực thuộc trung ương", "trực thuộc", "thuộc", "trên địa bàn", "của", "cấp"))
_COMMITTEE = "ủy ban nhân dân"
_PROVINCES = frozenset({"tỉnh", "thành phố"})


class Members(NamedTuple):
    """The members of a group, and the exclusions that are none of them: a doubt."""

    units: tuple[RegisterEntry, ...]
    not_excluded: tuple[str, ...] = ()


class _Group(NamedTuple):
    """A group taken apart: nouns, or a unit's name before kinds of places; whose units they are
    ("tỉnh", "huyện tân yên"), empty where the name does not say."""

    nouns: frozenset[str] = frozenset()
    core: str = ""
    levels: frozenset[str] = frozenset()
    owner: str = ""


def members_of(
    register: Register, name: str, on: date, issuer: RegisterEntry, exclusions: Sequence[str]
) -> Members:
    """The members on a day, in the order of the register, without those excluded."""
    valid = [entry for entry in register.entries if entry.is_valid(on)]
    group = _taken_apart(name, register.group_names)
    found = _by_noun(valid, group, issuer) if group.nouns else _by_place(valid, group, issuer)
    gone: set[str] = set()
    unknown = []
    for words in exclusions:
        ids = _ids(register, words, on, issuer) & {entry.unit_id for entry in found}
        gone |= ids
        unknown += [] if ids else [words]
    return Members(tuple(e for e in found if e.unit_id not in gone), tuple(unknown))


def _taken_apart(name: str, nouns: frozenset[str]) -> _Group:
    """The group's parts; an empty group where a word is not understood."""
    words = [word for word in _without_lead(normal_name(name).split()) if word != "các"]
    table = phrase_table(nouns) if nouns else {}
    at, found = 0, set[str]()
    while size := longest(table, words, at):
        found.add(" ".join(words[at : at + size]))
        at += size
    rest = _without(_OF, words[at:])
    if found and (not rest or _is_place(rest)):
        return _Group(nouns=frozenset(found), owner=_owner(rest))
    at = next((at for at in range(len(words)) if _all_levels(words[at:])), len(words))
    if at == len(words):
        return _Group()
    core = " ".join(words[:at]) or _COMMITTEE
    return _Group(core=core, levels=frozenset(_levels(words[at:])))


def _by_noun(
    entries: Sequence[RegisterEntry], group: _Group, issuer: RegisterEntry
) -> list[RegisterEntry]:
    """Units of the nearest place, from the issuer's up, that has any."""
    own = issuer.places
    chain = [own[at:] for at in range(len(own) + 1)]
    for places in chain:
        if group.owner and (not places or group.owner not in (places[0], level_of(places[0]))):
            continue
        found = [e for e in entries if e.places == places and _is_counted(e, group.nouns)]
        if not places:
            found = [entry for entry in found if entry.level == "national"]
        if found:
            return found
    return []


def _is_counted(entry: RegisterEntry, nouns: frozenset[str]) -> bool:
    return any(normal_name(group) in nouns for group in entry.groups)


def _by_place(
    entries: Sequence[RegisterEntry], group: _Group, issuer: RegisterEntry
) -> list[RegisterEntry]:
    """Units of that name in the places of those kinds that lie in the issuer's; in a document of
    a national body only of the provinces, all of which are known."""
    own = issuer.places if level_of(issuer.places[0] if issuer.places else "") != "bộ" else ()
    if not own and not group.levels <= _PROVINCES:
        return []
    return [
        entry
        for entry in entries
        if entry.places
        and level_of(entry.places[0]) in group.levels
        and core_of(entry) == group.core
        and (entry.places[-len(own) :] == own if own else len(entry.places) == 1)
        and len(entry.places) > len(own)
    ]


def _ids(register: Register, words: str, on: date, issuer: RegisterEntry) -> set[str]:
    """The ids that an excluded name means; a place alone means its committee."""
    found = register.find(words, on, issuer) or register.find(f"{_COMMITTEE} {words}", on, issuer)
    return {match.entry.unit_id for match in found if not match.placeless}


def _without_lead(words: list[str]) -> list[str]:
    while size := longest(_BEFORE, words, 0):
        words = words[size:]
    return words


def _without(table: Phrases, words: list[str]) -> list[str]:
    while size := longest(table, words, 0):
        words = words[size:]
    return words


def _is_place(words: list[str]) -> bool:
    """Whether the words are a place, or the committee of one."""
    rest = " ".join(words).removeprefix(_COMMITTEE).split()
    return not rest or level_length(rest, 0) > 0


def _owner(words: list[str]) -> str:
    return " ".join(words).removeprefix(_COMMITTEE).strip()


def _all_levels(words: list[str]) -> bool:
    """Whether the words are kinds of places and nothing else, but for what says where they lie."""
    at = 0
    while size := level_length(words, at):
        at += size
    return at > 0 and not _lies(words[at:])


def _lies(words: list[str]) -> list[str]:
    """The words without "trực thuộc trung ương", "trên địa bàn tỉnh" and their like."""
    rest = _without(_OF, words)
    return rest[level_length(rest, 0) :] if len(rest) < len(words) else rest


def _levels(words: list[str]) -> list[str]:
    levels, at = [], 0
    while size := level_length(words, at):
        levels.append(" ".join(words[at : at + size]))
        at += size
    return levels
