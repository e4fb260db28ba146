"""Marked pages as careless scanners give them: one bit, few dots, negative, upside down, dark."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import partial

import numpy as np
from PIL import Image, ImageEnhance, ImageOps
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.stamps.attacks.attack import Attack
from tests.stamps.attacks.paper import (
    HIGH,
    WIDE,
    letter_pdf,
    page_picture,
    pictures_pdf,
)
from tests.stamps.attacks.rubber_prints import (  # fmt: skip
    BLACK,
    BLUE,
    GREEN,
    RED,
    inverse,
    scrawled,
    seal,
    stamp,
    turned,
)
from tests.stamps.cases import Level

Change = Callable[[Image.Image], Image.Image]
UNDER = (0.12, 0.19)
"""Left and top of the place under the number, in shares of the page."""


def same(picture: Image.Image) -> Image.Image:
    """The page as it is."""
    return picture


def stamped(
    mark: Image.Image | None,
    at: tuple[float, float] = UNDER,
    *,
    dpi: int = 150,
    wide: float = 0.19,
    page: int = 1,
) -> Image.Image:
    """A page of the letter as a picture, with a print set down on it."""
    picture = Image.fromarray(page_picture(dpi, page=page)).convert("RGBA")
    if mark is not None:
        width = round(wide * picture.width)
        small = mark.resize((width, round(width * mark.height / mark.width)))
        place = (round(at[0] * picture.width), round(at[1] * picture.height))
        over = Image.new("RGBA", picture.size)
        over.paste(small, place)
        picture.alpha_composite(over)
    return picture.convert("RGB")


def scan(
    mark: Image.Image | None,
    at: tuple[float, float] = UNDER,
    *,
    dpi: int = 150,
    wide: float = 0.19,
    change: Change = same,
    quality: int = 75,
) -> bytes:
    """The letter's first page as a scan, changed after the print was set down."""
    return pictures_pdf([change(stamped(mark, at, dpi=dpi, wide=wide))], dpi, quality)


def _second_page(mark: Image.Image) -> bytes:
    pages = [stamped(None), stamped(mark, (0.1, 0.04), page=2)]
    return pictures_pdf(pages, 150)


def _one_bit(picture: Image.Image) -> Image.Image:
    """Black and white; as PDF it is packed as a fax (CCITT group 4)."""
    return picture.convert("L").point(lambda grey: 255 if grey > 150 else 0).convert("1")


def _dithered(picture: Image.Image) -> Image.Image:
    return picture.convert("1")


def _upside_down(picture: Image.Image) -> Image.Image:
    return picture.rotate(180)


def _on_its_side(picture: Image.Image) -> Image.Image:
    return picture.rotate(90, expand=True)


def _dark(picture: Image.Image) -> Image.Image:
    """On paper of a dark colour."""
    paper = Image.new("RGB", picture.size, (120, 130, 110))
    return Image.fromarray(np.minimum(np.asarray(picture), np.asarray(paper)))


def _grey(picture: Image.Image) -> Image.Image:
    return picture.convert("L")


def _faded(picture: Image.Image) -> Image.Image:
    """A copy of little contrast."""
    return ImageEnhance.Contrast(picture).enhance(0.35)


def _skewed(picture: Image.Image) -> Image.Image:
    return picture.rotate(6, fillcolor="white")


def _cut(picture: Image.Image) -> Image.Image:
    """Laid on the glass so that the left edge is lost, through the stamp."""
    return picture.crop((round(0.17 * picture.width), 0, picture.width, picture.height))


