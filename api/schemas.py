"""What the API answers: open and restricted records are different schemas, on purpose.

Field names and meanings are those of `extract --json`, with what the database adds: `uid`,
`version` (the ETag), `state`, ids of tasks. Nothing here decides what is permitted: a view of a
restricted record has no more to give.
"""

from __future__ import annotations

from datetime import date as Day, datetime
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field, field_validator

from extractor.types import (
    Anchor,
    AssigningAuthority,
    Authority,
    Bound,
    CopyKind,
    DeadlineKind,
    Format,
    Kind,
    PartialDate,
    Purpose,
    Role,
    Secrecy,
    SignatureReason,
    TimeUnit,
    UnitKind,
    Urgency,
)
from models.codes import ChangeKind, Result, State, Subject, TaskStatus, Timeliness
from models.views import (
    ClassifiedView,
    DocumentSummary,
    DocumentView,
    FeedItem,
    FeedPage,
    Page,
    TrackedTask,
)

T = TypeVar("T")
Places = list[tuple[int, int]]
"""Start and end (exclusive) in code points of the document's text."""


class _Out(BaseModel):
    model_config = ConfigDict(from_attributes=True, hide_input_in_errors=True)


class DoubtOut(_Out):
    """Something that the reader is not sure of."""

    code: str
    field: str


class UnitOut(_Out):
    """An assignee of a task."""

    id: int
    name: str
    kind: UnitKind
    role: Role
    unit_id: str | None
    spans: Places


class DeadlineOut(_Out):
    """A deadline; which fields are set depends on `kind`."""

    id: int | None
    text: str
    kind: DeadlineKind
    date: Day | None
    bound: Bound | None
    amount: int | None
    unit: TimeUnit | None
    anchor: Anchor | None
    rrule: str | None
    due_on: Day | None
    purpose: Purpose
    spans: Places


class TaskOut(_Out):
    """A task, as it stands after corrections."""

    id: int
    content: str
    units: list[UnitOut]
    deadlines: list[DeadlineOut]
    due_on: Day | None
    clause: str
    page: int
    spans: Places
    confidence: float
    doubts: list[DoubtOut]
    status: TaskStatus


class RecipientOut(_Out):
    """A line of "Nơi nhận"."""

    name: str
    purpose: str | None


class DocumentFieldsOut(_Out):
    """The fields of the document itself."""

    secrecy: Secrecy
    kind: Kind | None
    number: str | None
    symbol: str | None
    issued_on: str | None
    place: str | None
    issuer: str | None
    abstract: str | None
    signer: str | None
    signer_title: str | None
    authority: Authority | None
    assigning_authority: AssigningAuthority | None
    submitting_unit: str | None
    monitoring_unit: str | None
    addressees: list[str]
    recipients: list[RecipientOut]
    urgency: Urgency | None
    spans: dict[str, Places]


class AmendmentOut(_Out):
    """A change to an earlier task."""

    kind: str
    reference: str
    new_deadline: DeadlineOut | None
    spans: Places


class CopyOut(_Out):
    """The copy block: the copy's own number, day, body and signer."""

    kind: CopyKind
    text: str
    number: str | None
    symbol: str | None
    issued_on: str | None
    copied_at: str | None
    issuer: str | None
    signer: str | None
    spans: Places

    @field_validator("issued_on", mode="before")
    @classmethod
    def _written(cls, day: PartialDate | None) -> str | None:
        return str(day) if day else None


class SignatureOut(_Out):
    """What a digital signature says of itself, and what was checked."""

    signer: str | None
    signed_at: str | None
    intact: bool | None
    changed_after_signing: bool | None
    issuer_known: bool
    reasons: tuple[SignatureReason, ...]


class DocumentOut(_Out):
    """An open document with its tasks."""

    uid: str
    version: int
    state: State
    file: str | None
    format: Format
    pages: int
    received_at: datetime
    reviewed_at: datetime | None
    document: DocumentFieldsOut
    tasks: list[TaskOut]
    standing_duties: list[TaskOut]
    amends: list[AmendmentOut]
    copy_block: CopyOut | None = Field(serialization_alias="copy")
    signatures: list[SignatureOut]
    doubts: list[DoubtOut]


class DocumentSummaryOut(_Out):
    """A line of the list of open documents."""

    uid: str
    version: int
    state: State
    kind: Kind | None
    number: str | None
    symbol: str | None
    issued_on: str | None
    issuer: str | None
    abstract: str | None
    signer: str | None
    urgency: Urgency | None
    received_at: datetime
    reviewed_at: datetime | None
    task_count: int
    doubt_count: int


class TrackedTaskOut(_Out):
    """A task of an approved document."""

    task: TaskOut
    due_on: Day | None
    timeliness: Timeliness
    document_uid: str
    kind: Kind | None
    number: str | None
    symbol: str | None
    issued_on: str | None
    issuer: str | None


