"""An upload as a record, or as the records of its parts: taken in once, answered with what was read.

A request that is repeated with its `Idempotency-Key` gets the record of the first (`records`).
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Engine

from api.deps import Principal
from api.intake import take_in
from api.routes.received_parts import receive_parts
from api.routes.records import Answers, Sent
from api.schemas_parts import PartsOut, Record
from api.settings import Settings
from api.uploads import Upload
from extractor.errors import IsContainer
from models.errors import Refused

Body = Record | PartsOut


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
    answers, sent = Answers(engine, settings, sender, key, at), Sent(upload.data)
    if record := answers.repeated(sent):
        return True, record
    try:
        return _received(answers, sent, upload)
    except Refused:
        # The same key came twice at once, and the other request was first.
        if record := answers.repeated(sent):
            return True, record
        raise
    except IsContainer:
        return receive_parts(answers, upload.data)


def _received(answers: Answers, sent: Sent, upload: Upload) -> tuple[bool, Record]:
    taken = take_in(
        answers.engine,
        upload.data,
        file_name=upload.file_name,
        settings=answers.settings,
        at=answers.at,
        also=answers.remember(sent),
    )
    return taken.known, answers.record(taken)
