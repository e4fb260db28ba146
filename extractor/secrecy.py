"""The level that a document is marked with, never what it talks about; `UNKNOWN` where unsure.

A mark is a line of its own in the place of marks: "MẬT", "TỐI MẬT", "TUYỆT MẬT", "Độ mật: …"
(Decree 30/2020 annex I, cell 10a). `OPEN` is earned (CONTRACT, "When is a document open?"): the
first page was read, no picture or stamp looks like a mark, and nothing names an enclosed secret.
To read another kind of mark, add a row to `_SIGNS`; every row shows what it finds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from extractor.sections import Sections
from extractor.text import folded
from extractor.types import Doubt, Line, MarkShape, Reading, Secrecy, Span

_LEVELS = {
    "mật": Secrecy.MAT,
    "tối mật": Secrecy.TOI_MAT,
    "tuyệt mật": Secrecy.TUYET_MAT,
}
_RANK = [Secrecy.MAT, Secrecy.TOI_MAT, Secrecy.TUYET_MAT]

_LEVEL = r"(?P<level>tuyệt mật|tối mật|mật)"
_FRAME = " \t*_|[](){}<>#=~.:;-·•■□▪─│┌┐└┘═║╔╗╚╝"


class _Sign(NamedTuple):
    """A pattern over a folded line; `capital` where the line's own words must be capitals."""

    name: str
    pattern: re.Pattern[str]
    capital: bool
    example: str


# fmt: off
_SIGNS: tuple[_Sign, ...] = (
    _Sign("mark",    re.compile(rf"{_LEVEL}"),                              True,  "* TỐI MẬT *"),
    _Sign("field",   re.compile(rf"(?:độ|mức độ|chế độ) mật\s*:\s*{_LEVEL}"), False, "Độ mật: Tối mật"),
    _Sign("number",  re.compile(rf"số\s*:?.{{0,40}}\s{_LEVEL}"),            True,  "SỐ: 12/KH-UBND   MẬT"),
    _Sign("copy_no", re.compile(rf"{_LEVEL}\s*[-,/]?\s*(?:bản số|số bản)\b.{{0,20}}"), True, "MẬT - BẢN SỐ 03"),
)
# Words that look like a mark read badly, and marks about marks: never open.
_DOUBTFUL: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("misread",  re.compile(r"(?:t[uo][yỵý][eêệ]t |t[oôốò][iíìl1] )?m[aâăạậặ][tf]"), "MÂT"),
    ("lifted",   re.compile(r"(?:đã )?giải mật(?: ngày.{0,30})?"),                "GIẢI MẬT"),
    ("adjusted", re.compile(r"(?:tăng|giảm|điều chỉnh) (?:độ )?mật.{0,40}"),      "ĐIỀU CHỈNH ĐỘ MẬT"),
)
_ENCLOSED = re.compile(
    r"(?:văn bản|tài liệu|phụ lục|hồ sơ|danh sách)\s(?:được )?(?:gửi )?(?:đính )?kèm(?: theo)?\s"
    r"(?:(?:là|thuộc|có)\s)?(?:(?:văn bản|tài liệu|danh mục|độ|chế độ|bí mật nhà nước)\s)*"
    r"(?:độ\s)?(?:tuyệt mật|tối mật|mật)\b"
)
_SERIES = re.compile(r"/[A-ZĐ][\w\-–&]*\s?\((?:M|TM|TuM|TUM)\)")
# fmt: on


@dataclass(frozen=True, slots=True)
class Judgement:
    """The level and what it rests on; `doubts` say why it is unknown."""

    secrecy: Secrecy
    rule: str
    spans: tuple[Span, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def find_secrecy(reading: Reading, sections: Sections) -> Judgement:
    """The highest level marked; unknown where a mark may be; open where everything was looked at."""
    body = _body_start(sections)
    marks = [hit for line in reading.lines if (hit := _mark(reading.text, line, body))]
    if marks:
        level = max((m.secrecy for m in marks), key=_RANK.index)
        best = next(m for m in marks if m.secrecy is level)
        return _list_of_levels(marks) or best
    doubt = _doubt(reading, sections, body)
    if doubt is not None:
        return doubt
    return Judgement(Secrecy.OPEN, "nothing_like_a_mark")


def _body_start(sections: Sections) -> int:
    """Where the running text begins; marks stand before it, or in the heads of pages."""
    starts = [c.span.start for c in sections.parts[0].clauses[:1]]
    return min(starts, default=0)


def _mark(text: str, line: Line, body: int) -> Judgement | None:
    words = text[line.span.start : line.span.end]
    bare = _bare(words)
    if len(bare) > 60 or "mật" not in bare:
        return None
    for sign in _SIGNS:
        match = sign.pattern.fullmatch(bare)
        if match and (not sign.capital or words.upper() == words) and not _in_table(line, body):
            level = _LEVELS[match["level"]]
            return Judgement(level, f"{sign.name}:{_where(line, body)}", (line.span,))
    return None


def _bare(words: str) -> str:
    """The folded line without frames, and with the letters of "M Ậ T" together."""
    bare = " ".join(folded(words).strip(_FRAME).split())
    return re.sub(r"\b(\w) (?=\w\b)", r"\1", bare) if re.fullmatch(r"(?:\w +)+\w", bare) else bare


def _in_table(line: Line, body: int) -> bool:
    """Whether the line is a value in a table of data ("Độ mật" as a column), not a mark."""
    return line.cell is not None and line.cell.columns >= 3 and line.span.start > body > 0


def _where(line: Line, body: int) -> str:
    return "head" if line.note or line.span.start < body or body == 0 else "later"


def _list_of_levels(marks: list[Judgement]) -> Judgement | None:
    """Unknown, where several levels stand in the text but none in the heading (a list of stamps)."""
    if any(m.rule.endswith(":head") for m in marks):
        return None
    if len({m.secrecy for m in marks}) < 2:
        return None
    return _unknown("levels_listed", "mark_unclear")


def _unknown(rule: str, code: str) -> Judgement:
    return Judgement(Secrecy.UNKNOWN, rule, doubts=(Doubt(code, "secrecy"),))


def _doubt(reading: Reading, sections: Sections, body: int) -> Judgement | None:
    if not reading.first_page_read:
        return _unknown("first_page_unread", "page_unread")
    unclear = (MarkShape.FRAMED, MarkShape.UNCLEAR)
    if any(mark.in_place and mark.shape in unclear for mark in reading.marks):
        return _unknown("picture_like_a_mark", "mark_unclear")
    for line in reading.lines:
        if line.span.start >= body > 0 and not line.note:
            continue
        words = reading.text[line.span.start : line.span.end]
        if name := _doubtful(words):
            return _unknown(name, "mark_unclear")
    if _SERIES.search(reading.text[: body or 2000]) or _encloses_secret(reading.text, sections):
        return _unknown("secret_enclosed_or_numbered", "mark_unclear")
    return None


def _doubtful(words: str) -> str | None:
    bare = _bare(words)
    if len(bare) > 60 or words.upper() != words:
        return None
    return next((name for name, pattern, _ in _DOUBTFUL if pattern.fullmatch(bare)), None)


def _encloses_secret(text: str, sections: Sections) -> bool:
    """Whether a letter says that what it encloses is secret."""
    if not sections.addressees:
        return False
    words = " ".join(folded(text[: sections.addressees[-1].span.end + 3000]).split())
    return _ENCLOSED.search(words) is not None
