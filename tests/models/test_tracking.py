"""Tasks of approved documents, the next due first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Engine

from extractor.types import Task
from models import review, store, tracking
from models.codes import TaskStatus, Timeliness
from models.database import transaction
from models.errors import Invalid, NotFound
from models.views import Page, TrackedTask
from tests.models.examples import AT, DEADLINE, LATER, PERIOD, PLAN, unit

TODAY = date(2026, 4, 20)
BASE = PLAN.tasks[1]


def task(content: str, *days: int | None) -> Task:
    """A task with a deadline on each day of April; None is a period that begins some day."""
    deadlines = tuple(
        PERIOD if day is None else replace(DEADLINE, due_on=date(2026, 4, day)) for day in days
    )
    return replace(BASE, content=content, deadlines=deadlines)


TASKS = (
    task("no deadline"),
    task("late", 30, 19),
    task("period", None),
    task("today", None, 20),
    replace(task("soon", 25), units=(unit("Phòng Kinh tế", unit_id="pkt"),)),
    task("today again", 20),
)
IN_ORDER = ["late", "today", "today again", "soon", "no deadline", "period"]


def keep(engine: Engine, tasks: tuple[Task, ...] = TASKS, data: bytes = b"1") -> str:
    with transaction(engine) as session:
        plan = replace(PLAN, tasks=tasks)
        return store.save_open(session, plan, original=data, file_name=None, at=AT).uid


@pytest.fixture
def tracked(engine: Engine) -> Engine:
    uid = keep(engine)
    with transaction(engine) as session:
        review.approve(session, uid, by=None, version=1, at=LATER)
    return engine


def ask(engine: Engine, **values: Any) -> Page[TrackedTask]:
    with transaction(engine, reading=True) as session:
        return tracking.list_tasks(session, today=TODAY, **values)


def contents(page: Page[TrackedTask]) -> list[str]:
    return [item.task.content for item in page.items]


def test_only_approved_documents_have_tasks(engine: Engine) -> None:
    uid = keep(engine)
    assert contents(ask(engine)) == []
    with transaction(engine) as session:
        number = store.get_document(session, uid).tasks[0].id
        with pytest.raises(NotFound):
            tracking.get_task(session, number, today=TODAY)
        review.reject(session, uid, by=None, version=1, at=LATER)
    assert contents(ask(engine)) == []


def test_the_next_due_comes_first(tracked: Engine) -> None:
    assert contents(ask(tracked)) == IN_ORDER


def test_pages_join_without_a_gap(tracked: Engine) -> None:
    for size in range(1, 7):
        page = ask(tracked, limit=size)
        seen = contents(page)
        while page.next is not None and len(seen) < 9:
            page = ask(tracked, after=page.next, limit=size)
            seen += contents(page)
        assert seen == IN_ORDER, size


# fmt: off
FILTERS: list[tuple[dict[str, Any], list[str]]] = [
    ({"overdue": True},                  ["late"]),
    ({"overdue": False},                 IN_ORDER[1:]),
    ({"due_before": date(2026, 4, 20)},  ["late"]),
    ({"due_before": date(2026, 4, 21)},  ["late", "today", "today again"]),
    ({"unit": "pkt"},                    ["soon"]),
    ({"unit": "phong kinh te"},          ["soon"]),
    ({"unit": "Phòng Kinh"},             []),     # another unit's name may begin so
    ({"unit": "CÔNG AN XÃ"},             ["late", "today", "today again", "no deadline", "period"]),
    ({"status": "registered"},           IN_ORDER),
    ({"status": "extracted"},            []),
    ({"unit": "pkt", "overdue": True},   []),
]
# fmt: on


def test_filters(tracked: Engine) -> None:
    for values, wanted in FILTERS:
        assert contents(ask(tracked, **values)) == wanted, values


def test_odd_filters_are_named(engine: Engine) -> None:
    odd: list[tuple[str, Any]] = [
        ("status", "lost"),
        ("after", "x_1"),
        ("after", "_x"),
        ("after", "2026-04-20_-1"),
        ("limit", -1),
    ]
    for field, value in odd:
        with pytest.raises(Invalid) as caught:
            ask(engine, **{field: value})
        assert caught.value.field == field


def test_a_task_tells_its_document(tracked: Engine) -> None:
    item = ask(tracked).items[0]
    assert (item.number, item.symbol, item.issued_on) == ("47", "KH-UBND", "2026-04")
    assert (item.due_on, item.task.status) == (date(2026, 4, 19), TaskStatus.REGISTERED)
    assert item.task.units[0].name == "Công an xã"
    with transaction(tracked, reading=True) as session:
        assert tracking.get_task(session, item.task.id, today=TODAY) == item
        assert store.get_document(session, item.document_uid).tasks[1] == item.task


def test_timeliness_is_computed(tracked: Engine) -> None:
    assert {item.task.content: item.timeliness for item in ask(tracked).items} == {
        "late": Timeliness.OVERDUE,
        "today": Timeliness.IN_TIME,
        "today again": Timeliness.IN_TIME,
        "soon": Timeliness.IN_TIME,
        "no deadline": Timeliness.NO_DEADLINE,
        "period": Timeliness.UNRESOLVED,
    }


def test_deleted_tasks_and_duties_are_left_out(engine: Engine) -> None:
    uid = keep(engine)
    with transaction(engine) as session:
        view = store.get_document(session, uid)
        edit = review.Edit(tasks=[review.TaskEdit(id=view.tasks[1].id, deleted=True)])
        view = review.edit(session, uid, edit, by=None, version=1, at=LATER)
        review.approve(session, uid, by=None, version=2, at=LATER)
        assert store.counts(session).tasks == 5
        with pytest.raises(NotFound):
            tracking.get_task(session, view.standing_duties[0].id, today=TODAY)
    assert contents(ask(engine)) == IN_ORDER[1:]
