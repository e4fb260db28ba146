"""A stamp turned straight, its frame taken off, its lines cut apart: pictures that OCR can read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from extractor.reading.marks.inks import Greys, Mask, Picture
from extractor.reading.marks.pieces import Piece, pieces

Places = NDArray[np.float64]

MOST_TURN = 45
"""Stamps are turned by up to so many degrees; beyond that they stand on their side."""
SAMPLE = 4000
"""So many pixels of ink tell the angle."""
ENOUGH = 0.3
"""Pixels with so much of the usual depth of the ink are ink."""
SIDE = 0.75
"""A row or column with ink over so much of it is a side of the frame."""
RIM = 0.35
"""Sides of a frame stand no further from its rim than this, in its heights."""
MARGIN = 16
"""White round a line for OCR, in pixels."""
RIM_LINE = 0.12
"""Lines of a frame are no thicker, and no further from the rim, than this share of its height."""
HOLLOW = 0.3
"""Corners of a frame cover less of their extent than this; letters more."""
LONG = 0.3
"""A piece runs along an edge for at least so much of the frame's height."""
HALF = 0.45
"""So much of both sides is half a frame."""
BROKEN = 0.3
"""So much of the way round has lines, where a frame is broken."""
LOW = 0.4
"""Bands lower than this share of the highest are marks of its letters, not lines."""
LEAST = 5
"""Lines lower than this, in pixels, are none."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stamp turned straight: how dark its ink is, 0 to 1."""

    ink: Greys
    turn: float
    """Degrees that it was turned back by."""
    framed: bool
    """Whether it had sides of a frame on at least three sides."""

    def turned(self, quarters: int) -> Stamp:
        """The stamp turned by quarters of a circle."""
        return Stamp(np.rot90(self.ink, quarters), self.turn, self.framed)


def straightened(depth: Greys) -> Stamp:
    """The ink of a stamp, turned straight, without its frame; it may still be upside down."""
    ink = evened(depth)
    turn = angle_of(ink >= ENOUGH)
    straight = trimmed(_rotated(ink, turn))
    if straight.shape[0] > straight.shape[1] * 1.15:
        straight = np.rot90(straight)
    inside, framed = without_frame(straight)
    return Stamp(inside, turn, framed)


def evened(depth: Greys) -> Greys:
    """Ink as a share of its usual depth, so that faint ink is as dark as fresh."""
    inked = depth[depth > 0]
    usual = float(np.percentile(inked, 85)) if len(inked) else 1.0
    even: Greys = np.minimum(depth / max(usual, 1.0), 1.0).astype(np.float32)
    return even


