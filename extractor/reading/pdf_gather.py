"""Words that stand on one base line, gathered to rows.

Raised figures and the numbers of signature stamps, which stand a little off the base line, are moved
into the row that has room for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extractor.reading.pdf_words import Rect, Word

ROW = 0.35
"""Base lines this near to each other are one row."""
NEAR = 2.5
"""A stray word is no further than this from the words of its row."""

_FILLING = re.compile(r"\d{1,6}[a-zđ]?")


class Drawn(NamedTuple):
    """A drawn line: its words from left to right; `height` and `base` are a usual word's."""

    words: tuple[Word, ...]
    rect: Rect
    height: float
    base: float


def gathered_rows(words: Iterable[Word]) -> list[Drawn]:
    """The rows of a page from the top down, each from left to right."""
    return _settled(_rows(words))


def line_of(words: Sequence[Word]) -> Drawn:
    """Words as one line."""
    ordered = tuple(sorted(words, key=_left))
    rects = [word.rect for word in ordered]
    middle = len(ordered) // 2
    height = sorted([bottom - top for _, top, _, bottom in rects])[middle]
    base = sorted([word.base for word in ordered])[middle]
    return Drawn(ordered, bounds(rects), height, base)


def bounds(rects: Iterable[Rect]) -> Rect:
    """The smallest place that holds all the given ones."""
    lefts, tops, rights, bottoms = zip(*rects, strict=True)
    return Rect(min(lefts), min(tops), max(rights), max(bottoms))


def middle_of(rect: Rect) -> float:
    """How far down the middle of a place is."""
    return (rect.top + rect.bottom) / 2


def _left(word: Word) -> float:
    return word.rect.x0


def _base(word: Word) -> float:
    return word.base


def _rows(words: Iterable[Word]) -> list[Drawn]:
    """Words that stand on one base line, from the top of the page down."""
    rows: list[list[Word]] = []
    base, height = float("-inf"), 0.0
    for word in sorted(words, key=_base):
        own = word.rect.bottom - word.rect.top
        if word.base - base <= ROW * min(height, own):
            rows[-1].append(word)
        else:
            rows.append([word])
            base, height = word.base, own
    return [line_of(part) for row in rows for part in _single_stamps(row)]


def _single_stamps(row: list[Word]) -> list[list[Word]]:
    """A row; one that is made of stamps only, such as number and day, in its stamps."""
    if not (row[0].stamp and all(word.stamp for word in row)):
        return [row]
    parts: list[list[Word]] = []
    for word in sorted(row, key=_left):
        if parts and word.rect.x0 - parts[-1][-1].rect.x1 <= NEAR * word.rect.height:
            parts[-1].append(word)
        else:
            parts.append([word])
    return parts


def _settled(rows: list[Drawn]) -> list[Drawn]:
    """The rows, with raised figures and stamped numbers moved into the row that they belong to."""
    kept: list[Drawn] = list(rows)
    for row in rows:
        if not _is_stray(row):
            continue
        host = _host(row, [other for other in kept if other is not row])
        if host is not None:
            kept.remove(row)
            kept[kept.index(host)] = line_of(host.words + row.words)
    return kept


def _is_stray(row: Drawn) -> bool:
    return len(row.words) <= 3 and (
        all(word.stamp for word in row.words) or all(len(word.text) <= 3 for word in row.words)
    )


def _host(row: Drawn, others: list[Drawn]) -> Drawn | None:
    """The row with room for this one at its height; the nearest, where there are several."""
    open_rows = [other for other in others if _has_room(other, row)]
    return min(
        open_rows, key=lambda other: abs(middle_of(other.rect) - middle_of(row.rect)), default=None
    )


def _has_room(host: Drawn, row: Drawn) -> bool:
    filling = all(word.stamp and _FILLING.fullmatch(word.text) for word in row.words)
    overlap = min(host.rect.bottom, row.rect.bottom) - max(host.rect.top, row.rect.top)
    if overlap < (0.25 if filling else 0.5) * row.rect.height:
        return False
    if not filling and row.rect.height > 0.8 * host.height:
        return False
    return not any(_collide(word.rect, row.rect) for word in host.words) and _is_near(host, row)


def _collide(one: Rect, other: Rect) -> bool:
    return min(one.x1, other.x1) - max(one.x0, other.x0) > 0.3 * min(one.width, other.width)


def _is_near(host: Drawn, row: Drawn) -> bool:
    """Whether the gap to the nearest word of the row is no wider than a column's gutter."""
    gaps = (max(word.rect.x0 - row.rect.x1, row.rect.x0 - word.rect.x1, 0.0) for word in host.words)
    return min(gaps) <= NEAR * host.height
