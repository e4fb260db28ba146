"""The review of open documents: correct, approve, reject, reopen, take back.

`version` is the one that the reviewer saw (If-Match); another raises `Conflict`. `by` is an
account's id, None for a program with an API key. Every step raises the version, writes what it
changed to the revisions, and its line of the feed, in the caller's transaction.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func
from sqlmodel import Session, col, select

from models import tables
from models.codes import ChangeKind, State
from models.corrections import correct
from models.edits import DeadlineEdit, DocumentEdit, Edit, TaskEdit, UnitEdit
from models.errors import LeadAmbiguous, NothingToUndo
from models.steps import Step, begin
from models.views import DocumentView

__all__ = [
    "DeadlineEdit",
    "DocumentEdit",
    "Edit",
    "TaskEdit",
    "UnitEdit",
    "approve",
    "edit",
    "reject",
    "reopen",
    "undo_last",
]


def edit(
    session: Session, uid: str, edit: Edit, *, by: int | None, version: int, at: datetime
) -> DocumentView:
    """The waiting document with the corrections; nothing at all is written where nothing differs.

    Raises `NotFound`, `Conflict`, `WrongState`, and `Invalid` with the path of the field.
    """
    step = begin(session, uid, by=by, at=at, version=version, states=[State.WAITING])
    correct(step, edit)
    return step.finish(ChangeKind.DOCUMENT_CHANGED)


def approve(
    session: Session, uid: str, *, by: int | None, version: int, at: datetime
) -> DocumentView:
    """The document, approved; its tasks are registered.

    Raises `LeadAmbiguous` while a task has the doubt `lead_ambiguous` (rule A-08, decision J11):
    an edit that gives the task's units, changed or not, chooses.
    """
    step = begin(session, uid, by=by, at=at, version=version, states=[State.WAITING])
    _demand_leads(step)
    step.move(State.APPROVED)
    return step.finish()


def _demand_leads(step: Step) -> None:
    task = tables.Task
    query = select(task).where(task.document_id == step.document.id)
    query = query.where(~col(task.deleted), ~col(task.standing)).order_by(col(task.position))
    for position, row in enumerate(step.session.exec(query)):
        if any(doubt["code"] == "lead_ambiguous" for doubt in row.doubts):
            raise LeadAmbiguous(f"tasks.{position}.units")


def reject(
    session: Session, uid: str, *, by: int | None, version: int, at: datetime
) -> DocumentView:
    """The document, rejected: it is kept, and nothing of it is fed."""
    step = begin(session, uid, by=by, at=at, version=version, states=[State.WAITING])
    step.move(State.REJECTED)
    return step.finish()


def reopen(
    session: Session, uid: str, *, by: int | None, version: int, at: datetime
) -> DocumentView:
    """The approved or rejected document, waiting again."""
    reviewed = [State.APPROVED, State.REJECTED]
    step = begin(session, uid, by=by, at=at, version=version, states=reviewed)
    step.move(State.WAITING)
    return step.finish()


def undo_last(session: Session, uid: str, *, by: int | None, at: datetime) -> DocumentView:
    """The document as before the last step that is not yet undone. Raises `NothingToUndo`."""
    step = begin(session, uid, by=by, at=at, version=None)
    step.undoing = True
    revisions = _last_step(step)
    for revision in revisions:
        _take_back(step, revision)
        revision.undone = True
    moved = any(revision.path == "state" for revision in revisions)
    return step.finish(None if moved else ChangeKind.DOCUMENT_CHANGED)


def _last_step(step: Step) -> list[tables.Revision]:
    """The revisions of the last step, the latest first."""
    row = tables.Revision
    open_ones = (col(row.document_id) == step.document.id) & ~col(row.undone)
    last = select(func.max(row.version)).where(open_ones).scalar_subquery()
    query = select(row).where(open_ones, row.version == last).order_by(col(row.id).desc())
    found = list(step.session.exec(query))
    if not found:
        raise NothingToUndo
    return found


def _take_back(step: Step, revision: tables.Revision) -> None:
    match revision.path.split("."):
        case ["state"]:
            step.move(State(revision.old))
        case ["document", _]:
            step.put(step.document, revision.path, revision.old)
        case ["tasks", number, "units"]:
            step.put_units(_task(step, number), revision.old)
        case ["tasks", number, "deadlines"]:
            step.put_deadlines(_task(step, number), revision.old)
        case ["tasks", number, _]:
            step.put(_task(step, number), revision.path, revision.old)


def _task(step: Step, number: str) -> tables.Task:
    return step.session.get_one(tables.Task, int(number))
