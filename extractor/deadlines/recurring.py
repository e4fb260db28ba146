"""Deadlines that come round: "định kỳ hằng quý, 6 tháng, năm", "thứ Sáu hằng tuần".

First what a match means, then the table. Days of a month or year that come round ("trước ngày 20
hằng tháng") are rules of `days`; a period and its exact days are brought together by `combine`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from extractor.deadlines.fragments import CLOCK, EACH, NUMBER, compiled, written_number
from extractor.deadlines.marks import A_TIME, A_WEEKDAY, AMOUNT, AN_AMOUNT, WEEKDAY, WHEN
from extractor.deadlines.meanings import (
    Meaning,
    Passage,
    Recurrence,
    Rule,
    place_of,
    places_between,
    recurring,
)
from extractor.deadlines.times import Amount
from extractor.types import Bound, Span, TimeUnit

# --- what a match means -------------------------------------------------------------------------

_PERIODS = {
    "ngày": Recurrence("DAILY"),
    "tuần": Recurrence("WEEKLY"),
    "tháng": Recurrence("MONTHLY"),
    "quý": Recurrence("MONTHLY", 3),
    "năm": Recurrence("YEARLY"),
}
_FREQS = {
    TimeUnit.HOUR: "HOURLY",
    TimeUnit.DAY: "DAILY",
    TimeUnit.WEEK: "WEEKLY",
    TimeUnit.MONTH: "MONTHLY",
    TimeUnit.YEAR: "YEARLY",
}


def period_of(amount: Amount) -> Recurrence | None:
    """The recurrence of a length of time; "9 tháng" are those of the year."""
    if amount.unit not in _FREQS or not 0 < amount.number < 100:
        return None
    if amount == (9, TimeUnit.MONTH):
        return Recurrence("YEARLY", months=(9,))
    if amount.unit is TimeUnit.MONTH and amount.number % 12 == 0:
        return Recurrence("YEARLY", amount.number // 12)
    return Recurrence(_FREQS[amount.unit], amount.number)


def _period_in(match: re.Match[str], group: str | int, passage: Passage) -> Recurrence | None:
    amounts = passage.amounts(*match.span(group))
    return period_of(amounts[0]) if amounts else _PERIODS[match[group].split()[-1]]


_ITEM = rf"{AMOUNT}|(?<!\w)(?:ngày|tuần|tháng|quý|năm)(?!\w)"


def each_period(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """A list of periods, each a deadline of its own."""
    items = list(compiled(_ITEM).finditer(match.string, *match.span("items")))
    places = places_between(match, [Span(*item.span()) for item in items])
    periods = [_period_in(item, 0, passage) for item in items]
    return [recurring(place, p) for place, p in zip(places, periods, strict=False) if p]


def period_of_report(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """The period of a report whose day stands without a month behind it, else nothing."""
    days = [when for _, when in passage.times(*match.span("whens"))]
    if any(when.month is not None or when.day is None for when in days):
        return ()
    return [recurring(Span(*match.span("items")), _PERIODS[match["items"].split()[-1]])]


def times_per_period(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """So many times a period: "02 lần/năm" is every six months."""
    period = _period_in(match, "unit", passage)
    times = written_number(match["times"] or "1")
    if period is None or not times:
        return ()
    return [_parted(recurring(place_of(match), period), period, times)]


def _parted(meaning: Meaning, period: Recurrence, times: int) -> Meaning:
    """A period divided by so many times; where that is no calendar period, with a doubt."""
    if times == 1:
        return meaning
    months = period.interval * {"YEARLY": 12, "MONTHLY": 1}.get(period.freq, 0)
    if months and months % times == 0:
        return replace(meaning, recurrence=Recurrence("MONTHLY", months // times))
    return replace(meaning, doubts=("deadline_unresolved",))


def weekly(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """On days of every week; "trước" a day with a time is still on it."""
    codes = tuple(passage.weekdays(*match.span()))
    early = "trước" in match[0] and not match["clock"]
    bound = Bound.BEFORE if early else Bound.BY
    return [recurring(place_of(match), Recurrence("WEEKLY", weekdays=codes), bound=bound)]


_ORDINALS = {"đầu": 1, "cuối": -1, "MO": 2, "TU": 3, "WE": 4}
"""Weeks of a month; "thứ hai" is written as a Monday is."""


def weekday_of_month(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """On a day of one week of every month."""
    code, *ordinal = passage.weekdays(*match.span())
    nth = _ORDINALS[ordinal[0] if ordinal else match["nth"]]
    return [recurring(place_of(match), Recurrence("MONTHLY", weekdays=(f"{nth}{code}",)))]


_LAST_DAYS = {
    "tuần": Recurrence("WEEKLY", weekdays=("FR",)),
    "tháng": Recurrence("MONTHLY", days=(-1,)),
}


def last_day_of_each(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """On the last day of every month, quarter or year."""
    recurrence = _LAST_DAYS.get(match["unit"]) or _PERIODS[match["unit"]]
    return [recurring(place_of(match), recurrence, bound=Bound.BY)]


# --- the table ----------------------------------------------------------------------------------

_QUARTER = r"quý(?! (?:cơ quan|đơn vị|vị|ông|bà|khách|sở|ban|phòng|bộ|hiếm|báu|giá))"
UNIT = rf"(?:ngày|tuần|tháng|{_QUARTER}|năm)(?!\w)"
_ONCE = r"(?:~/~(?:(?:0?1|một)~)?lần|~\(?(?:một|0?1) lần\)?)?"
ITEM = rf"(?:(?:hằng|hàng|mỗi) )?(?:{AMOUNT}|(?<!\w){UNIT}){_ONCE}"
_SEPARATOR = r"(?:~[,;/]~| và | hoặc )"
_ITEMS = rf"{ITEM}(?:{_SEPARATOR}{ITEM})*+"
_EVERY = rf"(?:{EACH} (?:{AMOUNT}|{UNIT})|(?:mỗi|từng|theo) (?:tuần|tháng|{_QUARTER})(?!\w)|mỗi {AMOUNT})"
_LATEST = r"(?:(?:chậm|muộn) nhất(?: là)?|trước|vào|lúc)"
_ON_WEEKDAY = (
    rf"(?:{_LATEST} (?:trước |vào )?)?(?P<clock>(?:{CLOCK}|{AMOUNT})(?:~,)? )?(?:ngày )?"
    rf"{WEEKDAY}(?:(?:~,~| và )(?:ngày )?{WEEKDAY}){{0,6}}+"
)

RECURRING = (
    Rule(
        "each_period",
        rf"(?<!\w)(?:định kỳ~[:,(]?~)?(?P<items>{_EVERY}{_ONCE}(?:{_SEPARATOR}{ITEM})*+)",
        each_period,
        (
            "Báo cáo theo quý, 6 tháng, năm.",
            "FREQ=MONTHLY;INTERVAL=3 | FREQ=MONTHLY;INTERVAL=6 | FREQ=YEARLY",
        ),
        needs=("hằng|hàng|mỗi|từng|theo", f"ngày|tuần|tháng|quý|năm|{AN_AMOUNT}"),
    ),
    Rule(
        "periodically",
        rf"(?<!\w)định kỳ(?: là| vào| theo)?~[:(]?~(?P<items>{_ITEMS})",
        each_period,
        ("Định kỳ 6 tháng báo cáo một lần.", "FREQ=MONTHLY;INTERVAL=6"),
        needs=("định", f"ngày|tuần|tháng|quý|năm|{AN_AMOUNT}"),
    ),
    Rule(
        "reports_of_periods",
        rf"(?<!\w)báo cáo(?: công tác| kết quả| tình hình)?~\(?(?P<items>{ITEM}(?:{_SEPARATOR}{ITEM})++)",
        each_period,
        (
            "Thực hiện chế độ báo cáo tháng, quý, năm.",
            "FREQ=MONTHLY | FREQ=MONTHLY;INTERVAL=3 | FREQ=YEARLY",
        ),
        needs=("báo", f"ngày|tuần|tháng|quý|năm|{AN_AMOUNT}"),
    ),
    Rule(
        "report_of_period",
        rf"(?<!\w)báo cáo(?: định kỳ)?~\(?(?P<items>(?:tháng|{_QUARTER})(?! \d))(?=[^.;:]{{0,60}}?"
        rf"(?:trước|nhất|vào)(?: vào| là)*+ (?P<whens>{WHEN}))",
        period_of_report,
        ("Báo cáo tháng gửi trước ngày 18.", "FREQ=MONTHLY;BYMONTHDAY=18"),
        needs=("báo", "tháng|quý", A_TIME),
    ),
    Rule(
        "period_with_days",
        rf"(?P<items>{AMOUNT}|(?<!\w){UNIT})(?=~\((?:(?:chậm|muộn) nhất )?(?:là )?trước {WHEN})",
        each_period,
        (
            "Báo cáo 06 tháng (trước ngày 20 tháng 6) về Văn phòng.",
            "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=20",
        ),
        needs=("(", "trước", A_TIME),
    ),
    Rule(
        "period_by_times",
        rf"(?P<unit>{AMOUNT})(?:~/~(?:(?P<times>{NUMBER})~)?lần|~\(?(?:một|0?1) lần\)?)(?! thứ)",
        times_per_period,
        ("Giao ban 02 tuần/1 lần.", "FREQ=WEEKLY;INTERVAL=2"),
        needs=("lần", AN_AMOUNT),
    ),
    Rule(
        "times_per_period",
        rf"(?<!\w)(?:ít nhất |tối thiểu )?(?P<times>{NUMBER}) lần~(?:/~|(?:trong|mỗi|một|trên) )"
        rf"(?P<unit>{AMOUNT}|{UNIT})",
        times_per_period,
        ("Tự kiểm tra ít nhất 01 lần/năm.", "FREQ=YEARLY"),
        needs=("lần", f"ngày|tuần|tháng|quý|năm|{AN_AMOUNT}"),
    ),
    Rule(
        "every_so_often",
        rf"(?<!\w)(?:mỗi|hằng|hàng) (?P<unit>{AMOUNT}|{UNIT})(?: (?!\d)[^\s,.;:]++){{0,5}}? "
        rf"(?P<times>{NUMBER}) (?:lần|đợt)(?! thứ)(?!\w)",
        times_per_period,
        ("Mỗi năm tổ chức đối thoại hai lần.", "FREQ=MONTHLY;INTERVAL=6"),
        needs=("mỗi|hằng|hàng", "lần|đợt"),
    ),
    Rule(
        "weekday",
        rf"(?<!\w){_ON_WEEKDAY}(?:~,)?(?: của)? (?:hằng|hàng|mỗi|các) tuần(?!\w)",
        weekly,
        ("Gửi lịch công tác vào sáng thứ 6 hàng tuần.", "FREQ=WEEKLY;BYDAY=FR"),
        needs=(A_WEEKDAY, "tuần"),
    ),
    Rule(
        "each_weekday",
        rf"(?<!\w)(?:{_LATEST} )?(?:mỗi|{EACH}) (?P<clock>(?:{CLOCK}|{AMOUNT}) )?(?:ngày )?"
        rf"{WEEKDAY}(?:(?:~,~| và )(?:ngày )?{WEEKDAY}){{0,6}}+",
        weekly,
        ("Giao ban mỗi sáng thứ Hai.", "FREQ=WEEKLY;BYDAY=MO"),
        needs=(A_WEEKDAY, "mỗi|hằng|hàng"),
    ),
    Rule(
        "weekday_later",
        rf"(?<!\w)(?:mỗi|{EACH}) tuần(?:[^.;]{{0,80}}?(?<!\w)(?={_LATEST})|~(?P<open>\()~){_ON_WEEKDAY}"
        r"(?(open)~\))(?! (?:hằng|hàng|mỗi|các) tuần)",
        weekly,
        ("Hằng tuần, các xã gửi số liệu trước 15h00 thứ Năm.", "FREQ=WEEKLY;BYDAY=TH"),
        needs=(A_WEEKDAY, "tuần"),
    ),
    Rule(
        "weekday_of_month",
        rf"{WEEKDAY}(?: của)? tuần (?P<nth>đầu|cuối|{WEEKDAY})(?: tiên| cùng)?"
        r"(?: của)?(?: hằng| hàng| mỗi| các)? tháng(?!\w| \d)",
        weekday_of_month,
        ("Tiếp công dân vào thứ Năm tuần cuối tháng.", "FREQ=MONTHLY;BYDAY=-1TH"),
        needs=(A_WEEKDAY, "tuần"),
    ),
    Rule(
        "last_day_of_each",
        r"(?<!\w)(?:vào )?ngày (?:làm việc )?cuối(?: cùng)?(?: của)? (?:hằng |hàng |mỗi |các )?"
        rf"(?P<unit>tuần|tháng|{_QUARTER}|năm)(?!\w| \d)",
        last_day_of_each,
        ("Chốt số liệu vào ngày cuối cùng của mỗi tháng.", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        needs=("ngày", "cuối"),
    ),
    Rule(
        "session_of_period",
        r"(?<!\w)(?:tại|trong|vào) (?:các |cuộc |buổi )?(?:phiên họp|kỳ họp|họp|giao ban|hội nghị)"
        rf"[^,.;:]{{0,80}}? {EACH} (?P<items>(?:tuần|tháng|{_QUARTER}|năm))(?!\w)",
        each_period,
        ("Trình theo chương trình công tác tại phiên họp UBND xã hằng tháng.", "FREQ=MONTHLY"),
        needs=("họp|giao|hội", "hằng|hàng"),
    ),
)
