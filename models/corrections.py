"""A clerk's corrections, checked and put into a step of the review.

Shapes and closed lists were checked by `models.edits`; here are the values that must fit each
other. What a clerk has given is no longer doubtful: doubts about it are dropped. Spans stay with
the words that they were found in, as the evidence beside which the clerk corrected.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func
from sqlmodel import select

from extractor import Bound, DeadlineKind
from models import tables, units
from models.edits import DeadlineEdit, DocumentEdit, Edit, TaskEdit, UnitEdit
from models.errors import Invalid, NotFound
from models.ids import the
from models.steps import Step, as_json, parts
from models.tables.documents import Json, Spans

_RRULE = re.compile(r"FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z]{1,12}=[A-Z0-9,+\-]{1,60}){0,8}")
_NEEDED = {
    DeadlineKind.DATE: {"date", "bound"},
    DeadlineKind.RELATIVE: {"amount", "unit"},
    DeadlineKind.RECURRING: {"rrule"},
    DeadlineKind.EVENT: set[str](),
    DeadlineKind.IMMEDIATE: set[str](),
}
_ALLOWED = {
    DeadlineKind.DATE: {"date", "bound"},
    DeadlineKind.RELATIVE: {"amount", "unit", "anchor", "bound", "due_on"},
    DeadlineKind.RECURRING: {"rrule", "bound", "due_on"},
    DeadlineKind.EVENT: {"anchor", "bound", "due_on"},
    DeadlineKind.IMMEDIATE: {"due_on"},
}
_MEASURES = ("date", "bound", "amount", "unit", "anchor", "rrule", "due_on")


def correct(step: Step, edit: Edit) -> None:
    """Put all corrections into the step. Raises `Invalid` with the path of the field in `edit`."""
    if edit.document is not None:
        _correct_document(step, edit.document)
    for place, task in enumerate(edit.tasks):
        _correct_task(step, task, f"tasks.{place}")


def _correct_document(step: Step, edit: DocumentEdit) -> None:
    document = step.document
    given = {name: getattr(edit, name) for name in edit.model_fields_set}
    for name, value in given.items():
        step.put(document, f"document.{name}", _document_value(name, value))
    left = [doubt for doubt in document.doubts if doubt["field"] not in given]
    step.put(document, "document.doubts", left)


def _document_value(name: str, value: Any) -> Any:
    if name == "issued_on" and value is not None:
        _check_partial_date(value)
    if name == "addressees":
        return [line for line in value or [] if line]
    # An emptied field of a form is no value.
    return None if value == "" else value


def _check_partial_date(text: str) -> None:
    year, month, day = ([int(part) for part in text.split("-")] + [1, 1])[:3]
    try:
        date(year, month, day)
    except ValueError:
        raise Invalid("document.issued_on") from None


def _correct_task(step: Step, edit: TaskEdit, path: str) -> None:
    given = edit.model_fields_set
    if "content" in given and not edit.content:
        raise Invalid(f"{path}.content")
    task = _existing(step, edit.id, path) if edit.id is not None else _new(step, edit, path)
    if "content" in given:
        step.put(task, f"tasks.{task.id}.content", edit.content)
    kept: dict[str, set[int]] = {}
    if edit.units is not None:
        _learn_names(step, task, edit.units)
        kept["units"] = step.put_units(task, _units(step, task, edit.units))
    if edit.deadlines is not None:
        kept["deadlines"] = step.put_deadlines(task, _deadlines(step, task, edit.deadlines, path))
    if edit.deleted is not None:
        step.put(task, f"tasks.{task.id}.deleted", edit.deleted)
    left = [doubt for doubt in task.doubts if not _settled(doubt, edit, kept)]
    step.put(task, f"tasks.{task.id}.doubts", left)


def _learn_names(step: Step, task: tables.Task, edits: list[UnitEdit]) -> None:
    """Have a unit that the clerk chose for an unknown name go by that name from now on.

    Only the name as the document writes it is learnt. Taking the step back does not unlearn it;
    that is done in the register's table.
    """
    places = {str(doubt["field"]) for doubt in task.doubts if doubt["code"] == "unit_unknown"}
    old = as_json(parts(step.session, tables.Assignment, the(task.id)))
    unknown = {values["name"] for at, values in enumerate(old) if f"units[{at}]" in places}
    known = units.register(step.session).by_id if unknown else {}
    for edit in edits:
        if edit.unit_id and edit.name in unknown and edit.unit_id in known:
            units.add_alias(step.session, edit.unit_id, edit.name)


def _settled(doubt: Json, edit: TaskEdit, kept: dict[str, set[int]]) -> bool:
    """Whether the edit gives what the doubt is about.

    Units or deadlines that are handed in as they were stay doubtful, but for the lead: to hand
    the units in is to choose it.
    """
    field, _, place = str(doubt["field"]).partition("[")
    if doubt["code"] == "lead_ambiguous":
        return "units" in kept
    if field in kept:
        number = place.removesuffix("]")
        return not (number.isdigit() and int(number) in kept[field])
    return field == "content" and edit.content is not None


def _existing(step: Step, task_id: int, path: str) -> tables.Task:
    task = step.session.get(tables.Task, task_id)
    if task is None or task.document_id != step.document.id:
        raise NotFound(f"{path}.id")
    return task


def _new(step: Step, edit: TaskEdit, path: str) -> tables.Task:
    """A task that the reader missed. Its number is in its revision: undone, it is deleted."""
    if not edit.content:
        raise Invalid(f"{path}.content")
    row = tables.Task
    last = select(func.max(row.position)).where(row.document_id == step.document.id)
    task = tables.Task(
        document_id=the(step.document.id),
        position=(step.session.exec(last).one() or 0) + 1,
        content=edit.content,
        clause="",
        page=1,
        confidence=1.0,
    )
    step.session.add(task)
    step.session.flush()
    step.note(f"tasks.{task.id}.deleted", True, False)
    return task


def _units(step: Step, task: tables.Task, edits: list[UnitEdit]) -> list[Json]:
    old = as_json(parts(step.session, tables.Assignment, the(task.id)))
    places = {values["name"]: values["spans"] for values in old}
    return [edit.model_dump(mode="json") | {"spans": places.get(edit.name, [])} for edit in edits]


def _deadlines(step: Step, task: tables.Task, edits: list[DeadlineEdit], path: str) -> list[Json]:
    old = as_json(parts(step.session, tables.DeadlineRow, the(task.id)))
    return [_deadline(edit, old, f"{path}.deadlines.{place}") for place, edit in enumerate(edits)]


def _deadline(edit: DeadlineEdit, old: list[Json], path: str) -> Json:
    """The deadline as it was where it is handed in unchanged, even unresolved; else checked."""
    given = edit.model_dump(mode="json")
    if edit.kind is DeadlineKind.DATE:
        # Its last day is computed, and may have been under another setting.
        del given["due_on"]
    for values in old:
        if values.items() >= given.items():
            return values
    spans: Spans = next((values["spans"] for values in old if values["text"] == edit.text), [])
    return checked(edit, path).model_dump(mode="json") | {"spans": spans, "doubts": []}


def checked(edit: DeadlineEdit, path: str) -> DeadlineEdit:
    """The deadline, its last good day computed where it is a date: "trước" D ends on D-1 (J6).

    Raises `Invalid` where a field is missing, or belongs to another kind of deadline.
    """
    given = {name for name in _MEASURES if getattr(edit, name) is not None}
    if edit.kind is DeadlineKind.DATE:
        given.discard("due_on")
    odd = sorted((_NEEDED[edit.kind] - given) | (given - _ALLOWED[edit.kind]))
    if odd:
        raise Invalid(f"{path}.{odd[0]}")
    if edit.rrule is not None and not _RRULE.fullmatch(edit.rrule):
        raise Invalid(f"{path}.rrule")
    if edit.kind is DeadlineKind.DATE:
        return edit.model_copy(update={"due_on": _last_day(edit)})
    return edit


def _last_day(edit: DeadlineEdit) -> date | None:
    if edit.date is None:
        return None
    return edit.date - timedelta(days=1 if edit.bound is Bound.BEFORE else 0)
