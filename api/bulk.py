"""Many files into the database: each ends in one state, none stops the others.

The ledger remembers what became of each path, under a keyed digest. A file that is settled there
and has not been touched since is not read again: its change time (ctime, which moves when a file
is written, replaced or renamed) is older than the reading. So neither size nor time nor hash of a
file needs to be kept; a file touched within the margin is simply read again, and found known.
Failed files are read again when they have changed, or with `retry_failed`.
"""

from __future__ import annotations

import os
import threading
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from queue import Empty, SimpleQueue

from sqlalchemy import Engine
from sqlmodel import Session

from api import clock
from api.intake import Status, Taken, take_in
from api.readers import ReaderError, ReaderUnavailable, abandon
from api.readers.child import Extract
from api.reading import Coded, bytes_of
from api.settings import Settings, path_key
from extractor.errors import ExtractorError
from models import ledger
from models.codes import LedgerState
from models.database import transaction
from models.errors import ModelsError
from models.views import LedgerView

_POLL_SECONDS = 0.2
_MARGIN = timedelta(seconds=2)
"""Clocks of file systems are coarse: FAT counts in two seconds."""


class FinalState(StrEnum):
    """How a file ended."""

    DONE = "done"
    KNOWN = "known"
    CLASSIFIED = "classified"
    FAILED = "failed"


