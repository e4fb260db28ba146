"""The marks of a page that is a picture: a scan, or a page drawn with its forms.

Coloured ink stands apart from what is printed (`coloured`); on a grey page frames, large letters and
what is printed over other words are looked for in the place of marks (`neutral`). Each is turned
straight and read; what is not read surely is told by its looks, and stays unclear where these do
not clear it either.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from extractor.reading.marks.coloured import Candidate, coloured_candidates, parts_of
from extractor.reading.marks.inks import FAINT, Picture, Sheet, sheet_of
from extractor.reading.marks.looks import THIN, Looks, looks_of
from extractor.reading.marks.neutral import (
    boxed_candidates,
    faint_candidates,
    holds_feared,
    is_print,
    neutral_candidates,
    upper_words,
    written_levels,
)
from extractor.reading.marks.pieces import Piece
from extractor.reading.marks.straight import straightened
from extractor.reading.marks.vocabulary import Sort
from extractor.reading.marks.words import (
    Said,
    known_words,
    limited,
    read_arrival,
    read_stamp,
    told_by,
)
from extractor.types import Box, Mark, MarkShape, Ocr, OcrWord

PLACE = Box(0.0, 0.07, 0.6, 0.5)
"""Where secrecy and urgency marks stand on a first page, generously."""
UPPER = Box(0.0, 0.0, 1.0, 0.55)
"""Where what looks stamped is feared to be one of them."""
IN_PLACE = 0.3
"""The share of a mark that stands in a place."""
PENS = (170.0, 300.0)
"""Hues of the ink of pens, in degrees: blue and violet."""
LOGOS = (25.0, 75.0)
"""Orange and yellow, which no stamp has."""
WRITTEN = 11.0
"""Numbers and days written by hand are no higher than this, in millimetres."""
BESIDE = 7.0
"""The printed words stand no further from them."""
ARRIVAL_HEIGHT = 10.0
"""Stamps of receiving offices are at least so high, in millimetres."""
WORTH = 0.3
"""Ink of which there is so much beside a level may be another word of it."""
STAMP_WIDTH = 16.0
"""Frames of faint stamps are at least so wide, in millimetres."""
MOST = 16
"""So many pieces of ink of a sort are read; more are judged by their looks."""


def marks_of_picture(picture: Picture, page: int, ocr: Ocr | None) -> tuple[Mark, ...]:
    """The marks of a page drawn as `picture` (rows × columns × red, green and blue).

    The picture has 150 to 300 dots an inch; `page` counts from 1. Words are read by `ocr`; without
    it, and wherever they are not read surely, a framed or word-like mark stays framed or unclear.
    """
    sheet = sheet_of(picture)
    patient = ocr and limited(ocr)
    coloured = sorted(coloured_candidates(sheet), key=partial(_rank, sheet))
    upper = [candidate for candidate in coloured if not _is_low(sheet, candidate)]
    judged = list(_coloured(sheet, upper, patient))
    written: list[Mark] = []
    if page == 1 and ocr and patient:
        words = upper_words(picture, ocr)
        judged += _grey(sheet, words, sheet.taken.shape[1] / picture.shape[1], coloured, patient)
        written += _written(picture, words)
    judged += _coloured(sheet, coloured[len(upper) :], patient)
    boxed = (_looked_at(sheet, one, ocr) for one in boxed_candidates(sheet)[:MOST])
    judged += [one for one in boxed if one.level]
    return (*(_mark(sheet, one, page) for one in judged), *written)


def _grey(
    sheet: Sheet,
    words: Sequence[OcrWord],
    scale: float,
    coloured: Sequence[Candidate],
    ocr: Ocr,
) -> Iterator[Judged]:
    """What is in black, grey, or too faint for its colour to be told."""
    neutral = neutral_candidates(sheet, words, scale, coloured)
    for candidate in sorted(neutral, key=partial(_rank, sheet)):
        feared = holds_feared(candidate, words, scale)
        yield from _neutral(sheet, candidate, ocr, feared=feared)
    for candidate in faint_candidates(sheet)[:MOST]:
        judged = _looked_at(sheet, candidate, ocr)
        if judged.is_known or judged.is_framed(sheet):
            yield judged


def _written(picture: Picture, words: Sequence[OcrWord]) -> Iterator[Mark]:
    """Levels that stand among the words of the page."""
    height, width = picture.shape[:2]
    for entry, line in written_levels(words):
        box = Box(
            min(word.left for word in line) / width,
            min(word.top for word in line) / height,
            max(word.right for word in line) / width,
            max(word.bottom for word in line) / height,
        )
        yield Mark(1, box, MarkShape.TEXT, _overlap(box, PLACE), entry.words)


def _coloured(sheet: Sheet, found: Sequence[Candidate], ocr: Ocr | None) -> Iterator[Judged]:
    for candidate in found[:MOST]:
        yield from _judged(sheet, candidate, ocr)
    for candidate in found[MOST:]:
        yield _looked_at(sheet, candidate, None)


def _neutral(sheet: Sheet, candidate: Candidate, ocr: Ocr, *, feared: bool) -> Iterator[Judged]:
    """What neutral ink is, print that was not read left out; `feared` where a level may be in it."""
    judged = _judged(sheet, candidate, ocr)
    if feared and not any(one.level for one in judged):
        yield Judged(candidate, judged[0].looks, ()).feared()
        return
    for one in judged:
        if one.is_known or not is_print(sheet, one.candidate):
            yield one


def _rank(sheet: Sheet, candidate: Candidate) -> tuple[bool, int]:
    """The upper half of the page first, large pieces first."""
    piece = candidate.piece
    return _is_low(sheet, candidate), -piece.width * piece.height


def _is_low(sheet: Sheet, candidate: Candidate) -> bool:
    return bool(candidate.piece.top > UPPER.bottom * sheet.taken.shape[0])


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate with its looks and its words."""

    candidate: Candidate
    looks: Looks
    said: tuple[Said, ...]

    @property
    def is_told(self) -> bool:
        """Whether all of it was read, and nothing of it stands on guarded documents only."""
        return told_by(self.said)

    @property
    def is_known(self) -> bool:
        """Whether it says what only stamps say, or comes near a level."""
        return any(line.entry or line.like_a_level for line in self.said)

    @property
    def is_unread(self) -> bool:
        """Whether it may be a word that was not read, such as the first of a level."""
        near = any(line.like_a_level and not line.entry for line in self.said)
        return near or (self.looks.shape is MarkShape.UNCLEAR and not self.is_told)

    def feared(self) -> Judged:
        """The same, read as near a level."""
        return Judged(self.candidate, self.looks, (Said("", None, False, True),))

    def is_framed(self, sheet: Sheet) -> bool:
        """Whether a frame as large as those of stamps stands round it."""
        longer = sheet.millimetres(max(self.candidate.mask.shape))
        return self.looks.shape is MarkShape.FRAMED and longer >= STAMP_WIDTH

    @property
    def level(self) -> bool:
        """Whether a level of secrecy was read."""
        return any(line.entry and line.entry.sort is Sort.LEVEL for line in self.said)


