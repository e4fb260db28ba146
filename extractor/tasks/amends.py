"""Changes to earlier tasks: extensions, repeals, replacements (DOMAIN E.3, 47 and 48).

A sentence changes something when it holds the words of a row of `CHANGES` and names what it
changes: another document by its number, or an item of one. To add a wording, add a row with an
example; what only asks for a change, or tells when one is made, stands in `_NO_CHANGE`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractor.language.sentences import find_sentences
from extractor.sections import Part
from extractor.tasks.drafts import Ground
from extractor.types import Amendment, Deadline, Span


class Change(NamedTuple):
    """Words that change an earlier task, and an example of them."""

    kind: str
    words: str
    example: str


# fmt: off
CHANGES = (
    Change("extend", r"gia hạn(?: thêm)?(?: thời (?:gian|hạn))?(?! bảo vệ)",
           "Gia hạn thời gian hoàn thành nhiệm vụ tại Công văn số 12/UBND-NV đến ngày 30/6/2024."),
    Change("extend", r"(?:lùi|kéo dài|dời)(?: thêm)? (?:thời (?:gian|hạn|điểm)|tiến độ|ngày)",
           "Lùi thời gian báo cáo theo Công văn số 12/UBND-NV sang ngày 15/7/2024."),
    Change("extend", r"điều chỉnh(?: lại)? (?:thời (?:gian|hạn|điểm)|tiến độ|mốc thời gian)",
           "Điều chỉnh thời hạn nêu tại khoản 2 Thông báo số 45/TB-UBND thành ngày 20/8/2024."),
    Change("cancel", r"(?:bãi bỏ|hủy bỏ|hủy|thu hồi)",
           "Bãi bỏ nội dung giao tại điểm b khoản 1 Công văn số 12/UBND-NV ngày 03/5/2024."),
    Change("cancel", r"(?:dừng|chấm dứt|không tiếp tục|không)(?: việc)? (?:thực hiện|triển khai)(?: các)? (?:nhiệm vụ|nội dung|công việc|kế hoạch)",
           "Không thực hiện nhiệm vụ tại Kế hoạch số 88/KH-UBND ngày 12/3/2024."),
    Change("cancel", r"(?:đưa|rút) ra khỏi (?:chương trình|kế hoạch|danh mục)",
           "Đưa ra khỏi chương trình công tác nội dung tại mục 4 Kế hoạch số 88/KH-UBND."),
    Change("replace", r"thay thế(?: cho)?",
           "Quyết định này thay thế Quyết định số 977/QĐ-UBND ngày 06 tháng 5 năm 2014."),
)

_NO_CHANGE = re.compile(
    r"(?:xin|đã|đề nghị|kiến nghị|đề xuất|cần|được|chưa|bị|phải|việc|trường hợp|khi|nếu|tham mưu"
    r"|không được|hoặc|xem xét,?|bổ sung,?)(?: được| cho| cho phép)? $"
    r"|^\W*(?:trường hợp|nếu|khi) "
)
"""Before the words of a change: it is asked for, told of, or a rule for cases to come."""
_PERMITS = re.compile(r"(?:cho phép|đồng ý|chấp thuận|thống nhất|quyết định|được phép)(?: cho)?(?: việc)? $")

_ITEM = r"(?:(?:điểm [a-zđ]|khoản \d{1,2}|mục [ivx\d][ivx\d.]{0,6}|điều \d{1,3}|phụ lục(?: [ivx\d]{1,4})?)[ ,]{1,2})"
_KINDS = (
    "quyết định|công văn|văn bản|chỉ thị|thông báo|kế hoạch|công điện|chương trình|nghị quyết|thông tư|nghị định"
    "|hướng dẫn|kết luận|quy chế|quy định|phương án|đề án|giấy mời|giấy giao việc|phiếu chuyển"
)
_REFERENCE = re.compile(
    rf"{_ITEM}{{0,4}}(?:của )?(?:{_KINDS})(?: kết luận)? (?:số:? ?)?\d[\w./&-]{{1,40}}+"
    r"(?:,? ?ngày \d{1,2}(?:[/.-]\d{1,2}[/.-]\d{4}| tháng \d{1,2} năm \d{4}))?"
)
_NEW = re.compile(r"(?<!\w)(?:đến(?: hết)?|sang|tới|thành|là|thêm) ")
# fmt: on
_PATTERNS = tuple((c.kind, re.compile(rf"(?<!\w){c.words}(?!\w)")) for c in CHANGES)


def find_amendments(ground: Ground, part: Part) -> Iterator[Amendment]:
    """The changes that the clauses of a part make, each with the document that it changes."""
    for clause in part.clauses:
        for sentence in find_sentences(ground.text, clause.span):
            if not ground.is_quoted(sentence.start):
                yield from _changes(ground, sentence)


def _changes(ground: Ground, sentence: Span) -> Iterator[Amendment]:
    low = ground.low(sentence)
    kind, start = _change_in(low)
    deadline = _new_deadline(ground, sentence) if kind == "extend" else None
    if not kind or (kind == "extend" and deadline is None):
        return
    for match in _REFERENCE.finditer(low, start):
        place = Span(sentence.start + match.start(), sentence.start + match.end())
        yield Amendment(kind, ground.sections.words(place), deadline, (place,))


def _change_in(low: str) -> tuple[str, int]:
    """The kind of the first change in a folded sentence and where its words begin; "" for none."""
    found = [
        (match.start(), kind)
        for kind, pattern in _PATTERNS
        for match in pattern.finditer(low)
        if not _is_no_change(low[: match.start()])
    ]
    start, kind = min(found, default=(0, ""))
    return kind, start


def _is_no_change(before: str) -> bool:
    return _NO_CHANGE.search(before) is not None and _PERMITS.search(before) is None


def _new_deadline(ground: Ground, sentence: Span) -> Deadline | None:
    """The time that an extension sets, which ends its sentence."""
    starts = [match.end() for match in _NEW.finditer(ground.low(sentence))]
    tails = (Span(sentence.start + start, sentence.end) for start in reversed(starts))
    found = (ground.deadlines(tail, cell=True) for tail in tails)
    return next((deadlines[0] for deadlines in found if deadlines), None)
