"""Pages of lists: their size, and cursors, which clients hand back as they got them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from models.errors import Invalid

T = TypeVar("T")
MOST = 500


def page_size(limit: int) -> int:
    """The limit, at most 500. Raises `Invalid` under 1."""
    if limit < 1:
        raise Invalid("limit")
    return min(limit, MOST)


def number(cursor: str | None) -> int | None:
    """The row's number in a cursor. Raises `Invalid` for what is none."""
    if cursor is None:
        return None
    if not cursor.isascii() or not cursor.isdigit() or len(cursor) > 15:
        raise Invalid("after")
    return int(cursor)


def cut(rows: Sequence[T], limit: int) -> tuple[Sequence[T], bool]:
    """The rows of the page, and whether there are more; one row more than `limit` was asked for."""
    return rows[:limit], len(rows) > limit
