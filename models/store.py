"""Documents as they come in and are listed: open ones with all that was found, restricted ones
with the permitted fields only.
"""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from extractor.permitted import Classified
from extractor.types import Extraction
from models.views import ClassifiedView, Counts, DocumentSummary, DocumentView, Page, Saved


def save_open(
    session: Session,
    extraction: Extraction,
    *,
    original: bytes,
    file_name: str | None,
    at: datetime,
) -> Saved:
    """Where the open document is kept, with its original; the same bytes are kept once.

    Raises `NotOpen` for any other document, before anything is written.
    """
    raise NotImplementedError


def save_classified(session: Session, classified: Classified, *, at: datetime) -> Saved:
    """Where the permitted fields of a restricted document are kept.

    The same kind, number, symbol, issue date and signer are kept once, where there is a number.
    """
    raise NotImplementedError


def get_document(session: Session, uid: str) -> DocumentView:
    """The open document. Raises `NotFound`."""
    raise NotImplementedError


def get_document_by_id(session: Session, document_id: int) -> DocumentView:
    """The open document of a ledger entry or an idempotent answer. Raises `NotFound`."""
    raise NotImplementedError


def list_documents(
    session: Session,
    *,
    state: str | None = None,
    kind: str | None = None,
    query: str | None = None,
    after: str | None = None,
    limit: int = 50,
) -> Page[DocumentSummary]:
    """Open documents, newest first; `query`: all its words, in any order, accents ignored.

    Raises `Invalid` for a state, kind or cursor that is none.
    """
    raise NotImplementedError


def get_original(session: Session, uid: str) -> bytes | None:
    """The bytes that the open document was read from; None where there is no such document."""
    raise NotImplementedError


def get_classified(session: Session, uid: str) -> ClassifiedView:
    """The permitted fields of a restricted document. Raises `NotFound`."""
    raise NotImplementedError


def get_classified_by_id(session: Session, classified_id: int) -> ClassifiedView:
    """The same, for a ledger entry or an idempotent answer. Raises `NotFound`."""
    raise NotImplementedError


def list_classified(
    session: Session, *, after: str | None = None, limit: int = 50
) -> Page[ClassifiedView]:
    """Restricted documents, newest first; for cleared accounts only, which the caller checks."""
    raise NotImplementedError


def counts(session: Session) -> Counts:
    """How many documents and tasks there are."""
    raise NotImplementedError
