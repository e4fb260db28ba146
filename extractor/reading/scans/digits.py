"""Digits in the ink of a small place, printed or written by hand.

OCR is made for print; numbers and days are written by hand more often than not. Ink is cut where its
columns are thin, every piece is looked at by a small network, and the way of cutting whose pieces
look most like digits wins. The network is made by `python -m corpus digits` from strokes of our own
and printed digits; it knows an eleventh class, "no digit", for halves and pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from extractor.reading.marks.pieces import Piece, pieces
from extractor.reading.scans.pictures import Grey

SIDE = 20
"""Pieces are looked at in a square of so many pixels."""
DEPTHS = (0.35, 0.5, 0.65)
"""How far from paper to the darkest ink a pixel must be to count, one after another."""
LOW = 0.3
"""Lower pieces than this share of a capital's height are dots and specks."""
WIDEST = 1.8
"""No digit is wider than so many heights of a capital."""
THIN = 0.6
"""Cuts run where a column has less ink than this, in heights of a capital."""
MOST = 6
"""So many digits at most."""
COST = 0.15
"""What one more digit must gain."""
UNLIKE = -8.0
SKIPPED = -30.0
"""What it costs to leave out ink too low for a digit, as much of it as a capital's square."""

Mask = NDArray[np.bool_]
Chances = NDArray[np.float64]


class Field(NamedTuple):
    """Where digits may stand: a picture, columns from and to, base line and capitals' height."""

    grey: Grey
    left: int
    right: int
    base: int
    capital: float


class Digits(NamedTuple):
    """Digits with how like digits they look, 0 to 1, and the height of each in pixels."""

    text: str
    likeness: float
    agreed: bool
    """Whether they are the same however deep the ink is looked at."""

    def __repr__(self) -> str:
        """Without the digits, which are words of a document."""
        return f"Digits(likeness={self.likeness:.2f}, agreed={self.agreed})"


class _Path(NamedTuple):
    score: float
    chances: tuple[int, ...]


def read_digits(field: Field, *, most: int | None = None) -> Digits | None:
    """The digits that stand in a place, none above `most`; None where there are none."""
    votes: dict[str, list[float]] = defaultdict(list)
    for depth in DEPTHS:
        for text, score in _readings(field, depth, most):
            votes[text].append(float(np.exp(score)))
    if not votes:
        return None
    best = max(votes, key=lambda text: sum(votes[text]))
    return Digits(best, sum(votes[best]) / len(DEPTHS), len(votes[best]) == len(DEPTHS))


def _readings(field: Field, depth: float, most: int | None) -> Iterator[tuple[str, float]]:
    """The best reading of the ink at a depth."""
    mask = ink_in(field, depth)
    if mask is None:
        return
    cuts = _cuts(mask, field.capital)
    spans = list(_spans(mask, cuts, field.capital))
    shown = [_squared(mask[:, cuts[one.first] : cuts[one.last]]) for one in spans if one.is_digit]
    chances = _chances(np.array(shown, dtype=np.float32)) if shown else np.zeros((0, 11))
    best = max(
        (_said(chances, path, most) for path in _paths(spans, chances, len(cuts))),
        key=lambda said: said[1],
        default=("", UNLIKE),
    )
    if best[0]:
        yield best


# --- ink ----------------------------------------------------------------------------------------


def ink_in(field: Field, depth: float) -> Mask | None:
    """The ink of the place without that of its neighbours and without specks."""
    capital = field.capital
    beside = round(0.9 * capital)
    top, left = max(0, round(field.base - 2.0 * capital)), max(0, field.left - beside)
    part = field.grey[top : round(field.base + 0.9 * capital), left : field.right + beside]
    inside = slice(field.left - left, field.right - left)
    if part.size == 0 or part[:, inside].shape[1] < 4:
        return None
    paper, ink = np.percentile(part, 85), np.percentile(part[:, inside], 1)
    mask = part < paper - depth * (paper - ink)
    found, numbers = pieces(mask, near=2)
    kept = np.zeros_like(mask)
    for number, piece in enumerate(found):
        if _is_writing(piece, field.base - top, capital):
            own = (numbers == number) & mask
            kept |= _own_part(own, inside, capital)
    columns = np.flatnonzero(kept.any(axis=0))
    return kept[:, columns[0] : columns[-1] + 1] if len(columns) else None


def _is_writing(piece: Piece, base: int, capital: float) -> bool:
    """Whether a piece is high enough and on the line."""
    middle = (piece.top + piece.bottom) / 2
    wide = piece.width >= 0.5 * capital and piece.height >= 0.15 * capital
    return (piece.height >= LOW * capital or wide) and (
        base - 1.4 * capital <= middle <= base + 0.5 * capital
    )


def _own_part(own: Mask, inside: slice, capital: float) -> Mask:
    """A piece, or what of it stands inside; nothing where only a bit of a neighbour does."""
    total, within = int(own.sum()), int(own[:, inside].sum())
    if 2 * within >= total:
        return own
    cut = np.zeros_like(own)
    columns = own[:, inside].any(axis=0).sum()
    if columns >= 0.3 * capital and within >= 0.08 * capital * capital:
        cut[:, inside] = own[:, inside]
    return cut


