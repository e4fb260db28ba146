"""What offices stamp, write and spill on open pages."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from tests.stamps.cases import FONTS, Frame, Ink
from tests.stamps.hand import digits, scribbled
from tests.stamps.inks import BLACK, BLUE, BROWN, COLOURS, Colour, Print, clouds, mixed
from tests.stamps.rubber import FINER, border, boxed, font_path, pixels, turned

# Decree 30/2020, Appendix I: the box of each, in millimetres.
_URGENCY = {"KHẨN": (20, 8), "HỎA TỐC": (30, 8), "THƯỢNG KHẨN": (40, 8)}
_COPIES = {"SAO Y": (24, 8), "BẢN SAO": (28, 9), "SAO LỤC": (28, 8), "SAO Y BẢN CHÍNH": (48, 8)}
_CIRCULATION = {
    "LƯU HÀNH NỘI BỘ": (50, 8),
    "XEM XONG TRẢ LẠI": (52, 8),
    "DỰ THẢO": (28, 8),
}
_STAMPED = (COLOURS[Ink.RED], COLOURS[Ink.DARK_RED], COLOURS[Ink.PURPLE])


def urgency(dpi: int, rng: np.random.Generator) -> list[Print]:
    """KHẨN, THƯỢNG KHẨN or HỎA TỐC in its box; bright red by the decree."""
    return [_box(_URGENCY, COLOURS[Ink.RED], dpi, rng)]


def copy(dpi: int, rng: np.random.Generator) -> list[Print]:
    """SAO Y, BẢN SAO and the like."""
    return [_box(_COPIES, _STAMPED[rng.integers(3)], dpi, rng)]


def circulation(dpi: int, rng: np.random.Generator) -> list[Print]:
    """Who may see an open document, which is no level of secrecy."""
    return [_box(_CIRCULATION, COLOURS[Ink.RED], dpi, rng)]


def arrival(dpi: int, rng: np.random.Generator) -> list[Print]:
    """The stamp ĐẾN of a records office (Decree 30/2020, Appendix IV), filled in by hand."""
    fine = dpi * FINER
    wide, high = pixels(rng.uniform(40, 50), fine), pixels(rng.uniform(22, 30), fine)
    picture, pen = Image.new("L", (wide, high)), Image.new("L", (wide, high))
    draw, row = ImageDraw.Draw(picture), high / 5
    draw.rectangle((0, 0, wide - 1, high - 1), outline=255, width=pixels(0.5, fine))
    draw.line((0, row * 1.2, wide, row * 1.2), fill=255, width=pixels(0.3, fine))
    font = str(font_path("LiberationSans"))
    head = ("VĂN PHÒNG UBND TỈNH", "SỞ NỘI VỤ PHÚ SƠN", "UBND HUYỆN YÊN KHÊ")[rng.integers(3)]
    _write(draw, (wide / 2, row * 0.95), head, row * 0.55, font, "ms")
    _write(draw, (wide * 0.16, row * 2.6), "ĐẾN", row * 0.95, font, "ms")
    for line, label in ((2.0, "Số:"), (3.1, "Ngày:"), (4.3, "Chuyển:")):
        text = f"{label} ..................."
        _write(draw, (wide * (0.32 if line < 4 else 0.05), row * line), text, row * 0.6, font, "ls")
    height = row / fine * 25.4 * 0.8
    number, day = str(rng.integers(100, 9999)), f"{rng.integers(1, 28)}/{rng.integers(1, 12)}"
    for line, value in ((1.2, number), (2.3, day)):
        pen.paste(digits(value, height, fine // FINER, rng), (int(wide * 0.55), int(row * line)))
    angle = float(rng.choice((0, 0, 2, -2, 4)))
    red = turned(picture, angle) * np.float32(rng.uniform(0.6, 0.95))
    return [
        Print(red, mixed(_STAMPED[rng.integers(3)], rng)),
        Print(turned(pen, angle), mixed(BLUE, rng)),
    ]


def handwriting(dpi: int, rng: np.random.Generator) -> list[Print]:
    """An instruction written on the page by a leader."""
    picture = scribbled(rng.uniform(35, 60), int(rng.integers(2, 4)), dpi, rng, 3.5)
    colour: Colour = (BLUE, BLACK, (200, 30, 40))[rng.integers(3)]
    return [Print(turned(picture, rng.uniform(-10, 10)), mixed(colour, rng))]


def margin_note(dpi: int, rng: np.random.Generator) -> list[Print]:
    """A note in blue ink, written along the margin."""
    picture = scribbled(rng.uniform(25, 60), 2, dpi, rng, 2.5)
    return [Print(turned(picture, float(rng.choice((85, 90, 94)))), mixed(BLUE, rng))]


def coffee(dpi: int, rng: np.random.Generator) -> list[Print]:
    """The ring of a cup."""
    size = pixels(rng.uniform(60, 80), dpi)
    y, x = np.mgrid[0:size, 0:size] - size / 2
    far = np.hypot(x, y) / (size / 2)
    ring = np.exp(-(((far - 0.9) / 0.04) ** 2)) + 0.25 * (far < 0.9)
    mask = ring * (0.25 + 0.5 * clouds((size, size), size // 6, rng)) * 0.7
    return [Print(mask.astype(np.float32), mixed(BROWN, rng))]


def underline(length: int, dpi: int, rng: np.random.Generator) -> Print:
    """A line drawn by hand in red, so many pixels long."""
    picture = Image.new("L", (length * FINER, pixels(3, dpi * FINER)))
    x = np.linspace(0, length * FINER, 24)
    y = picture.height / 2 + np.cumsum(rng.normal(0, picture.height * 0.03, 24))
    points = [(float(a), float(b)) for a, b in zip(x, y, strict=True)]
    ImageDraw.Draw(picture).line(points, fill=255, width=pixels(0.5, dpi * FINER), joint="curve")
    return Print(turned(picture, 0) * np.float32(0.85), mixed(COLOURS[Ink.RED], rng))


def table(dpi: int, rng: np.random.Generator) -> list[Print]:
    """A ruled table with words, printed in black."""
    fine = dpi * FINER
    wide, high, rows = pixels(150, fine), pixels(60, fine), int(rng.integers(4, 7))
    picture = Image.new("L", (wide, high))
    draw, font = ImageDraw.Draw(picture), str(font_path("LiberationSerif", bold=False))
    edges = (0.0, 0.08, 0.5, 0.75, 1.0)
    for edge in edges:
        x = min(wide - 1, int(edge * wide))
        draw.line((x, 0, x, high), fill=255, width=pixels(0.3, fine))
    cells = ("Nội dung công việc", "Đơn vị thực hiện", "Thời gian")
    for row in range(rows + 1):
        y = min(high - 1, row * high // rows)
        draw.line((0, y, wide, y), fill=255, width=pixels(0.3, fine))
        for edge, text in zip(edges, (str(row + 1), *cells), strict=False):
            at = (edge * wide + pixels(1.5, fine), (row + 0.6) * high / rows)
            _write(draw, at, text, pixels(4, fine), font, "ls")
    return [Print(turned(picture, 0), BLACK)]


def _box(
    sizes: dict[str, tuple[int, int]], colour: Colour, dpi: int, rng: np.random.Generator
) -> Print:
    text = str(rng.choice(list(sizes)))
    scale = rng.uniform(0.9, 1.15)
    frame = Frame.SINGLE if rng.random() < 0.75 else Frame.DOUBLE
    width, height = sizes[text]
    box = border(width * scale, height * scale, frame, dpi)
    stamp = boxed(text, str(rng.choice(FONTS)), box, frame, spacing=rng.uniform(0, 0.12))
    mask = turned(stamp, float(rng.choice((0, 0, 1, -1, 3, -3, 6))))
    grain = 1 - 0.2 * clouds(mask.shape, max(2, dpi // 90), rng)
    return Print((mask * grain * rng.uniform(0.8, 0.95)).astype(np.float32), mixed(colour, rng))


def _write(
    draw: ImageDraw.ImageDraw,
    at: tuple[float, float],
    text: str,
    size: float,
    font: str,
    anchor: str,
) -> None:
    draw.text(at, text, fill=255, font=ImageFont.truetype(font, max(6, size)), anchor=anchor)
