"""A document as text with places: what `reading` and `layout` hand on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from extractor.types.codes import ConvertedBy, Format, SignatureReason, TextEncoding
from extractor.types.values import Doubt, Span


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page, in fractions of its width and height; the origin is the top left."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Cell:
    """Where in a table a line stands. All counts from 0; `columns` is the table's width."""

    table: int
    row: int
    column: int
    columns: int


@dataclass(frozen=True, slots=True)
class Line:
    """One written line, as the carrier has it: a drawn line of a PDF, a line of a text file, a
    whole paragraph of a DOCX. `text[start:end]` holds no line break, but for breaks that the
    author put into a DOCX paragraph."""

    span: Span
    page: int
    box: Box | None = None
    cell: Cell | None = None
    bold: bool = False
    italic: bool = False
    centred: bool = False
    paragraph: bool = False
    """True where the carrier says that this line is a whole paragraph (DOCX)."""
    gap: bool = False
    """True where an empty line, a rule or a cell border stands before this line."""
    note: bool = False
    """True for running heads, page numbers, footnotes and stamps: no part of the body."""
    unsure: tuple[Span, ...] = ()
    """Places within the line, counted from its beginning, that OCR may have read wrongly."""


class MarkShape(StrEnum):
    """What a picture or stamp on a page looks like, as far as colour and frame tell."""

    SEAL = "seal"
    SIGNATURE = "signature"
    LOGO = "logo"
    TEXT = "text"
    """A stamp of drawn text only, whose words stand in the reading."""
    FRAMED = "framed"
    """A framed mark, such as a secrecy or urgency stamp: its words are not known."""
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Mark:
    """A picture, stamp or signature field that was looked at."""

    page: int
    box: Box
    shape: MarkShape
    in_place: bool
    """True where it stands in the place of secrecy marks (Decree 30/2020, cells 10a and 10b)."""
    words: str | None = field(default=None, repr=False)
    """Its words where OCR read them surely, accents as read; None where it has none or they are
    not known."""


@dataclass(frozen=True, slots=True)
class Signature:
    """A digital signature: what it says of itself, as secondary evidence, and what was checked."""

    signer: str | None = field(repr=False)
    """The common name in the signer's certificate."""
    signed_at: str | None
    """ISO 8601, as the signer's clock had it; never the day of issue."""
    intact: bool | None
    """Whether the signed bytes are as they were; None where that cannot be computed."""
    changed_after_signing: bool | None = None
    """Whether more than further signatures came after it; None where that is not known."""
    issuer_known: bool = False
    """Whether the issuer of the certificate is trusted; no roots are shipped, so never yet."""
    reasons: tuple[SignatureReason, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadingFacts:
    """By what means a document was read; pages count from 1. Told of open documents only."""

    encoding: TextEncoding | None = None
    """Of a text file."""
    converter: ConvertedBy | None = None
    """Of an older Word file."""
    ocr_pages: tuple[int, ...] = ()
    """Pages without a good text layer, which OCR read."""
    unread_pages: tuple[int, ...] = ()
    """Pages that are pictures and were read badly or not at all."""


NO_FACTS = ReadingFacts()
"""Where nothing but the words of the document was needed."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as text with places.

    `text` is normalised once (see `text.normalise`), its lines joined by line feeds; `origin[i]`
    is the place of `text[i]` in the decoded source of a plain text file, None for other carriers.
    """

    format: Format
    text: str = field(repr=False)
    lines: tuple[Line, ...] = field(repr=False)
    pages: int
    marks: tuple[Mark, ...] = ()
    signatures: tuple[Signature, ...] = ()
    first_page_read: bool = True
    """False where the first page is only a picture, or its text layer is garbage."""
    doubts: tuple[Doubt, ...] = ()
    origin: Sequence[int] | None = field(default=None, repr=False)
    facts: ReadingFacts = NO_FACTS


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or table cell: lines joined, running heads and page numbers left out."""

    span: Span
    page: int
    cell: Cell | None = None
    bold: bool = False
    italic: bool = False
    centred: bool = False
    box: Box | None = None


class OcrLayout(StrEnum):
    """What a picture given to OCR holds."""

    PAGE = "page"
    LINE = "line"
    """A single written line, such as the words of a stamp."""
    DIGITS = "digits"
    """A single line of digits and nothing else, perhaps written by hand."""


@dataclass(frozen=True, slots=True)
class OcrWord:
    """A word that OCR read: its place in pixels of the picture, and how sure OCR is (0 to 1)."""

    text: str = field(repr=False)
    confidence: float
    left: int
    top: int
    right: int
    bottom: int
    line: int
    """Which written line of the picture it stands on, from 0 in reading order."""
    letters: tuple[tuple[int, int], ...] = ()
    """Left and right of each of its letters, roughly; empty where that is not known."""


Ocr = Callable[[NDArray[np.uint8], OcrLayout], tuple[OcrWord, ...]]
"""Reads a grey picture (rows × columns, 0 black to 255 white) drawn with 300 dots an inch."""
