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

from extractor.reading.marks.pieces import pieces
from extractor.reading.scans.digits import Field, ink_in, read_digits
from extractor.reading.scans.pictures import Grey, ink_of
from extractor.reading.scans.rows import Letter, Row, rows_of
from extractor.reading.scans.words import SURE, Read
from extractor.types import Doubt, Ocr, OcrLayout, OcrWord

HEADING = 0.45
"""Number and date stand in this first part of a page."""
CAPITAL = 0.66
"""How high a capital or digit is, in sizes of the font."""
SLASH = 0.42
"""How wide a slash or hyphen is, in heights of a capital."""
LABEL = 1.3
"""How wide "Số:" is, in sizes of the font;"""
DAY_LABEL = 1.97
"""the same of "ngày","""
MONTH_LABEL = 2.27
""""tháng\""""
YEAR_LABEL = 1.75
"""and "năm", upright or slanting, in the font that offices must use (Decree 30/2020 annex I)."""
ASTRAY = 0.3
"""Letters further from where they must be, in sizes of the font, were not seen where they are."""
FAINT = 0.15
"""Digits written by hand that look less like digits than this may be read better as print."""
MARGIN = 24
"""White round a place that OCR is shown alone, in pixels."""
LEVEL = 0.14
"""Printed digits reach no further above a capital or below the base line, in its heights."""

_NUMBER = re.compile(r"\W{0,3}[Ss5][o0]\s?[:;.,]{0,2}")
_SYMBOL = re.compile(
    r"(?:/\s?(?:19|20)\d\d\s?)?"
    r"(?:/\s?(?P<state>[A-Z]{2,}\w{0,8}[^\w\s]?)|(?P<dash>-\s?[A-Z]{2,3}\s?/\s?[A-Z])"
    r"|(?P<bare>(?<![A-Z])[A-Z]{2,5}\s?-\s?[A-Z]{2,}))"
)
_DATE = re.compile(
    r"[^\W\d_][^,;:]{1,40}[,.;]\s*(?P<n>ngay)(?P<day>.{0,12}?)(?P<t>thang)(?P<month>.{0,10}?)"
    r"(?P<a>nam)(?P<year>.{0,8})"
)
_DIGITS = re.compile(r"\d{1,6}[a-z]?")


class Hole(NamedTuple):
    """A place for a value: letters of its row from and to, and its ink."""

    first: int
    last: int
    field: Field
    most: int | None
    before: str
    after: str


class Value(NamedTuple):
    """What stands in a hole."""

    text: str
    unsure: bool


def with_values(
    grey: Grey, words: Sequence[Read], ocr: Ocr
) -> tuple[list[Read], tuple[Doubt, ...]]:
    """The words of a first page with number and date read closely; doubts where they are missing."""
    rows = rows_of(words, lowest=HEADING * grey.shape[0])
    holes = {"number": _first(_number_hole(grey, row) for row in rows)}
    holes["issued_on"] = _first(_date_holes(grey, row) for row in rows)
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


Place = tuple[Row, list[Hole]]


def _first(places: Iterator[Place | None]) -> Place | None:
    return next((place for place in places if place is not None), None)


# --- holes --------------------------------------------------------------------------------------


def _number_hole(grey: Grey, row: Row) -> Place | None:
    """The place between "Số:" and the symbol."""
    text = row.bare
    label = _NUMBER.match(text)
    symbol = _SYMBOL.search(text, label.end()) if label else None
    if label is None or symbol is None:
        return None
    start = next(i for i in range(label.end()) if text[i] in "Ss5")
    capitals = next(i for i in range(symbol.start(), len(text)) if text[i].isalpha())
    capital, base = _letters_of(grey, row, capitals)
    size = capital / CAPITAL
    left = _near(row.letters[label.end() - 1].right, row.letters[start].left + LABEL * size, size)
    sign = row.letters[capitals].left - SLASH * capital
    right = sign if text[symbol.start()].isalpha() else _near(sign, sign, size)
    if symbol.start() < capitals and row.letters[symbol.start()].right < sign - size:
        right = row.letters[symbol.start()].left  # a year stands between
    field = Field(grey, round(left), round(right), base, capital)
    sign_text = "" if not text[symbol.start()].isalpha() else "/"
    return row, [Hole(label.end(), symbol.start(), field, None, "Số:", sign_text)]


def _date_holes(grey: Grey, row: Row) -> Place | None:
    """The places for day, month and year."""
    match = _DATE.match(row.bare.lower())
    if match is None:
        return None
    day, month, year = match.start("n"), match.start("t"), match.start("a")
    letters = row.letters
    size = (letters[year + 2].right - letters[year].left) / YEAR_LABEL
    capital, base = CAPITAL * size, _base(grey, row, year)
    after_day = _near(letters[day + 3].right, letters[day].left + DAY_LABEL * size, size)
    after_month = letters[month + 4].right
    to_month = _near(letters[month].left, after_month - MONTH_LABEL * size, size)
    end = min(match.end("year"), len(letters)) - 1
    places = (
        (match.start("day"), match.end("day"), after_day, to_month, 31, "ngày", ""),
        (
            match.start("month"),
            match.end("month"),
            after_month,
            letters[year].left,
            12,
            "tháng",
            "",
        ),
        (
            match.start("year"),
            end + 1,
            letters[year + 2].right,
            letters[end].right + 2,
            2100,
            "năm",
            "",
        ),
    )
    return row, [
        Hole(
            first, last, Field(grey, round(left), round(right), base, capital), most, before, after
        )
        for first, last, left, right, most, before, after in places
    ]


def _near(seen: float, due: float, size: float) -> float:
    """Where a letter was seen, unless it cannot stand there."""
    return seen if abs(seen - due) <= ASTRAY * size else due


def _letters_of(grey: Grey, row: Row, start: int) -> tuple[float, int]:
    """The height and the base line of the capitals from a letter on."""
    left, right = row.letters[start].left, row.letters[-1].right
    tops, bottoms = _ink_rows(grey, row, left, right)
    if not tops:
        return 0.53 * row.size, round(row.base)
    heights = sorted(bottom - top for top, bottom in zip(tops, bottoms, strict=True))
    return float(heights[len(heights) // 2]), sorted(bottoms)[len(bottoms) // 2]


def _base(grey: Grey, row: Row, start: int) -> int:
    """The base line of the letters of "năm"."""
    left, right = row.letters[start].left, row.letters[start + 2].right
    _, bottoms = _ink_rows(grey, row, left, right)
    return sorted(bottoms)[len(bottoms) // 2] if bottoms else round(row.base)


def _ink_rows(grey: Grey, row: Row, left: int, right: int) -> tuple[list[int], list[int]]:
    """Upper and lower ends of the letters that stand in a part of a row."""
    top = max(0, round(row.base - row.size))
    part = grey[top : round(row.base + 0.3 * row.size), left:right]
    if part.size == 0:
        return [], []
    found, _ = pieces(ink_of(part))
    high = [piece for piece in found if piece.height >= 0.25 * row.size]
    return [top + piece.top for piece in high], [top + piece.bottom for piece in high]


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
