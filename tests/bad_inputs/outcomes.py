"""What comes out of any bytes, on the way that the product takes: in limited children."""

from __future__ import annotations

import json
import resource
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from api.readers import Limits, ReaderCrashed, judge_isolated, unpack_isolated
from api.readers.child import Extract
from extractor import as_json
from extractor.errors import ExtractorError
from extractor.permitted import Classified, Judged
from extractor.reading.sniff import Container, sniff
from extractor.types import Extraction, Part
from tests.bad_inputs.told import FAULT

OPEN, CLASSIFIED = "open", "classified"


@dataclass(frozen=True)
class How:
    """How files are read, and what is said of an open one."""

    limits: Limits
    extract: Extract | None = None
    say: Callable[[Extraction], str] = lambda _: OPEN


def outcomes(data: bytes, how: How, suffix: str | None = None) -> tuple[str, ...]:
    """What came out: of a document what `how` says of an open one, `CLASSIFIED`, the code of an
    error, or a fault; of a container the same for each part, or what was wrong with the whole."""
    if not is_container(data):
        return (_outcome(data, how, suffix),)
    try:
        parts = unpack_isolated(data, limits=how.limits)
    except ReaderCrashed:
        return (FAULT + "container",)
    except ExtractorError as error:
        return (error.code,)
    return tuple(_of_part(part, how) for part in parts)


def is_container(data: bytes) -> bool:
    """Whether the bytes are told to be a container."""
    try:
        return isinstance(sniff(data), Container)
    except ExtractorError:
        return False


def _of_part(part: Part, how: How) -> str:
    if part.data is None:
        return part.error or f"skipped:{part.skipped}"
    suffix = Path(part.name).suffix or None if part.name else None
    return _outcome(part.data, how, suffix)


def _outcome(data: bytes, how: How, suffix: str | None) -> str:
    try:
        judged = judge_isolated(data, limits=how.limits, suffix=suffix, extract=how.extract)
    except ExtractorError as error:
        return error.code
    return _of_result(judged, how)


def _of_result(judged: Judged, how: How) -> str:
    result = judged.result
    json.dumps(as_json(result, with_text=True), ensure_ascii=False).encode()
    if isinstance(result, Classified):
        return CLASSIFIED
    if result.text.startswith(FAULT):
        return result.text
    size = len(result.text)
    if not all(0 <= start < end <= size for start, end in _spans(result)):
        return FAULT + "span"
    return how.say(result)


def _spans(result: Extraction) -> Iterator[tuple[int, int]]:
    for task in (*result.tasks, *result.standing_duties):
        yield from task.spans
        for unit in task.units:
            yield from unit.spans
        for deadline in task.deadlines:
            yield from deadline.spans


def memory() -> int:
    """Bytes of real memory of this process now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize()
