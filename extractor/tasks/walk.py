"""The walk over the clauses: what headings and lead-ins hand down, and the drafts of every item.

A heading hands down its unit ("2. Sở Xây dựng:"), its matter ("III. TỔ CHỨC THỰC HIỆN") and its
deadline; a lead-in ("… yêu cầu các sở, ban, ngành thực hiện:") hands its units to the items that
follow it; a letter's lead-in without units means those of "Kính gửi".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.language import find_sentences
from extractor.sections import Clause, ClauseKind, Part
from extractor.tasks.drafts import Context, Draft, Ground
from extractor.tasks.items import find_drafts, label_line
from extractor.tasks.judging import Matter, label_of, matter_of, not_directing
from extractor.tasks.roles import Directing, coordinators, find_directing
from extractor.tasks.sentence import listed, make_sentence
from extractor.types import Deadline, Genre, Mention, Span

_DIRECTS = re.compile(
    r"\b(?:yêu cầu|đề nghị|giao|chỉ đạo|chỉ thị|kết luận|có ý kiến|ý kiến như sau|nhiệm vụ|nội dung|điện|"
    r"triển khai|thực hiện|quyết định|phân công|thông báo)\b"
)
_ASKS = re.compile(r"\b(?:yêu cầu|đề nghị|giao|chỉ đạo|điện|chỉ thị|thực hiện|triển khai|ý kiến)\b")
_OF = re.compile(
    r"\W*(?:\w+\s+)?(?:trách nhiệm|nhiệm vụ)\s+(?:của|thực hiện của)\s+|\W*(?:đối với|phần việc của)\s+"
)
_COMMANDS = re.compile(r"\b(?:yêu cầu|chỉ thị|quyết nghị)\s*:\W*$")
_HEAD_VERB = re.compile(r"[\s,:]*(?:\([^()]*\))?[\s,:]*")


def walk(
    ground: Ground, part: Part, context: Context, addressees: tuple[Mention, ...]
) -> list[Draft]:
    """All drafts of a part, in the order of the text; tables apart."""
    children: dict[int | None, list[int]] = {}
    for index, clause in enumerate(part.clauses):
        if clause.kind is not ClauseKind.CELL:
            children.setdefault(clause.parent, []).append(index)
    return _Walk(ground, part.clauses, children, addressees).level(None, context)


_TIME_HEADING = re.compile(
    r"\W*(?:trong )?(?:tháng|quý|năm|tuần|6 tháng|sáu tháng)\s[\w/\-. ]{1,24}\W*$"
)


_WHO_OR_WHEN = re.compile(
    r"thời (?:gian|hạn)|tiến độ|sản phẩm|(?:cơ quan|đơn vị|phòng|bộ phận)\b|phối hợp|chủ trì"
)


_IN_CHARGE = re.compile(r"chủ trì|(?:cơ quan|đơn vị|phòng|bộ phận) thực hiện|phân công")


def _dated(draft: Draft, context: Context) -> Draft:
    """The draft with its heading's deadline where it sets none of its own (ruling 9)."""
    return draft if draft.deadlines else replace(draft, deadlines=context.deadlines)


def _shared_time(drafts: list[Draft]) -> list[Draft]:
    """The drafts of a list with the time that a label line under its last item sets for all."""
    if len(drafts) < 3 or not (drafts[-1].labelled and drafts[-1].deadlines):
        return drafts
    if any(d.deadlines or d.labelled for d in drafts[:-1]):
        return drafts
    return [replace(d, deadlines=drafts[-1].deadlines) for d in drafts]


