"""Words that OCR read, in points of the page, with base lines and heights as printed words have.

Boxes of OCR lie tight round the ink, so that "một" is higher than "mười" and "ngày" deeper: here all
words of a written line get the line's own height, as the geometry of printed pages expects.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

from extractor.reading.pdf_words import Rect, Word
from extractor.text import normalise
from extractor.types import OcrWord

SURE = 0.75
"""OCR is this sure of words that are not doubted."""
NOISE = 0.5
"""Signs without a letter or digit of which OCR is less sure are specks."""
RISE = 0.85
"""Letters with their marks rise so far above the base line, in sizes of a letter,"""
FALL = 0.25
"""and fall so far below."""


@dataclass(frozen=True, slots=True)
class Read:
    """A word with its place in the picture, and whether it may be wrong."""

    word: OcrWord = field(repr=False)
    unsure: bool
    filled_in: bool = False
    """True for a number that stands in a place left for it: it is no stamp, whatever its ink."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How pixels of a picture become points of its page."""

    across: float
    down: float


def heard(words: Iterable[OcrWord]) -> list[Read]:
    """The words without specks."""
    return [Read(word, word.confidence < SURE) for word in words if not _is_noise(word)]


def placed(words: Sequence[Read], scale: Scale) -> list[Word]:
    """The words as a page's own are given; `place` is the index in `words`."""
    lines: dict[int, list[int]] = defaultdict(list)
    for index, read in enumerate(words):
        lines[read.word.line].append(index)
    size = _usual_size([read.word for read in words])
    found: list[Word] = []
    for indices in lines.values():
        line = [words[index].word for index in indices]
        base, letter = _base(line), _size(line, size)
        for index, word in zip(indices, line, strict=True):
            found.append(_placed(word, index, base, letter, scale))
    return found


def _placed(word: OcrWord, index: int, base: float, letter: float, scale: Scale) -> Word:
    rect = Rect(
        word.left * scale.across,
        (base - RISE * letter) * scale.down,
        word.right * scale.across,
        (base + FALL * letter) * scale.down,
    )
    return Word(normalise(word.text).text, rect, base * scale.down, index)


def _is_noise(word: OcrWord) -> bool:
    signs = not any(map(str.isalnum, word.text))
    return (signs and word.confidence < NOISE) or (word.confidence <= 0.0 and len(word.text) == 1)


def _base(line: Sequence[OcrWord]) -> float:
    """How far down the base line is: most words end there, those with a tail lower."""
    bottoms = sorted(word.bottom for word in line if any(map(str.isalnum, word.text)))
    return float(bottoms[len(bottoms) // 4] if bottoms else line[0].bottom)


def _size(line: Sequence[OcrWord], usual: float) -> float:
    """The size of a line's letters; where it is too short to tell, the page's."""
    heights = [word.bottom - word.top for word in line if len(word.text) > 1]
    if len(heights) < 2:
        return usual
    return min(max(median(heights), 0.7 * usual), 1.6 * usual)


def _usual_size(words: Sequence[OcrWord]) -> float:
    heights = [word.bottom - word.top for word in words if len(word.text) > 1]
    return median(heights) if heights else 40.0
