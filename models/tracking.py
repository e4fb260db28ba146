"""Tasks of approved documents, as the tracking software and the units ask for them."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session

from models.views import Page, TrackedTask


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
    raise NotImplementedError


def get_task(session: Session, task_id: int, *, today: date) -> TrackedTask:
    """The task of an approved document. Raises `NotFound`."""
    raise NotImplementedError
