"""The queue: what waits for review, how long the law still allows, and where files are dropped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query
from starlette.responses import RedirectResponse, Response

from api.deps import DocumentReader, PrincipalDep, ReadingDep, Reviewer, SettingsDep, TodayDep
from api.pages import words
from api.pages.render import render
from extractor.dates import VIETNAM
from extractor.types import Urgency
from models import store
from models.codes import Scope, State
from models.views import Counts, DocumentSummary

router = APIRouter()
REGISTRATION_DAYS = 2
"""Working days from issue to registration (regulation 553, article 7.1)."""
SAID = {"done": "Đã duyệt. Không còn văn bản nào chờ duyệt."}


@dataclass(frozen=True, slots=True)
class Tab:
    """A filter of the queue."""

    label: str
    count: int
    address: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the queue."""

    item: DocumentSummary
    due: date | None
    today: date

    @property
    def mark(self) -> str:
        """Number and symbol."""
        return words.mark(self.item.number, self.item.symbol)

    @property
    def kind(self) -> str:
        """The kind's name."""
        return words.kind_name(self.item.kind)

    @property
    def issued(self) -> str:
        """The issue date as people write it."""
        return words.iso_words(self.item.issued_on) or "–"

    @property
    def urgency(self) -> str:
        """The mark of urgency, in words."""
        urgency: Urgency | None = self.item.urgency
        return words.URGENCY[urgency] if urgency else ""

    @property
    def clock(self) -> str:
        """How long the registration may still take; empty where nothing waits."""
        return words.days_left(self.due, today=self.today) if self.due else ""

    @property
    def clock_day(self) -> str:
        """The last day of registration."""
        return words.day_words(self.due) if self.due else ""

    @property
    def late(self) -> bool:
        """Whether the last day of registration is over."""
        return self.due is not None and self.due < self.today

    @property
    def state(self) -> str:
        """The state in words."""
        return words.STATES[self.item.state]

    @property
    def state_class(self) -> str:
        """How the state is coloured."""
        return {State.APPROVED: "good", State.REJECTED: "late"}.get(self.item.state, "")


@router.get("/")
def home(principal: PrincipalDep) -> Response:
    """The first page of everybody: the queue, or the tasks for who may read no documents."""
    reads = Scope.READ_DOCUMENTS in principal.scopes
    return RedirectResponse("/queue" if reads else "/tasks", 303)


@router.get("/queue")
def queue_page(
    reader: DocumentReader,
    session: ReadingDep,
    settings: SettingsDep,
    today: TodayDep,
    state: Annotated[str, Query(pattern="^(waiting|approved|rejected|all)$")] = "waiting",
    q: Annotated[str, Query(max_length=200)] = "",
    after: Annotated[str | None, Query(max_length=200)] = None,
    said: str = "",
) -> Response:
    """The queue, filtered."""
    page = store.list_documents(
        session, state=None if state == "all" else state, query=q or None, after=after
    )
    counts = store.counts(session)
    return render(
        "queue.html",
        reader,
        here="queue",
        has_keys=True,
        rows=[row(item, today=today) for item in page.items],
        more=address(state, q, page.next) if page.next else "",
        tabs=tabs(counts, state, q),
        counts=counts,
        state=state,
        query=q,
        said=SAID.get(said, ""),
        limit=int(settings.max_bytes),
        may_upload=Scope.WRITE_DOCUMENTS in reader.scopes,
    )


@router.get("/next")
def next_document(reviewer: Reviewer, session: ReadingDep) -> Response:
    """On to a document that waits, or to the queue where none does."""
    page = store.list_documents(session, state=State.WAITING, limit=1)
    target = f"/documents/{page.items[0].uid}" if page.items else "/queue?said=done"
    return RedirectResponse(target, 303)


def row(item: DocumentSummary, *, today: date) -> Row:
    """A line of the queue; the clock runs for documents that wait and tell their day of issue."""
    issued = item.issued_on or ""
    waits = item.state is State.WAITING and len(issued) == len("2024-05-03")
    due = registration_due(date.fromisoformat(issued)) if waits else None
    return Row(item, due, today)


def registration_due(issued: date) -> date:
    """The last day to register the tasks of a document."""
    return VIETNAM.add_working_days(issued, REGISTRATION_DAYS)


def tabs(counts: Counts, state: str, query: str) -> list[Tab]:
    """The filters with how many documents each holds."""
    everything = counts.waiting + counts.approved + counts.rejected
    rows = (
        ("waiting", "Chờ duyệt", counts.waiting),
        ("approved", "Đã duyệt", counts.approved),
        ("rejected", "Đã loại", counts.rejected),
        ("all", "Tất cả", everything),
    )
    return [Tab(label, n, address(code, query), code == state) for code, label, n in rows]


def address(state: str, query: str, after: str | None = None) -> str:
    """The address of the queue with these filters."""
    values = {"state": state, "q": query, "after": after}
    return "/queue?" + urlencode({name: value for name, value in values.items() if value})
