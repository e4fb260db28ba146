"""The values that the walk over the clauses works with, and how a draft becomes a task."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date as Day

from extractor.dates import Calendar
from extractor.deadlines import find_deadlines
from extractor.sections import Clause, Sections
from extractor.tasks.doubts import doubts_of
from extractor.tasks.judging import Matter
from extractor.text import folded, trimmed
from extractor.types import (
    Deadline,
    DeadlineKind,
    Doubt,
    Genre,
    Mention,
    PartialDate,
    Role,
    Span,
    Task,
    Unit,
)
from extractor.units import find_mentions
from extractor.units.register import Register, RegisterEntry


@dataclass(frozen=True, slots=True)
class Ground:
    """What every step needs to know of the document and of the options."""

    sections: Sections
    genre: Genre
    issuer: str | None
    issued: PartialDate | None
    register: Register
    calendar: Calendar
    before: str
    body: RegisterEntry | None = None
    """The issuing body in the register: whose units bare names mean."""
    quoted: tuple[Span, ...] = ()
    """Where the document quotes another: what stands there directs nobody (ruling 4)."""

    @property
    def text(self) -> str:
        """The whole text that all spans point into."""
        return self.sections.text

    def is_quoted(self, place: int) -> bool:
        """Whether a place stands inside a quotation."""
        return any(s.start < place < s.end for s in self.quoted)

    def low(self, span: Span) -> str:
        """The folded words of a place on one line; same length as the place."""
        return folded(self.text[span.start : span.end]).replace("\n", " ")

    def mentions(self, span: Span) -> tuple[Mention, ...]:
        """The units named at a place, as of the issue date."""
        on = day_of_names(self.issued)
        return find_mentions(self.text, span, register=self.register, on=on, issuer=self.body)

    def deadlines(self, span: Span, *, cell: bool = False) -> tuple[Deadline, ...]:
        """The deadlines set at a place; `cell` where the place holds nothing but a time."""
        return find_deadlines(
            self.text,
            span,
            issued=self.issued,
            genre=self.genre,
            calendar=self.calendar,
            before=self.before,
            cell=cell,
        )


def day_of_names(issued: PartialDate | None) -> Day | None:
    """The day whose names of units are meant: that of issue, or the first of its month where the
    day is blank; None where the month is not known. Units change on the first of a month."""
    if issued is None or issued.month is None:
        return None
    return issued.date or Day(issued.year, issued.month, 1)


@dataclass(frozen=True, slots=True)
class Context:
    """What a clause inherits from above: subject, co-ordinators, matter, a heading's deadline."""

    subject: tuple[Mention, ...] = ()
    coordinates: tuple[Mention, ...] = ()
    matter: Matter | None = None
    deadlines: tuple[Deadline, ...] = ()
    directed: bool = False
    """Whether a heading or lead-in has begun to direct."""
    source: str = ""
    """Where the subject comes from: heading, lead_in, addressees."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A task in the making."""

    spans: tuple[Span, ...]
    leads: tuple[Mention, ...]
    coordinates: tuple[Mention, ...]
    deadlines: tuple[Deadline, ...]
    clause: Clause
    rules: tuple[str, ...]
    monitors: tuple[Mention, ...] = ()
    matter: Matter | None = None
    explicit: bool = False
    """Whether the task names its leads itself."""
    standing: bool = False
    lends: bool = False
    """Whether it is no task, but a closing sentence that dates the items above it."""
    labelled: bool = False
    """Whether labels or table cells say who and until when."""
    doubts: tuple[Doubt, ...] = ()

    def extended(self, span: Span, deadlines: Sequence[Deadline], rule: str) -> Draft:
        """With one sentence more."""
        return replace(
            self,
            spans=(*self.spans, span),
            deadlines=(*self.deadlines, *deadlines),
            rules=(*self.rules, rule),
        )


_QUOTATION = re.compile(r"“[^“”]{60,4000}”")


def quotations(text: str) -> tuple[Span, ...]:
    """The long quotations of a text."""
    return tuple(Span(*match.span()) for match in _QUOTATION.finditer(text))


def task_of(ground: Ground, draft: Draft, confidence: float) -> Task:
    """The draft as a task: content on one line, units with roles, doubts with their fields."""
    spans = tuple(trimmed(ground.text, s, " \n*;,/.:") for s in draft.spans)
    spans = tuple(s for s in spans if s.end > s.start)
    units = _units(draft)
    words = " ".join(ground.low(s) for s in draft.spans)
    return Task(
        content=" ".join(_sentence(ground, s) for s in spans),
        units=units,
        deadlines=draft.deadlines,
        clause=draft.clause.path,
        page=draft.clause.page,
        spans=spans,
        confidence=confidence,
        doubts=(*draft.doubts, *doubts_of(units, draft.deadlines, words)),
        rules=draft.rules,
    )


def _sentence(ground: Ground, span: Span) -> str:
    """The words, with the full stop that closes them in the document."""
    words = ground.sections.words(span)
    return words + "." if ground.text[span.end : span.end + 1] == "." else words


def _units(draft: Draft) -> tuple[Unit, ...]:
    roles = (
        *((mention, Role.LEAD) for mention in draft.leads),
        *((mention, Role.COORDINATE) for mention in draft.coordinates),
        *((mention, Role.MONITOR) for mention in draft.monitors),
    )
    seen: dict[tuple[str, Role], Unit] = {}
    for m, role in roles:
        unit = Unit(m.name, m.kind, role, m.unit_id, m.spans, m.rule, m.excluded)
        seen.setdefault((m.name, role), unit)
    return tuple(seen.values())


def is_dated(deadlines: Sequence[Deadline]) -> bool:
    """Whether a duty has a calendar date or recurs (ANNOTATION, ruling 1)."""
    return any(d.kind in (DeadlineKind.DATE, DeadlineKind.RECURRING) for d in deadlines)
