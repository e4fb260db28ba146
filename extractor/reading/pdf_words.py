"""Words of a PDF page with their places, as pypdfium2 gives them.

A word's box comes from its first and last letter: two calls a word cost less than half of a box for
every letter. Places are points in the page as it is shown: the page's rotation is undone, the
origin is the top left. What stands here knows nothing of lines.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Sequence
from math import hypot
from statistics import median_low
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extractor.reading.encodings import Encoding, encoding_of, is_syllable, modern
from extractor.text import normalise
from extractor.types import Box

HYPHEN = "\ufffe"
"""What PDFium writes for a hyphen at the end of a drawn line."""
Piece = tuple[int, int, "Rect", float]
"""Start and end of letters on a page, their box and their base line."""
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
_LOOKALIKES = str.maketrans({"\u2212": "\u00ad", "\u2219": "\u00b7"})
_ALIKE = re.compile("[\u2212\u2219]")
"""What PDF writers take the letters ư and ã of TCVN3 for: a minus and a bullet operator."""
ASCENT, DESCENT = 0.69, 0.22
"""How far a word reaches above and below its base line, in sizes of its font."""
PADDING = 0.06
"""Words in cells side by side are this far apart at least, in heights of a letter."""
_LEVEL = 1.0
"""Letters whose base lines differ by no more than this, in points, stand on one."""
_SAMPLES = 8
"""So many letters of a page are asked how their fonts are scaled."""
_PLAUSIBLE = (0.4, 1.6)
"""Heights of PDFium's box of a letter in sizes of its font: others are scaled on their own."""


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
    base: float
    """How far down its base line is; boxes of fonts differ, base lines do not."""
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
    return not (_UNREAD.search(letters) and _UNREAD.search(letters.translate(_BULLETS)))


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
    encoding: Encoding = Encoding.UNICODE,
) -> list[Word]:
    """Words in the page's own order; those from the letter `page_letters` on are stamps'.

    `text` is the page's `page_text`, `encoding` says how its letters are to be read. No word runs
    across an upright bar: narrow cells stand so near to each other that PDFium sees no space.
    """
    letters = _Letters(textpage, frame)
    unspaced = "".join(text.split())
    is_normal = _as_written(unspaced, encoding) == unspaced
    words: list[Word] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        whole = None if bars else letters.whole(start, end)
        if whole is not None and is_normal:
            words.append(Word(match[0], *whole, start, start >= page_letters))
            continue
        pieces = letters.pieces(start, end)
        if bars:
            pieces = [part for piece in pieces for part in letters.barred(piece, bars)]
        for start, end, rect, base in pieces:
            written = text[start:end] if is_normal else _as_written(text[start:end], encoding)
            if written:
                words.append(Word(written, rect, base, start, start >= page_letters))
    return words


