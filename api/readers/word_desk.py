"""Where conversions wait, so that those that wait at one time are done in one run.

The first that finds the desk free takes all that wait with it. A run has half of the time of the
most pressed among them; what it leaves undone is done again, each alone, in the other half: a
hostile file costs its neighbours time, and nothing else.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from api.readers.errors import ReaderError
from api.readers.limits import MEGABYTE

MOST_FILES = 16
MOST_BYTES = 100 * MEGABYTE
"""A run takes no more than this, but for a single larger file."""

Results = Sequence["bytes | ReaderError"]


@dataclass(slots=True, eq=False)
class Request:
    """A document that waits; `ends` is when its reader gives up (monotonic)."""

    data: bytes = field(repr=False)
    ending: str
    ends: float
    memory: int
    result: bytes | ReaderError | None = field(default=None, repr=False)

    @property
    def seconds(self) -> float:
        """The time that is left."""
        return self.ends - time.monotonic()


Run = Callable[[Sequence[Request], float], Results]
"""Converts documents within so many seconds; one result for each."""


class Desk:
    """One a process; safe to use from several threads."""

    def __init__(self, run: Run, *, most_runs: int) -> None:
        """`run` does the work, in at most so many threads at once."""
        self._run = run
        self._free = most_runs
        self._waiting: list[Request] = []
        self._changed = threading.Condition()

    def convert(self, request: Request) -> bytes:
        """The document as DOCX or text. Raises `ReaderError`s."""
        if not self._with_others(request):
            return _opened(request.result)
        return _opened(self._run([request], request.seconds)[0])

    def _with_others(self, request: Request) -> bool:
        """Whether a run of several left the request undone, so that it is to be tried alone."""
        batch = self._begin(request)
        if not batch:
            return isinstance(request.result, ReaderError) and request.seconds > 0
        alone = len(batch) == 1
        seconds = min(one.seconds for one in batch) / (1 if alone else 2)
        results: Results = ()
        try:
            results = self._run(batch, seconds)
        except ReaderError as error:
            results = [type(error)() for _ in batch]
        finally:
            self._end(batch, results)
        return not alone and isinstance(request.result, ReaderError)

    def _begin(self, request: Request) -> list[Request]:
        """The requests to run now, this among them; none once another thread has run it."""
        with self._changed:
            self._waiting.append(request)
            self._changed.wait_for(
                lambda: request.result is not None or (self._free and request in self._waiting)
            )
            if request.result is not None:
                return []
            self._free -= 1
            batch = self._batch(request)
            self._waiting = [one for one in self._waiting if one not in batch]
            return batch

    def _batch(self, first: Request) -> list[Request]:
        batch, size = [first], len(first.data)
        for one in self._waiting:
            if one is not first and len(batch) < MOST_FILES:
                size += len(one.data)
                if size > MOST_BYTES:
                    break
                batch.append(one)
        return batch

    def _end(self, batch: Sequence[Request], results: Results) -> None:
        """Hand out the results; where a run broke off, each is to be tried alone."""
        with self._changed:
            self._free += 1
            for place, one in enumerate(batch):
                one.result = results[place] if place < len(results) else ReaderError()
            self._changed.notify_all()


def _opened(result: bytes | ReaderError | None) -> bytes:
    if not isinstance(result, bytes):
        raise result or ReaderError()
    return result
