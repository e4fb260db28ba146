"""A written source as a Word file, set as Decree 30/2020, annex I, asks.

The same source always gives the same bytes, so that a change of a rendering shows in review.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from corpus.source import Heading, Motto, Paragraph, Part, Run, Source, Style, Table, parse_runs

FONT = "Times New Roman"
LONG_AGO = datetime(2020, 1, 1)  # noqa: DTZ001 - python-docx writes naive times
RED = "C00000"
NARROW = 5
"""Columns up to this width (dashes of the source) hold running numbers: centred."""
AFTER_BORDERS = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr")
AFTER_NUMBERING = ("w:cols", "w:titlePg", "w:docGrid")
"""The order in which Word wants the children of a paragraph's and a section's properties."""
MOTTO = {
    Motto.STATE: ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    Motto.PARTY: ("ĐẢNG CỘNG SẢN VIỆT NAM",),
}


def render_docx(source: Source) -> bytes:
    """The bytes of a .docx."""
    document = Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(14)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    normal.paragraph_format.space_after = Pt(0)
    for n, part in enumerate(source.parts):
        section = document.add_section(WD_SECTION.NEW_PAGE) if n else document.sections[0]
        _page(section, wide=part.heading.wide)
        _part(document, part)
    properties = document.core_properties
    properties.created = properties.modified = LONG_AGO
    properties.title, properties.author, properties.comments = "", "", ""
    buffer = io.BytesIO()
    document.save(buffer)
    return _same_bytes(buffer.getvalue())


def _same_bytes(packed: bytes) -> bytes:
    """The archive with one fixed time on every entry."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(packed)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            info = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return out.getvalue()


def _page(section: Any, *, wide: bool) -> None:
    long, short = Mm(297), Mm(210)
    section.page_width, section.page_height = (long, short) if wide else (short, long)
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.top_margin = section.bottom_margin = Mm(20)
    section.header_distance = Mm(10)
    section.different_first_page_header_footer = True
    section.header.is_linked_to_previous = False
    first = section._sectPr.find(qn("w:pgNumType"))
    numbering = OxmlElement("w:pgNumType") if first is None else first
    numbering.set(qn("w:start"), "1")
    if first is None:
        section._sectPr.insert_element_before(numbering, *AFTER_NUMBERING)
    _page_number(section.header.paragraphs[0])


def _page_number(paragraph: Any) -> None:
    paragraph.alignment = ALIGN.CENTER
    run = paragraph.add_run()
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        element.text = text
        run._r.append(element)


def _part(document: Any, part: Part) -> None:
    head = part.heading
    if head.issuer:
        _letterhead(document, head)
    _title(document, head)
    _addressees(document, head.to)
    for block in part.blocks:
        if isinstance(block, Table):
            _table(document, block)
        else:
            _paragraph(document, block)
    if part.signature or part.recipients:
        _closing(document, part)


def _title(document: Any, head: Heading) -> None:
    if head.kind:
        _line(document, head.kind, bold=True, before=6)
    for line in head.abstract:
        _line(document, line, bold=True)
    if head.caption:
        _line(document, head.caption, italic=True)
    if head.abstract and head.issuer:
        _rule(document, 60, dashes=head.dashes)


def _letterhead(document: Any, head: Heading) -> None:
    table = document.add_table(rows=2, cols=2)
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    left, right = (Mm(72), Mm(96)) if not head.wide else (Mm(100), Mm(150))
    for row in table.rows:
        row.cells[0].width, row.cells[1].width = left, right
    (issuer, motto), (number, place) = ((row.cells[0], row.cells[1]) for row in table.rows)
    _lines(
        issuer,
        [(text, {"size": 12}) for text in head.superior]
        + [(text, {"size": 12, "bold": True}) for text in head.issuer],
    )
    _lines(motto, [(text, {"bold": True, "size": 13}) for text in MOTTO[head.motto]])
    if head.motto is Motto.PARTY:
        _line(issuer, "*", size=12)
    else:
        _rule(issuer, 24, dashes=head.dashes)
    _rule(motto, 5 if head.motto is Motto.STATE else 12, dashes=head.dashes)
    _number(number, head)
    _lines(place, [(head.place, {"italic": True, "size": 13})])


def _number(cell: Any, head: Heading) -> None:
    party = head.motto is Motto.PARTY
    about = [(head.about, {"size": 12, "italic": party, "before": 6})] if head.about else []
    _lines(cell, [(head.number, {"size": 13}), *about])
    for mark in (head.secrecy, head.urgency, head.circulation):
        if mark:
            boxed = _line(cell, mark, bold=True, size=13, before=6, colour=RED)
            boxed.paragraph_format.left_indent = boxed.paragraph_format.right_indent = Mm(18)
            _borders(boxed, ("top", "left", "bottom", "right"), RED)


