"""A message of Outlook ([MS-OXMSG]) to what it carries.

An attached message lies in the file as a storage, not as bytes; it is opened along with its own.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import replace

from olefile import OleFileIO
from oxmsg.attachment import Attachment as Attached
from oxmsg.domain import constants
from oxmsg.domain.model import UnrecognizedCodePageError, UnsupportedEncodingError
from oxmsg.message import Message
from oxmsg.storage import Storage, Stream

from extractor.errors import Encrypted, TooDeep, TooLarge, UnreadableContainer
from extractor.reading.containers.eml import open_eml
from extractor.reading.containers.mail import Attachment, message, text_of_html
from extractor.reading.containers.opened import Budget, Content, Opened

_PROPERTIES = "__properties_version1.0"
_EMBEDDED = "__substg1.0_3701000D"
_HEADER, _EMBEDDED_HEADER = 32, 24
"""Bytes before the properties of a message, and of one within another."""
_MESSAGE_KIND = "message/rfc822"
_SIGNED = "multipart/signed"
"""How Outlook keeps a signed message: as the one attachment of an empty one."""

_BROKEN = (
    struct.error,
    UnrecognizedCodePageError,
    UnsupportedEncodingError,
    AssertionError,
    AttributeError,
    IndexError,
    LookupError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What olefile and oxmsg raise for files cut short or broken."""


def open_msg(data: bytes, budget: Budget) -> Opened:
    """The message opened. Raises `UnreadableContainer`, `Encrypted` and `TooLarge`."""
    try:
        with OleFileIO(data) as file:
            if sum(entry.size for entry in file.direntries if entry) > budget.left:
                raise TooLarge
            root = Storage.from_ole(file)
        return _opened(root, budget, depth=1)
    except _BROKEN as error:
        raise UnreadableContainer from error


def _opened(storage: Storage, budget: Budget, *, depth: int) -> Opened:
    mail = Message(storage)
    if mail.message_class.lower() == "ipm.note.smime":
        raise Encrypted
    bodies, unread = _bodies(mail)
    return message(
        subject=mail.subject,
        bodies=bodies,
        attachments=list(_attachments(storage, budget, depth)),
        unread=unread,
    )


def _bodies(mail: Message) -> tuple[list[str], bool]:
    """The body as text and as a page, and whether there is one that cannot be read."""
    page = mail.properties.binary_prop_value(constants.PID_HTML)
    old = mail.properties.str_prop_value(constants.PID_BODY_HTML)
    texts = [mail.body, text_of_html(page or old or "") if page or old else None]
    found = [text for text in texts if text]
    return found, not found and _has_rich_body(mail)


def _has_rich_body(mail: Message) -> bool:
    """Whether the body stands in the file as compressed RTF only, which is not read."""
    return mail.properties.binary_prop_value(constants.PID_RTF_COMPRESSED) is not None


def _attachments(storage: Storage, budget: Budget, depth: int) -> Iterator[Attachment]:
    for place in storage.iter_attachment_storages():
        attached = Attached(place)
        inner = next((s for s in place.storages if s.name == _EMBEDDED), None)
        name = attached.file_name or attached.properties.str_prop_value(
            constants.PID_ATTACH_FILENAME
        )
        if inner is not None:
            yield Attachment(name, _MESSAGE_KIND, _embedded(inner, budget, depth), inline=False)
        else:
            yield _file(attached, name, budget)


def _file(attached: Attached, name: str | None, budget: Budget) -> Attachment:
    data = attached.file_bytes
    budget.spend(len(data or b""))
    kind = attached.mime_type or ""
    if data and kind.lower() == _SIGNED:
        return Attachment(name, kind, open_eml(data, budget), inline=False)
    shown = attached.properties.str_prop_value(constants.PID_ATTACH_CONTENT_ID)
    content: Content = UnreadableContainer if data is None else data
    return Attachment(name, kind, content, inline=bool(shown))


def _embedded(inner: Storage, budget: Budget, depth: int) -> Content:
    """An attached message, opened; what is no message of its own cannot be read."""
    if depth >= budget.bounds.depth:
        return TooDeep
    try:
        return _opened(_as_root(inner), budget, depth=depth + 1)
    except _BROKEN:
        return UnreadableContainer
    except Encrypted:
        return Encrypted


def _as_root(inner: Storage) -> Storage:
    """The storage with the longer header that a message on its own has."""
    return replace(inner, streams=tuple(_with_long_header(stream) for stream in inner.streams))


def _with_long_header(stream: Stream) -> Stream:
    if stream.name != _PROPERTIES:
        return stream
    data = stream.bytes_
    pad = bytes(_HEADER - _EMBEDDED_HEADER)
    return replace(stream, bytes_=data[:_EMBEDDED_HEADER] + pad + data[_EMBEDDED_HEADER:])
