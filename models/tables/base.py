"""What all tables share: the metadata with its naming of constraints, and the column types."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, ClassVar

from pydantic import ConfigDict
from sqlalchemy import DateTime, Dialect, MetaData, String, inspect
from sqlalchemy.types import TypeDecorator
from sqlmodel import SQLModel

CODE_LENGTH = 32

_NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}


class Table(SQLModel):
    """The base of every table. Table models do not validate: build rows from typed values.

    Rows hold words of documents: they show their key only, and errors about them no value.
    """

    model_config = ConfigDict(hide_input_in_errors=True)  # type: ignore[assignment]  # its own dict type is private
    metadata: ClassVar[MetaData] = MetaData(naming_convention=_NAMES)

    def __repr_args__(self) -> list[tuple[str | None, Any]]:
        """The columns of the key."""
        key = inspect(type(self)).primary_key
        return [(column.name, getattr(self, column.name)) for column in key]


class Code(TypeDecorator[StrEnum]):
    """A member of a closed list, kept as its value."""

    impl = String(CODE_LENGTH)
    cache_ok = True

    def __init__(self, codes: type[StrEnum]) -> None:
        """Take the closed list."""
        super().__init__()
        self.codes = codes

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """The value of the member; a ValueError, without the value, for any other."""
        if value is not None and value not in list(self.codes):
            raise ValueError(self.codes.__name__)
        return None if value is None else self.codes(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        """The member."""
        return None if value is None else self.codes(value)


class Moment(TypeDecorator[datetime]):
    """An aware time, kept and given back in UTC; SQLite has no place for a zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The time in UTC; a ValueError for a naive one."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("naive time")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The time in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
