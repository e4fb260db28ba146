"""Ruled tables of a page, found by pdfplumber from the rules that pypdfium2 has read.

Letting pdfplumber parse the page costs some seventy times the text of pypdfium2. Its search for tables is
a set of functions from lines to cells: they get the rules that are known already, and only on
pages where `may_hold_table` counts enough of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pdfplumber.table import (
    cells_to_tables,
    edges_to_intersections,
    intersections_to_cells,
    merge_edges,
)

from extractor.reading.pdf_words import Frame, Rect

SAME = 3.0
"""Rules and edges no further apart than this, in points, are one."""
SHORTEST = 8.0
"""A rule shorter than this, in points, is no side of a cell."""
MOST_RULES = 4000
"""A page with more rules than this is a drawing."""


class Grid(NamedTuple):
    """A table on a page: cells by row and column, in points of the shown page."""

    rect: Rect
    cells: dict[tuple[int, int], Rect]
    edges: tuple[float, ...]
    """Left edges of the columns and the right edge of the last, in fractions of the page."""

    @property
    def columns(self) -> int:
        """How many columns the table has."""
        return len(self.edges) - 1

    def cell_at(self, word: Rect) -> tuple[int, int] | None:
        """Row and column of the cell that holds the middle of a word."""
        x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
        if not (self.rect.x0 <= x <= self.rect.x1 and self.rect.top <= y <= self.rect.bottom):
            return None
        for place, cell in self.cells.items():
            if cell.x0 <= x <= cell.x1 and cell.top <= y <= cell.bottom:
                return place
        return None


def may_hold_table(rules: Sequence[Rect]) -> bool:
    """Whether the rules of a page can make a table of two cells or more."""
    lying = [rule for rule in rules if rule.width >= SHORTEST and rule.height <= SAME]
    standing = bars_of(rules)
    if not lying or not standing or len(rules) > MOST_RULES:
        return False
    rows = _distinct(rule.top for rule in lying)
    columns = _distinct(rule.x0 for rule in standing)
    return rows >= 2 and columns >= 2 and rows + columns >= 5


def bars_of(rules: Sequence[Rect]) -> list[Rect]:
    """The upright rules, long enough for the side of a cell or of a frame."""
    return [rule for rule in rules if rule.height >= SHORTEST and rule.width <= SAME]


def find_grids(rules: Sequence[Rect], frame: Frame) -> list[Grid]:
    """The ruled tables of two cells or more on a page, from the top down."""
    if not may_hold_table(rules):
        return []
    edges = [_edge(rule) for rule in [*rules, *closing_rules(rules)] if _is_long(rule)]
    merged = merge_edges(edges, SAME, SAME, SAME, SAME)
    cells = intersections_to_cells(edges_to_intersections(merged, SAME, SAME))
    grids = [_grid([Rect(*cell) for cell in table], frame) for table in cells_to_tables(cells)]
    return [grid for grid in grids if not any(_holds(other, grid) for other in grids)]


def _holds(outer: Grid, inner: Grid) -> bool:
    """Whether a table lies in a cell of another: frames and small tables are part of the cell."""
    return (
        outer.rect.x0 < inner.rect.x0
        and inner.rect.x1 < outer.rect.x1
        and outer.rect.top < inner.rect.top
        and inner.rect.bottom < outer.rect.bottom
    )


def _is_long(rule: Rect) -> bool:
    return max(rule.width, rule.height) >= SHORTEST and min(rule.width, rule.height) <= SAME


def _edge(rule: Rect) -> dict[str, float | str]:
    """A rule as pdfplumber describes one: thickness left out."""
    upright = rule.height > rule.width
    x = (rule.x0 + rule.x1) / 2
    y = (rule.top + rule.bottom) / 2
    x0, x1 = (x, x) if upright else (rule.x0, rule.x1)
    top, bottom = (rule.top, rule.bottom) if upright else (y, y)
    return {
        "object_type": "line",
        "orientation": "v" if upright else "h",
        "x0": x0,
        "x1": x1,
        "top": top,
        "bottom": bottom,
        "width": x1 - x0,
        "height": bottom - top,
    }


def closing_rules(rules: Sequence[Rect]) -> list[Rect]:
    """Rules that close a table where its upright ones end open: a row cut by the page."""
    bars = bars_of(rules)
    lying = [rule for rule in rules if rule.width >= SHORTEST and rule.height <= SAME]
    closing: list[Rect] = []
    for height in _merged(end for bar in bars for end in (bar.top, bar.bottom)):
        columns = _merged(
            bar.x0 for bar in bars if min(abs(bar.top - height), abs(bar.bottom - height)) <= SAME
        )
        if len(columns) >= 2 and not any(
            abs(rule.top - height) <= SAME and rule.x0 <= columns[-1] and rule.x1 >= columns[0]
            for rule in lying
        ):
            closing.append(Rect(columns[0], height, columns[-1], height))
    return closing


def _grid(cells: list[Rect], frame: Frame) -> Grid:
    """The cells numbered: a merged cell stands at its first row and column."""
    tops = _merged(cell.top for cell in cells)
    lefts = _merged(cell.x0 for cell in cells)
    right = max(cell.x1 for cell in cells)
    rect = Rect(lefts[0], tops[0], right, max(cell.bottom for cell in cells))
    numbered = {(_nearest(tops, cell.top), _nearest(lefts, cell.x0)): cell for cell in cells}
    edges = tuple(edge / frame.width for edge in [*lefts, right])
    return Grid(rect, numbered, edges)


def _distinct(values: Iterable[float]) -> int:
    return len(_merged(values))


def _merged(values: Iterable[float]) -> list[float]:
    """The values in order, those no further apart than `SAME` as one."""
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > SAME:
            kept.append(value)
    return kept


def _nearest(places: Sequence[float], value: float) -> int:
    return min(range(len(places)), key=lambda index: abs(places[index] - value))
