"""Tables of the unit register, and of the bodies whose documents an installation keeps."""

from __future__ import annotations

from datetime import date as Day, datetime

from sqlalchemy import JSON, CheckConstraint
from sqlmodel import Field

from models.tables import forms
from models.tables.base import Moment, Table


class RegisterUnit(Table, table=True):
    """A unit under one name (`extractor.units.RegisterEntry`).

    References are ids of other units, of the built-in register too, and so no foreign keys: an
    import checks them.
    """

    __tablename__ = "register_unit"
    __table_args__ = (
        CheckConstraint("valid_from <= valid_to", name="days"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    unit_id: str = Field(max_length=80, unique=True)
    name: str = Field(max_length=300)
    short_names: list[str] = Field(default_factory=list, sa_type=JSON)
    aliases: list[str] = Field(default_factory=list, sa_type=JSON)
    code: str = Field(default="", max_length=40, index=True)
    level: str = Field(default="", max_length=32, index=True)
    kind: str = Field(default="", max_length=32)
    place: str = Field(default="", max_length=300)
    parent: str = Field(default="", max_length=80, index=True)
    head_title: str = Field(default="", max_length=100)
    valid_from: Day | None = None
    valid_to: Day | None = None
    predecessors: list[str] = Field(default_factory=list, sa_type=JSON)
    successors: list[str] = Field(default_factory=list, sa_type=JSON)
    groups: list[str] = Field(default_factory=list, sa_type=JSON)


class RegisterState(Table, table=True):
    """The one row that names the state of the register; a migration puts it in.

    Each change gives it a new random name: who has built something of a register of that name, in
    whatever process, has built it of these units.
    """

    __tablename__ = "register_state"
    __table_args__ = (CheckConstraint("id = 1", name="id"), forms.hexadecimal("uid", 32))

    id: int = Field(primary_key=True)
    uid: str = Field(max_length=32)


class IssuingBody(Table, table=True):
    """A body that issues documents here: the root of its tree of units, and its calendar, empty
    for the country's. Accounts may be tied to one (`Account.body_id`)."""

    __tablename__ = "issuing_body"

    id: int | None = Field(default=None, primary_key=True)
    unit_id: str = Field(max_length=80, unique=True)
    calendar: str = Field(default="", max_length=80)
    created_at: datetime = Field(sa_type=Moment)
