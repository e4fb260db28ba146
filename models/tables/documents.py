"""Tables of open documents: all that was found in them, and what clerks made of it.

Lists without rows of their own (spans, doubts, addressees, recipients) are JSON, as in the
contract: spans are [start, end] in code points of `Document.text`, end exclusive.
"""

from __future__ import annotations

from datetime import date as Day, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, LargeBinary, Text
from sqlmodel import Field

from extractor import (
    Anchor,
    AssigningAuthority,
    Authority,
    Bound,
    DeadlineKind,
    Format,
    Kind,
    Purpose,
    Role,
    TimeUnit,
    UnitKind,
    Urgency,
)
from models.codes import State, TaskStatus
from models.tables import forms
from models.tables.base import Code, Moment, Table

Spans = list[list[int]]
BlockRow = list[int]
"""Start, end, page, bold, italic, centred; in a table also table, row, column, columns."""
Json = dict[str, Any]
_JSON = JSON(none_as_null=True)


class Document(Table, table=True):
    """An open document. `version` rises with every change; `searched` is for the search only."""

    __tablename__ = "document"
    __table_args__ = (
        forms.hexadecimal("uid", 32),
        forms.hexadecimal("sha256", 64),
        forms.one_of("state", State),
        forms.partial_day("issued_on"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(max_length=32, unique=True)
    version: int = 1
    state: State = Field(default=State.WAITING, sa_type=Code(State), index=True)
    sha256: str = Field(max_length=64, unique=True)
    file_name: str | None = Field(default=None, max_length=255)
    format: Format = Field(sa_type=Code(Format))
    pages: int
    received_at: datetime = Field(sa_type=Moment)
    reviewed_at: datetime | None = Field(default=None, sa_type=Moment)
    reviewed_by: int | None = Field(default=None, foreign_key="account.id")

    kind: Kind | None = Field(default=None, sa_type=Code(Kind))
    number: str | None = Field(default=None, sa_type=Text)
    symbol: str | None = Field(default=None, sa_type=Text)
    issued_on: str | None = Field(default=None, max_length=10)
    place: str | None = Field(default=None, sa_type=Text)
    issuer: str | None = Field(default=None, sa_type=Text)
    abstract: str | None = Field(default=None, sa_type=Text)
    signer: str | None = Field(default=None, sa_type=Text)
    signer_title: str | None = Field(default=None, sa_type=Text)
    authority: Authority | None = Field(default=None, sa_type=Code(Authority))
    assigning_authority: AssigningAuthority | None = Field(
        default=None, sa_type=Code(AssigningAuthority)
    )
    submitting_unit: str | None = Field(default=None, sa_type=Text)
    monitoring_unit: str | None = Field(default=None, sa_type=Text)
    urgency: Urgency | None = Field(default=None, sa_type=Code(Urgency))
    addressees: list[str] = Field(default_factory=list, sa_type=_JSON)
    recipients: list[Json] = Field(default_factory=list, sa_type=_JSON)
    spans: dict[str, Spans] = Field(default_factory=dict, sa_type=_JSON)
    doubts: list[Json] = Field(default_factory=list, sa_type=_JSON)
    copy_block: Json | None = Field(default=None, sa_type=_JSON)
    signatures: list[Json] = Field(default_factory=list, sa_type=_JSON)
    text: str = Field(sa_type=Text)
    blocks: list[BlockRow] | None = Field(default=None, sa_type=_JSON, nullable=True)
    searched: str = Field(sa_type=Text)


class Original(Table, table=True):
    """The bytes that an open document was read from."""

    __tablename__ = "original"

    document_id: int = Field(primary_key=True, foreign_key="document.id")
    data: bytes = Field(sa_type=LargeBinary)


class Task(Table, table=True):
    """A task, or a standing duty; deleted ones stay, so that an undo can bring them back."""

    __tablename__ = "task"
    __table_args__ = (
        forms.one_of("status", TaskStatus),
        CheckConstraint("confidence BETWEEN 0 AND 1", name="confidence"),
    )

    id: int | None = Field(default=None, primary_key=True)
    document_id: int = Field(foreign_key="document.id", index=True)
    position: int
    content: str = Field(sa_type=Text)
    clause: str = Field(sa_type=Text)
    page: int
    spans: Spans = Field(default_factory=list, sa_type=_JSON)
    confidence: float
    doubts: list[Json] = Field(default_factory=list, sa_type=_JSON)
    status: TaskStatus = Field(default=TaskStatus.EXTRACTED, sa_type=Code(TaskStatus))
    standing: bool = False
    deleted: bool = False


class Assignment(Table, table=True):
    """A unit of a task, with its role; `folded` is the name without accents, for filters."""

    __tablename__ = "assignment"

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = Field(foreign_key="task.id", index=True)
    position: int
    name: str = Field(sa_type=Text)
    folded: str = Field(sa_type=Text, index=True)
    kind: UnitKind = Field(sa_type=Code(UnitKind))
    role: Role = Field(sa_type=Code(Role))
    unit_id: str | None = Field(default=None, max_length=80, index=True)
    spans: Spans = Field(default_factory=list, sa_type=_JSON)


class DeadlineRow(Table, table=True):
    """A deadline of a task; which columns are set depends on its kind."""

    __tablename__ = "deadline"

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = Field(foreign_key="task.id", index=True)
    position: int
    text: str = Field(sa_type=Text)
    kind: DeadlineKind = Field(sa_type=Code(DeadlineKind))
    date: Day | None = None
    bound: Bound | None = Field(default=None, sa_type=Code(Bound))
    amount: int | None = None
    unit: TimeUnit | None = Field(default=None, sa_type=Code(TimeUnit))
    anchor: Anchor | None = Field(default=None, sa_type=Code(Anchor))
    rrule: str | None = Field(default=None, max_length=200)
    due_on: Day | None = Field(default=None, index=True)
    purpose: Purpose = Field(default=Purpose.COMPLETE, sa_type=Code(Purpose))
    spans: Spans = Field(default_factory=list, sa_type=_JSON)
    doubts: list[str] = Field(default_factory=list, sa_type=_JSON)


class AmendmentRow(Table, table=True):
    """A change to an earlier task that the document makes."""

    __tablename__ = "amendment"

    id: int | None = Field(default=None, primary_key=True)
    document_id: int = Field(foreign_key="document.id", index=True)
    position: int
    kind: str = Field(max_length=32)
    reference: str = Field(sa_type=Text)
    new_deadline: Json | None = Field(default=None, sa_type=_JSON)
    spans: Spans = Field(default_factory=list, sa_type=_JSON)


class Revision(Table, table=True):
    """A value before and after a step of the review; rows of one step share `version`.

    `path` is "state", "document.number", or "tasks.12.units"; `undone` rows are taken back, or
    are themselves the taking back.
    """

    __tablename__ = "revision"

    id: int | None = Field(default=None, primary_key=True)
    document_id: int = Field(foreign_key="document.id", index=True)
    version: int
    path: str = Field(max_length=80)
    old: Any = Field(default=None, sa_type=_JSON, nullable=True)
    new: Any = Field(default=None, sa_type=_JSON, nullable=True)
    by: int | None = Field(default=None, foreign_key="account.id")
    at: datetime = Field(sa_type=Moment)
    undone: bool = False
