"""The feed: every change in commit order, none skipped, readable from any cursor.

A row holds ids, codes and a time; bodies are made when read. The sequence number is taken from a
counter row that stays locked until the transaction ends: who comes later waits, so that numbers
become visible in their order and a rolled back one is given out again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

from models.codes import ChangeKind, State, Subject
from models.ids import new_uid
from models.paging import cut, page_size
from models.tables import Change, ClassifiedDocument, Document, FeedCounter
from models.viewing import classified_views, document_views
from models.views import ClassifiedView, DocumentView, FeedItem, FeedPage

Bodies = dict[tuple[Subject, int], DocumentView | ClassifiedView]


def lock(session: Session) -> None:
    """Wait until no other writer is at work; they wait for the end of this transaction.

    SQLite has one writer anyway. Taking the lock before the first look makes "look, then write"
    safe on PostgreSQL as well, and there is only one lock, so that nobody waits in a circle.
    """
    session.exec(select(FeedCounter.seq).with_for_update()).one()


def record(
    session: Session, kind: ChangeKind, subject: Subject, subject_id: int, at: datetime
) -> int:
    """The sequence number of the change, written in the caller's transaction."""
    counter = update(FeedCounter).values(seq=col(FeedCounter.seq) + 1)
    seq: int = session.exec(counter.returning(col(FeedCounter.seq))).scalar_one()
    change = Change(
        seq=seq,
        uid=new_uid(),
        kind=kind,
        subject_kind=subject,
        subject_id=subject_id,
        subject_uid=_uid(session, subject, subject_id),
        at=at,
    )
    session.add(change)
    session.flush()
    return seq


def _uid(session: Session, subject: Subject, subject_id: int) -> str:
    table = Document if subject is Subject.DOCUMENT else ClassifiedDocument
    return session.exec(select(table.uid).where(table.id == subject_id)).one()


def changes(
    session: Session, *, after: int = 0, limit: int = 100, cleared: bool = False
) -> FeedPage:
    """Changes after a cursor. Bodies of restricted documents are made for the cleared only."""
    size = page_size(limit)
    query = select(Change).where(Change.seq > after).order_by(col(Change.seq)).limit(size + 1)
    rows, more = cut(session.exec(query).all(), size)
    bodies = _open_bodies(session, rows)
    if cleared:
        bodies |= _restricted_bodies(session, rows)
    items = tuple(_item(row, bodies) for row in rows)
    return FeedPage(items, next=items[-1].seq if items else after, more=more)


def _item(row: Change, bodies: Bodies) -> FeedItem:
    return FeedItem(
        seq=row.seq,
        id=row.uid,
        kind=row.kind,
        subject_kind=row.subject_kind,
        subject=row.subject_uid,
        at=row.at,
        body=bodies.get((row.subject_kind, row.subject_id)),
    )


def _open_bodies(session: Session, rows: Sequence[Change]) -> Bodies:
    wanted = col(Document.id).in_(_ids(rows, Subject.DOCUMENT))
    approved = select(Document).where(wanted, Document.state == State.APPROVED)
    views = document_views(session, session.exec(approved).all())
    return {(Subject.DOCUMENT, key): view for key, view in views.items()}


def _restricted_bodies(session: Session, rows: Sequence[Change]) -> Bodies:
    wanted = col(ClassifiedDocument.id).in_(_ids(rows, Subject.CLASSIFIED))
    documents = session.exec(select(ClassifiedDocument).where(wanted)).all()
    views = classified_views(session, documents)
    return {(Subject.CLASSIFIED, key): view for key, view in views.items()}


def _ids(rows: Iterable[Change], subject: Subject) -> set[int]:
    return {row.subject_id for row in rows if row.subject_kind is subject}
