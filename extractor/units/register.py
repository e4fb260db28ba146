"""The register of units: who is meant by a name, on a day, in a document of an issuing body.

The country's standard units stand in `facts` (`BUILT_IN`), most of them without a place, as types
("Sở Nội vụ"); an office's own units (`offices`) have the place that their names end with.

Whose unit a bare name means depends on who writes. `find` takes the nearest: the issuer's own
units, those of its place, those of the places above, then the standard units of the country; units
of other places only where the name says the place. Several that are equally near are all given
back: that is a doubt, never a choice. Near spellings are suggestions for a clerk only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from extractor.units.entries import RegisterEntry
from extractor.units.facts import built_in_entries
from extractor.units.lookup import Form, Index, Written, core_names, index_of
from extractor.units.memberships import Members, members_of
from extractor.units.spelling import normal_name, placeless, places_of
from extractor.units.spotting import NameSet
from extractor.units.suggesting import Suggestion, near_names

__all__ = [
    "BUILT_IN",
    "Match",
    "Members",
    "Register",
    "RegisterEntry",
    "Suggestion",
    "normal_name",
    "with_built_in",
]

_MANY = 8
"""More candidates than these are sifted first."""
_ABOVE, _FIRST, _SECOND, _BELOW = 20, 40, 42, 60
"""Nearness of a unit of the issuer's place or one above, of two sorts of units without a place
(`_of_no_place`), of a unit below."""


class Match(NamedTuple):
    """A unit that a name may mean. `placeless`: the name says a place that the register does not
    know, and the entry is the standard unit of that name."""

    entry: RegisterEntry
    placeless: bool = False


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is derived from the entries of a register: the index of written forms, the names and
    tails of names that the built-in register does not have, the nouns of groups, whose parent is
    whose, all names as written, and what heads are called."""

    index: Index
    names: NameSet
    tails: NameSet
    group_names: frozenset[str]
    parents: Mapping[str, str]
    written_names: frozenset[str]
    head_titles: frozenset[str]


@dataclass(frozen=True, eq=False)
class Register:
    """The units that are known. Two registers are equal only when they are the same object, so
    that what is derived from one is built once."""

    entries: Sequence[RegisterEntry]
    prepared: Prepared | None = None
    """What was derived from the entries elsewhere (`packing`)."""

    def find(
        self, name: str, on: date | None = None, issuer: RegisterEntry | None = None
    ) -> tuple[Match, ...]:
        """The nearest units of that name: one, or several where the name does not tell, or none.

        On a day, only those whose name is right then; without a day, those last valid. `issuer` is
        whose document it is (`issuer_of`); without it, units of no place come first.
        """
        near = _nearest(self._candidates(normal_name(name)), issuer, on, self.parents)
        return near if on is not None else _last_valid(near)

    def knows(self, name: str) -> bool:
        """Whether any unit ever had that name, in any place."""
        return normal_name(name) in self.index

    def issuer_of(self, name: str, on: date | None = None) -> RegisterEntry:
        """The issuing body as an entry; a stand-in without id, but with the places that its name
        says, where the register does not know it."""
        places = places_of(name)
        found = self.find(name, on)
        if len(found) == 1 and (found[0].entry.place or not places):
            return found[0].entry
        return RegisterEntry("", name, place=", ".join(places))

    def successors_on(self, unit: RegisterEntry, on: date) -> tuple[RegisterEntry, ...]:
        """Who has the unit's work on a day: itself while it is valid, else who came after it, over
        as many steps as it takes. Empty where the register does not say."""
        reached: dict[str, RegisterEntry] = {}
        seen: set[str] = set()
        waiting = [unit]
        while waiting:
            one = waiting.pop(0)
            if one.unit_id in seen:
                continue
            seen.add(one.unit_id)
            if one.is_valid(on):
                reached[one.unit_id] = one
            else:
                waiting += [self.by_id[i] for i in one.successors if i in self.by_id]
        return tuple(reached.values())

    def suggest(
        self,
        name: str,
        on: date | None = None,
        issuer: RegisterEntry | None = None,
        limit: int = 5,
    ) -> tuple[Suggestion, ...]:
        """Whom a clerk may mean by a name that `find` does not settle: the units that it may mean,
        who came after those whose name was right on another day, and near spellings."""
        exact = [match.entry for match in self.find(name, on, issuer)]
        if on is not None and not exact:
            former = [match.entry for match in self.find(name, None, issuer)]
            exact = [after for entry in former for after in self.successors_on(entry, on)] or former
        near = near_names(normal_name(name), self.index, limit)
        found = [*(Suggestion(entry, 100.0) for entry in exact), *near]
        valid = [one for one in found if on is None or one.entry.is_valid(on)]
        unique = {one.entry.unit_id: one for one in reversed(valid or found[: len(exact)])}
        ranked = sorted(
            unique.values(), key=lambda one: (-one.likeness, _distance(one.entry, issuer))
        )
        return tuple(ranked[:limit])

    def members(
        self,
        group: str,
        on: date,
        issuer: RegisterEntry,
        exclusions: Sequence[str] = (),
    ) -> Members:
        """The units that a group's name counts in on a day, in a document of the issuer, without
        those excluded ("trừ …"). Empty where the name is no group that the register can tell."""
        return members_of(self, group, on, issuer, exclusions)

    @cached_property
    def by_id(self) -> Mapping[str, RegisterEntry]:
        """The entries by their ids."""
        return {entry.unit_id: entry for entry in self.entries}

    @cached_property
    def written_names(self) -> frozenset[str]:
        """The names that a text is searched for: as written, without the units' own places."""
        if self.prepared:
            return self.prepared.written_names
        return frozenset(name for entry in self.entries for name in core_names(entry))

    @cached_property
    def head_titles(self) -> frozenset[str]:
        """What the heads of units are called ("Giám đốc")."""
        if self.prepared:
            return self.prepared.head_titles
        return frozenset(entry.head_title for entry in self.entries if entry.head_title)

    @cached_property
    def group_names(self) -> frozenset[str]:
        """The nouns that count units in ("sở", "cơ quan chuyên môn"), normal."""
        if self.prepared:
            return self.prepared.group_names
        return frozenset(normal_name(group) for entry in self.entries for group in entry.groups)

    @cached_property
    def index(self) -> Index:
        """The entries by all forms in which their names are written."""
        return self.prepared.index if self.prepared else index_of(self.entries)

    @cached_property
    def parents(self) -> Mapping[str, str]:
        """The id of each unit's parent."""
        if self.prepared:
            return self.prepared.parents
        return {entry.unit_id: entry.parent for entry in self.entries if entry.parent}

    def _candidates(self, name: str) -> list[tuple[Written, bool]]:
        """Entries written so; standard units that are written so without the place at the end."""
        found = [(written, False) for written in self.index.get(name, ())]
        for shorter in placeless(name):
            types = [w for w in self.index.get(shorter, ()) if not w.entry.place]
            if types:
                return found + [(written, True) for written in types]
        return found

    def __reduce__(self) -> tuple[type[Register], tuple[tuple[RegisterEntry, ...]]]:
        """Pickle the entries only, not what was derived from them."""
        return Register, (tuple(self.entries),)


