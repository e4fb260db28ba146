"""An entry of the register: a unit under one name, and the days on which the name is right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from extractor.units.spelling import normal_name, parts_of


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """A unit under one name. `valid_to` is the last day on which the name is right.

    `place` is whose unit it is, from the lowest up: "huyện Ninh Hải, tỉnh Ninh Thuận", "Bộ Nội vụ";
    empty for a standard unit of any place, and for national bodies. `parent`, `predecessors` and
    `successors` are ids; `groups` are the nouns that count it in ("sở", "cơ quan chuyên môn").
    """

    unit_id: str
    name: str
    aliases: tuple[str, ...] = ()
    level: str = ""
    kind: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    short_names: tuple[str, ...] = ()
    code: str = ""
    place: str = ""
    parent: str = ""
    head_title: str = ""
    predecessors: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()

    def is_valid(self, on: date) -> bool:
        """Whether the name is right on a day."""
        after_start = self.valid_from is None or self.valid_from <= on
        return after_start and (self.valid_to is None or on <= self.valid_to)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by, the official one first."""
        return (self.name, *self.short_names, *self.aliases)

    @property
    def places(self) -> tuple[str, ...]:
        """Its place and those above, normal; empty for a standard unit or a national body."""
        return _places(self.place)


@lru_cache(maxsize=16_384)
def _places(place: str) -> tuple[str, ...]:
    """The places that thousands of units share, each written in its normal form once."""
    return tuple(map(normal_name, parts_of(place)))
