"""Pages that are pictures, read by the OCR that the caller passes in.

A page without words in its text layer, or with a layer that is garbage, is drawn (`pictures`), read
and given the same lines as a printed one (`words`, `lines`), so that columns, tables and notes are
found as everywhere else. Number and date of the first page are looked at closely (`values`): they
are written by hand more often than not. What OCR is not sure of is said on each line. The picture is
looked at for marks as well: a first page that was read well and looked at counts as read.
"""

from __future__ import annotations

from dataclasses import replace

import pypdfium2 as pdfium

from extractor.reading.marks import marks_of_picture
from extractor.reading.pdf_page import WHOLE_PAGE, Sheet
from extractor.reading.scans.lines import lines_of
from extractor.reading.scans.pictures import drawn
from extractor.reading.scans.quality import is_read_well
from extractor.reading.scans.spelling import Names, spelling_of
from extractor.reading.scans.values import with_values
from extractor.reading.scans.words import Scale, heard
from extractor.types import Doubt, Mark, Ocr, OcrLayout

__all__ = ["Names", "read_scan"]


def read_scan(document: pdfium.PdfDocument, sheet: Sheet, ocr: Ocr, names: Names) -> Sheet:
    """The page of `sheet`, read from its picture; `names` are known with their marks."""
    page = document[sheet.number - 1]
    drawing = drawn(page)
    page.close()
    words = heard(ocr(drawing.grey, OcrLayout.PAGE))
    doubts: tuple[Doubt, ...] = ()
    if sheet.number == 1:
        words, doubts = with_values(drawing.grey, words, ocr)
    marks = marks_of_picture(drawing.colours, sheet.number, ocr)
    rows, columns = drawing.grey.shape
    scale = Scale(sheet.frame.width / columns, sheet.frame.height / rows)
    lines = lines_of(words, sheet, scale, marks, spelling_of(names))
    well_read = is_read_well(" ".join(line.text for line in lines if not line.note))
    return replace(
        sheet,
        lines=tuple(lines),
        marks=(*marks, *(mark for mark in sheet.marks if not _is_whole(mark))),
        grids=(),
        well_read=well_read,
        doubts=doubts if well_read else (*doubts, Doubt("ocr_low", "pages")),
    )


def _is_whole(mark: Mark) -> bool:
    """Whether a mark is the picture of the page itself."""
    return (mark.box.x1 - mark.box.x0) * (mark.box.bottom - mark.box.top) >= WHOLE_PAGE
