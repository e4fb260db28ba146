"""The process that keeps LibreOffice for a few documents, and cleans up whatever happens.

It stands in a session of its own, so that who kills dondoc with all its readers does not kill the
cleaning: it sees its pipe end, ends LibreOffice and removes the folder. If it is killed itself,
the kernel ends LibreOffice, and the next keeper removes the folder.

Starting LibreOffice costs five times what a document does, so that those that wait are converted
in one run. One that hangs or crashes it takes only its own conversion: those that are written by
then are good, the others are reported undone, and are tried again alone.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import NoReturn

from api.readers.errors import ConverterFailed, ConverterUnsafe, TimedOut
from api.readers.limits import mute, never_dump
from api.readers.memory import NotInMemory, folder_in_memory
from api.readers.word_office import LARGEST_FILE, RESTART, Office, binding
from api.readers.word_text import text_of

READY, DOCX, TEXT, ERROR = b"!", b"+", b"=", b"-"
_STARTS = 2


@dataclass(frozen=True, slots=True)
class Conversion:
    """What is to be converted with what, in how many seconds and bytes of memory.

    `endings` has one for each document; `program` is LibreOffice, or catdoc where `as_text`.
    """

    endings: tuple[str, ...]
    program: Path
    seconds: float
    memory: int
    as_text: bool = False


def keep(pipe: Connection, wanted: Conversion) -> None:
    """Answer the documents that come through the pipe, each with a DOCX or the code of an error."""
    mute()
    never_dump()
    os.setsid()
    os.umask(0o077)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _end)
    pipe.send_bytes(READY)
    for answer in keep_in_memory(pipe, wanted):
        pipe.send_bytes(answer)


def _end(_signal: int, _frame: object) -> NoReturn:
    """Clean up and end; a second signal does not disturb that."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sys.exit(1)


def keep_in_memory(pipe: Connection, wanted: Conversion) -> list[bytes]:
    """The answers in the order of the documents; the folder that the work was done in is gone."""
    error = ConverterFailed.code
    try:
        with folder_in_memory() as folder:
            sources = list(_received(pipe, wanted, folder))
            return (_read_as_text if wanted.as_text else _convert)(pipe, wanted, folder, sources)
    except NotInMemory:
        error = ConverterUnsafe.code
    except OSError:
        pass
    return [ERROR + error.encode("ascii")] * len(wanted.endings)


def _received(pipe: Connection, wanted: Conversion, folder: Path) -> Iterator[Path]:
    """The documents, written into the folder; their names tell nothing."""
    for number, ending in enumerate(wanted.endings):
        source = folder / f"{number}.{ending}"
        source.write_bytes(pipe.recv_bytes())
        yield source


def _convert(
    pipe: Connection, wanted: Conversion, folder: Path, sources: list[Path]
) -> list[bytes]:
    """For each document its DOCX, or why there is none."""
    ends = time.monotonic() + wanted.seconds
    office = Office(wanted.program, folder)
    office.prepare()
    error = ConverterFailed.code
    try:
        for _ in range(_STARTS):
            if _run(pipe, wanted, office, sources, ends) != RESTART:
                break
    except TimedOut:
        error = TimedOut.code
    return [_answer(office.result_of(source), error) for source in sources]


def _answer(result: Path, error: str) -> bytes:
    """The DOCX, if it was written to its end; a killed program may leave the half of one."""
    if not zipfile.is_zipfile(result):
        return ERROR + error.encode("ascii")
    with result.open("rb") as file:
        return DOCX + file.read(LARGEST_FILE)


def _run(
    pipe: Connection, wanted: Conversion, office: Office, sources: list[Path], ends: float
) -> int | None:
    """The exit code of LibreOffice; it and all its children are gone afterwards."""
    process = subprocess.Popen(
        office.command(*sources),
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


def _read_as_text(
    _pipe: Connection, wanted: Conversion, folder: Path, sources: list[Path]
) -> list[bytes]:
    """For each document its words in UTF-8, or why there are none."""
    bound = binding(seconds=wanted.seconds, memory=wanted.memory, largest_file=0)
    texts = [
        text_of(wanted.program, folder, source, seconds=wanted.seconds, bound=bound)
        for source in sources
    ]
    return [TEXT + text if text else ERROR + ConverterFailed.code.encode() for text in texts]