def _judged(sheet: Sheet, candidate: Candidate, ocr: Ocr | None) -> list[Judged]:
    """What a candidate is: one thing, or several close to each other."""
    whole = _with_all_ink(sheet, _looked_at(sheet, candidate, ocr), ocr)
    if whole.is_told or whole.level or whole.looks.shape is MarkShape.SEAL:
        return [whole]
    if ocr and sheet.millimetres(min(candidate.mask.shape)) >= ARRIVAL_HEIGHT:
        arrival = read_arrival(candidate.depth, ocr)
        if arrival:
            return [Judged(candidate, whole.looks, arrival)]
    found = parts_of(sheet, candidate)
    if len(found) < 2:
        return [whole]
    parts = [_looked_at(sheet, part, ocr) for part in found[:MOST]]
    return [whole.feared()] if _is_torn(parts) else parts


def _is_torn(parts: Sequence[Judged]) -> bool:
    """Whether a level was read in one part, and another may be the first word of a higher one."""
    levels = [part for part in parts if part.level]
    ink = max((int(part.candidate.mask.sum()) for part in levels), default=0)
    others = (part for part in parts if not part.is_told and part.looks.shape is not MarkShape.SEAL)
    return bool(levels) and any(
        part.is_unread or part.candidate.mask.sum() >= WORTH * ink for part in others
    )


