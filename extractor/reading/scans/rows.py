"""Written rows of a picture letter by letter, so that places between letters can be found."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractor.reading.pdf_lines import drawn_lines
from extractor.reading.pdf_words import Word
from extractor.reading.scans.words import Read, Scale, placed
from extractor.types import OcrWord

_PIXELS = Scale(1.0, 1.0)


class Letter(NamedTuple):
    """A letter, or the white between two words, with its word's index; -1 for white."""

    text: str
    left: int
    right: int
    word: int


class Row(NamedTuple):
    """Letters of one written row from left to right, its base line and letters' size in pixels."""

    letters: tuple[Letter, ...]
    base: float
    size: float

    def __repr__(self) -> str:
        """Without the letters, which are words of a document."""
        return f"Row(base={self.base})"

    @property
    def bare(self) -> str:
        """The letters without marks, as OCR is surest of them; as many as there are letters."""
        return "".join(bare(letter.text) for letter in self.letters)


def bare(letter: str) -> str:
    """A letter without its marks, in its case; as long as it was."""
    plain = unicodedata.normalize("NFD", letter)[:1]
    return {"đ": "d", "Đ": "D"}.get(plain, plain)


def rows_of(words: Sequence[Read], *, lowest: float) -> list[Row]:
    """The rows above a place, in reading order."""
    lines = drawn_lines(placed(words, _PIXELS))
    return [
        Row(tuple(_letters(line.words, words)), line.base, line.height)
        for line in lines
        if line.base <= lowest
    ]


def _letters(drawn: Iterable[Word], words: Sequence[Read]) -> Iterable[Letter]:
    found: list[Letter] = []
    for word in drawn:
        index = word.place
        own = _own_letters(words[index].word, index)
        if found and own:
            found.append(Letter(" ", found[-1].right, own[0].left, -1))
        found += own
    return found


def _own_letters(word: OcrWord, index: int) -> list[Letter]:
    places = word.letters
    if len(places) != len(word.text):
        step = (word.right - word.left) / max(1, len(word.text))
        edges = [round(word.left + step * n) for n in range(len(word.text) + 1)]
        places = tuple(pairwise(edges))
    pairs = zip(word.text, places, strict=True)
    return [Letter(letter, left, right, index) for letter, (left, right) in pairs]
