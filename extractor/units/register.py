"""The register of units: names, other names, and the days from and to which they are right.

`BUILT_IN` holds the standard units of every province, district and commune as generic facts,
without their place ("Sở Nội vụ"), from `data/units.csv`. An office's own register is the same
value with more entries. To add a standard unit, add a row; a test reads every row.

Names are compared in a normal form (`normal_name`): lower case, abbreviations written out, and
without what writers vary: "&", "và", commas, dashes, brackets.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from importlib import resources

from extractor.language import longest, phrase_table
from extractor.text import folded
from extractor.units.vocabulary.abbreviations import ABBREVIATIONS

_WORD = re.compile(r"[^\W_]+")
_BRACKETS = re.compile(r"\([^()]*+\)")
_FULL = {tuple(_WORD.findall(folded(row.short))): row.full for row in ABBREVIATIONS}
_SHORT = phrase_table(" ".join(short) for short in _FULL)


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """A unit under one name. `valid_to` is the last day on which the name is right."""

    unit_id: str
    name: str
    aliases: tuple[str, ...] = ()
    level: str = ""
    kind: str = ""
    valid_from: date | None = None
    valid_to: date | None = None

    def is_valid(self, on: date) -> bool:
        """Whether the name is right on a day."""
        after_start = self.valid_from is None or self.valid_from <= on
        return after_start and (self.valid_to is None or on <= self.valid_to)


@dataclass(frozen=True, eq=False)
class Register:
    """The units that are known. Two registers are equal only when they are the same object, so
    that what is derived from one is built once."""

    entries: tuple[RegisterEntry, ...]

    def find(self, name: str, on: date | None = None) -> RegisterEntry | None:
        """The unit of that name on a day, or the one last valid where no day is given."""
        found = self._by_name.get(normal_name(name), ())
        if on is not None:
            return next((entry for entry in found if entry.is_valid(on)), None)
        return max(found, key=lambda entry: entry.valid_to or date.max, default=None)

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[RegisterEntry, ...]]:
        index: dict[str, tuple[RegisterEntry, ...]] = {}
        for entry in self.entries:
            for name in dict.fromkeys(map(normal_name, (entry.name, *entry.aliases))):
                index[name] = (*index.get(name, ()), entry)
        return index

    def __reduce__(self) -> tuple[type[Register], tuple[tuple[RegisterEntry, ...]]]:
        """Pickle the entries only, not what was derived from them."""
        return Register, (self.entries,)


@lru_cache(maxsize=4096)
def normal_name(name: str) -> str:
    """The form in which names are compared."""
    words = _WORD.findall(_BRACKETS.sub(" ", folded(name).replace("&", " và ")))
    words = [word for word in words if word != "và"]
    out: list[str] = []
    at = 0
    while at < len(words):
        size = longest(_SHORT, words, at)
        out.append(_FULL[tuple(words[at : at + size])] if size else words[at])
        at += size or 1
    return " ".join(word for word in " ".join(out).split() if word != "và")


def read_entries(rows: Iterable[Mapping[str, str]]) -> tuple[RegisterEntry, ...]:
    """The entries of a table with the columns of `data/units.csv`; ValueError for a bad day."""
    return tuple(
        RegisterEntry(
            unit_id=row["unit_id"],
            name=row["name"],
            aliases=tuple(alias for alias in row["aliases"].split("|") if alias),
            level=row["level"],
            kind=row["kind"],
            valid_from=_day(row["valid_from"]),
            valid_to=_day(row["valid_to"]),
        )
        for row in rows
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _built_in() -> Register:
    table = resources.files(__package__) / "data" / "units.csv"
    return Register(read_entries(csv.DictReader(table.read_text(encoding="utf-8").splitlines())))


BUILT_IN = _built_in()