class _Walk:
    """The walk through one part; holds what does not change on the way."""

    def __init__(
        self,
        ground: Ground,
        clauses: Sequence[Clause],
        children: dict[int | None, list[int]],
        addressees: tuple[Mention, ...],
    ) -> None:
        self.ground = ground
        self.clauses = clauses
        self.children = children
        self.addressees = addressees

    def level(self, parent: int | None, context: Context) -> list[Draft]:
        """The drafts of all clauses below a parent."""
        drafts: list[Draft] = []
        start = 0
        for index in self.children.get(parent, []):
            latest = drafts[start:]
            start = len(drafts)
            clause = self.clauses[index]
            items = [c for c in self.children.get(index, []) if self._marked(c)]
            if self._may_label(clause) and label_line(self.ground, clause.span, latest):
                start -= len(latest)
                drafts[start:] = latest
            elif clause.kind is ClauseKind.PARAGRAPH and self._is_lead_in(clause):
                drafts += self._before_lead_in(clause, context)
                context = self._from_lead_in(clause, context)
            elif items or self._is_heading(index):
                drafts += self._headed(index, context)
            else:
                drafts += [_dated(d, context) for d in self._item(index, context)]
        return _shared_time(drafts)

    def _marked(self, index: int) -> bool:
        clause = self.clauses[index]
        return clause.kind is not ClauseKind.PARAGRAPH and not self._is_label(clause)

    def _is_label(self, clause: Clause) -> bool:
        """Whether an item only says who does its parent's work: "- Cơ quan chủ trì: Sở A"."""
        label = label_of(self.ground.low(clause.span))
        return label is not None and _WHO_OR_WHEN.match(label[0]) is not None

    def _may_label(self, clause: Clause) -> bool:
        return clause.kind is ClauseKind.PARAGRAPH or self._is_label(clause)

    def _words(self, clause: Clause) -> str:
        return self.ground.sections.words(clause.span)

    def _is_lead_in(self, clause: Clause) -> bool:
        words = self._words(clause).rstrip("* ")
        return words.endswith(":") and _DIRECTS.search(self.ground.low(clause.span)) is not None

    def _is_heading(self, index: int) -> bool:
        """Whether a clause with only paragraphs below it is their heading."""
        words = self._words(self.clauses[index]).rstrip("* ")
        return (
            bool(self.children.get(index))
            and len(words) < 160
            and words[-1:] not in (".", ";", "/")
        )

    def _item(self, index: int, context: Context) -> list[Draft]:
        clause = self.clauses[index]
        below = [self.clauses[c] for c in self.children.get(index, [])]
        # "Sở Y tế: chỉ đạo …": the unit before the colon is the item's subject.
        subject = self._with_head_subject(clause.span, context, prefix=True)
        if clause.kind is not ClauseKind.PARAGRAPH:
            subject = replace(subject, directed=True)
        subject = self._labelled(below, subject)
        spans = [clause.span, *(p.span for p in below if not self._is_lead_in(p))]
        return find_drafts(self.ground, clause, spans, subject)

    def _labelled(self, below: Sequence[Clause], context: Context) -> Context:
        """The context with the units that a label below an item puts in charge of it."""
        for clause in below:
            label = label_of(self.ground.low(clause.span))
            if label is None or not _IN_CHARGE.search(label[0]):
                continue
            value = Span(clause.span.start + label[1], clause.span.end)
            if units := self.ground.mentions(value):
                return replace(context, subject=units, source="label", directed=True)
        return context

    def _headed(self, index: int, context: Context) -> list[Draft]:
        clause = self.clauses[index]
        below = self._from_heading(clause, context)
        drafts: list[Draft] = []
        sentences = find_sentences(self.ground.text, clause.span)
        words = self._words(clause).rstrip("* ")
        whole = sentences[:-1] if words.endswith(":") or len(words) < 160 else sentences
        if words[-1:] in (".", ";") and len(words) > 120:
            whole = sentences
        if whole:
            span = Span(whole[0].start, whole[-1].end)
            drafts = find_drafts(self.ground, clause, [span], context)
        return drafts + self.level(index, below)

    def _before_lead_in(self, clause: Clause, context: Context) -> list[Draft]:
        """The sentences of a paragraph before its last, which leads in."""
        spans = find_sentences(self.ground.text, clause.span)[:-1]
        return find_drafts(self.ground, clause, spans, context) if spans else []

    def _from_lead_in(self, clause: Clause, context: Context) -> Context:
        last = find_sentences(self.ground.text, clause.span)[-1:]
        span = last[0] if last else clause.span
        low = self.ground.low(span)
        if not_directing(low) in ("for_information", "upward", "past"):
            return replace(
                context, directed=context.directed or self.ground.genre is Genre.DIRECTIVE
            )
        directing = self._directing(span)
        matter = matter_of(low)
        context = replace(context, directed=True, matter=matter or context.matter)
        if directing is not None and directing.explicit:
            return replace(
                context,
                subject=directing.leads,
                coordinates=directing.coordinates,
                source="lead_in",
            )
        if _ASKS.search(low) and self.addressees and not context.subject:
            return replace(context, subject=self.addressees, source="addressees")
        if _COMMANDS.search(low) and not context.subject and context.matter is None:
            return replace(context, matter=Matter.CONTENT)  # work that nobody is named for
        return context

    def _directing(self, span: Span) -> Directing | None:
        mentions = self.ground.mentions(span)
        return find_directing(make_sentence(self.ground.text, span, mentions, self.ground.issuer))

    def _from_heading(self, clause: Clause, context: Context) -> Context:
        low = self.ground.low(clause.span)
        matter = matter_of(low)
        if matter is not None:
            subject = () if matter in (Matter.CONTENT, Matter.ORGANISATION) else context.subject
            keep = subject or (context.subject if context.source != "heading" else ())
            context = replace(context, matter=matter, subject=keep)
        elif clause.rank <= 5:
            context = replace(context, matter=None)
        deadlines = self._heading_deadlines(clause.span, low)
        context = replace(context, directed=True, deadlines=deadlines or context.deadlines)
        return self._with_head_subject(clause.span, context, prefix=False)

    def _heading_deadlines(self, span: Span, low: str) -> tuple[Deadline, ...]:
        """The time that a heading sets for its items: "Tháng 3", "Nhiệm vụ trong quý II"."""
        if len(low) > 200:
            return ()
        return self.ground.deadlines(span, cell=_TIME_HEADING.match(low) is not None)

    def _with_head_subject(self, span: Span, context: Context, *, prefix: bool) -> Context:
        """The context with the units that a heading, or an item before its colon, begins with."""
        low = self.ground.low(span)
        if prefix:
            colon = low.find(":")
            if not 0 < colon < 220:
                return context
            span = Span(span.start, span.start + colon)
            low = low[:colon]
        mentions = self.ground.mentions(span)
        if not mentions:
            return context
        sentence = make_sentence(self.ground.text, span, mentions, self.ground.issuer)
        directing = find_directing(sentence)
        if directing is not None and directing.explicit:
            return self._handed(context, directing.leads, directing.coordinates)
        of = _OF.match(low)
        start = of.end() if of else 0
        if low[start : mentions[0].span.start - span.start].strip(' -*"') in (
            "",
            "các",
            "giao",
            "đề nghị",
        ):
            group = listed(sentence, 0)
            after = low[group[-1].span.end - span.start :]
            if prefix and after.strip(" *") and not _HEAD_VERB.fullmatch(after):
                return context
            return self._handed(context, group, coordinators(sentence))
        return context

    def _handed(
        self, context: Context, leads: tuple[Mention, ...], coordinates: tuple[Mention, ...]
    ) -> Context:
        names = {m.span for m in leads}
        others = tuple(m for m in coordinates if m.span not in names)
        return replace(
            context,
            subject=leads,
            coordinates=others or context.coordinates,
            source="heading",
            directed=True,
        )
