"""Number and date in the heading of a scan: what stands between "Số:" and "/", "ngày" and "tháng".

These places are filled in by hand, with a stamp or in print. The ink of each is read by a reader of
digits (`digits`), which knows handwriting, besides OCR, which knows print. Only what looks printed
and was read alike by both is sure; everything else is given with a doubt. What stands elsewhere in
the document, such as the number in another sentence, is never taken for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from extractor.reading.scans.digits import Field, ink_in, read_digits
from extractor.reading.scans.holes import Hole, Place, date_holes, number_hole
from extractor.reading.scans.pictures import Grey
from extractor.reading.scans.rows import Letter, Row, rows_of
from extractor.reading.scans.words import SURE, Read
from extractor.types import Doubt, Ocr, OcrLayout, OcrWord

HEADING = 0.45
"""Number and date stand in this first part of a page."""
FAINT = 0.15
"""Digits written by hand that look less like digits than this may be read better as print."""
MARGIN = 24
"""White round a place that OCR is shown alone, in pixels."""
LEVEL = 0.14
"""Printed digits reach no further above a capital or below the base line, in its heights."""

_DIGITS = re.compile(r"\d{1,6}[a-z]?")


class Value(NamedTuple):
    """What stands in a hole."""

    text: str
    unsure: bool


def with_values(
    grey: Grey, words: Sequence[Read], ocr: Ocr
) -> tuple[list[Read], tuple[Doubt, ...]]:
    """The words of a first page with number and date read closely; doubts where they are missing."""
    rows = rows_of(words, lowest=HEADING * grey.shape[0])
    holes = {"number": _first(number_hole(grey, row) for row in rows)}
    holes["issued_on"] = _first(date_holes(grey, row) for row in rows)
    found = list(words)
    gone: set[int] = set()
    doubts = []
    for field, place in holes.items():
        if place is None:
            doubts.append(Doubt("ocr_low", field))
            continue
        row, filled = place
        values = [_value(row, hole, words, ocr) for hole in filled]
        gone |= {letter.word for letter in row.letters}
        found += _rewritten(row, filled, values, words)
    kept = [read for index, read in enumerate(found) if index not in gone]
    return kept, tuple(doubts)


def _first(places: Iterator[Place | None]) -> Place | None:
    return next((place for place in places if place is not None), None)


# --- values -------------------------------------------------------------------------------------


def _value(row: Row, hole: Hole, words: Sequence[Read], ocr: Ocr) -> Value:
    """What stands in a hole, as two readers saw it."""
    inside = row.letters[hole.first : hole.last]
    heard = "".join(letter.text for letter in inside).strip(" .,:;_-/|")
    seen = read_digits(hole.field, most=hole.most)
    if seen is None:
        return Value("", unsure=bool(heard))
    by_print = _DIGITS.fullmatch(heard) is not None
    if not _looks_printed(hole.field):
        better = by_print and seen.likeness < FAINT
        return Value(heard if better else seen.text, unsure=True)
    if by_print and _is_sure(inside, words):
        return Value(heard, unsure=not (seen.agreed and seen.text == heard))
    again = _heard_again(hole.field, ocr)
    return Value(seen.text, unsure=not (seen.agreed and seen.text == again))


def _heard_again(field: Field, ocr: Ocr) -> str:
    """The digits that OCR reads in a place that it is shown alone."""
    top = max(0, round(field.base - 1.5 * field.capital))
    part = field.grey[top : round(field.base + 0.5 * field.capital), field.left : field.right]
    paper = int(np.percentile(part, 90))
    framed = np.pad(part, MARGIN, constant_values=paper)
    return "".join(word.text for word in ocr(framed, OcrLayout.DIGITS))


def _is_sure(letters: Sequence[Letter], words: Sequence[Read]) -> bool:
    return all(words[one.word].word.confidence >= SURE for one in letters if one.word >= 0)


def _looks_printed(field: Field) -> bool:
    """Whether the ink is as high as digits are and stands on the base line."""
    mask = ink_in(field, 0.5)
    if mask is None:
        return False
    rows = np.flatnonzero(mask.any(axis=1))
    top = max(0, round(field.base - 2.0 * field.capital))
    above = (field.base - (top + int(rows[0]))) / field.capital
    below = (top + int(rows[-1]) + 1 - field.base) / field.capital
    return abs(above - 1.0) <= LEVEL and abs(below) <= LEVEL


# --- words --------------------------------------------------------------------------------------


def _rewritten(
    row: Row, holes: Sequence[Hole], values: Sequence[Value], words: Sequence[Read]
) -> Iterator[Read]:
    """The row's words anew, with what stands in its holes."""
    start = 0
    for hole, value in zip(holes, values, strict=True):
        label = _label_start(row, hole)
        yield from _as_written(_with_comma(row.letters[start:label]), words)
        yield _word(row.letters[label : hole.first], hole.before, words, unsure=False)
        if value.text:
            yield _value_word(hole, value, row, words)
        start = hole.last
    if holes[-1].after:
        yield _sign(holes[-1], row.letters[start], words)
    yield from _as_written(row.letters[start:], words)


def _with_comma(letters: Sequence[Letter]) -> list[Letter]:
    """The letters before a label: after the place of a date stands a comma, however faint."""
    return [one._replace(text=",") if one.text in (".", ";") else one for one in letters]


def _label_start(row: Row, hole: Hole) -> int:
    """The letter with which the label before a hole begins."""
    length = len(hole.before.rstrip(":"))
    text = row.bare[: hole.first].rstrip(" :;.,")
    return max(0, len(text) - length)


def _as_written(letters: Sequence[Letter], words: Sequence[Read]) -> Iterator[Read]:
    """Words of which the letters are left, as OCR read them."""
    for index in dict.fromkeys(letter.word for letter in letters if letter.word >= 0):
        own = [letter for letter in letters if letter.word == index]
        text = "".join(letter.text for letter in own)
        yield _word(own, text, words, unsure=words[index].unsure)


def _word(letters: Sequence[Letter], text: str, words: Sequence[Read], *, unsure: bool) -> Read:
    own = [letter for letter in letters if letter.word >= 0]
    whole = words[own[0].word].word
    left, right = own[0].left, max(letter.right for letter in own)
    return Read(replace(whole, text=text, left=left, right=right, letters=()), unsure)


def _value_word(hole: Hole, value: Value, row: Row, words: Sequence[Read]) -> Read:
    field = hole.field
    room = round(0.25 * field.capital)
    near = next(letter.word for letter in row.letters if letter.word >= 0)
    return Read(
        OcrWord(
            text=value.text,
            confidence=0.0 if value.unsure else 1.0,
            left=field.left + room,
            top=round(field.base - field.capital),
            right=max(field.left + room + 1, field.right - room),
            bottom=field.base,
            line=words[near].word.line,
        ),
        value.unsure,
        filled_in=True,
    )


def _sign(hole: Hole, after: Letter, words: Sequence[Read]) -> Read:
    """The sign before a symbol, where OCR took it for a part of the number."""
    whole = words[after.word].word
    place = replace(whole, text=hole.after, left=hole.field.right, right=after.left, letters=())
    return Read(place, unsure=True)
