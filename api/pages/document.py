"""The document page: the text beside what was read in it."""

from __future__ import annotations

from datetime import date

from fastapi import APIRouter
from starlette.responses import Response

from api.deps import DocumentReader, ReadingDep
from api.pages import cards, signed
from api.pages.layout import lay_out
from api.pages.render import render
from extractor.units.register import Register
from models import store, units
from models.codes import Scope, State
from models.views import DocumentView

_OFFERS = 3
_WHOLE_DATE = len("2024-05-03")

router = APIRouter()


@router.get("/documents/{uid}")
def document_page(uid: str, reader: DocumentReader, session: ReadingDep) -> Response:
    """An open document, to be corrected by who may review and while it waits."""
    document = store.get_document(session, uid)
    may_review = Scope.REVIEW_DOCUMENTS in reader.scopes
    suggest = suggester(units.register(session), document)
    return render(
        "document.html",
        reader,
        here="queue",
        has_keys=True,
        document=document,
        heading=cards.heading(document),
        parts=lay_out(document.text, cards.evidence(document), document.blocks),
        main_fields=cards.main_fields(document),
        other_fields=cards.other_fields(document),
        tasks=cards.task_cards(document.tasks, suggest=suggest),
        standing=cards.task_cards(document.standing_duties, standing=True),
        amends=cards.amend_lines(document),
        doubts=cards.doubt_lines(document),
        signatures=signed.signature_cards(document.signatures),
        copy_lines=signed.copy_lines(document.copy),
        unit_names=cards.unit_names(document),
        may_review=may_review,
        locked=not (may_review and document.state is State.WAITING),
    )


def suggester(register: Register, document: DocumentView) -> cards.Suggest:
    """Who may be meant by a name of the document, as of its day; of one without a day, ever."""
    on = day_of(document.issued_on)
    issuer = register.issuer_of(document.issuer, on) if document.issuer else None

    def suggest(name: str) -> tuple[cards.Offer, ...]:
        found = register.suggest(name, on, issuer, _OFFERS)
        return tuple(cards.Offer(one.entry.unit_id, one.entry.name) for one in found)

    return suggest


def day_of(written: str | None) -> date | None:
    """The day of a date in ISO 8601; None where it is not whole."""
    return date.fromisoformat(written) if written and len(written) == _WHOLE_DATE else None
