"""The cases: what each factor may be, and which values do not go together."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tests.stamps.design import Factors, Row, spread


class Level(StrEnum):
    """The three levels, as `Secrecy` of the product names them."""

    MAT = "mat"
    TOI_MAT = "toi_mat"
    TUYET_MAT = "tuyet_mat"


class Fading(StrEnum):
    """How much of the ink came onto the paper."""

    FULL = "full"
    FAINT = "faint"
    BLOTCHY = "blotchy"
    BROKEN = "broken frame"


class Overlap(StrEnum):
    """What the mark is stamped over."""

    CLEAR = "clear of text"
    HEADING = "over the heading"
    NUMBER = "over the number"


class Place(StrEnum):
    """Where a mark that is clear of text stands."""

    CELL = "cell 10a"
    CORNER = "top left margin"
    RIGHT = "right half"


class Ink(StrEnum):
    """The ink of the mark, or the copy that took its colour away."""

    RED = "red"
    DARK_RED = "dark red"
    PURPLE = "purple-blue"
    GREY = "grey copy"
    BITS = "1-bit copy"


class Nearby(StrEnum):
    """A round seal at the head of the page."""

    NONE = "no seal"
    NEAR = "seal near"
    OVERLAPPING = "seal overlapping"


class Frame(StrEnum):
    """The border of the mark."""

    SINGLE = "single"
    DOUBLE = "double"
    NONE = "no frame"


class Carrier(StrEnum):
    """What the page is made of."""

    SCAN = "scan"
    PICTURE = "picture stamp"
    ANNOTATION = "stamp annotation"
    TEXT = "vector text stamp"
    PATHS = "vector outlines stamp"


class Paper(StrEnum):
    """What the mark is stamped on."""

    REAL = "real scan"
    PRINTED = "printed"


class Addition(StrEnum):
    """What stands on an open page."""

    NOTHING = "nothing"
    SEAL = "round seal at the head"
    SIGNED = "seal and signature at the foot"
    LOGO = "logo"
    EMBLEM = "emblem"
    URGENCY = "urgency stamp"
    ARRIVAL = "arrival stamp"
    COPY = "copy stamp"
    CIRCULATION = "circulation stamp"
    HANDWRITING = "handwritten instruction"
    MARGIN = "blue margin note"
    COFFEE = "coffee stain"
    UNDERLINE = "red underlines"
    TABLE = "framed table"


FONTS = ("LiberationSerif", "LiberationSans", "DejaVuSans", "DejaVuSerif")
ANGLES = (0, 3, -3, 8, -8, 15, -15, 90)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What secret and open cases have in common: the page and how it was copied."""

    seed: int
    paper: Paper
    carrier: Carrier
    ink: Ink
    dpi: int
    jpeg: int
    whole: bool
    """False where the lower half is left blank, which saves time."""


@dataclass(frozen=True, slots=True)
class Secret(Sheet):
    """A page with a mark."""

    level: Level
    rotation: int
    fading: Fading
    overlap: Overlap
    place: Place
    nearby: Nearby
    frame: Frame
    font: str

    @property
    def clear(self) -> bool:
        """Whether a person reads the level at once, if a place free of text was found for it."""
        return all(getattr(self, name) in values for name, values in _CLEAR.items())


@dataclass(frozen=True, slots=True)
class Open(Sheet):
    """A page without a mark."""

    addition: Addition
    signed: bool
    """Whether a seal and a signature stand at the foot as well."""


_SCANNED: Factors = {
    "paper": tuple(Paper),
    "dpi": (150, 200, 300),
    "jpeg": (30, 50, 70, 90),
    "carrier": (Carrier.SCAN,),
    "whole": (True, False),
}
_BORN_DIGITAL: Factors = {
    "paper": (Paper.PRINTED,),
    "dpi": (150, 300),
    "jpeg": (90,),
    "whole": (True,),
}
_MARK: Factors = {
    "level": tuple(Level),
    "rotation": ANGLES,
    "fading": tuple(Fading),
    "overlap": tuple(Overlap),
    "ink": tuple(Ink),
    "nearby": tuple(Nearby),
    "frame": tuple(Frame),
    "font": FONTS,
    "place": tuple(Place),
}
_CLEAR: Factors = {
    "fading": (Fading.FULL, Fading.BROKEN),
    "overlap": (Overlap.CLEAR,),
    "ink": (Ink.RED, Ink.DARK_RED, Ink.PURPLE),
    "nearby": (Nearby.NONE, Nearby.NEAR),
    "place": (Place.CELL, Place.CORNER),
}
"""What a mark is like that a person reads at once."""
_DRAWN = tuple(carrier for carrier in Carrier if carrier is not Carrier.SCAN)
_COPIES = (Ink.RED, Ink.GREY, Ink.BITS)
"""Open pages come in colour or as copies; the ink of what stands on them is its own."""


def secret_cases() -> list[Secret]:
    """188 scans and 68 born-digital pages with a mark; in 84 of them nothing makes it hard."""
    drawn = _BORN_DIGITAL | _MARK | {"carrier": _DRAWN}
    rows = spread(_SCANNED | _MARK, 128, 3001, _can_be)
    rows += spread(_SCANNED | _MARK | _CLEAR, 60, 3002, _can_be)
    rows += spread(drawn, 44, 3003, _can_be)
    rows += spread(drawn | _CLEAR, 24, 3004, _can_be)
    return [Secret(seed=index, **row) for index, row in enumerate(rows)]


def open_cases() -> list[Open]:
    """168 scans and 42 born-digital pages without a mark."""
    wanted: Factors = {"addition": tuple(Addition), "ink": _COPIES, "signed": (True, False)}
    drawn = (Carrier.PICTURE, Carrier.ANNOTATION, Carrier.PATHS)
    rows = spread(_SCANNED | wanted, 168, 3005, _fits)
    rows += spread(_BORN_DIGITAL | wanted | {"carrier": drawn, "ink": (Ink.RED,)}, 42, 3006, _fits)
    return [Open(seed=1000 + index, **row) for index, row in enumerate(rows)]


def _can_be(row: Row) -> bool:
    """Whether a mark can look so."""
    if row["fading"] is Fading.BROKEN and row["frame"] is Frame.NONE:
        return False
    if row["overlap"] is not Overlap.CLEAR and row["place"] is not Place.CELL:
        return False
    typed = row["carrier"] is Carrier.TEXT
    return not (typed and row["fading"] in {Fading.BLOTCHY, Fading.BROKEN})


def _fits(row: Row) -> bool:
    """A drawn table needs the blank half of a page, so a born-digital page has none."""
    return row["addition"] is not Addition.TABLE or not row["whole"]
