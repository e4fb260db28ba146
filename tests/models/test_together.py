"""Writers at the same time: one is first, the other is told, nothing is lost or kept twice."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

from sqlalchemy import Engine
from sqlmodel import Session, func, select

from models import accounts, ledger, restricted, review, store, tables
from models.codes import LedgerState
from models.database import transaction
from models.errors import Conflict
from tests.models.examples import AT, CLASSIFIED, LATER, PLAN

T = TypeVar("T")
WRITERS = 3


def together(engine: Engine, work: Callable[[Session], T]) -> list[T | Conflict]:
    """What each of the writers gets who begin the same work at the same time."""
    ready = Barrier(WRITERS)

    def write() -> T | Conflict:
        ready.wait(timeout=30)
        try:
            with transaction(engine) as session:
                return work(session)
        except Conflict as conflict:
            return conflict

    with ThreadPoolExecutor(WRITERS) as pool:
        return [job.result() for job in [pool.submit(write) for _ in range(WRITERS)]]


def test_one_correction_wins(engine: Engine) -> None:
    with transaction(engine) as session:
        uid = store.save_open(session, PLAN, original=b"1", file_name=None, at=AT).uid
    edit = review.Edit.model_validate({"document": {"number": "48"}})
    answers = together(
        engine, lambda session: review.edit(session, uid, edit, by=None, version=1, at=LATER)
    )
    assert sum(isinstance(answer, Conflict) for answer in answers) == WRITERS - 1
    with transaction(engine, reading=True) as session:
        assert store.get_document(session, uid).version == 2
        assert session.exec(select(func.count()).select_from(tables.Revision)).one() == 1


def test_the_same_file_is_kept_once(engine: Engine) -> None:
    answers = together(
        engine,
        lambda session: store.save_open(session, PLAN, original=b"1", file_name=None, at=AT).known,
    )
    assert sorted(map(bool, answers)) == [False, True, True]


def test_the_same_restricted_document_is_kept_once(engine: Engine) -> None:
    answers = together(
        engine, lambda session: restricted.save_classified(session, CLASSIFIED, at=AT).known
    )
    assert sorted(map(bool, answers)) == [False, True, True]


def test_one_first_account_is_made(engine: Engine) -> None:
    answers = together(engine, lambda session: accounts.first_account(session, at=AT))
    assert sum(answer is not None for answer in answers) == 1


def test_the_ledger_takes_the_last_word(engine: Engine) -> None:
    together(
        engine,
        lambda session: ledger.record(session, "a" * 64, state=LedgerState.READING, at=AT),
    )
    with transaction(engine, reading=True) as session:
        found = ledger.look_up(session, "a" * 64)
    assert found is not None
    assert found.state is LedgerState.READING
