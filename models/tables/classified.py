"""Tables of restricted documents: a column for each leaf of `Classified`, and none for words.

Every column but the row's number has a CHECK (`models.tables.forms`). Beside the leaves stand only
the row's number, a random id, the time of recording and the result of article 5.2g.
"""

from __future__ import annotations

from datetime import date as Day, datetime

from sqlmodel import Field

from extractor import Kind, Role, Secrecy
from models.codes import Result
from models.tables import forms
from models.tables.base import Code, Moment, Table

RESTRICTED = [level.value for level in Secrecy if level is not Secrecy.OPEN]
DOUBT_CODES = (
    "anchor_assumed",
    "date_approximate",
    "date_blank",
    "deadline_before_issue",
    "deadline_unresolved",
    "lead_ambiguous",
    "mark_unclear",
    "month_inferred",
    "number_blank",
    "ocr_low",
    "ocr_missing",
    "page_unread",
    "unit_unknown",
    "value_withheld",
    "year_inferred",
)
DOUBT_FIELDS = (
    "assignments",
    "issued_on",
    "kind",
    "monitoring_unit",
    "number",
    "secrecy",
    "signer",
    "submitting_unit",
    "symbol",
)


class ClassifiedDocument(Table, table=True):
    """Items a, b, d and đ of article 5.2."""

    __tablename__ = "classified_document"
    __table_args__ = (
        forms.hexadecimal("uid", 32),
        forms.one_of("secrecy", RESTRICTED),
        forms.one_of("kind", Kind),
        forms.number("number"),
        forms.symbol("symbol"),
        forms.partial_day("issued_on"),
        *forms.person("signer"),
        forms.unit("submitting_unit"),
        forms.unit("monitoring_unit"),
        forms.whole("task_count", 9999),
        forms.moment("recorded_at"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(max_length=32, unique=True)
    secrecy: Secrecy = Field(sa_type=Code(Secrecy))
    kind: Kind | None = Field(default=None, sa_type=Code(Kind))
    number: str | None = Field(default=None, max_length=18, index=True)
    symbol: str | None = Field(default=None, max_length=40)
    issued_on: str | None = Field(default=None, max_length=10)
    signer: str | None = Field(default=None, max_length=65)
    submitting_unit: str | None = Field(default=None, max_length=120)
    monitoring_unit: str | None = Field(default=None, max_length=120)
    task_count: int
    recorded_at: datetime = Field(sa_type=Moment)


class ClassifiedAssignment(Table, table=True):
    """Items c, e and g of article 5.2: a distinct unit, role and last day, and its result."""

    __tablename__ = "classified_assignment"
    __table_args__ = (
        forms.whole("document_id"),
        forms.unit("unit"),
        forms.one_of("role", Role),
        forms.day("due_on"),
        forms.one_of("result", Result),
    )

    id: int | None = Field(default=None, primary_key=True)
    document_id: int = Field(foreign_key="classified_document.id", index=True)
    unit: str = Field(max_length=120)
    role: Role = Field(sa_type=Code(Role))
    due_on: Day | None = None
    result: Result = Field(sa_type=Code(Result))


class ClassifiedDoubt(Table, table=True):
    """A code of the closed list, and the field that it concerns."""

    __tablename__ = "classified_doubt"
    __table_args__ = (
        forms.whole("document_id"),
        forms.one_of("code", DOUBT_CODES),
        forms.one_of("field", DOUBT_FIELDS),
    )

    id: int | None = Field(default=None, primary_key=True)
    document_id: int = Field(foreign_key="classified_document.id", index=True)
    code: str = Field(max_length=32)
    field: str = Field(max_length=32)
