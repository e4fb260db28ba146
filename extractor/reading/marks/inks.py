"""The ink of a page that is a picture: what is darker than the paper, neutral and coloured apart.

Paper is told from ink tile by tile, so that shadows, yellowed and bluish paper count as paper.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Picture = NDArray[np.uint8]
Mask = NDArray[np.bool_]
Greys = NDArray[np.float32]

DOTS = 150
"""Dots an inch, about, that ink is looked at with."""
LONG_SIDE = 11.69
"""Inches of the longer side of a sheet of A4."""
TILE = 32
"""Pixels of a tile that has one colour of paper."""
DARKEST_PAPER = 120.0
"""No paper is darker than this, of 255; a darker tile is ink or shadow throughout."""
FAINT = 26.0
"""A pixel that is darker than the paper by less, of 255, is no ink."""
PRINT = 90.0
"""Print takes at least so much of all parts of the light, of 255."""
COLOURFUL = 26.0
"""Coloured ink takes so much more of one part of the light than of another, of 255."""
HUED = 0.28
"""Coloured ink leaves at least this share of what it takes elsewhere in one part of the light."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page, looked at with `dots` an inch."""

    taken: Greys
    """How much red, green and blue light the ink takes from the paper's, 0 to 255."""
    depth: Greys
    """How much it takes of the part of light that it takes most of,"""
    least: Greys
    """and of the part that it takes least of."""
    dots: float

    @property
    def coloured(self) -> Mask:
        """Where ink has a colour."""
        enough = self.depth - self.least >= COLOURFUL
        found: Mask = enough & (self.least <= (1 - HUED) * self.depth)
        return found

    @property
    def printed(self) -> Mask:
        """Where ink is as dark as print, and has no colour."""
        return self.least >= PRINT

    def millimetres(self, pixels: float) -> float:
        """A length in pixels as millimetres of the sheet."""
        return pixels / self.dots * 25.4

    def pixels(self, millimetres: float) -> float:
        """A length in millimetres of the sheet as pixels."""
        return millimetres / 25.4 * self.dots


def sheet_of(picture: Picture) -> Sheet:
    """The ink of a page, drawn as red, green and blue in any number of dots."""
    dots = max(picture.shape[:2]) / LONG_SIDE
    factor = max(1, round(dots / DOTS))
    small = Image.fromarray(picture).reduce(factor)
    pixels = np.asarray(small, dtype=np.float32)
    taken = taken_light(pixels)
    red, green, blue = (taken[:, :, part] for part in range(3))
    depth = np.maximum(np.maximum(red, green), blue)
    least = np.minimum(np.minimum(red, green), blue)
    return Sheet(taken, depth, least, dots / factor)


def hues(taken: Greys) -> Greys:
    """The hue of ink, 0 to 360 degrees: red 0, green 120, blue 240."""
    red, green, blue = (255.0 - taken[..., part] for part in range(3))
    across, up = 2 * red - green - blue, np.sqrt(np.float32(3)) * (green - blue)
    found: Greys = np.degrees(np.arctan2(up, across)) % 360
    return found


def taken_light(pixels: Greys) -> Greys:
    """How much of each part of the light ink takes from the paper's, 0 to 255."""
    paper = _paper(pixels)
    found: Greys = np.clip((paper - pixels) * (255.0 / paper), 0, 255)
    return found


def _paper(pixels: Greys) -> Greys:
    """The colour of the paper at every pixel: the usual light one of its tile."""
    height, width = (-(-size // TILE) for size in pixels.shape[:2])
    edge = ((0, height * TILE - pixels.shape[0]), (0, width * TILE - pixels.shape[1]), (0, 0))
    whole = np.pad(pixels, edge, mode="edge")
    tiles = whole.reshape(height, TILE, width, TILE, 3)[:, ::4, :, ::4].swapaxes(1, 2)
    found = np.percentile(tiles.reshape(height, width, -1, 3), 75, axis=2)
    usual = np.median(found.reshape(-1, 3), axis=0)
    usual = usual if usual.mean() >= DARKEST_PAPER else np.full(3, 255.0)
    dark = found.min(axis=2) < DARKEST_PAPER
    found[dark] = usual
    layers = [
        np.asarray(Image.fromarray(layer.astype(np.float32)).resize((width * TILE, height * TILE)))
        for layer in np.moveaxis(found, 2, 0)
    ]
    smooth: Greys = np.stack(layers, axis=2)[: pixels.shape[0], : pixels.shape[1]]
    return np.maximum(smooth, 1.0)
