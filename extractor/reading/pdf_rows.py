"""Tables that go on over pages: one number in the document, rows counted on, headings once.

A table goes on when it is the last thing in the body of one page and the first of the next, with the
same columns. A row that the page break cuts in two is one row again where that is plain.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from extractor.reading.pdf_page import Sheet
from extractor.reading.pdf_page_lines import PageLine
from extractor.types import Cell, Line

SAME_EDGE = 0.015
"""Edges of columns no further apart, as a share of the page's width, are the same."""

_FINISHED = re.compile(r".*[.;:!?/)]", re.DOTALL)

Row = dict[int, str]
"""The words of a row by column."""


@dataclass(frozen=True, slots=True)
class _Table:
    """A table as far as it was read; `last` and `tail` are its last row's number and words."""

    number: int
    edges: tuple[float, ...]
    heading: tuple[Row, ...] = field(repr=False)
    last: int
    tail: Row = field(repr=False)


class _Shift(NamedTuple):
    """How the cells of a page's table are renumbered; its first `dropped` rows are repeated."""

    number: int
    start: int
    dropped: int
    columns: tuple[int, ...]
    """For each column of the page's table, which column of the whole table it is."""
    width: int


def numbered(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The pages, their tables and rows numbered through the document."""
    result: list[Sheet] = []
    before: _Table | None = None
    count = 0
    for sheet in sheets:
        body = [line for line in sheet.lines if not line.note]
        shifts: list[_Shift] = []
        for index in range(len(sheet.grids)):
            goes_on = before if _stands_at(body[:1], index) else None
            table, shift = _joined(sheet, index, goes_on, count)
            count = max(count, table.number + 1)
            before = table if _stands_at(body[-1:], index) else None
            shifts.append(shift)
        if body and not sheet.grids:
            before = None
        result.append(_renumbered(sheet, shifts))
    return result


def cells_together(lines: Sequence[tuple[str, Line]]) -> list[tuple[str, Line]]:
    """The lines, those of a cell that the page break cut brought together.

    A cell's place in the text is one; so the rest of a row stands before the page's other lines.
    """
    order: dict[object, list[tuple[str, Line]]] = {}
    for index, (words, line) in enumerate(lines):
        key = line.cell if line.cell is not None and not line.note else index
        order.setdefault(key, []).append((words, line))
    return [item for items in order.values() for item in items]


def _stands_at(lines: Sequence[PageLine], index: int) -> bool:
    """Whether a line, if there is one, is of the page's table at `index`."""
    return any(line.cell is not None and line.cell.table == index for line in lines)


def _joined(sheet: Sheet, index: int, before: _Table | None, count: int) -> tuple[_Table, _Shift]:
    """The table as far as it was read with this page, and how the page's cells are renumbered."""
    edges = sheet.grids[index].edges
    columns = _columns_in(before.edges, edges) if before is not None else None
    if before is None or columns is None:
        rows = _rows(sheet.lines, index, range(len(edges)))
        table = _Table(count, edges, tuple(rows), len(rows) - 1, rows[-1] if rows else {})
        return table, _Shift(count, 0, 0, tuple(range(len(edges))), len(edges) - 1)
    rows = _rows(sheet.lines, index, columns)
    dropped = _repeated(rows, before.heading)
    kept = rows[dropped:]
    start = before.last + (0 if kept and _is_rest(kept[0], before.tail) else 1)
    table = replace(before, last=start + len(kept) - 1, tail=kept[-1]) if kept else before
    return table, _Shift(before.number, start, dropped, columns, len(before.edges) - 1)


def _renumbered(sheet: Sheet, shifts: Sequence[_Shift]) -> Sheet:
    lines = []
    for line in sheet.lines:
        if line.cell is None:
            lines.append(line)
            continue
        shift = shifts[line.cell.table]
        if line.cell.row >= shift.dropped:
            row = line.cell.row - shift.dropped + shift.start
            cell = Cell(shift.number, row, shift.columns[line.cell.column], shift.width)
            lines.append(replace(line, cell=cell))
    return replace(sheet, lines=tuple(lines))


def _rows(lines: Sequence[PageLine], index: int, columns: Sequence[int]) -> list[Row]:
    """The words of a table's rows on a page; rows without words are there too."""
    rows: list[Row] = []
    for line in lines:
        if line.cell is not None and line.cell.table == index:
            while len(rows) <= line.cell.row:
                rows.append({})
            row, column = rows[line.cell.row], columns[line.cell.column]
            row[column] = f"{row.get(column, '')} {line.text}".strip()
    return rows


def _columns_in(whole: Sequence[float], edges: Sequence[float]) -> tuple[int, ...] | None:
    """Which columns of a table those of a page are; None where it is another table.

    A page without the heading may show fewer columns, where its cells are merged.
    """
    found = [_nearest(whole, edge) for edge in edges]
    fits = all(abs(whole[i] - edge) <= SAME_EDGE for i, edge in zip(found, edges, strict=True))
    as_wide = found[0] == 0 and found[-1] == len(whole) - 1
    return tuple(found) if fits and as_wide and len(set(found)) == len(found) else None


def _nearest(places: Sequence[float], value: float) -> int:
    return min(range(len(places)), key=lambda index: abs(places[index] - value))


def _repeated(rows: Sequence[Row], heading: Sequence[Row]) -> int:
    """How many rows at the top of a page repeat the table's first rows."""
    count = 0
    for row, above in zip(rows, heading, strict=False):
        if row != above:
            break
        count += 1
    return count


def _is_rest(row: Row, tail: Row) -> bool:
    """Whether a row is the rest of the one that the page break cut."""
    if not row or 0 in row or 0 not in tail or not set(row) <= set(tail):
        return False
    return any(
        text[0].islower() or not _FINISHED.fullmatch(tail[column]) for column, text in row.items()
    )
