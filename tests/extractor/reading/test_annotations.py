"""Annotations that a viewer draws by itself, or that only paper shows, may be a mark."""

from __future__ import annotations

import pytest
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from extractor import extract
from extractor.reading.pdf import read_pdf
from extractor.types import MarkShape, Secrecy
from tests.extractor.reading.pdf_drawing import letter, pdf

IN_PLACE = (110, 640, 190, 670)
PRINTED, HIDDEN, PRINTED_ONLY = 4, 2, 4 | 32
UNCLEAR = [MarkShape.UNCLEAR]


def annotated(kind: str, *, flags: int = PRINTED, **values: object) -> bytes:
    """A letter with one annotation, without appearance, in the place of marks."""

    def draw(canvas: Canvas) -> None:
        letter(canvas)
        own = {
            "Type": pdfdoc.PDFName("Annot"),
            "Subtype": pdfdoc.PDFName(kind),
            "Rect": pdfdoc.PDFArray(list(IN_PLACE)),
            "F": flags,
        }
        canvas._addAnnotation(pdfdoc.PDFDictionary(own | values))

    return pdf(draw)


WORDS, NOTHING = pdfdoc.PDFString("Mat"), pdfdoc.PDFString("")

# fmt: off
CASES = [
    ("FreeText", PRINTED,      {"Contents": WORDS},                       UNCLEAR),
    ("Stamp",    PRINTED,      {"Name": pdfdoc.PDFName("Confidential")},  UNCLEAR),
    ("Widget",   PRINTED,      {"FT": pdfdoc.PDFName("Tx"), "V": WORDS},  UNCLEAR),
    ("Stamp",    PRINTED_ONLY, {"Name": pdfdoc.PDFName("Confidential")},  UNCLEAR),
    ("Widget",   PRINTED,      {"FT": pdfdoc.PDFName("Tx"), "V": NOTHING}, []),  # an empty field
    ("Widget",   PRINTED,      {"FT": pdfdoc.PDFName("Sig")},             []),  # not signed yet
    ("Text",     PRINTED,      {"Contents": WORDS},                       []),  # a reader's note
    ("Stamp",    HIDDEN,       {"Name": pdfdoc.PDFName("Confidential")},  []),  # nobody sees it
    ("Link",     PRINTED,      {},                                        []),
]
# fmt: on


@pytest.mark.parametrize(("kind", "flags", "values", "shapes"), CASES)
def test_annotation_without_appearance(
    kind: str, flags: int, values: dict[str, object], shapes: list[MarkShape]
) -> None:
    data = annotated(kind, flags=flags, **values)
    marks = [mark for mark in read_pdf(data).marks if mark.in_place]
    assert [mark.shape for mark in marks] == shapes
    assert (extract(data).secrecy is Secrecy.UNKNOWN) == bool(shapes)
