"""What a clerk may change, as it comes in: shapes and closed lists are checked here, values that
must fit each other in `models.review`. A field that is not given is left as it is; null clears it.
"""

from __future__ import annotations

from datetime import date as Day

from pydantic import BaseModel, ConfigDict, Field

from extractor import (
    Anchor,
    AssigningAuthority,
    Authority,
    Bound,
    DeadlineKind,
    Kind,
    Purpose,
    Role,
    TimeUnit,
    UnitKind,
    Urgency,
)

_FIRST_DAY = Day(1945, 9, 2)


class _Edit(BaseModel):
    """Unknown fields are refused; an error never repeats the value."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, hide_input_in_errors=True, str_strip_whitespace=True
    )


class DocumentEdit(_Edit):
    """Corrected fields of a document."""

    kind: Kind | None = None
    number: str | None = Field(default=None, max_length=40, repr=False)
    symbol: str | None = Field(default=None, max_length=80, repr=False)
    issued_on: str | None = Field(default=None, pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")
    place: str | None = Field(default=None, max_length=200, repr=False)
    issuer: str | None = Field(default=None, max_length=500, repr=False)
    abstract: str | None = Field(default=None, max_length=4000, repr=False)
    signer: str | None = Field(default=None, max_length=200, repr=False)
    signer_title: str | None = Field(default=None, max_length=500, repr=False)
    authority: Authority | None = None
    assigning_authority: AssigningAuthority | None = None
    submitting_unit: str | None = Field(default=None, max_length=500, repr=False)
    monitoring_unit: str | None = Field(default=None, max_length=500, repr=False)
    urgency: Urgency | None = None
    addressees: list[str] | None = Field(default=None, max_length=500, repr=False)


class UnitEdit(_Edit):
    """An assignee of a task."""

    name: str = Field(min_length=1, max_length=500, repr=False)
    role: Role
    kind: UnitKind = UnitKind.UNIT
    unit_id: str | None = Field(default=None, max_length=80)


class DeadlineEdit(_Edit):
    """A deadline of a task; which fields belong to which kind, `models.review` checks.

    `due_on` of a date is computed; for other kinds it is taken as given.
    """

    text: str = Field(default="", max_length=1000, repr=False)
    kind: DeadlineKind
    date: Day | None = Field(default=None, ge=_FIRST_DAY)
    bound: Bound | None = None
    amount: int | None = Field(default=None, ge=-10_000, le=10_000)
    unit: TimeUnit | None = None
    anchor: Anchor | None = None
    rrule: str | None = Field(default=None, max_length=200)
    due_on: Day | None = Field(default=None, ge=_FIRST_DAY)
    purpose: Purpose = Purpose.COMPLETE


class TaskEdit(_Edit):
    """A corrected task (`id` given) or a new one; units and deadlines replace all there were."""

    id: int | None = None
    content: str | None = Field(default=None, max_length=8000, repr=False)
    units: list[UnitEdit] | None = Field(default=None, max_length=200)
    deadlines: list[DeadlineEdit] | None = Field(default=None, max_length=50)
    deleted: bool | None = None


class Edit(_Edit):
    """Everything that one click on "Lưu" changes."""

    document: DocumentEdit | None = None
    tasks: list[TaskEdit] = Field(default_factory=list, max_length=1000)
