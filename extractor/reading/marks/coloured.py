"""Stamps in coloured ink on a page that is a picture: pieces of one colour that hang together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from extractor.reading.marks.inks import Greys, Mask, Sheet, hues
from extractor.reading.marks.pieces import Piece, pieces

CELL = 3
"""Ink is gathered over cells of so many pixels, half a millimetre."""
APART, CLOSE = 4.0, 1.6
"""Ink no further apart, in millimetres, may be one stamp; ink this close surely is."""
SMALLEST = (4.0, 2.0)
"""Longer and shorter side, in millimetres, that a stamp has at least."""
LEAST_INK = 2.5
"""Square millimetres of ink that a stamp has at least; less is dust and the fringe of letters."""
ONE_HUE = 50.0
"""Degrees of hue to either side that are one ink."""
SECOND = 0.15
"""Another ink is looked at apart where it has this share."""
MOST_INKS = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """Ink that may be a stamp: its extent in pixels of the sheet, and how deep it is there."""

    piece: Piece
    depth: Greys
    mask: Mask
    hue: float | None
    """Degrees; None for grey and black."""


def coloured_candidates(sheet: Sheet) -> list[Candidate]:
    """Pieces of coloured ink that are large enough for a stamp, one for each ink."""
    coloured = sheet.coloured
    return [
        candidate
        for piece in gathered(sheet, coloured, APART)
        for hue, mask in _inks(sheet, piece, coloured)
        for candidate in _cut(sheet, piece, hue, mask)
    ]


def parts_of(sheet: Sheet, candidate: Candidate) -> list[Candidate]:
    """The pieces of a candidate that do not hang closely together; one where all of it does."""
    whole = candidate.piece
    found = []
    for piece in gathered(sheet, candidate.mask, CLOSE):
        part = np.s_[piece.top : piece.bottom, piece.x0 : piece.x1]
        place = Piece(
            whole.x0 + piece.x0,
            whole.top + piece.top,
            whole.x0 + piece.x1,
            whole.top + piece.bottom,
            piece.area,
        )
        found.append(Candidate(place, candidate.depth[part], candidate.mask[part], candidate.hue))
    return found


def gathered(sheet: Sheet, mask: Mask, apart: float) -> list[Piece]:
    """Extents of ink that is no further apart than so many millimetres, dust left out."""
    near = max(1, round(sheet.pixels(apart) / CELL))
    found, _ = pieces(_cells(mask), near=near)
    extents = [_in_pixels(piece, mask.shape) for piece in found]
    return [piece for piece in extents if _is_large(sheet, mask, piece)]


def _inks(sheet: Sheet, piece: Piece, coloured: Mask) -> Iterator[tuple[float, Mask]]:
    """The inks in an extent, the one with most first: hue and where it is."""
    part = np.s_[piece.top : piece.bottom, piece.x0 : piece.x1]
    left, hue = coloured[part].copy(), hues(sheet.taken[part])
    whole = int(left.sum())
    for _ in range(MOST_INKS):
        if left.sum() < max(SECOND * whole, 1):
            return
        main = _usual_hue(hue[left])
        mask = left & (np.abs((hue - main + 180) % 360 - 180) <= ONE_HUE)
        yield main, mask
        left &= ~mask


def _usual_hue(found: Greys) -> float:
    counts = np.bincount((found // 10).astype(int) % 36, minlength=36)
    around = sum(np.roll(counts, step) for step in range(-3, 4))
    return float(np.argmax(around)) * 10 + 5


def _cut(sheet: Sheet, piece: Piece, hue: float, mask: Mask) -> Iterator[Candidate]:
    """The candidates of one ink in an extent, other ink taken away."""
    for inner in gathered(sheet, mask, APART):
        place = Piece(
            piece.x0 + inner.x0,
            piece.top + inner.top,
            piece.x0 + inner.x1,
            piece.top + inner.bottom,
            inner.area,
        )
        part = np.s_[place.top : place.bottom, place.x0 : place.x1]
        core = mask[inner.top : inner.bottom, inner.x0 : inner.x1]
        yield Candidate(place, _depth(sheet.taken[part], core), core, hue)


def _depth(taken: Greys, core: Mask) -> Greys:
    """How deep an ink is, with what surrounds it closely; black print is cut out."""
    most, least = taken.max(axis=2), taken.min(axis=2)
    usual = float(np.percentile(most[core], 85))
    other = (least > 0.8 * usual) & ~core
    keep = grown(core, 2) & ~(grown(other, 1) & ~core)
    return np.where(keep, most, 0).astype(np.float32)


def grown(mask: Mask, by: int) -> Mask:
    """The mask with `by` more pixels on every side."""
    wide = mask.copy()
    for step in range(1, by + 1):
        wide[step:] |= mask[:-step]
        wide[:-step] |= mask[step:]
    whole = wide.copy()
    for step in range(1, by + 1):
        whole[:, step:] |= wide[:, :-step]
        whole[:, :-step] |= wide[:, step:]
    return whole


def _cells(mask: Mask) -> Mask:
    height, width = (-(-size // CELL) for size in mask.shape)
    edge = ((0, height * CELL - mask.shape[0]), (0, width * CELL - mask.shape[1]))
    cells: Mask = np.pad(mask, edge).reshape(height, CELL, width, CELL).sum(axis=(1, 3)) >= 2
    return cells


def _in_pixels(piece: Piece, shape: tuple[int, ...]) -> Piece:
    x0, top = max(0, (piece.x0 - 1) * CELL), max(0, (piece.top - 1) * CELL)
    x1 = min(shape[1], (piece.x1 + 1) * CELL)
    bottom = min(shape[0], (piece.bottom + 1) * CELL)
    return Piece(x0, top, x1, bottom, piece.area)


def _is_large(sheet: Sheet, mask: Mask, piece: Piece) -> bool:
    longer, shorter = SMALLEST
    width, height = sheet.millimetres(piece.width), sheet.millimetres(piece.height)
    if max(width, height) < longer or min(width, height) < shorter:
        return False
    ink = mask[piece.top : piece.bottom, piece.x0 : piece.x1].sum()
    return float(ink) >= LEAST_INK * sheet.pixels(1.0) ** 2
