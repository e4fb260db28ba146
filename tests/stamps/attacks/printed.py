"""Marks that a program draws on a PDF with a text layer: words, pictures, outlines, patterns."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PIL import Image
from reportlab.lib.colors import Color, black, white
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.stamps.attacks.attack import Attack
from tests.stamps.attacks.blocks import blocks, strokes
from tests.stamps.attacks.paper import BOLD, MARK, Draw, letter_pdf
from tests.stamps.attacks.rubber_prints import (
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

PAINT = Color(*(part / 255 for part in RED))
WIDTH = 113.0
"""Points: 40 millimetres."""


def _on(page: int, draw: Callable[[Canvas], None]) -> Draw:
    def drawn(canvas: Canvas, number: int) -> None:
        if number == page:
            draw(canvas)

    return drawn


def pasted(
    picture: Image.Image, at: tuple[float, float] = MARK, *, page: int = 1, width: float = WIDTH
) -> bytes:
    """The letter with a picture on it, transparent where that is."""
    high = width * picture.height / picture.width

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(picture), *at, width, high, mask="auto")

    return letter_pdf(_on(page, draw))


def _two_halves() -> bytes:
    """The stamp as two pictures side by side, the frame of neither whole."""
    whole = stamp("TỐI MẬT")
    half = whole.width // 2

    def draw(canvas: Canvas) -> None:
        for number in range(2):
            part = whole.crop((half * number, 0, half * (number + 1), whole.height))
            canvas.drawImage(
                ImageReader(part), MARK[0] + 60 * number, MARK[1], WIDTH / 2, 34, mask="auto"
            )

    return letter_pdf(_on(1, draw))


def _letters_as_pictures() -> bytes:
    """A small picture for every letter."""

    def draw(canvas: Canvas) -> None:
        for number, letter in enumerate("MẬT"):
            one = stamp(letter, framed=False, size=(110, 110))
            canvas.drawImage(ImageReader(one), MARK[0] + 30 * number, MARK[1], 28, 28, mask="auto")

    return letter_pdf(_on(1, draw))


def written(
    text: str,
    *,
    at: tuple[float, float] = MARK,
    page: int = 1,
    angle: float = 0,
    mode: int = 0,
    space: float = 0,
) -> bytes:
    """The letter with typed words: turned, hollow (`mode` 1), set apart."""

    def draw(canvas: Canvas) -> None:
        canvas.translate(*at)
        canvas.rotate(angle)
        canvas.setFillColor(PAINT)
        canvas.setStrokeColor(PAINT)
        words = canvas.beginText(0, 0)
        words.setFont(BOLD, 18)
        words.setTextRenderMode(mode)
        words.setCharSpace(space)
        words.textOut(text)
        canvas.drawText(words)

    return letter_pdf(_on(page, draw))


def _glyph_by_glyph(*, down: bool) -> bytes:
    """Letters set one by one, from the last to the first, in a row or a column."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont(BOLD, 16)
        for number in range(6, -1, -1):
            across, under = (0, 18 * number) if down else (19 * number, 0)
            canvas.drawString(40 + across, MARK[1] - under, "TỐI MẬT"[number])

    return letter_pdf(_on(1, draw))


def _white_on_red() -> bytes:
    """Typed white words on a filled red box."""

    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(PAINT)
        canvas.rect(*MARK, WIDTH, 30, stroke=0, fill=1)
        canvas.setFillColor(white)
        canvas.setFont(BOLD, 20)
        canvas.drawCentredString(MARK[0] + WIDTH / 2, MARK[1] + 8, "MẬT")

    return letter_pdf(_on(1, draw))


def _in_form() -> bytes:
    """The picture in a form, in a form that mirrors and turns it back."""

    def draw(canvas: Canvas) -> None:
        canvas.beginForm("inner", -600, -600, 600, 600)
        canvas.drawImage(ImageReader(stamp("MẬT")), 0, 0, WIDTH, 34, mask="auto")
        canvas.endForm()
        canvas.beginForm("outer", -600, -600, 600, 600)
        canvas.scale(-1, -1)
        canvas.doForm("inner")
        canvas.endForm()
        canvas.translate(*MARK)
        canvas.transform(-0.98, -0.17, 0.17, -0.98, 0, 0)
        canvas.doForm("outer")

    return letter_pdf(_on(1, draw))


def _drawn(draw: Callable[[Canvas], None], *, page: int = 1) -> bytes:
    def placed(canvas: Canvas) -> None:
        canvas.translate(*MARK)
        canvas.setFillColor(PAINT)
        canvas.setStrokeColor(PAINT)
        draw(canvas)

    return letter_pdf(_on(page, placed))


def _over_text() -> bytes:
    """Over the dense lines of the body's beginning, in the ink of print."""
    return pasted(stamp("TỐI MẬT", BLACK, framed=False), (90, 585))


def _turned_page() -> bytes:
    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(stamp("MẬT")), *MARK, WIDTH, 34, mask="auto")

    return letter_pdf(_on(1, draw), rotate=90)


def _hairline() -> bytes:
    """Hollow letters of the thinnest line, black."""

    def draw(canvas: Canvas) -> None:
        canvas.setStrokeColor(black)
        canvas.setLineWidth(0.3)
        canvas.rect(-4, -4, 96, 34)
        strokes(canvas, "MAT", 24)

    return _drawn(draw)


_MAT, _TOI, _TUYET = Level.MAT, Level.TOI_MAT, Level.TUYET_MAT

