"""The marks of a page that is a picture: a scan, or a page drawn with its forms.

Coloured ink stands apart from what is printed (`coloured`); on a grey page frames, large letters and
what is printed over other words are looked for in the place of marks (`neutral`). Each is turned
straight and read; what is not read surely is told by its looks, and stays unclear where these do
not clear it either.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.reading.marks.coloured import Candidate, coloured_candidates, parts_of
from extractor.reading.marks.inks import Picture, Sheet, sheet_of
from extractor.reading.marks.looks import THIN, Looks, looks_of
from extractor.reading.marks.neutral import is_print, neutral_candidates
from extractor.reading.marks.pieces import Piece
from extractor.reading.marks.straight import straightened
from extractor.reading.marks.vocabulary import Sort
from extractor.reading.marks.words import Said, read_arrival, read_stamp
from extractor.types import Box, Mark, MarkShape, Ocr

PLACE = Box(0.0, 0.07, 0.6, 0.5)
"""Where secrecy and urgency marks stand on a first page, generously."""
UPPER = Box(0.0, 0.0, 1.0, 0.55)
"""Where what looks stamped is feared to be one of them."""
IN_PLACE = 0.3
"""The share of a mark that stands in a place."""
PENS = (170.0, 300.0)
"""Hues of the ink of pens, in degrees: blue and violet."""
WRITTEN = 11.0
"""Numbers and days written by hand are no higher than this, in millimetres."""
BESIDE = 7.0
"""The printed words stand no further from them."""
ARRIVAL_HEIGHT = 10.0
"""Stamps of receiving offices are at least so high, in millimetres."""
MOST = 40
"""So many pieces of ink of a page are looked at; any more are unclear unseen."""


def marks_of_picture(picture: Picture, page: int, ocr: Ocr | None) -> tuple[Mark, ...]:
    """The marks of a page drawn as `picture` (rows × columns × red, green and blue).

    The picture has 150 to 300 dots an inch; `page` counts from 1. Words are read by `ocr`; without
    it, and wherever they are not read surely, a framed or word-like mark stays framed or unclear.
    """
    sheet = sheet_of(picture)
    coloured = sorted(coloured_candidates(sheet), key=_size, reverse=True)
    judged = list(_coloured(sheet, coloured, ocr))
    if page == 1 and ocr:
        neutral = neutral_candidates(sheet, picture, coloured, ocr)
        judged += _neutral(sheet, sorted(neutral, key=_size, reverse=True), ocr)
    return tuple(_mark(sheet, one, page) for one in judged)


def _coloured(sheet: Sheet, found: Sequence[Candidate], ocr: Ocr | None) -> Iterator[Judged]:
    for candidate in found[:MOST]:
        yield from _judged(sheet, candidate, ocr)
    for candidate in found[MOST:]:
        yield _looked_at(sheet, candidate, None)


def _neutral(sheet: Sheet, found: Sequence[Candidate], ocr: Ocr) -> Iterator[Judged]:
    for number, candidate in enumerate(found):
        for judged in _judged(sheet, candidate, ocr if number < MOST else None):
            if judged.is_known or not is_print(sheet, judged.candidate):
                yield judged


def _size(candidate: Candidate) -> int:
    return candidate.piece.width * candidate.piece.height


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate with its looks and its words."""

    candidate: Candidate
    looks: Looks
    said: tuple[Said, ...]

    @property
    def is_told(self) -> bool:
        """Whether all of it was read, and nothing of it stands on guarded documents only."""
        guarded = any(line.entry and line.entry.sort is Sort.GUARDED for line in self.said)
        return bool(self.said) and not guarded and all(line.is_read for line in self.said)

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

    @property
    def level(self) -> bool:
        """Whether a level of secrecy was read."""
        return any(line.entry and line.entry.sort is Sort.LEVEL for line in self.said)


def _judged(sheet: Sheet, candidate: Candidate, ocr: Ocr | None) -> list[Judged]:
    """What a candidate is: one thing, or several close to each other."""
    whole = _looked_at(sheet, candidate, ocr)
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
    torn = any(part.level for part in parts) and any(part.is_unread for part in parts)
    return [whole.feared()] if torn else parts


def _looked_at(sheet: Sheet, candidate: Candidate, ocr: Ocr | None) -> Judged:
    stamp = straightened(candidate.depth)
    looks = looks_of(sheet, candidate.mask, stamp)
    said = read_stamp(stamp, ocr) if ocr and looks.may_hold_words else ()
    return Judged(candidate, looks, said)


def _mark(sheet: Sheet, judged: Judged, page: int) -> Mark:
    box = _box(sheet, judged.candidate.piece)
    shape = _shape(sheet, judged)
    stamped = judged.looks.is_stamped and _overlap(box, UPPER)
    in_place = page == 1 and (stamped or _overlap(box, PLACE))
    return Mark(page, box, shape, in_place, _words(judged.said))


def _shape(sheet: Sheet, judged: Judged) -> MarkShape:
    """Told by its words where they are known, else by its looks."""
    if judged.is_told:
        return MarkShape.TEXT
    if any(line.like_a_level for line in judged.said):
        return MarkShape.FRAMED if judged.looks.shape is MarkShape.FRAMED else MarkShape.UNCLEAR
    if _is_filled_in(sheet, judged):
        return MarkShape.SIGNATURE
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


def _words(said: tuple[Said, ...]) -> str | None:
    """The lines that were read surely, those of the lists as they stand there."""
    lines = [line.entry.words if line.entry else line.words for line in said if line.is_read]
    return "\n".join(lines) or None


def _box(sheet: Sheet, piece: Piece) -> Box:
    height, width = sheet.taken.shape[:2]
    return Box(piece.x0 / width, piece.top / height, piece.x1 / width, piece.bottom / height)


def _overlap(box: Box, place: Box) -> bool:
    """Whether a good part of a mark stands in a place."""
    across = min(box.x1, place.x1) - max(box.x0, place.x0)
    down = min(box.bottom, place.bottom) - max(box.top, place.top)
    area = (box.x1 - box.x0) * (box.bottom - box.top)
    return across > 0 and down > 0 and across * down >= IN_PLACE * area
