"""What became of every file, known by a keyed digest of its path: never by name, bytes or size."""

from __future__ import annotations

import hmac
from datetime import datetime

from sqlmodel import Session, col, delete, select

from models.codes import LedgerState
from models.tables import LedgerEntry
from models.upsert import upsert
from models.viewing import plain
from models.views import LedgerView


def path_digest(key: bytes, path: str) -> str:
    """HMAC-SHA256 of the path, 64 hex digits; the key lies outside the database."""
    return hmac.digest(key, path.encode("utf-8", "surrogateescape"), "sha256").hex()


def part_digest(key: bytes, path: str, number: int) -> str:
    """The digest of a part of a container: of its path, which holds no NUL, and its number."""
    return path_digest(key, f"{path}\0{number}")


def look_up(session: Session, digest: str) -> LedgerView | None:
    """What became of the file, None where it was never seen."""
    row = session.exec(select(LedgerEntry).where(LedgerEntry.digest == digest)).first()
    return plain(row, LedgerView) if row else None


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
    values = {"digest": digest, "state": state, "reason": reason, "at": at}
    ids = {"document_id": document_id, "classified_id": classified_id}
    upsert(session, LedgerEntry, "digest", values | ids)
    session.expire_all()


def forget(session: Session, digest: str) -> bool:
    """Drop the state of a part that its container no longer has; whether there was one."""
    if look_up(session, digest) is None:
        return False
    session.exec(delete(LedgerEntry).where(col(LedgerEntry.digest) == digest))
    session.expire_all()
    return True


def failed(session: Session) -> tuple[LedgerView, ...]:
    """The files that could not be read, oldest first."""
    query = select(LedgerEntry).where(LedgerEntry.state == LedgerState.FAILED)
    found = session.exec(query.order_by(col(LedgerEntry.at), col(LedgerEntry.digest)))
    return tuple(plain(row, LedgerView) for row in found)
