"""The feed of changes, for consumers that keep a copy."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api.deps import ChangeReader, ReadingDep
from api.schemas import ChangesOut, changes_out
from models import feed

router = APIRouter(prefix="/changes", tags=["changes"])


@router.get("")
def list_changes(
    reader: ChangeReader,
    session: ReadingDep,
    after: Annotated[int, Query(ge=0, lt=2**63)] = 0,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
) -> ChangesOut:
    """Changes after a cursor in commit order; apply each once, by its id."""
    return changes_out(feed.changes(session, after=after, limit=limit, cleared=reader.cleared))
