"""The parts of a page's rows in reading order.

A run of rows that share a gutter, such as the heading or the signature beside "Nơi nhận", is read
column by column; a list without rules stays row by row.
"""

from __future__ import annotations

from extractor.reading.pdf_gather import Drawn

TABLE_ROWS = 6
"""So many rows of which most have both sides are a list without rules, read row by row."""


def in_reading_order(rows: list[list[Drawn]]) -> list[Drawn]:
    """The lines of a page, given the parts of its rows from the top down."""
    lines: list[Drawn] = []
    index = 0
    while index < len(rows):
        end = _end_of_columns(rows, index)
        lines += _by_column(rows[index:end])
        index = end
    return lines


def _end_of_columns(rows: list[list[Drawn]], start: int) -> int:
    """Where the run of rows that share the gutter of the first row ends."""
    if len(rows[start]) != 2:
        return start + 1
    gutter = (0.0, float("inf"))
    for index in range(start, len(rows)):
        narrower = _narrowed(gutter, rows[index])
        if narrower is None:
            return max(index, start + 1)  # A row whose parts overlap stands alone.
        gutter = narrower
    return len(rows)


def _narrowed(gutter: tuple[float, float], row: list[Drawn]) -> tuple[float, float] | None:
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
    return (left, right) if right - left >= 0.3 * row[0].height else None


def _is_left(line: Drawn, gutter: tuple[float, float]) -> bool:
    return (line.rect.x0 + line.rect.x1) / 2 < (gutter[0] + gutter[1]) / 2


def _by_column(rows: list[list[Drawn]]) -> list[Drawn]:
    """Left column, then right column; row by row where the rows look like an unruled table."""
    full = [row for row in rows if len(row) == 2]
    if (len(full) >= TABLE_ROWS and len(full) >= 0.7 * len(rows)) or not full:
        return [line for row in rows for line in row]
    gutter = (max(row[0].rect.x1 for row in full), min(row[1].rect.x0 for row in full))
    lines = [line for row in rows for line in row]
    left = [line for line in lines if _is_left(line, gutter)]
    return left + [line for line in lines if not _is_left(line, gutter)]
