"""Days that come round, named by the month: "ngày 20 của tháng cuối quý", "ngày 25 hằng tháng".

First what a match means, then the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.deadlines.days import AT_LATEST, BEFORE, before, by
from extractor.deadlines.marks import A_DAY, SHORTER
from extractor.deadlines.meanings import (
    Meaning,
    Passage,
    Recurrence,
    Rule,
    place_of,
    recurring,
)
from extractor.types import Bound

# --- what a match means -------------------------------------------------------------------------

_MONTHS_BACK = {"đầu": 2, "cuối": 0}


def month_of_quarter(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """A day of the first or last month of quarters: "ngày 20 của tháng cuối quý II"."""
    named = [w.month for _, w in passage.times(*match.span("quarters")) if w.month]
    months = tuple(m - _MONTHS_BACK[match["which"]] for m in named or (3, 6, 9, 12))
    return _day_of(match, passage, Recurrence("YEARLY", months=months))


def day_of_months(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """A day of several months: "ngày 20 các tháng 3, 6, 9, 12"."""
    named = [w.month for _, w in passage.times(*match.span("months")) if w.month]
    written = [int(month) for month in re.findall(r"\d+", match["months"])]
    months = [month for month in (*named, *written) if month <= 12]
    return _day_of(match, passage, Recurrence("YEARLY", months=tuple(months)))


def day_of_each_month(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """A day of every month."""
    return _day_of(match, passage, Recurrence("MONTHLY"))


def days_of_each_month(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """Several days of every month."""
    days = tuple(int(day) for day in re.findall(r"\d+", match["more"]))
    return _day_of(match, passage, Recurrence("MONTHLY"), days)


def days_of_each_period(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """Days of every year, quarter or month."""
    return before(match, passage) if "trước" in match[0] else by(match, passage)


def _day_of(
    match: re.Match[str], passage: Passage, period: Recurrence, more: tuple[int, ...] = ()
) -> list[Meaning]:
    """The days marked in the match, and more, of a period; "trước" excludes them."""
    marked = passage.times(*match.span("whens"))
    days = (*(when.day for _, when in marked if when.day), *more)
    if not days or max(days) > 31:
        return []
    bound = Bound.BEFORE if "trước" in match[0] else Bound.BY
    return [recurring(place_of(match), period._replace(days=days), bound=bound)]


# --- the table ----------------------------------------------------------------------------------

_CUE = rf"(?:{BEFORE}|{AT_LATEST} |(?<!\w)vào (?:các )?|)"

_EACH_MONTH = r"(?:hằng|hàng|mỗi) tháng"
_OF_EACH_MONTH = rf"(?: (?:của )?{_EACH_MONTH}(?!\w)|~\({_EACH_MONTH}\))"

MONTH_DAYS = (
    Rule(
        "day_of_each",
        rf"{_CUE}(?P<whens>{SHORTER}(?:(?:~,~(?:và )?| và ){SHORTER}){{0,5}})(?:(?P<open>~\()| (?:của )?)"
        r"(?:hằng|hàng|mỗi) (?P<each>năm|quý|tháng)(?!\w)(?(open)\))",
        days_of_each_period,
        ("Báo cáo giao ban ngày 25 hằng tháng.", "FREQ=MONTHLY;BYMONTHDAY=25"),
        needs=("hằng|hàng|mỗi", "năm|quý|tháng", A_DAY),
    ),
    Rule(
        "days_of_each_month",
        rf"{_CUE}(?P<whens>{SHORTER})(?P<more>(?:(?:~,~| và )"
        rf"\d{{1,2}}(?!\w)){{1,5}}){_OF_EACH_MONTH}",
        days_of_each_month,
        ("Vào các ngày 10, 20 và 30 hằng tháng.", "FREQ=MONTHLY;BYMONTHDAY=10,20,30"),
        needs=("hằng|hàng|mỗi", "tháng", A_DAY),
    ),
    Rule(
        "day_of_months",
        rf"{_CUE}(?P<whens>{SHORTER})(?: của)? các (?P<months>{SHORTER}"
        r"(?:(?:~,~| và )(?:tháng )?\d{1,2}(?!\w)){1,11})(?: (?:hằng|hàng) năm)?",
        day_of_months,
        (
            "Gửi báo cáo trước ngày 20 các tháng 3, 6, 9, 12.",
            "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20",
        ),
        needs=("các", A_DAY),
    ),
    Rule(
        "day_of_report_month",
        rf"{_CUE}(?P<whens>{SHORTER})(?: của)? tháng (?:thuộc kỳ )?báo cáo",
        day_of_each_month,
        ("Báo cáo tháng gửi trước ngày 20 của tháng báo cáo.", "FREQ=MONTHLY;BYMONTHDAY=20"),
        needs=("tháng", "báo", A_DAY),
    ),
    Rule(
        "last_month_of_each_quarter",
        rf"(?<!\w)(?:hằng|hàng|mỗi|theo) quý~\(?(?:~,)?{_CUE}(?P<whens>{SHORTER})(?: của)? tháng (?P<which>đầu|cuối)"
        r"(?P<quarters>)(?! năm| quý)~\)?",
        month_of_quarter,
        ("Hằng quý (ngày 20 tháng cuối), báo cáo.", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20"),
        needs=("quý", "tháng", A_DAY),
    ),
    Rule(
        "month_of_quarter",
        rf"{_CUE}(?P<whens>{SHORTER})(?: của)? tháng (?P<which>đầu|cuối)"
        rf"(?: tiên| cùng)?(?: của)?(?: mỗi| hằng| hàng| các| từng)? (?:quý(?!\w)|(?P<quarters>"
        rf"{SHORTER}(?:(?:~,~| và ){SHORTER}){{0,3}}))(?: sau| tiếp theo| kế tiếp| liền kề)?",
        month_of_quarter,
        (
            "Báo cáo chậm nhất là ngày 20 của tháng cuối quý II và quý IV.",
            "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=20",
        ),
        needs=("tháng", "đầu|cuối", A_DAY),
    ),
)
