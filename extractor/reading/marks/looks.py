"""What ink looks like where its words are not known: seal, signature, frame, patch."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from extractor.reading.marks.inks import Mask, Sheet
from extractor.reading.marks.pieces import Piece, pieces
from extractor.reading.marks.straight import ENOUGH, Stamp
from extractor.reading.pdf_pixels import is_round
from extractor.types import MarkShape

THIN = 0.62
"""Pens draw lines no thicker than this, in millimetres."""
SPARSE = 0.2
"""Handwriting and signatures cover less of their extent than this."""
SCRIBBLED = 0.1
"""In grey, where print may lie under a stamp, less than this."""
FLAT = 0.75
"""A patch of colour covers more of its extent than this."""
FRAME = (9.0, 4.5)
"""Longer and shorter side, in millimetres, that a frame has at least."""
SECTORS = 12
INNER = (0.3, 0.6)
"""What lies over a seal crosses this ring inside its letters, in shares of its radius."""
EVEN = 1.7
"""The fullest of the sectors of that ring has no more than so many times the usual ink."""
LOOSE = 0.42
"""Joined letters of handwriting cover less of their extent than this."""
LETTERS = 3.0
"""Letters of a stamp are at least so high, in millimetres."""


@dataclass(frozen=True, slots=True)
class Looks:
    """What a piece of ink looks like, and measures of it."""

    shape: MarkShape
    thickness: float
    """Of its strokes, in millimetres."""
    height: float
    """Of what is inside its frame, straight, in millimetres."""

    @property
    def may_hold_words(self) -> bool:
        """Whether OCR may find words in it."""
        return self.shape is not MarkShape.LOGO

    @property
    def is_stamped(self) -> bool:
        """Whether it has a frame, or strokes thicker and higher than pens and print have."""
        thick = self.thickness > THIN and self.height >= LETTERS
        return self.shape is MarkShape.FRAMED or (self.shape is MarkShape.UNCLEAR and thick)


def looks_of(sheet: Sheet, mask: Mask, stamp: Stamp, *, coloured: bool) -> Looks:
    """The looks of ink, as it lies and turned straight; grey ink is feared sooner."""
    inked = stamp.ink >= ENOUGH
    thickness, density = sheet.millimetres(thickness_of(inked)), float(inked.mean())
    height = sheet.millimetres(min(stamp.ink.shape))
    return Looks(
        _shape(sheet, mask, stamp, thickness, density, coloured=coloured), thickness, height
    )


def _shape(
    sheet: Sheet, mask: Mask, stamp: Stamp, thickness: float, density: float, *, coloured: bool
) -> MarkShape:
    if is_figure(stamp.ink >= ENOUGH):
        return MarkShape.LOGO
    if is_round(mask):
        return MarkShape.SEAL if is_even(mask) else MarkShape.UNCLEAR
    if stamp.framed and _is_large(sheet, mask):
        return MarkShape.FRAMED
    if is_cursive(stamp.ink >= ENOUGH):
        return MarkShape.SIGNATURE
    if density >= FLAT:
        return MarkShape.LOGO
    if thickness <= THIN and density < (SPARSE if coloured else SCRIBBLED):
        return MarkShape.SIGNATURE
    return MarkShape.UNCLEAR


def _is_large(sheet: Sheet, mask: Mask) -> bool:
    longer, shorter = FRAME
    sides = sorted(map(sheet.millimetres, mask.shape))
    return sides[0] >= shorter and sides[1] >= longer


def is_even(mask: Mask, *, most: float = EVEN) -> bool:
    """Whether the ring of a seal has about the same ink all round, so that nothing lies over it."""
    height, width = mask.shape
    ys, xs = np.nonzero(mask)
    across, down = (xs - width / 2) / (width / 2), (ys - height / 2) / (height / 2)
    reach = np.hypot(across, down)
    ring = (reach >= INNER[0]) & (reach <= INNER[1])
    sector = ((np.arctan2(down, across) + np.pi) / (2 * np.pi) * SECTORS).astype(int) % SECTORS
    counts = np.bincount(sector[ring], minlength=SECTORS)
    return bool(counts.max() <= most * max(float(np.median(counts)), 1.0))


def is_cursive(mask: Mask) -> bool:
    """Whether most ink is in several words of letters joined by a thin line, as handwriting is."""
    found, _ = pieces(mask)
    whole = max(int(mask.sum()), 1)
    written = [
        piece.area
        for piece in found
        if piece.width > 1.5 * piece.height and piece.area <= LOOSE * piece.width * piece.height
    ]
    words = [area for area in written if area >= 0.03 * whole]
    return len(words) >= 3 and sum(words) >= 0.5 * whole and max(words) <= 0.6 * whole


def is_figure(mask: Mask) -> bool:
    """Whether it is a single thick figure about as wide as high, whatever stands inside it."""
    found, _ = pieces(mask)
    largest = max(found, key=_area, default=None)
    if largest is None or min(largest.height, largest.width) < 0.85 * max(mask.shape):
        return False
    return bool(thickness_of(mask) >= 0.12 * min(mask.shape))


def _area(piece: Piece) -> int:
    return piece.area


def thickness_of(mask: Mask) -> float:
    """How thick the strokes of ink are, in pixels: twice its area by the length of its rim."""
    inner = mask[1:-1, 1:-1] & mask[:-2, 1:-1] & mask[2:, 1:-1] & mask[1:-1, :-2] & mask[1:-1, 2:]
    rim = int(mask.sum()) - int(inner.sum())
    return 2 * float(mask.sum()) / rim if rim else 0.0
