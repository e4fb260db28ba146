"""Conversions that wait share a run, and none pays for another's fault."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from api.readers.errors import ConverterFailed, TimedOut
from api.readers.word_desk import MOST_FILES, Desk, Request, Results


def request(data: bytes, seconds: float = 60) -> Request:
    return Request(data, "doc", time.monotonic() + seconds, 1)


class Office:
    """Stands for LibreOffice: the first run waits until it is let go; `bad` breaks a run."""

    def __init__(self, answer: Exception | None = None) -> None:
        self.runs: list[list[bytes]] = []
        self.seconds: list[float] = []
        self.begun, self.go = threading.Event(), threading.Event()
        self._answer = answer

    def __call__(self, batch: Sequence[Request], seconds: float) -> Results:
        self.runs.append([one.data for one in batch])
        self.seconds.append(seconds)
        if len(self.runs) == 1:
            self.begun.set()
            self.go.wait(10)
        broken = self._answer is not None and any(one.data == b"bad" for one in batch)
        if broken and isinstance(self._answer, RuntimeError):
            raise self._answer
        return [ConverterFailed() if broken else one.data.upper() for one in batch]


def converted(office: Office, documents: Sequence[bytes]) -> list[bytes | BaseException]:
    """What each thread got: the first converts alone, the others wait for it together."""
    desk = Desk(office, most_runs=1)
    with ThreadPoolExecutor(len(documents)) as pool:
        first = pool.submit(desk.convert, request(documents[0]))
        assert office.begun.wait(10)
        others = [pool.submit(desk.convert, request(data, 20)) for data in documents[1:]]
        while len(desk._waiting) < len(others):
            time.sleep(0.01)
        office.go.set()
        return [one.exception() or one.result() for one in (first, *others)]


def test_those_that_wait_share_a_run() -> None:
    office = Office()
    assert converted(office, [b"a", b"b", b"c", b"d"]) == [b"A", b"B", b"C", b"D"]
    assert [sorted(run) for run in office.runs] == [[b"a"], [b"b", b"c", b"d"]]
    assert 50 < office.seconds[0] <= 60  # alone: all of its time
    assert 5 < office.seconds[1] <= 10  # with others: half of the least


def test_a_run_has_a_limit() -> None:
    office = Office()
    documents = [bytes([65 + number]) for number in range(MOST_FILES + 4)]
    assert converted(office, documents) == documents
    assert [len(run) for run in office.runs] == [1, MOST_FILES, 3]


def test_a_bad_file_costs_itself_only() -> None:
    office = Office(ConverterFailed())
    found = converted(office, [b"a", b"b", b"bad", b"c"])
    assert [found[0], found[1], found[3]] == [b"A", b"B", b"C"]
    assert isinstance(found[2], ConverterFailed)
    assert sorted(office.runs[1]) == [b"b", b"bad", b"c"]
    assert sorted(office.runs[2:]) == [[b"b"], [b"bad"], [b"c"]]


def test_a_fault_of_ours_ends_one_thread_only() -> None:
    office = Office(RuntimeError())
    found = converted(office, [b"a", b"b", b"c", b"bad"])
    faults = [one for one in found if isinstance(one, RuntimeError)]
    assert 1 <= len(faults) <= 2  # who led the run, and the bad one alone
    assert sum(isinstance(one, bytes) for one in found) >= 2


def test_no_time_is_left_for_another_try() -> None:
    def slow(batch: Sequence[Request], seconds: float) -> Results:
        time.sleep(max(0.0, seconds))
        return [TimedOut() for _ in batch]

    with pytest.raises(TimedOut):
        Desk(slow, most_runs=1).convert(request(b"a", 0.1))