class ClassifiedAssignmentOut(_Out):
    """Unit, role, last day and result; items c, e and g of article 5.2."""

    id: int
    unit: str
    role: Role
    due_on: Day | None
    result: Result


class ClassifiedFieldsOut(_Out):
    """All that is kept of a restricted document."""

    secrecy: Secrecy
    kind: Kind | None
    number: str | None
    symbol: str | None
    issued_on: str | None
    signer: str | None
    submitting_unit: str | None
    monitoring_unit: str | None
    task_count: int
    assignments: list[ClassifiedAssignmentOut]
    doubts: list[DoubtOut]


class ClassifiedOut(_Out):
    """A restricted document."""

    uid: str
    recorded_at: datetime
    classified: ClassifiedFieldsOut


class SecrecyOut(_Out):
    """How a document is marked, and nothing else."""

    secrecy: Secrecy


class ClassifiedReceivedOut(_Out):
    """The receipt for a restricted document, for who may send it but not read the record."""

    uid: str
    classified: SecrecyOut


class PageOut(BaseModel, Generic[T]):
    """Some items of a list; `next` is the cursor of the page after, null on the last one."""

    items: list[T]
    next: str | None


class ChangeOut(BaseModel):
    """A change; `body` is the record as it is now, null where it is not to be seen."""

    seq: int
    id: str
    kind: ChangeKind
    subject_kind: Subject
    subject: str | None
    at: datetime
    body: DocumentOut | ClassifiedOut | None


class ChangesOut(BaseModel):
    """Changes in commit order; ask again with `after=next`."""

    items: list[ChangeOut]
    next: int
    more: bool


class ErrorFieldsOut(BaseModel):
    """A stable code, what to do, and the path of the field that is wrong, if one is."""

    code: str
    message: str
    field: str | None = None


class ErrorOut(BaseModel):
    """Every error of the API."""

    error: ErrorFieldsOut


def document_out(view: DocumentView) -> DocumentOut:
    """The answer for an open document."""
    return DocumentOut(
        uid=view.uid,
        version=view.version,
        state=view.state,
        file=view.file_name,
        format=view.format,
        pages=view.pages,
        received_at=view.received_at,
        reviewed_at=view.reviewed_at,
        document=DocumentFieldsOut.model_validate(view),
        tasks=[TaskOut.model_validate(task) for task in view.tasks],
        standing_duties=[TaskOut.model_validate(task) for task in view.standing_duties],
        amends=[AmendmentOut.model_validate(one) for one in view.amends],
        copy_block=CopyOut.model_validate(view.copy) if view.copy else None,
        signatures=[SignatureOut.model_validate(one) for one in view.signatures],
        doubts=[DoubtOut.model_validate(one) for one in view.doubts],
    )


def classified_out(view: ClassifiedView) -> ClassifiedOut:
    """The answer for a restricted document, for the cleared."""
    fields = ClassifiedFieldsOut.model_validate(view)
    return ClassifiedOut(uid=view.uid, recorded_at=view.recorded_at, classified=fields)


def receipt_out(view: ClassifiedView) -> ClassifiedReceivedOut:
    """The receipt for a restricted document, for the not cleared."""
    return ClassifiedReceivedOut(uid=view.uid, classified=SecrecyOut.model_validate(view))


def summaries_out(page: Page[DocumentSummary]) -> PageOut[DocumentSummaryOut]:
    """The answer for a page of open documents."""
    items = [DocumentSummaryOut.model_validate(item) for item in page.items]
    return PageOut(items=items, next=page.next)


def tasks_out(page: Page[TrackedTask]) -> PageOut[TrackedTaskOut]:
    """The answer for a page of tasks."""
    items = [TrackedTaskOut.model_validate(item) for item in page.items]
    return PageOut(items=items, next=page.next)


def classified_list_out(page: Page[ClassifiedView]) -> PageOut[ClassifiedOut]:
    """The answer for a page of restricted documents."""
    return PageOut(items=[classified_out(item) for item in page.items], next=page.next)


def changes_out(page: FeedPage) -> ChangesOut:
    """The answer for a page of the feed."""
    items = [_change_out(item) for item in page.items]
    return ChangesOut(items=items, next=page.next, more=page.more)


def _change_out(item: FeedItem) -> ChangeOut:
    body: Any = None
    if isinstance(item.body, DocumentView):
        body = document_out(item.body)
    elif item.body is not None:
        body = classified_out(item.body)
    return ChangeOut(
        seq=item.seq,
        id=item.id,
        kind=item.kind,
        subject_kind=item.subject_kind,
        subject=item.subject,
        at=item.at,
        body=body,
    )
