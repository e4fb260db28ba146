"""An uploaded container: each part taken in on its own, answered in one list.

The upload is accepted where at least one part was: then the answer says what became of each. Where
none was, the answer is the error of the first that failed. A repeated request (`Idempotency-Key`)
finds the parts that were kept, and takes in the others.
"""

from __future__ import annotations

from collections.abc import Sequence

from api.errors import body_of
from api.intake import keep, open_parts
from api.parts import SKIPS, PartRead
from api.reading import Coded, Result
from api.routes.records import Answers, Sent
from api.schemas_parts import PartOut, PartsOut, PartStatus, SkippedOut
from extractor.errors import ExtractorError, NoDocuments
from extractor.permitted import Classified
from extractor.types import Extraction, Skip
from models.errors import ModelsError

_KEPT = (PartStatus.RECORDED, PartStatus.KNOWN)


def receive_parts(answers: Answers, data: bytes) -> tuple[bool, PartsOut]:
    """Whether all that was kept was known, and the answer's body. Raises coded errors only."""
    read = open_parts(answers.engine, data, settings=answers.settings)
    parts = [_part(answers, part) for part in read]
    kept = [part.status for part in parts if part.status in _KEPT]
    if not kept:
        raise _first_error(read)
    return PartStatus.RECORDED not in kept, PartsOut(parts=parts)


def _first_error(read: Sequence[PartRead]) -> Coded:
    return next((p.result for p in read if isinstance(p.result, Coded)), NoDocuments())


def _part(answers: Answers, part: PartRead) -> PartOut:
    if isinstance(part.result, Skip):
        told = SkippedOut(code=part.result, message=SKIPS[part.result])
        return PartOut(part=part.number, status=PartStatus.SKIPPED, skipped=told)
    if not isinstance(part.result, Extraction | Classified):
        return _failed(part.number, part.result)
    try:
        return _kept(answers, part, part.result)
    except (ExtractorError, ModelsError) as error:
        return _failed(part.number, error)


def _failed(number: int, error: Coded) -> PartOut:
    told = body_of(error)["error"]
    return PartOut.model_validate({"part": number, "status": PartStatus.FAILED, "error": told})


def _kept(answers: Answers, part: PartRead, result: Result) -> PartOut:
    """The record of a part, kept now or at an earlier request with the same key."""
    sent = Sent(part.data, part.number)
    if record := answers.repeated(sent):
        return PartOut(part=part.number, status=PartStatus.KNOWN, record=record)
    taken = keep(
        answers.engine,
        result,
        data=part.data,
        file_name=part.open_name,
        at=answers.at,
        also=answers.remember(sent),
    )
    status = PartStatus.KNOWN if taken.known else PartStatus.RECORDED
    return PartOut(part=part.number, status=status, record=answers.record(taken))
