"""Stamps in black or grey on the first page of a copy: ink that no printed word accounts for.

OCR reads the upper half of the page once. What it reads well is print; the ink that is left over is
a rule, dust, handwriting, or a candidate whose own words and looks decide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import numpy as np

from extractor.reading.marks.coloured import Candidate, gathered, grown
from extractor.reading.marks.inks import PRINT, Mask, Picture, Sheet
from extractor.reading.marks.looks import thickness_of
from extractor.reading.marks.pieces import Numbers, Piece, pieces
from extractor.reading.marks.vocabulary import Entry, Sort, entry_of, is_like_a_level, plain
from extractor.types import Ocr, OcrLayout, OcrWord

DEPTH = 45.0
"""Grey ink is darker than the paper by at least so much, of 255."""
FAINTEST = 18.0
"""The faintest ink of a stamp is darker than the paper by so much."""
APART = 2.0
"""Ink that is left over and no further apart, in millimetres, may be one stamp."""
SMALLEST = (6.0, 2.8)
"""Longer and shorter side, in millimetres, of what is left over that is looked at."""
LARGEST = (110.0, 60.0)
"""Wider or higher ones are tables and shadows."""
READ = 0.6
"""OCR is this sure of words that account for their ink."""
PART = 0.25
"""Where words account for less than the rest of a piece of ink, they do not account for it."""
SPACE = 1.2
"""Words of a line are no further apart than so many times their height."""
AROUND = (0.8, 1.2)
"""Millimetres above and below, and beside a word, that are the word's."""
RULE = 1.2
"""Pieces of ink that are thinner than this, in millimetres, are rules and dashes."""
PRINT_LOOKS = ((8.0, 1.33), (9.6, 1.1))
"""Height in millimetres, rounded up to cells, and thickness, in that of the page's strokes, that a
line of print has at most; with a number written by hand it is higher."""
HOLLOW = 0.4
"""The lines of a box cover less of its extent than this,"""
SIDE = 0.9
"""and so much of each of its sides at least."""
PRINT_DENSITY = 0.4
"""It covers no more of its extent; two prints over each other do."""
WINDOW = (0.0, 0.0, 1.0, 0.5)
"""Where on a first page such ink is looked for: left, top, right and bottom."""


def neutral_candidates(
    sheet: Sheet, words: Sequence[OcrWord], scale: float, coloured: Sequence[Candidate]
) -> list[Candidate]:
    """Pieces of ink in the upper half of a page that neither colour nor words account for.

    `scale` brings the places of `words` to pixels of the sheet.
    """
    height, width = sheet.taken.shape[:2]
    left, top = int(WINDOW[0] * width), int(WINDOW[1] * height)
    part = np.s_[top : int(WINDOW[3] * height), left : int(WINDOW[2] * width)]
    dark = ((sheet.depth >= DEPTH) & ~_looked_at(sheet, coloured))[part]
    ruled, of = pieces(dark)
    rules = [number for number, piece in enumerate(ruled) if _is_rule(sheet, piece, dark)]
    uncovered = dark & ~_covered(sheet, dark, words, scale) & ~np.isin(of, rules)
    left_over = _whole(uncovered, of, len(ruled))
    return [
        _candidate(sheet, piece, dark, left_over, (left, top))
        for piece in gathered(sheet, left_over, APART)
        if _is_of_size(sheet, piece) and not _is_cut(piece, dark)
    ]


def _whole(uncovered: Mask, of: Numbers, count: int) -> Mask:
    """Ink that is left over, with the whole of pieces of which a good part is left over."""
    inked = np.bincount(of[of >= 0], minlength=count)
    left = np.bincount(of[uncovered], minlength=count)
    return uncovered | np.isin(of, np.flatnonzero(left > PART * inked))


