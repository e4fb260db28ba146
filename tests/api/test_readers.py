"""A reading costs its own file only: whatever the child does, a code comes back, never words."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from multiprocessing import forkserver
from pathlib import Path
from typing import Any

import pytest

from api.network import can_leave_network
from api.readers import (
    Limits,
    OutOfMemory,
    ReaderCrashed,
    ReaderError,
    ReaderUnavailable,
    TimedOut,
    abandon,
    isolated,
    read_isolated,
    start,
)
from extractor import extract
from extractor.errors import (
    EmptyFile,
    Encrypted,
    ExtractorError,
    TooManyPages,
    UnsupportedFormat,
    WrongExtension,
)
from tests.api import fake_readers as fake, files
from tests.conftest import missing

LIMITS = Limits(seconds=20, memory=400_000_000, pages=2)
DATA = "Giao Phòng Nội vụ báo cáo trước ngày 15/3/2024.".encode()
CANARY = "chimhoangyen"


def test_what_the_extractor_reads_comes_back_whole() -> None:
    assert read_isolated(DATA, limits=LIMITS) == extract(DATA)


@pytest.mark.parametrize(
    ("text", "expected"), [("văn bản", fake.extraction("văn bản")), ("MẬT", fake.CLASSIFIED)]
)
def test_every_sort_of_field_comes_back(text: str, expected: Any) -> None:
    assert read_isolated(text.encode(), limits=LIMITS, extract=fake.reads) == expected


FAULTS: list[tuple[Callable[..., Any], type[ExtractorError]]] = [
    (fake.waits, TimedOut),
    (fake.computes, TimedOut),
    (fake.devours_memory, OutOfMemory),
    (fake.dies, ReaderCrashed),
    (fake.is_killed, ReaderCrashed),
    (fake.segfaults, ReaderCrashed),
    (fake.raises, ReaderCrashed),
    (fake.recurses, ReaderCrashed),
    (fake.leaks_a_restricted_one, ReaderCrashed),
    (fake.returns_something_else, ReaderCrashed),
    (fake.says_encrypted, Encrypted),
    (fake.opens_too_many_files, EmptyFile),
]


@pytest.mark.parametrize(("extract", "error"), FAULTS)
def test_a_fault_is_a_code(
    extract: Callable[..., Any], error: type[ExtractorError], capfd: pytest.CaptureFixture[str]
) -> None:
    limits = Limits(seconds=1, memory=200_000_000)
    with pytest.raises(error) as raised:
        read_isolated(CANARY.encode(), limits=limits, extract=extract)
    assert type(raised.value) is error
    assert raised.value.__context__ is None or CANARY not in str(raised.value.__context__)
    assert CANARY not in "".join(capfd.readouterr())


def test_a_hang_costs_its_time_and_no_more() -> None:
    read_isolated(DATA, limits=LIMITS, extract=fake.reads)  # the fork server is running
    began = time.monotonic()
    with pytest.raises(TimedOut):
        read_isolated(DATA, limits=Limits(seconds=0.5), extract=fake.waits)
    assert time.monotonic() - began < 5


def test_nothing_of_what_a_child_prints_comes_out(capfd: pytest.CaptureFixture[str]) -> None:
    assert read_isolated(CANARY.encode(), limits=LIMITS, extract=fake.prints)
    assert "".join(capfd.readouterr()) == ""


def test_a_child_cannot_write_a_file(tmp_path: Path) -> None:
    target = tmp_path / "words"
    with pytest.raises(EmptyFile):
        read_isolated(os.fsencode(target), limits=LIMITS, extract=fake.writes_a_file)
    assert not target.exists() or target.read_bytes() == b""


def test_a_child_has_no_network() -> None:
    if not can_leave_network():
        missing("a kernel that lets a process leave the network")
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = str(server.getsockname()[1]).encode()
        socket.create_connection(server.getsockname()).close()  # this process may
        with pytest.raises(EmptyFile):
            read_isolated(port, limits=LIMITS, extract=fake.connects)


def test_the_meaning_of_before_reaches_the_extractor() -> None:
    found = read_isolated(DATA, limits=LIMITS, before="inclusive", extract=fake.tells_before)
    assert found == fake.extraction("inclusive")


def test_many_threads_read_at_once() -> None:
    texts = [f"văn bản {place}" for place in range(12)]

    def read(text: str) -> Any:
        return read_isolated(text.encode(), limits=LIMITS, extract=fake.reads)

    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(read, texts)) == [fake.extraction(text) for text in texts]


def test_large_documents_pass_both_ways() -> None:
    text = "nhiệm vụ " * 500_000
    found = read_isolated(text.encode(), limits=LIMITS, extract=fake.reads)
    assert found == fake.extraction(text)


def test_a_killed_fork_server_is_started_again() -> None:
    start()
    server: Any = forkserver._forkserver
    os.kill(server._forkserver_pid, signal.SIGKILL)
    found = read_isolated(DATA, limits=LIMITS, extract=fake.reads)
    assert found == fake.extraction(DATA.decode())


def test_a_reader_that_cannot_start_is_not_the_file_s_fault(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(isolated, "run", fake.dies)  # in the place of the child's own code
    with pytest.raises(ReaderUnavailable):
        read_isolated(DATA, limits=LIMITS)


ORPHAN = """
import multiprocessing, os, signal, threading, time
from api.readers import Limits, read_isolated
from tests.api import fake_readers

