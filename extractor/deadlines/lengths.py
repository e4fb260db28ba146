"""Deadlines that are a length of time: "trong 05 ngày làm việc kể từ ngày ký".

First what a match means, then the table. A length without a beginning counts from issue in a
directive, from receipt elsewhere, with a doubt. A negative amount lies before the event.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from extractor.deadlines.fragments import anonymous, compiled
from extractor.deadlines.marks import AMOUNT, AN_AMOUNT, PLAIN, WHEN
from extractor.deadlines.meanings import Meaning, Passage, Recurrence, Rule, place_of, recurring
from extractor.deadlines.times import Amount, When
from extractor.types import Anchor, Bound, DeadlineKind, Genre, Span, TimeUnit

# --- what a match means -------------------------------------------------------------------------

_DOCUMENT = (
    r"(?:văn bản|công văn|quyết định|thông báo|kế hoạch|chỉ thị|công điện|nghị quyết|hướng dẫn|"
    r"quy chế|quy định|chương trình|phương án)"
)
_ANCHORS = (
    (r"(?:hết|đến|quá|sau) (?:thời )?hạn|^(?:thời )?hạn", Anchor.DEADLINE),
    (r"nhận(?! thức| diện| định)", Anchor.RECEIPT),
    (
        rf"^(?:được )?(?:ký|ban hành|phát hành)(?: ban hành)?(?: {_DOCUMENT})?(?: này)?$",
        Anchor.ISSUE,
    ),
    (rf"(?:ký|ban hành|phát hành)(?: ban hành)? {_DOCUMENT} này", Anchor.ISSUE),
    (rf"^{_DOCUMENT}(?: này)?(?: được)? (?:ký|ban hành|phát hành|có hiệu lực)", Anchor.ISSUE),
    (rf"{_DOCUMENT} này (?:được )?(?:ký|ban hành|phát hành|có hiệu lực)", Anchor.ISSUE),
    (r"^văn bản(?: [^\s]++){0,12} được ban hành", Anchor.ISSUE),
    (r"^(?:hôm )?nay(?!\w)", Anchor.ISSUE),
)
"""What the words after "kể từ" name; the first row that fits counts."""


def _anchor(words: str) -> Anchor | None:
    """What a period counts from; None where no words say."""
    words = words.strip()
    if not words:
        return None
    return next((a for pattern, a in _ANCHORS if compiled(pattern).search(words)), Anchor.EVENT)


def _words(match: re.Match[str], passage: Passage, group: str) -> str:
    """The words of a group as they stand in the text, without marks."""
    return passage.words[slice(*match.span(group))] if match[group] else ""


_AFTER_EACH = {
    "tháng": Recurrence("MONTHLY"),
    "quý": Recurrence("YEARLY", months=(1, 4, 7, 10)),
    "năm": Recurrence("YEARLY", months=(1,)),
}
_LONGEST = 28
"""Every month has so many days: that many after a period's end lie in the month that follows."""


def _after_each(match: re.Match[str], amount: Amount, words: str) -> Meaning | None:
    """Days after the end of every month, quarter or year, which are days of the month after."""
    each = compiled(_END_OF_EACH).match(words)
    if each is None or amount.unit is not TimeUnit.DAY or not 1 <= amount.number <= _LONGEST:
        return None
    recurrence = _AFTER_EACH[each["unit"]]._replace(days=(amount.number,))
    start, length = place_of(match).start, each.end()
    place = Span(start, match.start("anchor") + length)
    return recurring(place, recurrence, bound=Bound.BY)