def _lines(holder: Any, lines: Iterable[tuple[str, dict[str, Any]]]) -> None:
    """Centred lines; the first takes the paragraph that every cell starts with."""
    for n, (text, look) in enumerate(lines):
        _line(holder, text, first=n == 0, **look)


def _line(
    holder: Any,
    text: str,
    *,
    first: bool = False,
    bold: bool = False,
    italic: bool = False,
    size: float = 14,
    before: float = 0,
    colour: str = "",
) -> Any:
    paragraph = holder.paragraphs[0] if first else holder.add_paragraph()
    paragraph.alignment = ALIGN.CENTER
    paragraph.paragraph_format.space_before = Pt(before)
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour)
    return paragraph


def _rule(holder: Any, indent: float, *, dashes: bool) -> None:
    """A short centred rule: `indent` millimetres free on both sides."""
    paragraph = _line(holder, "-------" if dashes else "", size=12 if dashes else 4)
    if dashes:
        return
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm(indent)
    _borders(paragraph, ("top",), "000000")


def _borders(paragraph: Any, sides: Iterable[str], colour: str) -> None:
    borders = OxmlElement("w:pBdr")
    for side in sides:
        element = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", colour)):
            element.set(qn(f"w:{name}"), value)
        borders.append(element)
    paragraph._p.get_or_add_pPr().insert_element_before(borders, *AFTER_BORDERS)


def _addressees(document: Any, names: tuple[str, ...]) -> None:
    if not names:
        return
    single = len(names) == 1
    opening = _line(document, f"Kính gửi: {names[0]}" if single else "Kính gửi:", before=12)
    if single:
        return
    opening.alignment = ALIGN.LEFT
    opening.paragraph_format.left_indent = Mm(35)
    for n, name in enumerate(names, 1):
        line = _line(document, f"- {name}{'.' if n == len(names) else ';'}")
        line.alignment = ALIGN.LEFT
        line.paragraph_format.left_indent = Mm(50)


def _paragraph(document: Any, block: Paragraph) -> None:
    paragraph = document.add_paragraph()
    shape = paragraph.paragraph_format
    shape.space_before = Pt(6)
    if block.style in (Style.CENTRED, Style.NOTE):
        paragraph.alignment = ALIGN.CENTER
    else:
        paragraph.alignment = ALIGN.JUSTIFY
        shape.first_line_indent = Mm(12.7)
    _runs(paragraph, block.runs)


def _runs(paragraph: Any, runs: Iterable[Run], size: float | None = None) -> None:
    for run in runs:
        written = paragraph.add_run(run.text)
        written.bold, written.italic = run.bold or None, run.italic or None
        if size:
            written.font.size = Pt(size)


def _table(document: Any, block: Table) -> None:
    table = document.add_table(rows=len(block.rows), cols=len(block.widths))
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    section = document.sections[-1]
    room = section.page_width - section.left_margin - section.right_margin
    for r, row in enumerate(block.rows):
        for c, cell in enumerate(row):
            if cell is None:
                continue
            place = table.cell(r, c)
            if cell.across > 1 or cell.down > 1:
                place = place.merge(table.cell(r + cell.down - 1, c + cell.across - 1))
            covered = sum(block.widths[c : c + cell.across])
            place.width = int(room * covered / sum(block.widths))
            _cell(place, cell.lines, head=r < block.heads, narrow=covered <= NARROW)
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _cell(place: Any, lines: Iterable[str], *, head: bool, narrow: bool) -> None:
    for n, line in enumerate(lines):
        paragraph = place.paragraphs[0] if n == 0 else place.add_paragraph()
        paragraph.alignment = ALIGN.CENTER if head or narrow else ALIGN.LEFT
        runs = [Run(line, bold=True)] if head else list(parse_runs(line))
        _runs(paragraph, runs, size=12)


def _closing(document: Any, part: Part) -> None:
    document.add_paragraph()
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    left, right = table.rows[0].cells
    left.width, right.width = Mm(80), Mm(85)
    if part.recipients:
        opening = _line(left, "Nơi nhận:", first=True, bold=True, italic=True, size=12)
        opening.alignment = ALIGN.LEFT
        for recipient in part.recipients:
            _line(left, recipient, size=11).alignment = ALIGN.LEFT
    if part.signature:
        _lines(right, [(line, {"bold": True}) for line in part.signature.lines])
        for _ in range(4):
            _line(right, "")
        _line(right, part.signature.name, bold=True)
