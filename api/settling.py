"""One file into the database: read, kept and entered in the ledger, or known from before.

A container is opened, all its parts are read and judged together, and each is kept and entered on
its own. What is entered already, of a file that was not touched since, is not kept again: so an
interrupted container goes on, and a retry keeps only what had failed.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import count
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import Session

from api import clock, entries
from api.intake import Taken, keep, open_parts, take_in
from api.outcomes import FinalState, Outcome
from api.parts import PartRead
from api.readers import ReaderError
from api.readers.child import Extract
from api.reading import Coded, Result, bytes_of
from api.settings import Settings
from extractor.errors import ExtractorError, IsContainer
from extractor.permitted import Classified
from extractor.types import Extraction, Skip
from models import ledger
from models.codes import LedgerState
from models.database import transaction
from models.errors import ModelsError
from models.views import LedgerView


@dataclass(frozen=True, slots=True)
class Run:
    """What all threads of one ingestion share."""

    engine: Engine
    settings: Settings
    key: bytes
    retry_failed: bool
    extract: Extract | None
    stop: threading.Event


@dataclass(frozen=True, slots=True)
class _File:
    """A file on its way: `real` is its path without links, as far as that goes."""

    run: Run
    path: Path = field(repr=False)
    real: str = field(repr=False)
    at: datetime

    @property
    def digest(self) -> str:
        return ledger.path_digest(self.run.key, self.real)

    def part_digest(self, number: int) -> str:
        return ledger.part_digest(self.run.key, self.real, number)


def settle(run: Run, path: Path) -> tuple[Outcome, ...]:
    """How the file, or each of its parts, ended; nothing where the run was stopped before."""
    if run.stop.is_set():
        return ()
    # `Path.resolve` raises for a link that leads to itself; this gives the path as far as it goes.
    file = _File(run, path, os.path.realpath(path), clock.now())
    try:
        return _settled(file) or _taken_in(file)
    except (ExtractorError, ModelsError) as error:
        if run.stop.is_set() and isinstance(error, ReaderError):
            return ()
        if entries.enter_failure(run.engine, file.digest, error, at=file.at):
            _forget_parts(file, 1)
        return (_failed(file, error),)


def _failed(file: _File, error: Coded, part: int | None = None) -> Outcome:
    return Outcome(file.path, FinalState.FAILED, error.code, error.message, part=part)


def _settled(file: _File) -> tuple[Outcome, ...]:
    """How the file ended before, where it need not be read again; else nothing."""
    with transaction(file.run.engine, reading=True) as session:
        entry = _untouched(file, session, file.digest)
        if entry is None:
            return ()
        if entry.reason == entries.CONTAINER:
            return _settled_parts(file, session)
    outcome = None if _again(file, entry) else entries.settled(entry, file.path)
    return (outcome,) if outcome else ()


def _untouched(file: _File, session: Session, digest: str) -> LedgerView | None:
    """An entry that was made after the file was last touched."""
    entry = ledger.look_up(session, digest)
    return None if entry is None or entries.touched(file.path, since=entry.at) else entry


def _again(file: _File, entry: LedgerView) -> bool:
    return entry.state is LedgerState.FAILED and file.run.retry_failed


def _settled_parts(file: _File, session: Session) -> tuple[Outcome, ...]:
    """How the parts of a container ended before; nothing where one is to be read again."""
    outcomes: list[Outcome] = []
    for number in count(1):
        entry = ledger.look_up(session, file.part_digest(number))
        if entry is None:
            return _last_marked(outcomes)
        outcome = None if _again(file, entry) else entries.settled(entry, file.path, part=number)
        if outcome is None:
            break
        outcomes.append(outcome)
    return ()


def _last_marked(outcomes: list[Outcome]) -> tuple[Outcome, ...]:
    """The outcomes of a file, of which only the last says so."""
    return (*(replace(one, last=False) for one in outcomes[:-1]), *outcomes[-1:])


def _taken_in(file: _File) -> tuple[Outcome, ...]:
    run, data = file.run, bytes_of(file.path, most=file.run.settings.max_bytes)

    def also(session: Session, taken: Taken) -> None:
        entries.enter(session, file.digest, taken, at=file.at)

    try:
        taken = take_in(
            run.engine,
            data,
            file_name=file.path.name,
            settings=run.settings,
            at=file.at,
            also=also,
            extract=run.extract,
        )
    except IsContainer:
        return _opened(file, data)
    _forget_parts(file, 1)
    return (Outcome(file.path, entries.FINAL[taken.status]),)


def _opened(file: _File, data: bytes) -> tuple[Outcome, ...]:
    """How each part of a container ended; nothing is kept where the run was stopped meanwhile."""
    parts = open_parts(file.run.engine, data, settings=file.run.settings, extract=file.run.extract)
    if file.run.stop.is_set():
        return ()
    outcomes = [_part(file, part) for part in parts]
    if all(_is_entered(file, part.number) for part in parts):
        _forget_parts(file, len(parts) + 1)
        with transaction(file.run.engine) as session:
            entries.enter_reason(session, file.digest, entries.CONTAINER, at=file.at)
    return _last_marked(outcomes)


def _is_entered(file: _File, number: int) -> bool:
    with transaction(file.run.engine, reading=True) as session:
        return ledger.look_up(session, file.part_digest(number)) is not None


def _part(file: _File, part: PartRead) -> Outcome:
    """How a part ended, now or before."""
    if before := _settled_part(file, part.number):
        return before
    if isinstance(part.result, Skip):
        with transaction(file.run.engine) as session:
            digest = file.part_digest(part.number)
            entries.enter_reason(session, digest, part.result.value, at=file.at)
        return entries.skipped(part.result, file.path, part=part.number)
    if isinstance(part.result, Extraction | Classified):
        return _kept(file, part, part.result)
    return _failed_part(file, part.number, part.result)


def _settled_part(file: _File, number: int) -> Outcome | None:
    with transaction(file.run.engine, reading=True) as session:
        entry = _untouched(file, session, file.part_digest(number))
    if entry is None or _again(file, entry):
        return None
    return entries.settled(entry, file.path, part=number)


def _kept(file: _File, part: PartRead, result: Result) -> Outcome:
    def also(session: Session, taken: Taken) -> None:
        entries.enter(session, file.part_digest(part.number), taken, at=file.at)

    try:
        taken = keep(
            file.run.engine,
            result,
            data=part.data,
            file_name=part.open_name,
            at=file.at,
            also=also,
        )
    except (ExtractorError, ModelsError) as error:
        return _failed_part(file, part.number, error)
    return Outcome(file.path, entries.FINAL[taken.status], part=part.number)


def _failed_part(file: _File, number: int, error: Coded) -> Outcome:
    entries.enter_failure(file.run.engine, file.part_digest(number), error, at=file.at)
    return _failed(file, error, number)


def _forget_parts(file: _File, first: int) -> None:
    """Drop the entries of parts that the file no longer has."""
    for digest in _part_digests(file, first):
        with transaction(file.run.engine) as session:
            if not ledger.forget(session, digest):
                return


def _part_digests(file: _File, first: int) -> Iterator[str]:
    return (file.part_digest(number) for number in count(first))
