"""Deadlines without a day: events ("ngay sau khi có kết quả") and "ngay".

Named sessions and single events count, cases to come ("khi cần thiết") do not (ANNOTATION,
rulings 10 and 12).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.deadlines.lunar_shapes import TET_OF_YEAR, year_of_cycle
from extractor.deadlines.marks import PLAIN, WHEN
from extractor.deadlines.meanings import Meaning, Passage, Rule, place_of
from extractor.deadlines.times import When
from extractor.types import Bound, DeadlineKind, Genre


def event(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """When something happens."""
    return [Meaning(DeadlineKind.EVENT, (place_of(match),))]


def single_event(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """When something happens; in a regulation that is every case to come, and no deadline."""
    return () if passage.genre is Genre.REGULATION else event(match, passage)


def immediate(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """At once; not in a lead-in to a list."""
    if passage.words.rstrip().endswith(":"):
        return ()
    return [Meaning(DeadlineKind.IMMEDIATE, (place_of(match),))]


def before_tet(match: re.Match[str], passage: Passage) -> Iterable[Meaning]:
    """Before Tết: an event whose day the lunar calendar tells, where the year is clear."""
    year = int(match["year"]) if match["year"] else None
    if match["cycle"]:
        year = year_of_cycle(match["cycle"], passage.issued)
    first = When(year, 1, 1, lunar=True)
    doubts = ("date_approximate",)
    return [Meaning(DeadlineKind.EVENT, (place_of(match),), first, Bound.BEFORE, doubts=doubts)]


_CLAUSE = rf"{PLAIN}{{1,100}}"
_END_OF_EACH = r"kết thúc (?:mỗi|hằng|hàng|từng) (?:tháng|quý|năm)(?!\w)"
"""The end of every period, which is a recurrence and no event."""

_SESSION = r"(?:phiên họp|kỳ họp|cuộc họp|hội nghị|phiên|đại hội)"

EVENTS = (
    Rule(
        "when_result",
        r"(?<!\w)(?<!đến\s)(?:ngay )?(?:sau )?khi có (?:kết quả|ý kiến|hướng dẫn|chủ trương|chỉ đạo|kết luận"
        r"|quyết định|văn bản)(?: (?!thì )[^\s,.;:()]++){0,12}",
        event,
        ("Cập nhật khi có kết quả thực hiện.", "event"),
        needs=("khi", "có"),
    ),
    Rule(
        "as_soon_as",
        rf"(?<!\w)ngay (?:sau )?khi {_CLAUSE}",
        single_event,
        ("Tổng vệ sinh môi trường ngay khi nước rút.", "event"),
        needs=("ngay", "khi"),
    ),
    Rule(
        "right_after",
        rf"(?<!\w)ngay sau (?!khi |đó|đây|này){_CLAUSE}",
        single_event,
        ("Công bố ngay sau hội nghị tổng kết.", "event"),
        needs=("ngay", "sau"),
    ),
    Rule(
        "after",
        rf"(?:^|[,;.:+-]~)(?P<words>sau khi (?!{_END_OF_EACH})(?:có|được|hoàn thành|kết thúc|nhận|tiếp nhận|thống nhất)"
        rf"(?!\w){PLAIN}{{1,100}})",
        single_event,
        ("Sau khi được phê duyệt, công khai trên cổng thông tin.", "event"),
        needs=("sau", "khi"),
    ),
    Rule(
        "after_step",
        rf"(?<!\w)(?<!ngay\s)(?<!từ\s)(?<!kể\s)(?P<words>sau khi (?!{_END_OF_EACH})(?:hoàn thành|kết thúc|được (?:phê duyệt|ban hành|thông qua"
        rf"|thẩm định))(?!\w){PLAIN}{{0,80}})(?=[.;]|$)",
        single_event,
        ("Công khai quy hoạch sau khi được phê duyệt.", "event"),
        needs=("sau", "khi"),
    ),
    Rule(
        "before_event",
        r"(?<!\w)trước khi (?:trình|ban hành|báo cáo|khai giảng|khai mạc|diễn ra|bắt đầu|kết thúc"
        rf"|bước vào|tổ chức|thông qua|công bố)(?!\w){PLAIN}{{0,80}}",
        single_event,
        ("Lấy ý kiến nhân dân trước khi trình Hội đồng nhân dân xã.", "event"),
        needs=("trước", "khi"),
    ),
    Rule(
        "before_tet",
        rf"(?<!\w)trước (?:dịp |kỳ nghỉ |ngày nghỉ |ngày )?{TET_OF_YEAR}",
        before_tet,
        ("Chi trả xong trước Tết Nguyên đán Bính Ngọ.", "event"),
        needs=("trước", "tết"),
    ),
    Rule(
        "before_occasion",
        r"(?<!\w)trước(?: và trong)? (?:mùa|tết|kỳ họp|phiên họp|đại hội|lễ|khai giảng|năm học mới"
        rf"|ngày (?:khai|bầu cử|họp|diễn ra|tổ chức|hội|lễ))(?!\w){PLAIN}{{0,60}}",
        single_event,
        ("Nạo vét kênh mương trước mùa mưa bão.", "event"),
        needs=("trước",),
    ),
    Rule(
        "until_event",
        rf"(?<!\w)từ (?:{WHEN}|nay|(?:khi|ngày) {PLAIN}{{1,40}}?)(?: cho)? đến khi {_CLAUSE}",
        event,
        ("Trực ban từ tháng 11/2025 đến khi kết thúc đợt kiểm kê.", "event"),
        needs=("từ", "đến", "khi"),
    ),
    Rule(
        "session",
        r"(?<!\w)(?:trình|báo cáo|thông qua|xem xét|cho ý kiến)(?!\w)[^.;:]{0,120}?(?P<words>(?<!\w)tại "
        rf"(?:các )?{_SESSION}(?: [^\s,.;:()]++){{0,10}}? (?:gần nhất|sắp tới|kế tiếp|tiếp theo|tới"
        rf"|cuối năm|giữa năm|thường lệ|chuyên đề|(?:lần )?thứ \w++|{WHEN})(?!\w))",
        event,
        ("Trình HĐND tỉnh tại kỳ họp cuối năm.", "event"),
        needs=("tại",),
    ),
    Rule(
        "at_event",
        rf"^~(?:ngay )?(?:sau khi|khi|sau|trước khi|đến khi) {_CLAUSE}",
        event,
        ("Sau khi Nghị định được ban hành", "event"),
        cell=True,
        needs=("khi|sau|trước",),
    ),
    Rule(
        "at_once",
        r"(?<=\s)ngay(?!\w)",
        immediate,
        ("Báo cáo ngay về Thường trực Ban Chỉ huy.", "immediate"),
        needs=("ngay",),
    ),
    Rule(
        "immediately",
        r"(?<!\w)(?:ngay )?lập tức(?!\w)",
        immediate,
        ("Lập tức di dời các hộ dân ở vùng sạt lở.", "immediate"),
        needs=("lập",),
    ),
    Rule(
        "same_day",
        r"(?<!\w)(?:ngay )?trong ngày(?! (?:lễ|hội|tết|thi|đầu|quốc|bầu|nghỉ|khai|sinh|truyền|càng))"
        rf"(?: làm việc)?(?: nhận{PLAIN}{{0,60}})?(?!\w)",
        immediate,
        ("Chuyển hồ sơ trong ngày nhận được văn bản.", "immediate"),
        needs=("trong", "ngày"),
    ),
)
