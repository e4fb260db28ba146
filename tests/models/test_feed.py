"""The feed: in commit order, nothing skipped, nothing that may not be seen."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import Engine
from sqlmodel import func, select

from models import feed, review, store, tables
from models.codes import ChangeKind, Subject
from models.database import transaction
from models.errors import Invalid
from models.views import ClassifiedView, DocumentView, FeedItem
from tests.models.examples import AT, CLASSIFIED, LATER, PLAN

WRITERS = 4
EACH = 12


def test_four_writers_at_once(engine: Engine) -> None:
    """A reader that always asks for what is new sees every change, once, in order."""
    writing = threading.Event()
    writing.set()

    def write(writer: int) -> None:
        for number in range(EACH):
            try:
                with transaction(engine) as session:
                    data = bytes([writer, number])
                    store.save_open(session, PLAN, original=data, file_name=None, at=AT)
                    if number % 3 == 0:
                        raise ZeroDivisionError
            except ZeroDivisionError:
                pass

    def read() -> list[FeedItem]:
        seen: list[FeedItem] = []
        last_look = False
        while not last_look:
            last_look = not writing.is_set()
            with transaction(engine, reading=True) as session:
                page = feed.changes(session, after=seen[-1].seq if seen else 0, limit=5)
            seen += page.items
            last_look = last_look and not page.more
        return seen

    with ThreadPoolExecutor(WRITERS + 1) as pool:
        reading = pool.submit(read)
        try:
            for done in [pool.submit(write, writer) for writer in range(WRITERS)]:
                done.result()
        finally:
            writing.clear()
        seen = reading.result()
    kept = WRITERS * EACH * 2 // 3
    assert [item.seq for item in seen] == list(range(1, kept + 1))
    assert len({item.id for item in seen}) == len({item.subject for item in seen}) == kept


def test_what_is_rolled_back_leaves_no_line(engine: Engine) -> None:
    def fail() -> None:
        with transaction(engine) as session:
            store.save_open(session, PLAN, original=b"1", file_name=None, at=AT)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with transaction(engine, reading=True) as session:
        assert feed.changes(session).items == ()
        assert session.exec(select(func.count()).select_from(tables.Document)).one() == 0
        assert session.get_one(tables.FeedCounter, 1).seq == 0


def test_bodies_are_of_approved_documents_only(engine: Engine) -> None:
    with transaction(engine) as session:
        uid = store.save_open(session, PLAN, original=b"1", file_name=None, at=AT).uid
    assert bodies(engine) == [None]
    with transaction(engine) as session:
        review.approve(session, uid, by=None, version=1, at=LATER)
    first, second = bodies(engine)
    assert isinstance(first, DocumentView)
    assert (first, first.uid, len(first.tasks)) == (second, uid, 2)
    with transaction(engine) as session:
        review.reopen(session, uid, by=None, version=2, at=LATER)
    assert bodies(engine) == [None, None, None]


def bodies(engine: Engine, *, cleared: bool = False) -> list[DocumentView | ClassifiedView | None]:
    with transaction(engine, reading=True) as session:
        return [item.body for item in feed.changes(session, cleared=cleared).items]


def test_restricted_bodies_are_for_the_cleared(engine: Engine) -> None:
    with transaction(engine) as session:
        saved = store.save_classified(session, CLASSIFIED, at=AT)
        view = store.get_classified(session, saved.uid)
    assert bodies(engine) == [None]
    assert bodies(engine, cleared=True) == [view]


def test_a_line_tells_what_happened(engine: Engine) -> None:
    with transaction(engine) as session:
        saved = store.save_classified(session, CLASSIFIED, at=AT)
    with transaction(engine, reading=True) as session:
        (item,) = feed.changes(session).items
        assert feed.changes(session).items == (item,)
    assert (item.kind, item.subject_kind) == (ChangeKind.CLASSIFIED_RECORDED, Subject.CLASSIFIED)
    assert (item.subject, item.at, len(item.id)) == (saved.uid, AT, 32)


def test_pages(engine: Engine) -> None:
    with transaction(engine) as session:
        for number in range(1, 6):
            classified = replace(CLASSIFIED, number=str(number))
            store.save_classified(session, classified, at=AT)
    with transaction(engine, reading=True) as session:
        first = feed.changes(session, limit=3)
        rest = feed.changes(session, after=first.next, limit=3)
        beyond = feed.changes(session, after=rest.next)
        with pytest.raises(Invalid):
            feed.changes(session, limit=0)
    assert ([i.seq for i in first.items], first.next, first.more) == ([1, 2, 3], 3, True)
    assert ([i.seq for i in rest.items], rest.next, rest.more) == ([4, 5], 5, False)
    assert (beyond.items, beyond.next, beyond.more) == ((), 5, False)
