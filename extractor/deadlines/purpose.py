"""What is due at a deadline: completion, a submission or a report (regulation 553, 5.1e)."""

from __future__ import annotations

from extractor.deadlines.fragments import compiled
from extractor.types import Purpose

_WORDS = (
    r"(?P<report>(?<!\w)(?:báo cáo|thông tin lại)(?! (?:tài chính|viên|chính trị|quyết toán)))"
    r"|(?P<submit>(?<!\w)(?:gửi|trình|nộp|đăng ký|cung cấp|chuyển|phản hồi|trả lời|cho ý kiến|góp ý)(?!\w))"
    r"|(?P<complete>(?<!\w)(?:hoàn thành|hoàn tất|xong|ban hành|kết thúc|tổ chức)(?!\w))"
)
_SENTENCE = r"[.;] "


def purpose_of(before: str, after: str) -> Purpose:
    """What the words around a deadline say is due: those before it in its sentence, else after.

    The last verb counts; a report that is sent is a report.
    """
    sentence = compiled(_SENTENCE).split(before)[-1]
    following = compiled(_SENTENCE).split(after)[0]
    return _last_verb(sentence) or _first_verb(following) or Purpose.COMPLETE


def _last_verb(words: str) -> Purpose | None:
    found = _verbs(words)
    if found[-2:] == [Purpose.REPORT, Purpose.SUBMIT]:
        return Purpose.REPORT
    return found[-1] if found else None


def _first_verb(words: str) -> Purpose | None:
    found = _verbs(words)
    if found[:2] == [Purpose.SUBMIT, Purpose.REPORT]:
        return Purpose.REPORT
    return found[0] if found else None


def _verbs(words: str) -> list[Purpose]:
    return [Purpose(str(match.lastgroup)) for match in compiled(_WORDS).finditer(words)]
