"""Stamps as small pictures: transparent, in any ink, turned, hollow, inverse or scrawled."""

from __future__ import annotations

from PIL import Image, ImageDraw, ImageFont

from tests.stamps.inks import Colour
from tests.stamps.rubber import font_path

RED, BLUE, BLACK, GREEN = (214, 28, 38), (30, 50, 170), (25, 25, 25), (20, 120, 60)
SIZE = (360, 110)
"""Pixels of a stamp of 40 by 12 millimetres."""


def stamp(
    text: str,
    ink: Colour = RED,
    *,
    framed: bool = True,
    hollow: bool = False,
    font: str = "LiberationSans",
    size: tuple[int, int] = SIZE,
) -> Image.Image:
    """Words in a box on nothing."""
    picture = Image.new("RGBA", size)
    draw = ImageDraw.Draw(picture)
    if framed:
        draw.rectangle((2, 2, size[0] - 3, size[1] - 3), outline=ink, width=6)
    face = ImageFont.truetype(str(font_path(font)), size[1] * 6 // 10)
    fill = (0, 0, 0, 0) if hollow else (*ink, 255)
    middle = (size[0] // 2, size[1] // 2)
    draw.text(middle, text, fill=fill, font=face, anchor="mm", stroke_fill=(*ink, 255), stroke_width=3 * hollow)  # fmt: skip
    return picture


def inverse(text: str, ink: Colour = RED) -> Image.Image:
    """White words and a white line on a block of ink."""
    picture = Image.new("RGBA", SIZE, (*ink, 255))
    picture.alpha_composite(stamp(text, (255, 255, 255)))
    return picture


def scrawled(text: str, ink: Colour = BLUE) -> Image.Image:
    """Capitals as a hand draws them: uneven, leaning, without a box."""
    picture = Image.new("RGBA", SIZE)
    face = ImageFont.truetype(str(font_path("DejaVuSans", bold=False)), 64)
    x = 20
    for number, letter in enumerate(text):
        one = Image.new("RGBA", (90, 110))
        ImageDraw.Draw(one).text((45, 55), letter, fill=ink, font=face, anchor="mm", stroke_width=1)
        turned = one.rotate((7, -6, 4, -9)[number % 4], Image.Resampling.BICUBIC)
        picture.alpha_composite(turned, (x, (0, 6, -4)[number % 3] % 10))
        x += 44 if letter != " " else 26
    return picture


def seal(ink: Colour = RED, size: int = 330) -> Image.Image:
    """A round seal with letters round its rim and a star."""
    picture = Image.new("RGBA", (size, size))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((3, 3, size - 4, size - 4), outline=ink, width=7)
    draw.ellipse((60, 60, size - 61, size - 61), outline=ink, width=4)
    face = ImageFont.truetype(str(font_path("LiberationSans")), 34)
    for number, letter in enumerate("PHÒNG KINH TẾ * VÂN KHÊ * "):
        one = Image.new("RGBA", (size, size))
        ImageDraw.Draw(one).text((size // 2, 33), letter, fill=ink, font=face, anchor="mm")
        picture.alpha_composite(one.rotate(-number * 360 / 26))
    draw.regular_polygon((size // 2, size // 2, 38), 5, fill=ink)
    return picture


def turned(picture: Image.Image, angle: float) -> Image.Image:
    """The print as it was set down askew."""
    return picture.rotate(angle, Image.Resampling.BICUBIC, expand=True)
