"""Many files: one final state each, repeatable, interruptible, none stops the others."""

from __future__ import annotations

import os
import threading
import time
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import ByteSize
from sqlalchemy import Engine

from api import entries
from api.bulk import FinalState, Outcome, Summary, find_files, ingest
from api.settings import Settings
from models.database import connect, migrate, transaction
from models.ledger import failed
from models.store import counts
from models.views import Counts
from tests.api import fake_readers as fake

DONE, KNOWN = FinalState.DONE, FinalState.KNOWN
CLASSIFIED, FAILED = FinalState.CLASSIFIED, FinalState.FAILED


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path / "data", max_bytes=ByteSize(10_000), max_seconds=20, workers=3)


@pytest.fixture
def engine(settings: Settings) -> Engine:
    settings.data.mkdir()
    engine = connect(settings.database_url)
    migrate(engine)
    return engine


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files of every final state; all of them old enough to be known as unchanged."""
    folder = tmp_path / "in"
    (folder / "b").mkdir(parents=True)
    (folder / "a.txt").write_text("văn bản một")
    (folder / "b" / "copy.txt").write_text("văn bản một")
    (folder / "b" / "marked.txt").write_text("MẬT, chimhoangyen")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "wrong.pdf").write_text("không phải PDF")
    with (folder / "zeros.txt").open("wb") as file:
        file.truncate(300_000_000)
    return folder


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files written just now count as unchanged after the first run."""
    monkeypatch.setattr(entries, "MARGIN", timedelta(0))


Run = Callable[..., Summary]


@pytest.fixture
def run(engine: Engine, settings: Settings) -> Run:
    def run(*paths: Path, **options: Any) -> Summary:
        options = {"extract": fake.reads} | options
        return ingest(paths, engine=engine, settings=settings, **options)

    return run


def kept(engine: Engine) -> Counts:
    with transaction(engine, reading=True) as session:
        return counts(session)


def codes(summary: Summary) -> Counter[str | None]:
    return Counter(outcome.code for outcome in summary.failed)


def test_every_file_has_one_final_state(run: Run, folder: Path, engine: Engine) -> None:
    seen: list[Outcome] = []
    summary = run(folder, progress=seen.append)
    assert summary.counts == {DONE: 1, KNOWN: 1, CLASSIFIED: 1, FAILED: 3}
    assert codes(summary) == {"empty_file": 1, "wrong_extension": 1, "too_large": 1}
    assert sorted(outcome.path for outcome in seen) == find_files([folder])
    assert (kept(engine).waiting, kept(engine).classified) == (1, 1)
    with transaction(engine, reading=True) as session:
        assert Counter(entry.reason for entry in failed(session)) == codes(summary)


@pytest.mark.usefixtures("settled")
def test_a_second_run_reads_nothing_again(run: Run, folder: Path, engine: Engine) -> None:
    run(folder)
    before = kept(engine)
    summary = run(folder, extract=fake.dies)  # whatever is read now fails with another code
    assert summary.counts == {KNOWN: 2, CLASSIFIED: 1, FAILED: 3}
    assert codes(summary) == {"empty_file": 1, "wrong_extension": 1, "too_large": 1}
    assert summary.skipped == 6
    assert kept(engine) == before


def test_a_file_touched_just_now_is_read_again(run: Run, folder: Path) -> None:
    path = folder / "a.txt"
    run(path)
    path.write_text("văn bản đã sửa")
    assert run(path).counts == {DONE: 1}
    assert run(path).counts == {KNOWN: 1}  # read once more, and found by its bytes


@pytest.mark.usefixtures("settled")
def test_failed_files_are_read_again_when_asked(run: Run, folder: Path) -> None:
    run(folder / "a.txt", extract=fake.dies)
    assert codes(run(folder / "a.txt")) == {"reader_crashed": 1}
    assert run(folder / "a.txt", retry_failed=True).counts == {DONE: 1}
    assert run(folder / "a.txt").counts == {KNOWN: 1}


