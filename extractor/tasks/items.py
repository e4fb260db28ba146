"""One item of a document to drafts of tasks: its sentences are judged, split and joined.

ANNOTATION, "Where one task ends": sentences of one item for the same lead are one task, unless a
sentence names another lead, or has its own product and its own deadline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.language import find_sentences
from extractor.sections import Clause
from extractor.tasks.drafts import Context, Draft, Ground, is_dated
from extractor.tasks.judging import (
    Matter,
    for_each_case,
    is_closing,
    is_weak,
    label_of,
    lends_its_date,
    names_a_role,
    not_directing,
    times_its_item,
)
from extractor.tasks.roles import Directing, find_directing, speaks_of_issuer
from extractor.tasks.sentence import Sentence, make_sentence
from extractor.tasks.turns import turns
from extractor.types import Anchor, Deadline, Genre, Mention, Span, UnitKind

_ONLY_TIME = re.compile(
    r"\W*(?:phải )?(?:hoàn thành|xong|thời hạn|thời gian|tiến độ|chậm nhất|trước ngày|trong tháng|trong quý)\b"
)
_PRODUCT = re.compile(
    r"\b(?:báo cáo|gửi|trình|xây dựng|ban hành|tổng hợp|tham mưu|lập|đề xuất|cung cấp|đăng ký|rà soát|tổ chức|kiểm tra)\b"
)
_MEETS = re.compile(
    r"\b(?:họp|hội nghị|sinh hoạt)\b.{0,30}\b(?:định kỳ|hằng|hàng|một lần)|định kỳ họp"
)


def find_drafts(
    ground: Ground, clause: Clause, spans: Sequence[Span], context: Context
) -> list[Draft]:
    """The tasks and standing duties of one item, whose text stands at `spans`."""
    drafts: list[Draft] = []
    for number, span in enumerate(spans):
        before = len(drafts)
        for sentence in find_sentences(ground.text, span):
            fresh = number > 0 and len(drafts) == before
            _take(ground, clause, sentence, context, drafts, fresh=fresh)
    return drafts


def _take(
    ground: Ground,
    clause: Clause,
    span: Span,
    context: Context,
    drafts: list[Draft],
    *,
    fresh: bool = False,
) -> None:
    """Add one sentence to the drafts of its item; `fresh` where it begins another paragraph."""
    if ground.is_quoted(span.start):
        return
    low = ground.low(span)
    label = label_of(low)
    if label is not None:
        _apply_label(ground, Span(span.start + label[1], span.end), label[0], drafts)
        return
    if times_its_item(low) and drafts:
        _date_all(drafts, ground.deadlines(span))
        return
    if lends_its_date(low) and (found := ground.deadlines(span)):
        drafts.append(Draft((span,), (), (), found, clause, ("lends_its_date",), lends=True))
        return
    if not_directing(low) is not None:
        return
    pieces = turns(_sentence(ground, span, ()))
    for piece in pieces:
        _judge(ground, clause, piece, context, drafts, fresh=fresh or len(pieces) > 1)


def _sentence(ground: Ground, span: Span, deadlines: Sequence[Deadline]) -> Sentence:
    times = [d.spans[0] for d in deadlines if d.spans]
    units = [m for m in ground.mentions(span) if not ground.is_quoted(m.span.start)]
    return make_sentence(ground.text, span, units, ground.issuer, times)


def _judge(
    ground: Ground,
    clause: Clause,
    span: Span,
    context: Context,
    drafts: list[Draft],
    *,
    fresh: bool,
) -> None:
    """Join a sentence of one subject to the task before it, or open a task with it."""
    low = ground.low(span)
    deadlines = _set_by(span, low, ground.deadlines(span))
    sentence = _sentence(ground, span, deadlines)
    directing = find_directing(sentence)
    if directing is None and fresh and speaks_of_issuer(sentence):
        return
    if directing is None:
        _continue(span, deadlines, low, drafts)
    elif not (fresh and directing.explicit) and _belongs(directing, deadlines, low, drafts):
        drafts[-1] = _joined(drafts[-1], span, directing, deadlines)
    else:
        draft = _draft(ground, clause, span, context, directing, deadlines, drafts)
        if _stands(ground, draft, low, context, directing):
            drafts.append(replace(draft, standing=_is_standing(ground, draft, low)))
            _set_apart(low, drafts)


_IN_CASE = re.compile(r";\s*(?:trường hợp|nếu|trong trường hợp)\b")


def _set_by(span: Span, low: str, deadlines: Sequence[Deadline]) -> tuple[Deadline, ...]:
    """The deadlines of a sentence without those that it sets for a case to come (ruling 2): "…
    trong quý I; trường hợp không kịp phải báo cáo trước khi hết hạn"."""
    case = _IN_CASE.search(low)
    if case is None:
        return tuple(deadlines)
    return tuple(d for d in deadlines if d.spans[0].start < span.start + case.start())


