"""Where on a page something is set down: free of text, over the heading, over the number."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tests.stamps.cases import Place
from tests.stamps.inks import Page
from tests.stamps.rubber import MILLIMETRES

Spot = tuple[float, float]
"""A middle, in fractions of the page's width and height."""


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the page in which the middle may lie, in fractions."""

    x0: float
    x1: float
    top: float
    bottom: float


REGIONS = {
    Place.CELL: Region(0.03, 0.42, 0.12, 0.38),
    Place.CORNER: Region(0.02, 0.5, 0.01, 0.12),
    Place.RIGHT: Region(0.55, 0.97, 0.01, 0.38),
}
MARGIN = Region(0.0, 0.13, 0.15, 0.5)
TOP = Region(0.05, 0.95, 0.02, 0.4)
BODY = Region(0.2, 0.8, 0.3, 0.9)
FOOT = Region(0.5, 0.8, 0.75, 0.92)


class Inked:
    """How much of each square millimetre of a page is dark."""

    def __init__(self, page: Page, dpi: int) -> None:
        """Measures the page against its own paper."""
        grey = page.min(axis=2).astype(np.int16)
        dark = grey < np.median(grey) - 60
        self.rows = int(page.shape[0] * MILLIMETRES / dpi)
        self.columns = int(page.shape[1] * MILLIMETRES / dpi)
        y = np.linspace(0, page.shape[0], self.rows + 1).astype(int)[:-1]
        x = np.linspace(0, page.shape[1], self.columns + 1).astype(int)[:-1]
        counts = np.add.reduceat(np.add.reduceat(dark.astype(np.int32), y, 0), x, 1)
        self.share: NDArray[np.float64] = counts / (dpi / MILLIMETRES) ** 2
        self._sums = np.pad(self.share.cumsum(0).cumsum(1), ((1, 0), (1, 0)))

    def under(self, wide: int, high: int) -> NDArray[np.float64]:
        """The ink under a box of so many millimetres, by its top left corner."""
        s = self._sums
        ink: NDArray[np.float64]
        ink = s[high:, wide:] - s[:-high, wide:] - s[high:, :-wide] + s[:-high, :-wide]
        return ink

    def emptiest(
        self, size: tuple[float, float], region: Region, rng: np.random.Generator
    ) -> tuple[Spot, bool]:
        """A place for a box of so many millimetres with the least ink; whether it is free of it."""
        wide = min(self.columns - 1, int(size[0]) + 2)
        high = min(self.rows - 1, int(size[1]) + 2)
        ink = self.under(wide, high)
        y, x = np.mgrid[0 : ink.shape[0], 0 : ink.shape[1]]
        middle_x, middle_y = (x + wide / 2) / self.columns, (y + high / 2) / self.rows
        inside = (middle_x >= region.x0) & (middle_x <= region.x1)
        inside &= (middle_y >= region.top) & (middle_y <= region.bottom)
        if not inside.any():
            return ((region.x0 + region.x1) / 2, (region.top + region.bottom) / 2), False
        # A speck of the scanner is no text.
        levels = np.floor(ink / 0.5)
        good = np.argwhere(inside & (levels == levels[inside].min()))
        row, column = good[rng.integers(len(good))]
        return (float(middle_x[row, column]), float(middle_y[row, column])), bool(
            levels[row, column] == 0
        )

    def heading(self, rng: np.random.Generator) -> Spot:
        """The middle of the issuer's name, a little beside it."""
        bands = self._bands(0.05, 0.48)[:2] or [(0.05, 0.08)]
        y = (bands[0][0] + bands[-1][1]) / 2
        return self._middle(y) + rng.uniform(-0.03, 0.03), y + rng.uniform(-0.006, 0.006)

    def number(self, rng: np.random.Generator) -> Spot:
        """The middle of the number's line: it stands level with the third line on the right."""
        bands = self._bands(0.52, 0.95)
        y = sum(bands[2]) / 2 if len(bands) > 2 else 0.12
        return self._middle(y) + rng.uniform(-0.03, 0.03), y + rng.uniform(-0.004, 0.004)

    def _bands(self, x0: float, x1: float) -> list[tuple[float, float]]:
        """Lines of text in a strip of the page's top, in fractions of its height."""
        strip = self.share[: int(self.rows * 0.25), int(x0 * self.columns) : int(x1 * self.columns)]
        full = np.concatenate([[0], strip.sum(1) > 1.0, [0]]).astype(int)
        starts, ends = np.flatnonzero(np.diff(full) == 1), np.flatnonzero(np.diff(full) == -1)
        both = zip(starts, ends, strict=True)
        # Thinner is a rule under the words.
        return [(s / self.rows, e / self.rows) for s, e in both if e - s >= 2]

    def _middle(self, y: float) -> float:
        """The middle of what stands at this height in the left half, in fractions of the width."""
        row = min(self.rows - 2, max(1, int(y * self.rows)))
        filled = self.share[row - 1 : row + 2, : self.columns // 2].sum(0)
        filled[: self.columns // 20] = 0
        if not filled.sum():
            return 0.22
        return float((filled * np.arange(len(filled))).sum() / filled.sum() / self.columns)
