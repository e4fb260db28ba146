"""The lines of one page with their looks: those outside tables, and each table's by cells."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass, field
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extractor.reading.pdf_gather import Drawn
from extractor.reading.pdf_lines import drawn_lines, written
from extractor.reading.pdf_tables import Grid
from extractor.reading.pdf_words import Frame, Rect, Word
from extractor.types import Box, Cell, Span

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
    unsure: tuple[Span, ...] = ()
    """Places within the text that OCR may have read wrongly."""


def page_lines(
    textpage: pdfium.PdfTextPage,
    frame: Frame,
    words: list[Word],
    grids: list[Grid],
    bars: list[Rect],
    *,
    is_picture: bool = False,
) -> list[PageLine]:
    """Lines outside tables in reading order, each table's rows where the table stands.

    Letters that are never drawn are the words of a page that `is_picture`; elsewhere they are notes.
    """
    styles = _Styles(textpage, layered=is_picture)
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
        note=styles.is_unseen(line),
    )


class _Styles:
    """Looks of lines from their fonts; holds the page's letters and a buffer for names."""

    def __init__(self, textpage: pdfium.PdfTextPage, *, layered: bool = False) -> None:
        self._textpage = textpage
        self._layered = layered
        self._name = ctypes.create_string_buffer(256)
        self._flags = ctypes.c_int()

    def of_line(self, line: Drawn) -> Style:
        """Bold or italic where the first, middle and last words are."""
        words = [word for word in line.words if not word.stamp] or list(line.words)
        tried = {words[0].place, words[len(words) // 2].place, words[-1].place}
        styles = [self._of_letter(place) for place in tried]
        return Style(all(found.bold for found in styles), all(found.italic for found in styles))

    def is_unseen(self, line: Drawn) -> bool:
        """Whether the first and last words are never drawn, on a page whose words are."""
        if self._layered:
            return False
        words = (line.words[0], line.words[-1])
        return all(not word.stamp and self._is_unseen(word.place) for word in words)

    def _is_unseen(self, place: int) -> bool:
        drawn = raw.FPDFText_GetTextObject(self._textpage, place)
        mode = raw.FPDFTextObj_GetTextRenderMode(drawn) if drawn else None
        return bool(mode == raw.FPDF_TEXTRENDERMODE_INVISIBLE)

    def _of_letter(self, place: int) -> Style:
        self._name.value = b""
        raw.FPDFText_GetFontInfo(self._textpage, place, self._name, len(self._name), self._flags)
        name = self._name.value.lower()
        return Style(
            bold=b"bold" in name or b"black" in name or bool(self._flags.value & _FORCE_BOLD),
            italic=b"italic" in name or b"oblique" in name or bool(self._flags.value & _ITALIC),
        )
