"""A case drawn on its background: the bytes of a PDF, and whether its mark is read at once."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pypdfium2 as pdfium

from tests.stamps.backgrounds import Background, picture
from tests.stamps.born_digital import first_page, place_stamp, set_down, typed
from tests.stamps.cases import Carrier, Fading, Frame, Ink, Open, Secret, Sheet
from tests.stamps.copying import as_pdf, scanned
from tests.stamps.inks import COLOURS, Colour, Print, press
from tests.stamps.marking import SIZES, WORDS, Placed, mark, open_prints, secret_prints
from tests.stamps.places import Inked

_LOOK = 100
"""Dots an inch at which a born-digital page is looked at for free places."""
_STROKES = {Frame.SINGLE: (1.5,), Frame.DOUBLE: (1.6, 0.7), Frame.NONE: ()}
"""Widths of a typed stamp's border, in points."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page and what a person sees on it."""

    data: bytes
    clear: bool = False
    """Whether it has a mark whose level is read at once."""


def draw_secret(case: Secret, background: Background) -> Drawn:
    """The page with its mark."""
    rng = np.random.default_rng([7, case.seed])
    stamp = mark(case, rng)
    placed, free = secret_prints(case, stamp, _inked(case, background), rng)
    return Drawn(_set(case, background, placed, rng), case.clear and free)


def draw_open(case: Open, background: Background) -> Drawn:
    """The page with what is no mark."""
    rng = np.random.default_rng([8, case.seed])
    placed = open_prints(case, _inked(case, background), rng)
    return Drawn(_set(case, background, placed, rng))


def draw_bare(case: Sheet, background: Background) -> Drawn:
    """The background alone, copied in the same way."""
    return Drawn(_set(case, background, [], np.random.default_rng([9, case.seed])))


def _inked(case: Sheet, background: Background) -> Inked:
    dpi = case.dpi if case.carrier is Carrier.SCAN else _LOOK
    return Inked(picture(background, dpi, whole=case.whole), dpi)


def _set(
    case: Sheet, background: Background, placed: Sequence[Placed], rng: np.random.Generator
) -> bytes:
    if case.carrier is not Carrier.SCAN:
        return _born_digital(case, background, placed)
    page = picture(background, case.dpi, whole=case.whole)
    for thing in placed:
        for one in thing.prints:
            press(page, one, thing.spot)
    return as_pdf(scanned(page, case, rng), case)


def _born_digital(case: Sheet, background: Background, placed: Sequence[Placed]) -> bytes:
    document = first_page(background.path)
    for index, thing in enumerate(placed):
        prints = [Print(one.mask, _shown(one.colour, case.ink)) for one in thing.prints]
        if index == 0 and isinstance(case, Secret) and case.carrier is Carrier.TEXT:
            place_stamp(document, _typed(case, prints[0].colour), thing.spot)
        else:
            set_down(document, prints, thing.spot, case.carrier, case.dpi)
    return _saved(document)


def _typed(case: Secret, colour: Colour) -> bytes:
    wide, high = SIZES[case.level]
    size = (wide / 25.4 * 72, high / 25.4 * 72)
    alpha = 0.4 if case.fading is Fading.FAINT else 1.0
    return typed(
        WORDS[case.level], case.font, size, _STROKES[case.frame], case.rotation, colour, alpha
    )


def _shown(colour: Colour, ink: Ink) -> Colour:
    """A stamp in a born-digital file has the colour that the copy would have left it."""
    if ink is Ink.BITS:
        return (0, 0, 0)
    if ink is Ink.GREY:
        r, g, b = COLOURS[Ink.GREY]
        grey = round(0.3 * r + 0.59 * g + 0.11 * b)
        return (grey, grey, grey)
    return colour


def _saved(document: pdfium.PdfDocument) -> bytes:
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()
