"""Words of a PDF page with their places, as pypdfium2 gives them.

A word's box comes from its first and last letter: two calls a word cost less than half of a box for
every letter. Places are points in the page as it is shown: the page's rotation is undone, the
origin is the top left. What stands here knows nothing of lines.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extractor.text import normalise
from extractor.types import Box

HYPHEN = "\ufffe"
"""What PDFium writes for a hyphen at the end of a drawn line."""
UNREAD = "\ufffd"
"""Stands for a letter whose font does not tell what it draws."""

_UNREAD = re.compile(f"[{UNREAD}\ue000-\uf8ff]")
_WORD = re.compile(rf"[^\s{HYPHEN}]+{HYPHEN}?|{HYPHEN}")
_BULLETS = str.maketrans(
    {
        "\uf02d": "-",
        "\uf02b": "+",
        "\uf0b7": "•",
        "\uf0a7": "▪",
        "\uf06e": "■",
        "\uf071": "❑",
        "\uf076": "❖",
        "\uf0d8": "➢",
        "\uf0fc": "✓",
    }
)
"""Bullets of the fonts Symbol and Wingdings, which have no Unicode of their own."""
_SAME_ROW = 0.3
"""Share of a letter's height by which the ends of one word may differ in place."""


class Rect(NamedTuple):
    """A place on a shown page, in points; the origin is the top left."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def area(self) -> float:
        """Square points."""
        return max(0.0, self.width) * max(0.0, self.height)


class Frame(NamedTuple):
    """How a page is shown: its visible box in its own co-ordinates, and its rotation."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    @property
    def width(self) -> float:
        """Width of the page as it is shown."""
        return self.top - self.bottom if self.rotation in (90, 270) else self.right - self.left

    @property
    def height(self) -> float:
        """Height of the page as it is shown."""
        return self.right - self.left if self.rotation in (90, 270) else self.top - self.bottom

    def rect(self, left: float, bottom: float, right: float, top: float) -> Rect:
        """The shown place of a box given in the page's own co-ordinates."""
        if self.rotation == 90:
            return Rect(
                bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
            )
        if self.rotation == 180:
            return Rect(
                self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
            )
        if self.rotation == 270:
            return Rect(self.top - top, self.right - right, self.top - bottom, self.right - left)
        return Rect(left - self.left, self.top - top, right - self.left, self.top - bottom)

    def box(self, rect: Rect) -> Box:
        """The same place in fractions of the page, kept inside it."""
        return Box(
            _fraction(rect.x0, self.width),
            _fraction(rect.top, self.height),
            _fraction(rect.x1, self.width),
            _fraction(rect.bottom, self.height),
        )


class Word(NamedTuple):
    """A drawn word; `place` is its first letter's index on the page."""

    text: str
    rect: Rect
    place: int
    stamp: bool = False
    """True where it comes from an annotation, such as the appearance of a signature."""


def frame_of(page: pdfium.PdfPage) -> Frame:
    """How this page is shown."""
    return Frame(*page.get_bbox(), page.get_rotation())


def is_read(letters: str) -> bool:
    """Whether the font of every letter of a page tells what it draws; known bullets count."""
    return not _UNREAD.search(letters.translate(_BULLETS))


def page_text(textpage: pdfium.PdfTextPage) -> str:
    """The page's letters, one for each index that PDFium counts."""
    count = textpage.count_chars()
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    raw.FPDFText_GetText(textpage, 0, count, buffer)
    text = bytes(buffer)[: 2 * count].decode("utf-16-le", "surrogatepass")
    if len(text) == count and "\0" not in text:
        return text
    return "".join(_letter(raw.FPDFText_GetUnicode(textpage, i)) for i in range(count))


def page_words(
    textpage: pdfium.PdfTextPage, text: str, frame: Frame, *, page_letters: int
) -> list[Word]:
    """Words in the page's own order; those from the letter `page_letters` on are stamps'.

    `text` is the page's `page_text`.
    """
    words: list[Word] = []
    for match in _WORD.finditer(text):
        words += _placed(textpage, frame, text, match.start(), match.end(), page_letters)
    return words


def _placed(
    textpage: pdfium.PdfTextPage, frame: Frame, text: str, start: int, end: int, page_letters: int
) -> Iterator[Word]:
    """The word with its box; in parts where its letters do not stand in one row."""
    first = _letter_rect(textpage, frame, start)
    last = _letter_rect(textpage, frame, end - 1) if end - start > 1 else first
    if end - start == 1 or _in_one_row(first, last):
        written = _as_written(text[start:end])
        if written:
            rect = Rect(first.x0, min(first.top, last.top), last.x1, max(first.bottom, last.bottom))
            yield Word(written, rect, start, start >= page_letters)
        return
    cut = _first_jump(textpage, frame, start, end)
    yield from _placed(textpage, frame, text, start, cut, page_letters)
    yield from _placed(textpage, frame, text, cut, end, page_letters)


def _as_written(letters: str) -> str:
    letters = letters.replace(HYPHEN, "-").replace(UNREAD, "").translate(_BULLETS)
    return normalise(letters).text.strip()


def _first_jump(textpage: pdfium.PdfTextPage, frame: Frame, start: int, end: int) -> int:
    """Where the letters leave the row of those before; the middle if they never do."""
    before = _letter_rect(textpage, frame, start)
    for place in range(start + 1, end):
        here = _letter_rect(textpage, frame, place)
        if not _in_one_row(before, here):
            return place
        before = here
    return (start + end) // 2


def _in_one_row(first: Rect, last: Rect) -> bool:
    height = max(first.height, last.height)
    return last.x1 >= first.x0 and abs(last.bottom - first.bottom) <= max(1.0, _SAME_ROW * height)


def _letter_rect(textpage: pdfium.PdfTextPage, frame: Frame, place: int) -> Rect:
    found = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(textpage, place, found)
    return frame.rect(found.left, found.bottom, found.right, found.top)


def _letter(code: int) -> str:
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else UNREAD


def _fraction(value: float, whole: float) -> float:
    return min(1.0, max(0.0, value / whole)) if whole > 0 else 0.0
