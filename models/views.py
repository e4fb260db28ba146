"""What is read from the tables: frozen values that hold all that a page or a JSON answer needs.

Fields with words of a document are kept out of `repr`. Spans are code points of
`DocumentView.text`, end exclusive. Lists come newest first and in pages: `Page.next` is the
cursor of the page after, None on the last one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as Day, datetime
from typing import Generic, TypeVar

from extractor import (
    Anchor,
    AssigningAuthority,
    Authority,
    Block,
    Bound,
    Copy,
    DeadlineKind,
    Doubt,
    Format,
    Kind,
    Purpose,
    Role,
    Secrecy,
    Signature,
    Span,
    TimeUnit,
    UnitKind,
    Urgency,
)
from models.codes import (
    AccountRole,
    ChangeKind,
    LedgerState,
    Result,
    Scope,
    State,
    Subject,
    TaskStatus,
    Timeliness,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some items of a list, and the cursor of the page after; None on the last one."""

    items: tuple[T, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class Saved:
    """Where a document is kept; `known` where it already was."""

    id: int
    uid: str
    known: bool


@dataclass(frozen=True, slots=True)
class BodyView:
    """A body whose documents are kept here: its root unit, and its calendar, empty for the
    country's."""

    id: int
    unit_id: str
    calendar: str


# --- open documents -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientView:
    """A line of "Nơi nhận"."""

    name: str = field(repr=False)
    purpose: str | None = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitView:
    """An assignee of a task."""

    id: int
    name: str = field(repr=False)
    kind: UnitKind
    role: Role
    unit_id: str | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineView:
    """A deadline of a task, or the new one of an amendment (whose `id` is None)."""

    id: int | None
    text: str = field(repr=False)
    kind: DeadlineKind
    date: Day | None
    bound: Bound | None
    amount: int | None
    unit: TimeUnit | None
    anchor: Anchor | None
    rrule: str | None
    due_on: Day | None
    purpose: Purpose
    spans: tuple[Span, ...]
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskView:
    """A task with its units and deadlines; `due_on` is the first of its deadlines' last days."""

    id: int
    position: int
    content: str = field(repr=False)
    clause: str
    page: int
    spans: tuple[Span, ...]
    confidence: float
    doubts: tuple[Doubt, ...]
    status: TaskStatus
    units: tuple[UnitView, ...]
    deadlines: tuple[DeadlineView, ...]

    @property
    def due_on(self) -> Day | None:
        """The first last day of the task; None where no deadline has one."""
        return min((d.due_on for d in self.deadlines if d.due_on), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentView:
    """A change to an earlier task."""

    kind: str
    reference: str = field(repr=False)
    new_deadline: DeadlineView | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSummary:
    """A line of the list of open documents; the counts leave out deleted tasks and duties."""

    id: int
    uid: str
    version: int
    state: State
    kind: Kind | None
    number: str | None = field(repr=False)
    symbol: str | None = field(repr=False)
    issued_on: str | None
    issuer: str | None = field(repr=False)
    abstract: str | None = field(repr=False)
    signer: str | None = field(repr=False)
    urgency: Urgency | None
    file_name: str | None = field(repr=False)
    format: Format
    received_at: datetime
    reviewed_at: datetime | None
    task_count: int
    doubt_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    """An open document with all that was found in it, as it stands after corrections.

    `issued_on` is ISO 8601 as far as it is known (2024-05-03, 2024-05, 2024); `spans` is by field,
    `blocks` tells how the text is set, and is empty where that is not known. `tasks` and
    `standing_duties` leave out what was deleted. `reviewed_by` is an account's id.
    """

    id: int
    uid: str
    version: int
    state: State
    secrecy: Secrecy
    kind: Kind | None
    number: str | None = field(repr=False)
    symbol: str | None = field(repr=False)
    issued_on: str | None
    place: str | None = field(repr=False)
    issuer: str | None = field(repr=False)
    abstract: str | None = field(repr=False)
    signer: str | None = field(repr=False)
    signer_title: str | None = field(repr=False)
    authority: Authority | None
    assigning_authority: AssigningAuthority | None
    submitting_unit: str | None = field(repr=False)
    monitoring_unit: str | None = field(repr=False)
    urgency: Urgency | None
    addressees: tuple[str, ...] = field(repr=False)
    recipients: tuple[RecipientView, ...]
    spans: Mapping[str, tuple[Span, ...]]
    doubts: tuple[Doubt, ...]
    text: str = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)
    format: Format
    pages: int
    sha256: str
    file_name: str | None = field(repr=False)
    received_at: datetime
    reviewed_at: datetime | None
    reviewed_by: int | None
    tasks: tuple[TaskView, ...]
    standing_duties: tuple[TaskView, ...]
    amends: tuple[AmendmentView, ...]
    copy: Copy | None
    signatures: tuple[Signature, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackedTask:
    """A task of an approved document, with what identifies the document."""

    task: TaskView
    due_on: Day | None
    timeliness: Timeliness
    document_uid: str
    kind: Kind | None
    number: str | None = field(repr=False)
    symbol: str | None = field(repr=False)
    issued_on: str | None
    issuer: str | None = field(repr=False)


# --- restricted documents -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassifiedAssignmentView:
    """Items c, e and g of article 5.2: unit, role, last day, result."""

    id: int
    unit: str = field(repr=False)
    role: Role
    due_on: Day | None
    result: Result


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassifiedView:
    """All that is kept of a restricted document (article 5.2)."""

    id: int
    uid: str
    secrecy: Secrecy
    kind: Kind | None
    number: str | None = field(repr=False)
    symbol: str | None = field(repr=False)
    issued_on: str | None = field(repr=False)
    signer: str | None = field(repr=False)
    submitting_unit: str | None = field(repr=False)
    monitoring_unit: str | None = field(repr=False)
    task_count: int
    assignments: tuple[ClassifiedAssignmentView, ...]
    doubts: tuple[Doubt, ...]
    recorded_at: datetime


# --- shared -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many documents there are, by state; `tasks` are those of approved documents."""

    waiting: int
    approved: int
    rejected: int
    classified: int
    tasks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """A change. `id` is the same at every reading; `subject` is the uid of the document.

    `body` is the document as it is now, None where it is not approved or may not be seen.
    """

    seq: int
    id: str
    kind: ChangeKind
    subject_kind: Subject
    subject: str | None
    at: datetime
    body: DocumentView | ClassifiedView | None


@dataclass(frozen=True, slots=True)
class FeedPage:
    """Changes in commit order; ask again with `after=next`. `more` where some are left."""

    items: tuple[FeedItem, ...]
    next: int
    more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerView:
    """What became of a file, known by the keyed digest of its path."""

    digest: str
    state: LedgerState
    reason: str | None
    document_id: int | None
    classified_id: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Answered:
    """What an idempotent request brought about: one of the two ids is set."""

    document_id: int | None
    classified_id: int | None


# --- accounts -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountView:
    """A person who may sign in."""

    id: int
    name: str
    display_name: str
    role: AccountRole
    cleared: bool
    scopes: frozenset[Scope]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """A live sign-in: who, and the token that forms must carry."""

    account: AccountView
    csrf: str = field(repr=False)
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """An API key and what it may do."""

    id: int
    label: str
    scopes: frozenset[Scope]
