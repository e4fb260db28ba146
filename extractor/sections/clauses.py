"""Markers of clauses, and the tree that they make.

A clause belongs to the nearest one before it of a lower rank; letters follow the Vietnamese
alphabet, with đ. To read a new marker, add a row to `MARKERS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from extractor.text import CAPITAL, trimmed
from extractor.types import Block, Cell, Span


class ClauseKind(StrEnum):
    """What sort of marker a clause carries; `PARAGRAPH` has none, `CELL` stands in a table."""

    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    ARTICLE = "article"
    CAPITAL = "capital"
    ROMAN = "roman"
    NUMBER = "number"
    BRACKET = "bracket"
    LETTER = "letter"
    DASH = "dash"
    PLUS = "plus"
    PARAGRAPH = "paragraph"
    CELL = "cell"


class Marker(NamedTuple):
    """How a clause begins. `rank` grows inwards; `label` is a group of the pattern."""

    kind: ClauseKind
    rank: int
    pattern: re.Pattern[str]
    example: str


def _marker(kind: ClauseKind, rank: int, pattern: str, example: str) -> Marker:
    return Marker(kind, rank, re.compile(pattern), example)


# Patterns see the block's own words (case kept), tone marks in one form.
# fmt: off
MARKERS: tuple[Marker, ...] = (
    _marker(ClauseKind.PART, 0, r"(?i:phần)\s+(?P<label>(?i:thứ\s+\w+)|[IVX]+|\d{1,2}|[A-ZĐ])\b[.:]?\s*", "Phần I"),
    _marker(ClauseKind.CHAPTER, 1, r"(?i:chương)\s+(?P<label>[IVX]+|\d{1,2})\b[.:]?\s*", "Chương II"),
    _marker(ClauseKind.SECTION, 2, r"(?i:(?:tiểu )?mục)\s+(?P<label>[IVX]+|\d{1,2})\b[.:]?\s*", "Mục 1"),
    _marker(ClauseKind.ARTICLE, 3, r"(?i:điều)\s+(?P<label>\d{1,3})\s*(?:[.:]\s*|(?=[" + CAPITAL + r"])|$)", "Điều 3. "),
    _marker(ClauseKind.ROMAN, 5, r"(?P<label>[IVX]{1,5})\s*(?:[.)]\s*|[/\-–]\s+)(?=\D)", "II. "),
    _marker(ClauseKind.CAPITAL, 4, r"(?P<label>[A-EĐGH])\s*[.)]\s+", "A. "),
    _marker(ClauseKind.NUMBER, 6, r"(?P<label>\d{1,2}(?:\.\d{1,2}){1,3})\s*[.)]?(?:\s+|[\-–]\s+)", "2.1. "),
    _marker(ClauseKind.NUMBER, 6, r"(?:(?i:khoản)\s+)?(?P<label>\d{1,2})(?:\s*[./](?:-\s*|\s+|(?=[" + CAPITAL + r"]))|[\-–]\s+)", "3. "),
    _marker(ClauseKind.BRACKET, 10, r"\((?P<label>\d{1,2}|[ivx]{1,5})\)\s+", "(1) "),
    _marker(ClauseKind.BRACKET, 10, r"(?P<label>\d{1,2})\)\s*", "1) "),
    _marker(ClauseKind.LETTER, 11, r"(?:(?i:điểm)\s+)?(?P<label>[a-zđ]\d?)\s*[)]\s*", "đ) "),
    _marker(ClauseKind.LETTER, 11, r"(?P<label>[a-eđghik])\s*[.]\s+", "b. "),
    _marker(ClauseKind.LETTER, 11, r"(?P<label>[a-eđghik]\.\d{1,2})\s*[.)]?\s+", "a.1) "),
    _marker(ClauseKind.DASH, 12, r"(?P<label>[-–—−])\s*(?=\S)", "- "),
    _marker(ClauseKind.PLUS, 13, r"(?P<label>[+*•·●▪○✓➢§])\s*(?=\S)", "+ "),
)
# fmt: on


def marker_of(words: str) -> Marker | None:
    """The first marker that fits the beginning of the words; None where none does."""
    return next((m for m in MARKERS if m.pattern.match(words)), None)


@dataclass(frozen=True, slots=True)
class Clause:
    """An item, heading, paragraph or cell. `span` leaves the marker out; `parent` is the place of
    the enclosing clause in the part's clauses, None at the root."""

    kind: ClauseKind
    label: str
    path: str
    rank: int
    span: Span
    page: int
    parent: int | None
    bold: bool = False
    cell: Cell | None = None


def find_clauses(text: str, blocks: Iterable[Block]) -> tuple[Clause, ...]:
    """The tree of clauses, parents before children."""
    clauses: list[Clause] = []
    stack: list[int] = []
    for block in blocks:
        clause = _clause(text, block)
        if clause.kind in (ClauseKind.PARAGRAPH, ClauseKind.CELL):
            parent = stack[-1] if stack else None
        else:
            while stack and clauses[stack[-1]].rank >= clause.rank:
                stack.pop()
            parent = stack[-1] if stack else None
            stack.append(len(clauses))
        path = _path(clauses, parent, clause.label)
        clauses.append(replace(clause, parent=parent, path=path))
    return tuple(clauses)


def _clause(text: str, block: Block) -> Clause:
    span = trimmed(text, block.span, " \n*")
    marker, match = None, None
    if block.cell is None:
        marker = marker_of(text[span.start : span.end])
        match = marker.pattern.match(text, span.start, span.end) if marker else None
    if marker is None or match is None:
        kind = ClauseKind.PARAGRAPH if block.cell is None else ClauseKind.CELL
        return Clause(kind, "", "", 99, span, block.page, None, block.bold, block.cell)
    rank = marker.rank + match["label"].count(".")
    inner = trimmed(text, Span(match.end(), span.end))
    return Clause(marker.kind, match["label"], "", rank, inner, block.page, None, block.bold)


def _path(clauses: Sequence[Clause], parent: int | None, label: str) -> str:
    """The way to a clause: "II.2.a"; dashes and paragraphs have their item's."""
    above = clauses[parent].path if parent is not None else ""
    if not re.fullmatch(r"[\w.]+(?: \w+)?", label):
        return above
    if above and label.startswith(above.rsplit(".", label.count(".") + 1)[-1] + "."):
        label = label.rsplit(".", 1)[-1]
    return f"{above}.{label}" if above else label
