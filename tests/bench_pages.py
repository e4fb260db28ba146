"""Pages to measure on: a decision of five pages as text only, with a picture a page, with tables."""

from __future__ import annotations

import io

import numpy as np
import pypdfium2
from PIL import Image

from corpus.render_pdf import render_pdf
from corpus.source import Cell, Heading, Paragraph, Part, Run, Signature, Source, Table

PAGES = 5
PICTURE = 120
"""Width of a picture, in points and pixels."""
RADIUS, STROKE, RED = 50, 4, (210, 20, 30)

_HEADING = Heading(
    superior=("ỦY BAN NHÂN DÂN",),
    issuer=("HUYỆN BẾN GỖ",),
    number="Số: 1874/QĐ-UBND",
    place="Bến Gỗ, ngày 12 tháng 9 năm 2025",
    kind="QUYẾT ĐỊNH",
    abstract=("Về việc giao nhiệm vụ phòng, chống sạt lở bờ sông năm 2025",),
)
_DUTIES = (
    "Giao Phòng Nông nghiệp và Môi trường chủ trì, phối hợp với Ủy ban nhân dân các xã khảo sát các "
    "đoạn bờ sông có nguy cơ sạt lở, cắm biển cảnh báo và báo cáo kết quả trước ngày {day}/10/2025.",
    "Phòng Tài chính - Kế hoạch bố trí kinh phí, hướng dẫn các đơn vị thanh toán, quyết toán theo quy "
    "định; định kỳ ngày {day} hằng tháng báo cáo Ủy ban nhân dân huyện tình hình giải ngân.",
    "Ban Chỉ huy quân sự huyện xây dựng phương án di dời các hộ dân trong vùng nguy hiểm, tổ chức lực "
    "lượng ứng trực hai mươi bốn giờ trong ngày khi mực nước vượt mức báo động số hai.",
)
_SIGNED = Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Đặng Quốc Hưng")


def text_pages() -> bytes:
    """The decision without pictures and tables."""
    return _first_pages(_decision(clauses=60))


def table_pages() -> bytes:
    """As many pages of one table."""
    return _first_pages(Source("tables", (Part(_HEADING, (_table(rows=90),), _SIGNED),)))


def picture_pages() -> bytes:
    """The decision with a coloured picture on every page, as a seal is."""
    document = pypdfium2.PdfDocument(text_pages())
    place = pypdfium2.PdfMatrix().scale(PICTURE, PICTURE).translate(380, 90)
    for page in document:
        picture = pypdfium2.PdfImage.new(document)
        picture.set_bitmap(pypdfium2.PdfBitmap.from_pil(_seal()))
        picture.set_matrix(place)
        page.insert_obj(picture)
        page.gen_content()
    return _saved(document)


def _decision(*, clauses: int) -> Source:
    blocks = (_clause(number) for number in range(1, clauses + 1))
    recipients = ("- Như Điều 3;", "- Lưu: VT.")
    return Source("text", (Part(_HEADING, tuple(blocks), _SIGNED, recipients),))


def _clause(number: int) -> Paragraph:
    words = _DUTIES[number % len(_DUTIES)].format(day=1 + number % 28)
    return Paragraph((Run(f"{number}. {words}"),))


def _table(*, rows: int) -> Table:
    head = tuple(Cell((words,)) for words in ("TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"))
    body = tuple(
        (
            Cell((str(number),)),
            Cell((_DUTIES[number % len(_DUTIES)].format(day=5),)),
            Cell(("Phòng Nông nghiệp và Môi trường",)),
            Cell((f"{1 + number % 28}/10/2025",)),
        )
        for number in range(1, rows + 1)
    )
    return Table((5, 60, 30, 20), (head, *body), heads=1)


def _seal() -> Image.Image:
    """A red ring on white ground."""
    y, x = np.mgrid[:PICTURE, :PICTURE] - PICTURE / 2
    pixels = np.full((PICTURE, PICTURE, 3), 255, np.uint8)
    pixels[np.abs(np.hypot(x, y) - RADIUS) < STROKE] = RED
    return Image.fromarray(pixels)


def _first_pages(source: Source) -> bytes:
    return _saved(pypdfium2.PdfDocument(render_pdf(source)))


def _saved(document: pypdfium2.PdfDocument) -> bytes:
    """The first pages as a file."""
    out = pypdfium2.PdfDocument.new()
    out.import_pages(document, list(range(PAGES)))
    buffer = io.BytesIO()
    out.save(buffer)
    return buffer.getvalue()
