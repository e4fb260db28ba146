"""The network that reads digits (`extractor.reading.scans.digits`), made from strokes of our own.

No handwriting of anybody is in it: strokes (`strokes`) are bent, slanted, inked and broken at random,
and printed digits of the fonts of official documents stand among them. An eleventh class holds what
is no digit: two that touch, halves, scribbles. The same seed gives the same network.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from corpus.strokes import STROKES
from extractor.reading.scans import digits
from extractor.reading.scans.digits import SIDE, squared

Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]
NONE = 10
HEIGHT = 60
HIDDEN = 128
EPOCHS = 30
BATCH = 128
SAMPLES = 90_000
FONTS = "liberation*/Liberation*.ttf"
FILE = Path(digits.__file__).with_name("digits.npz")


def make(samples: int = SAMPLES) -> float:
    """Train the network and write it; the share of unseen samples that it tells right."""
    shown, meant = drawn_samples(samples, seed=1)
    parts = trained(shown, meant, seed=0)
    first, first_bias, second, second_bias = (part.astype(np.float16) for part in parts)
    np.savez_compressed(FILE, a=first, b=first_bias, c=second, d=second_bias)
    unseen, right = drawn_samples(samples // 30, seed=2)
    told = np.maximum(unseen @ first + first_bias, 0) @ second + second_bias
    return float((told.argmax(axis=1) == right).mean())


def drawn_samples(count: int, *, seed: int) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Pictures as the network sees them, and what each shows."""
    random = np.random.default_rng(seed)
    fonts = sorted(Path("/usr/share/fonts/truetype").glob(FONTS))
    shown = np.empty((count, SIDE * SIDE), np.float32)
    meant = np.empty(count, np.int64)
    for index in range(count):
        mask, meant[index] = _sample(random, fonts)
        rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
        if len(rows):
            part = mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
            shown[index] = squared(part.astype(np.uint8) * 255)
        else:
            shown[index], meant[index] = 0.0, NONE
    return shown, meant


def _sample(random: np.random.Generator, fonts: Sequence[Path]) -> tuple[Mask, int]:
    digit, choice = int(random.integers(10)), random.random()
    if choice < 0.2 and fonts:
        return _inked(_printed(digit, fonts, random), random), digit
    written = _written(digit, random)
    if choice < 0.8:
        return _inked(_drawn(written, random), random), digit
    if choice < 0.92:
        other = [line * random.uniform(0.7, 1.2) for line in _written(None, random)]
        gap = np.vstack(written)[:, 0].max() - np.vstack(other)[:, 0].min() + random.uniform(-4, 8)
        both = [*written, *(line + np.array([gap, 0]) for line in other)]
        return _inked(_drawn(both, random), random), NONE
    return _no_digit(digit, written, random), NONE


def _no_digit(digit: int, written: list[Floats], random: np.random.Generator) -> Mask:
    """The left or right part of a digit, or a scribble."""
    mask = _inked(_drawn(written, random), random)
    if digit == 1 or mask.shape[1] < 20:
        line = _curved(random.random((random.integers(2, 6), 2)), random) * HEIGHT
        return _inked(_drawn([line], random), random)
    cut = int(mask.shape[1] * random.uniform(0.3, 0.65))
    return mask[:, :cut] if random.random() < 0.5 else mask[:, cut:]


# --- drawing ------------------------------------------------------------------------------------


def _printed(digit: int, fonts: Sequence[Path], random: np.random.Generator) -> Image.Image:
    font = ImageFont.truetype(
        str(fonts[int(random.integers(len(fonts)))]), int(random.integers(40, 80))
    )
    picture = Image.new("L", (120, 120), 0)
    ImageDraw.Draw(picture).text((30, 10), str(digit), font=font, fill=255)
    return picture


def _written(digit: int | None, random: np.random.Generator) -> list[Floats]:
    """A digit's strokes as one hand writes them: bent, narrow or wide, slanted."""
    ways = STROKES[int(random.integers(10)) if digit is None else digit]
    way = ways[random.integers(len(ways))]
    shake = random.uniform(0.02, 0.055)
    moved: dict[tuple[float, float], Floats] = {}
    for line in way:
        for point in line:
            moved.setdefault(point, np.array(point) + random.normal(0, shake, 2))
    narrow, slant = random.uniform(0.4, 0.95), random.uniform(-0.15, 0.45)
    turn = np.deg2rad(random.normal(0, 6))
    turned = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    hand = turned @ np.array([[narrow, -slant], [0, 1]])
    lines = [_curved(np.array([moved[point] for point in line]), random) for line in way]
    return [(line - 0.5) @ hand.T * HEIGHT for line in lines]


