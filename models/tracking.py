"""Tasks of approved documents, as the tracking software and the units ask for them."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Subquery, and_, func, or_, true
from sqlalchemy.orm import defer
from sqlmodel import Session, col, select

from models.codes import State, TaskStatus, Timeliness
from models.errors import Invalid, NotFound
from models.ids import the
from models.paging import cut, number, page_size
from models.rows import folded
from models.tables import Assignment, DeadlineRow, Document, Task
from models.viewing import task_views
from models.views import Page, TaskView, TrackedTask

_LONG: tuple[Any, ...] = (Document.text, Document.searched)
_TRACKED = (col(Document.state) == State.APPROVED) & ~col(Task.deleted) & ~col(Task.standing)


def list_tasks(
    session: Session,
    *,
    today: date,
    unit: str | None = None,
    status: str | None = None,
    due_before: date | None = None,
    overdue: bool | None = None,
    after: str | None = None,
    limit: int = 50,
) -> Page[TrackedTask]:
    """Tasks of approved documents, the next due first, those without a day last.

    `unit`: a unit's id or name (accents and case ignored); `due_before`: last day before this one.
    Standing duties are left out (decision J7). Raises `Invalid`.
    """
    size, first = page_size(limit), _first_days()
    due_on = first.c.due_on
    query = select(Task, Document, due_on).join(Document).outerjoin(first)
    query = query.options(*map(defer, _LONG)).where(
        _TRACKED,
        _of_unit(unit),
        _of_status(status),
        true() if due_before is None else due_on < due_before,
        _late(due_on, today, overdue),
        _beyond(due_on, after),
    )
    query = query.order_by(due_on.is_(None), due_on, col(Task.id)).limit(size + 1)
    found, more = cut(session.exec(query).all(), size)
    views = task_views(session, col(Task.id).in_([task.id for task, _, _ in found]))
    items = tuple(_tracked(views[the(task.id)], document, today) for task, document, _ in found)
    return Page(items, _cursor(items[-1]) if more else None)


def get_task(session: Session, task_id: int, *, today: date) -> TrackedTask:
    """The task of an approved document. Raises `NotFound`."""
    query = select(Document).join(Task).where(_TRACKED, Task.id == task_id)
    document = session.exec(query.options(*map(defer, _LONG))).first()
    if document is None:
        raise NotFound
    return _tracked(task_views(session, col(Task.id) == task_id)[task_id], document, today)


def _first_days() -> Subquery:
    """The first last day of every task that has one."""
    row = DeadlineRow
    query = select(row.task_id, func.min(row.due_on).label("due_on"))
    return query.where(col(row.due_on).is_not(None)).group_by(col(row.task_id)).subquery()


def _of_unit(unit: str | None) -> ColumnElement[bool]:
    if unit is None:
        return true()
    named = or_(col(Assignment.unit_id) == unit, col(Assignment.folded) == folded(unit))
    return select(Assignment.id).where(Assignment.task_id == Task.id, named).exists()


def _of_status(status: str | None) -> ColumnElement[bool]:
    if status is None:
        return true()
    if status not in list(TaskStatus):
        raise Invalid("status")
    return col(Task.status) == status


def _late(due_on: Any, today: date, overdue: bool | None) -> ColumnElement[bool]:
    if overdue is None:
        return true()
    late: ColumnElement[bool] = due_on < today
    return late if overdue else or_(due_on.is_(None), ~late)


def _cursor(last: TrackedTask) -> str:
    return f"{last.due_on or ''}_{last.task.id}"


def _beyond(due_on: Any, after: str | None) -> ColumnElement[bool]:
    """What comes after the cursor, in the order of the list."""
    if after is None:
        return true()
    written, _, task = after.partition("_")
    later = col(Task.id) > (number(task) or 0)
    if not written:
        return and_(due_on.is_(None), later)
    try:
        day = date.fromisoformat(written)
    except ValueError:
        raise Invalid("after") from None
    return or_(due_on > day, and_(due_on == day, later), due_on.is_(None))


def _tracked(task: TaskView, document: Document, today: date) -> TrackedTask:
    return TrackedTask(
        task=task,
        due_on=task.due_on,
        timeliness=timeliness(task, today),
        document_uid=document.uid,
        kind=document.kind,
        number=document.number,
        symbol=document.symbol,
        issued_on=document.issued_on,
        issuer=document.issuer,
    )


def timeliness(task: TaskView, today: date) -> Timeliness:
    """How the open task stands to its days; computed, never typed in."""
    if not task.deadlines:
        return Timeliness.NO_DEADLINE
    if task.due_on is None:
        return Timeliness.UNRESOLVED
    return Timeliness.OVERDUE if task.due_on < today else Timeliness.IN_TIME