class _Letters:
    """Places of a page's letters, by index.

    Few calls a word make this the busiest place of the reader: it keeps its buffers. How high a word
    is comes from the size of its font: PDFium takes the box from what the font says of itself, which
    is anything in the files of some programs.
    """

    def __init__(self, textpage: pdfium.PdfTextPage, frame: Frame) -> None:
        self._handle = textpage.raw
        self._frame = frame
        self._box = raw.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._box_buffer = ctypes.byref(self._box)
        self._x_buffer, self._y_buffer = ctypes.byref(self._x), ctypes.byref(self._y)
        self._matrix = raw.FS_MATRIX()
        self._sizes: dict[float, float] = {}
        self._scale = self._usual_scale(textpage.count_chars())

    def _usual_scale(self, count: int) -> float:
        """How most fonts of the page are scaled."""
        places = range(0, count, max(1, count // _SAMPLES))
        return median_low([self._own_scale(place) for place in places] or [1.0])

    def _own_scale(self, index: int) -> float:
        matrix = self._matrix
        if not raw.FPDFText_GetMatrix(self._handle, index, ctypes.byref(matrix)):
            return 1.0
        return hypot(matrix.c, matrix.d)

    def _size(self, index: int, height: float) -> float:
        """The size of the letter's font, in points; `height` is that of its box.

        One font's boxes have few heights, so that the page is asked once for each.
        """
        size = float(raw.FPDFText_GetFontSize(self._handle, index))
        usual = size * self._scale
        least, most = _PLAUSIBLE
        if not least * usual <= height <= most * usual:
            usual = size * self._own_scale(index)
        self._sizes[height] = usual
        return usual

    def rect(self, index: int) -> Rect:
        """The letter's box, as PDFium has it."""
        return Rect(*self.sides(index))

    def sides(self, index: int) -> tuple[float, float, float, float]:
        """Left, upper, right and lower edge of the letter's box."""
        box, frame = self._box, self._frame
        raw.FPDFText_GetLooseCharBox(self._handle, index, self._box_buffer)
        if frame.rotation:
            return frame.rect(box.left, box.bottom, box.right, box.top)
        left, top = frame.left, frame.top
        return box.left - left, top - box.top, box.right - left, top - box.bottom

    def origin(self, index: int) -> tuple[float, float]:
        """Where the letter starts on its base line."""
        frame = self._frame
        raw.FPDFText_GetCharOrigin(self._handle, index, self._x_buffer, self._y_buffer)
        x, y = self._x.value, self._y.value
        if frame.rotation:
            return frame.rect(x, y, x, y)[:2]
        return x - frame.left, frame.top - y

    def pieces(self, start: int, end: int) -> list[Piece]:
        """A word with its place; its parts where its letters do not stand on one base line."""
        whole = self.whole(start, end)
        if whole is not None:
            return [(start, end, *whole)]
        cut = self._first_jump(start, end)
        return self.pieces(start, cut) + self.pieces(cut, end)

    def whole(self, start: int, end: int) -> tuple[Rect, float] | None:
        """A word's box and base line; None where its letters do not stand on one."""
        x0, base = self.origin(start)
        _, top, x1, bottom = self.sides(end - 1)
        if (x1 < x0 or not top <= base <= bottom + _LEVEL) and end - start > 1:
            return None
        height = bottom - top
        size = self._sizes.get(height) or self._size(start, height)
        left = x0 if x0 < x1 else x1
        return Rect(left, base - ASCENT * size, x1, base + DESCENT * size), base

    def barred(self, piece: Piece, bars: Sequence[Rect]) -> list[Piece]:
        """A word in its parts on both sides of a bar, where one stands in it."""
        start, end, rect, base = piece
        for bar in bars:
            if rect.x0 + 1 < bar.x0 < rect.x1 - 1 and bar.top <= base <= bar.bottom:
                behind = (i for i in range(start + 1, end) if self.rect(i).x1 > bar.x0 + 1)
                cut = next(behind, end)
                if cut < end and self._parted(cut):
                    return [*self.pieces(start, cut), *self.pieces(cut, end)]
        return [piece]

    def _parted(self, index: int) -> bool:
        """Whether white stands before a letter; a word too wide for its cell has none at the rule."""
        before, here = self.rect(index - 1), self.rect(index)
        return here.x0 - before.x1 > PADDING * (here.bottom - here.top)

    def _first_jump(self, start: int, end: int) -> int:
        """Where the letters leave the base line of those before; the middle if they never do."""
        x, base = self.origin(start)
        for index in range(start + 1, end):
            here_x, here_base = self.origin(index)
            if here_x < x or abs(here_base - base) > _LEVEL:
                return index
            x, base = here_x, here_base
        return (start + end) // 2


def in_old_letters(text: str) -> Encoding:
    """The encoding from before Unicode that a page's fonts are made for, if any."""
    alike = text.translate(_LOOKALIKES) if _ALIKE.search(text) else text
    return encoding_of(" ".join(alike.split()))


def _as_written(letters: str, encoding: Encoding) -> str:
    letters = letters.replace(HYPHEN, "-")
    if _UNREAD.search(letters):
        letters = letters.translate(_BULLETS).replace(UNREAD, "")
    if encoding is not Encoding.UNICODE:
        letters = _modern_word(letters.translate(_LOOKALIKES), encoding)
    return normalise(letters).text.strip()


def _modern_word(letters: str, encoding: Encoding) -> str:
    """A word in the letters that it shows; its hyphen is ư where that makes a syllable."""
    if encoding is Encoding.TCVN3 and "-" in letters:
        restored = modern(letters.replace("-", "\u00ad"), encoding)
        if is_syllable(restored.strip("“”\"'().,;:!?")):
            return restored
    return modern(letters, encoding)


def _letter(code: int) -> str:
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else UNREAD


def _fraction(value: float, whole: float) -> float:
    return min(1.0, max(0.0, value / whole)) if whole > 0 else 0.0
