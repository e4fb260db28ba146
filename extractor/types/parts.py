"""The parts of a container, and what the message around a part says of it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import StrEnum


class Skip(StrEnum):
    """Why a part of a container is no document; such parts are told of, never dropped silently."""

    INLINE_PICTURE = "inline_picture"
    MAIL_SIGNATURE = "mail_signature"
    CALENDAR = "calendar"
    WINMAIL = "winmail"
    MESSAGE_BODY = "message_body"
    MESSAGE_REPORT = "message_report"
    MESSAGE_ONLY = "message_only"
    """A packet without any attachment, such as one that tells a status."""
    RECALLED = "recalled"
    """An attachment of a packet that takes a document back."""
    SYSTEM_FILE = "system_file"


class HeaderField(StrEnum):
    """What the header of a packet tells of its document (QCVN 102:2016, Decree 30 annex VI)."""

    NUMBER = "number"
    SYMBOL = "symbol"
    ISSUED_ON = "issued_on"
    PLACE = "place"
    ISSUER = "issuer"
    KIND = "kind"
    ABSTRACT = "abstract"
    SIGNER = "signer"
    SIGNER_TITLE = "signer_title"
    AUTHORITY = "authority"
    URGENCY = "urgency"
    SECRECY = "secrecy"
    RECIPIENT = "recipient"
    DUE_ON = "due_on"
    ACTION = "action"


@dataclass(frozen=True, slots=True)
class HeaderLine:
    """One field of a header, as it is written there."""

    field: HeaderField
    words: str = dataclasses.field(repr=False)


@dataclass(frozen=True, slots=True)
class Envelope:
    """What a message says of a part that it carries.

    `suspect`: it marks what it carries, or names an enclosed secret document.
    """

    header: tuple[HeaderLine, ...] = ()
    suspect: bool = False


NO_ENVELOPE = Envelope()
"""That of a document which came alone."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a container, numbered from 1 in the order in which it stands there.

    Exactly one of `data`, `error` (the code of an `ExtractorError`) and `skipped` is set. `name` is
    the bare name of its file.
    """

    number: int
    name: str | None = dataclasses.field(default=None, repr=False)
    data: bytes | None = dataclasses.field(default=None, repr=False)
    error: str | None = None
    skipped: Skip | None = None
    envelope: Envelope = NO_ENVELOPE
