"""The signature layer: what e-offices stamp as appearances of signature fields.

Number, day and seal of a signed file often exist only there. `with_stamps` draws the appearances
into the page, on the copy in memory, so that its words are read with those of the page.
"""

from __future__ import annotations

import pypdfium2 as pdfium
import pypdfium2.raw as raw


def with_stamps(document: pdfium.PdfDocument, page: pdfium.PdfPage, index: int) -> pdfium.PdfPage:
    """The page with the appearances of its annotations drawn in; closes the page it was given."""
    raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
    page.close()
    return document[index]
