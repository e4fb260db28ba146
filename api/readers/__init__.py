"""Reading in a limited child process: the only way from bytes to values outside the extractor."""

from __future__ import annotations

from api.readers.errors import OutOfMemory, ReaderCrashed, ReaderError, TimedOut
from api.readers.isolated import read_isolated, start, stop_all
from api.readers.limits import Limits

__all__ = [
    "Limits",
    "OutOfMemory",
    "ReaderCrashed",
    "ReaderError",
    "TimedOut",
    "read_isolated",
    "start",
    "stop_all",
]
