"""Rows of the tables, made from the extractor's values; nothing else builds rows of documents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from extractor import Amendment, Block, Deadline, Doubt, Extraction, Metadata, Span, Task, Unit
from extractor.text import unaccented
from models import tables
from models.ids import new_uid
from models.tables.documents import BlockRow, Json, Spans

_LISTS = ("addressees", "recipients")
_SEARCHED = ("abstract", "issuer", "signer", "signer_title", "place", "submitting_unit")
_FILE_NAME_LENGTH = 255


def document_row(
    extraction: Extraction, *, sha256: str, file_name: str | None, at: datetime
) -> tables.Document:
    """The row of an open document."""
    metadata = extraction.metadata
    document = tables.Document(
        uid=new_uid(),
        sha256=sha256,
        file_name=storable_name(file_name),
        format=extraction.format,
        pages=extraction.pages,
        received_at=at,
        **_single_values(metadata),
        addressees=[found.value for found in metadata.addressees],
        recipients=[{"name": r.name, "purpose": r.purpose} for r in metadata.recipients],
        spans=_spans_by_field(metadata),
        doubts=doubts(extraction.doubts),
        copy_block=_copy_block(extraction),
        signatures=[asdict(signature) for signature in extraction.signatures],
        text=extraction.text,
        blocks=blocks(extraction.blocks) or None,
        searched="",
    )
    document.searched = searched(document)
    return document


def storable_name(name: str | None) -> str | None:
    """The file's name without bytes that are no text, which Python hands on as lone surrogates."""
    if name is None:
        return None
    text = name.encode("utf-8", "replace").decode("utf-8").replace("\x00", "")
    return text[:_FILE_NAME_LENGTH]


def searched(document: tables.Document) -> str:
    """Everything that the search looks at: number, names and text, without accents."""
    named = [value for name in _SEARCHED if (value := getattr(document, name))]
    reference = "/".join(part for part in (document.number, document.symbol) if part)
    return folded("\n".join((reference, *named, document.file_name or "", document.text)))


def folded(text: str) -> str:
    """Lower case without accents, line by line: one odd letter keeps the accents of its line."""
    return "\n".join(unaccented(line) for line in text.split("\n"))


def task_row(task: Task, document_id: int, position: int, *, standing: bool) -> tables.Task:
    """The row of a task, without its units and deadlines."""
    return tables.Task(
        document_id=document_id,
        position=position,
        content=task.content,
        clause=task.clause,
        page=task.page,
        spans=spans(task.spans),
        confidence=task.confidence,
        doubts=doubts(task.doubts),
        standing=standing,
    )


def assignment_row(unit: Unit, task_id: int, position: int) -> tables.Assignment:
    """The row of a unit of a task."""
    return tables.Assignment(
        task_id=task_id,
        position=position,
        name=unit.name,
        folded=folded(unit.name),
        kind=unit.kind,
        role=unit.role,
        unit_id=unit.unit_id,
        spans=spans(unit.spans),
    )


def deadline_row(deadline: Deadline, task_id: int, position: int) -> tables.DeadlineRow:
    """The row of a deadline of a task."""
    return tables.DeadlineRow(
        task_id=task_id,
        position=position,
        text=deadline.text,
        kind=deadline.kind,
        date=deadline.date,
        bound=deadline.bound,
        amount=deadline.amount,
        unit=deadline.unit,
        anchor=deadline.anchor,
        rrule=deadline.rrule,
        due_on=deadline.due_on,
        purpose=deadline.purpose,
        spans=spans(deadline.spans),
        doubts=list(deadline.doubts),
    )


def amendment_row(amendment: Amendment, document_id: int, position: int) -> tables.AmendmentRow:
    """The row of a change to an earlier task."""
    new = amendment.new_deadline
    return tables.AmendmentRow(
        document_id=document_id,
        position=position,
        kind=amendment.kind,
        reference=amendment.reference,
        new_deadline=_deadline_json(new) if new else None,
        spans=spans(amendment.spans),
    )


def spans(places: Iterable[Span]) -> Spans:
    """Places as JSON."""
    return [[place.start, place.end] for place in places]


def blocks(values: Iterable[Block]) -> list[BlockRow]:
    """How a text is set, as JSON."""
    return [[*map(int, _set_as(block)), *_cell(block)] for block in values]


def _set_as(block: Block) -> tuple[int, ...]:
    return (*block.span, block.page, block.bold, block.italic, block.centred)


def _cell(block: Block) -> tuple[int, ...]:
    cell = block.cell
    return (cell.table, cell.row, cell.column, cell.columns) if cell else ()


def doubts(values: Iterable[Doubt]) -> list[Json]:
    """Doubts as JSON."""
    return [{"code": doubt.code, "field": doubt.field} for doubt in values]


def _single_values(metadata: Metadata) -> dict[str, Any]:
    values = {}
    for item in fields(metadata):
        if item.name not in _LISTS:
            found = getattr(metadata, item.name)
            values[item.name] = found.value if found else None
    issued_on = values["issued_on"]
    return values | {"issued_on": str(issued_on) if issued_on else None}


def _spans_by_field(metadata: Metadata) -> dict[str, Spans]:
    found: dict[str, Spans] = {}
    for item in fields(metadata):
        value = getattr(metadata, item.name)
        parts = value if item.name in _LISTS else (value,) if value else ()
        places = [place for part in parts for place in part.spans]
        if places:
            found[item.name] = spans(places)
    return found


def _copy_block(extraction: Extraction) -> Json | None:
    copy = extraction.copy
    if copy is None:
        return None
    issued_on = str(copy.issued_on) if copy.issued_on else None
    return asdict(copy) | {"issued_on": issued_on, "spans": spans(copy.spans)}


def _deadline_json(deadline: Deadline) -> Json:
    row = deadline_row(deadline, 0, 0)
    return row.model_dump(mode="json", exclude={"id", "task_id", "position"})
