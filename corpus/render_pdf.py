"""A written source as a PDF, set as Decree 30/2020, annex I, asks.

The font is embedded as a subset. Liberation Serif (Debian: fonts-liberation2) stands in for Times
New Roman: it has the same widths and the Vietnamese letters.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    HRFlowable,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph as Text,
    Spacer,
    Table as Grid,
)

from corpus.render_docx import MOTTO, NARROW
from corpus.source import (
    Heading,
    Motto,
    Paragraph,
    Part,
    Run,
    Source,
    Style,
    Table,
    parse_runs,
)
from corpus.stamps import DAY, NUMBER, SEAL_MARK, blanked, lay, watch

FONTS = Path("/usr/share/fonts/truetype/liberation2")
FACES = {"Serif": "Regular", "Serif-B": "Bold", "Serif-I": "Italic", "Serif-BI": "BoldItalic"}
LEFT, RIGHT, EDGE = 30 * mm, 15 * mm, 20 * mm
RED = colors.Color(0.8, 0.05, 0.05)
Flow = list[Any]


class FontsMissing(RuntimeError):
    """The font with Vietnamese letters is not installed; says how to get it."""


@cache
def register_fonts() -> None:
    """Make the faces known to reportlab, once. Raises FontsMissing."""
    for name, face in FACES.items():
        path = FONTS / f"LiberationSerif-{face}.ttf"
        if not path.is_file():
            raise FontsMissing(f"{path} is missing: apt-get install fonts-liberation2")
        pdfmetrics.registerFont(TTFont(name, path))
    pdfmetrics.registerFontFamily(
        "Serif", normal="Serif", bold="Serif-B", italic="Serif-I", boldItalic="Serif-BI"
    )


def render_pdf(source: Source) -> bytes:
    """The bytes of a PDF. The same source gives the same bytes. Raises FontsMissing."""
    register_fonts()
    buffer = io.BytesIO()
    document = BaseDocTemplate(buffer, pagesize=A4, invariant=1, title="", author="")
    document.addPageTemplates(_templates())
    flow: Flow = []
    for n, part in enumerate(source.parts):
        first = "wide-first" if part.heading.wide else "first"
        flow += [NextPageTemplate(first), PageBreak()] if n else []
        flow += _part(part)
    if source.parts[0].heading.wide:
        flow.insert(0, NextPageTemplate("wide-first"))
    document.build(flow)
    return buffer.getvalue()


def _templates() -> list[PageTemplate]:
    """First pages without a number, later ones with it; upright and landscape."""
    opened = {"at": 1}

    def open_part(canvas: Any, _: Any) -> None:
        watch(canvas)
        opened["at"] = canvas.getPageNumber()

    def number(canvas: Any, _: Any) -> None:
        watch(canvas)
        canvas.setFont("Serif", 13)
        width, height = canvas._pagesize
        shown = canvas.getPageNumber() - opened["at"] + 1
        canvas.drawCentredString(width / 2, height - 13 * mm, str(shown))

    def close(canvas: Any, _: Any) -> None:
        lay(canvas)

    made = []
    for prefix, size in (("", A4), ("wide-", landscape(A4))):
        width, height = size
        frame = (LEFT, EDGE, width - LEFT - RIGHT, height - 2 * EDGE, 0, 0, 0, 0)
        first, later = f"{prefix}first", f"{prefix}later"
        made += [
            PageTemplate(
                first,
                [Frame(*frame)],
                onPage=open_part,
                onPageEnd=close,
                pagesize=size,
                autoNextPageTemplate=later,
            ),
            PageTemplate(later, [Frame(*frame)], onPage=number, onPageEnd=close, pagesize=size),
        ]
    return made


def _look(size: float = 14, align: int = TA_CENTER, **more: Any) -> ParagraphStyle:
    face = {"fontName": "Serif", "fontSize": size, "leading": size * 1.22, "alignment": align}
    return ParagraphStyle("look", splitLongWords=0, **(face | more))


def _markup(runs: Iterable[Run]) -> str:
    out = ""
    for run in runs:
        text = escape(run.text)
        text = f"<b>{text}</b>" if run.bold else text
        out += f"<i>{text}</i>" if run.italic else text
    return out


def _line(text: str, *, bold: bool = False, italic: bool = False, **look: Any) -> Text:
    return Text(_markup([Run(text, bold, italic)]), _look(**look))


def _rule(width: float, *, dashes: bool) -> Any:
    if dashes:
        return _line("-------", size=12)
    return HRFlowable(width=width, thickness=0.7, color=colors.black, spaceBefore=4, spaceAfter=4)


def _part(part: Part) -> Flow:
    head = part.heading
    flow: Flow = _letterhead(head) if head.issuer else []
    if head.kind:
        flow += [Spacer(0, 8 if head.issuer else 0), _line(head.kind, bold=True)]
    flow += [_line(text, bold=True) for text in head.abstract]
    if head.caption:
        flow.append(_line(head.caption, italic=True))
    if head.abstract and head.issuer:
        flow.append(_rule(45 * mm, dashes=head.dashes))
    flow += _addressees(head.to)
    flow.append(Spacer(0, 6))
    for block in part.blocks:
        flow += _table(block, wide=head.wide) if isinstance(block, Table) else [_paragraph(block)]
    closing = _closing(part)
    return [*flow[:-1], KeepTogether([flow[-1], *closing])] if closing else flow


def _letterhead(head: Heading) -> Flow:
    widths = [105 * mm, 147 * mm] if head.wide else [68 * mm, 97 * mm]
    issuer: Flow = [_line(text, size=12) for text in head.superior]
    issuer += [_line(text, bold=True, size=12) for text in head.issuer]
    motto: Flow = [_line(text, bold=True, size=12.5) for text in MOTTO[head.motto]]
    if head.motto is Motto.PARTY:
        issuer.append(_line("*", size=12))
        motto.append(_rule(55 * mm, dashes=head.dashes))
    else:
        issuer.append(_rule(22 * mm, dashes=head.dashes))
        motto.append(_rule(56 * mm, dashes=head.dashes))
    place: Flow = [_stamped(head.place, DAY, head, italic=True)] if head.place else []
    return [_columns([[issuer, motto], [_number(head), place]], widths)]


def _number(head: Heading) -> Flow:
    flow: Flow = [_stamped(head.number, NUMBER, head)] if head.number else []
    if head.about:
        party = head.motto is Motto.PARTY
        flow.append(_line(head.about, size=12, italic=party, spaceBefore=4))
    for mark in (head.secrecy, head.urgency, head.circulation):
        if mark:
            flow += [Spacer(0, 7), _box(mark)]
    return flow


def _stamped(text: str, pattern: re.Pattern[str], head: Heading, *, italic: bool = False) -> Text:
    """A line of the heading, its number or day left to a stamp where the paper is signed."""
    if not head.signed:
        return _line(text, italic=italic, size=13)
    face = "Serif-I" if italic else "Serif"
    return Text(blanked(text, pattern), _look(size=13, fontName=face))


def _box(mark: str) -> Grid:
    """A stamp: red letters in a red frame."""
    width = pdfmetrics.stringWidth(mark, "Serif-B", 13) + 14
    text = _line(mark, bold=True, size=13, textColor=RED)
    return Grid(
        [[text]],
        colWidths=[width],
        style=[
            ("BOX", (0, 0), (-1, -1), 1.2, RED),
            ("LEFTPADDING", (0, 0), (-1, -1), 2),
            ("RIGHTPADDING", (0, 0), (-1, -1), 2),
            ("TOPPADDING", (0, 0), (-1, -1), 1),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        ],
    )


def _columns(rows: list[list[Flow]], widths: list[float]) -> Grid:
    """Blocks side by side, without rules."""
    return Grid(
        rows,
        colWidths=widths,
        style=[
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("ALIGN", (0, 0), (-1, -1), "CENTER"),
            ("LEFTPADDING", (0, 0), (-1, -1), 1),
            ("RIGHTPADDING", (0, 0), (-1, -1), 1),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
        ],
    )


def _addressees(names: tuple[str, ...]) -> Flow:
    if len(names) == 1:
        return [Spacer(0, 12), _line(f"Kính gửi: {names[0]}")]
    if not names:
        return []
    flow: Flow = [Spacer(0, 12), _line("Kính gửi:", align=TA_LEFT, leftIndent=32 * mm)]
    for n, name in enumerate(names, 1):
        text = f"- {name}{'.' if n == len(names) else ';'}"
        flow.append(_line(text, align=TA_LEFT, leftIndent=48 * mm))
    return flow


def _paragraph(block: Paragraph) -> Text:
    if block.style in (Style.CENTRED, Style.NOTE):
        return Text(_markup(block.runs), _look(spaceBefore=6, keepWithNext=1))
    look = _look(
        align=TA_JUSTIFY,
        firstLineIndent=12.7 * mm,
        spaceBefore=5,
        keepWithNext=int(all(run.bold for run in block.runs)),
    )
    return Text(_markup(block.runs), look)


def _table(block: Table, *, wide: bool) -> Flow:
    room = (297 if wide else 210) * mm - LEFT - RIGHT
    widths = [room * width / sum(block.widths) for width in block.widths]
    rules: list[tuple[Any, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
    ]
    rows = []
    for r, row in enumerate(block.rows):
        rows.append([_cell(cell, r < block.heads, block.widths[c]) for c, cell in enumerate(row)])
        rules += [
            ("SPAN", (c, r), (c + cell.across - 1, r + cell.down - 1))
            for c, cell in enumerate(row)
            if cell and (cell.across, cell.down) != (1, 1)
        ]
    grid = Grid(rows, colWidths=widths, repeatRows=block.heads, style=rules)
    return [Spacer(0, 6), grid, Spacer(0, 6)]


def _cell(cell: Any, head: bool, width: int) -> Any:
    if cell is None:
        return ""
    align = TA_CENTER if head or width <= NARROW else TA_LEFT
    runs = [[Run(line, bold=True)] if head else list(parse_runs(line)) for line in cell.lines]
    return [Text(_markup(line), _look(size=12, align=align)) for line in runs]


def _closing(part: Part) -> Flow:
    if not part.signature and not part.recipients:
        return []
    left: Flow = []
    if part.recipients:
        left = [_line("Nơi nhận:", bold=True, italic=True, size=12, align=TA_LEFT)]
        left += [_line(text, size=11, align=TA_LEFT) for text in part.recipients]
    right: Flow = []
    if part.signature:
        right = [_line(text, bold=True) for text in part.signature.lines]
        right += [Text(SEAL_MARK, _look())] if part.heading.signed else []
        right += [Spacer(0, 24 * mm), _line(part.signature.name, bold=True)]
    return [Spacer(0, 12), _columns([[left, right]], [80 * mm, 85 * mm])]
