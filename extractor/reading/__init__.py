"""Bytes to a `Reading`: one module a carrier.

`read_format` and `read` tell carriers apart by their bytes (`sniff`), never by a name. To add a
carrier, add it to `Format`, to `sniff` and to `read`.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

from extractor.errors import IsContainer, UnsupportedFormat
from extractor.reading.docx import read_docx
from extractor.reading.legacy import read_legacy
from extractor.reading.marks.noted import with_stamped_urgency
from extractor.reading.pdf import read_pdf
from extractor.reading.plain import read_plain
from extractor.reading.scans import Names
from extractor.reading.sniff import Container, Legacy, sniff
from extractor.types import Converter, Format, Line, Ocr, Reading, Span

__all__ = ["read", "read_format"]


def read_format(data: bytes) -> Format:
    """The carrier told from the bytes; an older format that needs a converter is unsupported."""
    found = _document(data)
    if isinstance(found, Legacy):
        raise UnsupportedFormat
    return found


def _document(data: bytes) -> Format | Legacy:
    """What carries a document; raises `IsContainer` for what holds several."""
    found = sniff(data)
    if isinstance(found, Container):
        raise IsContainer
    return found


def read(
    data: bytes,
    *,
    convert: Converter | None = None,
    ocr: Ocr | None = None,
    names: Names = frozenset(),
) -> Reading:
    """The text of a document with its places.

    Word 97, RTF and OpenDocument files are read through `convert`, pages that are pictures through
    `ocr`.
    """
    return with_stamped_urgency(_read(data, convert, ocr, names))


def _read(data: bytes, convert: Converter | None, ocr: Ocr | None, names: Names) -> Reading:
    found = _document(data)
    if isinstance(found, Legacy):
        if convert is None:
            raise UnsupportedFormat
        return read_legacy(data, found.ending, convert)
    if found is Format.PDF:
        return notes_last(read_pdf(data, ocr=ocr, names=names))
    return read_docx(data, ocr=ocr) if found is Format.DOCX else read_plain(data)


def notes_last(reading: Reading) -> Reading:
    """The reading with running heads and notes behind the body, so that no paragraph holds one."""
    if not any(line.note for line in reading.lines):
        return reading
    lines = sorted(reading.lines, key=_is_note)
    words = [reading.text[line.span.start : line.span.end] for line in lines]
    ends = list(accumulate(len(word) + 1 for word in words))
    moved = [
        replace(line, span=Span(end - 1 - len(word), end - 1))
        for line, word, end in zip(lines, words, ends, strict=True)
    ]
    return replace(reading, text="\n".join(words), lines=tuple(moved))


def _is_note(line: Line) -> bool:
    return line.note
