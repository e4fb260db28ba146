"""Word 97, RTF and OpenDocument files as DOCX, by LibreOffice, without a byte on a disk.

An optional part: where LibreOffice is missing, `ConverterMissing` says what to install, unless
catdoc can tell the words of a .doc. Each run has a keeper, a folder in memory and a profile of its
own; there is one for each core, and documents that wait for one share it. Safe to call from
several threads.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache, partial
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext

from api.readers.errors import (
    ConverterFailed,
    ConverterMissing,
    ConverterUnsafe,
    ReaderError,
    ReaderUnavailable,
    TimedOut,
)
from api.readers.word_desk import Desk, Request
from api.readers.word_keeper import ERROR, READY, Conversion, keep
from api.readers.word_office import LARGEST_FILE, find_office
from api.readers.word_text import ENDING, find_catdoc

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
    """The document as DOCX, or its words as UTF-8 where only catdoc can tell them.

    `ending` is "doc", "rtf" or "odt", `memory` in bytes. Raises `ConverterMissing`,
    `ConverterUnsafe`, `ConverterFailed`, `TimedOut`, and `ReaderUnavailable` where no process can
    be started.
    """
    request = Request(data, ending, time.monotonic() + seconds, memory)
    if find_office() is None:
        return _words(context, request, ConverterMissing())
    try:
        return _desk(context).convert(request)
    except ConverterFailed as error:
        return _words(context, request, error)


@cache
def _desk(context: ForkServerContext) -> Desk:
    return Desk(partial(_by_office, context), most_runs=os.cpu_count() or 1)


def _by_office(
    context: ForkServerContext, batch: Sequence[Request], seconds: float
) -> list[bytes | ReaderError]:
    program = find_office()
    if program is None:
        raise ConverterMissing
    endings, memory = tuple(one.ending for one in batch), max(one.memory for one in batch)
    wanted = Conversion(endings, program, seconds, memory)
    return _kept(context, wanted, [one.data for one in batch])


def _words(context: ForkServerContext, request: Request, error: ReaderError) -> bytes:
    """The words of a .doc by catdoc; raises the error where it has none to give."""
    program = find_catdoc()
    if program is None or request.ending != ENDING:
        raise error
    wanted = Conversion((ENDING,), program, request.seconds, request.memory, as_text=True)
    found = _kept(context, wanted, [request.data])[0]
    if isinstance(found, ReaderError):
        raise error
    return found


def _kept(
    context: ForkServerContext, wanted: Conversion, documents: Sequence[bytes]
) -> list[bytes | ReaderError]:
    """What a keeper answers to the documents."""
    with _keeper(context, wanted) as pipe:
        if not _is_ready(pipe):
            raise ReaderUnavailable
        try:
            for document in documents:
                pipe.send_bytes(document)
            until = time.monotonic() + max(0, wanted.seconds) + _CLEAN_SECONDS
            return [_answer(pipe, until) for _ in documents]
        except (OSError, EOFError):
            raise ConverterFailed from None


def _answer(pipe: Connection, until: float) -> bytes | ReaderError:
    if not pipe.poll(max(0, until - time.monotonic())):
        return TimedOut()
    reply = pipe.recv_bytes(LARGEST_FILE + 1)
    tag, body = reply[:1], reply[1:]
    return _CODES.get(body, ConverterFailed)() if tag == ERROR else body


@contextmanager
def _keeper(context: ForkServerContext, wanted: Conversion) -> Iterator[Connection]:
    """Our end of the pipe of a new keeper, which cleans up when that ends, and is seen gone."""
    ours, theirs = context.Pipe()
    keeper = context.Process(target=keep, args=(theirs, wanted), name=KEEPER, daemon=True)
    with theirs:
        keeper.start()
    try:
        yield ours
    finally:
        ours.close()
        keeper.join(_CLEAN_SECONDS)
        keeper.kill()
        keeper.join()
        keeper.close()


def _is_ready(pipe: Connection) -> bool:
    try:
        return pipe.poll(_START_SECONDS) and pipe.recv_bytes() == READY
    except (OSError, EOFError):
        return False
