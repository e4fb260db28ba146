"""Times as they are written: days, months, quarters, lengths of time.

`SHAPES` is the lower of the two tables of this package: it knows what "quý III/2025" or
"05 ngày làm việc" is, not whether that is a deadline. To add a way of writing, add a row with an
example. Of overlapping matches the longest counts, then the order of the table.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date as Day

from extractor.deadlines.fragments import CLOCK, FRONT, NUMBER, WEEKDAY_WORDS, anonymous, compiled
from extractor.deadlines.lunar_shapes import LUNAR_SHAPES
from extractor.deadlines.readers import (
    read_amount,
    read_around_issue,
    read_bare_day,
    read_bare_month,
    read_bare_year,
    read_half,
    read_month,
    read_next_month,
    read_part_of_year,
    read_quarter,
    read_single_day,
    read_today,
    read_today_and_its_day,
    read_week,
    read_weekday,
    read_whole_year,
)
from extractor.deadlines.sieve import DIGIT, sieve
from extractor.deadlines.times import Shape, Value, When


def read_time(words: str, issued: Day | None) -> Value | None:
    """What the words, which are one written time, mean; None where they mean nothing."""
    for shape in SHAPES:
        match = compiled(shape.pattern).fullmatch(words)
        if match:
            return shape.read(match, issued)
    return None


_EDGES = {"đầu": 1, "thượng tuần": 10, "giữa": 15, "trung tuần": 20}


def _edge(match: re.Match[str], issued: Day | None) -> When | None:
    """The beginning, middle or end of a month, quarter or year (Civil Code 2015, article 146.3)."""
    inner = read_time(match["inner"], issued)
    if not isinstance(inner, When) or inner.start is None:
        return None
    edge = match["edge"]
    if edge not in _EDGES:
        return replace(inner, start=None, listed=(), loose=bool(inner.listed))
    month, day = inner.start[0], _EDGES[edge]
    if edge == "giữa" and inner.whole_year:
        month, day = 6, 30
    elif edge == "giữa" and inner.month != month:
        month += 1
    return When(inner.year, month, day, loose=True)


_NTH = {"nhất": 1, "đầu": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4}


def _week_of_month(match: re.Match[str], issued: Day | None) -> When | None:
    """The end of a week of a month, counted by sevens; the last ends with the month."""
    inner = read_time(match["inner"], issued)
    nth = _NTH.get(match["nth"]) or (0 if match["nth"] == "cuối" else int(match["nth"]))
    if not isinstance(inner, When) or inner.month is None or nth > 5:
        return None
    if nth in (0, 5):
        return When(inner.year, inner.month, None, start=(inner.month, 29 if nth else 22))
    return When(inner.year, inner.month, 7 * nth, start=(inner.month, 7 * nth - 6), loose=True)


# --- the table ----------------------------------------------------------------------------------

_D = r"\d{1,2}"
_LIST = r"(?:~[,;+-]~| và | đến )"
_DAYS = rf"(?P<more>(?:{_D}(?:~[,;-]~| và )(?:ngày )?){{0,6}})"
_LUNAR = r"(?P<lunar>~\(?âm lịch\)?)?"
_DAY = rf"{FRONT}(?:ngày |mùng |mồng )?{_DAYS}(?P<day>{_D})"
_SHIFT = r"(?P<year_shift>nay|này|sau|tới)(?!\w| khi)"
_YEAR = rf"(?:(?:~,?~năm |~/~|~-~|~,~)(?P<year>\d{{4}})(?![\d/])| năm {_SHIFT})"
_TO_A_YEAR = rf"(?:{_D}{_LIST}){{0,6}}{_D}(?:~/~| năm )\d"
_MORE_MONTHS = rf"(?:(?:~[+-]~| đến )(?:tháng )?|{_LIST}(?={_TO_A_YEAR}))"
_MONTH = rf"(?<!\w)tháng (?P<more>(?:{_D}{_MORE_MONTHS}){{0,6}})(?P<month>{_D})(?!\d|~/~\d{{1,2}}(?!\d)){_YEAR}?"
_Q = r"(?:iv|iii|ii|i|[1-4]|một|hai|ba|bốn|tư)"
_QUARTER = rf"(?<!\w)(?:quý|q\.?)~(?P<more>(?:{_Q}(?:(?:~[+-]~| đến )(?:quý )?|{_LIST})){{0,3}})(?P<quarter>{_Q})(?!\w| lần){_YEAR}?"
_SHORT_MONTH = r"(?<![\w/.-])t~\.?~(?P<month>\d{1,2})(?![\w/-]|\.\d)"
_WEEK = r"(?<!\w)tuần (?:lễ )?(?:thứ )?(?P<nth>\d{1,2}|nhất|hai|ba|tư|bốn|đầu|cuối)(?: tiên| cùng)?"
_WHOLE_YEAR = (
    r"(?<!\w)(?:giai đoạn |thời kỳ |các )?(?:từ )?năm (?:\d{4}(?:~[,;-]~| và | đến )(?:hết )?"
    r"(?:năm )?){0,6}(?P<year>\d{4})(?![\d/])"
)
_TODAY = (
    rf"(?<!\w)(?:(?P<clock>{CLOCK})~,?~)?(?:(?:ngày )?(?:hôm nay|ngày mai)"
    r"|(?P<part>sáng|trưa|chiều|tối|đêm) (?:nay|mai))"
)
_OF_YEAR = rf"(?: (?P<year>\d{{4}})(?![\d/])| {_SHIFT})?"

SHAPES: tuple[Shape, ...] = (
    *LUNAR_SHAPES,
    Shape(
        "day_in_figures",
        rf"{_DAY}~(?P<sep>[/.-])~(?P<month>{_D})~(?P=sep)~(?P<year>\d{{4}}|\d\d)(?![\d/]|[.-]\d){_LUNAR}",
        read_single_day,
        "17h00 ngày 20/6/2025",
        (DIGIT, "/|.|-"),
    ),
    Shape(
        "day_in_words",
        rf"{_DAY} tháng (?P<month>{_D})(?!\d){_YEAR}{_LUNAR}",
        read_single_day,
        "ngày 20 tháng 6 năm 2025",
        ("tháng", DIGIT),
    ),
    Shape(
        "day_and_year_apart",
        rf"{_DAY}~[/-]~(?P<month>{_D})(?!\d)(?:,? năm (?P<year>\d{{4}})(?!\d)| năm {_SHIFT})",
        read_single_day,
        "ngày 20/6 năm 2025",
        ("năm", DIGIT, "/|-"),
    ),
    Shape(
        "day_of_month",
        rf"{_DAY} tháng (?P<month>{_D})(?!\d|~[/-]~\d){_LUNAR}",
        read_single_day,
        "ngày 20 tháng 6",
        ("tháng", DIGIT),
    ),
    Shape(
        "day_of_month_in_figures",
        rf"{FRONT}(?:ngày |mùng |mồng ){_DAYS}(?P<day>{_D})~[/-]~(?P<month>{_D})(?!\w|~[/.-]~\d){_LUNAR}",
        read_single_day,
        "ngày 20/6",
        (DIGIT, "/|-"),
    ),
    Shape(
        "bare_day",
        rf"{FRONT}(?P<day>{_D})/(?P<month>{_D})(?!\w|~[/.-]~\d){_LUNAR}",
        read_bare_day,
        "20/6",
        ("/", DIGIT),
    ),
    Shape(
        "day_of_next_month",
        rf"{FRONT}ngày (?P<day>{_D}),?(?: của)? tháng (?:kế tiếp|tiếp theo|tiếp sau|liền kề|liền sau|sau|tới|kế)"
        r"(?: liền kề| kế tiếp)?(?!\w)",
        read_next_month,
        "ngày 15 của tháng kế tiếp",
        ("ngày", "tháng", DIGIT),
    ),
    Shape(
        "day_alone",
        rf"{FRONT}ngày (?P<day>{_D})(?!\w|~[/.-]~\d| tháng \d)",
        read_single_day,
        "ngày 20",
        ("ngày", DIGIT),
    ),
    Shape(
        "month",
        _MONTH,
        read_month,
        "tháng 11 - 12/2025",
        ("tháng", DIGIT),
    ),
    Shape(
        "month_in_figures",
        rf"(?<![\w/.-])(?:t~\.?~)?(?P<month>{_D})/(?P<year>(?:19|20|21)\d\d)(?![\w/-])",
        read_bare_month,
        "T6/2025",
        ("/", DIGIT),
    ),
    Shape(
        "short_month",
        _SHORT_MONTH,
        read_bare_month,
        "T9",
        ("t", DIGIT),
    ),
    Shape(
        "month_and_short_year",
        rf"(?<!\w)tháng (?P<month>{_D})~/?~'~(?P<year>\d\d)(?!\w)",
        read_month,
        "tháng 6/'25",
        ("'", DIGIT),
    ),
    Shape(
        "week_of_month",
        rf"{_WEEK}(?: của)? (?P<inner>{anonymous(_MONTH)}|{anonymous(_SHORT_MONTH)}|t\d{{1,2}}/\d{{4}}(?!\w))",
        _week_of_month,
        "tuần 2 tháng 7/2025",
        ("tuần", DIGIT),
    ),
    Shape(
        "week_of_year",
        r"(?<!\w)(?<!thai\s)tuần (?:lễ )?(?:thứ )?(?P<week>\d\d)(?!\w)(?:(?:~/~|,? năm )(?P<year>\d{4})(?!\d))?",
        read_week,
        "tuần 25 năm 2025",
        ("tuần", DIGIT),
    ),
    Shape(
        "quarter",
        _QUARTER,
        read_quarter,
        "quý III/2025",
        ("quý|q.|q1|q2|q3|q4|qi",),
    ),
    Shape(
        "part_of_year",
        rf"(?<!\w)(?P<count>{NUMBER})(?: tháng|~t) (?P<edge>đầu|cuối)(?: của)? năm(?! học){_OF_YEAR}",
        read_part_of_year,
        "6 tháng đầu năm 2025",
        ("đầu|cuối", "năm"),
    ),
    Shape(
        "year",
        rf"{_WHOLE_YEAR}",
        read_whole_year,
        "năm 2025",
        ("năm", DIGIT),
    ),
    Shape(
        "stage",
        r"(?<!\w)(?:giai đoạn|thời kỳ) (?:từ )?\d{4}~(?:-|đến)~(?P<year>\d{4})(?!\d)",
        read_whole_year,
        "giai đoạn 2026-2030",
        ("giai|thời", DIGIT),
    ),
    Shape(
        "edge",
        r"(?<!\w)(?<!tháng\s)(?<!tuần\s)(?P<edge>đầu|giữa|cuối|thượng tuần|trung tuần|hạ tuần) (?P<inner>"
        rf"{anonymous(_MONTH)}|{anonymous(_SHORT_MONTH)}|t\d{{1,2}}/\d{{4}}(?!\w)|{anonymous(_QUARTER)}|{anonymous(_WHOLE_YEAR)})",
        _edge,
        "cuối tháng 6/2025",
        ("đầu|giữa|cuối|tuần", "tháng|t|quý|q|năm"),
    ),
    Shape(
        "around_issue",
        r"(?<!\w)(?<!những\s)(?<!các\s)(?<!đầu\s)(?:(?P<edge>cuối) )?(?P<unit>tuần|tháng|quý|năm) "
        r"(?P<shift>này|nay|tới|sau|kế tiếp)(?!\w| khi)",
        read_around_issue,
        "tháng tới",
        ("này|nay|tới|sau|kế", "tuần|tháng|quý|năm"),
    ),
    Shape(
        "end_of_this",
        r"(?<!\w)(?<!tháng\s)(?<!tuần\s)(?P<edge>cuối) (?P<unit>tuần|tháng|quý|năm)(?P<shift>)"
        r"(?!\w| học| \d| (?:nay|này|tới|sau|trước)(?!\w))",
        read_around_issue,
        "cuối năm",
        ("cuối", "tuần|tháng|quý|năm"),
    ),
    Shape(
        "today_and_its_day",
        rf"{_TODAY}~(?:,|(?P<open>\())~(?:tức )?(?:là )?(?:ngày )?(?P<day>{_D})/(?P<month>{_D})"
        r"(?:/(?P<year>\d{4}))?(?![\w/])(?(open)~\))",
        read_today_and_its_day,
        "ngày mai (29/7)",
        ("nay|mai", "/", DIGIT),
    ),
    Shape(
        "today",
        rf"{_TODAY}(?!\w)",
        read_today,
        "hôm nay",
        ("nay|mai",),
    ),
    Shape(
        "amount",
        rf"(?<![\w.,])(?<!\d/)(?<!thứ\s)(?<!ngày\s)(?:{NUMBER}~(?:-|đến)~)?(?P<number>{NUMBER})(?:~\([^()]{{1,20}}\))?"
        r"~(?P<unit>giờ|tiếng|ngày|tuần|tháng|quý|năm|(?<=12|24|36|48|72)h)(?!\w)(?P<half> rưỡi(?!\w))?"
        r"(?P<working>~\(?(?:ngày )?làm việc\)?|,?~\(?(?:không (?:kể|tính)|trừ) (?:các )?ngày nghỉ)?",
        read_amount,
        "05 (năm) ngày làm việc",
        (
            f"{DIGIT}|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười",
            "giờ|tiếng|ngày|tuần|tháng|quý|năm|2h|4h|6h|8h",
        ),
    ),
    Shape(
        "half",
        r"(?<!\w)(?:nửa|nữa) (?P<unit>tháng|năm)(?! đầu| cuối)(?!\w)",
        read_half,
        "nửa tháng",
        ("nửa|nữa",),
    ),
    Shape(
        "weekday",
        rf"(?<!\w){WEEKDAY_WORDS}",
        read_weekday,
        "thứ Sáu",
        ("thứ|chủ",),
    ),
    Shape(
        "bare_year",
        r"(?<![\w/.,-])(?:(?:20|21)\d\d~(?:-|đến)~)?(?P<year>(?:20|21)\d\d)(?![\w/]|[.,-]\d)",
        read_bare_year,
        "2026-2030",
        (DIGIT,),
    ),
)

SIEVE = sieve(SHAPES)