def _continue(span: Span, deadlines: Sequence[Deadline], low: str, drafts: list[Draft]) -> None:
    """A sentence that directs nobody by itself goes on with the task before it; one with another
    deadline is a task of its own for the same units (ruling 9)."""
    if not drafts or drafts[-1].lends:
        return
    last = drafts[-1]
    if deadlines and last.deadlines and not _ONLY_TIME.match(low):
        own = replace(last, spans=(span,), deadlines=tuple(deadlines), rules=("continues:item",))
        drafts.append(replace(own, explicit=False))
    else:
        drafts[-1] = last.extended(span, deadlines, "continues")


def _belongs(
    directing: Directing, deadlines: Sequence[Deadline], low: str, drafts: list[Draft]
) -> bool:
    """Whether a directing sentence is more of the task before it (rulings 8 and 9)."""
    if not drafts or drafts[-1].lends:
        return False
    last = drafts[-1]
    if directing.explicit and _names(directing.leads) != _names(last.leads):
        return False
    if not deadlines and _is_complete(last) and _PRODUCT.match(low):
        return False
    if not deadlines or _ONLY_TIME.match(low):
        return True
    return not _PRODUCT.search(low)


def _is_complete(draft: Draft) -> bool:
    """Whether a task of one sentence has its own end, so that the next product is another task
    (ruling 9)."""
    return bool(draft.deadlines) and len(draft.spans) == 1


def _names(mentions: Sequence[Mention]) -> set[str]:
    return {m.name.casefold() for m in mentions}


def _joined(draft: Draft, span: Span, directing: Directing, deadlines: Sequence[Deadline]) -> Draft:
    known = {m.span for m in draft.coordinates} | {m.span for m in draft.leads}
    more = tuple(m for m in directing.coordinates if m.span not in known)
    longer = draft.extended(span, deadlines, directing.rule)
    return replace(longer, coordinates=draft.coordinates + more)


def _draft(
    ground: Ground,
    clause: Clause,
    span: Span,
    context: Context,
    directing: Directing,
    deadlines: tuple[Deadline, ...],
    drafts: Sequence[Draft],
) -> Draft:
    leads, source = directing.leads, directing.rule
    coordinates = directing.coordinates
    before = next((d for d in reversed(drafts) if not d.lends), None)
    if not directing.explicit:
        leads = before.leads if before else context.subject
        source = f"{directing.rule}:{'item' if before else context.source or 'nobody'}"
        coordinates = coordinates or context.coordinates
    names = _names(leads)
    return Draft(
        spans=(span,),
        leads=leads,
        coordinates=tuple(m for m in coordinates if m.name.casefold() not in names),
        deadlines=deadlines,
        clause=clause,
        rules=(source,),
        matter=context.matter,
        explicit=directing.explicit,
        monitors=directing.monitors,
    )


_APART = re.compile(r"\W*(?:riêng|riêng đối với)\s")


def _set_apart(low: str, drafts: list[Draft]) -> None:
    """ "Riêng UBND xã B …": who has a task of its own is left out of the groups that lead the item's
    others (DOMAIN.md D.5)."""
    if not _APART.match(low):
        return
    apart = tuple(lead.name for lead in drafts[-1].leads if lead.kind is UnitKind.UNIT)
    places = tuple(span for lead in drafts[-1].leads for span in lead.spans)
    drafts[:-1] = [
        replace(draft, leads=tuple(_without(lead, apart, places) for lead in draft.leads))
        for draft in drafts[:-1]
    ]


