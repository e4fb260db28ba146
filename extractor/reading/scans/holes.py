"""Places in a heading that are left for a number: where they begin and end, by the printed words.

Letters that OCR misread around a number written by hand are not where it says: a label's width, known
from the font that offices must use (Decree 30/2020 annex I), tells where it must end.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from extractor.reading.marks.pieces import pieces
from extractor.reading.scans.digits import Field
from extractor.reading.scans.pictures import Grey, ink_of
from extractor.reading.scans.rows import Row

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


class Hole(NamedTuple):
    """A place for a value: letters of its row from and to, and its ink."""

    first: int
    last: int
    field: Field
    most: int | None
    before: str
    after: str


Place = tuple[Row, list[Hole]]


def number_hole(grey: Grey, row: Row) -> Place | None:
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
    right = row.letters[capitals].left - SLASH * capital
    if row.letters[symbol.start()].right < right - size:
        right = row.letters[symbol.start()].left  # a year stands between
    field = Field(grey, round(left), round(right), base, capital)
    sign = "/" if text[symbol.start()].isalpha() else ""
    return row, [Hole(label.end(), symbol.start(), field, None, "Số:", sign)]


def date_holes(grey: Grey, row: Row) -> Place | None:
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
