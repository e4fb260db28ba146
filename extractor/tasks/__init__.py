"""What is to be done, by whom and until when (ANNOTATION).

`find_tasks` reads each part of the document by its genre: `walk` goes through the clauses and hands
down what headings and lead-ins say, `items` cuts an item into tasks, `roles` finds who is meant in
a sentence, `judging` holds the tables of what is no task, `tables` reads tables of assignments.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from extractor.dates import VIETNAM, Calendar
from extractor.sections import Part, Sections
from extractor.tasks.amends import find_amendments
from extractor.tasks.confidence import confidence_of
from extractor.tasks.drafts import Context, Draft, Ground, day_of_names, quotations, task_of
from extractor.tasks.judging import Matter, genre_of
from extractor.tasks.pointers import with_pointers
from extractor.tasks.tables import find_table_drafts
from extractor.tasks.upward import goes_upward
from extractor.tasks.walk import walk
from extractor.text import folded
from extractor.types import Amendment, Genre, Kind, Mention, Metadata, Task
from extractor.units import find_mentions
from extractor.units.register import BUILT_IN, Register, RegisterEntry

__all__ = ["Directions", "find_tasks"]


class Directions(NamedTuple):
    """What a document directs: tasks, standing duties, changes to earlier tasks; in text order."""

    tasks: tuple[Task, ...] = ()
    standing_duties: tuple[Task, ...] = ()
    amends: tuple[Amendment, ...] = ()


_PROMULGATES = re.compile(
    r"\b(?:quy chế|quy định|điều lệ|quy trình|tiêu chí|nội quy|định mức|bảng giá)\b"
)
_NO_ANNEX = re.compile(r"\b(?:dự thảo|mẫu|biểu mẫu|danh mục|danh sách|đề cương)\b")
_WHOLE_PLAN = re.compile(
    r"\b(?:chủ trì|đầu mối|theo dõi|tổng hợp|tham mưu|chịu trách nhiệm)\b.{0,160}\b(?:kế hoạch|chương trình|phương án|đề án)(?: này)?\b"
)


def find_tasks(
    sections: Sections,
    metadata: Metadata,
    *,
    register: Register = BUILT_IN,
    calendar: Calendar = VIETNAM,
    before: str = "exclusive",
) -> Directions:
    """The tasks, standing duties and changes to earlier tasks of a document."""
    drafts: list[Draft] = []
    grounds: list[Ground] = []
    body = _body(metadata, register)
    amends: list[Amendment] = []
    addressees = _addressees(sections, metadata, register, body)
    for part in sections.parts:
        genre = _genre(sections, part, metadata)
        if genre is Genre.PROPOSAL or goes_upward(_issuer(metadata), addressees):
            continue
        ground = Ground(
            sections=sections,
            genre=genre,
            issuer=_issuer(metadata),
            issued=metadata.issued_on.value if metadata.issued_on else None,
            register=register,
            calendar=calendar,
            before=before,
            body=body,
            quoted=quotations(sections.text),
        )
        changes = tuple(find_amendments(ground, part))
        amends += changes
        found = [d for d in _part_drafts(ground, part, addressees) if not _is_change(d, changes)]
        drafts += found
        grounds += [ground] * len(found)
    ready = [
        (draft, task_of(ground, draft, confidence_of(ground, draft)))
        for draft, ground in zip(drafts, grounds, strict=True)
    ]
    ready = [(d, t) for d, t in ready if t.spans]
    tasks = tuple(t for d, t in ready if not d.standing)
    return Directions(tasks, tuple(t for d, t in ready if d.standing), tuple(amends))


def _is_change(draft: Draft, changes: Sequence[Amendment]) -> bool:
    """Whether a draft that names nobody is the sentence of a change: no task beside it."""
    first = draft.spans[0]
    return not draft.explicit and any(
        first.start <= change.spans[0].start < first.end for change in changes
    )


def _genre(sections: Sections, part: Part, metadata: Metadata) -> Genre:
    kind = metadata.kind.value if metadata.kind else None
    if not part.annex:
        if kind is Kind.QUYET_DINH and len(sections.parts) == 1 and _is_regulation(metadata):
            return Genre.REGULATION
        return genre_of(kind)
    if genre_of(kind) is Genre.PROPOSAL:
        return Genre.PROPOSAL
    if part.kind is not None:
        return genre_of(part.kind)
    if kind is Kind.QUYET_DINH and _is_regulation(metadata):
        return Genre.REGULATION
    head = folded(" ".join(sections.words(b.span) for b in part.head))
    tables = any(c.cell is not None for c in part.clauses)
    return Genre.PROPOSAL if _NO_ANNEX.search(head) and not tables else genre_of(kind)


def _issuer(metadata: Metadata) -> str | None:
    return metadata.issuer.value if metadata.issuer else None


def _body(metadata: Metadata, register: Register) -> RegisterEntry | None:
    """The issuing body as the register knows it on the day of issue."""
    name, found = _issuer(metadata), metadata.issued_on
    on = day_of_names(found.value if found else None)
    return register.issuer_of(name, on) if name else None


def _is_regulation(metadata: Metadata) -> bool:
    return metadata.abstract is not None and bool(
        _PROMULGATES.search(folded(metadata.abstract.value))
    )


def _addressees(
    sections: Sections, metadata: Metadata, register: Register, body: RegisterEntry | None
) -> tuple[Mention, ...]:
    """The units of "Kính gửi", as of the day of issue."""
    on = day_of_names(metadata.issued_on.value if metadata.issued_on else None)
    return tuple(
        mention
        for block in sections.addressees
        for mention in find_mentions(
            sections.text, block.span, register=register, on=on, issuer=body
        )
        if not folded(sections.words(block.span)).strip("* ").endswith("điện:")
    )


def _part_drafts(ground: Ground, part: Part, addressees: tuple[Mention, ...]) -> list[Draft]:
    start = Context(directed=part.annex)
    drafts = walk(ground, part, start, () if part.annex else addressees)
    drafts = _owned(ground, with_pointers(_lent(drafts), () if part.annex else addressees))
    drafts += find_table_drafts(ground, part.clauses, start)
    return sorted(drafts, key=lambda d: d.spans[0].start)


def _lent(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts with the date of the closing sentence after them, where they set none (ANNOTATION,
    "Until when"); the closing sentences themselves are no tasks."""
    out: list[Draft] = []
    start = 0
    for draft in drafts:
        if not draft.lends:
            out.append(draft)
            continue
        dated = [d if d.deadlines else replace(d, deadlines=draft.deadlines) for d in out[start:]]
        out[start:] = dated
        start = len(out)
    return out


def _owned(ground: Ground, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts without leads: dropped where the document hands their matter out later, else led by
    the unit in charge of the whole plan (ANNOTATION, ruling 5)."""
    handed = [d for d in drafts if d.leads and d.matter is Matter.ORGANISATION]
    charge = next((d.leads for d in handed if _in_charge(ground, d)), ())
    out = []
    for draft in drafts:
        if draft.leads:
            out.append(draft)
        elif draft.deadlines or len(handed) < 2:
            out.append(replace(draft, leads=charge, rules=(*draft.rules, "in_charge_of_plan")))
    return out


def _in_charge(ground: Ground, draft: Draft) -> bool:
    return any(_WHOLE_PLAN.search(ground.low(span)) for span in draft.spans)
