"""Rows cut where the white between two words parts columns.

A wide gap is a cut, unless a number or a day is to be filled in there or it stands behind an
enumerator. A narrow one is, where it is by far the widest of its row and the row above or below is
cut at the same place: headings often leave little room between their columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractor.reading.pdf_gather import Drawn, line_of, middle_of
from extractor.reading.pdf_words import Rect

WIDE = 2.5
"""A gap this wide is cut, unless a number or day is to be filled in there."""
NARROW = 0.5
"""A gap this wide is cut when the row above or below is cut at the same place."""
OUTSTANDING = 1.8
"""A narrow gap must be this many times wider than any other of its row: justified text has none."""
HOLE = 14.0
"""The widest hole that is left for a number or a day."""
TAB = 5.0
"""The widest gap between an enumerator and its text."""

_HOLES = (
    (re.compile(r"(?i)(?:.*\W)?số:?"), re.compile(r"\d*[/-].*")),
    (re.compile(r"(?i)ngày"), re.compile(r"(?i)tháng")),
    (re.compile(r"(?i)tháng"), re.compile(r"(?i)năm")),
)
_STATES = {"CỘNG": "CỘNG HÒA XÃ HỘI", "ĐẢNG": "ĐẢNG CỘNG SẢN VIỆT NAM"}
_ENUMERATOR = re.compile(r"[-+*•–—]|\(?\w{1,4}[.)]")


class _Gap(NamedTuple):
    """White between two neighbours of a row; `after` is the index of the word behind it."""

    after: int
    x0: float
    x1: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0


def cut_rows(rows: list[Drawn], bars: Sequence[Rect]) -> list[list[Drawn]]:
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
    wide = [gap for gap in _gaps(row, WIDE * row.height) if not _is_meant(row, gap)]
    return wide or _gap_before_state(row)


def _gap_before_state(row: Drawn) -> list[_Gap]:
    """The gap between an issuer in capitals and the name of the state or the Party beside it."""
    words = [word.text for word in row.words]
    for index, word in enumerate(words):
        if not word.isupper():
            break
        if index and word in _STATES and " ".join(words[index:]).startswith(_STATES[word]):
            return [_Gap(index, row.words[index - 1].rect.x1, row.words[index].rect.x0)]
    return []


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
    middle = middle_of(row.rect)
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
    return abs(other.base - row.base) <= 4 * row.height


def _overlap(gap: _Gap, cut: _Gap) -> bool:
    return min(gap.x1, cut.x1) - max(gap.x0, cut.x0) >= 0.6 * min(gap.width, cut.width)


def _parts(row: Drawn, gaps: list[_Gap]) -> list[Drawn]:
    if not gaps:
        return [row]
    ends = [*(gap.after for gap in gaps), len(row.words)]
    starts = [0, *ends[:-1]]
    return [line_of(row.words[start:end]) for start, end in zip(starts, ends, strict=True)]
