"""What became of every file, known by a keyed digest of its path: never by name, bytes or size."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from models.codes import LedgerState
from models.views import LedgerView


def path_digest(key: bytes, path: str) -> str:
    """HMAC-SHA256 of the path, 64 hex digits; the key lies outside the database."""
    raise NotImplementedError


def look_up(session: Session, digest: str) -> LedgerView | None:
    """What became of the file, None where it was never seen."""
    raise NotImplementedError


def record(
    session: Session,
    digest: str,
    *,
    state: LedgerState,
    reason: str | None = None,
    document_id: int | None = None,
    classified_id: int | None = None,
    at: datetime,
) -> None:
    """Write the state of the file in place of the one before. `reason` is an error's code."""
    raise NotImplementedError


def failed(session: Session) -> tuple[LedgerView, ...]:
    """The files that could not be read, oldest first."""
    raise NotImplementedError
