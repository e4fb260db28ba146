"""Restricted records: the permitted fields, for cleared accounts only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from api.deps import ClassifiedReader, ReadingDep
from api.pages import words
from api.pages.render import render
from models import store
from models.views import ClassifiedView

router = APIRouter(prefix="/restricted")


@dataclass(frozen=True, slots=True)
class Assignment:
    """A unit, its role, its last day and its result, in words."""

    unit: str
    role: str
    due: str
    result: str


@dataclass(frozen=True, slots=True)
class Row:
    """A restricted record in words."""

    record: ClassifiedView

    @property
    def secrecy(self) -> str:
        """The level."""
        return words.SECRECY[self.record.secrecy]

    @property
    def kind(self) -> str:
        """The kind's name."""
        return words.kind_name(self.record.kind)

    @property
    def mark(self) -> str:
        """Number and symbol."""
        return words.mark(self.record.number, self.record.symbol)

    @property
    def issued(self) -> str:
        """The issue date as people write it."""
        return words.iso_words(self.record.issued_on)

    @property
    def assignments(self) -> tuple[Assignment, ...]:
        """Items c, e and g."""
        return tuple(
            Assignment(
                one.unit,
                words.ROLES[one.role],
                words.day_words(one.due_on) if one.due_on else "",
                words.RESULTS[one.result],
            )
            for one in self.record.assignments
        )

    @property
    def doubts(self) -> tuple[str, ...]:
        """What to look at on the paper."""
        return tuple(words.doubt_line(doubt) for doubt in self.record.doubts)


@router.get("")
def list_page(
    reader: ClassifiedReader,
    session: ReadingDep,
    after: Annotated[str | None, Query(max_length=200)] = None,
) -> Response:
    """The list."""
    page = store.list_classified(session, after=after)
    return render(
        "restricted.html",
        reader,
        here="restricted",
        rows=[Row(record) for record in page.items],
        more=f"/restricted?after={page.next}" if page.next else "",
    )


@router.get("/{uid}")
def record_page(uid: str, reader: ClassifiedReader, session: ReadingDep) -> Response:
    """One record."""
    record = store.get_classified(session, uid)
    return render("record.html", reader, here="restricted", row=Row(record))
