"""How the names of entries are written, and the index of all written forms.

A unit of a place is written with the place ("Sở Nội vụ tỉnh Cao Bằng", "Sở Nội vụ Cao Bằng"), with
the word of its level ("Sở Nội vụ tỉnh"), or bare ("Sở Nội vụ"). Only the first says whose it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum
from typing import NamedTuple

from extractor.units.entries import RegisterEntry
from extractor.units.spelling import level_of, normal_name, parts_of, without_level


class Form(IntEnum):
    """How much a written form says of the place."""

    WHOLE = 0
    """The place is named, or the unit has none."""
    LEVEL = 1
    BARE = 2


class Written(NamedTuple):
    """An entry in one of its written forms."""

    entry: RegisterEntry
    form: Form


Index = Mapping[str, tuple[Written, ...]]
"""Normal name -> the entries that are written so."""


def index_of(entries: Iterable[RegisterEntry]) -> Index:
    """The index of all written forms."""
    index: dict[str, list[Written]] = {}
    for entry in entries:
        seen: set[str] = set()
        for words, form in _forms(entry):
            if words and words not in seen:
                seen.add(words)
                index.setdefault(words, []).append(Written(entry, form))
    return {words: tuple(written) for words, written in index.items()}


def core_names(entry: RegisterEntry) -> tuple[str, ...]:
    """The names as written, without the unit's own place: what texts are searched for."""
    place = next(iter(parts_of(entry.place)), "")
    cores = [_cut(name, place) or name for name in entry.names]
    return tuple(dict.fromkeys(cores))


def core_of(entry: RegisterEntry) -> str:
    """The official name, normal, without the unit's own place."""
    places = entry.places
    return _core(normal_name(entry.name), places[0]) if places else normal_name(entry.name)


def _cut(name: str, place: str) -> str:
    """The name as written without its place at the end; the name itself where it has none."""
    for end in (place, " ".join(place.split()[len(level_of(place).split()) :])):
        if end and name.lower().endswith(" " + end.lower()):
            return name[: -len(end) - 1].rstrip(" ,")
    return name


def _forms(entry: RegisterEntry) -> Iterator[tuple[str, Form]]:
    """The written forms, those that say most first."""
    places = entry.places
    names = tuple(map(normal_name, entry.names))
    if not places:
        yield from ((name, Form.WHOLE) for name in names)
        return
    cores = tuple(_core(name, places[0]) for name in names)
    yield from ((name, Form.WHOLE) for name in names if name == places[0])
    for core in filter(None, cores):
        yield from ((f"{core} {tail}", Form.WHOLE) for tail in _tails(places))
    level = level_of(places[0])
    yield from ((f"{core} {level}", Form.LEVEL) for core in cores if core and level)
    yield from ((core, Form.BARE) for core in cores)


def _core(name: str, place: str) -> str:
    """A normal name without the place at its end; empty where it is the place itself."""
    if name == place:
        return ""
    for end in (place, without_level(place)):
        if end and name.endswith(" " + end):
            return name[: -len(end) - 1]
    return name


def _tails(places: tuple[str, ...]) -> tuple[str, ...]:
    """The place with and without the word of its level, alone and followed by those above."""
    firsts = tuple(filter(None, (places[0], without_level(places[0]))))
    tails = list(firsts)
    for size in range(2, len(places) + 1):
        above = " ".join(places[1:size])
        tails += [f"{first} {above}" for first in firsts]
    return tuple(tails)
