"""The process that keeps LibreOffice for one document, and cleans up whatever happens.

It stands in a session of its own, so that who kills dondoc with all its readers does not kill the
cleaning: it sees its pipe end, ends LibreOffice and removes the folder. If it is killed itself,
the kernel ends LibreOffice, and the next keeper removes the folder.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import NoReturn

from api.readers.errors import ConverterFailed, ConverterUnsafe, ReaderError, TimedOut
from api.readers.limits import mute, never_dump
from api.readers.memory import NotInMemory, folder_in_memory
from api.readers.word_office import LARGEST_FILE, RESTART, Office, binding

READY, DOCX, ERROR = b"!", b"+", b"-"
_STARTS = 2


@dataclass(frozen=True, slots=True)
class Conversion:
    """What is to be converted with what, in how many seconds and bytes of memory."""

    ending: str
    program: Path
    seconds: float
    memory: int


def keep(pipe: Connection, wanted: Conversion) -> None:
    """Answer the document that comes through the pipe: a DOCX, or the code of an error."""
    mute()
    never_dump()
    os.setsid()
    os.umask(0o077)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _end)
    pipe.send_bytes(READY)
    pipe.send_bytes(keep_in_memory(pipe, wanted))


def _end(_signal: int, _frame: object) -> NoReturn:
    """Clean up and end; a second signal does not disturb that."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sys.exit(1)


def keep_in_memory(pipe: Connection, wanted: Conversion) -> bytes:
    """The answer; the folder that the work was done in is gone."""
    try:
        with folder_in_memory() as folder:
            return DOCX + _convert(pipe, wanted, Office(wanted.program, folder))
    except ReaderError as error:
        return ERROR + error.code.encode("ascii")
    except NotInMemory:
        return ERROR + ConverterUnsafe.code.encode("ascii")
    except OSError:
        return ERROR + ConverterFailed.code.encode("ascii")


def _convert(pipe: Connection, wanted: Conversion, office: Office) -> bytes:
    """The bytes of the DOCX; `OSError` where none was written."""
    ends = time.monotonic() + wanted.seconds
    source = office.folder / f"in.{wanted.ending}"
    source.write_bytes(pipe.recv_bytes())
    office.prepare()
    for _ in range(_STARTS):
        if _run(pipe, wanted, office, source, ends) != RESTART:
            break
    with office.result.open("rb") as result:
        return result.read(LARGEST_FILE)


def _run(
    pipe: Connection, wanted: Conversion, office: Office, source: Path, ends: float
) -> int | None:
    """The exit code of LibreOffice; it and all its children are gone afterwards."""
    process = subprocess.Popen(
        office.command(source),
        env=office.environment(),
        cwd=office.folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=binding(seconds=wanted.seconds, memory=wanted.memory),
    )
    try:
        _await_end(pipe, process, ends)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        code = process.wait()
        office.forget_socket()
    return code


def _await_end(pipe: Connection, process: subprocess.Popen[bytes], ends: float) -> None:
    """Return when the process has ended; raise `TimedOut`, or leave when nobody waits any more."""
    handle = os.pidfd_open(process.pid)
    try:
        ready = wait([pipe, handle], timeout=max(0, ends - time.monotonic()))
    finally:
        os.close(handle)
    if not ready:
        raise TimedOut
    if pipe in ready:
        sys.exit(1)
