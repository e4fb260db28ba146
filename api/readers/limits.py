"""What a reading may use, and how the child binds itself to it.

The limits are the kernel's: they hold in C libraries too. A child cannot write a byte to a file,
leaves no core dump (piped ones included), prints nothing, and ends by itself when nobody waits
for it any more.
"""

from __future__ import annotations

import ctypes
import os
import resource
import signal
from dataclasses import dataclass
from math import ceil
from pathlib import Path

MEGABYTE = 1_000_000
_OPEN_FILES = 64
_PR_SET_DUMPABLE = 4


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one reading: seconds of wall time, bytes of memory, pages, and how many of them OCR
    may read, with the further seconds that each has."""

    seconds: float = 60.0
    memory: int = 2_000 * MEGABYTE
    pages: int = 2_000
    ocr_pages: int = 200
    page_seconds: float = 20.0


def never_dump() -> None:
    """Forbid core dumps of this process: its memory may hold words of a document.

    A limit of one byte is too small for a file, and the value at which the kernel pipes no dump to
    a program either; unlike the flag, it lasts in programs that this process starts.
    """
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    least = 0 if most == 0 else 1  # an account may not raise what it was given
    resource.setrlimit(resource.RLIMIT_CORE, (least, least))
    ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def confine(limits: Limits) -> None:
    """Bind this process, for the rest of its life."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which decides
    signal.alarm(ceil(limits.seconds) + 2)  # ends an orphan that waits
    memory = _address_space() + limits.memory
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    cpu = ceil(limits.seconds) + 2
    most = cpu + ceil(limits.ocr_pages * limits.page_seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, most))  # ends an orphan that computes
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (_OPEN_FILES, _OPEN_FILES))
    never_dump()


def lengthen(seconds: float) -> None:
    """Let this process, bound by `confine`, compute and live for so many seconds more."""
    soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (min(soft + ceil(seconds), hard), hard))
    signal.alarm(signal.alarm(0) + ceil(seconds))


def _address_space() -> int:
    """Bytes of address space in use: the preloaded libraries, which the limit does not count."""
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()


def mute() -> None:
    """Send whatever a library prints to nowhere: it could hold words of the document."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)
