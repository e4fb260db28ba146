"""The feed: every change in commit order, none skipped, readable from any cursor.

A row holds ids, codes and a time; bodies are made when read. The sequence number is taken from a
counter row that stays locked until the transaction ends: who comes later waits, so that numbers
become visible in their order and a rolled back one is given out again.
"""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from models.codes import ChangeKind, Subject
from models.views import FeedPage


def record(
    session: Session, kind: ChangeKind, subject: Subject, subject_id: int, at: datetime
) -> int:
    """The sequence number of the change, written in the caller's transaction."""
    raise NotImplementedError


def changes(
    session: Session, *, after: int = 0, limit: int = 100, cleared: bool = False
) -> FeedPage:
    """Changes after a cursor. Bodies of restricted documents are made for the cleared only."""
    raise NotImplementedError
