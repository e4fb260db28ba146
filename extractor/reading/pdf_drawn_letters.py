"""Letters of which only a drawing is known: those of fonts that draw each letter by itself.

Such a font (Type 3) names its letters as it likes, so that the few that a stamp program draws need
not be what the text layer says. A page that is set in one throughout is text as any other.
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence

import pypdfium2.raw as raw

from extractor.reading.pdf_objects import Placed

FEW = 12
"""So many runs of letters in such fonts are a stamp, more are the words of the page."""


def drawn_letters(items: Sequence[Placed]) -> frozenset[int]:
    """Which of the objects are letters that may show something else than they say, from 0."""
    found = [number for number, item in enumerate(items) if _has_no_font_file(item)]
    return frozenset(found if len(found) <= FEW else ())


def _has_no_font_file(item: Placed) -> bool:
    if item.kind != raw.FPDF_PAGEOBJ_TEXT:
        return False
    font = raw.FPDFTextObj_GetFont(item.handle)
    size = ctypes.c_size_t()
    if not font or raw.FPDFFont_GetBaseFontName(font, None, 0) > 1:
        return False
    return bool(raw.FPDFFont_GetFontData(font, None, 0, ctypes.byref(size))) and size.value == 0
