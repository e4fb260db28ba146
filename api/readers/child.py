"""What runs in the child: one document in, one reply out, then the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from api.readers.limits import Limits, confine, mute

READY = b"!"

Extract = Callable[..., Any]
"""`extractor.extract`, or in tests a function in its place; must be importable by name."""


@dataclass(frozen=True, slots=True)
class Job:
    """How a child is to read: bounds, the ending of the name, the meaning of "trước ngày"."""

    limits: Limits
    suffix: str | None = None
    before: str = "exclusive"
    extract: Extract | None = None


def run(pipe: Connection, job: Job) -> None:
    """Read the document that comes through the pipe, and answer."""
    mute()
    from api.readers.work import answer  # in memory already, unless the fork server failed to load

    confine(job.limits)
    pipe.send_bytes(READY)
    pipe.send_bytes(answer(pipe.recv_bytes(), job))
