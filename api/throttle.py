"""How often a sign-in may fail: after five failures of one name, a wait that doubles.

Kept in the memory of the process, and bounded. The time is handed in, in seconds.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

FREE = 5
FIRST_WAIT = 5.0
LONGEST_WAIT = 900.0
MOST_NAMES = 10_000


@dataclass(slots=True)
class _Failures:
    count: int = 0
    until: float = 0.0


class Throttle:
    """Failures by account name; names that do not exist are counted alike."""

    def __init__(self) -> None:
        """Nobody has failed yet."""
        self._names: OrderedDict[str, _Failures] = OrderedDict()
        self._lock = Lock()

    def attempt(self, name: str, *, at: float) -> int:
        """0 for an attempt that may go on, else whole seconds to wait.

        It counts as failed until `succeeded` says otherwise, so that attempts at the same time
        are not all let through.
        """
        with self._lock:
            failures = self._names.setdefault(_key(name), _Failures())
            self._names.move_to_end(_key(name))
            if at < failures.until:
                return math.ceil(failures.until - at)
            failures.count += 1
            if failures.count >= FREE:
                wait = FIRST_WAIT * 2 ** min(failures.count - FREE, 10)
                failures.until = at + min(wait, LONGEST_WAIT)
            while len(self._names) > MOST_NAMES:
                self._names.popitem(last=False)
            return 0

    def succeeded(self, name: str) -> None:
        """Forget the failures of a name."""
        with self._lock:
            self._names.pop(_key(name), None)


def _key(name: str) -> str:
    return name.strip().casefold()[:100]
