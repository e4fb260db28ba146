"""Fictional PDF pages for the tests: words, pictures and stamps put where a test wants them."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Callable
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from corpus.render_pdf import FONTS, FontsMissing, register_fonts
from tests.conftest import missing

WIDTH, HEIGHT = A4
Draw = Callable[[Canvas], None]
Colour = tuple[int, int, int]
RED, GREY, BLUE, BLACK = (200, 20, 30), (120, 120, 120), (30, 50, 190), (10, 10, 10)


def pdf(*pages: Draw, size: tuple[float, float] = A4, turned: int = 0, **options: Any) -> bytes:
    """A file with a page for every drawing."""
    try:
        register_fonts()
    except FontsMissing as error:
        missing(str(error))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1, **options)
    for draw in pages:
        if turned:
            canvas.setPageRotation(turned)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def put(
    canvas: Canvas, x: float, top: float, text: str, *, font: str = "Serif", size: float = 13
) -> None:
    """Words whose base line is `top` points below the upper edge of an upright A4 page."""
    canvas.setFont(font, size)
    canvas.drawString(x, HEIGHT - top, text)


def put_middle(
    canvas: Canvas, x: float, top: float, text: str, *, font: str = "Serif", size: float = 13
) -> None:
    """Words with their middle at `x`."""
    canvas.setFont(font, size)
    canvas.drawCentredString(x, HEIGHT - top, text)


def heading(canvas: Canvas, *, number: str = "Số: 15/UBND-VP", day: str = "05") -> None:
    """The two columns at the top of a document, and a body that follows."""
    put_middle(canvas, 160, 66, "ỦY BAN NHÂN DÂN", font="Serif-B")
    put_middle(canvas, 160, 82, "HUYỆN SƠN LA THƯỢNG", font="Serif-B")
    put_middle(canvas, 160, 110, number)
    put_middle(canvas, 405, 66, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", font="Serif-B", size=12)
    put_middle(canvas, 405, 82, "Độc lập - Tự do - Hạnh phúc", font="Serif-B")
    date = f"Sơn La Thượng, ngày {day} tháng 3 năm 2024"
    put_middle(canvas, 405, 110, date, font="Serif-I")


BODY = (
    "Ủy ban nhân dân huyện yêu cầu các phòng, ban và Ủy ban nhân dân các xã khẩn",
    "trương rà soát hồ sơ, tổng hợp kết quả gửi Phòng Nội vụ trước ngày 20 tháng 4",
    "năm 2024 để báo cáo Chủ tịch Ủy ban nhân dân huyện xem xét, chỉ đạo tiếp theo.",
)


def body(canvas: Canvas, *, top: float = 420, pitch: float = 18) -> None:
    """Three lines of running text."""
    for row, text in enumerate(BODY):
        put(canvas, 85, top + row * pitch, text)


def letter(canvas: Canvas) -> None:
    """A page with a heading and a body."""
    heading(canvas)
    body(canvas)


# --- pictures -----------------------------------------------------------------------------------


def put_picture(
    canvas: Canvas, picture: Image.Image, x: float, top: float, width: float, height: float
) -> None:
    """A picture whose upper left corner is at (x, top)."""
    reader = ImageReader(picture)
    canvas.drawImage(reader, x, HEIGHT - top - height, width, height, mask="auto")


def clear(width: int, height: int) -> Image.Image:
    """A picture without ink."""
    return Image.new("RGBA", (width, height), (255, 255, 255, 0))


def framed_words(
    text: str, colour: Colour, *, strength: int = 255, turn: float = 0, frame: bool = True
) -> Image.Image:
    """Words in a frame, as a rubber stamp prints them; `strength` from 0 to 255."""
    font = ImageFont.truetype(str(FONTS / "LiberationSerif-Bold.ttf"), 60)
    left, top, right, bottom = font.getbbox(text)
    width, height = int(right - left) + 60, int(bottom - top) + 44
    picture = clear(width, height)
    pen = ImageDraw.Draw(picture)
    ink = (*colour, strength)
    if frame:
        pen.rectangle((3, 3, width - 4, height - 4), outline=ink, width=5)
    pen.text((30 - left, 22 - top), text, font=font, fill=ink)
    return picture.rotate(turn, expand=True, resample=Image.Resampling.BICUBIC)


def seal(colour: Colour = RED) -> Image.Image:
    """A round seal: two rings, a star, some letters."""
    picture = clear(300, 300)
    pen = ImageDraw.Draw(picture)
    pen.ellipse((4, 4, 295, 295), outline=(*colour, 255), width=7)
    pen.ellipse((60, 60, 239, 239), outline=(*colour, 255), width=3)
    pen.regular_polygon((150, 150, 45), 5, fill=(*colour, 255))
    font = ImageFont.truetype(str(FONTS / "LiberationSerif-Bold.ttf"), 26)
    for turn in range(0, 360, 30):
        part = clear(300, 300)
        ImageDraw.Draw(part).text((140, 18), "U", font=font, fill=(*colour, 255))
        picture.alpha_composite(part.rotate(turn))
    return picture


def strokes(colour: Colour = BLUE) -> Image.Image:
    """A signature: one long curved line."""
    picture = clear(400, 160)
    pen = ImageDraw.Draw(picture)
    points = [(20, 120), (60, 30), (80, 130), (130, 50), (150, 120), (210, 70), (380, 40)]
    pen.line(points, fill=(*colour, 255), width=5, joint="curve")
    pen.arc((180, 60, 330, 140), 20, 200, fill=(*colour, 255), width=5)
    return picture


def logo() -> Image.Image:
    """A logo in several colours."""
    picture = clear(200, 200)
    pen = ImageDraw.Draw(picture)
    pen.polygon([(100, 5), (195, 100), (100, 195), (5, 100)], fill=(20, 140, 60, 255))
    pen.polygon([(100, 50), (150, 100), (100, 150), (50, 100)], fill=(240, 200, 30, 255))
    return picture


def scanned(colour: Colour = (60, 60, 60)) -> Image.Image:
    """A page as a scanner sees it: grey lines of something."""
    picture = Image.new("RGB", (620, 877), (250, 250, 247))
    pen = ImageDraw.Draw(picture)
    for row in range(80, 800, 22):
        pen.line((80, row, 540, row), fill=colour, width=6)
    return picture


def put_scan(canvas: Canvas) -> None:
    """A picture that covers the page."""
    canvas.drawImage(ImageReader(scanned()), 0, 0, WIDTH, HEIGHT)


# --- stamps -------------------------------------------------------------------------------------


def stamped(data: bytes, *stamps: tuple[float, float, str], page: int = 0) -> bytes:
    """The file with words added as appearances of stamp annotations: (x, top, text)."""
    document = pdfium.PdfDocument(data)
    sheet = document[page]
    font = raw.FPDFText_LoadStandardFont(document, b"Times-Roman")
    for x, top, text in stamps:
        annotation = raw.FPDFPage_CreateAnnot(sheet, raw.FPDF_ANNOT_STAMP)
        lines = text.split("\n")
        widest = max(map(len, lines))
        rect = raw.FS_RECTF(
            x - 2, HEIGHT - top + 12, x + 6.5 * widest, HEIGHT - top - 12 * len(lines)
        )
        raw.FPDFAnnot_SetRect(annotation, rect)
        for row, line in enumerate(lines):
            words = raw.FPDFPageObj_CreateTextObj(document, font, 13.0 if len(lines) == 1 else 8.0)
            encoded = (line + "\0").encode("utf-16-le")
            raw.FPDFText_SetText(
                words, ctypes.cast(ctypes.c_char_p(encoded), ctypes.POINTER(ctypes.c_ushort))
            )
            raw.FPDFPageObj_Transform(words, 1, 0, 0, 1, x, HEIGHT - top - 10 * row)
            raw.FPDFAnnot_AppendObject(annotation, words)
        raw.FPDFPage_CloseAnnot(annotation)
    buffer = io.BytesIO()
    document.save(buffer)
    document.close()
    return buffer.getvalue()
