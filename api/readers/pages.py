"""How many pages a file has, before any of them is read."""

from __future__ import annotations

import pypdfium2

from extractor.errors import TooManyPages
from extractor.reading.sniff import Legacy
from extractor.types import Format


def demand_pages(data: bytes, found: Format | Legacy, *, most: int) -> None:
    """Raise `TooManyPages` for a PDF with more than `most` pages; other formats have no pages."""
    if found is Format.PDF and _pages(data) > most:
        raise TooManyPages


def _pages(data: bytes) -> int:
    """Pages of a PDF, 0 for one that cannot be opened: the extractor says why."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return 0
    try:
        return len(document)
    finally:
        document.close()
