"""The parts of a page's rows in reading order.

A run of rows that share a gutter, such as the signature beside "Nơi nhận", is read column by column,
a heading as `letterhead` says; a list without rules stays row by row.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median_low

from extractor.reading.letterhead import letterhead_order
from extractor.reading.pdf_gather import Drawn

Row = list[Drawn]
"""The parts of a row from left to right."""

TABLE_ROWS = 6
"""So many rows of which most have both sides are a list without rules, read row by row."""
GUTTER = 0.3
"""Columns are this far apart at least, in heights of a letter."""
BESIDE = 0.75
"""Lines whose base lines differ by no more than this, in heights of a letter, stand side by side."""
BLANK = 1.5
"""White between base lines, in heights of a letter, that ends columns of which one is left."""
ABOVE = 6
"""So many lines of one column may stand above the first of the other."""
ALIGNED = 0.4
"""Lines begin or are centred at one place when they differ by no more than this, in heights."""


def in_reading_order(rows: list[Row]) -> list[Drawn]:
    """The lines of a page, given the parts of its rows from the top down."""
    lines: list[Drawn] = []
    rows = _paired(rows)
    index = 0
    while index < len(rows):
        end = _end_of_columns(rows, index)
        lines += _by_column(rows[index:end])
        index = end
    return lines


def _paired(rows: list[Row]) -> list[Row]:
    """The rows, lines side by side at half a line's distance as one row."""
    paired: list[Row] = []
    for row in rows:
        if paired and len(paired[-1]) == len(row) == 1 and _beside(paired[-1][0], row[0]):
            paired[-1] = sorted([*paired[-1], *row], key=_left)
        else:
            paired.append(list(row))
    return paired


def _beside(one: Drawn, other: Drawn) -> bool:
    height = min(one.height, other.height)
    room = max(one.rect.x0, other.rect.x0) - min(one.rect.x1, other.rect.x1)
    return abs(one.base - other.base) <= BESIDE * height and room >= height


def _left(line: Drawn) -> float:
    return line.rect.x0


# --- runs of rows in two columns ----------------------------------------------------------------


def _end_of_columns(rows: list[Row], start: int) -> int:
    """Where the run of rows that share the gutter of the first row in two parts ends."""
    first = _first_in_two(rows, start)
    if first is None:
        return start + 1
    gutter = (0.0, float("inf"))
    for index in range(first, len(rows)):
        narrower = _narrowed(gutter, rows[index])
        if narrower is None:
            # A row whose parts overlap stands alone.
            return _before_blank(rows, first, index) if index > first else start + 1
        gutter = narrower
    return _before_blank(rows, first, len(rows))


def _first_in_two(rows: list[Row], start: int) -> int | None:
    """The first row in two parts, where only lines of its columns stand above it."""
    near = range(start, min(len(rows), start + ABOVE))
    first = next((index for index in near if len(rows[index]) > 1), None)
    if first is None or len(rows[first]) > 2:
        return None
    above = [row[0] for row in rows[start:first]]
    inside = all(_stands_over(line, *rows[first]) for line in above)
    return first if inside and _is_close(rows[start : first + 1]) else None


def _stands_over(line: Drawn, left: Drawn, right: Drawn) -> bool:
    """Whether a line is of one of the columns that two lines below it begin."""
    if line.rect.x0 > left.rect.x1:
        return _in_column(line, [right])
    return line.rect.x1 < right.rect.x0 and _in_column(line, [left])


def _is_close(rows: Sequence[Row]) -> bool:
    return all(_down(above, row) <= 2 * BLANK * row[0].height for above, row in pairwise(rows))


def _down(above: Row, row: Row) -> float:
    return row[0].base - max(part.base for part in above)


def _before_blank(rows: list[Row], start: int, end: int) -> int:
    """Where white parts what follows the columns, such as "Kính gửi:", from a run of rows."""
    last = max(index for index in range(start, end) if len(rows[index]) == 2)
    full = [row for row in rows[start : last + 1] if len(row) == 2]
    return next((i for i in range(last + 1, end) if _is_apart(rows[i], rows[i - 1], full)), end)


def _is_apart(row: Row, above: Row, full: Sequence[Row]) -> bool:
    """Whether white stands above a row that is not set as the lines of its column are."""
    side = int(row[0].rect.x0 > full[-1][0].rect.x1)
    column = [other[side] for other in full]
    return _down(above, row) > BLANK * row[0].height and not _in_column(row[0], column)


def _in_column(line: Drawn, column: Sequence[Drawn]) -> bool:
    """Whether a line begins, or has its middle, where all of a column have it."""
    middles, lefts = [_middle(other) for other in column], [_left(other) for other in column]
    near = ALIGNED * line.height
    centred, begun = max(middles) - min(middles), max(lefts) - min(lefts)
    is_centred = abs(median_low(middles) - _middle(line)) <= near
    has_begun = abs(median_low(lefts) - _left(line)) <= near
    return (is_centred and centred <= begun) or (has_begun and begun <= centred)


def _narrowed(gutter: tuple[float, float], row: Row) -> tuple[float, float] | None:
    """The gutter that is left when this row is added, None where the row crosses it."""
    left, right = gutter
    if len(row) > 2:
        return None
    if len(row) == 2:
        left, right = max(left, row[0].rect.x1), min(right, row[1].rect.x0)
    elif _is_left(row[0], gutter):
        left = max(left, row[0].rect.x1)
    else:
        right = min(right, row[0].rect.x0)
    return (left, right) if right - left >= GUTTER * row[0].height else None


def _middle(line: Drawn) -> float:
    return (line.rect.x0 + line.rect.x1) / 2


def _is_left(line: Drawn, gutter: tuple[float, float]) -> bool:
    return _middle(line) < (gutter[0] + gutter[1]) / 2


# --- one run ------------------------------------------------------------------------------------


def _by_column(rows: list[Row]) -> list[Drawn]:
    """The columns in order; row by row where the rows look like an unruled table."""
    full = [row for row in rows if len(row) == 2]
    if (len(full) >= TABLE_ROWS and len(full) >= 0.7 * len(rows)) or not full:
        return [line for row in rows for line in row]
    gutter = (max(row[0].rect.x1 for row in full), min(row[1].rect.x0 for row in full))
    lines = [line for row in rows for line in row]
    left = [line for line in lines if _is_left(line, gutter)]
    right = [line for line in lines if not _is_left(line, gutter)]
    return letterhead_order(left, right, _words) or left + right


def _words(line: Drawn) -> str:
    return " ".join(word.text for word in line.words)
