"""Round seals, emblems and logos: what stands on open pages and is no mark."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from tests.stamps.hand import signature
from tests.stamps.inks import BLUE, Colour, Print, mixed
from tests.stamps.rubber import FINER, Mask, font_path, pixels, turned, words

_RED, _YELLOW = (212, 30, 38), (240, 200, 40)
_RINGS = (
    "ỦY BAN NHÂN DÂN * TỈNH PHÚ SƠN *",
    "SỞ NỘI VỤ * TỈNH HÒA GIANG *",
    "HUYỆN YÊN KHÊ * TỈNH HÒA GIANG *",
)
_NAMES = ("CHỦ TỊCH", "VĂN PHÒNG", "SỞ Y TẾ", "BAN QUẢN LÝ")


def seal(dpi: int, rng: np.random.Generator) -> Print:
    """A round seal: two rings, the body's name between them, a star or a name within."""
    fine = dpi * FINER
    size = pixels(rng.uniform(30, 36), fine)
    picture = Image.new("L", (size, size))
    _rings(picture, fine)
    _written_round(picture, str(rng.choice(_RINGS)))
    if rng.random() < 0.5:
        _star(picture, size * 0.2)
    else:
        _named(picture, str(rng.choice(_NAMES)))
    mask = turned(picture, rng.uniform(-25, 25)) * np.float32(rng.uniform(0.6, 0.95))
    return Print(mask, mixed(_RED, rng))


def signed_seal(dpi: int, rng: np.random.Generator) -> list[Print]:
    """A seal with a signature through it, as at the foot of an issued document."""
    red, blue = seal(dpi, rng), signature(dpi, rng)
    rows = max(red.mask.shape[0], blue.mask.shape[0])
    columns = red.mask.shape[1] // 2 + blue.mask.shape[1]
    left = _on(rows, columns, red.mask, 0)
    right = _on(rows, columns, blue.mask, red.mask.shape[1] // 3)
    return [Print(left, red.colour), Print(right, mixed(BLUE, rng))]


def emblem(dpi: int, rng: np.random.Generator) -> list[Print]:
    """The national emblem in small: a red disc, a yellow star, a yellow wreath."""
    size = pixels(rng.uniform(14, 22), dpi * FINER)
    disc, gold = Image.new("L", (size, size)), Image.new("L", (size, size))
    ImageDraw.Draw(disc).ellipse((size * 0.08, size * 0.08, size * 0.92, size * 0.92), fill=255)
    draw = ImageDraw.Draw(gold)
    for turn in range(0, 360, 15):
        x, y = (size / 2 + size * 0.43 * f(math.radians(turn)) for f in (math.cos, math.sin))
        draw.ellipse((x - size * 0.05, y - size * 0.05, x + size * 0.05, y + size * 0.05), fill=255)
    _star(gold, size * 0.22)
    yellow = turned(gold, 0)
    return [Print(turned(disc, 0) * (1 - yellow), _RED), Print(yellow, _YELLOW)]


def logo(dpi: int, rng: np.random.Generator) -> list[Print]:
    """A coloured sign of a body: a shape, with its short name beside it."""
    size = pixels(rng.uniform(10, 18), dpi * FINER)
    picture = Image.new("L", (size * 2, size))
    draw = ImageDraw.Draw(picture)
    draw.pieslice((0, 0, size, size), 30, 330, fill=255)
    draw.rectangle((size * 0.45, size * 0.1, size * 0.7, size * 0.9), fill=0)
    name = words(str(rng.choice(("VNPT", "iOffice", "PHÚ SƠN", "SNV"))), "DejaVuSans")
    small = name.resize((int(size * 0.85), max(1, int(size * 0.85 * name.height / name.width))))
    picture.paste(small, (int(size * 1.1), (size - small.height) // 2))
    colours: tuple[Colour, ...] = ((20, 90, 170), (200, 30, 40), (20, 130, 70), (230, 120, 20))
    return [Print(turned(picture, 0), colours[rng.integers(len(colours))])]


def _rings(picture: Image.Image, dpi: int) -> None:
    draw, size = ImageDraw.Draw(picture), picture.width
    for inset, line in ((0, 0.9), (1.4, 0.3), (7.2, 0.3)):
        at = pixels(inset, dpi) if inset else 1
        draw.ellipse((at, at, size - 1 - at, size - 1 - at), outline=255, width=pixels(line, dpi))


def _written_round(picture: Image.Image, text: str) -> None:
    """Writes the text between the rings, its letters' feet towards the middle."""
    size = picture.width
    face = ImageFont.truetype(str(font_path("LiberationSans")), size * 0.1)
    for index, letter in enumerate(text):
        flat = Image.new("L", (size, size))
        place = (size / 2, size * 0.163)
        ImageDraw.Draw(flat).text(place, letter, fill=255, font=face, anchor="ms")
        ring = flat.rotate(210 - 360 * index / len(text), Image.Resampling.BILINEAR)
        picture.paste(255, (0, 0), ring)


def _star(picture: Image.Image, radius: float) -> None:
    middle = picture.width / 2
    corners = [
        (middle + r * math.sin(turn), middle - r * math.cos(turn))
        for turn, r in (
            (k * math.pi / 5, radius if k % 2 == 0 else radius * 0.4) for k in range(10)
        )
    ]
    ImageDraw.Draw(picture).polygon(corners, fill=255)


def _named(picture: Image.Image, text: str) -> None:
    written = words(text, "LiberationSans")
    width = int(picture.width * 0.46)
    small = written.resize(
        (width, max(1, min(width // 3, width * written.height // written.width)))
    )
    at = ((picture.width - width) // 2, (picture.height - small.height) // 2)
    picture.paste(255, (*at, at[0] + small.width, at[1] + small.height), small)


def _on(rows: int, columns: int, mask: Mask, left: int) -> Mask:
    out = np.zeros((rows, columns), dtype=np.float32)
    top = (rows - mask.shape[0]) // 2
    wide = min(mask.shape[1], columns - left)
    out[top : top + mask.shape[0], left : left + wide] = mask[:, :wide]
    return out
