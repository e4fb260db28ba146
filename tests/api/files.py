"""Files for the tests of the command: good ones, bad ones, and a restricted one full of canaries."""

from __future__ import annotations

import io
import zipfile
from functools import cache

from docx import Document
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

LETTER = """ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HUYỆN SƠN KHÊ                     Độc lập - Tự do - Hạnh phúc
Số: 45/UBND-VP
Sơn Khê, ngày 03 tháng 5 năm 2024

Kính gửi: Phòng Nội vụ huyện.

Chủ tịch Ủy ban nhân dân huyện yêu cầu:
1. Giao Phòng Nội vụ chủ trì, phối hợp với Phòng Tài chính - Kế hoạch rà soát hồ sơ tồn đọng,
báo cáo Ủy ban nhân dân huyện trước ngày 15/6/2024.

Nơi nhận:                                  KT. CHỦ TỊCH
- Như trên;                                PHÓ CHỦ TỊCH
- Lưu: VT.
                                           Trần Văn Lâm
"""

CANARY = "chimhoàngyến"
"""A word that stands in every place of the restricted file, and may stand nowhere else."""


def pdf(pages: int = 1, *, password: str | None = None) -> bytes:
    """A PDF of drawn text, with a password if one is given."""
    file = io.BytesIO()
    lock = StandardEncryption(password) if password else None
    canvas = Canvas(file, encrypt=lock)
    for page in range(pages):
        canvas.drawString(72, 720, f"Trang {page + 1}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def docx(*paragraphs: str) -> bytes:
    """A DOCX of paragraphs."""
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return _saved(document)


def marked_docx(canary: str = CANARY) -> bytes:
    """A letter marked MẬT with a canary in every place that a DOCX has for words."""
    document = Document()
    properties = document.core_properties
    properties.title = properties.subject = properties.author = properties.comments = canary
    section = document.sections[0]
    section.header.paragraphs[0].text = canary
    section.footer.paragraphs[0].text = canary
    heading = document.add_table(rows=3, cols=2)
    heading.cell(0, 0).text = f"ỦY BAN NHÂN DÂN\nHUYỆN {canary.upper()}"
    heading.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    heading.cell(1, 0).text = f"Số: 07/UBND-{canary}"
    heading.cell(1, 1).text = f"{canary}, ngày 03 tháng 5 năm 2024"
    heading.cell(2, 0).text = "MẬT"
    document.add_paragraph(f"V/v {canary}")
    document.add_paragraph(f"Kính gửi: Phòng {canary}.")
    document.add_paragraph(f"1. Giao Phòng Nội vụ {canary} trước ngày 15/6/2024, trình {canary}.")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = f"Nhiệm vụ {canary}"
    table.cell(0, 1).text = f"Công an huyện {canary}"
    document.add_paragraph(f"Nơi nhận:\n- {canary};\n- Lưu: VT.")
    document.add_paragraph(f"KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n{canary}")
    return _saved(document)


def _saved(document: object) -> bytes:
    file = io.BytesIO()
    document.save(file)  # type: ignore[attr-defined]
    return file.getvalue()


@cache
def zip_bomb(unpacked: int = 1_500_000_000) -> bytes:
    """A DOCX of a few megabytes whose text unpacks to more than a thousand million bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        with zipfile.ZipFile(io.BytesIO(docx("một"))) as good:
            for name in good.namelist():
                if name != "word/document.xml":
                    archive.writestr(name, good.read(name))
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            part.write(b'<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats')
            part.write(b'.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>')
            for _ in range(unpacked // 10_000_000):
                part.write(b"A" * 10_000_000)
            part.write(b"</w:t></w:r></w:p></w:body></w:document>")
    return file.getvalue()
