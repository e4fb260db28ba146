"""The document page: the text beside what was read in it."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from api.deps import DocumentReader, ReadingDep
from api.pages import cards, signed
from api.pages.layout import lay_out
from api.pages.render import render
from models import store
from models.codes import Scope, State

router = APIRouter()


@router.get("/documents/{uid}")
def document_page(uid: str, reader: DocumentReader, session: ReadingDep) -> Response:
    """An open document, to be corrected by who may review and while it waits."""
    document = store.get_document(session, uid)
    may_review = Scope.REVIEW_DOCUMENTS in reader.scopes
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
        tasks=cards.task_cards(document.tasks),
        standing=cards.task_cards(document.standing_duties, standing=True),
        doubts=cards.doubt_lines(document),
        signatures=signed.signature_cards(document.signatures),
        copy_lines=signed.copy_lines(document.copy),
        unit_names=cards.unit_names(document),
        may_review=may_review,
        locked=not (may_review and document.state is State.WAITING),
    )
