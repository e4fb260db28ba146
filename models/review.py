"""The review of open documents: correct, approve, reject, reopen, take back.

`version` is the one that the reviewer saw (If-Match); another raises `Conflict`. `by` is an
account's id, None for a program with an API key. Every step raises the version, writes what it
changed to the revisions, and its line of the feed, in the caller's transaction.
"""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from models.edits import DeadlineEdit, DocumentEdit, Edit, TaskEdit, UnitEdit
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
    """The waiting document with the corrections.

    Raises `NotFound`, `Conflict`, `WrongState`, and `Invalid` with the path of the field.
    """
    raise NotImplementedError


def approve(
    session: Session, uid: str, *, by: int | None, version: int, at: datetime
) -> DocumentView:
    """The document, approved; its tasks are registered.

    Raises `LeadAmbiguous` while a task has the doubt `lead_ambiguous` (rule A-08, decision J11).
    """
    raise NotImplementedError


def reject(
    session: Session, uid: str, *, by: int | None, version: int, at: datetime
) -> DocumentView:
    """The document, rejected: it is kept, and nothing of it is fed."""
    raise NotImplementedError


def reopen(
    session: Session, uid: str, *, by: int | None, version: int, at: datetime
) -> DocumentView:
    """The approved or rejected document, waiting again."""
    raise NotImplementedError


def undo_last(session: Session, uid: str, *, by: int | None, at: datetime) -> DocumentView:
    """The document as before the last step that is not yet undone. Raises `NothingToUndo`."""
    raise NotImplementedError
