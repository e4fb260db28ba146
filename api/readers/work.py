"""The work of a child: bytes to a reply. Imports all that reads; the fork server has it loaded."""

from __future__ import annotations

from typing import Any

from api.readers.child import Job
from api.readers.errors import OutOfMemory
from api.readers.formats import demand_format
from api.readers.pages import demand_pages
from api.readers.reply import error_reply, value_reply
from extractor import ExtractorError, extract
from extractor.types import Converter


def answer(data: bytes, job: Job, convert: Converter) -> bytes:
    """The reply to a document: what was read, or the code of the extractor's error.

    Any other fault ends the child without a word; its parent sees that, and says
    `reader_crashed`.
    """
    try:
        return value_reply(_read(data, job, convert))
    except ExtractorError as error:
        return error_reply(error.code)
    except MemoryError:
        return error_reply(OutOfMemory.code)


def _read(data: bytes, job: Job, convert: Converter) -> Any:
    found = demand_format(data, job.suffix)
    demand_pages(data, found, most=job.limits.pages)
    return (job.extract or extract)(data, before=job.before, convert=convert)
