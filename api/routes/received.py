"""An upload as a record: taken in once, answered with what was read.

A request that is repeated with its `Idempotency-Key` gets the record of the first. The key is
kept as a keyed digest, bound to who asked, in the transaction that keeps the document. Of an open
document the bytes must be the same; a restricted one leaves nothing to compare with.
"""

from __future__ import annotations

import hashlib
import hmac
from datetime import datetime

from sqlalchemy import Engine
from sqlmodel import Session

from api.deps import Principal
from api.errors import KeyReused
from api.intake import Status, Taken, take_in
from api.schemas import (
    ClassifiedOut,
    ClassifiedReceivedOut,
    DocumentOut,
    classified_out,
    document_out,
    receipt_out,
)
from api.settings import Settings, path_key
from api.uploads import Upload
from models import idempotency, store
from models.database import transaction
from models.errors import Refused
from models.views import Answered

Body = DocumentOut | ClassifiedOut | ClassifiedReceivedOut


def receive(
    engine: Engine,
    upload: Upload,
    *,
    sender: Principal,
    key: str | None,
    settings: Settings,
    at: datetime,
) -> tuple[bool, Body]:
    """Whether the document was known, and the answer's body. Raises coded errors only."""
    digest = _digest(settings, sender, key) if key else None
    if digest and (body := _repeated(engine, digest, upload, sender)):
        return True, body
    try:
        taken = _take(engine, upload, digest, settings=settings, at=at)
    except Refused:
        # The same key came twice at once, and the other request was first.
        if digest and (body := _repeated(engine, digest, upload, sender)):
            return True, body
        raise
    with transaction(engine, reading=True) as session:
        if taken.status is Status.CLASSIFIED:
            return taken.known, _classified(session, taken.id, sender)
        return taken.known, document_out(store.get_document(session, taken.uid))


def _take(
    engine: Engine, upload: Upload, digest: str | None, *, settings: Settings, at: datetime
) -> Taken:
    def remember(session: Session, taken: Taken) -> None:
        if digest:
            idempotency.record(
                session,
                digest,
                document_id=taken.document_id,
                classified_id=taken.classified_id,
                at=at,
            )

    return take_in(
        engine,
        upload.data,
        file_name=upload.file_name,
        settings=settings,
        at=at,
        also=remember,
    )


def _digest(settings: Settings, sender: Principal, key: str) -> str:
    """Who asked with which key, under the installation's own key; 64 hex digits."""
    who = f"account {sender.account_id}" if sender.account else f"key {sender.name}"
    words = f"idempotency\0{who}\0{key}".encode()
    return hmac.new(path_key(settings), words, hashlib.sha256).hexdigest()


def _repeated(engine: Engine, digest: str, upload: Upload, sender: Principal) -> Body | None:
    with transaction(engine, reading=True) as session:
        answered = idempotency.look_up(session, digest)
        return _answer_again(session, answered, upload, sender) if answered else None


def _answer_again(
    session: Session, answered: Answered, upload: Upload, sender: Principal
) -> Body | None:
    if answered.classified_id is not None:
        return _classified(session, answered.classified_id, sender)
    if answered.document_id is None:
        return None
    document = store.get_document_by_id(session, answered.document_id)
    if document.sha256 != hashlib.sha256(upload.data).hexdigest():
        raise KeyReused
    return document_out(document)


def _classified(session: Session, classified_id: int, sender: Principal) -> Body:
    record = store.get_classified_by_id(session, classified_id)
    return classified_out(record) if sender.cleared else receipt_out(record)