def angle_of(mask: Mask) -> float:
    """Degrees by which the ink is turned, from -45 to 45: where its rows and columns are sharpest."""
    ys, xs = np.nonzero(mask)
    if len(xs) < 20:
        return 0.0
    step = max(1, len(xs) // SAMPLE)
    across, down = _strewn(xs[::step], 0.618034), _strewn(ys[::step], 0.754878)
    rough = max(range(-MOST_TURN, MOST_TURN, 3), key=lambda turn: _sharpness(across, down, turn))
    fine = np.arange(rough - 2.5, rough + 3.0, 0.5)
    return float(max(fine, key=lambda turn: _sharpness(across, down, turn)))


def _strewn(places: NDArray[np.int64], by: float) -> Places:
    """Places within their pixels, so that the grid of pixels favours no angle."""
    strewn: Places = places + (np.arange(len(places)) * by) % 1.0
    return strewn


def _sharpness(xs: Places, ys: Places, turn: float) -> float:
    cos, sin = np.cos(np.deg2rad(turn)), np.sin(np.deg2rad(turn))
    return _peaks(ys * cos - xs * sin) + _peaks(xs * cos + ys * sin)


def _peaks(places: Places) -> float:
    counts = np.bincount((places - places.min()).astype(np.int64))
    return float(np.square(counts).sum())


def _rotated(ink: Greys, turn: float) -> Greys:
    picture = Image.fromarray(ink).rotate(turn, Image.Resampling.BICUBIC, expand=True)
    clipped: Greys = np.clip(np.asarray(picture), 0, 1)
    return clipped


def trimmed(ink: Greys) -> Greys:
    """The part that has ink; a pixel where there is none."""
    mask = ink >= ENOUGH
    rows, columns = np.flatnonzero(mask.sum(axis=1) >= 2), np.flatnonzero(mask.sum(axis=0) >= 2)
    if not len(rows) or not len(columns):
        return np.zeros((1, 1), dtype=np.float32)
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def without_frame(ink: Greys) -> tuple[Greys, bool]:
    """What stands inside the frame, and whether most of a frame was there, perhaps in pieces."""
    mask = ink >= ENOUGH
    lying, standing = mask.copy(), mask.copy()
    lying[1:] |= mask[:-1]
    lying[:-1] |= mask[1:]
    standing[:, 1:] |= mask[:, :-1]
    standing[:, :-1] |= mask[:, 1:]
    rim = int(min(mask.shape) * RIM)
    top, bottom, flat = _inside(lying.mean(axis=1), rim)
    left, right, upright = _inside(standing.mean(axis=0), rim)
    if flat + upright >= 3:
        return trimmed(ink[top:bottom, left:right]), True
    inner, broken = _without_pieces(ink, mask)
    return (trimmed(inner), True) if broken else (ink, False)


def _without_pieces(ink: Greys, mask: Mask) -> tuple[Greys, bool]:
    """The ink without corners and sides of a broken frame, and whether there were any to speak of."""
    found, of = pieces(mask)
    sides = [number for number, piece in enumerate(found) if _is_side(piece, mask.shape)]
    reach = sum(found[number].width + found[number].height for number in sides)
    edges = {edge for number in sides for edge in _edges(found[number], mask.shape)}
    left = np.where(np.isin(of, sides), 0, ink).astype(np.float32)
    half = any(_is_half(found[number], mask.shape) for number in sides)
    broken = (len(edges) >= 3 or half) and reach >= BROKEN * 2 * sum(mask.shape)
    return left, broken and bool((left >= ENOUGH).any())


def _is_half(piece: Piece, shape: tuple[int, ...]) -> bool:
    """Whether it is a corner of two long sides."""
    return piece.height >= HALF * shape[0] and piece.width >= HALF * shape[1]


def _edges(piece: Piece, shape: tuple[int, ...]) -> Iterator[str]:
    """The edges of a stamp along which a piece of its frame runs."""
    height, width = shape
    near = RIM_LINE * height
    if piece.height >= LONG * height:
        yield from (["left"] if piece.x0 <= near else [])
        yield from (["right"] if piece.x1 >= width - near else [])
    if piece.width >= LONG * height:
        yield from (["top"] if piece.top <= near else [])
        yield from (["bottom"] if piece.bottom >= height - near else [])


def _is_side(piece: Piece, shape: tuple[int, ...]) -> bool:
    """Whether a piece is a thin line at the rim, or a corner of two such lines."""
    height, width = shape
    at_rim = (
        piece.x0 <= RIM_LINE * height
        or piece.x1 >= width - RIM_LINE * height
        or piece.top <= RIM_LINE * height
        or piece.bottom >= height - RIM_LINE * height
    )
    thin = min(piece.width, piece.height) <= RIM_LINE * height < max(piece.width, piece.height) / 2
    high, wide = piece.height >= 0.6 * height, piece.width >= 0.6 * width
    corner = (high or wide) and piece.area <= HOLLOW * piece.width * piece.height
    return at_rim and (thin or corner)


def _inside(cover: NDArray[np.float64], rim: int) -> tuple[int, int, int]:
    """First and last line inside the sides of a frame, and how many sides there are."""
    size, rim = len(cover), max(1, rim)
    before = np.flatnonzero(cover[:rim] >= SIDE)
    after = np.flatnonzero(cover[size - rim :] >= SIDE)
    start = int(before[-1]) + 2 if len(before) else 0
    end = size - rim + int(after[0]) - 1 if len(after) else size
    return start, max(end, start + 1), bool(len(before)) + bool(len(after))


def lines_of(ink: Greys) -> list[Greys]:
    """The written lines of a straight stamp, from the top."""
    filled = (ink >= ENOUGH).sum(axis=1) >= 2
    bands = _joined(list(_bands(filled)))
    return [trimmed(ink[top:bottom]) for top, bottom in bands if bottom - top >= LEAST]


def _bands(filled: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    steps = np.flatnonzero(np.diff(np.concatenate([[False], filled, [False]]).astype(np.int8)))
    yield from zip(map(int, steps[::2]), map(int, steps[1::2]), strict=True)


def _joined(bands: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Bands, those of hats and dots joined to the letters next to them."""
    highest = max((bottom - top for top, bottom in bands), default=0)
    joined = list(bands)
    index = 0
    while index < len(joined) and len(joined) > 1:
        top, bottom = joined[index]
        if bottom - top >= LOW * highest:
            index += 1
            continue
        other = _nearest(joined, index)
        first, last = sorted((index, other))
        joined[first : last + 1] = [(joined[first][0], joined[last][1])]
        index = 0
    return joined


def _nearest(bands: list[tuple[int, int]], index: int) -> int:
    above = bands[index][0] - bands[index - 1][1] if index else np.inf
    below = bands[index + 1][0] - bands[index][1] if index + 1 < len(bands) else np.inf
    return index - 1 if above < below else index + 1


def for_ocr(line: Greys, capitals: int, soft: float) -> Picture:
    """A line as dark letters on white, about so many pixels high, broken ink smoothed."""
    scale = capitals * 1.4 / line.shape[0]
    size = (max(1, round(line.shape[1] * scale)), max(1, round(line.shape[0] * scale)))
    white = np.pad(255 * (1 - line), 4, constant_values=255).astype(np.uint8)
    smooth = Image.fromarray(white).filter(ImageFilter.GaussianBlur(soft / max(scale, 1.0)))
    big = smooth.resize(size, Image.Resampling.BICUBIC)
    return np.pad(np.asarray(big), MARGIN, constant_values=255)
