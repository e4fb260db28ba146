"""Pictures in a Word document, looked at: a framed one in the place of marks may be a mark.

Word files are text throughout (CONTRACT, "When is a document open?"), so that no other picture
raises a doubt. Pictures that cannot be decoded (drawings of old Windows programs) are unclear.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator

import numpy as np
from docx.opc.part import Part
from docx.oxml.ns import qn
from lxml.etree import _Element as Element
from PIL import Image, UnidentifiedImageError

from extractor.reading.marks import shape_of
from extractor.reading.pdf_pixels import ink_of
from extractor.types import MarkShape

MAX_PIXELS = 40_000_000
"""Larger pictures are not decoded."""
LONGEST = 360
"""Longest side that is looked at, in pixels."""

_VML_PICTURE = "{urn:schemas-microsoft-com:vml}imagedata"


def pictures_of(paragraph: Element, part: Part) -> Iterator[bytes]:
    """The files of the pictures that stand in a paragraph."""
    names = [blip.get(qn("r:embed")) for blip in paragraph.iter(qn("a:blip"))]
    names += [drawn.get(qn("r:id")) for drawn in paragraph.iter(_VML_PICTURE)]
    for name in dict.fromkeys(names):
        relation = part.rels.get(name)
        if relation is not None and not relation.is_external:
            yield relation.target_part.blob


def classify_picture(data: bytes) -> MarkShape:
    """What a picture looks like; `UNCLEAR` where it cannot be decoded."""
    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(data)) as picture:
            warnings.simplefilter("ignore")
            if picture.width * picture.height > MAX_PIXELS:
                return MarkShape.UNCLEAR
            picture.draft("RGB", (LONGEST, LONGEST))
            pixels = _on_paper(picture)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, MemoryError):
        return MarkShape.UNCLEAR
    return shape_of(ink_of(pixels), in_place=False)


def _on_paper(picture: Image.Image) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """Red, green and blue of the picture on white paper with a margin, in a size to look at."""
    small = picture.convert("RGBA")
    small.thumbnail((LONGEST, LONGEST))
    paper = Image.new("RGBA", (small.width + 8, small.height + 8), "white")
    paper.alpha_composite(small, (4, 4))
    return np.asarray(paper.convert("RGB")).astype(np.float32)
