"""A pen: signatures, scribbled lines and digits, drawn from strokes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from tests.stamps.inks import BLUE, Print, mixed
from tests.stamps.rubber import FINER, pixels, turned

Stroke: TypeAlias = NDArray[np.float64]
"""Points x, y; one line of a pen that stays on the paper."""

# fmt: off
_DIGITS: dict[str, Sequence[tuple[float, float]]] = {  # in a box one wide and one high, y downwards
    "0": ((.5, 0), (.1, .3), (.1, .7), (.5, 1), (.9, .7), (.9, .3), (.5, 0)),
    "1": ((.3, .2), (.6, 0), (.5, 1)),
    "2": ((.1, .2), (.5, 0), (.85, .25), (.4, .7), (.05, 1), (.9, .95)),
    "3": ((.1, .05), (.8, .1), (.45, .42), (.85, .7), (.4, 1), (.05, .9)),
    "4": ((.6, 1), (.65, 0), (.05, .65), (.95, .6)),
    "5": ((.85, 0), (.25, .02), (.15, .45), (.75, .5), (.7, .95), (.05, .95)),
    "6": ((.75, 0), (.2, .5), (.2, .95), (.7, .95), (.7, .55), (.25, .6)),
    "7": ((.05, .05), (.9, 0), (.4, 1)),
    "8": ((.8, .15), (.3, 0), (.2, .3), (.8, .7), (.5, 1), (.15, .75), (.8, .15)),
    "9": ((.8, .2), (.3, .05), (.2, .4), (.75, .4), (.8, .15), (.7, 1)),
    "/": ((.8, -.1), (.2, 1.1)),
}
# fmt: on


def digits(text: str, height: float, dpi: int, rng: np.random.Generator) -> Image.Image:
    """Handwritten digits of so many millimetres, drawn twice as fine."""
    high = pixels(height, dpi * FINER)
    strokes = []
    for place, sign in enumerate(text):
        points = np.array(_DIGITS[sign]) + rng.normal(0, 0.05, (len(_DIGITS[sign]), 2))
        strokes.append((points * (0.55, 1) + (place * 0.75 + 0.2, 0.2)) * high)
    size = (int(high * (len(text) * 0.75 + 0.4)), int(high * 1.4))
    return _drawn(strokes, size, pixels(0.45, dpi * FINER))


def scribbled(
    width: float, lines: int, dpi: int, rng: np.random.Generator, height: float = 3.0
) -> Image.Image:
    """So many lines of joined-up handwriting that nobody can read, in millimetres."""
    fine = dpi * FINER
    wide, high = pixels(width, fine), pixels(height, fine)
    strokes: list[Stroke] = []
    for line in range(lines):
        at = rng.uniform(0, 0.5) * high
        while at < wide * 0.9:
            length = rng.uniform(1.2, 3.5) * high
            strokes.append(_word(at, (line * 1.9 + 1) * high, min(length, wide - at), high, rng))
            at += length + high * 0.6
    return _drawn(strokes, (wide, int(high * (lines * 1.9 + 0.8))), pixels(0.4, fine))


def signature(dpi: int, rng: np.random.Generator) -> Print:
    """A flourish in blue ink."""
    fine = dpi * FINER
    wide, high = pixels(rng.uniform(35, 55), fine), pixels(rng.uniform(16, 26), fine)
    turn = np.linspace(0, 1, 160)
    x, y = 0.1 + 0.75 * turn, np.full(160, 0.5)
    for wave in range(2, 7):
        x = x + rng.normal(0, 0.22 / wave) * np.sin(2 * np.pi * (wave * turn + rng.random()))
        y = y + rng.normal(0, 0.42 / wave) * np.sin(2 * np.pi * (wave * turn + rng.random()))
    tail = np.stack([np.linspace(0.05, 0.95, 20), np.linspace(0.8, 0.7, 20)], axis=1)
    strokes = [np.stack([x, y], axis=1) * (wide, high), tail * (wide, high)]
    picture = _drawn(strokes, (wide, high), pixels(0.6, fine))
    return Print(turned(picture, rng.uniform(-8, 12)), mixed(BLUE, rng))


def _word(at: float, foot: float, length: float, high: float, rng: np.random.Generator) -> Stroke:
    """One word: loops of uneven height, leaning to the right."""
    count = max(12, int(length / high * 14))
    turn = np.linspace(0, length / high * rng.uniform(2, 3.4) * np.pi, count)
    knots = np.arange(0, count, 6)
    # Most letters are low; some rise like l and h, some go below the line like g and y.
    sizes = rng.choice((0.35, 0.45, 0.55, 1.1, -0.6), len(knots), p=(0.25, 0.25, 0.2, 0.2, 0.1))
    tall = np.interp(np.arange(count), knots, sizes * rng.uniform(0.8, 1.2, len(knots)))
    y = -tall * (0.5 - 0.5 * np.cos(turn)) * high + rng.normal(0, 0.03) * high
    x = np.linspace(0, length, count) + 0.16 * high * np.sin(turn) - 0.3 * y
    return np.stack([at + x, foot + y], axis=1)


def _drawn(strokes: Sequence[Stroke], size: tuple[int, int], width: int) -> Image.Image:
    picture = Image.new("L", size)
    draw = ImageDraw.Draw(picture)
    for stroke in strokes:
        draw.line([(float(x), float(y)) for x, y in stroke], fill=255, width=width, joint="curve")
    return picture
