"""What is stamped: words, pictures of words, seals; drawn upright in a box of their own size."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from corpus.render_pdf import FONTS
from tests.signed.paper import Draw

Colour = tuple[int, int, int]
BLUE, RED, BLACK = (25, 45, 170), (205, 25, 30), (15, 15, 15)
PICTURE_DOTS = 220
FACES = {
    "serif": FONTS / "LiberationSerif-Regular.ttf",
    "sans": FONTS / "LiberationSans-Regular.ttf",
    "bold": FONTS / "LiberationSerif-Bold.ttf",
    "italic": FONTS / "LiberationSerif-Italic.ttf",
}


@dataclass(frozen=True)
class Stamp:
    """A stamp that is seen at (x, top); how its form draws it is the file's own business."""

    x: float
    top: float
    width: float
    height: float
    draw: Draw = field(repr=False)
    turn: int = 0
    """The form draws it turned, and its matrix turns it back."""
    scale: float = 1.0
    moved: tuple[float, float] = (0.0, 0.0)
    """What the form's matrix moves, and the annotation's place moves back."""
    nested: int = 0
    """How many forms the drawing is wrapped in."""
    page: int = 0
    annotation: bool = False
    """A stamp annotation instead of the signature's own field."""


def words(*lines: str, size: float = 13, font: str = "Serif", colour: Colour = BLACK) -> Draw:
    """Lines of text from the upper left corner of the box down."""

    def draw(canvas: Canvas) -> None:
        canvas.setFillColorRGB(*(part / 255 for part in colour))
        canvas.setFont(font, size)
        for row, line in enumerate(reversed(lines)):
            canvas.drawString(1, 4 + row * 1.2 * size, line)

    return draw


def picture(image: Image.Image, width: float, height: float) -> Draw:
    """A picture that fills the box."""

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(image), 0, 0, width, height, mask="auto")

    return draw


def typed(
    text: str,
    width: float,
    height: float,
    *,
    face: str = "serif",
    size: float = 13,
    colour: Colour = BLACK,
    white: bool = False,
    slant: float = 0.0,
) -> Image.Image:
    """Words as a picture of a box in points, set in its middle; see-through or on white."""
    dots = PICTURE_DOTS / 72
    back = (255, 255, 255, 255 if white else 0)
    image = Image.new("RGBA", (round(width * dots), round(height * dots)), back)
    font = ImageFont.truetype(str(FACES[face]), round(size * dots))
    middle = (image.width / 2, image.height / 2)
    ImageDraw.Draw(image).text(middle, text, font=font, fill=(*colour, 255), anchor="mm")
    fill = (*back[:3], back[3])
    return image.rotate(slant, resample=Image.Resampling.BICUBIC, fillcolor=fill)


def scrawled(text: str, width: float, height: float) -> Image.Image:
    """What nobody can read: loops in the place of digits."""
    dots = PICTURE_DOTS / 72
    image = Image.new("RGBA", (round(width * dots), round(height * dots)), (255, 255, 255, 0))
    pen = ImageDraw.Draw(image)
    step = image.width / (len(text) + 1)
    for place in range(len(text)):
        points = [
            (
                step * (place + 0.5) + step * 0.8 * math.sin(2.3 * turn + place),
                image.height * (0.5 + 0.4 * math.cos(3.1 * turn)),
            )
            for turn in range(9)
        ]
        pen.line(points, fill=(*BLUE, 255), width=4, joint="curve")
    return image


def seal() -> Image.Image:
    """A round red seal."""
    image = Image.new("RGBA", (300, 300), (255, 255, 255, 0))
    pen = ImageDraw.Draw(image)
    pen.ellipse((4, 4, 295, 295), outline=(*RED, 230), width=8)
    pen.ellipse((70, 70, 229, 229), outline=(*RED, 230), width=3)
    pen.regular_polygon((150, 150, 42), 5, fill=(*RED, 230))
    return image


def hand() -> Image.Image:
    """A signature: one curved blue line."""
    image = Image.new("RGBA", (420, 180), (255, 255, 255, 0))
    points = [(20, 140), (70, 30), (90, 150), (150, 60), (170, 140), (240, 80), (400, 40)]
    ImageDraw.Draw(image).line(points, fill=(*BLUE, 255), width=5, joint="curve")
    return image


def outlined(*lines: str, colour: Colour = RED) -> Draw:
    """Words in a box, as stamps of receiving offices are drawn."""
    inner = words(*lines, size=9, font="Serif-B", colour=colour)

    def draw(canvas: Canvas) -> None:
        inner(canvas)
        canvas.setStrokeColorRGB(*(part / 255 for part in colour))
        canvas.rect(-2, 0, 92, 13 * len(lines) + 2)

    return draw


def lines_high(lines: Sequence[str], size: float) -> float:
    """How high a box of so many lines is."""
    return 1.2 * size * len(lines) + 4
