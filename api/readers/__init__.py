"""Reading in a limited child process: the only way from bytes to values outside the extractor."""

from __future__ import annotations

from api.readers.errors import (
    ConverterFailed,
    ConverterMissing,
    ConverterUnsafe,
    OutOfMemory,
    ReaderCrashed,
    ReaderError,
    ReaderUnavailable,
    TimedOut,
)
from api.readers.isolated import (
    abandon,
    judge_isolated,
    read_isolated,
    start,
    unpack_isolated,
)
from api.readers.limits import Limits

__all__ = [
    "ConverterFailed",
    "ConverterMissing",
    "ConverterUnsafe",
    "Limits",
    "OutOfMemory",
    "ReaderCrashed",
    "ReaderError",
    "ReaderUnavailable",
    "TimedOut",
    "abandon",
    "judge_isolated",
    "read_isolated",
    "start",
    "unpack_isolated",
]
