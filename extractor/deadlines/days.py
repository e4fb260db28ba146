"""Deadlines that name a day or a calendar period: "trước ngày 15/6", "trong quý III".

First what a match means, then the table. "trước" a period ends before its first day, every other
word on its last. In a regulation a day or period without a year comes round every year.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from extractor.deadlines.fragments import IN_BRACKETS
from extractor.deadlines.marks import (
    A_DAY,
    A_TIME,
    A_TIME_OF_DAY,
    A_YEAR,
    AMOUNT,
    ANY_TIME,
    BARE_YEAR,
    SHORTER,
    STRETCH,
    TIMED,
    WHEN,
    YEAR,
)
from extractor.deadlines.meanings import (
    Meaning,
    Passage,
    Recurrence,
    Rule,
    place_of,
    places_between,
    recurring,
)
from extractor.deadlines.readers import read_around_issue
from extractor.deadlines.times import When
from extractor.types import Bound, DeadlineKind, Genre, Span

Dated = tuple[Span, When]

# --- what a match means -------------------------------------------------------------------------


def before(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """Before the days named; a time of day makes the day itself good."""
    return _on_days(match, passage, Bound.BEFORE)


def by(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """By the days named, or by the ends of the periods named."""
    return _on_days(match, passage, Bound.BY)


def by_if_future(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """As `by`, of words that may also tell of the past; figures alone may be something else."""
    found = _on_days(match, passage, Bound.BY)
    return [replace(m, weak=True) for m in found if not (m.when and m.when.bare)]


def by_if_written_out(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """As `by_if_future`, of days with month and year, or of the edges of a period."""
    found = by_if_future(match, passage)
    return [m for m in found if m.when and (m.when.loose or m.when.day) and m.when.month]


def by_end_of_range(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """By the last of the days named; a start without a year has that of the end."""
    days = passage.times(*match.span("whens" if match["whens"] else "stretch"))
    return _dates(match, days[-1:], Bound.BY, weak=True)


def by_in_a_row(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """By the end of periods that follow each other; of others the first alone is meant."""
    days = _with_one_year(passage.times(*match.span("whens")))
    if len(_ends_of_stretches(days)) == 1:
        return _dates(match, days[-1:], Bound.BY, weak=True)
    first = Span(place_of(match).start, days[0][0].end)
    days = passage.times(*match.span("whens"))[:1]
    return [replace(m, places=(first,)) for m in _dates(match, days, Bound.BY, weak=True)]


def by_end_of_this(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """By the end of the week, month or quarter of issue."""
    when = read_around_issue(match, passage.issued)
    doubts = ("date_approximate",)
    return [
        Meaning(DeadlineKind.DATE, (place_of(match),), when=when, bound=Bound.BY, doubts=doubts)
    ]


def _on_days(match: re.Match[str], passage: Passage, bound: Bound) -> list[Meaning]:
    days = _ends_of_stretches(_with_one_year(passage.times(*match.span("whens"))))
    each = match.groupdict().get("each")
    yearly = passage.genre is Genre.REGULATION and all(_comes_round(when) for _, when in days)
    if each or yearly:
        return _every(match, days, bound, each or "năm")
    return _dates(match, days, bound)


def _comes_round(when: When) -> bool:
    """Whether a regulation means it every year: a day or period without a year (ANNOTATION)."""
    return (when.year is None or when.counted) and when.month is not None


def _with_one_year(days: list[Dated]) -> list[Dated]:
    """The year at the end of a list holds for all of it."""
    last = days[-1][1].year if days else None
    return [(place, w if w.year or w.lunar else replace(w, year=last)) for place, w in days]


def _ends_of_stretches(days: list[Dated]) -> list[Dated]:
    """Days and months that follow each other are one stretch of time; its end counts."""
    return [one for one, after in pairwise(days) if not _follows(one[1], after[1])] + days[-1:]


def _follows(one: When, after: When) -> bool:
    """Whether `after` begins the day or month after `one`."""
    if one.month is None or after.month is None:
        return False
    if one.day and after.day:
        return (one.month, one.day + 1) == (after.month, after.day)
    return after.start == (one.month + 1, 1) and one.day is None


def _dates(
    match: re.Match[str], days: Sequence[Dated], bound: Bound, *, weak: bool = False
) -> list[Meaning]:
    places = places_between(match, [place for place, _ in days])
    return [
        Meaning(
            DeadlineKind.DATE,
            (place,),
            when=when,
            bound=Bound.BY if when.clock else bound,
            weak=weak,
            doubts=("date_approximate",) if when.loose else (),
        )
        for place, (_, when) in zip(places, days, strict=True)
    ]


def _every(match: re.Match[str], days: list[Dated], bound: Bound, unit: str) -> list[Meaning]:
    """Days that come round every year or month: one deadline where the day is the same."""
    if unit == "tháng" or len({when.day for _, when in days}) == 1:
        return _round(place_of(match), [when for _, when in days], bound, unit)
    places = places_between(match, [place for place, _ in days])
    pairs = zip(places, days, strict=True)
    return [m for place, (_, when) in pairs for m in _round(place, [when], bound, unit)]


def _round(place: Span, whens: list[When], bound: Bound, unit: str) -> list[Meaning]:
    early = Bound.BY if whens[0].clock else bound
    if whens[0].lunar:
        return [_lunar_year(place, whens[0], early)]
    recurrence = days_of_period(whens, unit, bound)
    return [recurring(place, recurrence, bound=early)] if recurrence else []


def _lunar_year(place: Span, when: When, bound: Bound) -> Meaning:
    """A day of every lunar year, which RFC 5545 cannot say: hence the doubt."""
    yearly = recurring(place, Recurrence("YEARLY"), bound=bound)
    return replace(yearly, when=replace(when, year=None), doubts=("date_approximate",))


_AFTER_PERIOD = {"tháng": (), "quý": (1, 4, 7, 10), "6 tháng": (1, 7), "năm": (1,)}


def days_of_period(whens: Sequence[When], unit: str, bound: Bound) -> Recurrence | None:
    """The recurrence of days of a year or month; None where the days do not fit the period."""
    if any(when.lunar for when in whens):
        return None
    firsts = [w.start if bound is Bound.BEFORE and w.start else (w.month, w.day) for w in whens]
    days = tuple(dict.fromkeys(day for _, day in firsts if day))
    months = tuple(dict.fromkeys(month for month, _ in firsts if month))
    if max(months, default=0) > 12 or max(days, default=0) > 31 or not (months or days):
        return None
    if months:
        return Recurrence("YEARLY", months=months, days=days)
    if unit == "tháng":
        return Recurrence("MONTHLY", days=days)
    if any(when.next_month for when in whens):
        return Recurrence("YEARLY", months=_AFTER_PERIOD[unit], days=days)
    return Recurrence("YEARLY", months=(3, 6, 9, 12), days=days) if unit == "quý" else None


# --- the table ----------------------------------------------------------------------------------

_LATEST = r"(?:chậm|muộn|trễ) nhất"
BEFORE = rf"(?<!\w)(?:{_LATEST}(?: là)? )?trước (?:thời điểm |thời hạn |hạn |mốc )?(?:hết )?(?:dịp (?:nghỉ )?(?:lễ )?)?(?:các )?"
AT_LATEST = (
    rf"(?<!\w)(?:{_LATEST}(?: là| đến| tới| vào| trong| hết)*+"
    r"|hạn (?:cuối cùng|cuối|chót)(?: (?!là |đến |vào )[^\s,.;:]++){0,6}+~:?(?: là| đến| vào)*+"
    r"|không (?:để |được |chậm |muộn )?(?:quá|chậm hơn|muộn hơn|trễ hơn))"
)
_AND = rf"{IN_BRACKETS}(?:~,)? (?:và|hoặc) (?:cả )?(?:trước )?"
_MORE = rf"(?:(?:{IN_BRACKETS}~,~(?:trước )?{WHEN}){{0,5}}{_AND}{WHEN})?"
_EACH_YEAR = rf"(?:{IN_BRACKETS}(?:~,)?(?: của)? (?:hằng|hàng|mỗi) (?P<each>năm|quý|tháng)(?!\w))?"
WHENS = rf"(?P<whens>{WHEN}{_MORE}){_EACH_YEAR}"
_SHORTER = rf"(?P<whens>{SHORTER}{_MORE}){_EACH_YEAR}"

_FINISH = (
    r"(?<!\w)(?<!mức\sđộ\s)(?:hoàn thành|hoàn tất|hoàn thiện|ban hành|trình|báo cáo|thông xe|"
    r"khởi công|khánh thành|nghiệm thu|bàn giao|quyết toán|giải ngân|đưa vào|kết thúc|dứt điểm|xong)(?!\w)"
)
_DONE = r"(?:hoàn thành|hoàn tất|xong|dứt điểm)"
_HOLD = (
    r"(?:tổ chức|họp|khai mạc|khai trương|khánh thành|khởi công|ra quân|phát động|sơ kết|tổng kết|bàn giao|"
    r"nộp|gửi|nghiệm thu|diễn tập|kiểm tra)"
)
_TIME = rf"(?:{WHEN}|{BARE_YEAR})"
_TO = r"(?:~-~|~,?~(?:cho )?(?:đến|tới) (?:hết )?(?:cuối )?)"

DAYS = (
    Rule(
        "before_day",
        rf"{BEFORE}{WHENS}",
        before,
        ("Gửi về Sở Nội vụ trước ngày 15/6/2025.", "2025-06-15 before"),
        needs=("trước", A_TIME),
    ),
    Rule(
        "at_latest",
        rf"{AT_LATEST} {WHENS}",
        by,
        ("Báo cáo chậm nhất là ngày 20 tháng 6.", "2025-06-20 by"),
        needs=("nhất|hạn|không", A_TIME),
    ),
    Rule(
        "deadline_is",
        rf"(?<!\w)(?<!gia\s)(?:thời hạn|hạn)(?: [^\s,.;:]++){{0,8}}? (?:là|vào|đến|trong)(?: hết)? {WHENS}",
        by,
        ("Thời hạn gửi kết quả là ngày 30/6/2025.", "2025-06-30 by"),
        needs=("hạn", A_TIME),
    ),
    Rule(
        "time_of_work",
        r"(?<!\w)(?:thời gian|thời hạn)(?: (?:thực hiện|hoàn thành|triển khai|tổ chức|gửi|nộp|báo cáo|xong))"
        rf"{{1,3}}(?: vào| trong)? {WHENS}",
        by,
        ("Thời gian thực hiện quý III/2025.", "2025-09-30 by"),
        needs=("thời", A_TIME),
    ),
    Rule(
        "until",
        rf"(?<!\w)(?:cho )?(?:đến|tới)(?: hết| cuối)?(?: thời điểm)? {WHENS}",
        by_if_future,
        ("Gia hạn việc kê khai đến ngày 15/7/2025.", "2025-07-15 by"),
        needs=("đến|tới", A_TIME),
    ),
    Rule(
        "in_period",
        rf"(?<!\w)(?:ngay )?trong(?: khoảng)?(?: thời gian)?(?: các| (?:{AMOUNT}|\d{{1,2}})(?:~[,:(])?)?~{_SHORTER}",
        by_if_future,
        ("Trình UBND tỉnh trong quý III/2025.", "2025-09-30 by"),
        needs=("trong", A_DAY),
    ),
    Rule(
        "in_periods_in_a_row",
        rf"(?<!\w)(?:ngay )?trong(?: các)? (?P<whens>{SHORTER}(?:~,~{SHORTER}){{1,4}})",
        by_in_a_row,
        ("Hoàn thành trong tháng 9, tháng 10 năm 2025.", "2025-10-31 by"),
        needs=("trong", A_DAY, ","),
    ),
    Rule(
        "done_in_year",
        rf"{_FINISH}[^.;:]{{0,160}}?(?P<words>(?<!\w)(?:ngay )?trong (?P<whens>{YEAR}))",
        by_if_future,
        ("Hoàn thành xây dựng nhà văn hóa xã trong năm 2025.", "2025-12-31 by"),
        needs=("trong", A_YEAR),
    ),
    Rule(
        "done_in_this",
        rf"(?<!\w)(?<!đã\s)(?<!được\s)(?<!việc\s)(?<!hồ\ssơ\s){_DONE}(?!\w)[^.;:]{{0,160}}?"
        r"(?P<words>(?<!\w)(?:ngay )?trong (?P<edge>)(?P<unit>tuần|tháng|quý)(?P<shift>))(?=~(?:$|[.;,]))",
        by_end_of_this,
        ("Hoàn thành việc tiêu độc chuồng trại trong tuần.", "2025-05-25 by"),
        needs=("hoàn|xong|dứt", "trong", "tuần|tháng|quý"),
    ),
    Rule(
        "year_first",
        rf"(?:^|[,;:.+-]~)(?P<words>trong (?P<whens>{YEAR}))(?=~,| \w)",
        by_if_future,
        ("Trong năm 2026, đưa vào sử dụng 02 trạm y tế.", "2026-12-31 by"),
        needs=("trong", A_YEAR),
    ),
    Rule(
        "on_day",
        rf"(?<!\w)vào(?: lúc| hồi| cuối| khoảng)?(?: các)? {WHENS}",
        by_if_future,
        ("Tổ chức lễ phát động vào ngày 10/6/2025.", "2025-06-10 by"),
        needs=("vào", A_TIME),
    ),
    Rule(
        "done_by",
        rf"(?<!\w)(?:hoàn thành|hoàn tất|kết thúc|xong|dự kiến)(?: ngay| trong| vào)*+ {WHENS}",
        by_if_future,
        ("Rà soát, thống kê xong quý II/2025.", "2025-06-30 by"),
        needs=("hoàn|kết|xong|dự", A_TIME),
    ),
    Rule(
        "by_end_of",
        rf"(?<!\w)hết {WHENS}",
        by_if_future,
        ("Hết quý IV/2025 phải đạt 100% số xã.", "2025-12-31 by"),
        needs=("hết", A_TIME),
    ),
    Rule(
        "range",
        rf"(?<!\w)từ (?:(?:nay|hôm nay|đầu năm|{_TIME}){IN_BRACKETS}{_TO}(?P<whens>{_TIME})"
        rf"|(?P<stretch>{STRETCH}))",
        by_end_of_range,
        ("Mở đợt kiểm tra từ tháng 6 - 8/2025.", "2025-08-31 by"),
        needs=("từ", ANY_TIME),
    ),
    Rule(
        "time_heading",
        rf"^~(?:[-+*•]~)?(?:trong |vào )?(?P<words>(?P<whens>{WHEN}(?:(?:~,~| và ){WHEN}){{0,3}}))~:",
        by_if_future,
        ("- Tháng 9/2025: tổ chức hội thi cấp xã.", "2025-09-30 by"),
        needs=(":", A_TIME),
    ),
    Rule(
        "bare_time",
        rf"(?P<whens>{_TIME}(?:{IN_BRACKETS}(?:~[,;+]~| và (?:cả )?){_TIME}){{0,5}}){_EACH_YEAR}",
        by,
        ("Tháng 11 - 12/2025", "2025-12-31 by"),
        cell=True,
        needs=(ANY_TIME,),
    ),
    Rule(
        "bare_range",
        rf"(?:(?<!\w)từ )?{_TIME}{IN_BRACKETS}{_TO}(?P<whens>{_TIME})",
        by_end_of_range,
        ("01/6/2025 - 31/7/2025", "2025-07-31 by"),
        cell=True,
        needs=(ANY_TIME,),
    ),
    Rule(
        "at_time_of_day",
        rf"(?<!hồi\s)(?<!lúc\s)(?P<whens>{TIMED})",
        by_if_future,
        ("Gửi số liệu cuối giờ chiều ngày 23/5/2025 về Phòng.", "2025-05-23 by"),
        needs=(A_TIME_OF_DAY,),
    ),
    Rule(
        "event_on_day",
        rf"(?:^|[.;,+-]~)(?:{_HOLD})(?!\w)(?: (?!của |theo |tại |từ |số |ban hành |về |năm )[^\s,.;:()/]++){{0,8}}? "
        rf"(?P<words>(?P<whens>{SHORTER}))(?=~(?:$|[.;,(]| tại ))",
        by_if_written_out,
        ("Tổ chức hội nghị sơ kết ngày 20/6/2025.", "2025-06-20 by"),
        needs=(
            A_DAY,
            "tổ|họp|khai|khánh|khởi|ra|phát|sơ|tổng|bàn|nộp|gửi|nghiệm|diễn|kiểm",
        ),
    ),
)
