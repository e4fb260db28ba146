"""Tasks of approved documents, for the tracking software."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query

from api.deps import ReadingDep, TaskReader, TodayDep
from api.schemas import PageOut, TrackedTaskOut, tasks_out
from models import tracking

router = APIRouter(prefix="/tasks", tags=["tasks"])


@router.get("")
def list_tasks(
    reader: TaskReader,
    session: ReadingDep,
    today: TodayDep,
    unit: Annotated[str | None, Query(max_length=500)] = None,
    status: Annotated[str | None, Query(max_length=40)] = None,
    due_before: date | None = None,
    overdue: bool | None = None,
    after: Annotated[str | None, Query(max_length=200)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> PageOut[TrackedTaskOut]:
    """Tasks, the next due first; `unit`: its id, or its name with accents and case ignored."""
    page = tracking.list_tasks(
        session,
        today=today,
        unit=unit,
        status=status,
        due_before=due_before,
        overdue=overdue,
        after=after,
        limit=limit,
    )
    return tasks_out(page)


@router.get("/{task_id}")
def get_task(
    task_id: int, reader: TaskReader, session: ReadingDep, today: TodayDep
) -> TrackedTaskOut:
    """One task of an approved document."""
    return TrackedTaskOut.model_validate(tracking.get_task(session, task_id, today=today))
