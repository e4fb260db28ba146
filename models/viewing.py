"""Views, made from rows: a fixed number of queries for any number of documents or tasks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from extractor import (
    Block,
    Cell,
    Copy,
    CopyKind,
    Doubt,
    PartialDate,
    Secrecy,
    Signature,
    SignatureReason,
    Span,
)
from models import tables
from models.ids import the
from models.tables.documents import BlockRow, Json, Spans
from models.views import (
    AmendmentView,
    ClassifiedAssignmentView,
    ClassifiedView,
    DeadlineView,
    DocumentView,
    RecipientView,
    TaskView,
    UnitView,
)

V = TypeVar("V")


def plain(row: Any, view: type[V], **made: Any) -> V:
    """A view whose fields are the row's of the same names, but for those that are handed in."""
    names = [item.name for item in fields(view) if item.name not in made]  # type: ignore[arg-type]
    return view(**{name: getattr(row, name) for name in names}, **made)


def document_views(
    session: Session, documents: Sequence[tables.Document]
) -> dict[int, DocumentView]:
    """Views by the document's number, with tasks, duties and amendments."""
    ids = [the(document.id) for document in documents]
    tasks = _by_document(session, col(tables.Task.document_id).in_(ids))
    amendments = _amendments(session, ids)
    return {
        the(document.id): _document_view(
            document, tasks[the(document.id)], amendments[the(document.id)]
        )
        for document in documents
    }


def _document_view(
    document: tables.Document,
    tasks: list[tuple[tables.Task, TaskView]],
    amends: list[AmendmentView],
) -> DocumentView:
    return plain(
        document,
        DocumentView,
        secrecy=Secrecy.OPEN,
        addressees=tuple(document.addressees),
        recipients=tuple(RecipientView(**recipient) for recipient in document.recipients),
        spans={name: spans(places) for name, places in document.spans.items()},
        doubts=doubts(document.doubts),
        blocks=tuple(map(_block, document.blocks or ())),
        tasks=tuple(view for task, view in tasks if not task.standing),
        standing_duties=tuple(view for task, view in tasks if task.standing),
        amends=tuple(amends),
        copy=_copy(document.copy_block),
        signatures=tuple(map(_signature, document.signatures)),
    )


def task_views(session: Session, which: ColumnElement[bool]) -> dict[int, TaskView]:
    """Views by the task's number, of the tasks that fulfil the condition and are not deleted."""
    return {view.id: view for _, view in _tasks(session, which)}


def _by_document(
    session: Session, which: ColumnElement[bool]
) -> defaultdict[int, list[tuple[tables.Task, TaskView]]]:
    found: defaultdict[int, list[tuple[tables.Task, TaskView]]] = defaultdict(list)
    for task, view in _tasks(session, which):
        found[task.document_id].append((task, view))
    return found


def _tasks(session: Session, which: ColumnElement[bool]) -> list[tuple[tables.Task, TaskView]]:
    condition = which & ~col(tables.Task.deleted)
    position = col(tables.Task.position)
    tasks = session.exec(select(tables.Task).where(condition).order_by(position)).all()
    units = _units(session, condition)
    deadlines = _deadlines(session, condition)
    return [
        (task, _task_view(task, units[the(task.id)], deadlines[the(task.id)])) for task in tasks
    ]


def _units(session: Session, which: ColumnElement[bool]) -> defaultdict[int, list[UnitView]]:
    row = tables.Assignment
    query = select(row).join(tables.Task).where(which).order_by(col(row.position))
    found: defaultdict[int, list[UnitView]] = defaultdict(list)
    for unit in session.exec(query):
        found[unit.task_id].append(unit_view(unit))
    return found


def _deadlines(
    session: Session, which: ColumnElement[bool]
) -> defaultdict[int, list[DeadlineView]]:
    row = tables.DeadlineRow
    query = select(row).join(tables.Task).where(which).order_by(col(row.position))
    found: defaultdict[int, list[DeadlineView]] = defaultdict(list)
    for deadline in session.exec(query):
        found[deadline.task_id].append(deadline_view(deadline))
    return found


