"""Ink that hangs together: pieces of a mask, told without looking at a pixel one by one."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractor.reading.marks.inks import Mask

Numbers = NDArray[np.int64]


class Piece(NamedTuple):
    """The extent of a piece in pixels (right and bottom exclusive), and its pixels."""

    x0: int
    top: int
    x1: int
    bottom: int
    area: int

    @property
    def width(self) -> int:
        """Pixels across."""
        return self.x1 - self.x0

    @property
    def height(self) -> int:
        """Pixels down."""
        return self.bottom - self.top


def pieces(mask: Mask, *, near: int = 0) -> tuple[list[Piece], Numbers]:
    """The pieces of a mask, and for each pixel the piece that it is of, or -1.

    Ink that is no further apart than `near` pixels hangs together.
    """
    grown = _grown(mask, near) if near else mask
    rows, starts, ends = _runs(grown)
    if not len(rows):
        return [], np.full(mask.shape, -1)
    labels = _joined(len(rows), *_neighbours(rows, starts, ends))
    painted = _painted(mask.shape, rows, starts, ends, labels)
    painted[~mask] = -1
    return _extents(painted, int(labels.max()) + 1)


def _grown(mask: Mask, by: int) -> Mask:
    """The mask with half of `by` more pixels on every side."""
    side = (by + 1) // 2
    grown = mask.copy()
    for step in range(1, side + 1):
        grown[step:] |= mask[:-step]
        grown[:-step] |= mask[step:]
    tall = grown.copy()
    for step in range(1, side + 1):
        grown[:, step:] |= tall[:, :-step]
        grown[:, :-step] |= tall[:, step:]
    return grown


def _runs(mask: Mask) -> tuple[Numbers, Numbers, Numbers]:
    """Row, start and end (exclusive) of every run of ink along a row, in reading order."""
    edged = np.zeros((mask.shape[0], mask.shape[1] + 2), dtype=np.int8)
    edged[:, 1:-1] = mask
    steps = np.diff(edged, axis=1)
    rows, starts = np.nonzero(steps == 1)
    ends = np.nonzero(steps == -1)[1]
    return rows, starts, ends


def _neighbours(rows: Numbers, starts: Numbers, ends: Numbers) -> tuple[Numbers, Numbers]:
    """Pairs of runs in rows below each other that touch, corners too."""
    wide = int(ends.max()) + 3
    opens, closes = rows * wide + starts, rows * wide + ends
    first = np.searchsorted(closes, opens - wide, side="left")
    last = np.searchsorted(opens, closes - wide, side="right")
    counts = np.maximum(last - first, 0)
    below = np.repeat(np.arange(len(rows)), counts)
    offset = np.arange(len(below)) - np.repeat(np.cumsum(counts) - counts, counts)
    return below, np.repeat(first, counts) + offset


def _joined(count: int, ones: Numbers, others: Numbers) -> Numbers:
    """For each of `count` things the number of its group, where pairs belong together."""
    label = np.arange(count)
    while True:
        lowest = label.copy()
        least = np.minimum(label[ones], label[others])
        np.minimum.at(lowest, label[ones], least)
        np.minimum.at(lowest, label[others], least)
        lowest = lowest[lowest]
        while not np.array_equal(lowest, lowest[lowest]):
            lowest = lowest[lowest]
        lowest = lowest[label]
        if np.array_equal(lowest, label):
            return np.unique(label, return_inverse=True)[1]
        label = lowest


def _painted(
    shape: tuple[int, ...], rows: Numbers, starts: Numbers, ends: Numbers, labels: Numbers
) -> Numbers:
    """For every pixel of the runs the group of its run."""
    lengths = ends - starts
    flat = np.repeat(rows * shape[1] + starts, lengths)
    flat += np.arange(len(flat)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    painted = np.full(shape[0] * shape[1], -1)
    painted[flat] = np.repeat(labels, lengths)
    return painted.reshape(shape)


def _extents(painted: Numbers, count: int) -> tuple[list[Piece], Numbers]:
    ys, xs = np.nonzero(painted >= 0)
    of = painted[ys, xs]
    big = max(painted.shape)
    x0, top = np.full(count, big), np.full(count, big)
    x1, bottom = np.full(count, -1), np.full(count, -1)
    np.minimum.at(x0, of, xs)
    np.minimum.at(top, of, ys)
    np.maximum.at(x1, of, xs)
    np.maximum.at(bottom, of, ys)
    area = np.bincount(of, minlength=count)
    table = np.stack([x0, top, x1 + 1, bottom + 1, area], axis=1)
    return [Piece(*map(int, row)) for row in table], painted
