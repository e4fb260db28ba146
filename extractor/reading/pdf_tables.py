"""Ruled tables of a page: where their cells are, by pdfplumber, and only on pages with such rules.

pdfplumber is some seventy times slower than pypdfium2, so `may_hold_table` first counts the rules that
pypdfium2 has found. Words stay pypdfium2's; only the cells' places come from pdfplumber.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Sequence
from typing import Any, NamedTuple, Self

import pdfplumber
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from extractor.reading.pdf_words import Frame, Rect

SAME = 3.0
"""Rules and edges no further apart than this, in points, are one."""
SHORTEST = 8.0
"""A rule shorter than this, in points, is no side of a cell."""
MOST_RULES = 4000
"""A page with more rules than this is a drawing."""
PARSER_ERRORS = (
    MalformedPDFException,
    PdfminerException,
    PDFException,
    PSException,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What pdfminer lets out on odd files."""
SETTINGS = {
    "vertical_strategy": "lines",
    "horizontal_strategy": "lines",
    "snap_tolerance": SAME,
    "join_tolerance": SAME,
    "intersection_tolerance": SAME,
}


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


class TableFinder:
    """pdfplumber on one file, opened when the first page with rules asks for it."""

    def __init__(self, data: bytes) -> None:
        """Hold the file; nothing is parsed yet."""
        self._data = data
        self._document: Any = None

    def __enter__(self) -> Self:
        """Use in a `with` statement, so that the file is closed."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close what was opened."""
        if self._document is not None:
            self._document.close()

    def find(self, index: int, frame: Frame, rules: Sequence[Rect]) -> list[Grid]:
        """The ruled tables of two cells or more on the page at `index`, from the top down.

        None where pdfplumber cannot parse what pypdfium2 could: the words stay plain lines.
        """
        if not may_hold_table(rules):
            return []
        try:
            if self._document is None:
                self._document = pdfplumber.open(io.BytesIO(self._data))
            page = self._document.pages[index]
            found = _grids(page, frame, rules)
            page.close()
        except PARSER_ERRORS:
            return []
        return found


def open_ends(rules: Sequence[Rect]) -> list[float]:
    """Heights at which upright rules end and no lying one closes them: a row cut by the page."""
    bars = bars_of(rules)
    closed = [rule for rule in rules if rule.width >= SHORTEST and rule.height <= SAME]
    ends: list[float] = []
    for height in _merged(end for bar in bars for end in (bar.top, bar.bottom)):
        ending = [
            bar for bar in bars if min(abs(bar.top - height), abs(bar.bottom - height)) <= SAME
        ]
        columns = _merged(bar.x0 for bar in ending)
        if len(columns) >= 2 and not any(
            abs(rule.top - height) <= SAME and rule.x0 <= columns[-1] and rule.x1 >= columns[0]
            for rule in closed
        ):
            ends.append(height)
    return ends


def _grids(page: Any, frame: Frame, rules: Sequence[Rect]) -> list[Grid]:
    across = frame.width / float(page.width)
    down = frame.height / float(page.height)
    ends = [float(page.bbox[1]) + end / down for end in open_ends(rules)]
    tables = page.find_tables({**SETTINGS, "explicit_horizontal_lines": ends})
    grids = [_grid(_rects(table, page, across, down), frame) for table in tables]
    return sorted((grid for grid in grids if len(grid.cells) >= 2), key=lambda grid: grid.rect.top)


def _rects(table: Any, page: Any, across: float, down: float) -> list[Rect]:
    """A table's cells in points of the shown page."""
    left, top = float(page.bbox[0]), float(page.bbox[1])
    return [
        Rect((x0 - left) * across, (y0 - top) * down, (x1 - left) * across, (y1 - top) * down)
        for x0, y0, x1, y1 in table.cells
    ]


def _grid(cells: list[Rect], frame: Frame) -> Grid:
    """The cells numbered: a merged cell stands at its first row and column."""
    tops = _merged(cell.top for cell in cells)
    lefts = _merged(cell.x0 for cell in cells)
    right = max(cell.x1 for cell in cells)
    rect = Rect(lefts[0], tops[0], right, max(cell.bottom for cell in cells))
    numbered = {(_nearest(tops, cell.top), _nearest(lefts, cell.x0)): cell for cell in cells}
    edges = tuple(edge / frame.width for edge in [*lefts, right])
    return Grid(rect, numbered, edges)


def _distinct(values: Any) -> int:
    return len(_merged(values))


def _merged(values: Any) -> list[float]:
    """The values in order, those no further apart than `SAME` as one."""
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > SAME:
            kept.append(value)
    return kept


def _nearest(places: Sequence[float], value: float) -> int:
    return min(range(len(places)), key=lambda index: abs(places[index] - value))
