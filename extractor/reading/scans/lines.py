"""The lines of a page that OCR read, as those of a printed page; stamps apart from the body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.pdf_gather import Drawn
from extractor.reading.pdf_lines import drawn_lines, written
from extractor.reading.pdf_page import Sheet
from extractor.reading.pdf_page_lines import PageLine, Style
from extractor.reading.pdf_words import Frame, Rect, Word
from extractor.reading.scans.spelling import Spelling, restored
from extractor.reading.scans.words import Read, Scale, placed
from extractor.types import Box, Mark, MarkShape, Span

AROUND = 4.0
"""What OCR reads no further than this from the letters of a stamp, in points, is the stamp."""

_FILLER = re.compile(r"\d{1,6}[a-zđ]?")
_PLAIN = Style(bold=False, italic=False)
_WITH_WORDS = (MarkShape.FRAMED, MarkShape.TEXT)


def lines_of(
    words: Sequence[Read],
    sheet: Sheet,
    scale: Scale,
    marks: Sequence[Mark],
    spelling: Spelling,
) -> list[PageLine]:
    """The lines in reading order, those of stamps as notes.

    A number or day that the file itself has, as the text of a stamp, stands in its place.
    """
    unsure = frozenset(index for index, read in enumerate(words) if read.unsure)
    stamps = [line for line in sheet.lines if line.stamp]
    fillers = [_as_word(line) for line in stamps if _FILLER.fullmatch(line.text)]
    free = [word for word in placed(words, scale) if not _covered(word.rect, stamps)]
    inside = [
        word
        for word in free
        if not words[word.place].filled_in and _in_mark(sheet.frame.box(word.rect), marks)
    ]
    body = [word for word in free if word not in inside]
    printed = [_spelled(line, spelling) for line in drawn_lines([*body, *fillers])]
    return [
        *(_line(line, sheet.frame, unsure, note=False) for line in printed),
        *(_line(line, sheet.frame, unsure, note=True) for line in drawn_lines(inside)),
        *(replace(line, note=True) for line in stamps if not _FILLER.fullmatch(line.text)),
    ]


def _spelled(line: Drawn, spelling: Spelling) -> Drawn:
    texts = restored([word.text for word in line.words], spelling)
    words = zip(line.words, texts, strict=True)
    return line._replace(words=tuple(word._replace(text=text) for word, text in words))


def _line(line: Drawn, frame: Frame, unsure: frozenset[int], *, note: bool) -> PageLine:
    text = written(line.words)
    return PageLine(
        text=text,
        rect=line.rect,
        box=frame.box(line.rect),
        height=line.height,
        base=line.base,
        style=_PLAIN,
        stamp=all(word.stamp for word in line.words),
        note=note,
        unsure=_unsure(line.words, text, unsure),
    )


def _unsure(words: Sequence[Word], text: str, unsure: frozenset[int]) -> tuple[Span, ...]:
    """Where the doubtful words stand in the line."""
    found, start = [], 0
    for word in words:
        start = text.index(word.text, start)
        if word.place in unsure and not word.stamp:
            found.append(Span(start, start + len(word.text)))
        start += len(word.text)
    return tuple(found)


def _as_word(line: PageLine) -> Word:
    return Word(line.text, line.rect, line.base, -1, stamp=True)


def _covered(rect: Rect, stamps: Sequence[PageLine]) -> bool:
    """Whether the page itself says which letters a stamp has here."""
    x, y = (rect.x0 + rect.x1) / 2, (rect.top + rect.bottom) / 2
    return any(
        line.rect.x0 - AROUND <= x <= line.rect.x1 + AROUND
        and line.rect.top - AROUND <= y <= line.rect.bottom + AROUND
        for line in stamps
    )


def _in_mark(box: Box, marks: Sequence[Mark]) -> bool:
    """Whether a word stands in a stamp that was looked at by itself."""
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    return any(
        mark.shape in _WITH_WORDS
        and mark.box.x0 <= x <= mark.box.x1
        and mark.box.top <= y <= mark.box.bottom
        for mark in marks
    )
