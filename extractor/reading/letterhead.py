"""The two columns of a heading in one order, however a carrier holds them.

Decree 30/2020, annex I: the issuer stands beside the name of the state, the number beside place and
day. Set as a table, as most are, a heading is read row by row; drawn or typed side by side its
columns are put into that same order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TypeVar

from extractor.text import folded
from extractor.types import Cell

T = TypeVar("T")

_MOTTO = re.compile(r"độc lập\s*[-–—]\s*tự do|đảng cộng sản việt nam\W*$")
_STATE = re.compile(r"(?:nước )?cộng hòa xã hội|chủ nghĩa việt nam\W*$")
_NUMBER = re.compile(r"số\s*(?::|\d|[-–—/]|$)")
_STROKES = re.compile(r"[\W_]*")


def letterhead_order(
    left: Sequence[T], right: Sequence[T], words: Callable[[T], str]
) -> list[T] | None:
    """Issuer, state, number, day; None where the right column does not name state or Party."""
    below_state = _below_state([folded(words(line)) for line in right])
    if below_state is None:
        return None
    number = _first_number([folded(words(line)) for line in left])
    return [*left[:number], *right[:below_state], *left[number:], *right[below_state:]]


def rows_apart(cells: Sequence[Cell | None], words: Sequence[str]) -> dict[int, list[int]]:
    """Headings that are one row of a table with both columns whole: by their first line's place, the
    places of their lines in order. `cells` tells where the lines of a document stand."""
    found = {}
    for row, items in groupby(range(len(cells)), lambda place: _row(cells[place])):
        places = list(items)
        columns = [list(part) for _, part in groupby(places, cells.__getitem__)]
        if row is None or len(columns) != 2:
            continue
        order = letterhead_order(columns[0], columns[1], words.__getitem__)
        if order is not None and order != places:
            found[places[0]] = order
    return found


def _row(cell: Cell | None) -> tuple[int, int] | None:
    return None if cell is None else (cell.table, cell.row)


def _below_state(lines: Sequence[str]) -> int | None:
    """How many lines of the right column are the name of state or Party, with motto and rule."""
    named = [n for n, line in enumerate(lines, 1) if _MOTTO.match(line) or _STATE.search(line)]
    if not named:
        return None
    end = named[-1]
    while end < len(lines) and _STROKES.fullmatch(lines[end]):
        end += 1
    return end


def _first_number(lines: Sequence[str]) -> int:
    """Where the number stands in the left column; its end where there is none."""
    return next((n for n, line in enumerate(lines) if _NUMBER.match(line)), len(lines))
