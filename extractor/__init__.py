"""From the bytes of an issued document to typed values, without side effects.

Public names: `extract`, `read_format`, `as_json`, the values of `types`, `Classified`, `PERMITTED`
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
    TooLarge,
    TooManyPages,
    UnreadableDocx,
    UnreadablePdf,
    UnreadableText,
    UnsupportedFormat,
    WrongExtension,
)
from extractor.permitted import PERMITTED, Classified, ClassifiedAssignment, Let
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
    Extraction,
    Format,
    Found,
    Kind,
    Metadata,
    PartialDate,
    Purpose,
    Recipient,
    Role,
    Secrecy,
    Signature,
    SignatureReason,
    Span,
    Task,
    TimeUnit,
    Unit,
    UnitKind,
    Urgency,
)
from extractor.wire import as_json

if TYPE_CHECKING:
    from extractor.pipeline import extract
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
    "Extraction",
    "ExtractorError",
    "Format",
    "Found",
    "Kind",
    "Let",
    "Metadata",
    "PartialDate",
    "Purpose",
    "Recipient",
    "Role",
    "Secrecy",
    "Signature",
    "SignatureReason",
    "Span",
    "Task",
    "TimeUnit",
    "TooLarge",
    "TooManyPages",
    "Unit",
    "UnitKind",
    "UnreadableDocx",
    "UnreadablePdf",
    "UnreadableText",
    "UnsupportedFormat",
    "Urgency",
    "WrongExtension",
    "as_json",
    "extract",
    "read_format",
]

_LATE = {"extract": "extractor.pipeline", "read_format": "extractor.reading"}


def __getattr__(name: str) -> Any:
    """`extract` and `read_format`, loaded when they are first asked for."""
    module = _LATE.get(name)
    if module is None:
        raise AttributeError(name)
    return globals().setdefault(name, getattr(import_module(module), name))
