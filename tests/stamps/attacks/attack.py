"""A row of the catalogue: a document and the levels that it may be called."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tests.stamps.cases import Level

OPEN, UNKNOWN = "open", "unknown"


class Attack(NamedTuple):
    """How a marked document is made; `level` None for the paper without a mark."""

    name: str
    level: Level | None
    draw: Callable[[], bytes]

    def is_held(self, verdict: str) -> bool:
        """Whether a verdict keeps the document from being open; without a mark, whether it is."""
        return verdict == OPEN if self.level is None else verdict != OPEN

    def is_right(self, verdict: str) -> bool:
        """Whether a verdict names the level that the mark says."""
        return verdict == (self.level or OPEN)
