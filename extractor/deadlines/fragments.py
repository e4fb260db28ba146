"""Named fragments of patterns, and how patterns are written.

Patterns match `extractor.text.folded` text: lower case, one place for tone marks, "-" for every
dash. In them " " stands for white space, "~" for white space or nothing; both are possessive,
so that no pattern goes back over blanks. `anonymous` makes a pattern with named groups usable as
a fragment of another.
"""

from __future__ import annotations

import re
from functools import cache

WORDS_OF_NUMBERS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
    "chín": 9, "mười": 10, "mười lăm": 15, "hai mươi": 20, "ba mươi": 30, "bốn lăm": 45,
    "bốn mươi lăm": 45, "sáu mươi": 60, "chín mươi": 90,
}  # fmt: skip

_SPELT = "|".join(sorted(WORDS_OF_NUMBERS, key=len, reverse=True))
NUMBER = rf"(?:\d{{1,3}}(?!\d)|(?:{_SPELT})(?!\w))"
"""A number of up to three digits, or spelt out."""

IN_BRACKETS = r"(?:~\([^()]{0,80}\))?"
"""A remark in brackets that does not matter."""

EACH = r"(?:hằng|hàng)"
EVERY = r"(?:hằng|hàng|mỗi|từng|theo)"

QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4}

WEEKDAYS = {
    "hai": "MO", "ba": "TU", "tư": "WE", "năm": "TH", "sáu": "FR", "bảy": "SA", "bẩy": "SA",
    "2": "MO", "3": "TU", "4": "WE", "5": "TH", "6": "FR", "7": "SA",
}  # fmt: skip

_HOUR = r"\d{1,2}(?:~[hg](?:~\d{2})?|:\d{2}|~giờ(?:~\d{1,2})?)(?!\w)(?:~phút|'|p)?"
_O_CLOCK = rf"{_HOUR}(?: sáng| chiều| tối)?"
_TO_O_CLOCK = rf"~(?:-|đến)~{_O_CLOCK}"
_NO_FIGURE = r"(?<![\w/.,:])"
HOUR = rf"{_NO_FIGURE}{_O_CLOCK}(?:{_TO_O_CLOCK})?"
"""A time of day, or a stretch of it: "17h00", "16 giờ 30 phút", "8h00-10h00"."""

HALF_DAY = (
    r"(?:cuối |đầu )?(?:(?:giờ|buổi) )?(?:sáng|chiều|trưa|tối)(?: cùng)?"
    r"|(?:cuối |hết )?giờ (?:làm việc|hành chính)(?: của)?"
)
CLOCK = rf"(?:từ {_O_CLOCK}{_TO_O_CLOCK}|{HOUR}|(?:{HALF_DAY})(?!\w))"
"""A time of day; "từ" belongs to it only where its end follows, else it is a start."""


def written_number(words: str) -> int:
    """The value of what `NUMBER` matched."""
    spelt = " ".join(words.split())
    return int(spelt) if spelt.isdecimal() else WORDS_OF_NUMBERS[spelt]


def anonymous(pattern: str) -> str:
    """The pattern without the names of its groups."""
    return re.sub(r"\?P<\w+>", "?:", pattern)


WEEKDAY_WORDS = r"(?:thứ (?P<weekday>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật)(?!\w)"
FRONT = (
    rf"(?<![\w/.-])(?:(?P<clock>{CLOCK})(?:~[,;]|~\(\w{{1,6}}\))?~)?"
    rf"(?:{anonymous(WEEKDAY_WORDS)}~,?~\(?)?"
)
"""What may stand before a day: a time of day, a day of the week."""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, its blanks written out."""
    return re.compile(pattern.replace("~", r"\s*+").replace(" ", r"\s++"))
