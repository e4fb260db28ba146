"""Whether the service lives, and whether it can work."""

from __future__ import annotations

from fastapi import APIRouter

from api.deps import ReadingDep
from models import store

router = APIRouter(tags=["health"])


@router.get("/healthz")
def healthz() -> dict[str, str]:
    """The process answers."""
    return {"status": "ok"}


@router.get("/readyz")
def readyz(session: ReadingDep) -> dict[str, str]:
    """The database answers; 503 where it does not."""
    store.counts(session)
    return {"status": "ok"}
