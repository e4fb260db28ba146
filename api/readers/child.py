"""What runs in the child: one document in, one reply out, then the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from functools import partial
from multiprocessing.connection import Connection
from typing import Any

from api.readers.installation import BUILT_IN, Installation
from api.readers.limits import Limits, confine, mute
from extractor.types import NO_ENVELOPE, Envelope

READY = b"!"
CONVERT = b"?"
"""Before the ending of an older format: the child asks for the document as DOCX."""

PAGE = b"."
"""The child goes on to a page that OCR reads, for which it has some time of its own."""

Extract = Callable[..., Any]
"""`extractor.extract`, or in tests a function in its place; must be importable by name."""


class Work(Enum):
    """What a child does: read a document, or open a container."""

    READ = 0
    UNPACK = 1


@dataclass(frozen=True, slots=True)
class Job:
    """How a child is to read: bounds, the ending of the name, the meaning of "trước ngày", what
    the message around a part says of it, and what the installation knows."""

    limits: Limits
    suffix: str | None = None
    before: str = "exclusive"
    extract: Extract | None = None
    work: Work = Work.READ
    envelope: Envelope = field(default=NO_ENVELOPE, repr=False)
    installation: Installation = BUILT_IN


def run(pipe: Connection, job: Job) -> None:
    """Read the document that comes through the pipe, and answer."""
    mute()
    from api.readers.ocr_limits import OcrInLimits
    from api.readers.work import answer  # in memory already, unless the fork server failed to load

    confine(job.limits)
    pipe.send_bytes(READY)
    ocr = OcrInLimits(job.limits, partial(pipe.send_bytes, PAGE))
    pipe.send_bytes(answer(pipe.recv_bytes(), job, partial(_converted, pipe), ocr.load()))


def _converted(pipe: Connection, _data: bytes, ending: str) -> bytes:
    """The document as DOCX, made by the parent, who has it and may start programs."""
    pipe.send_bytes(CONVERT + ending.encode("ascii"))
    return pipe.recv_bytes()
