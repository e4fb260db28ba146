"""Blocks to the parts of a document: heading, addressees, legal bases, clauses, signature,
recipients, and annexes with clauses of their own.

A block's place is decided by what it says and what came before it (`places`), not by where on the
page it stands, so that two-column headings may come in any order. Clauses form a tree by the rank
of their markers (`clauses`); `titles` knows the kinds of documents by their titles.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extractor.sections.clauses import Clause, ClauseKind, find_clauses
from extractor.sections.places import Place, is_late_date, is_late_head, look, next_place
from extractor.sections.titles import KIND_TITLES, find_title, is_name, title_kind, without_degree
from extractor.types import Block, Kind, Span

__all__ = [
    "KIND_TITLES",
    "Clause",
    "ClauseKind",
    "Part",
    "Sections",
    "find_sections",
    "find_title",
    "is_name",
    "title_kind",
    "without_degree",
]


@dataclass(frozen=True, slots=True)
class Part:
    """The document itself, or an annex: the blocks of its heading, then its clauses."""

    annex: bool
    head: tuple[Block, ...]
    clauses: tuple[Clause, ...]
    kind: Kind | None = None
    """What the title line calls it; None where it has none (letters, untitled annexes)."""


@dataclass(frozen=True, slots=True)
class Sections:
    """A document in its parts; `parts[0]` is the document itself."""

    text: str = field(repr=False)
    parts: tuple[Part, ...]
    addressees: tuple[Block, ...]
    bases: tuple[Block, ...]
    recipients: tuple[Block, ...]
    signature: tuple[Block, ...]

    def words(self, span: Span) -> str:
        """The words of a place on one line."""
        return " ".join(self.text[span.start : span.end].split())


def find_sections(text: str, blocks: Sequence[Block]) -> Sections:
    """The parts of the document. Every block lands in exactly one of them."""
    places: dict[Place, list[Block]] = {place: [] for place in Place}
    annexes: list[tuple[list[Block], list[Block]]] = []
    place, signed = Place.HEAD, False
    for block in blocks:
        seen = look(text, block, signed)
        if place is Place.ADDRESSEES and is_late_head(seen):
            places[Place.HEAD].append(block)
            continue
        if place is Place.RECIPIENTS and is_late_date(seen, places):
            places[Place.HEAD].append(block)
            continue
        before, place = place, next_place(place, seen, places)
        if place is Place.SIGNATURE:
            signed = signed or is_name(seen.words)
        if place in (Place.ANNEX_HEAD, Place.ANNEX):
            if not annexes or (place is Place.ANNEX_HEAD and before is not Place.ANNEX_HEAD):
                annexes.append(([], []))
            annexes[-1][place is Place.ANNEX].append(block)
        else:
            places[place].append(block)
    main = _part(text, False, places[Place.HEAD], places[Place.BODY])
    return Sections(
        text=text,
        parts=(main, *(_part(text, True, head, body) for head, body in annexes)),
        addressees=tuple(places[Place.ADDRESSEES]),
        bases=tuple(places[Place.BASES]),
        recipients=tuple(places[Place.RECIPIENTS]),
        signature=tuple(places[Place.SIGNATURE]),
    )


def _part(text: str, annex: bool, head: Iterable[Block], body: Iterable[Block]) -> Part:
    head = tuple(head)
    title = next((t for b in head if (t := find_title(text, b.span))), None)
    return Part(annex, head, find_clauses(text, body), title[0] if title else None)
