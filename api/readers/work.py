"""The work of a child: bytes to a reply. Imports all that reads; the fork server has it loaded."""

from __future__ import annotations

from api.readers.child import Job, Work
from api.readers.errors import OutOfMemory
from api.readers.formats import demand_format
from api.readers.pages import demand_pages
from api.readers.parts import parts_reply
from api.readers.reply import error_reply, value_reply
from extractor import ExtractorError, IsContainer, Judged, extract_part, unpack
from extractor.reading.sniff import Container
from extractor.types import Converter, Ocr


def answer(data: bytes, job: Job, convert: Converter, ocr: Ocr | None) -> bytes:
    """The reply to a document: what was read, or the code of the extractor's error; to a container
    that is to be opened, its parts.

    Any other fault ends the child without a word; its parent sees that, and says
    `reader_crashed`.
    """
    try:
        if job.work is Work.UNPACK:
            return parts_reply(unpack(data))
        judged = _read(data, job, convert, ocr)
        return value_reply(judged.result, encloses_secret=judged.encloses_secret)
    except ExtractorError as error:
        return error_reply(error.code)
    except MemoryError:
        return error_reply(OutOfMemory.code)


def _read(data: bytes, job: Job, convert: Converter, ocr: Ocr | None) -> Judged:
    found = demand_format(data, job.suffix)
    if isinstance(found, Container):
        raise IsContainer
    demand_pages(data, found, most=job.limits.pages)
    known = job.installation
    if job.extract:
        return Judged(
            job.extract(data, calendar=known.calendar, before=job.before, convert=convert)
        )
    return extract_part(
        data,
        envelope=job.envelope,
        register=known.register,
        calendar=known.calendar,
        before=job.before,
        convert=convert,
        ocr=ocr,
    )
