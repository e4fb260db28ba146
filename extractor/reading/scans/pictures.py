"""Pages drawn as pictures, made ready for OCR: red ink taken out, straight, without specks.

Arrays of pixels only: nothing here recognises anything. Thresholds that follow the paper harm more
than they help, so OCR is given greys.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Grey = NDArray[np.uint8]
"""Rows × columns, 0 black to 255 white."""
Coloured = NDArray[np.uint8]
"""Rows × columns × red, green and blue."""

DOTS = 300
"""Dots an inch that pages are drawn with."""
LONGEST = 5000
"""Longest side of a drawn page, in pixels."""
DARK = 0.7
"""Ink is darker than this share of the paper."""
STRIPS = 32
"""So many upright strips of a page are shifted against each other to find its slant."""
MOST_SLANT = 6.0
"""Slants up to so many degrees are found."""
LEAST_SLANT = 0.05
"""A page that slants less stays as it is."""
SPECKLED = 0.01
"""A page is speckled where so much of its ink are lone pixels."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A page drawn as a picture, and the same made ready for OCR."""

    colours: Coloured = field(repr=False)
    grey: Grey = field(repr=False)


def drawn(page: pdfium.PdfPage) -> Drawing:
    """The page as it is shown, with its stamps."""
    scale = min(DOTS / 72, LONGEST / max(*page.get_size(), 1.0))
    bitmap = page.render(scale=scale, rev_byteorder=True)
    pixels: Coloured = bitmap.to_numpy()[:, :, :3].copy()
    bitmap.close()
    return Drawing(pixels, straight(cleaned(without_red(pixels))))


def without_red(pixels: Coloured) -> Grey:
    """The picture in grey, red ink as light as paper: seals hide no words."""
    return np.ascontiguousarray(pixels[:, :, 0])


def cleaned(grey: Grey) -> Grey:
    """The picture without specks, where it has many."""
    if speckles(grey) < SPECKLED:
        return grey
    return np.asarray(Image.fromarray(grey).filter(ImageFilter.MedianFilter(3)))


def straight(grey: Grey) -> Grey:
    """The picture turned so that its written lines lie level."""
    slant = slant_of(grey)
    if abs(slant) < LEAST_SLANT:
        return grey
    paper = int(np.median(grey[::16, ::16]))
    turned = Image.fromarray(grey).rotate(slant, Image.Resampling.BICUBIC, fillcolor=paper)
    return np.asarray(turned)


def ink_of(grey: Grey) -> NDArray[np.bool_]:
    """Where the picture is darker than its paper."""
    paper = float(np.percentile(grey[::8, ::8], 90))
    return np.less(grey, DARK * paper)


def speckles(grey: Grey) -> float:
    """The share of the ink that are pixels without any neighbour."""
    ink = ink_of(grey)
    padded = np.pad(ink, 1)
    rows = padded[:-2].astype(np.uint8) + padded[1:-1] + padded[2:]
    around = rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]
    lone = int((ink & (around <= 2)).sum())
    return lone / max(1, int(ink.sum()))


def slant_of(grey: Grey) -> float:
    """By how many degrees to turn the picture against the clock, to make its lines level."""
    strips, step = _strips(ink_of(grey))
    coarse = _best(strips, step, np.arange(-MOST_SLANT, MOST_SLANT + 0.01, 0.25))
    return _best(strips, step, coarse + np.arange(-0.25, 0.26, 0.025))


def _strips(ink: NDArray[np.bool_]) -> tuple[NDArray[np.float64], float]:
    """How much ink each row of each upright strip has, and how far strips are apart."""
    width = ink.shape[1] // STRIPS
    if width == 0:
        return np.zeros((ink.shape[0], STRIPS)), 1.0
    kept = ink[:, : width * STRIPS].reshape(ink.shape[0], STRIPS, width)
    amounts = kept.sum(axis=2).astype(np.float64)
    return np.minimum(amounts, 0.6 * width), float(width)  # black edges are no lines


def _best(strips: NDArray[np.float64], step: float, slants: NDArray[np.float64]) -> float:
    """The slant whose rows of ink are the sharpest."""
    scores = [_sharpness(strips, step, float(np.tan(np.deg2rad(slant)))) for slant in slants]
    return float(slants[int(np.argmax(scores))])


def _sharpness(strips: NDArray[np.float64], step: float, rise: float) -> float:
    rows = np.zeros(strips.shape[0])
    for index in range(STRIPS):
        rows += np.roll(strips[:, index], -round(rise * step * (index - STRIPS // 2)))
    return float(np.square(np.diff(rows)).sum())
