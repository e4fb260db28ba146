"""Words of a page to its drawn lines, in reading order: pure geometry.

Words on one base line make a row; a row is cut where a wide gap stands, so that the issuer never
runs into "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", nor "Nơi nhận" into the signature. A run of rows that
share a gutter is read column by column. Words of signature stamps are put into the hole that they
fill ("Số:" 1376 "/VP-NC"). Distances are in points, thresholds in heights of a letter.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extractor.reading.pdf_words import Rect, Word

ROW = 0.35
"""Base lines this near to each other are one row."""
WIDE = 2.5
"""A gap this wide is cut, unless a number or day is to be filled in there."""
NARROW = 0.5
"""A gap this wide is cut when the row above or below is cut at the same place."""
OUTSTANDING = 1.8
"""A narrow gap must be this many times wider than any other of its row: justified text has none."""
GLUED = 0.06
"""Words nearer than this are one word that the file draws in pieces."""
HOLE = 14.0
"""The widest hole that is left for a number or a day."""
TAB = 5.0
"""The widest gap between an enumerator and its text."""
TABLE_ROWS = 6
"""So many rows of which most have both sides are a list without rules, read row by row."""

_HOLES = (
    (re.compile(r"(?i)(?:.*\W)?số:?"), re.compile(r"\d*[/-].*")),
    (re.compile(r"(?i)ngày"), re.compile(r"(?i)tháng")),
    (re.compile(r"(?i)tháng"), re.compile(r"(?i)năm")),
)
_ENUMERATOR = re.compile(r"[-+*•–—]|\(?\w{1,4}[.)]")
_FILLING = re.compile(r"\d{1,6}[a-zđ]?")
_NUMBER_END = re.compile(r"(?:số:?)?[\d.]+[a-zđ]?", re.IGNORECASE)
_SYMBOL = re.compile(r"/[^\W\d_]")


class Drawn(NamedTuple):
    """A drawn line: its words from left to right; `height` is a usual letter's."""

    words: tuple[Word, ...]
    rect: Rect
    height: float


def drawn_lines(words: Iterable[Word], bars: Sequence[Rect] = ()) -> list[Drawn]:
    """The lines of a page in reading order; no line runs across an upright bar."""
    rows = _settled(_rows(words))
    return _in_reading_order(_cut_rows(rows, bars))


