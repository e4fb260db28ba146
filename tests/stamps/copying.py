"""A page picture as a scanner or a copier hands it on: paper, skew, noise, grey, 1-bit, JPEG."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image, ImageFilter

from tests.stamps.cases import Fading, Ink, Paper, Sheet
from tests.stamps.inks import Page, clouds

_TILE = 256
_DARKER = {True: 24, False: 75}
"""By how much a dot must be darker than the paper to be black on a 1-bit copy; less when faint,
since a copier is set darker until the stamp can be seen."""


def scanned(page: Page, sheet: Sheet, rng: np.random.Generator) -> Image.Image:
    """The page as it comes out of the machine. Real scans have their noise and skew already."""
    picture = Image.fromarray(page)
    if sheet.paper is Paper.PRINTED:
        picture = _through_scanner(picture, rng)
    if sheet.ink in {Ink.GREY, Ink.BITS}:
        picture = picture.convert("L")
    if sheet.ink is Ink.BITS:
        faint = getattr(sheet, "fading", None) is Fading.FAINT
        grey = np.asarray(picture)
        black = grey < np.median(grey) - _DARKER[faint]
        picture = Image.fromarray(np.where(black, 0, 255).astype(np.uint8)).convert("1")
    return picture


def as_pdf(picture: Image.Image, sheet: Sheet) -> bytes:
    """A PDF of that one picture: JPEG, or CCITT where it has one bit."""
    out = io.BytesIO()
    jpeg = {} if picture.mode == "1" else {"quality": sheet.jpeg}
    picture.save(out, format="PDF", resolution=sheet.dpi, **jpeg)
    return out.getvalue()


def _through_scanner(picture: Image.Image, rng: np.random.Generator) -> Image.Image:
    """Paper that is not quite white nor evenly lit, a little blur, noise, a page laid askew."""
    soft = picture.filter(ImageFilter.GaussianBlur(rng.uniform(0.3, 0.8)))
    paper = rng.integers(238, 254, 3)
    tile = rng.normal(0, rng.uniform(1, 4), (_TILE, _TILE)).astype(np.int16)
    rows, columns = picture.height, picture.width
    noise = np.tile(tile, (rows // _TILE + 1, columns // _TILE + 1))[:rows, :columns]
    shade = (clouds((rows, columns), max(rows, columns) // 3, rng) * 10).astype(np.int16)
    bright = np.asarray(soft, dtype=np.uint16) * paper.astype(np.uint16) // 255
    page = bright.astype(np.int16) + (noise - shade)[:, :, None]
    out = Image.fromarray(np.clip(page, 0, 255).astype(np.uint8))
    fill = (int(paper[0]), int(paper[1]), int(paper[2]))
    return out.rotate(rng.uniform(-0.8, 0.8), Image.Resampling.BICUBIC, fillcolor=fill)
