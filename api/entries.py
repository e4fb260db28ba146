"""What the ledger keeps of a file or of a part of one, and the outcome that it stands for.

Of a container the ledger keeps that it is one, and an entry for each of its parts, from 1 without a
gap; of a skipped part its reason, without any document.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import Session

from api.intake import Status, Taken
from api.outcomes import FinalState, Outcome
from api.parts import SKIPS
from api.readers import ReaderUnavailable
from api.reading import Coded
from extractor.types import Skip
from models import ledger
from models.codes import LedgerState
from models.database import transaction
from models.errors import ModelsError
from models.views import LedgerView

CONTAINER = "container"
"""The reason of an entry that has no document because its parts have them."""

MARGIN = timedelta(seconds=2)
"""Clocks of file systems are coarse: FAT counts in two seconds."""

FINAL = {
    Status.RECORDED: FinalState.DONE,
    Status.KNOWN: FinalState.KNOWN,
    Status.CLASSIFIED: FinalState.CLASSIFIED,
}
_SETTLED = {
    (LedgerState.DONE, False): FinalState.KNOWN,
    (LedgerState.DUPLICATE, False): FinalState.KNOWN,
    (LedgerState.DONE, True): FinalState.CLASSIFIED,
}


def enter(session: Session, digest: str, taken: Taken, *, at: datetime) -> None:
    """Write that a document was taken in."""
    known = taken.status is Status.KNOWN
    ledger.record(
        session,
        digest,
        state=LedgerState.DUPLICATE if known else LedgerState.DONE,
        document_id=taken.document_id,
        classified_id=taken.classified_id,
        at=at,
    )


def enter_reason(session: Session, digest: str, reason: str, *, at: datetime) -> None:
    """Write why a file or a part has no document, though nothing failed."""
    ledger.record(session, digest, state=LedgerState.DONE, reason=reason, at=at)


def enter_failure(engine: Engine, digest: str, error: Coded, *, at: datetime) -> bool:
    """Write a failure where it is the file's own; whether it was written."""
    if isinstance(error, ModelsError | ReaderUnavailable):
        return False
    with suppress(ModelsError), transaction(engine) as session:
        ledger.record(session, digest, state=LedgerState.FAILED, reason=error.code, at=at)
        return True
    return False


def settled(entry: LedgerView, path: Path, *, part: int | None = None) -> Outcome | None:
    """The outcome that an entry stands for; None where the reading is not finished."""
    if entry.state is LedgerState.FAILED:
        return _still_failed(entry, path, part)
    if entry.reason in list(Skip):
        return skipped(Skip(entry.reason), path, part=part, again=True)
    state = _SETTLED.get((entry.state, entry.classified_id is not None))
    return Outcome(path, state, skipped=True, part=part) if state else None


def skipped(reason: Skip, path: Path, *, part: int | None, again: bool = False) -> Outcome:
    """The outcome of a part that is no document; `again` where it is known from before."""
    return Outcome(path, FinalState.SKIPPED, reason.value, SKIPS[reason], skipped=again, part=part)


def _still_failed(entry: LedgerView, path: Path, part: int | None) -> Outcome:
    message = "Lần trước không đọc được: sửa tệp, hoặc chạy lại với --retry-failed."
    return Outcome(path, FinalState.FAILED, entry.reason, message, skipped=True, part=part)


def touched(path: Path, *, since: datetime) -> bool:
    """Whether the file may have changed since it was read; a file that is gone has."""
    try:
        changed = datetime.fromtimestamp(path.stat().st_ctime, UTC)
    except OSError:
        return True
    return changed > since - MARGIN
