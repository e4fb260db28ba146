"""What the parts of a written time mean: one reader for each form of a day, month or length.

A reader takes the match of its shape and the day of issue, and gives None where the figures
cannot be a time.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date as Day, timedelta
from itertools import pairwise

from extractor.dates import add_months, last_day
from extractor.deadlines.fragments import QUARTERS, WEEKDAYS, written_number
from extractor.deadlines.times import Amount, BareYear, Weekday, When
from extractor.types import Span, TimeUnit


def _number(match: re.Match[str], name: str) -> int | None:
    found = match.groupdict().get(name)
    return int(found) if found else None


def _year(match: re.Match[str], issued: Day | None) -> int | None:
    """The year written, or "năm nay", "năm sau" counted from issue."""
    year = _number(match, "year")
    if year is not None:
        return year + 2000 if year < 100 else year
    shift = match.groupdict().get("year_shift")
    if shift is None or issued is None:
        return None
    return issued.year + (shift not in ("nay", "này"))


def read_single_day(match: re.Match[str], issued: Day | None) -> When:
    """A day, as far as its month and year are written."""
    parts = match.groupdict()
    return When(
        year=_year(match, issued),
        month=_number(match, "month"),
        day=_number(match, "day"),
        clock=bool(parts.get("clock")),
        stretch=bool(parts.get("more")),
        lunar=bool(parts.get("lunar")),
        short_year=len(parts.get("year") or "") == 2,
        counted=bool(parts.get("year_shift")),
    )


def read_bare_day(match: re.Match[str], issued: Day | None) -> When | None:
    """A day and month in figures alone; None where they cannot be any."""
    if not (1 <= int(match["month"]) <= 12 and 1 <= int(match["day"]) <= 31):
        return None
    return replace(read_single_day(match, issued), bare=True)


def read_next_month(match: re.Match[str], issued: Day | None) -> When:
    """A day of the month after another."""
    return replace(read_single_day(match, issued), next_month=True)


_FIGURES = re.compile(r"\d+")
_QUARTER = re.compile(rf"\b(?:{'|'.join(QUARTERS)}|[1-4])\b")


def read_month(match: re.Match[str], issued: Day | None) -> When | None:
    """A month by its last day; None where there is no such month."""
    numbered = [(place, int(words)) for place, words in _numerals(match, "month", _FIGURES)]
    if not all(1 <= month <= 12 for _, month in numbered):
        return None
    short = len(match.groupdict().get("year") or "") == 2
    return _of_list(match, numbered, 1, replace(_year_alone(match, issued), short_year=short))


def _year_alone(match: re.Match[str], issued: Day | None) -> When:
    return When(_year(match, issued), counted=bool(match.groupdict().get("year_shift")))


def _numerals(match: re.Match[str], last: str, numeral: re.Pattern[str]) -> list[tuple[Span, str]]:
    """The numerals of a list in the groups `more` and `last`, with their places in the match."""
    first = "more" if match.groupdict().get("more") else last
    begin, end = match.start(first) - match.start(), match.end(last) - match.start()
    words = match[0][begin:end]
    return [(Span(begin + n.start(), begin + n.end()), n[0]) for n in numeral.finditer(words)]


def _of_list(
    match: re.Match[str], numbered: list[tuple[Span, int]], length: int, year: When
) -> When:
    """The last of listed months or quarters (`length` months), each of them where there are gaps."""
    whens = [
        replace(year, month=number * length, start=((number - 1) * length + 1, 1))
        for _, number in numbered
    ]
    last = replace(whens[-1], stretch=len(whens) > 1)
    if not _has_gaps([number for _, number in numbered], match.groupdict().get("more") or ""):
        return last
    starts = [0, *(place.start for place, _ in numbered[1:])]
    ends = [*(place.end for place, _ in numbered[:-1]), len(match[0])]
    places = (Span(*pair) for pair in zip(starts, ends, strict=True))
    return replace(last, listed=tuple(zip(places, whens, strict=True)))


def _has_gaps(numbers: list[int], words: str) -> bool:
    """Whether listed months or quarters leave others out, so that the last is not all of them."""
    if "-" in words or "đến" in words:
        return False
    return any(after - one not in (1, -11, -3) for one, after in pairwise(numbers))


def read_bare_month(match: re.Match[str], issued: Day | None) -> When | None:
    """A month in figures alone."""
    when = read_month(match, issued)
    return replace(when, bare=True) if when else None


def read_quarter(match: re.Match[str], issued: Day | None) -> When:
    """A quarter by its last month."""
    numerals = _numerals(match, "quarter", _QUARTER)
    numbered = [(place, QUARTERS.get(words) or int(words)) for place, words in numerals]
    return _of_list(match, numbered, 3, _year_alone(match, issued))


def read_part_of_year(match: re.Match[str], issued: Day | None) -> When:
    """The first or last months of a year: "6 tháng đầu năm"."""
    count = written_number(match["count"])
    if match["edge"] == "cuối":
        return When(_year(match, issued), 12, 31, start=(13 - count, 1))
    return When(_year(match, issued), count, None, start=(1, 1))


def read_whole_year(match: re.Match[str], issued: Day | None) -> When:
    """A year, or the last of several."""
    return When(_year(match, issued), 12, 31, start=(1, 1))


def read_bare_year(match: re.Match[str], issued: Day | None) -> BareYear:
    """A number that may be a year."""
    return BareYear(read_whole_year(match, issued))


def read_around_issue(match: re.Match[str], issued: Day | None) -> When | None:
    """This or the next week, month, quarter or year, counted from issue."""
    if issued is None:
        return When()
    ahead = match["shift"] not in ("", "này", "nay")
    first, last = _PERIODS[match["unit"]](issued, ahead)
    start = None if match["edge"] else (first.month, first.day)
    return When(last.year, last.month, last.day, start=start)


def _week(issued: Day, ahead: bool) -> tuple[Day, Day]:
    monday = issued - timedelta(days=issued.weekday()) + timedelta(days=7 * ahead)
    return monday, monday + timedelta(days=6)


def _months(length: int) -> Callable[[Day, bool], tuple[Day, Day]]:
    """Calendar periods of some months."""

    def period(issued: Day, ahead: bool) -> tuple[Day, Day]:
        month = (issued.month - 1) // length * length + 1
        first = add_months(Day(issued.year, month, 1), length * ahead)
        end = add_months(first, length - 1)
        return first, last_day(end.year, end.month)

    return period


_PERIODS: dict[str, Callable[[Day, bool], tuple[Day, Day]]] = {
    "tuần": _week,
    "tháng": _months(1),
    "quý": _months(3),
    "năm": _months(12),
}


def read_today(match: re.Match[str], issued: Day | None) -> When:
    """The day of issue, or the next."""
    if issued is None:
        return When()
    day = issued + timedelta(days="mai" in match[0])
    return When(day.year, day.month, day.day, clock=bool(match["clock"] or match["part"]))


def read_today_and_its_day(match: re.Match[str], issued: Day | None) -> When:
    """The day that stands behind "hôm nay" or "ngày mai", which holds where issue is unknown too."""
    return replace(read_single_day(match, issued), clock=bool(match["clock"] or match["part"]))


def read_week(match: re.Match[str], issued: Day | None) -> When | None:
    """A week of the year by its Sunday; without a year that of issue."""
    year = _number(match, "year") or (issued.year if issued else None)
    try:
        monday = Day.fromisocalendar(year or 0, int(match["week"]), 1)
    except ValueError:
        return None
    sunday = monday + timedelta(days=6)
    return When(sunday.year, sunday.month, sunday.day, start=(monday.month, monday.day))


_UNITS = {
    "giờ": TimeUnit.HOUR, "tiếng": TimeUnit.HOUR, "h": TimeUnit.HOUR, "ngày": TimeUnit.DAY,
    "tuần": TimeUnit.WEEK, "tháng": TimeUnit.MONTH, "quý": TimeUnit.MONTH, "năm": TimeUnit.YEAR,
}  # fmt: skip


def read_amount(match: re.Match[str], issued: Day | None) -> Amount:
    """The end of a range counts: "24-48 giờ" is 48 hours."""
    number, unit = written_number(match["number"]), match["unit"]
    if match["working"]:
        return Amount(number, TimeUnit.WORKING_DAY)
    if match["half"] and unit == "tháng":
        return Amount(30 * number + 15, TimeUnit.DAY)
    if match["half"] and unit == "năm":
        return Amount(12 * number + 6, TimeUnit.MONTH)
    return Amount(number * 3 if unit == "quý" else number, _UNITS[unit])


def read_half(match: re.Match[str], issued: Day | None) -> Amount:
    """Half a month is 15 days, half a year 6 months (Civil Code 2015, article 146.1)."""
    if match["unit"] == "tháng":
        return Amount(15, TimeUnit.DAY)
    return Amount(6, TimeUnit.MONTH)


def read_weekday(match: re.Match[str], issued: Day | None) -> Weekday:
    """A day of the week."""
    return Weekday(WEEKDAYS[match["weekday"]] if match["weekday"] else "SU")
