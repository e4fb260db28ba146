"""Pictures in a Word document, looked at: a framed one in the place of marks may be a mark.

Word files are text throughout (CONTRACT, "When is a document open?"), so that no other picture
raises a doubt, unless a level can be read in it. Pictures that cannot be decoded (drawings of old
Windows programs) are unclear.
"""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from collections.abc import Iterator

import numpy as np
from docx.opc.part import Part
from docx.oxml.ns import qn
from lxml.etree import _Element as Element
from PIL import Image, UnidentifiedImageError

from extractor.reading.marks import shape_of
from extractor.reading.marks.inks import Greys
from extractor.reading.marks.vocabulary import says_level
from extractor.reading.marks.words import words_in
from extractor.reading.pdf_pixels import ink_of
from extractor.types import MarkShape, Ocr

MAX_PIXELS = 40_000_000
"""Larger pictures are not decoded."""
LONGEST = 360
"""Longest side that is looked at, in pixels,"""
READABLE = 900
"""and of one whose words are read."""

_VML_PICTURES = tuple(f"{{urn:schemas-microsoft-com:vml}}{name}" for name in ("imagedata", "fill"))

_BROKEN = (
    Image.DecompressionBombError,
    UnidentifiedImageError,
    struct.error,
    zlib.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""What Pillow and its decoders raise for pictures that are broken, or larger than they say."""


def pictures_of(paragraph: Element, part: Part) -> Iterator[bytes]:
    """The files of the pictures that stand in a paragraph."""
    names = [blip.get(qn("r:embed")) for blip in paragraph.iter(qn("a:blip"))]
    names += [drawn.get(qn("r:id")) for drawn in paragraph.iter(*_VML_PICTURES)]
    for name in dict.fromkeys(names):
        relation = part.rels.get(name)
        if relation is not None and not relation.is_external:
            yield relation.target_part.blob


def classify_picture(data: bytes) -> MarkShape:
    """What a picture looks like; `UNCLEAR` where it cannot be decoded."""
    pixels = _decoded(data)
    if pixels is None:
        return MarkShape.UNCLEAR
    return shape_of(ink_of(pixels), in_place=False)


def read_picture(data: bytes, ocr: Ocr | None) -> tuple[MarkShape, str | None]:
    """What a picture looks like and its words: all where it is framed, else only a level."""
    shape = classify_picture(data)
    pixels = _decoded(data, READABLE) if ocr and shape is not MarkShape.SEAL else None
    if ocr is None or pixels is None:
        return shape, None
    told, words = words_in(pixels, ocr)
    if shape is MarkShape.FRAMED:
        return told or shape, words
    return shape, words if says_level(words or "") else None


def can_be_seen(data: bytes) -> bool:
    """Whether a picture can be decoded; drawings of old Windows programs cannot."""
    return _decoded(data) is not None


def _decoded(data: bytes, longest: int = LONGEST) -> Greys | None:
    """The pixels of a picture on paper; None where it cannot be decoded."""
    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(data)) as picture:
            warnings.simplefilter("ignore")
            if picture.width * picture.height > MAX_PIXELS:
                return None
            picture.draft("RGB", (longest, longest))
            return _on_paper(picture, longest)
    except _BROKEN:
        return None


def _on_paper(picture: Image.Image, longest: int) -> Greys:
    """Red, green and blue of the picture on white paper with a margin, in a size to look at."""
    small = picture.convert("RGBA")
    small.thumbnail((longest, longest))
    paper = Image.new("RGBA", (small.width + 8, small.height + 8), "white")
    paper.alpha_composite(small, (4, 4))
    return np.asarray(paper.convert("RGB")).astype(np.float32)
