"""A found expression as a `Mention`: its name on one line, its places, its id in the register."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from extractor.language import longest
from extractor.types import Mention, UnitKind
from extractor.units.names import is_all_capitals, unit_at
from extractor.units.passage import TITLE_PHRASES, Passage
from extractor.units.places import is_appended, level_length
from extractor.units.register import Register, RegisterEntry

Places = Sequence[tuple[int, int]]
_LONGEST_BRACKET = 40


def as_mention(
    p: Passage,
    places: Places,
    kind: UnitKind,
    rule: str,
    extent: tuple[int, int],
    *,
    unit: Places = (),
) -> Mention:
    """A mention whose name is the words of `places` and whose expression is `extent`; `unit` are
    the words to look up, where they are others (a post's unit)."""
    written = _written(p, places)
    entry = _entry_id(p, unit or places)
    if rule == "register" and is_all_capitals(p, places[0][0]):
        written, rule = _sentence_case(p, places[0], written), "sentence_case"
    return Mention(
        name=written,
        kind=kind,
        span=p.span(extent[0], _appended_end(p, extent[1])),
        spans=tuple(p.span(*place) for place in places),
        unit_id=entry if kind is not UnitKind.PERSON else None,
        rule=rule,
    )


def _written(p: Passage, places: Places) -> str:
    """The words on one line, spaced as in the text; a name begins with a capital where its head
    came from a list."""
    parts = [_spaced(p, *place) for place in places]
    if len(parts) > 1 and not level_length(p, places[0][0]):
        parts[0] = parts[0][:1].upper() + parts[0][1:]
    return " ".join(parts)


def _spaced(p: Passage, start: int, end: int) -> str:
    out = p.words[start]
    for at in range(start + 1, end):
        gap = p.places[at][0] > p.places[at - 1][1]
        out += " " * gap + p.words[at]
    return out


def _entry_id(p: Passage, places: Places) -> str | None:
    """The register's id of the name; None where it knows none, or cannot tell which."""
    words = [word for place in places for word in p.norms[slice(*place)]]
    found = meant(p.register, " ".join(words), p.on, p.issuer)
    return found[0].unit_id if len(found) == 1 else None


@lru_cache(maxsize=4_096)
def meant(
    register: Register, name: str, on: date | None, issuer: RegisterEntry | None
) -> tuple[RegisterEntry, ...]:
    """The units that a name means, remembered: a document repeats its names."""
    return tuple(match.entry for match in register.find(name, on, issuer))


def _sentence_case(p: Passage, place: tuple[int, int], written: str) -> str:
    """A heading's name as the register writes it, its place with capitals."""
    unit = unit_at(p, place[0])
    found = meant(p.register, p.text(unit.start, unit.core_end), None, None) if unit else ()
    if unit is None or not found:
        return written
    words = p.words[unit.core_end : unit.end]
    size = level_length(p, unit.core_end)
    tail = [w.lower() if i < size else w.capitalize() for i, w in enumerate(words)]
    return " ".join([found[0].name, *tail])


def _appended_end(p: Passage, end: int) -> int:
    """The end with a bracket, and with a post that a dash appends to a name."""
    if p.norm(end) == "(":
        closed = [at for at in range(end, min(end + _LONGEST_BRACKET, len(p))) if p.norm(at) == ")"]
        end = closed[0] + 1 if closed else end
    if p.norm(end) == "-" and is_appended(p, end + 1):
        unit = next(
            (unit for at in range(end + 1, min(end + 6, len(p))) if (unit := unit_at(p, at))), None
        )
        size = longest(TITLE_PHRASES, p.norms, end + 1)
        end = unit.end if unit else end + size + (size > 0)
    return end