# fmt: off
ATTACKS = (
    Attack("printed: no mark",                      None,   letter_pdf),
    Attack("printed: no mark, a seal",              None,   partial(pasted, seal(), (340, 340), width=105)),
    Attack("picture, framed",                       _MAT,   lambda: pasted(stamp("MẬT"))),
    Attack("picture, turned 90",                    _MAT,   lambda: pasted(turned(stamp("MẬT"), 90), width=36)),
    Attack("picture, turned 180",                   _TOI,   lambda: pasted(turned(stamp("TỐI MẬT"), 180))),
    Attack("picture, turned 45",                    _TUYET, lambda: pasted(turned(stamp("TUYỆT MẬT"), 45), width=90)),
    Attack("picture, no frame",                     _MAT,   lambda: pasted(stamp("MẬT", framed=False))),
    Attack("picture, no frame, no accents",         _TOI,   lambda: pasted(stamp("TOI MAT", framed=False))),
    Attack("picture, hollow letters",               _MAT,   lambda: pasted(stamp("MẬT", framed=False, hollow=True))),
    Attack("picture, inverse block",                _MAT,   lambda: pasted(inverse("MẬT"))),
    Attack("picture, blue",                         _MAT,   lambda: pasted(stamp("MẬT", BLUE))),
    Attack("picture, blue, no frame",               _TOI,   lambda: pasted(stamp("TỐI MẬT", BLUE, framed=False))),
    Attack("picture, black, no frame",              _MAT,   lambda: pasted(stamp("MẬT", BLACK, framed=False))),
    Attack("picture, green, no frame",              _MAT,   lambda: pasted(stamp("MẬT", GREEN, framed=False))),
    Attack("picture, scrawled in blue",             _MAT,   lambda: pasted(scrawled("MẬT"))),
    Attack("picture, scrawled in red",              _TOI,   lambda: pasted(scrawled("TỐI MẬT", RED))),
    Attack("picture at the foot of page 1",         _MAT,   lambda: pasted(stamp("MẬT"), (75, 40))),
    Attack("picture at the right of page 1",        _MAT,   lambda: pasted(stamp("MẬT"), (440, 640))),
    Attack("picture in the middle of page 1",       _TUYET, lambda: pasted(stamp("TUYỆT MẬT"), (240, 330))),
    Attack("picture across the top edge",           _MAT,   lambda: pasted(stamp("MẬT"), (75, 826))),
    Attack("picture across the left edge",          _TOI,   lambda: pasted(stamp("TỐI MẬT"), (-45, 655))),
    Attack("picture on page 2 only",                _MAT,   lambda: pasted(stamp("MẬT"), (75, 760), page=2)),
    Attack("picture on page 2, no frame",           _TOI,   lambda: pasted(stamp("TỐI MẬT", framed=False), (75, 720), page=2)),
    Attack("picture at the foot of page 2",         _MAT,   lambda: pasted(stamp("MẬT"), (400, 50), page=2)),
    Attack("picture, huge watermark",               _MAT,   lambda: pasted(turned(stamp("MẬT", (240, 200, 200), framed=False), 45), (60, 150), width=480)),
    Attack("picture, tiny",                         _MAT,   lambda: pasted(stamp("MẬT"), width=30)),
    Attack("picture in two halves",                 _TOI,   _two_halves),
    Attack("picture for each letter",               _MAT,   _letters_as_pictures),
    Attack("picture over the seal",                 _MAT,   lambda: pasted(_over_seal(), (60, 600), width=105)),
    Attack("picture over the state's name",         _MAT,   lambda: pasted(stamp("MẬT", framed=False), (360, 765))),
    Attack("picture over dense text",               _TOI,   _over_text),
    Attack("picture in forms that mirror",          _MAT,   _in_form),
    Attack("picture on a turned page",              _MAT,   _turned_page),
    Attack("typed",                                 _MAT,   lambda: written("MẬT")),
    Attack("typed, turned 90",                      _MAT,   lambda: written("MẬT", angle=90, at=(40, 600))),
    Attack("typed, turned 180",                     _TOI,   lambda: written("TỐI MẬT", angle=180, at=(180, 660))),
    Attack("typed, turned 30",                      _TOI,   lambda: written("TỐI MẬT", angle=30)),
    Attack("typed, hollow",                         _MAT,   lambda: written("MẬT", mode=1)),
    Attack("typed, no accents",                     _TOI,   lambda: written("TOI MAT")),
    Attack("typed, set apart",                      _TUYET, lambda: written("TUYỆT MẬT", space=9)),
    Attack("typed at the foot of page 1",           _MAT,   lambda: written("MẬT", at=(75, 40))),
    Attack("typed at the head of page 2",           _MAT,   lambda: written("MẬT", at=(75, 800), page=2)),
    Attack("typed over the number",                 _MAT,   lambda: written("MẬT", at=(130, 728))),
    Attack("typed letter by letter",                _TOI,   partial(_glyph_by_glyph, down=False)),
    Attack("typed down the margin",                 _TOI,   partial(_glyph_by_glyph, down=True)),
    Attack("typed white on red",                    _MAT,   _white_on_red),
    Attack("outlines: strokes",                     _MAT,   lambda: _drawn(lambda canvas: strokes(canvas, "MAT", 24))),
    Attack("outlines: strokes on page 2",           _MAT,   lambda: _drawn(lambda canvas: strokes(canvas, "MAT", 24), page=2)),
    Attack("outlines: hairlines in a box",          _MAT,   _hairline),
    Attack("outlines: square blocks",               _MAT,   lambda: _drawn(lambda canvas: blocks(canvas, "MAT", 3.5))),
    Attack("outlines: small square blocks",         _TOI,   lambda: _drawn(lambda canvas: blocks(canvas, "TOI MAT", 2))),
)
# fmt: on


def _over_seal() -> Image.Image:
    """A seal with the mark across it, in one ink."""
    both = seal()
    both.alpha_composite(stamp("MẬT", framed=False, size=(300, 110)), (15, 110))
    return both
