"""Word documents to a `Reading`: text throughout, whole paragraphs, tables as cells.

Text boxes stand after the paragraph that they hang on; headers, footers, notes and short hidden
words stand at the end, as lines that are no part of the body. `docx_package` opens the file within limits, `docx_body` puts
paragraphs in order, `docx_text` gives their words, `docx_numbering` the labels that Word counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from docx.document import Document as WordDocument
from docx.opc.part import Part
from lxml.etree import _Element as Element

from extractor.errors import EmptyFile
from extractor.reading.borders import is_border
from extractor.reading.columns import parts_of, reading_order
from extractor.reading.docx_body import Placed, ends_in_next, has_foreign_parts, paragraphs
from extractor.reading.docx_elsewhere import (
    drawn_paragraphs,
    has_outlines,
    remarks,
    unaccepted,
)
from extractor.reading.docx_numbering import Numbering
from extractor.reading.docx_package import MAX_UNPACKED, notes, open_docx, page_count
from extractor.reading.docx_pictures import can_be_seen, pictures_of, read_picture
from extractor.reading.docx_styles import Styles
from extractor.reading.docx_text import TextLine, hidden_words, lines_of, text_of
from extractor.reading.encodings import Encoding, usual_encoding
from extractor.reading.letterhead import rows_apart
from extractor.text import normalise
from extractor.types import Box, Cell, Format, Line, Mark, MarkShape, Ocr, Reading, Span

PLACE = 0.25
"""Marks stand in this first part of the paragraphs."""
MOST_PICTURES = 200
"""So many pictures are looked at."""
WHOLE_PAGE = Box(0.0, 0.0, 1.0, 1.0)
"""Where a picture of a Word document stands on its page is not known."""


@dataclass(frozen=True, slots=True)
class _Draft:
    """A line that does not know its place yet."""

    text: str
    line: Line
    indent: int = 0
    column: int = 0


def read_docx(data: bytes, *, max_unpacked: int = MAX_UNPACKED, ocr: Ocr | None = None) -> Reading:
    """The text of a DOCX; `ocr` reads pictures that may be stamps.

    Raises `TooLarge`, `Encrypted`, `UnreadableDocx`, `EmptyFile`.
    """
    document = open_docx(data, max_unpacked=max_unpacked)
    body = list(paragraphs(document.element.body))
    drafts = _headings_by_row(_in_columns(list(_drafts(document, body))))
    elements = [placed.element for placed in body]
    marks = (*_marks(document.part, elements, ocr), *_head_marks(document, ocr))
    if not drafts and not marks:
        raise EmptyFile
    return Reading(
        format=Format.DOCX,
        text="\n".join(draft.text for draft in drafts),
        lines=tuple(_lines(drafts)),
        pages=max([page_count(document), *(draft.line.page for draft in drafts)]),
        marks=marks,
        first_page_read=bool(drafts) and not has_foreign_parts(document.element.body),
    )


def _lines(drafts: list[_Draft]) -> Iterator[Line]:
    place = 0
    for draft in drafts:
        end = place + len(draft.text)
        yield replace(draft.line, span=Span(place, end))
        place = end + 1


def _in_columns(drafts: list[_Draft]) -> list[_Draft]:
    """The lines in reading order where two columns were typed with spaces or tabs."""
    parts = [(d.text,) if d.line.cell else parts_of(d.text) for d in drafts]
    shown = [
        [" " * d.indent + p[0]] if len(p) == 1 else p for d, p in zip(drafts, parts, strict=True)
    ]
    ordered: list[_Draft] = []
    drawn = False
    for place, part in reading_order(shown):
        line, text = drafts[place].line, " ".join(parts[place][part].split())
        if is_border(text) and not (line.cell and len(text) == 1):  # a cell may hold "=" or "+"
            drawn = True
            continue
        gap = line.gap or drawn or (part == 1 and bool(ordered) and ordered[-1].column != part)
        ends = line.paragraph or len(parts[place]) > 1
        ordered.append(_Draft(text, replace(line, gap=gap, paragraph=ends), column=part))
        drawn = False
    return ordered


def _headings_by_row(drafts: list[_Draft]) -> list[_Draft]:
    """The lines; a heading that is one row of a table in the order of one that is two."""
    orders = rows_apart([draft.line.cell for draft in drafts], [draft.text for draft in drafts])
    ordered = list(drafts)
    for start, order in orders.items():
        lines = [replace(drafts[n].line, cell=None, paragraph=True, gap=False) for n in order]
        ordered[start : start + len(order)] = [
            replace(drafts[n], line=line) for n, line in zip(order, lines, strict=True)
        ]
    return ordered


def _drafts(document: WordDocument, body: list[Placed]) -> Iterator[_Draft]:
    styles = Styles(document)
    numbering = Numbering(document, styles)
    usual = usual_encoding(text_of(placed.element) for placed in body)
    yield from _of_paragraphs(body, styles, numbering, usual, note=False)
    yield from _hidden(body, styles, usual)
    for root, _ in notes(document):
        yield from _of_paragraphs(paragraphs(root), styles, numbering, usual, note=True)
    yield from map(_aside, (*drawn_paragraphs(document), *remarks(document)))


def _hidden(body: Iterable[Placed], styles: Styles, usual: Encoding) -> Iterator[_Draft]:
    """Short words that are hidden: no part of the body, but they may mark the document."""
    for placed in body:
        if words := hidden_words(placed.element, styles, usual):
            yield _aside(words)
        yield from map(_aside, unaccepted(placed.element))


def _aside(words: str) -> _Draft:
    line = Line(Span(0, 0), page=1, note=True, paragraph=True)
    return _Draft(" ".join(normalise(words).text.split()), line)


def _of_paragraphs(
    body: Iterable[Placed],
    styles: Styles,
    numbering: Numbering,
    usual: Encoding,
    *,
    note: bool,
) -> Iterator[_Draft]:
    pages = _Pages()
    gap = False
    for placed in body:
        label = numbering.label(placed.element)
        lines = lines_of(placed.element, styles, usual)
        centred = styles.of_paragraph(placed.element).centred
        gap = gap or not any(line.text for line in lines)
        for number, line in enumerate(lines):
            page = pages.at(placed.cell, line.passed)
            if line.text:
                text = (label if number == 0 else "") + line.text
                last = line is lines[-1] and not ends_in_next(placed.element)
                drawn = _line(line, placed, page, centred=centred, last=last, gap=gap, note=note)
                yield _Draft(text, drawn, line.indent)
                gap = False


def _line(
    line: TextLine, placed: Placed, page: int, *, centred: bool, last: bool, gap: bool, note: bool
) -> Line:
    return Line(
        Span(0, 0),
        page=1 if note else page,
        cell=placed.cell,
        bold=line.bold,
        italic=line.italic,
        centred=centred,
        paragraph=last,
        gap=gap,
        note=note,
    )


class _Pages:
    """Counts the pages that Word says it passed; the cells of a row start on one page."""

    def __init__(self) -> None:
        self._page = 1
        self._row: tuple[int, int] | None = None
        self._cell: Cell | None = None
        self._row_start = self._row_end = 1

    def at(self, cell: Cell | None, passed: int) -> int:
        """The page after so many more were passed in this cell."""
        row = None if cell is None else (cell.table, cell.row)
        if row != self._row:
            self._page = max(self._page, self._row_end)
            self._row, self._row_start = row, self._page
        elif cell != self._cell:
            self._page = self._row_start
        self._cell = cell
        self._page += passed
        self._row_end = max(self._row_end, self._page)
        return self._page


def _marks(part: Part, body: list[Element], ocr: Ocr | None) -> Iterator[Mark]:
    """The pictures of the body; in the place of marks counts what is framed or cannot be seen."""
    seen = 0
    for number, paragraph in enumerate(body):
        head = number <= PLACE * len(body)
        if head and has_outlines(paragraph):
            yield Mark(1, WHOLE_PAGE, MarkShape.UNCLEAR, in_place=True)
        for data in pictures_of(paragraph, part):
            seen += 1
            looks = read_picture(data, ocr) if seen <= MOST_PICTURES else (MarkShape.UNCLEAR, None)
            feared = looks[0] is MarkShape.FRAMED or not can_be_seen(data)
            yield Mark(1, WHOLE_PAGE, looks[0], in_place=head and feared, words=looks[1])


def _head_marks(document: WordDocument, ocr: Ocr | None) -> Iterator[Mark]:
    """Pictures of headers and footers that are framed, say a level or cannot be seen; no logos."""
    for root, part in notes(document):
        for data in islice(pictures_of(root, part), MOST_PICTURES):
            shape, words = read_picture(data, ocr)
            if shape is MarkShape.FRAMED or words or not can_be_seen(data):
                yield Mark(1, WHOLE_PAGE, shape, in_place=True, words=words)
