"""Pages of a PDF that are pictures, read by the OCR that the caller passes in.

What OCR reads serves the fields of the document; it never makes a first page count as read, since
it passes over stamps (see `marks`): such a document stays of unknown secrecy until a clerk has
looked at it.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pypdfium2 as pdfium

from extractor.reading.syllables import is_syllable
from extractor.text import normalise
from extractor.types import Doubt, Line, Ocr, Reading, Span

DOTS = 300
"""Dots an inch that pages are drawn with."""
LONGEST = 5000
"""Longest side of a drawn page, in pixels."""
WELL = 0.85
"""Of the words of a page that is read well, so many are Vietnamese syllables."""
STAMPED = 400
"""Stamps of signatures hold fewer letters than this."""
FEWEST = 10
"""Fewer words tell nothing."""

_WORD = re.compile(r"[^\W\d_]{2,}")


def with_ocr(reading: Reading, data: bytes, ocr: Ocr) -> Reading:
    """The reading with the words of pages that had none, in the order of pages."""
    unread = _unread_pages(reading)
    if not unread:
        return reading
    texts = {page: normalise(ocr(picture)).text for page, picture in _pictures(data, unread)}
    words = [(line, reading.text[line.span.start : line.span.end]) for line in reading.lines]
    rubbish = _full_pages(words) & texts.keys()
    kept = [(line, text) for line, text in words if line.page not in rubbish]
    found = [found for page, text in texts.items() for found in _lines(page, text)]
    doubts = set(reading.doubts) - {Doubt("page_unread", "pages")}
    if not all(map(is_read_well, texts.values())):
        doubts.add(Doubt("ocr_low", "pages"))
    return replace(
        _joined(reading, sorted([*found, *kept], key=_page)),
        doubts=tuple(sorted(doubts, key=_code)),
    )


def is_read_well(text: str) -> bool:
    """Whether the words of a page are such as Vietnamese has."""
    words = _WORD.findall(text)
    good = sum(map(is_syllable, words))
    return len(words) >= FEWEST and good >= WELL * len(words)


def _unread_pages(reading: Reading) -> list[int]:
    """Pages without words, and a first page whose words are rubbish."""
    filled = {line.page for line in reading.lines if not line.note}
    if not reading.first_page_read:
        filled.discard(1)
    return [page for page in range(1, reading.pages + 1) if page not in filled]


def _full_pages(words: Sequence[tuple[Line, str]]) -> set[int]:
    """Pages with more words than stamps hold: of a picture, they are a layer of rubbish."""
    letters = Counter[int]()
    for line, text in words:
        letters[line.page] += len(text)
    return {page for page, count in letters.items() if count > STAMPED}


def _pictures(data: bytes, pages: Sequence[int]) -> Iterator[tuple[int, bytes]]:
    """The pages drawn as PNG, with stamps and forms."""
    document = pdfium.PdfDocument(data)
    try:
        document.init_forms()
        for number in pages:
            page = document[number - 1]
            scale = min(DOTS / 72, LONGEST / max(*page.get_size(), 1.0))
            file = io.BytesIO()
            page.render(scale=scale).to_pil().save(file, "PNG")
            yield number, file.getvalue()
    finally:
        document.close()


def _lines(page: int, text: str) -> Iterator[tuple[Line, str]]:
    gap = False
    for words in map(str.strip, text.split("\n")):
        if words:
            yield Line(Span(0, 0), page, gap=gap), words
        gap = not words


def _joined(reading: Reading, lines: Sequence[tuple[Line, str]]) -> Reading:
    placed: list[Line] = []
    place = 0
    for line, text in lines:
        placed.append(replace(line, span=Span(place, place + len(text))))
        place += len(text) + 1
    return replace(reading, text="\n".join(text for _, text in lines), lines=tuple(placed))


def _page(item: tuple[Line, str]) -> int:
    return item[0].page


def _code(doubt: Doubt) -> tuple[str, str]:
    return doubt.code, doubt.field
