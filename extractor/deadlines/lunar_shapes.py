"""Days of the lunar calendar as they are written: "mùng 4 Tết", "rằm tháng Giêng", "23 tháng Chạp".

Rows for the table of `shapes`. "tháng Giêng", "tháng Chạp", "rằm" and Tết are of that calendar by
their names; any other day is where "âm lịch" stands with it, as the rows of `shapes` read.
"""

from __future__ import annotations

import re
from datetime import date as Day

from extractor.deadlines.fragments import FRONT, WORDS_OF_NUMBERS, written_number
from extractor.deadlines.sieve import DIGIT
from extractor.deadlines.times import Shape, When

_STEMS = ("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý")
_BRANCHES = (
    "tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi",
)  # fmt: skip
_SPELLINGS = {"kỉ": "kỷ", "quí": "quý", "tí": "tý", "tị": "tỵ", "mẹo": "mão"}
_CYCLE = {f"{_STEMS[n % 10]} {_BRANCHES[n % 12]}": n for n in range(60)}
"""The years of the cycle of sixty; the first is 1984, or 4."""

_MONTHS = {
    "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười": 10, "một": 11, "chạp": 12,
}  # fmt: skip
_TET = "tết"
_EVE_BEGINS = 20
"""Days "Tết" from this on are those of the last month: "28 Tết"."""


def year_of_cycle(words: str, issued: Day | None) -> int | None:
    """The year of that name ("bính ngọ") which lies nearest to issue; None for no such name."""
    place = _CYCLE.get(" ".join(_SPELLINGS.get(word, word) for word in words.split()))
    if place is None or issued is None:
        return None
    return issued.year + (place + 4 - issued.year + 30) % 60 - 30


def read_lunar_day(match: re.Match[str], issued: Day | None) -> When | None:
    """A day of the lunar calendar; None where the words name none.

    Of a month that is counted twice ("nhuận") the words leave open which.
    """
    if match["leap"]:
        return When()
    day = 15 if match["day"] == "rằm" else written_number(match["day"])
    year = int(match["year"]) if match["year"] else year_of_cycle(match["cycle"] or "", issued)
    if match["cycle"] and year is None:
        return None
    return When(year, _month(match["month"], day), day, clock=bool(match["clock"]), lunar=True)


def _month(words: str, day: int) -> int:
    if words.startswith(_TET):
        return 12 if day >= _EVE_BEGINS else 1
    return _MONTHS.get(words) or int(words)


# --- the table ----------------------------------------------------------------------------------

_ONE_TO_TEN = "|".join(word for word, number in WORDS_OF_NUMBERS.items() if number <= 10)
_NTH = rf"(?:\d{{1,2}}|{_ONE_TO_TEN})(?!\w)"
_ANY_MONTH = rf"(?:{'|'.join(_MONTHS)}|\d{{1,2}})(?!\w)"
_OWN_MONTH = r"(?:giêng|chạp)(?!\w)"
_YEAR_OF_CYCLE = rf"(?P<cycle>(?:{'|'.join([*_STEMS, 'kỉ', 'quí'])}) (?:{'|'.join([*_BRANCHES, *_SPELLINGS])})(?!\w))"
_YEAR = rf"(?:,?(?: năm)? (?:{_YEAR_OF_CYCLE}|(?P<year>\d{{4}})(?![\d/])))?"
_LEAP = r"(?P<leap> nhuận)?"
_OF_MOON = r"(?:~\(?âm lịch\)?)?"
TET = rf"{_TET}(?: (?:nguyên đán|âm lịch|cổ truyền|ta))?(?!\w| (?:trung thu|dương|đoan|hàn|thiếu nhi|độc lập|trồng))"
TET_OF_YEAR = rf"{TET}{_YEAR}"
"""Tết, with its year where it is written; the groups are `cycle` and `year`."""

LUNAR_SHAPES = (
    Shape(
        "day_of_lunar_month",
        rf"{FRONT}(?:ngày |đêm |mùng |mồng ){{0,2}}(?P<day>{_NTH})(?: của)? tháng (?P<month>{_OWN_MONTH})"
        rf"{_LEAP}{_OF_MOON}{_YEAR}",
        read_lunar_day,
        "23 tháng Chạp",
        ("tháng", "giêng|chạp"),
    ),
    Shape(
        "full_moon",
        rf"{FRONT}(?:ngày )?(?P<day>rằm)(?: của)? tháng (?P<month>{_ANY_MONTH}){_LEAP}{_OF_MOON}{_YEAR}",
        read_lunar_day,
        "rằm tháng Giêng",
        ("rằm", "tháng"),
    ),
    Shape(
        "day_of_tet",
        rf"{FRONT}(?:ngày |đêm |hết ){{0,2}}(?:mùng|mồng) (?P<day>{_NTH}) (?P<month>{TET}){_LEAP}{_YEAR}",
        read_lunar_day,
        "mùng 4 Tết",
        ("tết", "mùng|mồng"),
    ),
    Shape(
        "day_before_tet",
        rf"{FRONT}(?:ngày |đêm |chiều |sáng ){{0,2}}(?P<day>2[3-9]|30) (?P<month>{TET}){_LEAP}{_YEAR}",
        read_lunar_day,
        "28 Tết",
        ("tết", DIGIT),
    ),
    Shape(
        "lunar_day_in_words",
        rf"{FRONT}(?:ngày )?(?:mùng|mồng) (?P<day>{_NTH}) tháng (?P<month>{_ANY_MONTH}){_LEAP}~\(?âm lịch\)?{_YEAR}",
        read_lunar_day,
        "mùng mười tháng ba âm lịch",
        ("mùng|mồng", "lịch"),
    ),
)