def line_of(words: Sequence[Word]) -> Drawn:
    """Words as one line."""
    ordered = tuple(sorted(words, key=_left))
    heights = sorted(word.rect.bottom - word.rect.top for word in ordered)
    return Drawn(ordered, bounds(word.rect for word in ordered), heights[len(heights) // 2])


def bounds(rects: Iterable[Rect]) -> Rect:
    """The smallest place that holds all the given ones."""
    lefts, tops, rights, bottoms = zip(*rects, strict=True)
    return Rect(min(lefts), min(tops), max(rights), max(bottoms))


def written(words: Sequence[Word]) -> str:
    """The words as text: one space between them, none inside a number or a split word."""
    if not words:
        return ""
    parts = [words[0].text]
    for before, here in itertools.pairwise(words):
        parts.append("" if _belong_together(before, here) else " ")
        parts.append(here.text)
    return "".join(parts)


def _belong_together(before: Word, here: Word) -> bool:
    if _SYMBOL.match(here.text) and _NUMBER_END.fullmatch(before.text):
        return True
    if before.stamp or here.stamp:
        return False
    return here.rect.x0 - before.rect.x1 < GLUED * before.rect.height


def _left(word: Word) -> float:
    return word.rect.x0


# --- rows ---------------------------------------------------------------------------------------


def _rows(words: Iterable[Word]) -> list[Drawn]:
    """Words that stand on one base line, from the top of the page down."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.rect.bottom):
        anchor = rows[-1][0].rect if rows else None
        if anchor and word.rect.bottom - anchor.bottom <= ROW * min(
            anchor.height, word.rect.height
        ):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [line_of(row) for row in rows]


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
        open_rows, key=lambda other: abs(_middle(other.rect) - _middle(row.rect)), default=None
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
    return min(gaps) <= WIDE * host.height


def _middle(rect: Rect) -> float:
    return (rect.top + rect.bottom) / 2


# --- cutting ------------------------------------------------------------------------------------


class _Gap(NamedTuple):
    """White between two neighbours of a row; `after` is the index of the word behind it."""

    after: int
    x0: float
    x1: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0


def _cut_rows(rows: list[Drawn], bars: Sequence[Rect]) -> list[list[Drawn]]:
    """Each row in its parts, from left to right."""
    cuts = [_wide_gaps(row) for row in rows]
    if bars:
        cuts = [_with_bars(row, cut, bars) for row, cut in zip(rows, cuts, strict=True)]
    for index in [*range(len(rows)), *reversed(range(len(rows)))]:
        if not cuts[index]:
            cuts[index] = _aligned_gap(rows, cuts, index)
    return [_parts(row, gaps) for row, gaps in zip(rows, cuts, strict=True)]


def _gaps(row: Drawn, least: float) -> list[_Gap]:
    """The gaps of a row that are at least so wide."""
    gaps = []
    reach = row.words[0].rect.x1
    for index, word in enumerate(row.words):
        rect = word.rect
        if rect.x0 - reach >= least and index:
            gaps.append(_Gap(index, reach, rect.x0))
        if rect.x1 > reach:
            reach = rect.x1
    return gaps


def _wide_gaps(row: Drawn) -> list[_Gap]:
    return [gap for gap in _gaps(row, WIDE * row.height) if not _is_meant(row, gap)]


def _is_meant(row: Drawn, gap: _Gap) -> bool:
    """Whether the gap is a place to fill in, or stands after an enumerator."""
    before, after = row.words[gap.after - 1], row.words[gap.after]
    if gap.after == 1 and gap.width <= TAB * row.height and _ENUMERATOR.fullmatch(before.text):
        return True
    return gap.width <= HOLE * row.height and any(
        left.fullmatch(before.text) and right.fullmatch(after.text) for left, right in _HOLES
    )


def _with_bars(row: Drawn, cuts: list[_Gap], bars: Sequence[Rect]) -> list[_Gap]:
    """The cuts, with those gaps in which an upright bar stands."""
    middle = _middle(row.rect)
    crossing = [(bar.x0 + bar.x1) / 2 for bar in bars if bar.top <= middle <= bar.bottom]
    if not crossing:
        return cuts
    barred = [gap for gap in _gaps(row, 0.0) if any(gap.x0 <= x <= gap.x1 for x in crossing)]
    return sorted({*cuts, *barred})


def _aligned_gap(rows: list[Drawn], cuts: list[list[_Gap]], index: int) -> list[_Gap]:
    """The row's outstanding gap, if a neighbouring row is cut at the same place."""
    row = rows[index]
    near = [other for other in (index - 1, index + 1) if 0 <= other < len(rows)]
    neighbours = [cut for other in near if _follow(row, rows[other]) for cut in cuts[other]]
    widest = _outstanding(row) if neighbours else None
    return [widest] if widest and any(_overlap(widest, cut) for cut in neighbours) else []


def _outstanding(row: Drawn) -> _Gap | None:
    """The row's widest gap, where no other comes near to it."""
    gaps = sorted(_gaps(row, NARROW * row.height / OUTSTANDING), key=lambda gap: gap.width)
    if not gaps or gaps[-1].width < NARROW * row.height or _is_meant(row, gaps[-1]):
        return None
    if len(gaps) > 1 and gaps[-1].width < OUTSTANDING * gaps[-2].width:
        return None
    return gaps[-1]


def _follow(row: Drawn, other: Drawn) -> bool:
    return abs(other.rect.bottom - row.rect.bottom) <= 4 * row.height


def _overlap(gap: _Gap, cut: _Gap) -> bool:
    return min(gap.x1, cut.x1) - max(gap.x0, cut.x0) >= 0.6 * min(gap.width, cut.width)


def _parts(row: Drawn, gaps: list[_Gap]) -> list[Drawn]:
    ends = [*(gap.after for gap in gaps), len(row.words)]
    starts = [0, *ends[:-1]]
    return [line_of(row.words[start:end]) for start, end in zip(starts, ends, strict=True)]


# --- reading order ------------------------------------------------------------------------------


def _in_reading_order(rows: list[list[Drawn]]) -> list[Drawn]:
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
            return index
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
