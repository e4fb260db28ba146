"""Restricted documents: the permitted fields as they come in and are listed (article 5.2)."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from sqlmodel import Session, col, select

from extractor import Classified
from models import feed, tables
from models.codes import ChangeKind, Result, Subject
from models.errors import NotFound
from models.ids import new_uid, the
from models.paging import cut, number, page_size
from models.viewing import classified_views
from models.views import ClassifiedView, Page, Saved

VIETNAM = timezone(timedelta(hours=7))
_SAME = ("kind", "number", "symbol", "issued_on", "signer")
_VALUES = (*_SAME, "secrecy", "submitting_unit", "monitoring_unit", "task_count")


def save_classified(session: Session, classified: Classified, *, at: datetime) -> Saved:
    """Where the permitted fields of a restricted document are kept.

    The same kind, number, symbol, issue date and signer are kept once, where there is a number.
    """
    feed.lock(session)
    values = {name: getattr(classified, name) for name in _VALUES}
    values["issued_on"] = str(classified.issued_on) if classified.issued_on else None
    document = tables.ClassifiedDocument(uid=new_uid(), recorded_at=at, **values)
    known = _known(session, document)
    if known is not None:
        return Saved(the(known.id), known.uid, known=True)
    session.add(document)
    session.flush()
    _add_lists(session, the(document.id), classified, at)
    feed.record(session, ChangeKind.CLASSIFIED_RECORDED, Subject.CLASSIFIED, the(document.id), at)
    return Saved(the(document.id), document.uid, known=False)


def _known(
    session: Session, document: tables.ClassifiedDocument
) -> tables.ClassifiedDocument | None:
    if document.number is None:
        return None
    table = tables.ClassifiedDocument
    same = (
        col(getattr(table, name)).is_not_distinct_from(getattr(document, name)) for name in _SAME
    )
    return session.exec(select(table).where(*same)).first()


def _add_lists(session: Session, document_id: int, classified: Classified, at: datetime) -> None:
    for assignment in classified.assignments:
        row = tables.ClassifiedAssignment(
            document_id=document_id,
            unit=assignment.unit,
            role=assignment.role,
            due_on=assignment.due_on,
            result=_result(assignment.due_on, at),
        )
        session.add(row)
    for doubt in classified.doubts:
        session.add(
            tables.ClassifiedDoubt(document_id=document_id, code=doubt.code, field=doubt.field)
        )
    session.flush()


def _result(due_on: date | None, at: datetime) -> Result:
    """Not done, in time or overdue by the day in Vietnam (decision J10)."""
    late = due_on is not None and due_on < at.astimezone(VIETNAM).date()
    return Result.NOT_DONE_OVERDUE if late else Result.NOT_DONE_IN_TIME


def get_classified(session: Session, uid: str) -> ClassifiedView:
    """The permitted fields of a restricted document. Raises `NotFound`."""
    table = tables.ClassifiedDocument
    return _view(session, session.exec(select(table).where(table.uid == uid)).first())


def get_classified_by_id(session: Session, classified_id: int) -> ClassifiedView:
    """The same, for a ledger entry or an idempotent answer. Raises `NotFound`."""
    return _view(session, session.get(tables.ClassifiedDocument, classified_id))


def _view(session: Session, document: tables.ClassifiedDocument | None) -> ClassifiedView:
    if document is None:
        raise NotFound
    return classified_views(session, [document])[the(document.id)]


def list_classified(
    session: Session, *, after: str | None = None, limit: int = 50
) -> Page[ClassifiedView]:
    """Restricted documents, newest first; for cleared accounts only, which the caller checks."""
    size = page_size(limit)
    newest = col(tables.ClassifiedDocument.id)
    query = select(tables.ClassifiedDocument).order_by(newest.desc()).limit(size + 1)
    before = number(after)
    if before is not None:
        query = query.where(newest < before)
    rows, more = cut(session.exec(query).all(), size)
    items = tuple(classified_views(session, rows).values())
    return Page(items, str(items[-1].id) if more else None)