def _half_page(picture: Image.Image) -> Image.Image:
    """A photograph from a desk: the sheet fills half of the picture."""
    desk = Image.new("RGB", (picture.width * 2, picture.height * 3 // 2), (70, 60, 50))
    desk.paste(picture, (picture.width // 2, picture.height // 4))
    return desk


def behind_layer(mark: Image.Image) -> bytes:
    """The scan with an invisible layer of the letter's words, the mark not among them."""
    picture = ImageReader(stamped(mark))

    def draw(canvas: Canvas, page: int) -> None:
        if page == 1:
            canvas.drawImage(picture, 0, 0, WIDE, HIGH)

    return letter_pdf(draw)


def _part_scanned(mark: Image.Image) -> bytes:
    """The upper third of the page as a picture in a page of words."""
    whole = stamped(mark)
    upper = whole.crop((0, 0, whole.width, whole.height * 3 // 10))
    picture = ImageReader(upper)

    def draw(canvas: Canvas, page: int) -> None:
        if page == 1:
            canvas.drawImage(picture, 0, HIGH * 0.7, WIDE, HIGH * 0.3)

    return letter_pdf(draw)


def _in_strips(mark: Image.Image) -> bytes:
    """The scan as ten pictures below each other."""
    whole = stamped(mark)
    tall = -(-whole.height // 10)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDE, HIGH), invariant=1)
    for number in range(10):
        strip = whole.crop((0, number * tall, whole.width, (number + 1) * tall))
        foot = HIGH * (1 - (number + 1) * tall / whole.height)
        canvas.drawImage(ImageReader(strip), 0, foot, WIDE, HIGH * tall / whole.height)
    canvas.save()
    return out.getvalue()


_MAT, _TOI, _TUYET = Level.MAT, Level.TOI_MAT, Level.TUYET_MAT

# fmt: off
ATTACKS = (
    Attack("scan: no mark",                         None,   lambda: scan(None)),
    Attack("scan: no mark, a seal",                 None,   lambda: scan(seal(), (0.6, 0.5), wide=0.19)),
    Attack("scan, red",                             _MAT,   lambda: scan(stamp("MẬT"))),
    Attack("scan, 60 dots an inch",                 _MAT,   lambda: scan(stamp("MẬT"), dpi=60)),
    Attack("scan, 80 dots, grey",                   _TOI,   lambda: scan(stamp("TỐI MẬT"), dpi=80, change=_grey)),
    Attack("scan, JPEG 30",                         _MAT,   lambda: scan(stamp("MẬT"), quality=30)),
    Attack("scan, JPEG 10, blue",                   _TOI,   lambda: scan(stamp("TỐI MẬT", BLUE), quality=10)),
    Attack("scan, one bit",                         _MAT,   lambda: scan(stamp("MẬT"), dpi=200, change=_one_bit)),
    Attack("scan, one bit, no frame",               _TOI,   lambda: scan(stamp("TỐI MẬT", framed=False), dpi=200, change=_one_bit)),
    Attack("scan, one bit, dithered",               _MAT,   lambda: scan(stamp("MẬT"), dpi=200, change=_dithered)),
    Attack("scan, negative",                        _MAT,   lambda: scan(stamp("MẬT"), change=ImageOps.invert)),
    Attack("scan, dark paper",                      _MAT,   lambda: scan(stamp("MẬT"), change=_dark)),
    Attack("scan, little contrast",                 _MAT,   lambda: scan(stamp("MẬT"), change=_faded)),
    Attack("scan, grey, little contrast",           _TOI,   lambda: scan(stamp("TỐI MẬT", framed=False), change=lambda p: _grey(_faded(p)))),
    Attack("scan, upside down",                     _MAT,   lambda: scan(stamp("MẬT"), change=_upside_down)),
    Attack("scan, upside down, black",              _TOI,   lambda: scan(stamp("TỐI MẬT", BLACK), change=_upside_down)),
    Attack("scan, on its side",                     _MAT,   lambda: scan(stamp("MẬT"), change=_on_its_side)),
    Attack("scan, on its side, black",              _MAT,   lambda: scan(stamp("MẬT", BLACK), change=_on_its_side)),
    Attack("scan, skewed",                          _MAT,   lambda: scan(stamp("MẬT"), change=_skewed)),
    Attack("scan, edge lost",                       _TOI,   lambda: scan(stamp("TỐI MẬT"), change=_cut)),
    Attack("scan, photographed on a desk",          _MAT,   lambda: scan(stamp("MẬT"), change=_half_page)),
    Attack("scan, turned 90",                       _MAT,   lambda: scan(turned(stamp("MẬT"), 90), wide=0.06)),
    Attack("scan, turned 180, no frame",            _TOI,   lambda: scan(turned(stamp("TỐI MẬT", framed=False), 180))),
    Attack("scan, black, turned 90",                _MAT,   lambda: scan(turned(stamp("MẬT", BLACK), 90), (0.04, 0.1), wide=0.06)),
    Attack("scan, green",                           _MAT,   lambda: scan(stamp("MẬT", GREEN, framed=False))),
    Attack("scan, inverse",                         _MAT,   lambda: scan(inverse("MẬT"))),
    Attack("scan, hollow",                          _MAT,   lambda: scan(stamp("MẬT", framed=False, hollow=True))),
    Attack("scan, no accents",                      _TOI,   lambda: scan(stamp("TOI MAT", framed=False))),
    Attack("scan, scrawled",                        _MAT,   lambda: scan(scrawled("MẬT"))),
    Attack("scan, scrawled in red",                 _TOI,   lambda: scan(scrawled("TỐI MẬT", RED))),
    Attack("scan, black, no frame",                 _MAT,   lambda: scan(stamp("MẬT", BLACK, framed=False))),
    Attack("scan, at the foot",                     _MAT,   lambda: scan(stamp("MẬT"), (0.1, 0.93))),
    Attack("scan, black, at the foot",              _MAT,   lambda: scan(stamp("MẬT", BLACK), (0.1, 0.93))),
    Attack("scan, at the top edge",                 _MAT,   lambda: scan(stamp("MẬT"), (0.1, -0.01))),
    Attack("scan, over the state's name",           _TOI,   lambda: scan(stamp("TỐI MẬT"), (0.6, 0.05))),
    Attack("scan, black, over the body",            _TOI,   lambda: scan(stamp("TỐI MẬT", BLACK, framed=False), (0.2, 0.28))),
    Attack("scan, over the seal",                   _MAT,   lambda: scan(_over_seal(), (0.55, 0.45))),
    Attack("scan, large and pale across the page",  _MAT,   lambda: scan(turned(stamp("MẬT", (245, 205, 205), framed=False), 45), (0.05, 0.2), wide=0.9)),
    Attack("scan, page 2 only",                     _MAT,   lambda: _second_page(stamp("MẬT"))),
    Attack("scan, page 2 only, black",              _TUYET, lambda: _second_page(stamp("TUYỆT MẬT", BLACK))),
    Attack("scan behind a layer",                   _MAT,   partial(behind_layer, stamp("MẬT"))),
    Attack("scan behind a layer, black",            _TOI,   lambda: behind_layer(stamp("TỐI MẬT", BLACK))),
    Attack("scan behind a layer, no frame",         _MAT,   lambda: behind_layer(stamp("MẬT", BLACK, framed=False))),
    Attack("scan of the head among words",          _MAT,   lambda: _part_scanned(stamp("MẬT"))),
    Attack("scan in strips",                        _MAT,   lambda: _in_strips(stamp("MẬT"))),
)
# fmt: on


def _over_seal() -> Image.Image:
    both = seal()
    both.alpha_composite(stamp("MẬT", framed=False, size=(300, 110)), (15, 110))
    return both