_FINAL = {
    Status.RECORDED: FinalState.DONE,
    Status.KNOWN: FinalState.KNOWN,
    Status.CLASSIFIED: FinalState.CLASSIFIED,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one file ended; `code` says why it failed. `skipped` where it was not read again."""

    path: Path = field(repr=False)
    state: FinalState
    code: str | None = None
    message: str | None = None
    skipped: bool = False


@dataclass(slots=True)
class Summary:
    """How many files ended in each state, and which failed; each file counts once."""

    counts: Counter[FinalState] = field(default_factory=Counter)
    failed: list[Outcome] = field(default_factory=list)
    skipped: int = 0
    interrupted: bool = False

    def add(self, outcome: Outcome) -> None:
        """Count a file."""
        self.counts[outcome.state] += 1
        self.skipped += outcome.skipped
        if outcome.state is FinalState.FAILED:
            self.failed.append(outcome)


Progress = Callable[[Outcome], None]
_Reading = Future[Outcome | None]


@dataclass(frozen=True, slots=True)
class _Run:
    """What all threads of one ingestion share."""

    engine: Engine
    settings: Settings
    key: bytes
    retry_failed: bool
    extract: Extract | None
    stop: threading.Event


def ingest(
    paths: Iterable[Path],
    *,
    engine: Engine,
    settings: Settings,
    workers: int | None = None,
    retry_failed: bool = False,
    progress: Progress | None = None,
    stop: threading.Event | None = None,
    extract: Extract | None = None,
) -> Summary:
    """How every file ended. Once `stop` is set no file is begun, and what is finished stays.

    `progress` is called in this thread for each file as it ends.
    """
    key = path_key(settings)
    settings = settings.model_copy(update={"workers": workers or settings.workers})
    run = _Run(engine, settings, key, retry_failed, extract, stop or threading.Event())
    files = find_files(paths)
    summary = Summary()
    with ThreadPoolExecutor(settings.workers, "dondoc-ingest") as pool:
        readings = [pool.submit(_settle, run, path) for path in files]
        with closing(_as_they_end(readings, run.stop)) as outcomes:
            for outcome in outcomes:
                summary.add(outcome)
                if progress:
                    progress(outcome)
    summary.interrupted = run.stop.is_set()
    return summary


def _as_they_end(
    readings: Sequence[_Reading], stop: threading.Event
) -> Generator[Outcome, None, None]:
    """The outcomes, each as soon as it is there; after a stop those that there are."""
    ended: SimpleQueue[_Reading] = SimpleQueue()
    for reading in readings:
        reading.add_done_callback(ended.put)
    left = len(readings)
    try:
        while left:
            if stop.is_set():
                abandon(readings)
            with suppress(Empty):
                reading = ended.get(timeout=_POLL_SECONDS)
                left -= 1
                if not reading.cancelled() and (outcome := reading.result()):
                    yield outcome
    finally:
        abandon(readings)


def find_files(paths: Iterable[Path]) -> list[Path]:
    """The files under the paths, sorted, each once; what cannot be listed stands for itself.

    In folders, hidden files and the lock files of Word (~$…) are left out; links to folders are
    not followed.
    """
    found = (file for path in paths for file in (_walk(path) if path.is_dir() else (path,)))
    return sorted({Path(os.path.abspath(file)) for file in found})  # noqa: PTH100  # keeps links


def _walk(folder: Path) -> Iterator[Path]:
    closed: list[Path] = []
    for place, folders, files in os.walk(folder, onerror=lambda e: closed.append(Path(e.filename))):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(place, name) for name in files if not name.startswith((".", "~$")))
    yield from closed


def _settle(run: _Run, path: Path) -> Outcome | None:
    """How the file ended; None where the run was stopped before it did."""
    if run.stop.is_set():
        return None
    at = clock.now()
    # `Path.resolve` raises for a link that leads to itself; this gives the path as far as it goes.
    digest = ledger.path_digest(run.key, os.path.realpath(path))
    try:
        return _settled(run, path, digest) or _take_in(run, path, digest, at)
    except (ExtractorError, ModelsError) as error:
        if run.stop.is_set() and isinstance(error, ReaderError):
            return None
        _record_failure(run, digest, error, at)
        return Outcome(path, FinalState.FAILED, error.code, error.message)


def _take_in(run: _Run, path: Path, digest: str, at: datetime) -> Outcome:
    data = bytes_of(path, most=run.settings.max_bytes)

    def enter(session: Session, taken: Taken) -> None:
        known = taken.status is Status.KNOWN
        ledger.record(
            session,
            digest,
            state=LedgerState.DUPLICATE if known else LedgerState.DONE,
            document_id=taken.document_id,
            classified_id=taken.classified_id,
            at=at,
        )

    taken = take_in(
        run.engine,
        data,
        file_name=path.name,
        settings=run.settings,
        at=at,
        also=enter,
        extract=run.extract,
    )
    return Outcome(path, _FINAL[taken.status])


def _record_failure(run: _Run, digest: str, error: Coded, at: datetime) -> None:
    """Write the failure into the ledger, where it is the file's own."""
    if isinstance(error, ModelsError | ReaderUnavailable):
        return
    with suppress(ModelsError), transaction(run.engine) as session:
        ledger.record(session, digest, state=LedgerState.FAILED, reason=error.code, at=at)


def _settled(run: _Run, path: Path, digest: str) -> Outcome | None:
    """How the file ended before, where it need not be read again."""
    with transaction(run.engine, reading=True) as session:
        entry = ledger.look_up(session, digest)
    if entry is None or _touched(path, since=entry.at):
        return None
    if entry.state is LedgerState.FAILED:
        return None if run.retry_failed else _still_failed(path, entry)
    state = _SETTLED.get((entry.state, entry.classified_id is not None))
    return Outcome(path, state, skipped=True) if state else None


_SETTLED = {
    (LedgerState.DONE, False): FinalState.KNOWN,
    (LedgerState.DUPLICATE, False): FinalState.KNOWN,
    (LedgerState.DONE, True): FinalState.CLASSIFIED,
}


def _still_failed(path: Path, entry: LedgerView) -> Outcome:
    message = "Lần trước không đọc được: sửa tệp, hoặc chạy lại với --retry-failed."
    return Outcome(path, FinalState.FAILED, entry.reason, message, skipped=True)


def _touched(path: Path, *, since: datetime) -> bool:
    """Whether the file may have changed since it was read; a file that is gone has."""
    try:
        changed = datetime.fromtimestamp(path.stat().st_ctime, UTC)
    except OSError:
        return True
    return changed > since - _MARGIN
