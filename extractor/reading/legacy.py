"""Word 97, RTF and OpenDocument files, through a converter that the caller passes in.

It gives a DOCX, or, where nothing else could open the file, the bare words. Those know no tables,
and nothing of what was drawn: a file that holds drawings is then not known to be without a mark.
"""

from __future__ import annotations

import io
from dataclasses import replace

import olefile

from extractor.reading.docx import read_docx
from extractor.reading.plain import read_plain
from extractor.types import ConvertedBy, Converter, Doubt, Format, Reading, ReadingFacts

LAYOUT_LOST = Doubt("layout_lost", "text")
"""Said where only the words were read: tables, boxes and headings are lines like any other."""

_ZIP = b"PK\x03\x04"
_TEXT, _PICTURES = "WordDocument", "Data"
_SHAPES = (0x01DE, 0x01E6)
"""Where the head of the text says how long the lists of shapes are, in the body and in headers
([MS-DOC] 2.5.6, lcbPlcSpaMom and lcbPlcSpaHdr)."""


def read_legacy(data: bytes, ending: str, convert: Converter) -> Reading:
    """The reading of what the converter makes of a file."""
    found = convert(data, ending)
    if found.startswith(_ZIP):
        office = ReadingFacts(converter=ConvertedBy.LIBREOFFICE)
        return replace(read_docx(found), format=Format(ending), facts=office)
    reading = read_plain(found)
    return replace(
        reading,
        format=Format(ending),
        origin=None,
        first_page_read=not has_drawings(data),
        doubts=(*reading.doubts, LAYOUT_LOST),
        facts=ReadingFacts(converter=ConvertedBy.CATDOC),
    )


def has_drawings(data: bytes) -> bool:
    """Whether a .doc holds shapes or pictures; True as well for a file that does not tell."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            head = container.openstream(_TEXT).read(_SHAPES[-1] + 4)
            pictures = container.exists(_PICTURES) and container.get_size(_PICTURES) > 0
    except (OSError, ValueError, IndexError, TypeError, AttributeError):
        return True
    lengths = [int.from_bytes(head[place : place + 4], "little") for place in _SHAPES]
    return bool(pictures or any(lengths) or len(head) < _SHAPES[-1] + 4)
