"""What runs in the child: one document in, one reply out, then the end.

Only the extractor's own errors and a want of memory are answered, as codes. Any other fault ends
the child without a word; its parent sees that, and says `reader_crashed`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from api.readers.limits import Limits, confine

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
    confine(job.limits)
    pipe.send_bytes(READY)
    pipe.send_bytes(_answer(pipe.recv_bytes(), job))


def _answer(data: bytes, job: Job) -> bytes:
    from api.readers.errors import OutOfMemory
    from api.readers.reply import error_reply, value_reply
    from extractor import ExtractorError

    try:
        return value_reply(_read(data, job))
    except ExtractorError as error:
        return error_reply(error.code)
    except MemoryError:
        return error_reply(OutOfMemory.code)


def _read(data: bytes, job: Job) -> Any:
    from api.readers.formats import demand_format
    from api.readers.pages import demand_pages
    from extractor import extract

    found = demand_format(data, job.suffix)
    demand_pages(data, found, most=job.limits.pages)
    return (job.extract or extract)(data, before=job.before)
