"""The register of one office, made from the facts: a province's, district's, commune's, ministry's.

A place is a `Body` with the days of its existence. Each fact whose kinds of place fit makes a unit
of it, valid while both the fact and the place are: "Phòng Nội vụ huyện Ninh Hải" to 30 June 2025.
A unit that ends is followed by what the fact says came after, in the same place or in the place
that came after, else by the standard unit. Provinces that merged bring those that they became.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from extractor.units.entries import RegisterEntry
from extractor.units.facts import (
    COMMITTEE,
    COMMITTEE_ID,
    Fact,
    Province,
    facts,
    province_named,
    provinces,
    with_predecessors,
)
from extractor.units.spelling import level_of, normal_name, slug

TWO_LEVELS = date(2025, 7, 1)
"""Since then provinces and communes only (Law 72/2025/QH15)."""
_DISTRICTS_END = date(2025, 6, 30)
_DISTRICT_KINDS = frozenset({"huyện", "quận", "thị xã", "thành phố"})
_COMMUNE_KINDS = {
    True: frozenset({"xã", "phường", "đặc khu"}),
    False: frozenset({"xã", "phường", "thị trấn"}),
}
_CORE_LETTERS, _PLACE_LETTERS = 32, 24
"""So that an id has at most 80 letters."""
_MINISTRIES = frozenset({"ministry", "ministerial_agency"})


class UnknownPlace(ValueError):
    """A place or ministry that the facts do not have, or that did not exist on the day; the words
    say what to write instead."""


@dataclass(frozen=True, slots=True)
class Body:
    """A place with units of its own while it exists. `key` ends the ids of its units; `above` are
    the higher places, and the key of the next; `after` the keys of the places it became."""

    key: str
    level: str
    name: str
    above: str = ""
    above_key: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    after: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


class Office(NamedTuple):
    """The units of an office, and the id of the body whose office it is."""

    root: str
    entries: tuple[RegisterEntry, ...]


def province_office(
    province: str, *, district: str | None = None, communes: Sequence[str] = (), on: date
) -> Office:
    """The units of a province as it was on a day and of what it became; of its district, and of
    its communes on that day. A district's or commune's kind may be left out ("Ninh Hải"). The root
    is the committee of the lowest place named.

    Raises `UnknownPlace`.
    """
    named = province_named(province, min(on, _DISTRICTS_END) if district else on)
    if named is None:
        raise UnknownPlace(f"không có tỉnh, thành phố nào tên “{province}”")
    periods = _with_successors(named)
    bodies = [_province_body(one) for one in periods]
    lower = _communes(communes, district, periods, on)
    if district:
        after = tuple(body.key for body in lower if on >= TWO_LEVELS)
        bodies.append(_district_body(district, periods, on, after))
    root = lower[0] if len(lower) == 1 and not district else bodies[-1 if district else 0]
    return Office(f"{COMMITTEE_ID}.{root.key}", _entries([*bodies, *lower]))


def ministry_office(ministry: str) -> Office:
    """A ministry and its standard divisions. Raises `UnknownPlace`."""
    wanted = normal_name(ministry)
    rows = (fact.entry for fact in facts("national") if fact.entry.kind in _MINISTRIES)
    root = next((row for row in rows if wanted in map(normal_name, row.names)), None)
    if root is None:
        raise UnknownPlace(f"không có bộ, cơ quan ngang bộ nào tên “{ministry}”")
    key = root.unit_id
    body = Body(key, "national", root.name, "", key, root.valid_from, root.valid_to)
    root = replace(root, place=root.name, parent="")
    return Office(key, with_predecessors((root, *_entries([body]))))


def _with_successors(province: Province) -> list[Province]:
    """The province and all that it became."""
    by_id = {one.province_id: one for one in provinces()}
    found, waiting = [], [province]
    while waiting:
        found.append(waiting.pop(0))
        waiting += [by_id[after] for after in found[-1].successors]
    return found


def _province_body(province: Province) -> Body:
    return Body(
        key=province.province_id,
        level="provincial",
        name=province.name,
        valid_from=province.valid_from,
        valid_to=province.valid_to,
        after=province.successors,
        aliases=province.aliases,
    )


def _district_body(
    name: str, periods: Sequence[Province], on: date, after: tuple[str, ...]
) -> Body:
    """The district, which lay in the province of its time."""
    province = next((one for one in periods if one.is_valid(min(on, _DISTRICTS_END))), None)
    if province is None:
        raise UnknownPlace(f"{periods[0].name} không có cấp huyện")
    whole = _with_kind(name, _DISTRICT_KINDS, "huyện")
    return Body(
        key=f"{_place_slug(whole)}.{province.province_id}",
        level="district",
        name=whole,
        above=province.name,
        above_key=province.province_id,
        valid_to=_DISTRICTS_END,
        after=after,
    )


def _communes(
    names: Iterable[str], district: str | None, periods: Sequence[Province], on: date
) -> list[Body]:
    """The communes of a day: of the province since 1 July 2025, of the district before."""
    now = on >= TWO_LEVELS
    province = next(one for one in reversed(periods) if one.is_valid(on) or one is periods[0])
    if names and not now and not district:
        raise UnknownPlace("trước ngày 01/7/2025 xã thuộc huyện: hãy thêm --district")
    owner = [] if now or not district else [_district_body(district, periods, on, ())]
    above = ", ".join([*(body.name for body in owner), province.name])
    above_key = owner[0].key if owner else province.province_id
    return [
        Body(
            key=f"{_place_slug(whole)}.{above_key}" + ("" if owner else ".2025"),
            level="commune",
            name=whole,
            above=above,
            above_key=above_key,
            valid_from=TWO_LEVELS if now else None,
            valid_to=None if now else _DISTRICTS_END,
        )
        for whole in (_with_kind(name, _COMMUNE_KINDS[now], "xã") for name in names)
    ]


def _with_kind(name: str, kinds: frozenset[str], usual: str) -> str:
    """The place with its kind; raises `UnknownPlace` for a kind that did not exist."""
    name = " ".join(name.split())
    kind = level_of(name)
    if not kind or (not name.lower().startswith(kind)):
        return f"{usual} {name}"
    if kind not in kinds:
        raise UnknownPlace(f"“{name}”: lúc đó không có “{kind}”; chỉ có {', '.join(sorted(kinds))}")
    return kind + name[len(kind) :]


def _place_slug(place: str) -> str:
    """ "ninh-hai" of "huyện Ninh Hải"; with its kind where that tells places apart."""
    kind = level_of(place)
    own = place[len(kind) :].strip()
    is_plain = kind in ("huyện", "xã") and not own[:1].isdigit()
    return slug(own if is_plain else place, _PLACE_LETTERS)


def _entries(bodies: Sequence[Body]) -> tuple[RegisterEntry, ...]:
    made = {
        (fact.entry.unit_id, body.key): _unit(fact, body)
        for body in bodies
        for fact in facts(body.level)
        if _fits(fact, body)
    }
    ids = {place: unit.unit_id for place, unit in made.items()}
    by_key = {body.key: body for body in bodies}
    rows = {fact.entry.unit_id: fact for body in bodies for fact in facts(body.level)}
    return with_predecessors(
        replace(
            unit,
            parent=_parent_id(rows[row], by_key[key], ids),
            successors=_successor_ids(unit, rows[row].entry, by_key[key], ids),
        )
        for (row, key), unit in made.items()
    )


def _fits(fact: Fact, body: Body) -> bool:
    """Whether the place has such a unit, at some time."""
    first, last = _days(fact, body)
    exists = first is None or last is None or first <= last
    return bool(fact.official) and level_of(body.name) in fact.of and exists


def _days(fact: Fact, body: Body) -> tuple[date | None, date | None]:
    """The first and the last day on which both exist."""
    firsts = [day for day in (fact.entry.valid_from, body.valid_from) if day]
    lasts = [day for day in (fact.entry.valid_to, body.valid_to) if day]
    return max(firsts, default=None), min(lasts, default=None)


def _unit(fact: Fact, body: Body) -> RegisterEntry:
    first, last = _days(fact, body)
    own = body.name[len(level_of(body.name)) :].strip()
    return replace(
        fact.entry,
        unit_id=f"{slug(fact.official.partition('{')[0], _CORE_LETTERS)}.{body.key}",
        name=fact.official.format(place=body.name, name=own),
        aliases=(
            *(alias for alias in fact.entry.aliases if not _last_level(alias)),
            *(fact.official.format(place=alias, name=own) for alias in body.aliases),
        ),
        place=", ".join(filter(None, (body.name, body.above))),
        valid_from=first,
        valid_to=last,
    )


def _parent_id(fact: Fact, body: Body, ids: dict[tuple[str, str], str]) -> str:
    """The committee or other unit above it; a committee's is that of the place above."""
    if fact.entry.parent == "bộ":
        return body.above_key
    if fact.entry.parent:
        return ids.get((fact.entry.parent, body.key), f"{COMMITTEE_ID}.{body.key}")
    is_committee = fact.official.startswith(COMMITTEE)
    return f"{COMMITTEE_ID}.{body.above_key}" if is_committee and body.above_key else ""


def _successor_ids(
    unit: RegisterEntry, row: RegisterEntry, body: Body, ids: dict[tuple[str, str], str]
) -> tuple[str, ...]:
    """Who comes after a unit that ends."""
    if unit.valid_to is None:
        return ()
    here = [ids[after, body.key] for after in row.successors if (after, body.key) in ids]
    if here:
        return tuple(here)
    there = [
        ids[name, key]
        for key in body.after
        for name in (row.unit_id, *row.successors)
        if (name, key) in ids
    ]
    return tuple(there) or row.successors


def _last_level(name: str) -> str:
    """The word of a level that a standard unit's other name ends with ("… tỉnh"), if any."""
    words = normal_name(name).split()
    return next(iter(w for w in words[-1:] if level_of(w)), "")
