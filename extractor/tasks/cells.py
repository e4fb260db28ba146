"""The units that cells of a table, group rows and the lead-in above a table put in charge."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.language import find_sentences
from extractor.sections import Clause, ClauseKind
from extractor.tasks.drafts import Context, Ground
from extractor.tasks.roles import coordinators, find_directing
from extractor.tasks.sentence import listed, make_sentence
from extractor.text import trimmed
from extractor.types import Mention, Span, UnitKind

_ENTRY = re.compile(r"[^;]+")
_MARK = re.compile(r"(?:[ivxlc]+|\d{1,2}|[a-hđ])\s*[.):/]?\s+")
_REST = re.compile(
    r"\s(?!(?:chủ trì|phối hợp|thực hiện|tham mưu|tổng hợp|đầu mối|chỉ đạo|triển khai|báo cáo|phụ trách|"
    r"là|có|và|cùng|để|theo|với)\b)[^\W\d_]+(?:\s[^\W\d_]+){0,2}(?=\s*(?:[,;]|$))"
)
"""What is left of an entry that begins with a unit: "Phòng Vật liệu" / " xây dựng"."""


def units_in_cell(ground: Ground, span: Span) -> tuple[Mention, ...]:
    """The units of a cell, whose entries are parted by semicolons; an entry of unknown form is taken
    as it stands. A cell of units holds no verbs: a short rest belongs to the name before it."""
    found = ground.mentions(span)
    out: list[Mention] = []
    for match in _ENTRY.finditer(ground.text, span.start, span.end):
        entry = Span(*match.span())
        inside = [m for m in found if entry.start <= m.span.start < entry.end]
        out += [_with_rest(ground, m, entry) for m in inside] or _as_it_stands(ground, entry)
    return tuple(out)


def _with_rest(ground: Ground, mention: Mention, entry: Span) -> Mention:
    if mention.kind is not UnitKind.UNIT or mention.spans != (mention.span,):
        return mention
    after = Span(mention.span.end, entry.end)
    rest = _REST.match(ground.low(after))
    words = ground.text[after.start : after.start + rest.end()] if rest else ""
    if not words or words != words.lower():
        return mention
    whole = Span(mention.span.start, after.start + len(words))
    name = ground.sections.words(whole)
    return replace(mention, name=name, span=whole, spans=(whole,), unit_id=None, rule="cell")


def _as_it_stands(ground: Ground, span: Span) -> tuple[Mention, ...]:
    whole = trimmed(ground.text, span, " \n.,;-–")
    name = ground.sections.words(whole)
    if not name or len(name) > 120:
        return ()
    return (Mention(name, UnitKind.UNIT, whole, (whole,), None, "cell"),)


def names_units(ground: Ground, span: Span) -> bool:
    """Whether a title is nothing but units: "II. UBND các phường, xã"."""
    low = ground.low(span)
    mark = _MARK.match(low)
    title = Span(span.start + (mark.end() if mark else 0), span.end)
    mentions = ground.mentions(title)
    if not mentions or mentions[0].span.start > title.start + 4:
        return False
    return 4 * sum(m.span.end - m.span.start for m in mentions) > 3 * (title.end - title.start)


def context_above(ground: Ground, above: Clause | None, context: Context) -> Context:
    """The context with the units that the lead-in or heading right above a table hands it to:
    "Giao Phòng A chủ trì, phối hợp với B thực hiện các công việc sau:"."""
    if above is None or above.kind is ClauseKind.CELL:
        return context
    last = find_sentences(ground.text, above.span)[-1:]
    span = last[0] if last else above.span
    sentence = make_sentence(ground.text, span, ground.mentions(span), ground.issuer)
    if ground.sections.words(span).rstrip("* ").endswith(":"):
        directing = find_directing(sentence)
        if directing is not None and directing.explicit:
            return replace(context, subject=directing.leads, coordinates=directing.coordinates)
    if len(ground.low(span)) < 160 and names_units(ground, span):
        return replace(context, subject=listed(sentence, 0), coordinates=coordinators(sentence))
    return context


def clause_above(clauses: Sequence[Clause], table: int) -> Clause | None:
    """The last clause before a table, by the number that its cells carry."""
    above: Clause | None = None
    for clause in clauses:
        if clause.cell is not None and clause.cell.table == table:
            return above
        above = clause
    return None
