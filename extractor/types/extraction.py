"""Units, deadlines, tasks and the document's fields: what comes out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date as Day

from extractor.types.codes import (
    Anchor,
    AssigningAuthority,
    Authority,
    Bound,
    CopyKind,
    DeadlineKind,
    Format,
    Kind,
    Purpose,
    Role,
    Secrecy,
    TimeUnit,
    UnitKind,
    Urgency,
)
from extractor.types.reading import NO_FACTS, Block, ReadingFacts, Signature
from extractor.types.values import Doubt, Found, PartialDate, Span


@dataclass(frozen=True, slots=True)
class Mention:
    """Units named in a text. `span` is the whole expression; `spans` the words of this name, and
    of those that it leaves out (`excluded`: "UBND các xã, trừ …")."""

    name: str = field(repr=False)
    kind: UnitKind
    span: Span
    spans: tuple[Span, ...]
    unit_id: str | None
    rule: str
    excluded: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Unit:
    """An assignee of a task, with its role; `excluded` are the members that a group leaves out."""

    name: str = field(repr=False)
    kind: UnitKind
    role: Role
    unit_id: str | None
    spans: tuple[Span, ...]
    rule: str
    excluded: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Deadline:
    """Until when. Which fields are set depends on `kind` (CONTRACT, `extract --json`).

    `due_on` is the last good day where it can be known; `doubts` are codes.
    """

    text: str = field(repr=False)
    kind: DeadlineKind
    spans: tuple[Span, ...]
    rule: str
    date: Day | None = None
    bound: Bound | None = None
    amount: int | None = None
    unit: TimeUnit | None = None
    anchor: Anchor | None = None
    rrule: str | None = None
    due_on: Day | None = None
    purpose: Purpose = Purpose.COMPLETE
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recipient:
    """A line of "Nơi nhận": who, and the note in brackets."""

    name: str = field(repr=False)
    purpose: str | None = field(repr=False)
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Metadata:
    """The fields of the document itself; None where the file does not tell."""

    kind: Found[Kind] | None = None
    number: Found[str] | None = None
    symbol: Found[str] | None = None
    issued_on: Found[PartialDate] | None = None
    place: Found[str] | None = None
    issuer: Found[str] | None = None
    abstract: Found[str] | None = None
    signer: Found[str] | None = None
    signer_title: Found[str] | None = None
    authority: Found[Authority] | None = None
    assigning_authority: Found[AssigningAuthority] | None = None
    submitting_unit: Found[str] | None = None
    monitoring_unit: Found[str] | None = None
    urgency: Found[Urgency] | None = None
    addressees: tuple[Found[str], ...] = ()
    recipients: tuple[Recipient, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """A unit of work that the document directs somebody to do (ANNOTATION, "What is a task")."""

    content: str = field(repr=False)
    units: tuple[Unit, ...]
    deadlines: tuple[Deadline, ...]
    clause: str
    page: int
    spans: tuple[Span, ...]
    confidence: float
    doubts: tuple[Doubt, ...] = ()
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change to an earlier task: extension, repeal or replacement."""

    kind: str
    reference: str = field(repr=False)
    new_deadline: Deadline | None = None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Copy:
    """The copy block; the original's number, date and signer are in the metadata.

    `text` is the whole block, `spans` its lines; `copied_at` is the moment that a digital copy
    states (ISO 8601), `issued_on` the day of a copy on paper.
    """

    kind: CopyKind
    text: str = field(repr=False)
    spans: tuple[Span, ...] = ()
    number: str | None = field(default=None, repr=False)
    symbol: str | None = field(default=None, repr=False)
    issued_on: PartialDate | None = None
    copied_at: str | None = None
    issuer: str | None = field(default=None, repr=False)
    signer: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that is read in a document. Leaves the extractor for open documents only."""

    secrecy: Secrecy
    format: Format
    pages: int
    text: str = field(repr=False)
    metadata: Metadata
    tasks: tuple[Task, ...] = ()
    standing_duties: tuple[Task, ...] = ()
    amends: tuple[Amendment, ...] = ()
    copy: Copy | None = None
    signatures: tuple[Signature, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    blocks: tuple[Block, ...] = field(default=(), repr=False)
    """How the text is set: its paragraphs, headings and cells, in reading order."""
    reading: ReadingFacts = NO_FACTS


Converter = Callable[[bytes, str], bytes]
"""Turns a file of another format (its ending, without dot) into the bytes of a DOCX, or into its
words in UTF-8 where no program can do better."""
