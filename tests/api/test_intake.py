"""From bytes to a record, or to a code: nothing half done, no word of a document in an error."""

from __future__ import annotations

import logging
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import ByteSize
from sqlalchemy import Engine
from sqlmodel import Session

from api import intake
from api.intake import Internal, Status, Taken, take_in
from api.reading import ClassifiedRefused, IntakeError, UnreadableFile, bytes_of, read
from api.settings import OnClassified, Settings
from extractor.errors import Encrypted, ExtractorError, TooLarge, WrongExtension
from extractor.permitted import Judged
from models.database import connect, migrate, transaction
from models.errors import DatabaseBusy
from models.store import counts, get_classified, get_document
from models.views import Counts
from tests.api import fake_readers as fake

AT = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
OPEN = "Giao Phòng Nội vụ.".encode()
MARKED = "MẬT. Giao Phòng Nội vụ chimhoangyen.".encode()
CANARY = "chimhoangyen"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path, max_bytes=ByteSize(10_000), max_seconds=20)


@pytest.fixture
def engine(settings: Settings) -> Engine:
    engine = connect(settings.database_url)
    migrate(engine)
    return engine


def taken(engine: Engine, data: bytes, settings: Settings, **options: Any) -> Taken:
    given: dict[str, Any] = {"file_name": "cv.txt", "at": AT, "extract": fake.reads} | options
    return take_in(engine, data, settings=settings, **given)


def kept(engine: Engine) -> Counts:
    with transaction(engine, reading=True) as session:
        return counts(session)


def test_an_open_document_is_kept_with_its_name(engine: Engine, settings: Settings) -> None:
    found = taken(engine, OPEN, settings)
    assert (found.status, found.known) == (Status.RECORDED, False)
    assert (found.document_id, found.classified_id) == (found.id, None)
    with transaction(engine, reading=True) as session:
        document = get_document(session, found.uid)
    assert (document.file_name, document.text) == ("cv.txt", OPEN.decode())


def test_the_same_bytes_are_kept_once(engine: Engine, settings: Settings) -> None:
    first = taken(engine, OPEN, settings)
    again = taken(engine, OPEN, settings, file_name="other.txt")
    assert (again.status, again.known, again.uid) == (Status.KNOWN, True, first.uid)
    assert kept(engine).waiting == 1


def test_of_a_restricted_document_the_permitted_fields_are_kept(
    engine: Engine, settings: Settings
) -> None:
    found = taken(engine, MARKED, settings)
    assert found.status is Status.CLASSIFIED
    assert (found.document_id, found.classified_id) == (None, found.id)
    with transaction(engine, reading=True) as session:
        record = get_classified(session, found.uid)
    assert (record.number, record.task_count) == ("12", 1)
    assert CANARY not in repr(record)


def test_a_restricted_document_is_refused_where_the_settings_say_so(
    engine: Engine, settings: Settings
) -> None:
    refusing = settings.model_copy(update={"classified": OnClassified.REFUSE})
    before = kept(engine)
    with pytest.raises(ClassifiedRefused):
        taken(engine, MARKED, refusing)
    assert kept(engine) == before
    assert taken(engine, OPEN, refusing).status is Status.RECORDED


def test_names_that_are_no_text_are_kept_as_text(engine: Engine, settings: Settings) -> None:
    found = taken(engine, OPEN, settings, file_name="c\udcff\0v.txt")
    with transaction(engine, reading=True) as session:
        assert get_document(session, found.uid).file_name == "c?v.txt"


REFUSED: list[tuple[bytes, dict[str, Any], type[ExtractorError]]] = [
    (b"x" * 10_001, {}, TooLarge),
    (OPEN, {"file_name": "cv.pdf"}, WrongExtension),
    (OPEN, {"extract": fake.says_encrypted}, Encrypted),
]


@pytest.mark.parametrize(("data", "options", "error"), REFUSED)
def test_a_bad_file_is_a_code_and_leaves_nothing(
    data: bytes,
    options: dict[str, Any],
    error: type[ExtractorError],
    engine: Engine,
    settings: Settings,
) -> None:
    before = kept(engine)
    with pytest.raises(error):
        taken(engine, data, settings, **options)
    assert kept(engine) == before


def test_what_is_written_besides_stands_and_falls_with_the_document(
    engine: Engine, settings: Settings
) -> None:
    def fail(_session: Session, _taken: Taken) -> None:
        raise DatabaseBusy

    with pytest.raises(DatabaseBusy):
        taken(engine, OPEN, settings, also=fail)
    assert kept(engine).waiting == 0


def test_a_fault_of_ours_is_a_code_without_words(
    engine: Engine,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(*_arguments: Any, **_options: Any) -> None:
        raise KeyError(CANARY)

    monkeypatch.setattr(intake, "_keep", fail)
    with caplog.at_level(logging.DEBUG), pytest.raises(Internal) as raised:
        taken(engine, MARKED, settings)
    assert raised.value.__context__ is None
    assert CANARY not in caplog.text
    assert "KeyError at tests.api.test_intake:" in caplog.text
    assert kept(engine).classified == 0


def test_no_more_documents_are_read_at_once_than_the_settings_say(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_once: list[int] = []
    reading = threading.Semaphore(0)

    def count(*_arguments: Any, **_options: Any) -> Judged:
        reading.release()
        at_once.append(reading._value)
        time.sleep(0.05)
        reading.acquire()
        return Judged(fake.extraction())

    monkeypatch.setattr("api.reading.judge_isolated", count)
    few = settings.model_copy(update={"workers": 2})
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: read(OPEN, file_name=None, settings=few), range(8)))
    assert max(at_once) == 2


def test_bytes_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert bytes_of(tmp_path / "a", most=5) == b"12345"
    with pytest.raises(TooLarge):
        bytes_of(tmp_path / "a", most=4)


def test_what_is_no_readable_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", tmp_path / "missing", Path("a\0b")):
        with pytest.raises(UnreadableFile):
            bytes_of(path, most=5)


def test_codes_are_unique() -> None:
    errors = IntakeError.__subclasses__()
    assert {"classified_refused", "unreadable_file", "internal"} == {e.code for e in errors}
