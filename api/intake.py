"""From the bytes of one file to a record: read in a child, then kept, or turned away with a code.

Every way in (command, upload) comes through here. The only broad `except` of the program stands
here: a fault of ours becomes the code `internal`, and the log learns where it happened, never with
which words.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from sqlalchemy import Engine
from sqlmodel import Session

from api.faults import describe
from api.knowledge import installation
from api.parts import PartRead, read_parts
from api.readers.child import Extract
from api.reading import IntakeError, Result, read
from api.settings import Settings
from extractor.errors import ExtractorError
from extractor.permitted import Classified
from models import store
from models.database import transaction
from models.errors import ModelsError
from models.views import Saved

_log = logging.getLogger("dondoc.intake")
T = TypeVar("T")


class Internal(IntakeError):
    """A fault of ours."""

    code = "internal"
    message = "Lỗi bên trong dondoc: hãy thử lại; nếu còn lỗi, báo người quản trị."


class Status(StrEnum):
    """What became of a file."""

    RECORDED = "recorded"
    KNOWN = "known"
    """An open document that is already kept."""
    CLASSIFIED = "classified"
    """A restricted document, whose permitted fields are kept."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Where a document is kept; `known` where it already was."""

    status: Status
    id: int
    uid: str
    known: bool

    @property
    def document_id(self) -> int | None:
        """The id of an open document."""
        return None if self.status is Status.CLASSIFIED else self.id

    @property
    def classified_id(self) -> int | None:
        """The id of a restricted document."""
        return self.id if self.status is Status.CLASSIFIED else None


Also = Callable[[Session, Taken], None]
"""Something to be written in the transaction that keeps the document."""


def take_in(
    engine: Engine,
    data: bytes,
    *,
    file_name: str | None,
    settings: Settings,
    at: datetime,
    also: Also | None = None,
    extract: Extract | None = None,
) -> Taken:
    """Where the document is kept. Raises `Coded` errors only; nothing is kept then.

    `file_name` is the bare name; it is kept with an open document only. `IsContainer` is raised for
    what `open_parts` and `keep` take in.
    """

    def work() -> Taken:
        result = read(
            data,
            file_name=file_name,
            settings=settings,
            extract=extract,
            installation=installation(engine),
        )
        return _kept(engine, result, data=data, file_name=file_name, at=at, also=also)

    return _guarded(work)


def open_parts(
    engine: Engine, data: bytes, *, settings: Settings, extract: Extract | None = None
) -> tuple[PartRead, ...]:
    """What is read in each part of a container; nothing is kept. Raises `Coded` errors only."""

    def work() -> tuple[PartRead, ...]:
        known = installation(engine)
        return read_parts(data, settings=settings, extract=extract, installation=known)

    return _guarded(work)


def keep(
    engine: Engine,
    result: Result,
    *,
    data: bytes,
    file_name: str | None,
    at: datetime,
    also: Also | None = None,
) -> Taken:
    """Where a document that was read is kept. Raises `Coded` errors only; nothing is kept then."""
    return _guarded(lambda: _kept(engine, result, data=data, file_name=file_name, at=at, also=also))


def _guarded(work: Callable[[], T]) -> T:
    """What the work gives; a fault of ours becomes `Internal`."""
    try:
        return work()
    except (ExtractorError, ModelsError):
        raise
    except Exception as error:  # the shell's last line of defence (G9)
        _log.error("internal fault: %s", describe(error))
    # Raised here, so that the fault, whose words may be the document's, does not hang on it.
    raise Internal


def _kept(
    engine: Engine,
    result: Result,
    *,
    data: bytes,
    file_name: str | None,
    at: datetime,
    also: Also | None,
) -> Taken:
    with transaction(engine) as session:
        taken = _keep(session, result, data=data, file_name=file_name, at=at)
        if also:
            also(session, taken)
    return taken


def _keep(
    session: Session, result: Result, *, data: bytes, file_name: str | None, at: datetime
) -> Taken:
    if isinstance(result, Classified):
        return _taken(Status.CLASSIFIED, store.save_classified(session, result, at=at))
    name = _storable(file_name) if file_name else None
    saved = store.save_open(session, result, original=data, file_name=name, at=at)
    return _taken(Status.KNOWN if saved.known else Status.RECORDED, saved)


def _taken(status: Status, saved: Saved) -> Taken:
    return Taken(status, saved.id, saved.uid, saved.known)


def _storable(name: str) -> str:
    """The name as text that any database takes: bytes that are no UTF-8 become question marks."""
    return name.encode("utf-8", "replace").decode("utf-8").replace("\0", "")