# --- ways of cutting ----------------------------------------------------------------------------


def _cuts(mask: Mask, capital: float) -> list[int]:
    """Columns where a digit may end: where ink begins, ends or is thin."""
    amount = mask.sum(axis=0)
    width = len(amount)
    near = max(2, round(0.08 * capital))
    cuts = {0, width}
    for column in range(1, width - 1):
        around = amount[max(0, column - near) : column + near + 1]
        if amount[column] == around.min() and amount[column] <= THIN * capital:
            starts = amount[column] == 0 and (amount[column - 1] > 0 or amount[column + 1] > 0)
            if starts or column - max(cut for cut in cuts if cut <= column) >= 0.1 * capital:
                cuts.add(column)
    return sorted(cuts)


class _Span(NamedTuple):
    """What stands between two cuts: a piece that may be a digit, or else what leaving it costs."""

    first: int
    last: int
    is_digit: bool
    cost: float = 0.0


def _spans(mask: Mask, cuts: Sequence[int], capital: float) -> Iterator[_Span]:
    for first in range(len(cuts)):
        for last in range(first + 1, len(cuts)):
            if cuts[last] - cuts[first] > WIDEST * capital and last > first + 1:
                break
            rows = np.flatnonzero(mask[:, cuts[first] : cuts[last]].any(axis=1))
            if len(rows) == 0:
                yield _Span(first, last, is_digit=False)
            elif rows[-1] - rows[0] >= 0.45 * capital:
                yield _Span(first, last, is_digit=True)
            elif last == first + 1:
                ink = float(mask[:, cuts[first] : cuts[last]].sum())
                yield _Span(first, last, is_digit=False, cost=SKIPPED * ink / capital**2)


def _paths(spans: Sequence[_Span], chances: Chances, ends: int) -> Iterator[_Path]:
    """For every count of digits the best way through all of the ink."""
    best: dict[tuple[int, int], _Path] = {(0, 0): _Path(0.0, ())}
    row = 0
    for first, last, is_digit, cost in spans:
        gain = float(np.log(chances[row, :10].max() + 1e-9)) - COST if is_digit else cost
        for count in range(MOST):
            before = best.get((first, count))
            if before is not None:
                path = _Path(
                    before.score + max(gain, UNLIKE), before.chances + ((row,) if is_digit else ())
                )
                place = (last, count + is_digit)
                if place not in best or best[place].score < path.score:
                    best[place] = path
        row += is_digit
    return (path for (end, count), path in best.items() if end == ends - 1 and count)


def _said(chances: Chances, path: _Path, most: int | None) -> tuple[str, float]:
    """The digits of a path; where they may not be above `most`, the likeliest that are not."""
    rows = [np.log(chances[row, :10] + 1e-9) for row in path.chances]
    text = "".join(str(int(row.argmax())) for row in rows)
    if most is None or 0 < int(text) <= most:
        return text, path.score
    if len(rows) > len(str(most)):
        return "", UNLIKE
    lost = path.score - sum(float(row.max()) for row in rows)
    values = [f"{value:0{len(rows)}d}" for value in range(1, most + 1)]
    fit = [value for value in values if len(value) == len(rows)]
    scored = [
        (sum(float(row[int(digit)]) for row, digit in zip(rows, value, strict=True)), value)
        for value in fit
    ]
    score, value = max(scored)
    return value, score + lost


# --- the network --------------------------------------------------------------------------------


def _squared(mask: Mask) -> NDArray[np.float32]:
    """The ink of a piece in a square, as high or wide as it."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    part = mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].astype(np.uint8) * 255
    return squared(part)


def squared(part: NDArray[np.uint8]) -> NDArray[np.float32]:
    """A picture of ink (255) on paper (0) as the network is shown it, in one row."""
    height, width = part.shape
    scale = SIDE / max(height, width)
    size = max(1, round(width * scale)), max(1, round(height * scale))
    way = Image.Resampling.BOX if scale < 1 else Image.Resampling.BILINEAR
    small = np.asarray(Image.fromarray(part).resize(size, way), dtype=np.float32) / 255
    square = np.zeros((SIDE, SIDE), dtype=np.float32)
    top, left = (SIDE - small.shape[0]) // 2, (SIDE - small.shape[1]) // 2
    square[top : top + small.shape[0], left : left + small.shape[1]] = small
    return square.ravel()


def _chances(shown: NDArray[np.float32]) -> Chances:
    """For each piece the chances of the ten digits and of none of them."""
    first, first_bias, second, second_bias = network()
    hidden = np.maximum(shown @ first + first_bias, 0)
    found = (hidden @ second + second_bias).astype(np.float64)
    powers = np.exp(found - found.max(axis=1, keepdims=True))
    chances: Chances = powers / powers.sum(axis=1, keepdims=True)
    return chances


@cache
def network() -> tuple[NDArray[np.float32], ...]:
    """Weights and biases of the hidden layer and of the classes, loaded once."""
    file = resources.files(__package__).joinpath("digits.npz")
    with file.open("rb") as opened, np.load(opened, allow_pickle=False) as stored:
        return tuple(stored[name].astype(np.float32) for name in ("a", "b", "c", "d"))
