"""Drawn pixels of a part of a page, and what their colour and shape look like.

A page is drawn without the words of its text layer and without rules and frames of its own: what is
left is what nobody can read as text. Shapes are told by counting, not by recognising: a ring, four
straight sides (turned by up to `TURN` degrees), thin strokes.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from numpy.typing import NDArray

from extractor.reading.pdf_drawn_letters import drawn_letters
from extractor.reading.pdf_objects import (
    is_block,
    is_rule,
    is_unfilled,
    is_white,
    objects_of,
    place_of,
)
from extractor.reading.pdf_words import Frame, Rect, is_read

Pixels = NDArray[np.float32]
Mask = NDArray[np.bool_]
Places = NDArray[np.float64]

MOST_DOTS = 3.0
"""Finest drawing, in pixels a point."""
LONGEST = 300
"""Longest side of a drawn part, in pixels."""
FAINT = 10
"""A pixel that differs from the paper by less, of 255, is no ink."""
TURN = 12
"""Frames turned by up to so many degrees are found."""
SIDE = 0.8
"""So much of each side of a frame is ink, faint and broken ones too."""
SECTORS = 48
_TURNS = sorted(range(-TURN, TURN + 1, 2), key=abs)


@dataclass(frozen=True, slots=True)
class Ink:
    """Where a drawn part has ink, by colour."""

    every: Mask
    red: Mask
    blue: Mask
    coloured: Mask
    """Ink of any other colour than red, blue and black."""

    @property
    def neutral(self) -> Mask:
        """Black and grey ink."""
        return self.every & ~self.red & ~self.blue & ~self.coloured

    def share(self, part: Mask) -> float:
        """The share of all ink that a part of it is."""
        total = int(self.every.sum())
        return float(part.sum()) / total if total else 0.0


class HiddenWords(NamedTuple):
    """A text object that is left out, and the way in which it was drawn."""

    handle: Any
    mode: int


def hide_words(page: pdfium.PdfPage, frame: Frame, *, read: bool) -> list[HiddenWords]:
    """Leave words, rules and frames out of what the page draws from now on; the words left out.

    Where not all letters could be `read`, words that hold an unread one stay visible.
    """
    hidden: list[HiddenWords] = []
    textpage = None if read else page.get_textpage()
    items = list(objects_of(page))
    drawn = drawn_letters(items)
    for number, item in enumerate(items):
        if item.kind == raw.FPDF_PAGEOBJ_TEXT:
            told = textpage is None or _is_readable(item.handle, textpage)
            if told and number not in drawn:
                mode = raw.FPDFTextObj_GetTextRenderMode(item.handle)
                hidden.append(HiddenWords(item.handle, mode))
                raw.FPDFTextObj_SetTextRenderMode(item.handle, raw.FPDF_TEXTRENDERMODE_INVISIBLE)
        elif item.kind == raw.FPDF_PAGEOBJ_PATH and is_rule(item):
            rect = place_of(item, frame)
            thin = min(rect.width, rect.height) <= 3.0 and not is_block(item, rect)
            if is_unfilled(item) or is_white(item) or thin:
                raw.FPDFPath_SetDrawMode(item.handle, raw.FPDF_FILLMODE_NONE, False)
    if textpage is not None:
        textpage.close()
    return hidden


def show_words(hidden: Iterable[HiddenWords]) -> None:
    """Have words drawn again as they were."""
    for words in hidden:
        raw.FPDFTextObj_SetTextRenderMode(words.handle, words.mode)


def drawn_pixels(
    page: pdfium.PdfPage, frame: Frame, rect: Rect, *, longest: int = LONGEST
) -> Pixels:
    """Red, green and blue, 0 to 255, of a part of the page as it is shown."""
    scale = min(MOST_DOTS, longest / max(rect.width, rect.height, 1.0))
    crop = (
        max(0.0, rect.x0),
        max(0.0, frame.height - rect.bottom),
        max(0.0, frame.width - rect.x1),
        max(0.0, rect.top),
    )
    bitmap = page.render(scale=scale, crop=crop, may_draw_forms=False, rev_byteorder=True)
    pixels: NDArray[np.uint8] = bitmap.to_numpy()
    return pixels[:, :, :3].astype(np.float32)


def ink_of(pixels: Pixels) -> Ink:
    """The ink of a drawn part, told from its paper by contrast, faint ink too."""
    paper = _paper(pixels)
    red, green, blue = (
        np.maximum(paper[channel] - pixels[:, :, channel], 0.0) for channel in range(3)
    )
    least = np.minimum(green, blue)
    most = np.maximum(np.maximum(green, blue), red)
    every = most > FAINT
    is_red = every & (red <= 0.7 * least) & (least - red >= 15)
    is_blue = every & (blue <= 0.75 * red) & (red - blue >= 15)
    is_other = every & (most - np.minimum(least, red) > 60) & ~is_red & ~is_blue
    return Ink(every, is_red, is_blue, is_other)


def _paper(pixels: Pixels) -> list[float]:
    """The colour of the paper: the usual one where that is light, else white."""
    usual = np.median(pixels[::3, ::3].reshape(-1, 3), axis=0)
    return [float(part) for part in usual] if usual.mean() > 160 else [255.0] * 3


def extent(mask: Mask) -> tuple[int, int, int, int] | None:
    """Left, top, right and bottom (exclusive) of the ink; None where there is next to none."""
    columns, rows = mask.sum(axis=0), mask.sum(axis=1)
    xs, ys = np.flatnonzero(columns), np.flatnonzero(rows)
    if len(xs) == 0 or int(mask.sum()) < 12:
        return None
    return int(xs[0]), int(ys[0]), int(xs[-1]) + 1, int(ys[-1]) + 1


def density(mask: Mask) -> float:
    """The share of the ink's own extent that is ink."""
    found = extent(mask)
    if found is None:
        return 0.0
    x0, top, x1, bottom = found
    return float(mask.sum()) / ((x1 - x0) * (bottom - top))


