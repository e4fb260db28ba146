"""Words of a PDF page with their places, as pypdfium2 gives them.

A word's box comes from its first and last letter: two calls a word cost less than half of a box for
every letter. Places are points in the page as it is shown: the page's rotation is undone, the
origin is the top left. What stands here knows nothing of lines.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extractor.text import normalise
from extractor.types import Box

HYPHEN = "\ufffe"
"""What PDFium writes for a hyphen at the end of a drawn line."""
Piece = tuple[int, int, "Rect"]
"""Start and end of letters on a page, and their box."""
Placer = Callable[[int], "Rect"]
"""Gives the place of the letter at an index."""
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
        if self.rotation == 0:
            return Rect(left - self.left, self.top - top, right - self.left, self.top - bottom)
        if self.rotation == 90:
            return Rect(
                bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
            )
        if self.rotation == 180:
            return Rect(
                self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
            )
        return Rect(self.top - top, self.right - right, self.top - bottom, self.right - left)

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

    def __repr__(self) -> str:
        """The place only: words of a document stay out of tracebacks."""
        return f"Word(place={self.place}, rect={self.rect})"


def frame_of(page: pdfium.PdfPage) -> Frame:
    """How this page is shown."""
    left, bottom, right, top = page.get_bbox()
    return Frame(left, bottom, right, top, page.get_rotation())


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
    textpage: pdfium.PdfTextPage,
    text: str,
    frame: Frame,
    *,
    page_letters: int,
    bars: Sequence[Rect] = (),
) -> list[Word]:
    """Words in the page's own order; those from the letter `page_letters` on are stamps'.

    `text` is the page's `page_text`. No word runs across an upright bar: narrow cells stand so near
    to each other that PDFium sees no space.
    """
    place_of = _letter_places(textpage, frame)
    unspaced = "".join(text.split())
    is_normal = _as_written(unspaced) == unspaced
    words: list[Word] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        pieces = _pieces(place_of, start, end)
        if bars:
            pieces = [part for piece in pieces for part in _barred(place_of, piece, bars)]
        for first, last, rect in pieces:
            letters = text[first:last]
            written = letters if is_normal else _as_written(letters)
            if written:
                words.append(Word(written, rect, first, first >= page_letters))
    return words


def _barred(place_of: Placer, piece: Piece, bars: Sequence[Rect]) -> list[Piece]:
    """The word in its parts on both sides of a bar, where one stands in it."""
    start, end, rect = piece
    middle = (rect.top + rect.bottom) / 2
    for bar in bars:
        if rect.x0 + 1 < bar.x0 < rect.x1 - 1 and bar.top <= middle <= bar.bottom:
            cut = next((i for i in range(start + 1, end) if place_of(i).x1 > bar.x0 + 1), end)
            if cut < end:
                return [*_pieces(place_of, start, cut), *_pieces(place_of, cut, end)]
    return [piece]


def _pieces(place_of: Placer, start: int, end: int) -> list[Piece]:
    """(start, end, box) of a word; of its parts where its letters do not stand in one row."""
    first = place_of(start)
    last = place_of(end - 1) if end - start > 1 else first
    if end - start == 1 or _in_one_row(first, last):
        top, bottom = min(first.top, last.top), max(first.bottom, last.bottom)
        return [(start, end, Rect(first.x0, top, last.x1, bottom))]
    cut = _first_jump(place_of, start, end)
    return _pieces(place_of, start, cut) + _pieces(place_of, cut, end)


def _first_jump(place_of: Placer, start: int, end: int) -> int:
    """Where the letters leave the row of those before; the middle if they never do."""
    before = place_of(start)
    for place in range(start + 1, end):
        here = place_of(place)
        if not _in_one_row(before, here):
            return place
        before = here
    return (start + end) // 2


def _in_one_row(first: Rect, last: Rect) -> bool:
    limit = max(1.0, _SAME_ROW * max(first.bottom - first.top, last.bottom - last.top))
    return last.x1 >= first.x0 and abs(last.bottom - first.bottom) <= limit


def _letter_places(textpage: pdfium.PdfTextPage, frame: Frame) -> Placer:
    """A function that gives the place of the letter at an index.

    Two calls a word make this the busiest place of the reader: it keeps one buffer.
    """
    found = raw.FS_RECTF()
    buffer = ctypes.byref(found)
    handle = textpage.raw
    ask = raw.FPDFText_GetLooseCharBox
    rect = frame.rect

    def place_of(index: int) -> Rect:
        ask(handle, index, buffer)
        return rect(found.left, found.bottom, found.right, found.top)

    return place_of


def _as_written(letters: str) -> str:
    letters = letters.replace(HYPHEN, "-").replace(UNREAD, "").translate(_BULLETS)
    return normalise(letters).text.strip()


def _letter(code: int) -> str:
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else UNREAD


def _fraction(value: float, whole: float) -> float:
    return min(1.0, max(0.0, value / whole)) if whole > 0 else 0.0
