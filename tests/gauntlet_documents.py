"""Marked documents that carry a canary in every place that a carrier has.

A canary is a word that stands nowhere else. `PLACES` says which places a carrier has beside the
name of the file and of its folder; `document` puts one canary into each.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from corpus.render_pdf import register_fonts

Canaries = Mapping[str, str]

_WRITTEN = ("abstract", "recipient", "body", "annex")
PLACES = {
    "text": _WRITTEN,
    "docx": (
        *_WRITTEN, "table", "header", "footer", "properties", "comment", "inserted", "deleted",
        "box", "footnote", "bookmark", "hidden", "attachment",
    ),
    "pdf": (*_WRITTEN, "docinfo", "xmp", "outline", "note", "attachment", "field"),
}  # fmt: skip
SUFFIXES = {"text": ".txt", "docx": ".docx", "pdf": ".pdf"}
LEVELS = ("MẬT", "TỐI MẬT", "TUYỆT MẬT", "MÂT")
"""The last one was read badly: what bears it is unknown."""

_VML = 'xmlns:v="urn:schemas-microsoft-com:vml"'


def document(carrier: str, level: str, canaries: Canaries) -> bytes:
    """The bytes of a document with a mark, or with none where the level is empty."""
    lines = _lines(level, canaries)
    if carrier == "text":
        return "\n\n".join(lines).encode()
    return _pdf(lines, canaries) if carrier == "pdf" else _docx(lines, canaries)


def _lines(level: str, canaries: Canaries) -> list[str]:
    lines = [
        "ỦY BAN NHÂN DÂN", "TỈNH HÒA GIANG", "Số: 07/UBND-NC", level,
        f"V/v {canaries['abstract']} trên địa bàn", "Hòa Giang, ngày 02 tháng 4 năm 2026",
        f"Kính gửi: Công an tỉnh {canaries['recipient']}.", "UBND tỉnh yêu cầu:",
        f"1. Giao Công an tỉnh {canaries['body']} chủ trì, báo cáo trước ngày 30/6/2026.",
        f"2. Giao Phòng {canaries['body']} theo dõi, đôn đốc việc thực hiện.",
        "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Thắng",
        f"PHỤ LỤC {canaries['annex']}",
    ]  # fmt: skip
    return [line for line in lines if line]


# --- Word ---------------------------------------------------------------------------------------


def _docx(lines: list[str], canaries: Canaries) -> bytes:
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    made.add_table(1, 2).cell(0, 0).text = canaries["table"]
    section = made.sections[0]
    section.header.paragraphs[0].text = canaries["header"]
    section.footer.paragraphs[0].text = canaries["footer"]
    properties = made.core_properties
    properties.title = properties.subject = properties.author = canaries["properties"]
    made.add_comment(made.paragraphs[0].runs, text=canaries["comment"], author="A")
    made.add_paragraph().add_run(canaries["hidden"]).font.hidden = True
    for piece in _pieces(canaries):
        made.add_paragraph()._p.append(parse_xml(piece))
    _attach(made, canaries)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _pieces(canaries: Canaries) -> tuple[str, ...]:
    """Tracked changes, a text box and a bookmark."""
    w = nsdecls("w")
    return (
        f"<w:ins {w} w:id='90'><w:r><w:t>{canaries['inserted']}</w:t></w:r></w:ins>",
        f"<w:del {w} w:id='91'><w:r><w:delText>{canaries['deleted']}</w:delText></w:r></w:del>",
        f"<w:r {w} {_VML}><w:pict><v:rect><v:textbox><w:txbxContent><w:p><w:r>"
        f"<w:t>{canaries['box']}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:rect></w:pict></w:r>",
        f"<w:bookmarkStart {w} w:id='92' w:name='{canaries['bookmark']}'/>",
    )


def _attach(made: Any, canaries: Canaries) -> None:
    """A footnote, and a file inside the file."""
    notes = (
        f"<w:footnotes {nsdecls('w')}><w:footnote w:id='1'><w:p><w:r>"
        f"<w:t>{canaries['footnote']}</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    xml = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    parts = (
        ("footnotes.xml", xml, notes, RELATIONSHIP_TYPE.FOOTNOTES),
        ("embeddings/a.bin", "application/bin", canaries["attachment"], RELATIONSHIP_TYPE.PACKAGE),
    )
    for name, kind, content, relation in parts:
        part = Part(PackURI(f"/word/{name}"), kind, content.encode(), made.part.package)
        made.part.relate_to(part, relation)


# --- PDF ----------------------------------------------------------------------------------------


def _pdf(lines: list[str], canaries: Canaries) -> bytes:
    register_fonts()
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, pageCompression=0)
    for number, line in enumerate(lines):
        canvas.setFont("Serif", 13)
        canvas.drawString(85, 780 - 26 * number, line)
    canvas.setTitle(canaries["docinfo"])
    canvas.setSubject(canaries["docinfo"])
    canvas.bookmarkPage("a")
    canvas.addOutlineEntry(canaries["outline"], "a")
    for annotation in _annotations(canvas, canaries):
        canvas._addAnnotation(pdfdoc.PDFDictionary(annotation))
    canvas.showPage()
    canvas._doc.Catalog.Metadata = _stream(canvas, canaries["xmp"], "Metadata")
    canvas.save()
    return out.getvalue()


def _annotations(canvas: Canvas, canaries: Canaries) -> tuple[dict[str, object], ...]:
    """A note, a file attached, and a field with a value."""
    common = {"Type": pdfdoc.PDFName("Annot"), "Rect": pdfdoc.PDFArray([400, 60, 440, 80])}
    file = pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("Filespec"),
            "F": pdfdoc.PDFString("a.txt"),
            "EF": pdfdoc.PDFDictionary(
                {"F": _stream(canvas, canaries["attachment"], "EmbeddedFile")}
            ),
        }
    )
    kinds: tuple[tuple[str, dict[str, object]], ...] = (
        ("Text", {"Contents": pdfdoc.PDFString(canaries["note"])}),
        ("FileAttachment", {"FS": file}),
        (
            "Widget",
            {"FT": pdfdoc.PDFName("Tx"), "T": pdfdoc.PDFString("a"),
             "V": pdfdoc.PDFString(canaries["field"])},
        ),
    )  # fmt: skip
    return tuple(common | {"Subtype": pdfdoc.PDFName(kind)} | own for kind, own in kinds)


def _stream(canvas: Canvas, word: str, kind: str) -> Any:
    """A reference to a stream that holds a word."""
    stream = pdfdoc.PDFStream(content=word.encode())
    stream.dictionary["Type"] = pdfdoc.PDFName(kind)
    return canvas._doc.Reference(stream)
