"""The level that a document is marked with, never what it talks about; `UNKNOWN` where unsure.

A mark is a line of its own in the place of marks: "MẬT", "TỐI MẬT", "TUYỆT MẬT", "Độ mật: …"
(Decree 30/2020 annex I, cell 10a). `OPEN` is earned (CONTRACT, "When is a document open?"): the
first page was read, no picture or stamp looks like a mark, and nothing names an enclosed secret.
What a line may say stands in `signs`; here its place is judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from extractor.secrecy.signs import (
    RANK,
    bare,
    doubt_of,
    level_of,
    level_of_run,
    stands_alone,
)
from extractor.sections import Sections
from extractor.text import folded
from extractor.types import Doubt, Envelope, Line, Mark, MarkShape, Reading, Secrecy, Span

__all__ = ["ENCLOSED", "SERIES", "Judgement", "encloses_secret", "find_secrecy", "suspected"]

_NOTHING = "nothing_like_a_mark"
_FIRST = 12
"""So many first lines are the head, also where the body seems to begin among them."""
_SHORT = 5
"""Letters of the longest syllable of a level that stands on a line of its own."""
_LONG = 20
"""Lines from this length on are not short, whatever signs they hold."""

# fmt: off
ENCLOSED = re.compile(
    r"(?:văn bản|tài liệu|phụ lục|hồ sơ|danh sách)\s(?:được )?(?:gửi )?(?:đính )?kèm(?: theo)?\s"
    r"(?:(?:là|thuộc|có)\s)?(?:(?:văn bản|tài liệu|danh mục|độ|chế độ|bí mật nhà nước)\s)*"
    r"(?:độ\s)?(?:tuyệt mật|tối mật|mật)\b"
    r"|kèm(?: theo)?\s(?:(?:công văn|thư|văn bản|tờ trình) này\s)?(?:là\s)?(?:các\s)?"
    r"(?:văn bản|tài liệu|phụ lục|hồ sơ|danh sách|kế hoạch)\s(?:có\s)?(?:độ\s)?"
    r"(?:tuyệt mật|tối mật|mật)\b(?! (?:khẩu|mã|độ|ong|thiết))"
)
SERIES = re.compile(r"/[A-ZĐ][\w\-–&]*\s?\((?:M|TM|TuM|TUM)\)")
# fmt: on


@dataclass(frozen=True, slots=True)
class Judgement:
    """The level and what it rests on; `doubts` say why it is unknown."""

    secrecy: Secrecy
    rule: str
    spans: tuple[Span, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class _Seen:
    """A line with its words; `head` where marks are expected."""

    line: Line
    words: str
    head: bool
    table: bool
    """Whether it is a value in a table of data ("Độ mật" as a column), not a mark."""


def find_secrecy(reading: Reading, sections: Sections) -> Judgement:
    """The highest level marked; unknown where a mark may be; open where everything was looked at."""
    lines = list(_lines(reading, sections))
    marks = [*_marks(lines), *_spelled(lines), *_stamped(reading)]
    if marks:
        best = max(marks, key=lambda mark: RANK.index(mark.secrecy))
        return _list_of_levels(marks) or best
    return _doubt(reading, sections, lines) or Judgement(Secrecy.OPEN, _NOTHING)


def suspected(judgement: Judgement, envelope: Envelope) -> Judgement:
    """The judgement, with what the message says: unknown where it may mark what it carries.

    A level that the document is marked with stays: nothing in a message lowers it.
    """
    open_ = judgement.rule == _NOTHING
    return _unknown("message_like_a_mark") if envelope.suspect and open_ else judgement


def _lines(reading: Reading, sections: Sections) -> Iterator[_Seen]:
    body = _body_start(sections)
    for number, line in enumerate(reading.lines):
        words = reading.text[line.span.start : line.span.end]
        head = line.note or number < _FIRST or line.span.start < body or body == 0
        wide = line.cell is not None and line.cell.columns >= 3
        yield _Seen(line, words, head, wide and line.span.start > body > 0)


def _body_start(sections: Sections) -> int:
    """Where the running text begins; marks stand before it, or in the heads of pages."""
    starts = [c.span.start for c in sections.parts[0].clauses[:1]]
    return min(starts, default=0)


def _marks(lines: list[_Seen]) -> Iterator[Judgement]:
    for seen in lines:
        found = None if seen.table else level_of(seen.words, head=seen.head)
        if found:
            level, rule = found
            yield Judgement(level, f"{rule}:{_where(seen.head)}", (seen.line.span,))


def _stamped(reading: Reading) -> Iterator[Judgement]:
    """Levels that OCR read in stamps, wherever on a page they stand."""
    for mark, words in _stamps(reading):
        found = level_of(words, head=True)
        if found:
            yield Judgement(found[0], f"stamp_{found[1]}:{_where(mark.page == 1)}")


def _stamps(reading: Reading) -> Iterator[tuple[Mark, str]]:
    """Marks with the lines that were read in them."""
    for mark in reading.marks:
        for words in (mark.words or "").splitlines():
            yield mark, words


def _where(head: bool) -> str:
    return "head" if head else "later"


def _spelled(lines: list[_Seen]) -> Iterator[Judgement]:
    """Levels written with a letter on each line, in the head also with a syllable on each.

    Letters count together wherever they stand on a page: a slanting mark has others between them.
    """
    for run in (*_syllables(lines), *_letters(lines)):
        level = level_of_run([seen.words for seen in run]) if len(run) > 1 else None
        if level:
            rule = f"spelled:{_where(run[0].head)}"
            yield Judgement(level, rule, tuple(seen.line.span for seen in run))


def _syllables(lines: list[_Seen]) -> Iterator[list[_Seen]]:
    """Short lines of the head that follow one another."""
    for short, run in groupby(lines, lambda seen: seen.head and _size(seen) <= _SHORT):
        if short:
            yield list(run)


def _letters(lines: list[_Seen]) -> Iterator[list[_Seen]]:
    """The lines of a page that hold a single letter."""
    singles = [seen for seen in lines if _size(seen) == 1]
    for _, page in groupby(singles, lambda seen: seen.line.page):
        yield list(page)


def _size(seen: _Seen) -> int:
    """How many letters a line holds, its signs left out."""
    return len(bare(seen.words)) if len(seen.words) < _LONG else _LONG


def _list_of_levels(marks: list[Judgement]) -> Judgement | None:
    """Unknown, where several levels stand in the text but none in the heading (a list of stamps)."""
    if any(m.rule.endswith(":head") for m in marks):
        return None
    if len({m.secrecy for m in marks}) < 2:
        return None
    return _unknown("levels_listed")


def _unknown(rule: str, code: str = "mark_unclear") -> Judgement:
    return Judgement(Secrecy.UNKNOWN, rule, doubts=(Doubt(code, "secrecy"),))


def _doubt(reading: Reading, sections: Sections, lines: list[_Seen]) -> Judgement | None:
    if not reading.first_page_read:
        return _unknown("first_page_unread", "page_unread")
    unclear = (MarkShape.FRAMED, MarkShape.UNCLEAR)
    if any(mark.in_place and mark.shape in unclear for mark in reading.marks):
        return _unknown("picture_like_a_mark")
    for seen in lines:
        if name := _doubtful(seen):
            return _unknown(name)
    for mark, words in _stamps(reading):
        if mark.in_place and (name := doubt_of(words)):
            return _unknown(f"stamp_{name}")
    head = reading.text[: _body_start(sections) or 2000]
    if SERIES.search(head) or encloses_secret(reading.text, sections):
        return _unknown("secret_enclosed_or_numbered")
    return None


def _doubtful(seen: _Seen) -> str | None:
    if seen.head:
        return doubt_of(seen.words)
    return "alone" if stands_alone(seen.words) and not seen.table else None


def encloses_secret(text: str, sections: Sections) -> bool:
    """Whether a letter says that what it encloses is secret."""
    if not sections.addressees:
        return False
    words = " ".join(folded(text[: sections.addressees[-1].span.end + 3000]).split())
    return ENCLOSED.search(words) is not None
