"""From the bytes of an issued document to typed values, without side effects.

Public names: `extract`, `unpack`, `read_format`, `as_json`, the values of `types`, `Classified`, `PERMITTED`
and the errors. Nothing in this package touches the clock, disk, network, database or a log; it
reads only its own package data, once.

Values and errors import at once; the libraries that read load when `extract` or `read_format` is
first asked for, so that a shell which reads in child processes does not carry them itself.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from extractor.errors import (
    EmptyFile,
    Encrypted,
    ExtractorError,
    IsContainer,
    MissingAttachment,
    NoDocuments,
    TooDeep,
    TooLarge,
    TooManyPages,
    TooManyParts,
    UnreadableContainer,
    UnreadableDocx,
    UnreadablePdf,
    UnreadableText,
    UnsafeName,
    UnsupportedFormat,
    WrongExtension,
)
from extractor.permitted import (
    PERMITTED,
    Classified,
    ClassifiedAssignment,
    Judged,
    Let,
    permitted_together,
)
from extractor.types import (
    Amendment,
    Anchor,
    AssigningAuthority,
    Authority,
    Block,
    Bound,
    Cell,
    Copy,
    CopyKind,
    Deadline,
    DeadlineKind,
    Doubt,
    Envelope,
    Extraction,
    Format,
    Found,
    HeaderField,
    HeaderLine,
    Kind,
    Metadata,
    Part,
    PartialDate,
    Purpose,
    Recipient,
    Role,
    Secrecy,
    Signature,
    SignatureReason,
    Skip,
    Span,
    Task,
    TimeUnit,
    Unit,
    UnitKind,
    Urgency,
)
from extractor.wire import as_json

if TYPE_CHECKING:
    from extractor.pipeline import extract, extract_part, unpack
    from extractor.reading import read_format

__all__ = [
    "PERMITTED",
    "Amendment",
    "Anchor",
    "AssigningAuthority",
    "Authority",
    "Block",
    "Bound",
    "Cell",
    "Classified",
    "ClassifiedAssignment",
    "Copy",
    "CopyKind",
    "Deadline",
    "DeadlineKind",
    "Doubt",
    "EmptyFile",
    "Encrypted",
    "Envelope",
    "Extraction",
    "ExtractorError",
    "Format",
    "Found",
    "HeaderField",
    "HeaderLine",
    "IsContainer",
    "Judged",
    "Kind",
    "Let",
    "Metadata",
    "MissingAttachment",
    "NoDocuments",
    "Part",
    "PartialDate",
    "Purpose",
    "Recipient",
    "Role",
    "Secrecy",
    "Signature",
    "SignatureReason",
    "Skip",
    "Span",
    "Task",
    "TimeUnit",
    "TooDeep",
    "TooLarge",
    "TooManyPages",
    "TooManyParts",
    "Unit",
    "UnitKind",
    "UnreadableContainer",
    "UnreadableDocx",
    "UnreadablePdf",
    "UnreadableText",
    "UnsafeName",
    "UnsupportedFormat",
    "Urgency",
    "WrongExtension",
    "as_json",
    "extract",
    "extract_part",
    "permitted_together",
    "read_format",
    "unpack",
]

_LATE = {
    "extract": "extractor.pipeline",
    "extract_part": "extractor.pipeline",
    "unpack": "extractor.pipeline",
    "read_format": "extractor.reading",
}


def __getattr__(name: str) -> Any:
    """`extract` and `read_format`, loaded when they are first asked for."""
    module = _LATE.get(name)
    if module is None:
        raise AttributeError(name)
    return globals().setdefault(name, getattr(import_module(module), name))
