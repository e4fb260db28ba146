"""The country's structure as facts with dates, from the tables in `data`.

`national.csv`, `provincial.csv`, `district.csv` and `commune.csv` hold standard units without their
place; `provinces.csv` the 34 provinces since 1 July 2025 and those before. A row says from when to
when its name is right (empty: as far back, or on, as documents go), who came after, and its
`source` ("own": general knowledge). `official` is how a unit of one place is named, `of` the kinds
of place that have one: from these rows `offices` makes the register of one office. To add a
standard unit, add a row; a test reads every row.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib import resources

from extractor.units.entries import RegisterEntry
from extractor.units.spelling import normal_name

LEVELS = ("national", "provincial", "district", "commune")
COMMITTEE = "Ủy ban nhân dân"
COMMITTEE_ID = "uy-ban-nhan-dan"


@dataclass(frozen=True, slots=True)
class Fact:
    """A standard unit. `official` has "{place}" ("huyện Ninh Hải") or "{name}" ("Ninh Hải") in it;
    empty where no unit is made of it. `parent` is the id of another row, or of the committee."""

    entry: RegisterEntry
    official: str
    of: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Province:
    """A province or centrally governed city while it existed under one name and border."""

    province_id: str
    name: str
    aliases: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None
    successors: tuple[str, ...]
    source: str

    def is_valid(self, on: date) -> bool:
        """Whether it existed on a day."""
        after_start = self.valid_from is None or self.valid_from <= on
        return after_start and (self.valid_to is None or on <= self.valid_to)


@cache
def facts(level: str) -> tuple[Fact, ...]:
    """The standard units of a level (`LEVELS`)."""
    return tuple(_fact(row, level) for row in _rows(f"{level}.csv"))


@cache
def provinces() -> tuple[Province, ...]:
    """The provinces since 2004, each period of each."""
    return tuple(
        Province(
            province_id=row["province_id"],
            name=row["name"],
            aliases=split(row["aliases"]),
            valid_from=_day(row["valid_from"]),
            valid_to=_day(row["valid_to"]),
            successors=split(row["successors"]),
            source=row["source"],
        )
        for row in _rows("provinces.csv")
    )


def built_in_entries() -> tuple[RegisterEntry, ...]:
    """The standard units of all levels, and the committees of all provinces."""
    types = [fact.entry for level in LEVELS for fact in facts(level)]
    types = [replace(entry, short_names=(), parent="") for entry in types]
    return with_predecessors((*types, *map(province_committee, provinces())))


def province_committee(province: Province) -> RegisterEntry:
    """The People's Committee of a province."""
    return RegisterEntry(
        unit_id=f"{COMMITTEE_ID}.{province.province_id}",
        name=f"{COMMITTEE} {province.name}",
        aliases=tuple(f"{COMMITTEE} {alias}" for alias in province.aliases),
        level="provincial",
        kind="committee",
        head_title="Chủ tịch",
        place=province.name,
        valid_from=province.valid_from,
        valid_to=province.valid_to,
        successors=tuple(f"{COMMITTEE_ID}.{one}" for one in province.successors),
    )


def with_predecessors(entries: Iterable[RegisterEntry]) -> tuple[RegisterEntry, ...]:
    """The entries, each with those whose successor it is as predecessors."""
    entries = tuple(entries)
    before: dict[str, list[str]] = {}
    for entry in entries:
        for after in entry.successors:
            before.setdefault(after, []).append(entry.unit_id)
    return tuple(
        replace(entry, predecessors=_joined(entry.predecessors, before.get(entry.unit_id, ())))
        for entry in entries
    )


def province_named(name: str, on: date) -> Province | None:
    """The province of that name ("Ninh Thuận", "tỉnh Ninh Thuận") on a day, or the last before."""
    wanted = normal_name(name)
    found = [one for one in provinces() if wanted in _names_of(one)]
    valid = [one for one in found if one.is_valid(on)]
    by_end = sorted(valid or found, key=lambda one: one.valid_to or date.max)
    return by_end[-1] if by_end else None


def split(cell: str) -> tuple[str, ...]:
    """The values of a cell that "|" parts."""
    return tuple(part for value in cell.split("|") if (part := value.strip()))


def _names_of(province: Province) -> set[str]:
    whole = {normal_name(name) for name in (province.name, *province.aliases)}
    return whole | {name.removeprefix("tỉnh ").removeprefix("thành phố ") for name in whole}


def _joined(some: Iterable[str], more: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*some, *more)))


def _fact(row: dict[str, str], level: str) -> Fact:
    entry = RegisterEntry(
        unit_id=row["unit_id"],
        name=row["name"],
        aliases=split(row["aliases"]),
        short_names=split(row["short_names"]),
        level=level,
        kind=row["kind"],
        parent=row["parent"],
        head_title=row["head_title"],
        valid_from=_day(row["valid_from"]),
        valid_to=_day(row["valid_to"]),
        successors=split(row["successors"]),
        groups=split(row["groups"]),
    )
    return Fact(entry, row["official"], split(row["of"]), row["source"])


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _rows(name: str) -> Iterator[dict[str, str]]:
    table = resources.files(__package__) / "data" / name
    return csv.DictReader(table.read_text(encoding="utf-8").splitlines())
