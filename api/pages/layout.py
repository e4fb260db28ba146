"""The text of a document laid out for reading, as it stands on paper, its evidence marked.

Blocks say what is a paragraph, a heading or a cell. A text without them is laid out by its lines.
`lay_out` loses no word but bare page numbers.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, takewhile

from api.pages.columns import Columns, closing, letterhead
from api.pages.lines import begins_item, filled_lines, is_head, paragraphs
from api.pages.pieces import Evidence, Piece
from extractor.types import Block, Span

_WIDEST = 60
"""A table with more columns is no table to look at."""
_LONGEST_END = 200
"""Recipients and signature have no more blocks than these."""
_PAGE_NUMBER = re.compile(r"[-–/ 0-9]{1,12}")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `looks`: head, item, text or note, and any of bold, italic, centred."""

    looks: tuple[str, ...]
    pieces: tuple[Piece, ...] = field(repr=False)
    form: str = "paragraph"


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The place where a page of the original begins."""

    page: int
    form: str = "page"


@dataclass(frozen=True, slots=True)
class TwoColumns:
    """The letterhead, or the recipients and the signature; `style` says which."""

    style: str
    left: tuple[Paragraph, ...]
    right: tuple[Paragraph, ...]
    form: str = "columns"


@dataclass(frozen=True, slots=True)
class TableCell:
    """What stands in a cell; `width` is how many columns it takes. Merged cells are empty."""

    paragraphs: tuple[Paragraph, ...] = ()
    width: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row; `head` for a title row, `page` where a page begins with it."""

    cells: tuple[TableCell, ...]
    head: bool
    page: int | None


@dataclass(frozen=True, slots=True)
class Table:
    """A table; only columns that hold words."""

    rows: tuple[Row, ...]
    width: int
    form: str = "table"


Part = Paragraph | PageBreak | TwoColumns | Table


def lay_out(
    text: str, places: Mapping[str, Sequence[Span]], blocks: Sequence[Block] = ()
) -> tuple[Part, ...]:
    """The parts of a page; `places` tells where each key's words stand."""
    evidence = Evidence(text, places)
    if blocks:
        return tuple(_Sheet(evidence, blocks).parts())
    return tuple(_paragraph(evidence, place) for place in paragraphs(text))


def _paragraph(evidence: Evidence, place: Span, *looks: str, by_words: bool = True) -> Paragraph:
    """A paragraph; `by_words` where only its words tell that it is a heading."""
    words = evidence.text[place.start : place.end]
    item, head = begins_item(words), by_words and is_head(words.split("\n", 1)[0])
    kind = "item" if item else "head" if head else "text"
    more = ("bold",) if item and head else ()
    return Paragraph((kind, *looks, *more), evidence.cut(place))


