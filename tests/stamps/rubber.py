"""Rubber stamps and printed boxes as masks: how much ink each place takes, from 0 to 1.

Sizes are in millimetres. Urgency marks are 20, 30 and 40 by 8 mm (Decree 30/2020, Appendix I); the
rubber of the secrecy marks is cut in the same sizes. Masks are drawn twice as fine and reduced.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from tests.stamps.cases import Frame

Mask: TypeAlias = NDArray[np.float32]
MILLIMETRES = 25.4
FINER = 2
_FOLDERS = {"Liberation": "liberation2", "DejaVu": "dejavu"}
_FONTS = Path("/usr/share/fonts/truetype")
_LINE = {Frame.SINGLE: (0.55,), Frame.DOUBLE: (0.6, 0.25), Frame.NONE: ()}
"""Widths of the border's lines, from outside, in millimetres."""
_GAP = 0.7
"""Between two lines of a border."""


def font_path(font: str, *, bold: bool = True) -> Path:
    """The file of a font (Debian: fonts-liberation2 and fonts-dejavu-core)."""
    folder = next(folder for start, folder in _FOLDERS.items() if font.startswith(start))
    plain = "-Regular" if font.startswith("Liberation") else ""
    return _FONTS / folder / f"{font}{'-Bold' if bold else plain}.ttf"


def pixels(millimetres: float, dpi: int) -> int:
    """So many millimetres in pixels, at least one."""
    return max(1, round(millimetres * dpi / MILLIMETRES))


def words(text: str, font: str, *, spacing: float = 0.0, bold: bool = True) -> Image.Image:
    """Written words as a large grey picture, cut close; `spacing` is in heights of a letter."""
    face = ImageFont.truetype(str(font_path(font, bold=bold)), 160)
    picture = Image.new("L", (int(face.getlength(text) + 160 * spacing * len(text)) + 80, 320))
    draw, at = ImageDraw.Draw(picture), 40.0
    for letter in text:
        draw.text((at, 220), letter, fill=255, font=face, anchor="ls")
        at += face.getlength(letter) + 160 * spacing
    return picture.crop(picture.getbbox())


def border(width: float, height: float, frame: Frame, dpi: int) -> Image.Image:
    """An empty box of so many millimetres, drawn twice as fine."""
    fine = dpi * FINER
    picture = Image.new("L", (pixels(width, fine), pixels(height, fine)))
    draw, inset = ImageDraw.Draw(picture), 0
    for line in _LINE[frame]:
        thick = pixels(line, fine)
        box = (inset, inset, picture.width - 1 - inset, picture.height - 1 - inset)
        draw.rectangle(box, outline=255, width=thick)
        inset += thick + pixels(_GAP, fine)
    return picture


def broken(picture: Image.Image, dpi: int, rng: np.random.Generator) -> Image.Image:
    """A border with pieces worn off."""
    out = picture.copy()
    draw = ImageDraw.Draw(out)
    for _ in range(rng.integers(3, 7)):
        length = pixels(rng.uniform(2, 6), dpi * FINER)
        x, y = int(rng.integers(picture.width)), int(rng.choice((0, picture.height)))
        draw.rectangle((x - length, y - length // 2, x + length, y + length // 2), fill=0)
    return out


def boxed(
    text: str,
    font: str,
    box: Image.Image,
    frame: Frame,
    *,
    spacing: float,
    stretch: float = 1.0,
) -> Image.Image:
    """The words in the middle of a box, as large as it lets them be."""
    room = {Frame.SINGLE: 0.68, Frame.DOUBLE: 0.56, Frame.NONE: 0.85}[frame]
    written = words(text, font, spacing=spacing)
    height = box.height * room
    width = min(written.width * height / written.height * stretch, box.width * 0.88)
    small = written.resize((max(1, int(width)), max(1, int(height))), Image.Resampling.LANCZOS)
    out = box.copy()
    at = ((box.width - small.width) // 2, (box.height - small.height) // 2)
    out.paste(255, (*at, at[0] + small.width, at[1] + small.height), small)
    return out


def turned(picture: Image.Image, angle: float) -> Mask:
    """The stamp as it was set down, turned and reduced to its true size."""
    out = picture.rotate(angle, Image.Resampling.BICUBIC, expand=True)
    size = (max(1, out.width // FINER), max(1, out.height // FINER))
    small = out.resize(size, Image.Resampling.BOX)
    return np.asarray(small, dtype=np.float32) / np.float32(255)
