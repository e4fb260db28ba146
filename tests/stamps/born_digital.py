"""Stamps set down on a PDF that has its text: as pictures, annotations, typed words or outlines."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
from PIL import Image
from reportlab.lib.colors import Color
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.stamps.cases import Carrier
from tests.stamps.inks import Colour, Print
from tests.stamps.places import Spot
from tests.stamps.rubber import font_path

_POINTS = 72


def first_page(path: Path) -> pdfium.PdfDocument:
    """A new document of the first page alone."""
    source, out = pdfium.PdfDocument(path), pdfium.PdfDocument.new()
    out.import_pages(source, [0])
    source.close()
    return out


def set_down(
    document: pdfium.PdfDocument, prints: Sequence[Print], spot: Spot, carrier: Carrier, dpi: int
) -> None:
    """Puts prints on the first page, their middle at the spot."""
    for mark in prints:
        if carrier is Carrier.ANNOTATION:
            _annotate(document, mark, spot, dpi)
        elif carrier is Carrier.PICTURE:
            page = document[0]
            page.insert_obj(_picture(document, mark, _box(page, mark, spot, dpi)))
            page.gen_content()
        else:
            place_stamp(document, _outlines(mark, dpi), spot)


def place_stamp(document: pdfium.PdfDocument, stamp: bytes, spot: Spot) -> None:
    """Puts the one page of a stamp's own PDF on the first page, its middle at the spot."""
    source = pdfium.PdfDocument(stamp)
    wide, high = source[0].get_size()
    form = source.page_as_xobject(0, document).as_pageobject()
    page = document[0]
    form.set_matrix(pdfium.PdfMatrix().translate(*_corner(page, wide, high, spot)))
    page.insert_obj(form)
    page.gen_content()


def typed(
    text: str, font: str, size: tuple[float, float], lines: Sequence[float], angle: float,
    colour: Colour, alpha: float,
) -> bytes:  # fmt: skip
    """A stamp of true words with its border as strokes of these widths; sizes in points."""
    wide, high = size
    turn = np.radians(angle)
    across = abs(wide * np.cos(turn)) + abs(high * np.sin(turn)) + 2
    up = abs(wide * np.sin(turn)) + abs(high * np.cos(turn)) + 2

    def draw(canvas: Canvas) -> None:
        canvas.translate(across / 2, up / 2)
        canvas.rotate(angle)
        inset = 0.0
        for line in lines:
            canvas.setLineWidth(line)
            box = (-wide / 2 + inset, -high / 2 + inset, wide - 2 * inset, high - 2 * inset)
            canvas.rect(*box)
            inset += line + 2
        points = high * 0.55
        pdfmetrics.registerFont(TTFont(font, str(font_path(font))))
        points *= min(1, wide * 0.86 / pdfmetrics.stringWidth(text, font, points))
        canvas.setFont(font, points)
        canvas.drawCentredString(0, -points * 0.36, text)

    return _stamp((across, up), colour, alpha, draw)


def _outlines(mark: Print, dpi: int) -> bytes:
    """The print as filled paths: a row of dots after the other, no letter in it."""
    scale = _POINTS / dpi
    strongest = float(mark.mask.max())
    rows, columns = mark.mask.shape
    edges = np.diff((mark.mask > strongest * 0.5).astype(np.int8), axis=1, prepend=0, append=0)

    def draw(canvas: Canvas) -> None:
        path = canvas.beginPath()
        for row in range(rows):
            starts, ends = np.flatnonzero(edges[row] == 1), np.flatnonzero(edges[row] == -1)
            for start, end in zip(starts, ends, strict=True):
                y = (rows - row - 1) * scale
                path.rect(float(start) * scale, y, float(end - start) * scale, scale * 1.02)
        canvas.drawPath(path, stroke=0, fill=1)

    return _stamp((columns * scale, rows * scale), mark.colour, strongest, draw)


def _stamp(
    size: tuple[float, float], colour: Colour, alpha: float, draw: Callable[[Canvas], None]
) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size)
    paint = Color(*(part / 255 for part in colour), alpha=min(1.0, alpha))
    canvas.setFillColor(paint)
    canvas.setStrokeColor(paint)
    draw(canvas)
    canvas.save()
    return out.getvalue()


def _annotate(document: pdfium.PdfDocument, mark: Print, spot: Spot, dpi: int) -> None:
    """A stamp annotation whose appearance is the print."""
    raw, page = pdfium.raw, document[0]
    left, foot, right, top = box = _box(page, mark, spot, dpi)
    annotation = raw.FPDFPage_CreateAnnot(page, raw.FPDF_ANNOT_STAMP)
    raw.FPDFAnnot_SetRect(annotation, raw.FS_RECTF(left, top, right, foot))
    picture = _picture(document, mark, box)
    raw.FPDFAnnot_AppendObject(annotation, picture)
    # The annotation owns the picture from here on.
    picture._detach_finalizer()
    raw.FPDFPage_CloseAnnot(annotation)


def _picture(
    document: pdfium.PdfDocument, mark: Print, box: tuple[float, float, float, float]
) -> pdfium.PdfImage:
    """The print as a picture with an alpha channel, in its place."""
    pixels = np.zeros((*mark.mask.shape, 4), dtype=np.uint8)
    pixels[:, :, :3] = mark.colour
    pixels[:, :, 3] = np.clip(mark.mask * 255, 0, 255)
    left, foot, right, top = box
    image = pdfium.PdfImage.new(document)
    image.set_bitmap(pdfium.PdfBitmap.from_pil(Image.fromarray(pixels)))
    image.set_matrix(pdfium.PdfMatrix().scale(right - left, top - foot).translate(left, foot))
    return image


def _box(
    page: pdfium.PdfPage, mark: Print, spot: Spot, dpi: int
) -> tuple[float, float, float, float]:
    """Left, foot, right, top in points."""
    high, wide = (side * _POINTS / dpi for side in mark.mask.shape)
    left, foot = _corner(page, wide, high, spot)
    return left, foot, left + wide, foot + high


def _corner(page: pdfium.PdfPage, wide: float, high: float, spot: Spot) -> tuple[float, float]:
    across, up = page.get_size()
    return spot[0] * across - wide / 2, (1 - spot[1]) * up - high / 2
