"""The prints of a case and where each is set down: a mark with its seal, or what is no mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from tests.stamps import office
from tests.stamps.cases import Addition, Fading, Level, Nearby, Open, Overlap, Place, Secret
from tests.stamps.inks import COLOURS, Print, inked, mixed
from tests.stamps.places import BODY, FOOT, MARGIN, REGIONS, TOP, Inked, Region, Spot
from tests.stamps.rubber import MILLIMETRES, border, boxed, broken, turned
from tests.stamps.seals import emblem, logo, seal, signed_seal

WORDS = {Level.MAT: "MẬT", Level.TOI_MAT: "TỐI MẬT", Level.TUYET_MAT: "TUYỆT MẬT"}
SIZES = {Level.MAT: (20, 8), Level.TOI_MAT: (30, 8), Level.TUYET_MAT: (40, 8)}
"""Millimetres; those of the urgency marks with as many letters (Decree 30/2020)."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Prints of one thing and the middle they share."""

    prints: Sequence[Print]
    spot: Spot


def mark(case: Secret, rng: np.random.Generator) -> Print:
    """The mark as it was stamped."""
    scale = rng.uniform(0.85, 1.15)
    wide, high = SIZES[case.level]
    box = border(wide * scale, high * scale, case.frame, case.dpi)
    if case.fading is Fading.BROKEN:
        box = broken(box, case.dpi, rng)
    spacing, stretch = rng.uniform(0, 0.15), rng.uniform(0.85, 1.15)
    stamp = boxed(WORDS[case.level], case.font, box, case.frame, spacing=spacing, stretch=stretch)
    mask = inked(turned(stamp, case.rotation), case.fading, case.dpi, rng)
    return Print(mask, mixed(COLOURS[case.ink], rng))


def secret_prints(
    case: Secret, stamp: Print, page: Inked, rng: np.random.Generator
) -> tuple[list[Placed], bool]:
    """The mark and the seal beside it; and whether the mark is free of text."""
    spot, free = _place(case, stamp, page, rng)
    placed = [Placed([stamp], spot)]
    if case.nearby is not Nearby.NONE:
        round_seal = seal(case.dpi, rng)
        beside = _beside(case, stamp, round_seal, spot, page, rng)
        placed.append(Placed([round_seal], beside))
    return placed, free


def open_prints(case: Open, page: Inked, rng: np.random.Generator) -> list[Placed]:
    """What stands on an open page."""
    placed = []
    if case.addition is Addition.UNDERLINE:
        placed += [_underlined(case, rng) for _ in range(rng.integers(2, 5))]
    elif case.addition is Addition.SEAL:
        placed.append(Placed([seal(case.dpi, rng)], page.heading(rng)))
    elif case.addition is not Addition.NOTHING:
        make, regions = _ADDITIONS[case.addition]
        prints = make(case.dpi, rng)
        placed.append(Placed(prints, _first_free(prints, regions, page, case.dpi, rng)[0]))
    if case.signed and case.addition is not Addition.SIGNED:
        prints = signed_seal(case.dpi, rng)
        placed.append(Placed(prints, _first_free(prints, (FOOT,), page, case.dpi, rng)[0]))
    return placed


_CELL, _CORNER, _RIGHT = REGIONS[Place.CELL], REGIONS[Place.CORNER], REGIONS[Place.RIGHT]
_Make = Callable[[int, np.random.Generator], list[Print]]
_ADDITIONS: dict[Addition, tuple[_Make, tuple[Region, ...]]] = {
    Addition.SIGNED: (signed_seal, (FOOT,)),
    Addition.LOGO: (logo, (_CORNER,)),
    Addition.EMBLEM: (emblem, (_CORNER, TOP)),
    Addition.URGENCY: (office.urgency, (_CELL, _CORNER, _RIGHT)),
    Addition.ARRIVAL: (office.arrival, (_CELL, _CORNER, _RIGHT)),
    Addition.COPY: (office.copy, (_RIGHT, _CORNER)),
    Addition.CIRCULATION: (office.circulation, (_CELL, _CORNER, _RIGHT)),
    Addition.HANDWRITING: (office.handwriting, (TOP,)),
    Addition.MARGIN: (office.margin_note, (MARGIN,)),
    Addition.COFFEE: (office.coffee, (BODY, TOP)),
    Addition.TABLE: (office.table, (Region(0.45, 0.55, 0.65, 0.85),)),
}


def _place(case: Secret, stamp: Print, page: Inked, rng: np.random.Generator) -> tuple[Spot, bool]:
    if case.overlap is Overlap.HEADING:
        return page.heading(rng), False
    if case.overlap is Overlap.NUMBER:
        return page.number(rng), False
    others = () if case.place is Place.RIGHT else (_CELL, _CORNER, MARGIN)
    return _first_free([stamp], (REGIONS[case.place], *others), page, case.dpi, rng)


def _first_free(
    prints: Sequence[Print],
    regions: Sequence[Region],
    page: Inked,
    dpi: int,
    rng: np.random.Generator,
) -> tuple[Spot, bool]:
    """A place free of text in the first region that has one, else the emptiest of the first."""
    high, wide = _millimetres(prints[0], dpi)
    tried = [page.emptiest((wide, high), region, rng) for region in regions]
    return next(((spot, True) for spot, free in tried if free), tried[0])


def _beside(
    case: Secret, stamp: Print, other: Print, spot: Spot, page: Inked, rng: np.random.Generator
) -> Spot:
    """Where the seal stands: some millimetres from the mark, or over a part of it."""
    high, wide = _millimetres(stamp, case.dpi)
    size = _millimetres(other, case.dpi)[0]
    if case.nearby is Nearby.NEAR:
        away = (wide + size) / 2 + rng.uniform(1, 5), (high + size) / 2 + rng.uniform(1, 5)
    else:
        away = (wide / 2 + size * rng.uniform(0, 0.3), high / 2 + size * rng.uniform(0, 0.3))
    x, y = spot
    if rng.random() < 0.5:
        step = away[0] / page.columns
        return (x + step if x < 0.5 else x - step), y + rng.uniform(-0.01, 0.01)
    step = away[1] / page.rows
    return x + rng.uniform(-0.03, 0.03), (y - step if y > 0.2 else y + step)


def _underlined(case: Open, rng: np.random.Generator) -> Placed:
    length = int(rng.uniform(20, 60) * case.dpi / MILLIMETRES)
    spot = (rng.uniform(0.25, 0.75), rng.uniform(0.2, 0.9))
    return Placed([office.underline(length, case.dpi, rng)], spot)


def _millimetres(mark: Print, dpi: int) -> tuple[float, float]:
    rows, columns = mark.mask.shape
    return rows * MILLIMETRES / dpi, columns * MILLIMETRES / dpi
