"""How files and the parts of containers ended."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class FinalState(StrEnum):
    """How a document ended."""

    DONE = "done"
    KNOWN = "known"
    CLASSIFIED = "classified"
    SKIPPED = "skipped"
    """A part of a container that is no document; its code says what it is."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a file, or one part of a container, ended.

    `code` says why it failed or was skipped. `skipped` where it was not read again; `last` where no
    other part of the file follows.
    """

    path: Path = field(repr=False)
    state: FinalState
    code: str | None = None
    message: str | None = None
    skipped: bool = False
    part: int | None = None
    last: bool = True


@dataclass(slots=True)
class Summary:
    """How many documents ended in each state, and which failed; each part of a container counts.

    `files` counts containers once.
    """

    counts: Counter[FinalState] = field(default_factory=Counter)
    failed: list[Outcome] = field(default_factory=list)
    skipped: int = 0
    files: int = 0
    interrupted: bool = False

    def add(self, outcome: Outcome) -> None:
        """Count a file or a part."""
        self.counts[outcome.state] += 1
        self.skipped += outcome.skipped
        self.files += outcome.last
        if outcome.state is FinalState.FAILED:
            self.failed.append(outcome)
