"""Run the steps on the connection, and in the transaction, that `models.database.migrate` opened."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import CheckConstraint, String

from models.tables import Table
from models.tables.base import CODE_LENGTH, Code, Moment


def _rendered(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """The source of an item in a new step, without a word of ours in it: steps do not change when
    the program does."""
    if kind == "type":
        return _type(item)
    if kind == "check":
        return _check(item)
    return False


def _type(item: Any) -> str | Literal[False]:
    if isinstance(item, Code):
        return f"sa.String({CODE_LENGTH})"
    if isinstance(item, Moment):
        return "sa.DateTime(timezone=True)"
    length = getattr(getattr(item, "impl", None), "length", None)
    return f"sa.String({length})" if length and isinstance(item.impl, String) else False


def _check(item: CheckConstraint) -> str:
    """The form with its name, and the database that it is for, which Alembic leaves out."""
    form = str(item.sqltext).replace(":", "\\:")
    source = f"sa.CheckConstraint({form!r}, name=op.f({item.name!r}))"
    only_on = item.info.get("only_on")
    return source + (f".ddl_if(dialect={only_on!r})" if only_on else "")


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    render_item=_rendered,
    render_as_batch=True,
    transactional_ddl=True,
)
# The caller's transaction is the only one: a failing step leaves nothing behind.
context.run_migrations()
