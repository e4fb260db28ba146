"""The stages in order: bytes to an `Extraction`, or to the `Classified` of a restricted document.

A container goes through `unpack` first; each of its parts is then a document of its own.
"""

from __future__ import annotations

from dataclasses import replace

from extractor.dates import VIETNAM, Calendar
from extractor.layout import find_blocks
from extractor.metadata import find_metadata
from extractor.metadata.certified import with_certified_signer
from extractor.metadata.copy import part_copy
from extractor.metadata.misread import misread_tasks
from extractor.metadata.names import heading_names
from extractor.metadata.packet import with_packet
from extractor.permitted import Classified, Judged, permitted
from extractor.reading import read
from extractor.reading.containers.opened import BOUNDS, Bounds
from extractor.reading.containers.walk import open_parts
from extractor.reading.header import header_blocks, placed_header, with_header
from extractor.secrecy import encloses_secret, find_secrecy, suspected
from extractor.secrecy.message import names_secret
from extractor.sections import find_sections
from extractor.tasks import find_tasks
from extractor.types import NO_ENVELOPE, Converter, Envelope, Extraction, Ocr, Part
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
    return extract_part(
        data, register=register, calendar=calendar, before=before, convert=convert, ocr=ocr
    ).result


def unpack(data: bytes, *, bounds: Bounds = BOUNDS) -> tuple[Part, ...]:
    """The parts of a container (zip, eml, msg, edXML), through containers within it.

    Raises a subclass of `ExtractorError` where the container as a whole cannot be read.
    """
    unpacked = open_parts(data, bounds)
    suspect = unpacked.unread or names_secret(unpacked.words) is not None
    return tuple(
        replace(part, envelope=replace(part.envelope, suspect=suspect)) for part in unpacked.parts
    )


def extract_part(
    data: bytes,
    *,
    envelope: Envelope = NO_ENVELOPE,
    register: Register = BUILT_IN,
    calendar: Calendar = VIETNAM,
    before: str = "exclusive",
    convert: Converter | None = None,
    ocr: Ocr | None = None,
) -> Judged:
    """What `extract` gives, with what the message around it says, and what it says of others."""
    reading = read(data, convert=convert, ocr=ocr, names=heading_names(register))
    blocks = find_blocks(reading)
    copy, original = part_copy(reading, blocks)
    sections = find_sections(reading.text, original)
    encloses = encloses_secret(reading.text, sections)
    own_lines, reading = reading.lines, with_header(reading, envelope.header)
    judgement = suspected(find_secrecy(reading, sections), envelope)
    metadata, doubts = find_metadata(sections, own_lines)
    placed = placed_header(reading, envelope.header)
    metadata, doubts = with_packet(metadata, doubts, placed)
    metadata, unsure = with_certified_signer(metadata, reading)
    directions = find_tasks(sections, metadata, register=register, calendar=calendar, before=before)
    result = permitted(
        Extraction(
            secrecy=judgement.secrecy,
            format=reading.format,
            pages=reading.pages,
            text=reading.text,
            metadata=metadata,
            tasks=misread_tasks(directions.tasks, own_lines),
            standing_duties=misread_tasks(directions.standing_duties, own_lines),
            amends=directions.amends,
            copy=copy,
            signatures=reading.signatures,
            doubts=(*judgement.doubts, *reading.doubts, *doubts, *unsure),
            blocks=(*blocks, *header_blocks(placed)),
            reading=reading.facts,
        )
    )
    return Judged(result, encloses)
