"""The PDF carrier: bytes to a `Reading`.

pypdfium2 gives words and places (`pdf_words`, `pdf_lines`), the stamps of signature fields are drawn
in first (`stamps`), pictures are looked at (`marks`), pages with ruled tables also go to pdfplumber
(`pdf_tables`). Pages that are pictures are not read; the reading says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extractor.errors import EmptyFile, Encrypted, TooManyPages, UnreadablePdf
from extractor.reading.pdf_looks import centred, gaps, usual_pitch
from extractor.reading.pdf_notes import with_notes
from extractor.reading.pdf_page import Sheet, read_page
from extractor.reading.pdf_rows import numbered
from extractor.reading.stamps import read_signatures
from extractor.types import Doubt, Format, Line, Reading, Signature, Span

END = 4096
"""A whole PDF says where its table of objects is within so many last bytes."""


def read_pdf(data: bytes, *, max_pages: int = 500) -> Reading:
    """The text of a PDF with its places, marks and signatures.

    Raises `EmptyFile`, `Encrypted`, `UnreadablePdf`, `TooManyPages`.
    """
    with _opened(data) as document:
        count = len(document)
        if count == 0:
            raise UnreadablePdf
        if count > max_pages:
            raise TooManyPages
        try:
            sheets = [read_page(document, data, index) for index in range(count)]
        except pdfium.PdfiumError as error:
            raise UnreadablePdf from error
        signatures = read_signatures(document)
    if not any(sheet.lines or sheet.marks for sheet in sheets):
        raise EmptyFile
    return _reading(sheets, signatures)


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


def _reading(sheets: Sequence[Sheet], signatures: tuple[Signature, ...]) -> Reading:
    sheets = numbered(with_notes(sheets))
    lines = _lines(sheets)
    return Reading(
        format=Format.PDF,
        text="\n".join(line.text for sheet in sheets for line in sheet.lines),
        lines=tuple(lines),
        pages=len(sheets),
        marks=tuple(mark for sheet in sheets for mark in sheet.marks),
        signatures=signatures,
        first_page_read=sheets[0].well_read,
        doubts=_doubts(sheets),
    )


def _lines(sheets: Sequence[Sheet]) -> Iterator[Line]:
    """The lines of all pages with their places in the joined text."""
    usual = usual_pitch(sheets)
    place = 0
    for sheet in sheets:
        looks = zip(sheet.lines, gaps(sheet.lines, usual), centred(sheet.lines), strict=True)
        for line, gap, is_centred in looks:
            end = place + len(line.text)
            yield Line(
                span=Span(place, end),
                page=sheet.number,
                box=line.box,
                cell=line.cell,
                bold=line.style.bold,
                italic=line.style.italic,
                centred=is_centred,
                gap=gap,
                note=line.note,
            )
            place = end + 1


def _doubts(sheets: Sequence[Sheet]) -> tuple[Doubt, ...]:
    unread = any(not sheet.well_read for sheet in sheets[1:])
    return (Doubt("page_unread", "pages"),) if unread else ()