def faint_candidates(sheet: Sheet) -> list[Candidate]:
    """Pieces of ink that is much fainter than print, of any colour, print cut out of them.

    What shows through from the back is as faint: only a frame or its words tell a stamp from it.
    """
    rows = slice(0, int(WINDOW[3] * sheet.taken.shape[0]))
    depth = sheet.depth[rows]
    faint = (depth >= FAINTEST) & ~grown(depth >= PRINT, 2)
    found = [piece for piece in gathered(sheet, faint, APART) if _is_of_size(sheet, piece)]
    return [_candidate(sheet, piece, faint, faint, (0, 0)) for piece in found]


def boxed_candidates(sheet: Sheet) -> list[Candidate]:
    """What stands in a hollow box of a stamp's size, of any ink, anywhere on a page."""
    dark = sheet.depth >= DEPTH
    found, _ = pieces(dark)
    boxes = [piece for piece in found if _is_of_size(sheet, piece) and _is_box(piece, dark)]
    return [_candidate(sheet, piece, dark, dark, (0, 0)) for piece in boxes]


def _is_box(piece: Piece, dark: Mask) -> bool:
    """Whether a piece of ink has four straight sides and little between them."""
    if piece.area > HOLLOW * piece.width * piece.height:
        return False
    part = dark[piece.top : piece.bottom, piece.x0 : piece.x1]
    rim = max(2, min(part.shape) // 8)
    ends = (part[:rim].any(axis=0), part[-rim:].any(axis=0))
    sides = (part[:, :rim].any(axis=1), part[:, -rim:].any(axis=1))
    return all(bool(side.mean() >= SIDE) for side in (*ends, *sides))


def is_print(sheet: Sheet, candidate: Candidate) -> bool:
    """Whether it looks like a line of print that OCR could not read: as low, as thin, as loose."""
    height, width = sheet.taken.shape[:2]
    page = sheet.depth[: int(WINDOW[3] * height), : int(WINDOW[2] * width)] >= DEPTH
    thickness = thickness_of(candidate.mask) / max(thickness_of(page), 1.0)
    loose = bool(candidate.mask.mean() <= PRINT_DENSITY)
    return loose and any(
        sheet.millimetres(candidate.piece.height) <= high and thickness <= thick
        for high, thick in PRINT_LOOKS
    )


def _looked_at(sheet: Sheet, coloured: Sequence[Candidate]) -> Mask:
    """The ink of coloured candidates, with its fringe."""
    mask = np.zeros(sheet.taken.shape[:2], dtype=np.bool_)
    for candidate in coloured:
        place = candidate.piece
        mask[place.top : place.bottom, place.x0 : place.x1] |= candidate.mask
    return grown(mask, 2)


def upper_words(picture: Picture, ocr: Ocr) -> tuple[OcrWord, ...]:
    """The words in the upper half of a page, coloured ink left out."""
    rows, columns = picture.shape[:2]
    window = picture[: int(WINDOW[3] * rows), : int(WINDOW[2] * columns)]
    grey = np.maximum(np.maximum(window[:, :, 0], window[:, :, 1]), window[:, :, 2])
    return ocr(grey, OcrLayout.PAGE)


def written_levels(words: Sequence[OcrWord]) -> Iterator[tuple[Entry, Sequence[OcrWord]]]:
    """Levels that stand alone on a line of the page, with the words that say them."""
    for _, found in groupby(words, key=_line):
        line = [word for word in found if _is_well_read(word)]
        capitals = [word for word in line if word.text.upper() == word.text]
        text = " ".join(word.text for word in capitals)
        entry = entry_of(text) if len(line) - len(capitals) <= 1 else None
        if entry and entry.sort is Sort.LEVEL:
            yield entry, capitals


def _line(word: OcrWord) -> int:
    return word.line


def _covered(sheet: Sheet, dark: Mask, words: Sequence[OcrWord], scale: float) -> Mask:
    """The ink that well-read words account for."""
    mask = np.zeros_like(dark)
    across, down = sheet.pixels(AROUND[1]), sheet.pixels(AROUND[0])
    feared = _feared(words)
    for word in words:
        if word.confidence >= READ and word not in feared:
            x0, x1 = (word.left * scale - across, word.right * scale + across)
            top, bottom = (word.top * scale - down, word.bottom * scale + down)
            mask[max(0, int(top)) : int(bottom) + 1, max(0, int(x0)) : int(x1) + 1] = True
    return mask


def holds_feared(candidate: Candidate, words: Sequence[OcrWord], scale: float) -> bool:
    """Whether a word that may be that of a mark stands in a candidate."""
    piece = candidate.piece
    middles = (
        ((word.left + word.right) / 2 * scale, (word.top + word.bottom) / 2 * scale)
        for word in _feared(words)
    )
    return any(piece.x0 <= x <= piece.x1 and piece.top <= y <= piece.bottom for x, y in middles)


def _feared(words: Sequence[OcrWord]) -> list[OcrWord]:
    """Words in capitals that may be those of a mark, and stand in no line of print."""
    like = [word for word in words if _is_like_a_mark(word)]
    print_ = [word for word in words if not _is_like_a_mark(word) and _is_well_read(word)]
    return [word for word in like if not any(_are_neighbours(word, other) for other in print_)]


def _is_like_a_mark(word: OcrWord) -> bool:
    return word.text.upper() == word.text and is_like_a_level(word.text)


def _is_well_read(word: OcrWord) -> bool:
    return word.confidence >= READ and len(plain(word.text)) > 1


def _are_neighbours(one: OcrWord, other: OcrWord) -> bool:
    """Whether words stand side by side on a line."""
    apart = max(one.left - other.right, other.left - one.right)
    return one.line == other.line and apart <= SPACE * (one.bottom - one.top)


def _is_rule(sheet: Sheet, piece: Piece, dark: Mask) -> bool:
    """Whether it is a straight line, or the filled shadow of an edge of the paper."""
    if sheet.millimetres(min(piece.width, piece.height)) <= RULE:
        return sheet.millimetres(max(piece.width, piece.height)) > 2 * RULE
    at_edge = piece.x0 == 0 or piece.top == 0 or piece.x1 == dark.shape[1]
    return at_edge and _is_shadow(sheet, piece)


def _is_shadow(sheet: Sheet, piece: Piece) -> bool:
    if 2 * piece.area >= piece.width * piece.height:
        return True
    return sheet.millimetres(max(piece.width, piece.height)) > LARGEST[0]


def _is_cut(piece: Piece, dark: Mask) -> bool:
    """Whether the window cuts through it."""
    return bool(piece.bottom >= dark.shape[0] - 3)


def _is_of_size(sheet: Sheet, piece: Piece) -> bool:
    width, height = sheet.millimetres(piece.width), sheet.millimetres(piece.height)
    longer, shorter = SMALLEST
    small = max(width, height) < longer or min(width, height) < shorter
    return not small and width <= LARGEST[0] and height <= LARGEST[1]


def _candidate(
    sheet: Sheet, piece: Piece, dark: Mask, left_over: Mask, start: tuple[int, int]
) -> Candidate:
    """The ink left over in an extent, with what stands wholly inside it."""
    part = np.s_[piece.top : piece.bottom, piece.x0 : piece.x1]
    inner = left_over[part] | _inside(dark[part], left_over[part])
    place = Piece(
        piece.x0 + start[0],
        piece.top + start[1],
        piece.x1 + start[0],
        piece.bottom + start[1],
        piece.area,
    )
    depth = sheet.depth[place.top : place.bottom, place.x0 : place.x1]
    shown = np.where(grown(inner, 1), depth, 0).astype(np.float32)
    return Candidate(place, shown, inner, None)


def _inside(dark: Mask, left_over: Mask) -> Mask:
    """Ink that hangs together with what is left over, or does not reach the rim."""
    found, of = pieces(dark)
    kept = {*_not_at_rim(found, dark), *map(int, np.unique(of[left_over]))}
    return np.isin(of, list(kept - {-1}))


def _not_at_rim(found: Sequence[Piece], dark: Mask) -> Iterator[int]:
    for number, piece in enumerate(found):
        inside = piece.x0 > 0 and piece.top > 0
        if inside and piece.x1 < dark.shape[1] and piece.bottom < dark.shape[0]:
            yield number
