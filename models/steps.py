"""One step of the review: what it changes, kept as revisions, so that it can be taken back.

A revision holds a path and the value before and after, as JSON: "document.number",
"tasks.12.content", "tasks.12.units" (all of them), or "state".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, update
from sqlmodel import Session, col, select

from models import feed, rows, tables
from models.codes import ChangeKind, State, Subject, TaskStatus
from models.errors import Conflict, NotFound, WrongState
from models.ids import the
from models.store import get_document_by_id
from models.tables.documents import Json
from models.views import DocumentView

_MOVED = {
    State.WAITING: ChangeKind.DOCUMENT_REOPENED,
    State.APPROVED: ChangeKind.DOCUMENT_APPROVED,
    State.REJECTED: ChangeKind.DOCUMENT_REJECTED,
}


@dataclass(slots=True)
class Step:
    """A step in the making; `changed` once it has altered anything."""

    session: Session
    document: tables.Document
    by: int | None
    at: datetime
    undoing: bool = False
    changed: bool = False

    def put(self, row: tables.Document | tables.Task, path: str, value: Any) -> None:
        """Set the column that the path ends with; nothing happens where it has that value."""
        name = path.rpartition(".")[2]
        old, new = _as_json(getattr(row, name)), _as_json(value)
        if old != new:
            setattr(row, name, value)
            self.note(path, old, new)

    def put_units(self, task: tables.Task, units: list[Json]) -> set[int]:
        """Replace the units of the task; the places of those that stay as they were."""
        return self._replace(tables.Assignment, task, "units", units)

    def put_deadlines(self, task: tables.Task, deadlines: list[Json]) -> set[int]:
        """Replace the deadlines of the task; the places of those that stay as they were."""
        return self._replace(tables.DeadlineRow, task, "deadlines", deadlines)

    def _replace(
        self,
        table: type[tables.Assignment] | type[tables.DeadlineRow],
        task: tables.Task,
        name: str,
        new: list[Json],
    ) -> set[int]:
        old = as_json(parts(self.session, table, the(task.id)))
        same = {place for place, values in enumerate(new) if old[place : place + 1] == [values]}
        if old == new:
            return same
        self.session.exec(delete(table).where(col(table.task_id) == task.id))
        for position, values in enumerate(new):
            if table is tables.Assignment:
                values = values | {"folded": rows.folded(values["name"])}
            place = {"task_id": task.id, "position": position}
            self.session.add(table.model_validate(values | place))
        self.note(f"tasks.{task.id}.{name}", old, new)
        return same

    def move(self, state: State) -> None:
        """Bring the document, and its tasks with it, into the state."""
        self.note("state", self.document.state.value, state.value)
        self.document.state = state
        waiting = state is State.WAITING
        self.document.reviewed_at = None if waiting else self.at
        self.document.reviewed_by = None if waiting else self.by
        status = TaskStatus.REGISTERED if state is State.APPROVED else TaskStatus.EXTRACTED
        tasks = update(tables.Task).where(col(tables.Task.document_id) == self.document.id)
        self.session.exec(tasks.values(status=status))

    def note(self, path: str, old: Any, new: Any) -> None:
        """Write what changed to the revisions of the version that this step makes."""
        self.changed = True
        revision = tables.Revision(
            document_id=the(self.document.id),
            version=self.document.version + 1,
            path=path,
            old=old,
            new=new,
            by=self.by,
            at=self.at,
            undone=self.undoing,
        )
        self.session.add(revision)

    def finish(self, kind: ChangeKind | None = None) -> DocumentView:
        """The document after the step, with its line in the feed; none where nothing changed.

        `kind` is None for a step that changed the state: then the state tells.
        """
        document, number = self.document, the(self.document.id)
        if self.changed:
            document.searched = rows.searched(document)
            document.version += 1
            self.session.flush()
            feed.record(
                self.session, kind or _MOVED[document.state], Subject.DOCUMENT, number, self.at
            )
        # Rows are read anew: what was set from JSON comes back as dates and codes.
        self.session.expire_all()
        return get_document_by_id(self.session, number)


def begin(
    session: Session,
    uid: str,
    *,
    by: int | None,
    at: datetime,
    version: int | None,
    states: Sequence[State] = tuple(State),
) -> Step:
    """A step on the document, while nobody else writes.

    Raises `NotFound`, `Conflict` where the version is another, `WrongState`.
    """
    feed.lock(session)
    query = select(tables.Document).where(tables.Document.uid == uid)
    document = session.exec(query.execution_options(populate_existing=True)).first()
    if document is None:
        raise NotFound
    if version is not None and document.version != version:
        raise Conflict
    if document.state not in states:
        raise WrongState
    return Step(session, document, by, at)


def parts(
    session: Session,
    table: type[tables.Assignment] | type[tables.DeadlineRow],
    task_id: int,
) -> Sequence[tables.Assignment | tables.DeadlineRow]:
    """The units or deadlines of a task, in order."""
    rows_of_task: Any = select(table).where(table.task_id == task_id)
    found: Sequence[Any] = session.exec(rows_of_task.order_by(col(table.position))).all()
    return found


def as_json(found: Sequence[tables.Assignment | tables.DeadlineRow]) -> list[Json]:
    """Units or deadlines as they stand in revisions."""
    left_out = {"id", "task_id", "position", "folded"}
    return [row.model_dump(mode="json", exclude=left_out) for row in found]


def _as_json(value: Any) -> Any:
    return getattr(value, "value", value)
