"""Restricted records, the permitted fields only, for the cleared only."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api.deps import ClassifiedReader, ReadingDep
from api.schemas import ClassifiedOut, PageOut, classified_list_out, classified_out
from models import store

router = APIRouter(prefix="/classified", tags=["classified"])


@router.get("")
def list_classified(
    reader: ClassifiedReader,
    session: ReadingDep,
    after: Annotated[str | None, Query(max_length=200)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> PageOut[ClassifiedOut]:
    """Restricted documents, newest first."""
    return classified_list_out(store.list_classified(session, after=after, limit=limit))


@router.get("/{uid}")
def get_classified(uid: str, reader: ClassifiedReader, session: ReadingDep) -> ClassifiedOut:
    """One restricted document."""
    return classified_out(store.get_classified(session, uid))