def _amendments(session: Session, ids: list[int]) -> defaultdict[int, list[AmendmentView]]:
    row = tables.AmendmentRow
    query = select(row).where(col(row.document_id).in_(ids)).order_by(col(row.position))
    found: defaultdict[int, list[AmendmentView]] = defaultdict(list)
    for amendment in session.exec(query):
        found[amendment.document_id].append(_amendment_view(amendment))
    return found


def _task_view(task: tables.Task, units: list[UnitView], deadlines: list[DeadlineView]) -> TaskView:
    return plain(
        task,
        TaskView,
        spans=spans(task.spans),
        doubts=doubts(task.doubts),
        units=tuple(units),
        deadlines=tuple(deadlines),
    )


def unit_view(unit: tables.Assignment) -> UnitView:
    """The view of a unit of a task."""
    return plain(unit, UnitView, spans=spans(unit.spans))


def deadline_view(deadline: tables.DeadlineRow) -> DeadlineView:
    """The view of a deadline of a task, or of the new one of an amendment, which has no row."""
    return plain(deadline, DeadlineView, spans=spans(deadline.spans), doubts=tuple(deadline.doubts))


def _amendment_view(amendment: tables.AmendmentRow) -> AmendmentView:
    new = amendment.new_deadline
    return AmendmentView(
        kind=amendment.kind,
        reference=amendment.reference,
        new_deadline=deadline_view(deadline_from_json(new)) if new else None,
        spans=spans(amendment.spans),
    )


def deadline_from_json(values: Json) -> tables.DeadlineRow:
    """The row of a deadline that was kept as JSON; it belongs to no task yet."""
    return tables.DeadlineRow.model_validate(values | {"task_id": 0, "position": 0})


def _copy(block: Json | None) -> Copy | None:
    if block is None:
        return None
    day = block.get("issued_on")
    values = {
        "kind": CopyKind(block["kind"]),
        "spans": spans(block["spans"]),
        "issued_on": PartialDate(*map(int, day.split("-"))) if day else None,
    }
    return Copy(**(block | values))


def _signature(values: Json) -> Signature:
    reasons = tuple(map(SignatureReason, values.get("reasons", ())))
    return Signature(**(values | {"reasons": reasons}))


def spans(places: Spans) -> tuple[Span, ...]:
    """Places from JSON."""
    return tuple(Span(start, end) for start, end in places)


def _block(row: BlockRow) -> Block:
    """A block from JSON; where it stood on paper is not kept."""
    start, end, page, bold, italic, centred, *place = row
    cell = Cell(*place) if place else None
    return Block(Span(start, end), page, cell, bool(bold), bool(italic), bool(centred))


def doubts(values: Iterable[Json]) -> tuple[Doubt, ...]:
    """Doubts from JSON."""
    return tuple(Doubt(value["code"], value["field"]) for value in values)


def classified_views(
    session: Session, documents: Sequence[tables.ClassifiedDocument]
) -> dict[int, ClassifiedView]:
    """Views of restricted documents by their number."""
    ids = [the(document.id) for document in documents]
    assignments = _rows(session, tables.ClassifiedAssignment, ids)
    found = _rows(session, tables.ClassifiedDoubt, ids)
    return {
        the(document.id): plain(
            document,
            ClassifiedView,
            assignments=tuple(
                plain(row, ClassifiedAssignmentView) for row in assignments[the(document.id)]
            ),
            doubts=tuple(Doubt(row.code, row.field) for row in found[the(document.id)]),
        )
        for document in documents
    }


def _rows(session: Session, table: Any, ids: list[int]) -> defaultdict[int, list[Any]]:
    found: defaultdict[int, list[Any]] = defaultdict(list)
    query = select(table).where(table.document_id.in_(ids)).order_by(table.id)
    for row in session.exec(query):
        found[row.document_id].append(row)
    return found
