"""Tables that are drawn with "|" in plain text.

Two forms are read: Markdown's rows on one line ("| a | b |"), and what web pages become when each
cell stands on lines of its own between lines that hold a "|" only; there a row begins and ends
with such a line. The second form is only believed where three rows have the header's width, and
three columns or more: headings and signatures are drawn in the same way, and are no tables.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from extractor.types import Cell

MIN_COLUMNS, MAX_COLUMNS = 3, 20
MIN_ROWS = 3

Place = tuple[int, int]
"""The number of a row of the text, and of the part in it."""


class RowKind(StrEnum):
    """What a line of the text is made of."""

    WORDS = "words"
    BLANK = "blank"
    RULE = "rule"
    """Dashes, stars or frames only."""
    PIPE = "pipe"
    """A pipe and nothing else."""
    PIPED = "piped"
    """Words with a pipe at an end of the line."""


class Row(NamedTuple):
    """A line of the text with the places of its words; an empty cell is a place of no length."""

    kind: RowKind
    parts: tuple[tuple[int, int], ...] = ()


def find_cells(rows: Sequence[Row]) -> dict[Place, Cell]:
    """The cell of every part that stands in a table."""
    cells: dict[Place, Cell] = {}
    for number, grid in enumerate((*_drawn_on_lines(rows), *_drawn_over_lines(rows))):
        columns = max(map(len, grid))
        for row, places in enumerate(grid):
            for column, parts in enumerate(places):
                cells |= {part: Cell(number, row, column, columns) for part in parts}
    return cells


Grid = list[list[list[Place]]]
"""Rows of cells; a cell is the places of its parts."""


def _drawn_on_lines(rows: Sequence[Row]) -> Iterator[Grid]:
    """Runs of two or more lines with as many pipes; rules between them are Markdown's own."""
    grid: Grid = []
    for place, row in enumerate((*rows, Row(RowKind.BLANK))):
        if row.kind is RowKind.PIPED and (not grid or len(row.parts) == len(grid[0])):
            grid.append([[(place, part)] for part in range(len(row.parts))])
        elif row.kind is not RowKind.RULE:
            if len(grid) > 1 and len(grid[0]) > 1:
                yield grid
            grid = []


class _Run(NamedTuple):
    """Lines between two lines of a pipe; `pipe` for such a line itself."""

    pipe: bool
    parts: list[Place]


def _drawn_over_lines(rows: Sequence[Row]) -> Iterator[Grid]:
    for runs in _regions(rows):
        ends = _row_ends(runs)
        start = 0
        while start < len(runs):
            columns = (ends[start] - start) // 2
            grid: Grid = []
            end = start
            if runs[start].pipe and MIN_COLUMNS <= columns <= MAX_COLUMNS:
                grid, end = _table(runs, start, columns, ends)
            if grid:
                yield grid
            start = end if grid else start + 1


def _regions(rows: Sequence[Row]) -> Iterator[list[_Run]]:
    """Runs of lines without a blank line between them."""
    runs: list[_Run] = []
    for place, row in enumerate(rows):
        if row.kind is RowKind.BLANK:
            yield runs
            runs = []
        elif row.kind is RowKind.PIPE:
            runs.append(_Run(True, []))
        elif runs and not runs[-1].pipe:
            runs[-1].parts.extend((place, part) for part in range(len(row.parts)))
        else:
            runs.append(_Run(False, [(place, part) for part in range(len(row.parts))]))
    yield runs


def _row_ends(runs: Sequence[_Run]) -> list[int]:
    """For each run, where the next two pipes meet: the place of the first of them."""
    ends = [len(runs) - 1] * len(runs)
    for place in range(len(runs) - 2, -1, -1):
        meets = runs[place].pipe and runs[place + 1].pipe
        ends[place] = place if meets else ends[place + 1]
    return ends


def _table(runs: Sequence[_Run], start: int, columns: int, ends: Sequence[int]) -> tuple[Grid, int]:
    """The rows of a table, and where it ends; no rows where it is none."""
    grid: Grid = []
    full = 0
    while start < len(runs) and runs[start].pipe:
        cells, end = _row_cells(runs, start, columns, ends)
        if not cells:
            break
        grid.append(cells)
        full += len(cells) == columns
        start = end
        if full * 2 < len(grid) and len(grid) > MIN_ROWS:
            return [], start
    return (grid, start) if full >= MIN_ROWS and full * 2 >= len(grid) else ([], start)


def _row_cells(
    runs: Sequence[_Run], start: int, columns: int, ends: Sequence[int]
) -> tuple[list[list[Place]], int]:
    """A row from its first pipe, and the place after its last; cells may be empty or merged."""
    cells, end = _as_wide(runs, start, columns)
    closed = end == len(runs) or runs[end].pipe
    if len(cells) == columns and (closed or all(cells)):
        return cells, end
    end = ends[start]
    cells = [run.parts for run in runs[start + 1 : end] if not run.pipe]
    return (cells, end + 1) if 0 < len(cells) <= columns and runs[end].pipe else ([], start)


def _as_wide(runs: Sequence[_Run], start: int, columns: int) -> tuple[list[list[Place]], int]:
    """As many cells as the header has, each closed by a pipe, the empty ones too."""
    cells: list[list[Place]] = []
    place = start + 1
    while place < len(runs) and len(cells) < columns:
        run = runs[place]
        if not run.pipe and (place + 1 == len(runs) or not runs[place + 1].pipe):
            break
        cells.append(run.parts)
        place += 1 if run.pipe else 2
    return cells, place
