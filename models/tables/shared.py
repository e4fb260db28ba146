"""Tables that open and restricted documents share: ids, codes, keyed digests and times only."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from models.codes import ChangeKind, LedgerState, Subject
from models.tables import forms
from models.tables.base import Code, Moment, Table


class FeedCounter(Table, table=True):
    """The one row that allots sequence numbers; a migration puts it in."""

    __tablename__ = "feed_counter"
    __table_args__ = (
        CheckConstraint("id = 1", name="id"),
        forms.whole("seq"),
    )

    id: int = Field(primary_key=True)
    seq: int


class Change(Table, table=True):
    """A line of the feed. `subject_uid` stays known when its document is erased."""

    __tablename__ = "change"
    __table_args__ = (
        forms.hexadecimal("uid", 32),
        forms.one_of("kind", ChangeKind),
        forms.one_of("subject_kind", Subject),
        forms.whole("subject_id"),
        forms.hexadecimal("subject_uid", 32),
        forms.moment("at"),
    )

    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    uid: str = Field(max_length=32, unique=True)
    kind: ChangeKind = Field(sa_type=Code(ChangeKind))
    subject_kind: Subject = Field(sa_type=Code(Subject))
    subject_id: int
    subject_uid: str = Field(max_length=32)
    at: datetime = Field(sa_type=Moment)


class LedgerEntry(Table, table=True):
    """What became of a file; `digest` is keyed, and of its path only."""

    __tablename__ = "ledger_entry"
    __table_args__ = (
        forms.hexadecimal("digest", 64),
        forms.one_of("state", LedgerState),
        forms.code("reason"),
        forms.whole("document_id"),
        forms.whole("classified_id"),
        forms.moment("at"),
    )

    digest: str = Field(primary_key=True, max_length=64)
    state: LedgerState = Field(sa_type=Code(LedgerState), index=True)
    reason: str | None = Field(default=None, max_length=32)
    document_id: int | None = Field(default=None, foreign_key="document.id", index=True)
    classified_id: int | None = Field(
        default=None, foreign_key="classified_document.id", index=True
    )
    at: datetime = Field(sa_type=Moment)


class Idempotency(Table, table=True):
    """What a request that may be repeated brought about: one of the two ids."""

    __tablename__ = "idempotency"
    __table_args__ = (
        forms.hexadecimal("digest", 64),
        forms.whole("document_id"),
        forms.whole("classified_id"),
        forms.moment("at"),
        CheckConstraint("(document_id IS NULL) <> (classified_id IS NULL)", name="one"),
    )

    digest: str = Field(primary_key=True, max_length=64)
    document_id: int | None = Field(default=None, foreign_key="document.id", index=True)
    classified_id: int | None = Field(
        default=None, foreign_key="classified_document.id", index=True
    )
    at: datetime = Field(sa_type=Moment)
