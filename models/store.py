"""Documents as they come in and are listed: open ones with all that was found, restricted ones
(`models.restricted`) with the permitted fields only.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any, TypeVar

from sqlalchemy import func
from sqlalchemy.orm import defer
from sqlmodel import Session, col, select

from extractor import Extraction, Kind, Secrecy, Task
from models import feed, rows, tables
from models.codes import ChangeKind, State, Subject
from models.errors import Invalid, NotFound, NotOpen
from models.ids import the
from models.paging import cut, number, page_size
from models.restricted import (
    get_classified,
    get_classified_by_id,
    list_classified,
    save_classified,
)
from models.viewing import document_views, plain
from models.views import Counts, DocumentSummary, DocumentView, Page, Saved

__all__ = [
    "counts",
    "get_classified",
    "get_classified_by_id",
    "get_document",
    "get_document_by_id",
    "get_original",
    "list_classified",
    "list_documents",
    "save_classified",
    "save_open",
]

E = TypeVar("E", bound=StrEnum)
_LONG: tuple[Any, ...] = (
    tables.Document.text,
    tables.Document.blocks,
    tables.Document.searched,
)
"""Columns that a list does not need."""


def save_open(
    session: Session,
    extraction: Extraction,
    *,
    original: bytes,
    file_name: str | None,
    at: datetime,
) -> Saved:
    """Where the open document is kept, with its original; the same bytes are kept once.

    Raises `NotOpen` for any other document, before anything is written.
    """
    if extraction.secrecy is not Secrecy.OPEN:
        raise NotOpen
    digest = sha256(original).hexdigest()
    # The row is made before the lock is taken: other writers wait for the writing only.
    document = rows.document_row(extraction, sha256=digest, file_name=file_name, at=at)
    feed.lock(session)
    known = session.exec(select(tables.Document).where(tables.Document.sha256 == digest)).first()
    if known is not None:
        return Saved(the(known.id), known.uid, known=True)
    session.add(document)
    session.flush()
    _add_parts(session, the(document.id), extraction, original)
    feed.record(session, ChangeKind.DOCUMENT_RECEIVED, Subject.DOCUMENT, the(document.id), at)
    return Saved(the(document.id), document.uid, known=False)


def _add_parts(session: Session, document_id: int, extraction: Extraction, original: bytes) -> None:
    session.add(tables.Original(document_id=document_id, data=original))
    for position, amendment in enumerate(extraction.amends):
        session.add(rows.amendment_row(amendment, document_id, position))
    _add_tasks(session, document_id, extraction.tasks, standing=False)
    _add_tasks(session, document_id, extraction.standing_duties, standing=True)


def _add_tasks(
    session: Session, document_id: int, tasks: Sequence[Task], *, standing: bool
) -> None:
    added = [
        rows.task_row(task, document_id, position, standing=standing)
        for position, task in enumerate(tasks)
    ]
    session.add_all(added)
    # Units and deadlines need the numbers that the database gives to their tasks.
    session.flush()
    for row, task in zip(added, tasks, strict=True):
        for place, unit in enumerate(task.units):
            session.add(rows.assignment_row(unit, the(row.id), place))
        for place, deadline in enumerate(task.deadlines):
            session.add(rows.deadline_row(deadline, the(row.id), place))
    session.flush()


def get_document(session: Session, uid: str) -> DocumentView:
    """The open document. Raises `NotFound`."""
    return _view(
        session, session.exec(select(tables.Document).where(tables.Document.uid == uid)).first()
    )


def get_document_by_id(session: Session, document_id: int) -> DocumentView:
    """The open document of a ledger entry or an idempotent answer. Raises `NotFound`."""
    return _view(session, session.get(tables.Document, document_id))


def _view(session: Session, document: tables.Document | None) -> DocumentView:
    if document is None:
        raise NotFound
    return document_views(session, [document])[the(document.id)]


def get_original(session: Session, uid: str) -> bytes | None:
    """The bytes that the open document was read from; None where there is no such document."""
    query = select(tables.Original.data).join(tables.Document).where(tables.Document.uid == uid)
    return session.exec(query).first()


def list_documents(
    session: Session,
    *,
    state: str | None = None,
    kind: str | None = None,
    query: str | None = None,
    after: str | None = None,
    limit: int = 50,
) -> Page[DocumentSummary]:
    """Open documents, newest first; `query`: all its words, in any order, accents ignored.

    Raises `Invalid` for a state, kind or cursor that is none.
    """
    size, document = page_size(limit), tables.Document
    wanted = select(document).order_by(col(document.id).desc()).limit(size + 1)
    wanted = wanted.options(*map(defer, _LONG))
    if state is not None:
        wanted = wanted.where(document.state == _member(State, state, "state"))
    if kind is not None:
        wanted = wanted.where(document.kind == _member(Kind, kind, "kind"))
    for word in rows.folded(query or "").split():
        wanted = wanted.where(col(document.searched).contains(word, autoescape=True))
    before = number(after)
    if before is not None:
        wanted = wanted.where(col(document.id) < before)
    found, more = cut(session.exec(wanted).all(), size)
    items = _summaries(session, found)
    return Page(items, str(items[-1].id) if more else None)


def _member(codes: type[E], value: str, field: str) -> E:
    try:
        return codes(value)
    except ValueError:
        raise Invalid(field) from None


def _summaries(
    session: Session, documents: Sequence[tables.Document]
) -> tuple[DocumentSummary, ...]:
    task = tables.Task
    wanted = col(task.document_id).in_([document.id for document in documents])
    query = select(task.document_id, task.doubts)
    query = query.where(wanted, ~col(task.deleted), ~col(task.standing))
    doubts: dict[int, list[int]] = {}
    for document_id, found in session.exec(query):
        doubts.setdefault(document_id, []).append(len(found))
    return tuple(_summary(document, doubts.get(the(document.id), [])) for document in documents)


def _summary(document: tables.Document, doubts: list[int]) -> DocumentSummary:
    doubt_count = len(document.doubts) + sum(doubts)
    return plain(document, DocumentSummary, task_count=len(doubts), doubt_count=doubt_count)


def counts(session: Session) -> Counts:
    """How many documents and tasks there are."""
    document, task = tables.Document, tables.Task
    by_state = dict(
        session.exec(select(document.state, func.count()).group_by(col(document.state))).all()
    )
    tasks = select(func.count()).select_from(task).join(document)
    tasks = tasks.where(document.state == State.APPROVED, ~col(task.deleted), ~col(task.standing))
    return Counts(
        waiting=by_state.get(State.WAITING, 0),
        approved=by_state.get(State.APPROVED, 0),
        rejected=by_state.get(State.REJECTED, 0),
        classified=session.exec(select(func.count()).select_from(tables.ClassifiedDocument)).one(),
        tasks=session.exec(tasks).one(),
    )
