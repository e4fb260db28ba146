"""Insert or replace by key, in one statement that two processes may run at once."""

from __future__ import annotations

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from models.tables import Table


def upsert(session: Session, table: type[Table], key: str, values: dict[str, Any]) -> None:
    """Write the row; one with the same key is replaced."""
    dialect = session.get_bind().dialect.name
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    others = {name: value for name, value in values.items() if name != key}
    statement = insert(table).values(**values)
    session.exec(statement.on_conflict_do_update(index_elements=[key], set_=others))