def within(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """Within a length of time, from what the words name, else from issue or receipt."""
    amount = passage.amounts(*match.span("amount"))[0]
    if match["day"]:
        return [_from_day(match, amount, passage)]
    if each := _after_each(match, amount, _words(match, passage, "anchor")):
        return [each]
    anchor = _anchor(_words(match, passage, "anchor"))
    if anchor is None and amount.unit is TimeUnit.YEAR:
        return ()
    if anchor is not None:
        return [_relative(match, amount, anchor)]
    assumed = Anchor.ISSUE if passage.genre is Genre.DIRECTIVE else Anchor.RECEIPT
    return [_relative(match, amount, assumed, "anchor_assumed")]


def _from_day(match: re.Match[str], amount: Amount, passage: Passage) -> Meaning:
    """From a day named, which may be that of issue ("kể từ hôm nay")."""
    [(_, day)] = passage.times(*match.span("day"))
    issued = passage.issued
    if day == When() or (issued and (day.year, day.month, day.day) == issued.timetuple()[:3]):
        return _relative(match, amount, Anchor.ISSUE)
    return replace(_relative(match, amount, Anchor.EVENT), when=day)


def after_limit(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """So long after another deadline, or after what the words name."""
    amount = passage.amounts(*match.span("amount"))[0]
    if match["day"]:
        return [_from_day(match, amount, passage)]
    anchor = _anchor(_words(match, passage, "anchor"))
    return [_relative(match, amount, anchor or Anchor.DEADLINE)]


def after_limit_of_before(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """So long after the deadline that stands before."""
    amount = passage.amounts(*match.span("amount"))[0]
    return [_relative(match, amount, Anchor.DEADLINE)]


def within_days(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """As `within`, of words that mostly tell how long a thing lasts where months are meant."""
    amount = passage.amounts(*match.span("amount"))[0]
    lasts = amount.unit in (TimeUnit.MONTH, TimeUnit.YEAR) and not (match["anchor"] or match["day"])
    return () if lasts else within(match, passage)


def ahead_of(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """So long before an event, or before another deadline."""
    amount = passage.amounts(*match.span("amount"))[0]
    words = _words(match, passage, "anchor")
    if amount.unit is TimeUnit.HOUR and not compiled(_OCCASION).match(words):
        return _time_of_day(match, words)
    other = compiled(r"(?<!\w)(?:thời hạn|hết hạn|đến hạn)").search(words)
    anchor = Anchor.DEADLINE if other else Anchor.EVENT
    return [_relative(match, Amount(-amount.number, amount.unit), anchor)]


_OCCASION = r"(?:khi|ngày|thời|lúc|phiên|cuộc|kỳ|hội|diễn ra|tổ chức|bắt đầu|so với|đợt|bão)(?!\w)"
"""How the words of an event begin; behind hours others name a time of day: "trước 16 giờ"."""


def _time_of_day(match: re.Match[str], words: str) -> Iterable[Meaning]:
    """A time of every day ("trước 15 giờ hằng ngày"), else nothing."""
    each = compiled(r"(?:(?:sáng|trưa|chiều|tối) )?(?:hằng|hàng|mỗi) ngày(?!\w)").match(words)
    return [recurring(place_of(match), Recurrence("DAILY"))] if each else ()


def _relative(match: re.Match[str], amount: Amount, anchor: Anchor, *doubts: str) -> Meaning:
    return Meaning(
        DeadlineKind.RELATIVE, (place_of(match),), amount=amount, anchor=anchor, doubts=doubts
    )


# --- the table ----------------------------------------------------------------------------------

_ISSUED = rf"(?:,{PLAIN}{{1,40}} được (?:ký|ban hành|phát hành)(?!\w))?"
"""The end of "kể từ khi văn bản chỉ đạo, điều hành được ban hành"."""

_OTHER_WORK = r" và (?:phải |cần )?(?:gửi|nộp|trình|tổ chức|triển khai|thực hiện|hoàn thành|tổng hợp|công khai)(?!\w)"
_ISSUING = rf"(?:được )?(?:ký|ban hành|phát hành)(?: ban hành)?(?: {_DOCUMENT})?(?: này)?"
_BEING_ISSUED = rf"{_DOCUMENT}(?: này)?(?: được)? (?:ký|ban hành|phát hành)"
_FROM_ISSUE = rf"(?:{_ISSUING}|{_BEING_ISSUED})(?= và (?:báo cáo|thông báo)(?!\w)|{_OTHER_WORK})"
"""Issue, where other work follows: "kể từ ngày ban hành Chỉ thị và báo cáo …"."""

_SINCE = (
    rf"(?:~,?~\(?(?:(?:(?:kể|tính) từ|sau) (?P<day>{WHEN})|(?:(?:kể|tính) từ|từ|sau)"
    rf"(?: (?:ngày|khi|thời điểm|lúc|sau khi)){{0,2}}+ (?P<anchor>{_FROM_ISSUE}"
    rf"|(?:(?!{_OTHER_WORK}){PLAIN}){{1,120}}{_ISSUED})))?"
)
_SINCE_NAMED = _SINCE[:-1]
_END_OF_EACH = r"(?:kết thúc|hết)(?: của)? (?:mỗi|hằng|hàng|từng) (?P<unit>tháng|quý|năm)(?!\w)"
_LENGTH = rf"(?P<amount>{AMOUNT})"
_UNTIL_WORDS = rf"(?P<anchor>{PLAIN}{{1,80}})"

LENGTHS = (
    Rule(
        "after_limit",
        r"(?<!\w)(?:(?:chậm|muộn) nhất )?sau (?:khi )?(?:(?:hết|đến|kết thúc) )?(?:thời hạn|hạn)"
        rf"(?: (?!là |trong )[^\s,.;:]++){{0,6}}? {_LENGTH}{_SINCE}",
        after_limit,
        ("Chậm nhất sau thời hạn 03 ngày làm việc, cập nhật kết quả.", "3 working_day deadline"),
        needs=("sau", "hạn", AN_AMOUNT),
    ),
    Rule(
        "within_length",
        r"(?<!\w)trong(?: thời hạn| thời gian| vòng| khoảng thời gian)"
        rf"(?: không quá| tối đa| chậm nhất| là)*+ {_LENGTH}{_SINCE}",
        within,
        ("Trong thời hạn 05 ngày làm việc kể từ ngày ký, gửi kế hoạch.", "5 working_day issue"),
        needs=("trong", AN_AMOUNT),
    ),
    Rule(
        "no_longer_than",
        r"(?<!\w)(?:(?:chậm|muộn) nhất|không quá|tối đa)(?: là| sau| trong| không quá| thời hạn"
        rf"| thời gian| vòng)*+ {_LENGTH}{_SINCE}",
        within_days,
        ("Trả lời không quá 03 ngày kể từ ngày nhận được đơn.", "3 day receipt"),
        needs=("nhất|quá|tối", AN_AMOUNT),
    ),
    Rule(
        "after_that",
        rf"(?<!\w)sau đó(?:~,)?(?: chậm nhất| muộn nhất| không quá| tối đa| trong| vòng| thời hạn| là| sau)*+ {_LENGTH}",
        after_limit_of_before,
        ("Sau đó 5 ngày, báo cáo kết quả.", "5 day deadline"),
        needs=("sau", "đó", AN_AMOUNT),
    ),
    Rule(
        "after_length",
        rf"(?<!\w)sau {_LENGTH}{_SINCE_NAMED}",
        within,
        ("Sau 05 ngày làm việc kể từ ngày ký, báo cáo tiến độ.", "5 working_day issue"),
        needs=("sau", AN_AMOUNT),
    ),
    Rule(
        "bare_length",
        rf"^~(?P<amount>{AMOUNT}){_SINCE}~\.?$",
        within,
        ("05 ngày làm việc", "5 working_day issue"),
        cell=True,
        needs=(AN_AMOUNT,),
    ),
    Rule(
        "in_length",
        rf"(?<!\w)trong {_LENGTH}{_SINCE}",
        within_days,
        ("Phun khử khuẩn trong 24-48 giờ sau khi nước rút.", "48 hour event"),
        needs=("trong", AN_AMOUNT),
    ),
    Rule(
        "length_after_each",
        rf"{_LENGTH} sau(?: khi| ngày)? (?P<anchor>{anonymous(_END_OF_EACH)})(?P<day>(?!))?",
        within,
        ("Báo cáo 20 ngày sau khi kết thúc mỗi quý.", "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=20"),
        needs=("sau", AN_AMOUNT),
    ),
    Rule(
        "limit_is",
        rf"(?<!\w)thời hạn(?: [^\s,.;:]++){{0,8}}?(?:~:| là| không quá| tối đa){{1,2}} {_LENGTH}{_SINCE}",
        within,
        ("Thời hạn góp ý là 10 ngày kể từ ngày nhận được dự thảo.", "10 day receipt"),
        needs=("hạn", AN_AMOUNT),
    ),
    Rule(
        "length_before",
        rf"(?<!\w)(?:(?:(?:chậm|muộn) nhất|ít nhất|tối thiểu)(?: là)? )?{_LENGTH}(?:~,)? trước"
        rf"(?: khi| ngày| thời điểm| lúc)? {_UNTIL_WORDS}",
        ahead_of,
        ("Gửi tài liệu chậm nhất 03 ngày làm việc trước ngày họp.", "-3 working_day event"),
        needs=("trước", AN_AMOUNT),
    ),
    Rule(
        "before_length",
        r"(?<!\w)(?:(?:chậm|muộn) nhất (?:là )?)?trước(?: ít nhất| tối thiểu)? "
        rf"{_LENGTH}(?: {_UNTIL_WORDS})?",
        ahead_of,
        ("Đăng ký trước 10 ngày khi tiến hành khảo sát.", "-10 day event"),
        needs=("trước", AN_AMOUNT),
    ),
    Rule(
        "before_event_by_length",
        r"(?<!\w)trước (?P<anchor>(?:khi|ngày|thời hạn|hạn|phiên|cuộc|kỳ|hội nghị|đợt)"
        rf"(?: (?!trong |không quá |sau |{WHEN})[^\s,.;:()]++){{1,14}}?)(?: ít nhất| tối thiểu| chậm nhất"
        rf"| muộn nhất| là){{0,2}} {_LENGTH}",
        ahead_of,
        ("Xin gia hạn trước khi hết thời hạn 03 ngày làm việc.", "-3 working_day deadline"),
        needs=("trước", AN_AMOUNT),
    ),
)
