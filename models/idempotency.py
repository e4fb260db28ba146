"""Requests that may be repeated: a keyed digest of who asked and the key given, and what came."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from models.tables import Idempotency
from models.upsert import upsert
from models.viewing import plain
from models.views import Answered


def look_up(session: Session, digest: str) -> Answered | None:
    """What the request brought about before, None where it is new. `digest`: 64 hex digits."""
    row = session.get(Idempotency, digest)
    return plain(row, Answered) if row else None


def record(
    session: Session,
    digest: str,
    *,
    document_id: int | None = None,
    classified_id: int | None = None,
    at: datetime,
) -> None:
    """Remember what the request brought about: exactly one of the two ids."""
    values = {"digest": digest, "at": at}
    ids = {"document_id": document_id, "classified_id": classified_id}
    upsert(session, Idempotency, "digest", values | ids)