@pytest.mark.usefixtures("settled")
def test_a_failed_file_that_was_replaced_is_read_again(run: Run, folder: Path) -> None:
    path = folder / "empty.txt"
    run(path)
    time.sleep(0.05)  # the clock of a file system is coarse
    path.write_text("nay đã có nội dung")
    assert run(path).counts == {DONE: 1}


@pytest.mark.parametrize(
    ("extract", "code"),
    [(fake.dies, "reader_crashed"), (fake.is_killed, "reader_crashed"), (fake.waits, "timed_out")],
)
def test_a_reader_that_ends_badly_costs_its_own_file(
    extract: Any, code: str, run: Run, folder: Path, engine: Engine, settings: Settings
) -> None:
    hasty = settings.model_copy(update={"max_seconds": 0.5})
    summary = ingest([folder / "a.txt"], engine=engine, settings=hasty, extract=extract)
    assert codes(summary) == {code: 1}
    assert kept(engine).waiting == 0
    assert run(folder, retry_failed=True).counts[DONE] == 1


def test_a_stopped_run_keeps_what_is_finished(run: Run, tmp_path: Path, engine: Engine) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for place in range(30):
        (folder / f"{place:02}.txt").write_text(f"văn bản {place}")
    stop = threading.Event()
    slow: dict[str, Any] = {"extract": fake.reads_slowly, "workers": 2}
    summary = run(folder, stop=stop, progress=lambda _outcome: stop.set(), **slow)
    assert summary.interrupted
    assert 0 < summary.counts[DONE] < 30
    assert summary.failed == []
    assert kept(engine).waiting == summary.counts[DONE]
    assert run(folder).counts.total() == 30
    assert kept(engine).waiting == 30


def test_a_fault_of_the_caller_ends_the_run(run: Run, folder: Path) -> None:
    def fail(_outcome: Outcome) -> None:
        raise ZeroDivisionError

    began = time.monotonic()
    with pytest.raises(ZeroDivisionError):
        run(folder, progress=fail, extract=fake.waits, workers=6)
    assert time.monotonic() - began < 15  # nobody waits for the readings that hang


def test_a_database_that_fails_is_a_code(
    run: Run, folder: Path, engine: Engine, settings: Settings
) -> None:
    engine.dispose()
    path = settings.data / "dondoc.db"
    path.write_bytes(b"no database" * 1000)
    summary = run(folder / "a.txt")
    assert summary.counts == {FAILED: 1}
    assert next(iter(codes(summary))) in {"database_unavailable", "database_outdated"}


def test_files_are_found_sorted_and_once(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a.txt", ".git/x.txt", ".hidden", "~$a.docx"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    expected = [tmp_path / name for name in ("a.txt", "b/1.txt", "b/2.txt")]
    assert find_files([tmp_path, tmp_path / "a.txt", tmp_path / "b"]) == expected
    # What is named is taken, also where it is hidden or missing: its state says what it is.
    assert find_files([tmp_path / ".hidden", tmp_path / "nothing"]) == [
        tmp_path / ".hidden",
        tmp_path / "nothing",
    ]


def test_a_path_that_is_missing_has_a_final_state(run: Run, tmp_path: Path) -> None:
    assert codes(run(tmp_path / "nothing.txt")) == {"unreadable_file": 1}


def test_odd_entries_of_a_folder_cost_themselves_only(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "gone.txt").symlink_to("nothing.txt")
    (folder / "zero.txt").symlink_to("/dev/zero")
    (folder / "up").symlink_to("..")
    os.mkfifo(folder / "pipe.txt")
    (folder / "two\nlines\x1b[31m.txt").write_text("văn bản một")
    (folder / os.fsdecode(b"\xff.txt")).write_text("văn bản hai")
    summary = run(folder)
    assert summary.counts[DONE] == 2
    assert summary.counts[FAILED] == 4


def test_the_ledger_knows_no_name(run: Run, folder: Path, settings: Settings) -> None:
    run(folder)
    names = [path.name.encode() for path in find_files([folder]) if path.name != "a.txt"]
    kept = b"".join(p.read_bytes() for p in settings.data.iterdir() if p.name != "path.key")
    assert [name for name in names if name in kept and name != b"copy.txt"] == []
