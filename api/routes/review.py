"""The review of open documents: correct, approve, reject, reopen, take back."""

from __future__ import annotations

from fastapi import APIRouter, Response

from api.deps import NowDep, Reviewer, SessionDep, VersionDep
from api.schemas import DocumentOut, document_out
from models import review
from models.edits import Edit
from models.views import DocumentView

router = APIRouter(prefix="/review", tags=["review"])


@router.patch("/{uid}")
def edit(
    uid: str,
    edit: Edit,
    response: Response,
    reviewer: Reviewer,
    version: VersionDep,
    session: SessionDep,
    at: NowDep,
) -> DocumentOut:
    """The document with the corrections; `If-Match` holds the version that was seen."""
    document = review.edit(session, uid, edit, by=reviewer.account_id, version=version, at=at)
    return _answer(document, response)


@router.post("/{uid}/approve")
def approve(
    uid: str,
    response: Response,
    reviewer: Reviewer,
    version: VersionDep,
    session: SessionDep,
    at: NowDep,
) -> DocumentOut:
    """The document, approved; its tasks are registered and fed."""
    document = review.approve(session, uid, by=reviewer.account_id, version=version, at=at)
    return _answer(document, response)


@router.post("/{uid}/reject")
def reject(
    uid: str,
    response: Response,
    reviewer: Reviewer,
    version: VersionDep,
    session: SessionDep,
    at: NowDep,
) -> DocumentOut:
    """The document, rejected; nothing of it is fed."""
    document = review.reject(session, uid, by=reviewer.account_id, version=version, at=at)
    return _answer(document, response)


@router.post("/{uid}/reopen")
def reopen(
    uid: str,
    response: Response,
    reviewer: Reviewer,
    version: VersionDep,
    session: SessionDep,
    at: NowDep,
) -> DocumentOut:
    """The approved or rejected document, waiting again."""
    document = review.reopen(session, uid, by=reviewer.account_id, version=version, at=at)
    return _answer(document, response)


@router.post("/{uid}/undo")
def undo(
    uid: str, response: Response, reviewer: Reviewer, session: SessionDep, at: NowDep
) -> DocumentOut:
    """The document as before the last step that is not yet taken back."""
    return _answer(review.undo_last(session, uid, by=reviewer.account_id, at=at), response)


def _answer(document: DocumentView, response: Response) -> DocumentOut:
    response.headers["ETag"] = f'"{document.version}"'
    return document_out(document)
