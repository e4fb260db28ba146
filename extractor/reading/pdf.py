"""The PDF carrier: bytes to a `Reading`.

pypdfium2 gives words and places (`pdf_words`, `pdf_lines`), the stamps of signature fields are drawn
in first (`stamps`), pictures are looked at (`marks`), pages with ruled tables also go to pdfplumber
(`pdf_tables`). Pages that are pictures are read by OCR (`scans`); without it the reading says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import accumulate

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extractor.errors import EmptyFile, Encrypted, TooManyPages, UnreadablePdf
from extractor.reading.pdf_closing import closing_together
from extractor.reading.pdf_looks import centred, gaps, usual_pitch
from extractor.reading.pdf_notes import with_notes
from extractor.reading.pdf_page import Sheet, read_page
from extractor.reading.pdf_page_lines import PageLine
from extractor.reading.pdf_rows import cells_together, numbered
from extractor.reading.scans import Names, read_scan
from extractor.reading.signatures import (
    check_signatures,
    doubts_of,
    read_fields,
    unwritten_names,
)
from extractor.types import (
    Box,
    Doubt,
    Format,
    Line,
    Mark,
    MarkShape,
    Ocr,
    Reading,
    ReadingFacts,
    Signature,
    Span,
)

END = 4096
"""A whole PDF says where its table of objects is within so many last bytes."""
MAX_PAGES = 100_000
"""No document has more; who reads within limits of his own demands fewer before."""

ATTACHED = Mark(1, Box(0.0, 0.0, 1.0, 1.0), MarkShape.UNCLEAR, in_place=True)
"""Files within the file are not looked at: one of them may be marked."""


def read_pdf(
    data: bytes, *, max_pages: int = MAX_PAGES, ocr: Ocr | None = None, names: Names = frozenset()
) -> Reading:
    """The text of a PDF with its places, marks and signatures; `ocr` reads pages and stamps that are
    pictures, and loses no marks of `names`.

    Raises `EmptyFile`, `Encrypted`, `UnreadablePdf`, `TooManyPages`.
    """
    with _opened(data) as document:
        count = len(document)
        if count == 0:
            raise UnreadablePdf
        if count > max_pages:
            raise TooManyPages
        signed = read_fields(document)
        attached = raw.FPDFDoc_GetAttachmentCount(document) > 0
        try:
            sheets = [_sheet(document, index, ocr, names) for index in range(count)]
        except pdfium.PdfiumError as error:
            raise UnreadablePdf from error
    if not any(sheet.lines or sheet.marks or not sheet.well_read for sheet in sheets):
        raise EmptyFile
    reading = _reading(sheets, check_signatures(data, signed), ocr_missing=ocr is None)
    return replace(reading, marks=(*reading.marks, ATTACHED)) if attached else reading


def _sheet(document: pdfium.PdfDocument, index: int, ocr: Ocr | None, names: Names) -> Sheet:
    """The page at `index`; one that is a picture is read by OCR, where there is one."""
    sheet = read_page(document, index, ocr)
    if sheet.well_read or ocr is None:
        return sheet
    return replace(read_scan(document, sheet, ocr, names), by_ocr=True)


@contextmanager
def _opened(data: bytes) -> Iterator[pdfium.PdfDocument]:
    if not data:
        raise EmptyFile
    if b"startxref" not in data.rstrip(b"\0\r\n\t ")[-END:]:
        raise UnreadablePdf
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise Encrypted from error
        raise UnreadablePdf from error
    try:
        yield document
    finally:
        document.close()


def _reading(
    sheets: Sequence[Sheet], signatures: tuple[Signature, ...], *, ocr_missing: bool
) -> Reading:
    sheets = numbered(with_notes(sheets))
    lines = closing_together(cells_together(_lines(sheets)))
    lines += _certified(signatures, "\n".join(words for words, _ in lines), len(sheets))
    ends = list(accumulate(len(words) + 1 for words, _ in lines))
    return Reading(
        format=Format.PDF,
        text="\n".join(words for words, _ in lines),
        lines=tuple(
            replace(line, span=Span(end - len(words) - 1, end - 1))
            for end, (words, line) in zip(ends, lines, strict=True)
        ),
        pages=len(sheets),
        marks=tuple(mark for sheet in sheets for mark in sheet.marks),
        signatures=signatures,
        first_page_read=sheets[0].well_read,
        doubts=(*_doubts(sheets, ocr_missing=ocr_missing), *doubts_of(signatures)),
        facts=_facts(sheets),
    )


def _facts(sheets: Sequence[Sheet]) -> ReadingFacts:
    return ReadingFacts(
        ocr_pages=tuple(sheet.number for sheet in sheets if sheet.by_ocr and sheet.well_read),
        unread_pages=tuple(sheet.number for sheet in sheets if not sheet.well_read),
    )


def _certified(signatures: tuple[Signature, ...], text: str, page: int) -> list[tuple[str, Line]]:
    """The names that only certificates tell, as notes, so that a signer can be shown."""
    names = unwritten_names(signatures, text)
    return [(name, Line(Span(0, len(name)), page, note=True)) for name in names]


def _lines(sheets: Sequence[Sheet]) -> list[tuple[str, Line]]:
    """The words and properties of all lines; their places in the joined text come later."""
    usual = usual_pitch(sheets)
    found = []
    for sheet in sheets:
        looks = zip(sheet.lines, gaps(sheet.lines, usual), centred(sheet.lines), strict=True)
        for line, gap, middle in looks:
            found.append((line.text, _line(line, sheet.number, gap=gap, centred=middle)))
    return found


def _line(line: PageLine, page: int, *, gap: bool, centred: bool) -> Line:
    return Line(
        span=Span(0, len(line.text)),
        page=page,
        box=line.box,
        cell=line.cell,
        bold=line.style.bold,
        italic=line.style.italic,
        centred=centred,
        gap=gap,
        note=line.note,
        unsure=line.unsure,
    )


def _doubts(sheets: Sequence[Sheet], *, ocr_missing: bool) -> tuple[Doubt, ...]:
    """What is doubtful in the pages, each doubt once."""
    found = [doubt for sheet in sheets for doubt in sheet.doubts]
    if any(not (sheet.well_read or sheet.doubts) for sheet in sheets[1:]):
        found.append(Doubt("page_unread", "pages"))
    if ocr_missing and any(not sheet.well_read for sheet in sheets):
        found.append(Doubt("ocr_missing", "pages"))
    return tuple(dict.fromkeys(found))