class _Sheet:
    """Blocks on their way to the page, from the first to the last."""

    def __init__(self, evidence: Evidence, blocks: Sequence[Block]) -> None:
        self._evidence, self._text, self._blocks = evidence, evidence.text, blocks
        self._styled = any(block.centred for block in blocks)
        self._used = _columns_used(blocks)
        self._unset = deque(_between(evidence.text, blocks))
        self._page = 1

    def parts(self) -> Iterator[Part]:
        """The parts in order."""
        place = 0
        while place < len(self._blocks):
            block = self._blocks[place]
            yield from self._notes(block.span.start)
            if block.page > self._page:
                self._page = block.page
                yield PageBreak(block.page)
            part, count = self._part(place)
            yield part
            place += count
        yield from self._notes(len(self._text))

    def _part(self, place: int) -> tuple[Part, int]:
        """The part that begins at a block, and of how many blocks it is made."""
        top = letterhead(self._text, self._blocks) if place == 0 else None
        columns = top or closing(self._text, self._blocks[place : place + _LONGEST_END])
        if columns:
            style = "letterhead" if top else "closing"
            return self._columns(columns, style), len(columns.left) + len(columns.right)
        cells = self._table_at(place)
        return (self._table(cells), len(cells)) if cells else (self._of(place), 1)

    def _notes(self, end: int) -> Iterator[Paragraph]:
        """Lines that are in no block; bare page numbers only where they prove something."""
        while self._unset and self._unset[0].start < end:
            line = self._unset.popleft()
            words = self._text[line.start : line.end]
            if not _PAGE_NUMBER.fullmatch(words) or self._evidence.touches(line):
                yield Paragraph(("note",), self._evidence.cut(line))

    def _columns(self, columns: Columns, style: str) -> TwoColumns:
        left, right = (tuple(map(self._set, side)) for side in columns)
        self._page = max(self._page, *(block.page for side in columns for block in side))
        return TwoColumns(style, left, right)

    def _of(self, place: int) -> Paragraph:
        block = self._blocks[place]
        above = self._blocks[place - 1] if place else block
        # A title that fills its line does not look centred by itself; the kind above it does.
        titled = block.bold and above.bold and above.centred and not above.cell
        lead = self._text[block.span.start : block.span.end]
        return self._set(block, centred=titled and not begins_item(lead))

    def _set(self, block: Block, *, centred: bool = False) -> Paragraph:
        looks = (
            ("bold", block.bold),
            ("italic", block.italic),
            ("centred", centred or block.centred),
        )
        more = (name for name, holds in looks if holds)
        by_words = not (self._styled or block.cell)
        return _paragraph(self._evidence, block.span, *more, by_words=by_words)

    # --- tables ---------------------------------------------------------------------------------

    def _table_at(self, place: int) -> list[Block]:
        """The blocks of the table that begins here; none where it is too wide to be shown."""
        first = self._blocks[place].cell
        if first is None or len(self._used[first.table]) > _WIDEST:
            return []
        rest = islice(self._blocks, place, None)
        return list(takewhile(lambda block: _in_table(block, first.table), rest))

    def _table(self, blocks: Sequence[Block]) -> Table:
        rows: dict[int, list[Block]] = {}
        used: list[int] = []
        for block in blocks:
            if block.cell:
                rows.setdefault(block.cell.row, []).append(block)
                used = used or sorted(self._used[block.cell.table])
        made = tuple(self._row(row, used, first=n == 0) for n, row in enumerate(rows.values()))
        return Table(made, len(used))

    def _row(self, blocks: Sequence[Block], used: Sequence[int], *, first: bool) -> Row:
        page = blocks[0].page if blocks[0].page > self._page else None
        self._page = max(self._page, *(block.page for block in blocks))
        by_column: dict[int, list[Paragraph]] = {}
        for block in blocks:
            if block.cell:
                by_column.setdefault(block.cell.column, []).append(self._set(block))
        head = first and len(by_column) > 1 and all(block.bold for block in blocks)
        return Row(tuple(_cells(by_column, used)), head, page)


def _between(text: str, blocks: Sequence[Block]) -> Iterator[Span]:
    """The lines that are in no block."""
    told = 0
    for block in blocks:
        yield from filled_lines(text, Span(told, block.span.start))
        told = block.span.end
    yield from filled_lines(text, Span(told, len(text)))


def _in_table(block: Block, table: int) -> bool:
    return block.cell is not None and block.cell.table == table


def _columns_used(blocks: Sequence[Block]) -> dict[int, set[int]]:
    """The columns of each table that hold words."""
    used: dict[int, set[int]] = {}
    for block in blocks:
        if block.cell:
            used.setdefault(block.cell.table, set()).add(block.cell.column)
    return used


def _cells(by_column: Mapping[int, list[Paragraph]], used: Sequence[int]) -> Iterator[TableCell]:
    """The cells of a row; a lone one takes what is left of it."""
    for n, column in enumerate(used):
        yield TableCell(
            tuple(by_column.get(column, ())),
            len(used) - n if column in by_column and len(by_column) == 1 else 1,
        )
        if column in by_column and len(by_column) == 1:
            return