def _nearest(
    candidates: Sequence[tuple[Written, bool]],
    issuer: RegisterEntry | None,
    on: date | None,
    parents: Mapping[str, str],
) -> tuple[Match, ...]:
    ranked: dict[int, list[Match]] = {}
    for written, without_place in _worth_asking(candidates, issuer, on, parents):
        if on is not None and not written.entry.is_valid(on):
            continue
        rank = _nearness(written, issuer, parents) if issuer else _nearness_alone(written)
        if rank is not None:
            ranked.setdefault(rank + without_place, []).append(Match(written.entry, without_place))
    return tuple(ranked[min(ranked)]) if ranked else ()


def _worth_asking(
    candidates: Sequence[tuple[Written, bool]],
    issuer: RegisterEntry | None,
    on: date | None,
    parents: Mapping[str, str],
) -> Sequence[tuple[Written, bool]]:
    """The candidates that may be nearest. A bare name that hundreds of places have means a unit
    right under the issuer, where there is one: those deeper down need not be looked at."""
    if issuer is None or not issuer.unit_id or len(candidates) < _MANY:
        return candidates
    found, near = False, list[tuple[Written, bool]]()
    for written, without_place in candidates:
        entry = written.entry
        right_under = issuer.unit_id in (entry.unit_id, parents.get(entry.unit_id))
        if right_under or written.form is Form.WHOLE:
            near.append((written, without_place))
            sure = right_under or bool(entry.place)
            found |= sure and not without_place and (on is None or entry.is_valid(on))
    return near if found else candidates


def _nearness_alone(written: Written) -> int:
    """Without an issuer: named places, units of no place, bare names of units of a place."""
    if not written.entry.place:
        return _of_no_place(written.entry)
    return 0 if written.form is Form.WHOLE else _BELOW


def _nearness(written: Written, issuer: RegisterEntry, parents: Mapping[str, str]) -> int | None:
    """How near a unit is to the issuer, 0 nearest; None where it cannot be meant."""
    entry = written.entry
    if entry.place and written.form is Form.WHOLE:
        return 0
    depth = _depth_below(entry, issuer, parents)
    if depth is not None:
        return 1 + depth
    own, theirs = issuer.places, entry.places
    if not theirs:
        return _of_no_place(entry, local=bool(own))
    if own[len(own) - len(theirs) :] == theirs:
        return _ABOVE + len(own) - len(theirs)
    is_below = own and theirs[len(theirs) - len(own) :] == own
    return _BELOW if is_below and written.form is Form.BARE else None


def _of_no_place(entry: RegisterEntry, *, local: bool = True) -> int:
    """National bodies first in documents of national bodies, else standard units of any place:
    "Mặt trận Tổ quốc" in a province is not the nation's."""
    return _FIRST if (entry.level == "national") is not local else _SECOND


def _depth_below(
    entry: RegisterEntry, issuer: RegisterEntry, parents: Mapping[str, str]
) -> int | None:
    """How many steps down from the issuer the unit stands; None where it is not below it."""
    at, depth, seen = entry.unit_id, 0, set[str]()
    while at and at not in seen:
        if at == issuer.unit_id:
            return depth
        seen.add(at)
        at, depth = parents.get(at, ""), depth + 1
    return None


def _distance(entry: RegisterEntry, issuer: RegisterEntry | None) -> int:
    """How far a unit is from the issuer, for sorting: units of its places, standard units, and
    others by how many of their places are not its own."""
    own = issuer.places if issuer else ()
    foreign = sum(place not in own for place in entry.places)
    return 1 + foreign if foreign or not entry.places else 0


def _last_valid(matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """Those whose names were right for longest."""
    last = max((match.entry.valid_to or date.max for match in matches), default=date.max)
    return tuple(match for match in matches if (match.entry.valid_to or date.max) == last)


BUILT_IN = Register(built_in_entries())


def with_built_in(entries: tuple[RegisterEntry, ...]) -> Register:
    """The register of these units and the built-in ones, of which those with the same ids give
    way; the built-in one itself for none."""
    ids = {entry.unit_id for entry in entries}
    rest = (entry for entry in BUILT_IN.entries if entry.unit_id not in ids)
    return Register((*entries, *rest)) if entries else BUILT_IN
