"""The list of tasks of approved documents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query
from starlette.responses import Response

from api.deps import ReadingDep, TaskReader, TodayDep
from api.pages import words
from api.pages.render import render
from extractor.types import Role
from models import tracking
from models.codes import Scope, Timeliness
from models.views import TrackedTask

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Row:
    """A task in words."""

    content: str
    due: str
    left: str
    late: bool
    timeliness: str
    leads: tuple[str, ...]
    others: tuple[str, ...]
    uid: str
    mark: str
    issued: str


@router.get("/tasks")
def tasks_page(
    reader: TaskReader,
    session: ReadingDep,
    today: TodayDep,
    unit: Annotated[str, Query(max_length=500)] = "",
    overdue: bool = False,
    after: Annotated[str | None, Query(max_length=200)] = None,
) -> Response:
    """Tasks, the next due first."""
    page = tracking.list_tasks(
        session, today=today, unit=unit or None, overdue=overdue or None, after=after
    )
    return render(
        "tasks.html",
        reader,
        here="tasks",
        rows=[row(item, today=today) for item in page.items],
        more=address(unit, overdue, page.next) if page.next else "",
        unit=unit,
        overdue=overdue,
        may_open=Scope.READ_DOCUMENTS in reader.scopes,
    )


def row(item: TrackedTask, *, today: date) -> Row:
    """A line of the list."""
    due = item.due_on
    return Row(
        content=item.task.content,
        due=words.day_words(due) if due else "",
        left=words.days_left(due, today=today) if due else "",
        late=item.timeliness is Timeliness.OVERDUE,
        timeliness=words.TIMELINESS[item.timeliness],
        leads=tuple(u.name for u in item.task.units if u.role is Role.LEAD),
        others=tuple(u.name for u in item.task.units if u.role is not Role.LEAD),
        uid=item.document_uid,
        mark=words.mark(item.number, item.symbol),
        issued=words.iso_words(item.issued_on),
    )


def address(unit: str, overdue: bool, after: str) -> str:
    """The address of the page after."""
    values = {"unit": unit, "overdue": "true" if overdue else "", "after": after}
    return "/tasks?" + urlencode({name: value for name, value in values.items() if value})
