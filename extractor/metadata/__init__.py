"""The fields of the document itself, one module a group of fields.

`find_metadata` calls each in turn. A field that the file does not tell is None, never guessed; what
is blank or doubtful is said in doubts.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.metadata.abstract import find_abstract
from extractor.metadata.heading import find_heading
from extractor.metadata.issuer import find_issuer
from extractor.metadata.misread import misread
from extractor.metadata.parties import (
    find_addressees,
    find_monitoring_unit,
    find_recipients,
    find_submitting_unit,
    find_urgency,
)
from extractor.metadata.signature import find_signature
from extractor.sections import Sections
from extractor.types import Doubt, Line, Metadata

__all__ = ["find_metadata"]


def find_metadata(
    sections: Sections, lines: Sequence[Line] = ()
) -> tuple[Metadata, tuple[Doubt, ...]]:
    """The document's fields, each with its words, and what is doubtful in them.

    `lines` are the reading's: stamps stand among its notes.
    """
    heading = find_heading(sections)
    signed = find_signature(sections)
    submitting, doubts = find_submitting_unit(sections, heading.symbol)
    metadata = Metadata(
        kind=heading.kind,
        number=heading.number,
        symbol=heading.symbol,
        issued_on=heading.issued_on,
        place=heading.place,
        issuer=find_issuer(sections, heading.caption),
        abstract=find_abstract(sections),
        signer=signed.signer,
        signer_title=signed.signer_title,
        authority=signed.authority,
        assigning_authority=signed.assigning_authority,
        submitting_unit=submitting,
        monitoring_unit=find_monitoring_unit(sections),
        urgency=find_urgency(sections, lines),
        addressees=find_addressees(sections),
        recipients=find_recipients(sections),
    )
    return metadata, (*heading.doubts, *doubts, *misread(metadata, lines))
