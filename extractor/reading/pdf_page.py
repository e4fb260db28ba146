"""One page of a PDF to a `Sheet`: its lines, its marks, and what is known of its text layer."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass, field
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extractor.reading.encodings import Encoding
from extractor.reading.marks import look
from extractor.reading.pdf_gather import Drawn, bounds
from extractor.reading.pdf_lines import drawn_lines, written
from extractor.reading.pdf_objects import Inventory, inventory, shown_annotations
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
from extractor.reading.stamps import with_stamps
from extractor.types import Box, Cell, Mark

WHOLE_PAGE = 0.5
"""A picture that covers this share of a page is the page."""

_RULE = re.compile(r"[-_=~─━]{3,}|\*{1,5}|(?:\* ){1,4}\*")
"""A rule made of characters: no text, as in other carriers."""
_ITALIC = 1 << 6
_FORCE_BOLD = 1 << 18


class Style(NamedTuple):
    """How a font draws its letters."""

    bold: bool
    italic: bool


@dataclass(frozen=True, slots=True)
class PageLine:
    """A drawn line with its place and looks; `height` is a letter's and
    `base` the base line's distance from the upper edge, in points."""

    text: str = field(repr=False)
    rect: Rect
    box: Box
    height: float
    base: float
    style: Style
    stamp: bool = False
    cell: Cell | None = None
    note: bool = False


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


def read_page(document: pdfium.PdfDocument, index: int) -> Sheet:
    """The page at `index`, from 0."""
    page = document[index]
    frame = frame_of(page)
    textpage = page.get_textpage()
    own_letters = textpage.count_chars()
    stamped = shown_annotations(page, frame)
    if stamped:
        textpage.close()
        page = with_stamps(document, page, index)
        textpage = page.get_textpage()
    letters = page_text(textpage)
    drawn = inventory(page, frame)
    bars = bars_of(drawn.rules)
    is_picture = _is_picture(frame, drawn)
    words = page_words(
        textpage,
        letters,
        frame,
        page_letters=own_letters,
        bars=bars,
        encoding=Encoding.UNICODE if is_picture else in_old_letters(letters[:own_letters]),
    )
    own_text = " ".join(word.text for word in words if not word.stamp)
    well_read = is_well_read(own_text, is_picture=is_picture)
    grids = find_grids(drawn.rules, frame)
    lines = _page_lines(textpage, frame, words, grids, bars)
    marks = look(
        page,
        frame,
        number=index + 1,
        drawn=drawn,
        stamped=stamped,
        words=words,
        read=is_read(letters),
        well_read=well_read,
    )
    sheet = Sheet(
        number=index + 1,
        frame=frame,
        lines=tuple(lines),
        marks=tuple(marks),
        grids=tuple(grids),
        well_read=well_read,
    )
    textpage.close()
    page.close()
    return sheet


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


def _page_lines(
    textpage: pdfium.PdfTextPage,
    frame: Frame,
    words: list[Word],
    grids: list[Grid],
    bars: list[Rect],
) -> list[PageLine]:
    """Lines outside tables in reading order, each table's rows where the table stands."""
    styles = _Styles(textpage)
    loose, tables = _sorted_by_table(words, grids)
    drawn = [_page_line(line, frame, styles) for line in drawn_lines(loose, bars)]
    lines = [line for line in drawn if not _RULE.fullmatch(line.text)]
    for number in range(len(tables) - 1, -1, -1):
        rows = _table_lines(tables[number], grids[number], number, frame, styles)
        top = grids[number].rect.top
        place = next((i for i, line in enumerate(lines) if line.rect.top >= top - 1.0), len(lines))
        lines[place:place] = rows
    return lines


def _sorted_by_table(
    words: list[Word], grids: list[Grid]
) -> tuple[list[Word], list[dict[tuple[int, int], list[Word]]]]:
    """The words outside tables, and for each table its words by row and column."""
    loose: list[Word] = []
    tables: list[dict[tuple[int, int], list[Word]]] = [{} for _ in grids]
    for word in words:
        for grid, cells in zip(grids, tables, strict=True):
            place = grid.cell_at(word.rect)
            if place is not None:
                cells.setdefault(place, []).append(word)
                break
        else:
            loose.append(word)
    return loose, tables


def _table_lines(
    cells: dict[tuple[int, int], list[Word]],
    grid: Grid,
    number: int,
    frame: Frame,
    styles: _Styles,
) -> list[PageLine]:
    lines = []
    for row, column in sorted(cells):
        cell = Cell(table=number, row=row, column=column, columns=grid.columns)
        lines += [
            _page_line(line, frame, styles, cell=cell) for line in drawn_lines(cells[row, column])
        ]
    return lines


def _page_line(line: Drawn, frame: Frame, styles: _Styles, *, cell: Cell | None = None) -> PageLine:
    return PageLine(
        text=written(line.words),
        rect=line.rect,
        box=frame.box(line.rect),
        height=line.height,
        base=line.base,
        style=styles.of_line(line),
        stamp=all(word.stamp for word in line.words),
        cell=cell,
    )


class _Styles:
    """Looks of lines from their fonts; holds the page's letters and a buffer for names."""

    def __init__(self, textpage: pdfium.PdfTextPage) -> None:
        self._textpage = textpage
        self._name = ctypes.create_string_buffer(256)
        self._flags = ctypes.c_int()

    def of_line(self, line: Drawn) -> Style:
        """Bold or italic where the first, middle and last words are."""
        words = [word for word in line.words if not word.stamp] or list(line.words)
        tried = {words[0].place, words[len(words) // 2].place, words[-1].place}
        styles = [self._of_letter(place) for place in tried]
        return Style(all(found.bold for found in styles), all(found.italic for found in styles))

    def _of_letter(self, place: int) -> Style:
        self._name.value = b""
        raw.FPDFText_GetFontInfo(self._textpage, place, self._name, len(self._name), self._flags)
        name = self._name.value.lower()
        return Style(
            bold=b"bold" in name or b"black" in name or bool(self._flags.value & _FORCE_BOLD),
            italic=b"italic" in name or b"oblique" in name or bool(self._flags.value & _ITALIC),
        )