if __name__ == "__main__":
    limits = Limits(seconds=1)
    read = lambda: read_isolated(b"x", limits=limits, extract=fake_readers.waits)
    threading.Thread(target=read, daemon=True).start()
    while not (children := multiprocessing.active_children()):
        time.sleep(0.01)
    time.sleep(0.2)
    print(children[0].pid, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_child_ends_when_nobody_waits_for_it(tmp_path: Path) -> None:
    script = tmp_path / "orphan.py"
    script.write_text(ORPHAN)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    run = subprocess.run(
        [sys.executable, script], capture_output=True, text=True, env=environment, check=False
    )
    child = Path("/proc", run.stdout.strip())
    assert child.name.isdecimal(), run.stderr
    for _ in range(100):
        if not child.exists():
            return
        time.sleep(0.1)
    pytest.fail("the child outlives its parent")


def test_abandoned_readings_end_at_once() -> None:
    with ThreadPoolExecutor(1) as pool:
        readings = [
            pool.submit(read_isolated, DATA, limits=LIMITS, extract=fake.waits) for _ in range(3)
        ]
        while not readings[0].running():
            time.sleep(0.01)
        abandon(readings)
    assert isinstance(readings[0].exception(), ReaderError)
    assert [reading.cancelled() for reading in readings[1:]] == [True, True]


SUFFIXES: list[tuple[bytes, str | None, type[ExtractorError] | None]] = [
    (DATA, None, None),
    (DATA, ".txt", None),
    (DATA, ".TXT", None),
    (DATA, ".md", None),
    (DATA, ".pdf", WrongExtension),
    (DATA, ".docx", WrongExtension),
    (DATA, ".xlsx", UnsupportedFormat),  # no format that is read, whatever the bytes are
    (b"", ".pdf", EmptyFile),  # rather than a wrong ending
    (b"", None, EmptyFile),
]


@pytest.mark.parametrize(("data", "suffix", "error"), SUFFIXES)
def test_the_ending_must_fit_the_bytes(
    data: bytes, suffix: str | None, error: type[ExtractorError] | None
) -> None:
    with pytest.raises(error) if error else nullcontext():
        assert read_isolated(data, limits=LIMITS, suffix=suffix, extract=fake.reads)


CARRIERS: dict[str, Callable[[], bytes]] = {
    "text": files.LETTER.encode,
    "docx": lambda: files.docx(*files.LETTER.splitlines()),
    "pdf": files.pdf,
}


@pytest.mark.parametrize("carrier", CARRIERS)
def test_a_child_finds_all_its_libraries_loaded(carrier: str) -> None:
    data = CARRIERS[carrier]()
    found = read_isolated(data, limits=LIMITS, extract=fake.tells_what_it_loads)
    assert found == fake.extraction("")


@pytest.mark.parametrize(("pages", "fits"), [(2, True), (3, False)])
def test_pages_are_limited(pages: int, fits: bool) -> None:
    with nullcontext() if fits else pytest.raises(TooManyPages):
        assert read_isolated(files.pdf(pages), limits=LIMITS, extract=fake.tells_before)


def test_codes_are_unique() -> None:
    errors: list[type[ExtractorError]]
    errors = [*ReaderError.__subclasses__(), *ExtractorError.__subclasses__()]
    family = {error for error in errors if error.code != ExtractorError.code}
    assert len({error.code for error in family}) == len(family)
    assert all(error.message.endswith(".") for error in family)
