"""Word 97, RTF and OpenDocument files as DOCX, by LibreOffice, without a byte on a disk.

An optional part: where LibreOffice is missing, `ConverterMissing` says what to install. Each call
has a keeper, a folder in memory and a profile of its own; safe to call from several threads.
"""

from __future__ import annotations

from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, ForkServerProcess

from api.readers.errors import (
    ConverterFailed,
    ConverterMissing,
    ConverterUnsafe,
    ReaderError,
    ReaderUnavailable,
    TimedOut,
)
from api.readers.word_keeper import DOCX, READY, Conversion, keep
from api.readers.word_office import LARGEST_FILE, find_office

KEEPER = "dondoc-converter"
_START_SECONDS = 120
_CLEAN_SECONDS = 10
"""How long a keeper may take to end LibreOffice and remove its folder."""

_CODES: dict[bytes, type[ReaderError]] = {
    error.code.encode("ascii"): error for error in (ConverterFailed, ConverterUnsafe, TimedOut)
}


def convert(
    context: ForkServerContext, data: bytes, ending: str, *, seconds: float, memory: int
) -> bytes:
    """The document as DOCX. `ending` is "doc", "rtf" or "odt", `memory` in bytes.

    Raises `ConverterMissing`, `ConverterUnsafe`, `ConverterFailed`, `TimedOut`, and
    `ReaderUnavailable` where no process can be started.
    """
    program = find_office()
    if program is None:
        raise ConverterMissing
    ours, theirs = context.Pipe()
    wanted = Conversion(ending, program, seconds, memory)
    keeper = context.Process(target=keep, args=(theirs, wanted), name=KEEPER, daemon=True)
    with theirs:
        keeper.start()
    try:
        return _opened(_ask(ours, data, seconds))
    finally:
        _release(keeper, ours)


def _ask(pipe: Connection, data: bytes, seconds: float) -> bytes:
    """The reply of the keeper to the document."""
    if not _is_ready(pipe):
        raise ReaderUnavailable
    try:
        pipe.send_bytes(data)
        if pipe.poll(max(0, seconds) + _CLEAN_SECONDS):
            return pipe.recv_bytes(LARGEST_FILE + len(DOCX))
    except (OSError, EOFError):
        raise ConverterFailed from None
    raise TimedOut


def _is_ready(pipe: Connection) -> bool:
    try:
        return pipe.poll(_START_SECONDS) and pipe.recv_bytes() == READY
    except (OSError, EOFError):
        return False


def _opened(reply: bytes) -> bytes:
    tag, body = reply[:1], reply[1:]
    if tag != DOCX:
        raise _CODES.get(body, ConverterFailed)
    return body


def _release(keeper: ForkServerProcess, pipe: Connection) -> None:
    """Let the keeper clean up, which it does when its pipe ends, and see it gone."""
    pipe.close()
    keeper.join(_CLEAN_SECONDS)
    keeper.kill()
    keeper.join()
    keeper.close()