def _without(lead: Mention, names: tuple[str, ...], places: tuple[Span, ...]) -> Mention:
    words = lead.name.lower().replace(",", " ").split()
    if lead.kind is not UnitKind.GROUP or not any(n.lower().split()[0] in words for n in names):
        return lead
    return replace(lead, excluded=(*lead.excluded, *names), spans=(*lead.spans, *places))


def _stands(ground: Ground, draft: Draft, low: str, context: Context, directing: Directing) -> bool:
    """Whether the sentence may open a task in this place of the document."""
    if _is_empty(ground, draft, low):
        return False
    if context.matter is Matter.CRITERIA:
        return False
    if context.matter is Matter.BACKGROUND:
        return directing.explicit and (bool(draft.deadlines) or "chủ trì" in low)
    if context.matter is Matter.MONEY and not directing.explicit:
        return False
    if not draft.leads:
        return context.directed and context.matter is Matter.CONTENT
    if directing.rule == "topic_unit":
        return context.directed
    if not context.directed:
        return directing.rule == "order" or bool(
            re.search(r"\b(?:chủ trì|có trách nhiệm|phải|cần)\b", low)
        )
    return True


def _is_empty(ground: Ground, draft: Draft, low: str) -> bool:
    """Whether it is only an exhortation, or asks all to carry out this document."""
    if draft.deadlines:
        return False
    last = max((m.span.end for m in draft.leads if draft.explicit), default=draft.spans[0].start)
    predicate = low[max(0, last - draft.spans[0].start) :]
    everybody = any(m.kind is UnitKind.GROUP for m in draft.leads)
    return is_weak(predicate) or (everybody and is_closing(predicate))


def _is_standing(ground: Ground, draft: Draft, low: str) -> bool:
    """Whether it is a duty that is listed apart (ANNOTATION, rulings 1 and 2)."""
    if ground.genre is Genre.REGULATION:
        return (
            not is_dated(draft.deadlines)
            or for_each_case(low) is not None
            or bool(_MEETS.search(low))
        )
    each_time = bool(draft.deadlines) and all(d.anchor is Anchor.DEADLINE for d in draft.deadlines)
    case = for_each_case(low)
    if case == "role" or (case is None and names_a_role(low)):
        return each_time or not (is_dated(draft.deadlines) or _runs_from_here(draft.deadlines))
    return each_time or case is not None


def _runs_from_here(deadlines: Sequence[Deadline]) -> bool:
    """Whether a period runs from the issue or receipt of this document, so that it ends once."""
    return any(
        d.anchor is Anchor.ISSUE or (d.anchor is Anchor.RECEIPT and d.text.endswith(_THIS))
        for d in deadlines
    )


_THIS = " này"


def _date_all(drafts: list[Draft], deadlines: tuple[Deadline, ...]) -> None:
    """Give the item's tasks the time that is set for all of them."""
    drafts[:] = [
        d if d.deadlines else replace(d, deadlines=deadlines, labelled=True) for d in drafts
    ]


def label_line(ground: Ground, span: Span, drafts: list[Draft]) -> bool:
    """Whether a paragraph is a label of the item before it; its drafts take what it says."""
    label = label_of(ground.low(span))
    if label is None or not drafts:
        return False
    _apply_label(ground, Span(span.start + label[1], span.end), label[0], drafts)
    return True


def _apply_label(ground: Ground, value: Span, label: str, drafts: list[Draft]) -> None:
    """ "Thời gian: …", "Đơn vị chủ trì: …" below an item speak of its tasks (ruling 7)."""
    if not drafts:
        return
    if label.startswith(("thời", "tiến độ", "hoàn thành")):
        _date_all(drafts, ground.deadlines(value, cell=True))
        return
    if label.startswith(("sản phẩm", "kết quả", "kinh phí", "thành phần", "địa điểm")):
        return
    units = ground.mentions(value)
    if not units:
        return
    if "phối hợp" in label:
        drafts[-1] = replace(drafts[-1], coordinates=units, labelled=True)
    else:
        drafts[-1] = replace(drafts[-1], leads=units, explicit=True, labelled=True)
