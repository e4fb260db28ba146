"""Records as answers to a request that may be repeated with its `Idempotency-Key`.

The key is kept as a keyed digest, bound to who asked and, in a container, to the part, in the
transaction that keeps the document. Of an open document the bytes must be the same; a restricted
one leaves nothing to compare with.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Engine
from sqlmodel import Session

from api.deps import Principal
from api.errors import KeyReused
from api.intake import Also, Status, Taken
from api.schemas import classified_out, document_out, receipt_out
from api.schemas_parts import Record
from api.settings import Settings, path_key
from models import idempotency, store
from models.database import transaction
from models.views import Answered


@dataclass(frozen=True, slots=True)
class Sent:
    """The bytes of a document that came in, and its number where it is a part of a container."""

    data: bytes = field(repr=False)
    part: int | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """What one request asks for, by whom, and with which key."""

    engine: Engine
    settings: Settings
    sender: Principal
    key: str | None = field(repr=False)
    at: datetime

    def repeated(self, sent: Sent) -> Record | None:
        """The record of the same request before; None where there was none.

        Raises `KeyReused` where the key came with other bytes.
        """
        if self.key is None:
            return None
        with transaction(self.engine, reading=True) as session:
            answered = idempotency.look_up(session, self._digest(self.key, sent.part))
            return self._again(session, answered, sent) if answered else None

    def remember(self, sent: Sent) -> Also | None:
        """What is to be written along with the document; None without a key."""
        if self.key is None:
            return None
        digest = self._digest(self.key, sent.part)

        def write(session: Session, taken: Taken) -> None:
            idempotency.record(
                session,
                digest,
                document_id=taken.document_id,
                classified_id=taken.classified_id,
                at=self.at,
            )

        return write

    def record(self, taken: Taken) -> Record:
        """The record of a document that was just taken in."""
        with transaction(self.engine, reading=True) as session:
            if taken.status is Status.CLASSIFIED:
                return self._classified(session, taken.id)
            return document_out(store.get_document(session, taken.uid))

    def _digest(self, key: str, part: int | None) -> str:
        """Who asked with which key, under the installation's own key; 64 hex digits."""
        sender = self.sender
        who = f"account {sender.account_id}" if sender.account else f"key {sender.name}"
        words = "\0".join(("idempotency", who, key, *(() if part is None else (str(part),))))
        return hmac.new(path_key(self.settings), words.encode(), hashlib.sha256).hexdigest()

    def _again(self, session: Session, answered: Answered, sent: Sent) -> Record | None:
        if answered.classified_id is not None:
            return self._classified(session, answered.classified_id)
        if answered.document_id is None:
            return None
        document = store.get_document_by_id(session, answered.document_id)
        if document.sha256 != hashlib.sha256(sent.data).hexdigest():
            raise KeyReused
        return document_out(document)

    def _classified(self, session: Session, classified_id: int) -> Record:
        record = store.get_classified_by_id(session, classified_id)
        return classified_out(record) if self.sender.cleared else receipt_out(record)
