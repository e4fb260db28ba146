"""The parts of a page's rows in reading order.

A run of rows that share a gutter, such as the signature beside "Nơi nhận", is read column by column,
a heading as `letterhead` says; a list without rules stays row by row.
"""

from __future__ import annotations

from extractor.reading.letterhead import letterhead_order
from extractor.reading.pdf_gather import Drawn

TABLE_ROWS = 6
"""So many rows of which most have both sides are a list without rules, read row by row."""
BLANK = 1.9
"""White between base lines, in heights of a letter, that ends columns of which one is left."""


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
            # A row whose parts overlap stands alone.
            return _before_blank(rows, start, max(index, start + 1))
        gutter = narrower
    return _before_blank(rows, start, len(rows))


def _before_blank(rows: list[list[Drawn]], start: int, end: int) -> int:
    """Where white parts what follows the columns, such as "Kính gửi:", from a run of rows."""
    last = max(index for index in range(start, end) if len(rows[index]) == 2)
    columns = [part for row in rows[start : last + 1] for part in row]
    return next((i for i in range(last + 1, end) if _is_apart(rows[i], rows[i - 1], columns)), end)


def _is_apart(row: list[Drawn], above: list[Drawn], columns: list[Drawn]) -> bool:
    """Whether white stands above a row that is not set in the middle of a column."""
    line = row[0]
    blank = line.base - max(part.base for part in above) > BLANK * line.height
    return blank and all(abs(_middle(line) - _middle(part)) > line.height for part in columns)


def _middle(line: Drawn) -> float:
    return (line.rect.x0 + line.rect.x1) / 2


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
    return _middle(line) < (gutter[0] + gutter[1]) / 2


def _by_column(rows: list[list[Drawn]]) -> list[Drawn]:
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
