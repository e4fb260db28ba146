"""The letter that every attack marks: fictional, two pages, open by itself; in PDF, Word and text."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import docx
import numpy as np
import pypdfium2 as pdfium
from docx.document import Document
from PIL import Image
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.stamps.inks import Page
from tests.stamps.rubber import font_path

WIDE, HIGH = 595.0, 842.0
FONT, BOLD = "LetterFont", "LetterFontBold"
MARK = (70.0, 655.0)
"""Left and foot, in points, of the place under the number where offices set marks."""

ISSUER = ("UBND HUYỆN VÂN KHÊ", "PHÒNG KINH TẾ")
STATE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
NUMBER, DAY = "Số: 214/PKT-TH", "Vân Khê, ngày 12 tháng 8 năm 2024"
ABSTRACT = "V/v rà soát công trình thủy lợi trước mùa mưa"
BODY = (
    "Kính gửi: Ủy ban nhân dân các xã, thị trấn.",
    "Thực hiện chỉ đạo của Chủ tịch Ủy ban nhân dân huyện về việc bảo đảm an toàn công trình,",
    "Phòng Kinh tế đề nghị Ủy ban nhân dân các xã, thị trấn thực hiện các nội dung sau:",
    "1. Rà soát hiện trạng kênh mương, trạm bơm và hồ chứa trên địa bàn quản lý.",
    "2. Lập danh mục công trình cần sửa chữa, kèm dự toán và thứ tự ưu tiên.",
    "3. Gửi báo cáo về Phòng Kinh tế trước ngày 30/8/2024 để tổng hợp.",
    "Trong quá trình thực hiện nếu có vướng mắc, đề nghị phản ánh kịp thời để giải quyết.",
)
SIGNED = ("TRƯỞNG PHÒNG", "Trần Văn Lượng")
ANNEX = ("PHỤ LỤC", "Danh mục công trình thủy lợi cần rà soát", "Hồ chứa Khe Lau, xã Vân Sơn.")

Draw = Callable[[Canvas, int], None]
"""Draws on a page, counted from 1."""


def nothing(canvas: Canvas, page: int) -> None:
    """No mark."""


def letter_pdf(draw: Draw = nothing, *, rotate: int = 0) -> bytes:
    """The letter with what `draw` sets down on its pages."""
    _register()
    out = io.BytesIO()
    # reportlab turns the sheet together with what is on it, unless told the other way round.
    size = (HIGH, WIDE) if rotate % 180 else (WIDE, HIGH)
    canvas = Canvas(out, pagesize=size, invariant=1)
    for page, write in enumerate((_first, _annex), start=1):
        write(canvas)
        canvas.saveState()
        draw(canvas, page)
        canvas.restoreState()
        canvas.setPageRotation(rotate)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _register() -> None:
    for name, bold in ((FONT, False), (BOLD, True)):
        pdfmetrics.registerFont(TTFont(name, str(font_path("LiberationSerif", bold=bold))))


def _first(canvas: Canvas) -> None:
    canvas.setFont(BOLD, 11)
    for x, lines in ((155, ISSUER), (420, STATE)):
        for row, line in enumerate(lines):
            canvas.drawCentredString(x, 780 - 15 * row, line)
    canvas.setFont(FONT, 12)
    canvas.drawCentredString(155, 730, NUMBER)
    canvas.drawCentredString(420, 730, DAY)
    canvas.drawCentredString(155, 712, ABSTRACT[:24])
    canvas.drawCentredString(155, 697, ABSTRACT[24:])
    for row, line in enumerate(BODY):
        canvas.drawString(75, 600 - 20 * row, line)
    for row, line in enumerate(SIGNED):
        canvas.drawCentredString(430, 420 - 80 * row, line)


def _annex(canvas: Canvas) -> None:
    canvas.setFont(FONT, 12)
    for row, line in enumerate(ANNEX):
        canvas.drawCentredString(WIDE / 2, 780 - 18 * row, line)
    for row in range(12):
        canvas.drawString(75, 680 - 20 * row, f"{row + 1}. Kênh nội đồng thôn {row + 1}, dài 350 m")


def page_picture(dpi: int, draw: Draw = nothing, page: int = 1) -> Page:
    """A page of the letter as pixels of one's own."""
    document = pdfium.PdfDocument(letter_pdf(draw))
    try:
        bitmap = document[page - 1].render(scale=dpi / 72, rev_byteorder=True)
        pixels: Page = np.ascontiguousarray(bitmap.to_numpy()[:, :, :3])
        return pixels
    finally:
        document.close()


def pictures_pdf(pictures: Sequence[Image.Image], dpi: int, quality: int = 75) -> bytes:
    """Pages that are pictures and nothing else."""
    out = io.BytesIO()
    first, *others = pictures
    packing = {} if first.mode == "1" else {"quality": quality}
    first.save(out, "PDF", resolution=dpi, save_all=True, append_images=others, **packing)
    return out.getvalue()


def letter_docx(edit: Callable[[Document], None]) -> bytes:
    """The letter as Word has it, after an edit; its fourth paragraph is the number."""
    document = docx.Document()
    for line in (*ISSUER, *STATE, NUMBER, DAY, ABSTRACT, *BODY, *SIGNED, *ANNEX):
        document.add_paragraph(line)
    edit(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


NUMBER_AT = len(ISSUER) + len(STATE)
"""Which paragraph of the letter holds the number, from 0."""


def letter_text(mark: str) -> bytes:
    """The letter as plain text with a line under the number."""
    lines = (*ISSUER, *STATE, NUMBER, mark, DAY, ABSTRACT, *BODY, *SIGNED)
    return "\n".join(lines).encode()