def _with_all_ink(sheet: Sheet, judged: Judged, ocr: Ocr | None) -> Judged:
    """The same, read once more where only part of a faint stamp has kept its colour."""
    place = judged.candidate.piece
    if ocr is None or judged.is_told or judged.level or judged.candidate.hue is None:
        return judged
    ink = sheet.depth[place.top : place.bottom, place.x0 : place.x1]
    said = read_stamp(straightened(np.where(ink >= FAINT, ink, 0)), ocr)
    entries = [line for line in said if line.entry or line.like_a_level]
    return Judged(judged.candidate, judged.looks, said) if entries else judged


def _looked_at(sheet: Sheet, candidate: Candidate, ocr: Ocr | None) -> Judged:
    stamp = straightened(candidate.depth)
    looks = looks_of(sheet, candidate.mask, stamp, coloured=candidate.hue is not None)
    said = read_stamp(stamp, ocr) if ocr and looks.may_hold_words else ()
    return Judged(candidate, looks, said)


def _mark(sheet: Sheet, judged: Judged, page: int) -> Mark:
    box = _box(sheet, judged.candidate.piece)
    shape = _shape(sheet, judged)
    stamped = judged.looks.is_stamped and _overlap(box, UPPER)
    in_place = page == 1 and (stamped or _overlap(box, PLACE))
    return Mark(page, box, shape, in_place, known_words(judged.said))


def _shape(sheet: Sheet, judged: Judged) -> MarkShape:
    """Told by its words where they are known, else by its looks."""
    if judged.is_told:
        return MarkShape.TEXT
    if any(line.like_a_level for line in judged.said):
        return MarkShape.FRAMED if judged.looks.shape is MarkShape.FRAMED else MarkShape.UNCLEAR
    if _is_filled_in(sheet, judged):
        return MarkShape.SIGNATURE
    hue, shape = judged.candidate.hue, judged.looks.shape
    if hue is not None and LOGOS[0] <= hue <= LOGOS[1] and shape is MarkShape.UNCLEAR:
        return MarkShape.LOGO
    return judged.looks.shape


def _is_filled_in(sheet: Sheet, judged: Judged) -> bool:
    """Whether a pen wrote it into the room that a printed line leaves, as numbers and days are."""
    piece, hue = judged.candidate.piece, judged.candidate.hue
    by_pen = hue is None or (PENS[0] <= hue <= PENS[1] and judged.looks.thickness <= THIN)
    if not by_pen or sheet.millimetres(piece.height) > WRITTEN:
        return False
    aside = round(sheet.pixels(BESIDE))
    rows = slice(piece.top + piece.height // 4, piece.bottom - piece.height // 4)
    before = sheet.printed[rows, max(0, piece.x0 - aside) : piece.x0]
    after = sheet.printed[rows, piece.x1 : piece.x1 + aside]
    return bool(before.sum() >= 10 and after.sum() >= 10)


def _box(sheet: Sheet, piece: Piece) -> Box:
    height, width = sheet.taken.shape[:2]
    return Box(piece.x0 / width, piece.top / height, piece.x1 / width, piece.bottom / height)


def _overlap(box: Box, place: Box) -> bool:
    """Whether a good part of a mark stands in a place."""
    across = min(box.x1, place.x1) - max(box.x0, place.x0)
    down = min(box.bottom, place.bottom) - max(box.top, place.top)
    area = (box.x1 - box.x0) * (box.bottom - box.top)
    return across > 0 and down > 0 and across * down >= IN_PLACE * area
