"""Containers in bulk: every part has one state, repeats keep nothing twice, retries only failures."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from api import entries
from api.bulk import FinalState, Outcome, Summary, ingest
from api.settings import Settings, path_key
from models import ledger
from models.database import connect, migrate, transaction
from models.store import counts
from models.tables import LedgerEntry
from tests.api import fake_readers as fake
from tests.containers import LETTER, MARKED, mail, zipped

DONE, KNOWN, SKIPPED = FinalState.DONE, FinalState.KNOWN, FinalState.SKIPPED
CLASSIFIED, FAILED = FinalState.CLASSIFIED, FinalState.FAILED

Run = Callable[..., Summary]


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    (tmp_path / "data").mkdir()
    engine = connect(Settings(data=tmp_path / "data").database_url)
    migrate(engine)
    return engine


@pytest.fixture
def run(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setattr(entries, "MARGIN", timedelta(0))
    settings = Settings(data=tmp_path / "data", max_seconds=20, workers=2)

    def run(path: Path, **options: Any) -> Summary:
        return ingest([path], engine=engine, settings=settings, **options)

    return run


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    """A message with a part of every final state."""
    path = tmp_path / "gói.eml"
    files = [
        ("a.txt", LETTER.encode()), ("b.txt", MARKED.encode()),
        ("c.zip", zipped({"copy.txt": LETTER, "d.pdf": "không phải"})),
    ]  # fmt: skip
    path.write_bytes(bytes(mail(attached=files)))
    return path


def kept(engine: Engine) -> tuple[int, int]:
    with transaction(engine, reading=True) as session:
        found = counts(session)
    return found.waiting, found.classified


ALL = {DONE: 1, KNOWN: 1, CLASSIFIED: 1, SKIPPED: 1, FAILED: 1}
AGAIN = {KNOWN: 2, CLASSIFIED: 1, SKIPPED: 1, FAILED: 1}


def test_every_part_has_one_final_state(run: Run, packed: Path, engine: Engine) -> None:
    seen: list[Outcome] = []
    summary = run(packed, progress=seen.append)
    assert summary.counts == ALL
    assert (summary.files, kept(engine)) == (1, (1, 1))
    assert [(one.part, one.state, one.code) for one in seen] == [
        (1, SKIPPED, "message_body"), (2, DONE, None), (3, CLASSIFIED, None), (4, KNOWN, None),
        (5, FAILED, "wrong_extension"),
    ]  # fmt: skip
    assert [one.last for one in seen] == [False, False, False, False, True]


def test_a_second_run_reads_nothing_again(run: Run, packed: Path, engine: Engine) -> None:
    run(packed)
    summary = run(packed, extract=fake.dies)
    assert summary.counts == AGAIN
    assert (summary.skipped, kept(engine)) == (5, (1, 1))


def test_a_retry_keeps_no_restricted_part_twice(run: Run, packed: Path, engine: Engine) -> None:
    run(packed)
    summary = run(packed, retry_failed=True)
    assert summary.counts == AGAIN
    assert (summary.skipped, kept(engine)) == (4, (1, 1))


def test_what_failed_is_read_when_asked(run: Run, packed: Path, engine: Engine) -> None:
    assert run(packed, extract=fake.dies).counts == {FAILED: 4, SKIPPED: 1}
    assert run(packed).counts == {FAILED: 4, SKIPPED: 1}
    assert run(packed, retry_failed=True).counts == ALL
    assert kept(engine) == (1, 1)


def test_an_interrupted_container_goes_on(
    run: Run, packed: Path, engine: Engine, tmp_path: Path
) -> None:
    run(packed)
    key = path_key(Settings(data=tmp_path / "data"))
    with transaction(engine) as session:
        assert ledger.forget(session, ledger.path_digest(key, str(packed)))
        assert ledger.forget(session, ledger.part_digest(key, str(packed), 4))
    assert run(packed).counts == AGAIN
    assert kept(engine) == (1, 1)


def test_a_stopped_run_keeps_no_part_of_what_it_was_reading(
    run: Run, packed: Path, engine: Engine
) -> None:
    stop = threading.Event()
    threading.Timer(1.5, stop.set).start()
    summary = run(packed, stop=stop, extract=fake.waits)
    assert (summary.counts.total(), kept(engine)) == (0, (0, 0))
    assert run(packed).counts == ALL


def test_fewer_parts_leave_no_entry_behind(run: Run, packed: Path, engine: Engine) -> None:
    def rows() -> int:
        with transaction(engine, reading=True) as session:
            return len(session.exec(select(LedgerEntry)).all())

    run(packed)
    assert rows() == 6
    packed.write_bytes(bytes(mail(attached=[("a.txt", LETTER.encode())])))
    assert run(packed).counts == {KNOWN: 1, SKIPPED: 1}
    assert rows() == 3
    packed.write_bytes(b"no mail at all")
    assert run(packed).counts == {FAILED: 1}
    assert rows() == 1


def test_a_container_that_cannot_be_opened_fails_once(run: Run, packed: Path) -> None:
    packed.write_bytes(packed.read_bytes()[:-60])
    summary = run(packed)
    assert Counter(one.code for one in summary.failed) == {"unreadable_container": 1}
    assert run(packed, retry_failed=True).counts == {FAILED: 1}


def test_the_ledger_and_the_store_know_no_name_of_other_parts(
    run: Run, packed: Path, tmp_path: Path
) -> None:
    run(packed)
    bytes_ = b"".join(path.read_bytes() for path in (tmp_path / "data").iterdir())
    assert b"a.txt" in bytes_  # the open part
    for name in ("b.txt", "c.zip", "d.pdf", "Gửi công văn", "gói.eml"):
        assert name.encode() not in bytes_