def _curved(points: Floats, random: np.random.Generator) -> Floats:
    """A smooth line through the points (Catmull-Rom), sometimes an angular one."""
    if len(points) < 3:
        middle = points.mean(axis=0) + random.normal(0, 0.03, 2)
        points = np.vstack([points[0], middle, points[-1]])
    if random.random() < 0.35 and len(points) <= 4:
        return points
    ends = np.vstack([2 * points[0] - points[1], points, 2 * points[-1] - points[-2]])
    t = np.linspace(0, 1, 9)[:, None]
    pieces = []
    for index in range(1, len(ends) - 2):
        a, b, c, d = ends[index - 1 : index + 3]
        square = (2 * a - 5 * b + 4 * c - d) * t**2
        pieces.append(0.5 * (2 * b + (c - a) * t + square + (3 * b - a - 3 * c + d) * t**3))
    return np.vstack(pieces)


def _drawn(lines: Sequence[Floats], random: np.random.Generator) -> Image.Image:
    corner = np.vstack(lines).min(axis=0) - 6
    width, height = (np.vstack(lines).max(axis=0) - corner + 6).astype(int) + 1
    picture = Image.new("L", (int(width), int(height)), 0)
    draw = ImageDraw.Draw(picture)
    pen = max(1, round(HEIGHT * random.uniform(0.03, 0.17)))
    for line in lines:
        points = [(float(x), float(y)) for x, y in line - corner]
        draw.line(points, fill=255, width=pen, joint="curve")
        for x, y in (points[0], points[-1]):
            draw.ellipse((x - pen / 2, y - pen / 2, x + pen / 2, y + pen / 2), fill=255)
    return picture


def _inked(picture: Image.Image, random: np.random.Generator) -> Mask:
    """The picture as a scanner sees it: blurred, sometimes with ink that comes apart."""
    blurred = picture.filter(ImageFilter.GaussianBlur(random.uniform(0, 2.2)))
    ink = np.asarray(blurred, dtype=np.float64) / 255
    if random.random() < 0.35:
        size = max(2, ink.shape[0] // 4), max(2, ink.shape[1] // 4)
        patches = Image.fromarray(random.integers(0, 255, size, dtype=np.uint8))
        grown = np.asarray(patches.resize(picture.size, Image.Resampling.BICUBIC)) / 255
        ink = ink * (grown > random.uniform(0.05, 0.3))
    mask: Mask = ink > random.uniform(0.25, 0.6)
    return mask


# --- learning -----------------------------------------------------------------------------------


def trained(
    shown: NDArray[np.float32], meant: NDArray[np.int64], *, seed: int
) -> list[NDArray[np.float32]]:
    """Weights and biases of one hidden layer and of the classes (Adam, falling steps)."""
    random = np.random.default_rng(seed)
    sizes = [
        random.normal(0, np.sqrt(2 / shown.shape[1]), (shown.shape[1], HIDDEN)),
        np.zeros(HIDDEN),
        random.normal(0, np.sqrt(2 / HIDDEN), (HIDDEN, NONE + 1)),
        np.zeros(NONE + 1),
    ]
    parts: list[NDArray[np.float32]] = [part.astype(np.float32) for part in sizes]
    first = [np.zeros_like(part) for part in parts]
    second = [np.zeros_like(part) for part in parts]
    step = 0
    for epoch in range(EPOCHS):
        rate = 1e-3 * (1 + np.cos(np.pi * epoch / EPOCHS)) + 1e-5
        order = random.permutation(len(shown))
        for start in range(0, len(order), BATCH):
            step += 1
            chosen = order[start : start + BATCH]
            slopes = _slopes(parts, shown[chosen], meant[chosen])
            for part, slope, one, two in zip(parts, slopes, first, second, strict=True):
                one += 0.1 * (slope - one)
                two += 0.001 * (slope**2 - two)
                part -= rate * (one / (1 - 0.9**step)) / (np.sqrt(two / (1 - 0.999**step)) + 1e-8)
    return parts


def _slopes(
    parts: Sequence[NDArray[np.float32]], shown: NDArray[np.float32], meant: NDArray[np.int64]
) -> list[NDArray[np.float32]]:
    hidden = np.maximum(shown @ parts[0] + parts[1], 0)
    found = hidden @ parts[2] + parts[3]
    powers = np.exp(found - found.max(axis=1, keepdims=True))
    wrong = powers / powers.sum(axis=1, keepdims=True)
    wrong[np.arange(len(meant)), meant] -= 1
    wrong /= len(meant)
    back = (wrong @ parts[2].T) * (hidden > 0)
    return [shown.T @ back + 1e-5 * parts[0], back.sum(0), hidden.T @ wrong, wrong.sum(0)]
