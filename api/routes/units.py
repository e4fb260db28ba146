"""The register of units, as of a day: what the ids in tasks mean, and who has the work today."""

from __future__ import annotations

from datetime import date as Day
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict

from api.deps import ReadingDep, TaskReader, TodayDep
from api.schemas import PageOut
from models import units

router = APIRouter(prefix="/units", tags=["units"])


class RegisteredUnitOut(BaseModel):
    """A unit under one name; `valid_to` is the last day on which it is right. `place` is whose
    unit it is, empty for a standard unit of any place and for national bodies."""

    model_config = ConfigDict(from_attributes=True, hide_input_in_errors=True)

    unit_id: str
    name: str
    short_names: list[str]
    aliases: list[str]
    code: str
    level: str
    kind: str
    place: str
    parent: str
    head_title: str
    valid_from: Day | None
    valid_to: Day | None
    predecessors: list[str]
    successors: list[str]
    groups: list[str]


@router.get("")
def list_units(
    _reader: TaskReader,
    session: ReadingDep,
    today: TodayDep,
    on: Day | None = None,
    query: Annotated[str, Query(max_length=200)] = "",
    level: Annotated[str, Query(max_length=32)] = "",
    kind: Annotated[str, Query(max_length=32)] = "",
    parent: Annotated[str, Query(max_length=80)] = "",
    after: Annotated[str | None, Query(max_length=20)] = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 50,
) -> PageOut[RegisteredUnitOut]:
    """Units whose names are right on a day (today), the office's own before the built-in ones;
    `query`: words of a name or code, accents and case ignored."""
    page = units.list_units(
        session,
        on=on or today,
        query=query,
        level=level,
        kind=kind,
        parent=parent,
        after=after,
        limit=limit,
    )
    items = [RegisteredUnitOut.model_validate(item) for item in page.items]
    return PageOut(items=items, next=page.next)


@router.get("/{unit_id}")
def get_unit(_reader: TaskReader, session: ReadingDep, unit_id: str) -> RegisteredUnitOut:
    """The unit of an id, whenever its name was right."""
    return RegisteredUnitOut.model_validate(units.get_unit(session, unit_id))


@router.get("/{unit_id}/successors")
def list_successors(
    _reader: TaskReader, session: ReadingDep, today: TodayDep, unit_id: str, on: Day | None = None
) -> list[RegisteredUnitOut]:
    """Who has the unit's work on a day (today): itself while its name is right, else who came
    after it; several where its work was parted, none where the register does not say."""
    found = units.successors(session, unit_id, on=on or today)
    return [RegisteredUnitOut.model_validate(one) for one in found]
