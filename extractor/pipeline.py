"""The stages in order: bytes to an `Extraction`, or to the `Classified` of a restricted document."""

from __future__ import annotations

from extractor.dates import VIETNAM, Calendar
from extractor.layout import find_blocks
from extractor.metadata import find_metadata
from extractor.permitted import Classified, permitted
from extractor.reading import read
from extractor.secrecy import find_secrecy
from extractor.sections import find_sections
from extractor.tasks import find_tasks
from extractor.types import Converter, Extraction, Ocr
from extractor.units.register import BUILT_IN, Register


def extract(
    data: bytes,
    *,
    register: Register = BUILT_IN,
    calendar: Calendar = VIETNAM,
    before: str = "exclusive",
    convert: Converter | None = None,
    ocr: Ocr | None = None,
) -> Extraction | Classified:
    """All that may be known of a document, without side effects.

    `before` says whether "trước ngày D" ends on the day before D ("exclusive") or on D
    ("inclusive"). Raises a subclass of `ExtractorError` for what cannot be read.
    """
    reading = read(data, convert=convert, ocr=ocr)
    blocks = find_blocks(reading)
    sections = find_sections(reading.text, blocks)
    judgement = find_secrecy(reading, sections)
    metadata, doubts = find_metadata(sections)
    directions = find_tasks(
        sections, metadata, register=register, calendar=calendar, before=before
    )
    return permitted(
        Extraction(
            secrecy=judgement.secrecy,
            format=reading.format,
            pages=reading.pages,
            text=reading.text,
            metadata=metadata,
            tasks=directions.tasks,
            standing_duties=directions.standing_duties,
            amends=directions.amends,
            signatures=reading.signatures,
            doubts=(*judgement.doubts, *reading.doubts, *doubts),
            blocks=blocks,
        )
    )
