"""A document that was read, as a source that the corpus's renderers can set again.

Heading and signature are set in two columns where their blocks stand in the order of such columns;
everything else is set as it comes, paragraph by paragraph and cell by cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from corpus.render_docx import MOTTO
from corpus.source import (
    Block,
    Cell,
    Heading,
    Motto,
    Paragraph,
    Part,
    Run,
    Signature,
    Source,
    Style,
    Table,
)
from extractor.text import folded
from extractor.types import Block as Read

FIRST = 14
"""A heading stands within so many blocks."""
WIDEST = 40
"""Columns are as wide as their longest line, up to so many letters."""
PADDING = 6
"""Room at both sides of a cell, in letters."""
LEAST_HEADED = 3
"""A table of so many rows has a head."""


class Set(NamedTuple):
    """A block's words and how they are set."""

    words: str
    block: Read


def source_of(name: str, text: str, blocks: Sequence[Read]) -> Source:
    """The document as one part."""
    shown = [Set(" ".join(text[slice(*block.span)].split()), block) for block in blocks]
    heading, begin = _heading(shown)
    signature, recipients, end = _closing(shown)
    body = tuple(_blocks(shown[begin:end]))
    ending = tuple(_blocks(shown[end + len(recipients) + _length(signature) :]))
    rest = (Part(Heading(), ending),) if ending else ()
    return Source(name, (Part(heading, body, signature, recipients[1:]), *rest))


def _length(signature: Signature | None) -> int:
    return 0 if signature is None else len(signature.lines) + 1


def _heading(shown: Sequence[Set]) -> tuple[Heading, int]:
    """The heading, and how many blocks it takes: none where they are in another order."""
    words = [item.words for item in shown[:FIRST]]
    low = [folded(line) for line in words]
    number = next((i for i, line in enumerate(low) if line.startswith("số")), 0)
    place = next((i for i, line in enumerate(low) if ", ngày" in line and i > number), 0)
    for motto, lines in MOTTO.items():
        start = number - len(lines)
        if place and start > 0 and _same(words[start:number], lines):
            about = " ".join(words[number + 1 : place])
            if place - number <= 2:
                return _letterhead(words, start, motto, about, place), place + 1
    return Heading(), 0


def _same(found: Sequence[str], wanted: Sequence[str]) -> bool:
    return [folded(line) for line in found] == [folded(line) for line in wanted]


def _letterhead(words: Sequence[str], start: int, motto: Motto, about: str, place: int) -> Heading:
    number = start + len(MOTTO[motto])
    return Heading(
        motto, (), tuple(words[:start]), number=words[number], place=words[place], about=about
    )


def _closing(shown: Sequence[Set]) -> tuple[Signature | None, tuple[str, ...], int]:
    """Who signs, the recipients with their heading, and the block at which these begin."""
    words = [item.words for item in shown]
    starts = [i for i, line in enumerate(words) if folded(line) == "nơi nhận:"]
    for start in starts[-1:]:
        signs = next((i for i in range(start, len(words)) if words[i].isupper()), len(words))
        name = next((i for i in range(signs, len(words)) if not words[i].isupper()), len(words))
        if name < len(words) and signs < name <= signs + 3:
            signature = Signature(tuple(words[signs:name]), words[name])
            return signature, tuple(words[start:signs]), start
    return None, (), len(shown)


def _blocks(shown: Sequence[Set]) -> Iterator[Block]:
    for table, items in groupby(shown, _table_of):
        if table is None:
            yield from map(_paragraph, items)
        else:
            yield _table(list(items))


def _table_of(item: Set) -> int | None:
    return None if item.block.cell is None else item.block.cell.table


def _paragraph(item: Set) -> Paragraph:
    style = Style.CENTRED if item.block.centred else Style.BODY
    return Paragraph((Run(item.words, item.block.bold, item.block.italic),), style)


def _table(items: Sequence[Set]) -> Table:
    """A table with a cell at every place; what was merged is empty but at its first."""
    lines: dict[tuple[int, int], list[str]] = {}
    columns = 1
    for item in items:
        if item.block.cell is not None:
            place = item.block.cell.row, item.block.cell.column
            lines.setdefault(place, []).append(item.words)
            columns = item.block.cell.columns
    rows = sorted({row for row, _ in lines})
    cells = tuple(
        tuple(Cell(tuple(lines.get((row, column), [""]))) for column in range(columns))
        for row in rows
    )
    widths = tuple(_width(lines, column) for column in range(columns))
    return Table(widths, cells, heads=int(len(rows) >= LEAST_HEADED))


def _width(lines: dict[tuple[int, int], list[str]], column: int) -> int:
    """Room for the longest line, up to `WIDEST`, and always for the longest word."""
    found = [line for (_, at), cell in lines.items() if at == column for line in cell]
    longest = max(map(len, found), default=0)
    word = max((len(part) for line in found for part in line.split()), default=0)
    return max(word, min(WIDEST, longest)) + PADDING
