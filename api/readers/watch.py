"""How long a child may take: a last moment that moves on with the pages that OCR reads."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from types import TracebackType


class Watch:
    """Calls `stop` once when its block takes longer than `seconds`, and what was added to them."""

    def __init__(self, seconds: float, stop: Callable[[], object]) -> None:
        self._ends = time.monotonic() + seconds
        self._stop = stop
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._wait, daemon=True)
        self.is_late = False

    def add(self, seconds: float) -> None:
        """Put the last moment off."""
        self._ends += seconds

    @property
    def left(self) -> float:
        """Seconds to the last moment."""
        return self._ends - time.monotonic()

    def _wait(self) -> None:
        while (left := self.left) > 0:
            if self._over.wait(left):
                return
        self.is_late = True
        self._stop()

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._thread.join()
