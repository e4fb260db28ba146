"""What a stamp says, read line by line by the OCR that the caller passed in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from PIL import Image

from extractor.reading.encodings import is_syllable
from extractor.reading.marks.inks import FAINT, Greys, Picture, taken_light
from extractor.reading.marks.straight import MARGIN, Stamp, evened, for_ocr, lines_of, straightened
from extractor.reading.marks.vocabulary import Entry, Sort, entry_of, is_arrival, is_like_a_level
from extractor.types import MarkShape, Ocr, OcrLayout, OcrWord

VARIANTS = ((26, 1.2), (36, 2.4), (48, 2.4), (36, 0.0))
"""Height of letters and smoothing, in pixels, that a line is shown to OCR with, one after another."""
SCALES = (2, 3)
"""How much larger the cells of a stamp are shown to OCR; what either shows counts."""
MOST_READ = 240
"""So many lines of a page are shown to OCR, each way up and in each variant."""
MOST_LINES = 8
"""A stamp has no more lines than this."""
SURE = 0.8
"""OCR is this sure of words that are believed without standing in a list."""
LETTERS = 4
"""Fewer letters and digits are never sure: upside down they may be others."""
COVERED = 0.8
"""Words that are believed cover so much of the width of their line."""

ARRIVAL = Entry("CÔNG VĂN ĐẾN", Sort.HARMLESS, 1.0)

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Said:
    """One line of a stamp as it was read."""

    words: str = field(repr=False)
    entry: Entry | None
    sure: bool
    """Whether other words than those of the lists were read beyond doubt."""
    like_a_level: bool

    @property
    def is_read(self) -> bool:
        """Whether its words are known."""
        return self.entry is not None or self.sure


def limited(ocr: Ocr) -> Ocr:
    """OCR that reads so many lines of a page and no more: what is left stays unread."""
    left = iter(range(MOST_READ))

    def read(picture: Picture, layout: OcrLayout) -> tuple[OcrWord, ...]:
        return () if next(left, None) is None else ocr(picture, layout)

    return read


def read_stamp(stamp: Stamp, ocr: Ocr) -> tuple[Said, ...]:
    """The lines of a straight stamp, turned whichever way says most."""
    best: tuple[Said, ...] = ()
    for turned in _ways_up(stamp):
        said = tuple(_read(turned, ocr))
        if any(line.entry and line.entry.sort is Sort.LEVEL for line in said):
            return said
        best = max(best, said, key=_worth)
    return best


def told_by(said: Sequence[Said]) -> bool:
    """Whether all lines were read, and none of them stands on guarded documents only."""
    guarded = any(line.entry and line.entry.sort is Sort.GUARDED for line in said)
    return bool(said) and not guarded and all(line.is_read for line in said)


def known_words(said: Sequence[Said]) -> str | None:
    """The lines that were read surely, those of the lists as they stand there."""
    lines = [line.entry.words if line.entry else line.words for line in said if line.is_read]
    return "\n".join(lines) or None


def words_in(pixels: Greys, ocr: Ocr) -> tuple[MarkShape | None, str | None]:
    """The words of a stamp drawn alone, and `TEXT` where all of it was read."""
    taken = taken_light(pixels)
    ink = np.maximum(np.maximum(taken[:, :, 0], taken[:, :, 1]), taken[:, :, 2])
    depth = np.where(ink >= FAINT, ink, np.float32(0))
    said = read_stamp(straightened(depth), ocr)
    if not told_by(said):
        said = read_arrival(depth, ocr) or said
    return (MarkShape.TEXT if told_by(said) else None), known_words(said)


def read_arrival(depth: Greys, ocr: Ocr) -> tuple[Said, ...]:
    """The receiving office's stamp, whose lines stand in cells; nothing where it is none."""
    grey = Image.fromarray((255 * (1 - evened(depth))).astype(np.uint8))
    words = [word.text for scale in SCALES for word in ocr(_enlarged(grey, scale), OcrLayout.PAGE)]
    if not is_arrival(words) or any(map(is_like_a_level, words)):
        return ()
    return (Said(ARRIVAL.words, ARRIVAL, True, False),)


def _enlarged(grey: Image.Image, scale: int) -> Picture:
    size = (grey.width * scale, grey.height * scale)
    big = np.asarray(grey.resize(size, Image.Resampling.BICUBIC))
    return np.pad(big, MARGIN, constant_values=255)


def _ways_up(stamp: Stamp) -> Iterator[Stamp]:
    yield stamp
    yield stamp.turned(2)
    height, width = stamp.ink.shape
    if width < 1.6 * height:
        yield stamp.turned(1)
        yield stamp.turned(3)


def _read(stamp: Stamp, ocr: Ocr) -> Iterator[Said]:
    lines = lines_of(stamp.ink)
    for line in lines[:MOST_LINES]:
        shown = (for_ocr(line, *variant) for variant in VARIANTS)
        readings = (_said(picture, ocr(picture, OcrLayout.LINE)) for picture in shown)
        yield _believed(list(_until_known(readings)))


def _until_known(shown: Iterator[Said]) -> Iterator[Said]:
    """Readings of a line, no further than the first that is in the lists."""
    for said in shown:
        yield said
        if said.entry:
            return


def _believed(readings: Sequence[Said]) -> Said:
    """The best reading of a line; if any came near a level, that is remembered."""
    best = max(readings, key=lambda said: (said.entry is not None, said.sure))
    like = best.entry is None and any(said.like_a_level for said in readings)
    return Said(best.words, best.entry, best.sure and not like, like)


def _said(picture: Picture, found: Sequence[OcrWord]) -> Said:
    words = " ".join(word.text for word in found)
    like = is_like_a_level(words)
    if not _is_covered(picture, found):
        return Said(words, None, False, like)
    return Said(words, entry_of(words), not like and _is_sure(found), like)


def _is_covered(picture: Picture, found: Sequence[OcrWord]) -> bool:
    """Whether the words reach over the whole line, so that none of it was passed over."""
    if not found:
        return False
    reach = max(word.right for word in found) - min(word.left for word in found)
    return bool(reach >= COVERED * (picture.shape[1] - 2 * MARGIN))


def _is_sure(found: Sequence[OcrWord]) -> bool:
    """Whether the words are whole Vietnamese syllables and numbers, all read well."""
    if not found or min(word.confidence for word in found) < SURE:
        return False
    syllables = [part for word in found for part in _WORD.findall(word.text)]
    numbers = sum(character.isdigit() for word in found for character in word.text)
    return all(map(is_syllable, syllables)) and len("".join(syllables)) + numbers >= LETTERS


def _worth(said: Sequence[Said]) -> tuple[int, int, int]:
    entries = sum(line.entry is not None for line in said)
    return entries, sum(line.like_a_level for line in said), sum(line.sure for line in said)
