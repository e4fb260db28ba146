"""Many files into the database: each ends in one state, none stops the others.

The ledger remembers what became of each path, under a keyed digest. A file that is settled there
and has not been touched since is not read again: its change time (ctime, which moves when a file
is written, replaced or renamed) is older than the reading. So neither size nor time nor hash of a
file needs to be kept; a file touched within the margin is simply read again, and found known.
Failed files are read again when they have changed, or with `retry_failed`. What happens to one file
stands in `settling`.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path
from queue import Empty, SimpleQueue

from sqlalchemy import Engine

from api.outcomes import FinalState, Outcome, Summary
from api.readers import abandon
from api.readers.child import Extract
from api.settings import Settings, path_key
from api.settling import Run, settle

__all__ = ["FinalState", "Outcome", "Progress", "Summary", "find_files", "ingest"]

_POLL_SECONDS = 0.2

Progress = Callable[[Outcome], None]
_Reading = Future[tuple[Outcome, ...]]


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
    """How every file ended, and every part of a container.

    Once `stop` is set no file is begun, and what is finished stays. `progress` is called in this
    thread for each file or part as it ends.
    """
    key = path_key(settings)
    settings = settings.model_copy(update={"workers": workers or settings.workers})
    run = Run(engine, settings, key, retry_failed, extract, stop or threading.Event())
    files = find_files(paths)
    summary = Summary()
    with ThreadPoolExecutor(settings.workers, "dondoc-ingest") as pool:
        readings = [pool.submit(settle, run, path) for path in files]
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
                if not reading.cancelled():
                    yield from reading.result()
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
