"""Ink on paper: colours, faint and blotchy prints, and how a print darkens a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tests.stamps.cases import Fading, Ink
from tests.stamps.rubber import Mask

Page: TypeAlias = NDArray[np.uint8]
"""Rows × columns × red, green, blue."""
Colour: TypeAlias = tuple[int, int, int]

# The stamp of a grey or 1-bit copy was red before it was copied.
COLOURS: dict[Ink, Colour] = {
    Ink.RED: (214, 32, 40),
    Ink.DARK_RED: (142, 18, 30),
    Ink.PURPLE: (74, 52, 150),
    Ink.GREY: (205, 30, 40),
    Ink.BITS: (205, 30, 40),
}
BLUE, BLACK, BROWN = (28, 48, 160), (30, 30, 34), (150, 100, 50)


@dataclass(frozen=True, slots=True)
class Print:
    """One ink of what was set down on a page."""

    mask: Mask
    colour: Colour


def mixed(colour: Colour, rng: np.random.Generator) -> Colour:
    """Nearly this colour: no two ink pads are the same."""
    r, g, b = (int(np.clip(part + rng.integers(-14, 15), 0, 255)) for part in colour)
    return r, g, b


def clouds(shape: tuple[int, ...], grain: int, rng: np.random.Generator) -> Mask:
    """Smooth noise from 0 to 1, with spots about `grain` pixels wide."""
    rows, columns = shape[:2]
    small = rng.random((max(2, rows // grain + 2), max(2, columns // grain + 2)))
    picture = Image.fromarray((small * 255).astype(np.uint8))
    out = picture.resize((columns, rows), Image.Resampling.BICUBIC)
    return np.asarray(out, dtype=np.float32) / np.float32(255)


def inked(mask: Mask, fading: Fading, dpi: int, rng: np.random.Generator) -> Mask:
    """What of a stamp's rubber came onto the paper."""
    strength = rng.uniform(0.30, 0.42) if fading is Fading.FAINT else rng.uniform(0.82, 0.95)
    grain = 1 - 0.2 * clouds(mask.shape, max(2, dpi // 90), rng)
    out = mask * strength * grain
    if fading is Fading.BLOTCHY:
        wet = clouds(mask.shape, max(3, dpi // 14), rng)
        dry = np.clip((wet - np.quantile(wet, 0.28)) * 9 + 0.5, 0.08, 1)
        out = out * dry
    return out.astype(np.float32)


def press(page: Page, mark: Print, centre: tuple[float, float]) -> None:
    """Sets a print down on the page, in place; `centre` is in fractions of width and height.

    Ink lets what lies under it through, so its light is multiplied.
    """
    rows, columns = mark.mask.shape
    top = int(centre[1] * page.shape[0] - rows / 2)
    left = int(centre[0] * page.shape[1] - columns / 2)
    y0, x0 = max(0, top), max(0, left)
    y1, x1 = min(page.shape[0], top + rows), min(page.shape[1], left + columns)
    if y1 <= y0 or x1 <= x0:
        return
    mask = mark.mask[y0 - top : y1 - top, x0 - left : x1 - left, None]
    light = 1 - mask * (1 - np.asarray(mark.colour, dtype=np.float32) / 255)
    page[y0:y1, x0:x1] = np.clip(page[y0:y1, x0:x1] * light, 0, 255).astype(np.uint8)
