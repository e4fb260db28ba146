"""Addressees, recipients, the submitting and the monitoring unit, urgency."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.sections import Sections
from extractor.text import CAPITAL, folded, trimmed
from extractor.types import Block, Doubt, Found, Line, Recipient, Span, UnitKind, Urgency
from extractor.units import find_mentions

_URGENCY = {"hỏa tốc": Urgency.HOA_TOC, "thượng khẩn": Urgency.THUONG_KHAN, "khẩn": Urgency.KHAN}
_URGENT = re.compile(r"\W*(hỏa tốc|thượng khẩn|khẩn)(?: hẹn giờ)?\W*")
_URGENT_TITLE = re.compile(r"\W*(?:công điện|công văn)\s+(hỏa tốc|thượng khẩn|khẩn)\W*")
_GREETING = re.compile(r"\W*(?:kính gửi|gửi)\s*:?\s*")
_ITEM = re.compile(r"[\s\-–+*•]*")
_PURPOSE = re.compile(r"^(?P<name>.+?)\s*[;,]?\s*\(\s*(?P<purpose>[^()]{1,40})\)\s*$", re.S)
_PROPOSED = re.compile(r"(?:theo|xét)\s+(?:đề nghị|tờ trình)\s+(?:của\s+)?")
_SUFFIX = re.compile(r"[\-–]\s?([A-ZĐ]{2,12})$")


def find_urgency(sections: Sections, lines: Sequence[Line] = ()) -> Found[Urgency] | None:
    """A line of its own in the heading, or a note among the reading's `lines`: "HỎA TỐC"."""
    blocks = (*sections.parts[0].head, *sections.addressees)
    notes = (line.span for line in lines if line.note and line.page == 1)
    for span in (*(block.span for block in blocks), *notes):
        words = sections.words(span)
        if words.upper() != words:
            continue
        if match := _URGENT.fullmatch(folded(words)):
            return Found(_URGENCY[match[1]], (span,), "urgency_mark")
        if match := _URGENT_TITLE.fullmatch(folded(words)):
            return Found(_URGENCY[match[1]], (span,), "urgent_title")
    return None


def find_addressees(sections: Sections) -> tuple[Found[str], ...]:
    """Who stands under "Kính gửi", one entry a line, without dashes and closing marks."""
    found = []
    for block in sections.addressees:
        low = folded(sections.text[block.span.start : block.span.end])
        match = _GREETING.match(low) or _ITEM.match(low)
        assert match is not None
        span = Span(block.span.start + match.end(), block.span.end)
        for piece in _pieces(sections.text, span):
            words = sections.words(piece)
            if words and not words.endswith("điện"):
                found.append(Found(words, (piece,), "addressees"))
    return tuple(found)


def _pieces(text: str, span: Span) -> list[Span]:
    """The parts between semicolons."""
    pieces, start = [], span.start
    for match in re.finditer(rf"[;\n]\s*(?=[\-–+{CAPITAL}])|;", text[span.start : span.end]):
        pieces.append(Span(start, span.start + match.start()))
        start = span.start + match.end()
    pieces.append(Span(start, span.end))
    return [p for p in (trimmed(text, p, " \n-–+*;.,:") for p in pieces) if p.end > p.start]


def find_recipients(sections: Sections) -> tuple[Recipient, ...]:
    """The lines of "Nơi nhận", with the note in brackets."""
    found = []
    for block in sections.recipients:
        low = folded(sections.text[block.span.start : block.span.end])
        head = re.match(r"\W*nơi (?:nhận|gửi)\s*:?\s*", low)
        start = block.span.start + (head.end() if head else 0)
        for piece in _pieces(sections.text, Span(start, block.span.end)):
            if not _DATED.search(folded(sections.words(piece))):
                found.append(_recipient(sections, piece))
    return tuple(r for r in found if r.name)


_DATED = re.compile(r"^[^,;:]{2,40},\s*ngày[\s.…\d]*tháng[\s.…\d]*năm[\s.…\d]*$")
"""A line of place and date that columns in another order put among the recipients."""


def _recipient(sections: Sections, span: Span) -> Recipient:
    words = sections.words(span)
    match = _PURPOSE.match(words)
    if match and not match["name"].lower().startswith(("lưu", "vpcp")):
        return Recipient(match["name"].strip(" -;"), match["purpose"].strip(), (span,))
    return Recipient(words, None, (span,))


def find_submitting_unit(
    sections: Sections, symbol: Found[str] | None
) -> tuple[Found[str] | None, tuple[Doubt, ...]]:
    """ "Theo đề nghị của …" (regulation 553 article 5.1b), else the drafting unit's suffix with a
    doubt."""
    for block in sections.bases:
        found = _proposer(sections, block)
        if found is not None:
            return found, ()
    suffix = _SUFFIX.search(symbol.value) if symbol and not sections.bases else None
    if symbol and suffix and sections.addressees:
        return Found(suffix[1], symbol.spans, "drafting_suffix"), (
            Doubt("unit_unknown", "submitting_unit"),
        )
    return None, ()


def _proposer(sections: Sections, block: Block) -> Found[str] | None:
    low = folded(sections.text[block.span.start : block.span.end])
    match = _PROPOSED.search(low)
    if match is None:
        return None
    within = Span(block.span.start + match.end(), block.span.end)
    mention = next(iter(find_mentions(sections.text, within)), None)
    if mention is None or mention.span.start - within.start > 12:
        return None
    return Found(mention.name, mention.spans, "proposed_by")


_MONITORS = re.compile(r"\b(?:giao|yêu cầu|đề nghị|phân công)\s+")
_FOLLOWS = re.compile(
    r"\s*(?:có trách nhiệm\s+|chủ trì,?\s+|là cơ quan đầu mối,?\s+)?(?:giúp [^,.;]{2,60}?\s+)?"
    r"(?:thường xuyên\s+)?(?:theo dõi|đôn đốc|kiểm tra,? đôn đốc)\b"
)


def find_monitoring_unit(sections: Sections) -> Found[str] | None:
    """ "Giao X theo dõi, đôn đốc …" (regulation 553 article 5.1d): the last one in the document."""
    for part in sections.parts[:2]:
        for clause in reversed(part.clauses):
            low = folded(sections.text[clause.span.start : clause.span.end])
            if "đôn đốc" not in low and "theo dõi" not in low:
                continue
            if found := _monitor_in(sections, clause.span, low):
                return found
    return None


def _monitor_in(sections: Sections, span: Span, low: str) -> Found[str] | None:
    for match in _MONITORS.finditer(low):
        within = Span(span.start + match.end(), span.end)
        mention = next(iter(find_mentions(sections.text, within)), None)
        if mention is None or mention.span.start - within.start > 6:
            continue
        after = mention.span.end - span.start
        if _FOLLOWS.match(low, after) and mention.kind is not UnitKind.GROUP:
            return Found(mention.name, mention.spans, "monitors")
    return None
