"""One page of a PDF to a `Sheet`: its lines, its marks, and what is known of its text layer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

import pypdfium2 as pdfium

from extractor.reading.encodings import Encoding
from extractor.reading.marks import look
from extractor.reading.pdf_gather import bounds
from extractor.reading.pdf_objects import Annotations, Inventory, annotations_of, inventory
from extractor.reading.pdf_page_lines import PageLine, page_lines
from extractor.reading.pdf_quality import is_well_read
from extractor.reading.pdf_tables import Grid, bars_of, find_grids
from extractor.reading.pdf_words import (
    Frame,
    Rect,
    Word,
    frame_of,
    in_old_letters,
    is_read,
    page_text,
    page_words,
)
from extractor.reading.stamp_pictures import Filled, fill_holes
from extractor.reading.stamps import apart, over_printed, with_stamps
from extractor.types import Doubt, Mark, Ocr

WHOLE_PAGE = 0.5
"""A picture that covers this share of a page is the page."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page that was read; `number` counts from 1."""

    number: int
    frame: Frame
    lines: tuple[PageLine, ...] = field(repr=False)
    marks: tuple[Mark, ...]
    grids: tuple[Grid, ...]
    """The page's tables; the cells of its lines count them from 0."""
    well_read: bool
    """True where the page's words are in its text layer, which is not garbage."""
    doubts: tuple[Doubt, ...] = ()
    """What is not sure in number and day."""
    by_ocr: bool = False
    """True where OCR was asked for the page's words."""


class _Shown(NamedTuple):
    """A page with its stamps drawn in, before its words are looked for."""

    page: pdfium.PdfPage
    textpage: pdfium.PdfTextPage
    frame: Frame
    annotations: Annotations
    own_letters: int
    """How many letters are the page's own; those of stamps follow."""


def read_page(document: pdfium.PdfDocument, index: int, ocr: Ocr | None = None) -> Sheet:
    """The page at `index`, from 0; `ocr` reads the pictures in which its number and day may be."""
    shown = _shown(document, index)
    letters = page_text(shown.textpage)
    drawn = inventory(shown.page, shown.frame)
    is_picture = _is_picture(shown.frame, drawn)
    words = _words(shown, letters, drawn, is_picture=is_picture)
    own_text = " ".join(word.text for word in words if not word.stamp)
    wordless = index == 0 and not own_text and bool(drawn.pictures or drawn.drawings)
    well_read = is_well_read(own_text, is_picture=is_picture or wordless)
    heading = index == 0 and well_read
    filled = _filled(shown, drawn, words, ocr, read=is_read(letters)) if heading else Filled()
    words = over_printed([*words, *filled.words])
    grids = find_grids(drawn.rules, shown.frame)
    loose, groups = apart(words, shown.annotations.shown)
    lines = page_lines(
        shown.textpage,
        shown.frame,
        loose,
        grids,
        bars_of(drawn.rules),
        is_picture=is_picture,
    )
    for group in groups:
        lines += page_lines(shown.textpage, shown.frame, group, [], [])
    marks = look(
        shown.page,
        shown.frame,
        number=index + 1,
        drawn=drawn,
        stamped=shown.annotations.shown,
        untold=shown.annotations.untold,
        words=words,
        read=is_read(letters),
        well_read=well_read,
        ocr=ocr,
    )
    shown.textpage.close()
    shown.page.close()
    return Sheet(
        index + 1,
        shown.frame,
        tuple(lines),
        tuple(marks),
        tuple(grids),
        well_read,
        filled.doubts,
    )


def _shown(document: pdfium.PdfDocument, index: int) -> _Shown:
    page = document[index]
    frame = frame_of(page)
    textpage = page.get_textpage()
    own_letters = textpage.count_chars()
    annotations = annotations_of(page, frame)
    if annotations.shown:
        textpage.close()
        page = with_stamps(document, page, index)
        textpage = page.get_textpage()
    return _Shown(page, textpage, frame, annotations, own_letters)


def _words(shown: _Shown, letters: str, drawn: Inventory, *, is_picture: bool) -> list[Word]:
    """The page's words; letters over a picture are never taken for an old encoding."""
    own = letters[: shown.own_letters]
    return page_words(
        shown.textpage,
        letters,
        shown.frame,
        page_letters=shown.own_letters,
        bars=bars_of(drawn.rules),
        encoding=Encoding.UNICODE if is_picture else in_old_letters(own),
    )


def _filled(
    shown: _Shown, drawn: Inventory, words: list[Word], ocr: Ocr | None, *, read: bool
) -> Filled:
    """What pictures and drawings put into the holes of the heading."""
    pictures = [*drawn.pictures, *drawn.drawings, *shown.annotations.shown]
    return fill_holes(shown.page, shown.frame, words, pictures, ocr, read=read)


def _is_picture(frame: Frame, drawn: Inventory) -> bool:
    """Whether pictures or drawings cover the page; a picture cut into strips counts as one."""
    page = frame.width * frame.height
    shown = Rect(0.0, 0.0, frame.width, frame.height)
    covered = sum(_shared(picture, shown) for picture in drawn.pictures)
    if page <= 0 or covered >= WHOLE_PAGE * page:
        return page > 0
    return bool(drawn.drawings) and bounds(drawn.drawings).area >= WHOLE_PAGE * page


def _shared(one: Rect, other: Rect) -> float:
    return Rect(
        max(one.x0, other.x0),
        max(one.top, other.top),
        min(one.x1, other.x1),
        min(one.bottom, other.bottom),
    ).area