def is_round(mask: Mask) -> bool:
    """Whether the ink ends in a ring on nearly all sides, as a seal does."""
    found = extent(mask)
    if found is None:
        return False
    x0, top, x1, bottom = found
    width, height = x1 - x0, bottom - top
    if min(width, height) < 14 or not 0.75 <= width / height <= 1.33:
        return False
    ys, xs = np.nonzero(mask)
    across = (xs - (x0 + x1 - 1) / 2) / (width / 2)
    down = (ys - (top + bottom - 1) / 2) / (height / 2)
    reach = np.hypot(across, down)
    sector = ((np.arctan2(down, across) + np.pi) / (2 * np.pi) * SECTORS).astype(int) % SECTORS
    outmost = np.zeros(SECTORS)
    np.maximum.at(outmost, sector, reach)
    on_ring = ((outmost >= 0.85) & (outmost <= 1.1)).mean()
    outside = (reach > 1.15).mean()
    return bool(on_ring >= 0.8 and outside < 0.03)


def is_framed(mask: Mask) -> bool:
    """Whether four straight sides stand round the ink, the whole perhaps turned a little."""
    found = extent(mask)
    if found is None or min(found[2] - found[0], found[3] - found[1]) < 10:
        return False
    ys, xs = np.nonzero(mask)
    across, down = xs - xs.mean(), ys - ys.mean()
    return any(_has_sides(across, down, np.deg2rad(turn)) for turn in _TURNS)


def _has_sides(xs: Places, ys: Places, angle: float) -> bool:
    """Whether the outmost ink, seen at this angle, covers all four sides of a rectangle."""
    across = xs * np.cos(angle) + ys * np.sin(angle)
    down = ys * np.cos(angle) - xs * np.sin(angle)
    left, right = _ends(across)
    top, bottom = _ends(down)
    band = max(2.0, 0.05 * min(right - left, bottom - top))
    return (
        _covered(down[across >= right - band], top, bottom)
        and _covered(down[across <= left + band], top, bottom)
        and _covered(across[down <= top + band], left, right)
        and _covered(across[down >= bottom - band], left, right)
    )


def _ends(places: Places) -> tuple[float, float]:
    """First and last place, but for a few specks."""
    specks = max(1, len(places) // 300)
    ordered = np.partition(places, (specks - 1, len(places) - specks))
    return float(ordered[specks - 1]), float(ordered[len(places) - specks])


def _covered(places: Places, start: float, end: float) -> bool:
    """Whether a side has ink in nearly all its steps of about one and a half pixels."""
    steps = max(4, int((end - start) / 1.5))
    step = np.clip((places - start) / max(end - start, 1.0) * steps, 0, steps - 1).astype(int)
    return len(np.unique(step)) >= SIDE * steps


def _is_readable(handle: ctypes.c_void_p, textpage: pdfium.PdfTextPage) -> bool:
    size = raw.FPDFTextObj_GetText(handle, textpage, None, 0)
    buffer = (ctypes.c_ushort * max(1, size))()
    raw.FPDFTextObj_GetText(handle, textpage, buffer, size)
    letters = "".join(chr(code) for code in buffer if code)
    return bool(letters) and is_read(letters)
