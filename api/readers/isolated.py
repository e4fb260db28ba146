"""Reads a document in a child process that is made for it and ends with it.

A fork server has the libraries loaded, so that a child starts in milliseconds. The bytes go in
through a pipe and one typed value comes out: a file that hangs, devours memory or kills its reader
costs that file and nothing else. Safe to call from several threads.
"""

from __future__ import annotations

import multiprocessing
import os
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, wait
from contextlib import ExitStack, contextmanager, suppress
from functools import cache
from multiprocessing import forkserver, util
from multiprocessing.connection import Connection, wait as wait_for
from multiprocessing.context import ForkServerContext, ForkServerProcess
from typing import Any

from api.readers.child import CONVERT, PAGE, READY, Extract, Job, Work, run
from api.readers.errors import ReaderCrashed, ReaderUnavailable, TimedOut
from api.readers.installation import BUILT_IN, Installation
from api.readers.limits import MEGABYTE, Limits, never_dump
from api.readers.parts import opened_parts
from api.readers.reply import judged
from api.readers.watch import Watch
from api.readers.word import KEEPER, convert
from extractor.permitted import Classified, Judged
from extractor.types import NO_ENVELOPE, Envelope, Extraction, Part

_NAME = "dondoc-reader"
_START_SECONDS = 120
_TRIES = 3
_POLL_SECONDS = 0.2
_PAUSE_SECONDS = 0.2
_SOCKET_FOLDER_BYTES = 70  # of 108, which "/pymp-…/listener-…" must fit into as well
_REPLY_BYTES = 256 * MEGABYTE

_register = threading.Lock()
"""Held wherever multiprocessing goes through its list of children. It does so without a lock: one
thread could read the end of a child from a descriptor that another has closed, and a third
opened anew for another child."""
_ASKED = {CONVERT + ending.encode("ascii"): ending for ending in ("doc", "rtf", "odt")}


def read_isolated(
    data: bytes,
    *,
    limits: Limits,
    suffix: str | None = None,
    before: str = "exclusive",
    extract: Extract | None = None,
) -> Extraction | Classified:
    """What `extract` reads in the bytes, in a child of its own.

    `suffix` is the ending of the file's name with its dot, None where there is no name. Raises
    `ExtractorError`s, `ReaderError`s among them, and `IsContainer` for what `unpack_isolated` opens.
    """
    return judge_isolated(data, limits=limits, suffix=suffix, before=before, extract=extract).result


def judge_isolated(
    data: bytes,
    *,
    limits: Limits,
    suffix: str | None = None,
    before: str = "exclusive",
    extract: Extract | None = None,
    envelope: Envelope = NO_ENVELOPE,
    installation: Installation = BUILT_IN,
) -> Judged:
    """The same of a part of a container, with what `envelope` says, and what it says of others;
    `installation` is what is known beyond the built-in facts."""
    job = Job(limits, suffix, before, extract, envelope=envelope, installation=installation)
    return judged(_ask(data, job))


def unpack_isolated(data: bytes, *, limits: Limits) -> tuple[Part, ...]:
    """The parts of a container, opened in a child of its own. Raises the same errors."""
    return opened_parts(_ask(data, Job(limits, work=Work.UNPACK)))


def start() -> None:
    """Start the fork server ahead of the first document; it loads the libraries meanwhile.

    Where that fails, the first document will say so.
    """
    with suppress(OSError), _register:
        _context()
        forkserver.ensure_running()


def abandon(readings: Iterable[Future[Any]]) -> None:
    """End readings that threads wait for: those that run are killed, the others never begin.

    Returns when none is left. Who waits gets a `ReaderError`.
    """
    readings = list(readings)
    for reading in readings:
        reading.cancel()
    while wait(readings, timeout=_POLL_SECONDS).not_done:
        for child in multiprocessing.active_children():
            with suppress(ValueError):  # it has ended, and its thread has closed it
                if child.name == _NAME:
                    child.kill()
                elif child.name == KEEPER:
                    child.terminate()  # it cleans up


@cache
def _context() -> ForkServerContext:
    # Without this the fork server, started as `python -c`, would import modules from the folder
    # in which the command was given: a folder of strangers' files.
    os.environ["PYTHONSAFEPATH"] = "1"
    never_dump()  # this process holds the bytes before and after its child
    _settle_socket()
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["api.offline", "api.readers.warm"])
    return context


def _settle_socket() -> None:
    """Have multiprocessing choose the folder of its socket, whose path the kernel keeps short."""
    usual = tempfile.gettempdir()
    if len(os.fsencode(usual)) > _SOCKET_FOLDER_BYTES:
        tempfile.tempdir = "/tmp"
    try:
        util.get_temp_dir()
    finally:
        tempfile.tempdir = usual


def _ask(data: bytes, job: Job) -> bytes:
    """The reply of a child to the bytes."""
    with _ready_child(job) as (child, pipe), Watch(job.limits.seconds, child.kill) as watch:
        try:
            pipe.send_bytes(data)
            return _reply(pipe, data, job.limits, watch)
        except (OSError, EOFError):
            raise (TimedOut if watch.is_late else ReaderCrashed) from None


def _reply(pipe: Connection, data: bytes, limits: Limits, watch: Watch) -> bytes:
    """The child's reply; if it asks for the document as DOCX, it gets it, once."""
    reply = _after_pages(pipe, limits, watch)
    if not reply.startswith(CONVERT):
        return reply
    ending = _ASKED.get(reply)
    if ending is None:
        raise ReaderCrashed
    docx = convert(_context(), data, ending, seconds=watch.left, memory=limits.memory)
    pipe.send_bytes(docx)
    return _after_pages(pipe, limits, watch)


def _after_pages(pipe: Connection, limits: Limits, watch: Watch) -> bytes:
    """What the child says next but for the pages that it reads by OCR: each has its own time."""
    for _ in range(limits.ocr_pages + 1):
        reply = pipe.recv_bytes(_REPLY_BYTES)
        if reply != PAGE:
            return reply
        watch.add(limits.page_seconds)
    raise ReaderCrashed


@contextmanager
def _ready_child(job: Job) -> Iterator[tuple[ForkServerProcess, Connection]]:
    """A child that waits for its document, and our end of its pipe; gone afterwards.

    A fork server that was killed is started again: that costs a try, not the document.
    """
    with ExitStack() as stack:
        for _ in range(_TRIES):
            if started := _start(stack, job):
                yield started
                return
            stack.close()
            time.sleep(_PAUSE_SECONDS)
        raise ReaderUnavailable


def _start(stack: ExitStack, job: Job) -> tuple[ForkServerProcess, Connection] | None:
    with suppress(OSError, EOFError):
        child, pipe = stack.enter_context(_child(job))
        if pipe.poll(_START_SECONDS) and pipe.recv_bytes() == READY:
            return child, pipe
    return None


@contextmanager
def _child(job: Job) -> Iterator[tuple[ForkServerProcess, Connection]]:
    """A child and our end of its pipe; both are gone afterwards."""
    with _register:
        context = _context()
    ours, theirs = context.Pipe()
    child = context.Process(target=run, args=(theirs, job), name=_NAME, daemon=True)
    with ours:
        with theirs, _register:
            child.start()
        try:
            yield child, ours
        finally:
            child.kill()
            wait_for([child.sentinel])
            with _register:
                child.join()
                child.close()
