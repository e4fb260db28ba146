"""What became of files and of requests, by keyed digests only."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine

from models import idempotency, ledger, store
from models.codes import LedgerState
from models.database import transaction
from models.errors import Refused
from models.views import Answered
from tests.models.examples import AT, CLASSIFIED, LATER, PLAN

KEY = b"khoa"
DIGEST = ledger.path_digest(KEY, "/den/ke-hoach.pdf")


def test_digests_are_keyed() -> None:
    assert len(DIGEST) == 64
    assert ledger.path_digest(b"khac", "/den/ke-hoach.pdf") != DIGEST
    assert ledger.path_digest(KEY, "/den/ke-hoach2.pdf") != DIGEST
    assert len(ledger.path_digest(KEY, "/den/\udce9.pdf")) == 64


def test_states_replace_each_other(engine: Engine) -> None:
    with transaction(engine) as session:
        assert ledger.look_up(session, DIGEST) is None
        ledger.record(session, DIGEST, state=LedgerState.READING, at=AT)
        ledger.record(session, DIGEST, state=LedgerState.FAILED, reason="encrypted", at=AT)
        (failed,) = ledger.failed(session)
        assert (failed.digest, failed.reason, failed.at) == (DIGEST, "encrypted", AT)
        saved = store.save_open(session, PLAN, original=b"1", file_name=None, at=AT)
        ledger.record(session, DIGEST, state=LedgerState.DONE, document_id=saved.id, at=LATER)
        found = ledger.look_up(session, DIGEST)
        assert found is not None
        assert (found.state, found.reason, found.document_id) == ("done", None, saved.id)
        assert ledger.failed(session) == ()


def test_failed_files_come_oldest_first(engine: Engine) -> None:
    with transaction(engine) as session:
        for digit, at in (("a", LATER), ("b", AT)):
            ledger.record(session, digit * 64, state=LedgerState.FAILED, reason="timed_out", at=at)
        assert [entry.digest[0] for entry in ledger.failed(session)] == ["b", "a"]


def test_a_request_is_answered_once(engine: Engine) -> None:
    with transaction(engine) as session:
        assert idempotency.look_up(session, DIGEST) is None
        saved = store.save_classified(session, CLASSIFIED, at=AT)
        idempotency.record(session, DIGEST, classified_id=saved.id, at=AT)
        assert idempotency.look_up(session, DIGEST) == Answered(None, saved.id)


def test_an_answer_has_one_id(engine: Engine) -> None:
    with pytest.raises(Refused), transaction(engine) as session:
        idempotency.record(session, DIGEST, at=AT)
