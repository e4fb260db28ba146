"""A mail message (RFC 5322, MIME) to what it carries."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from email import errors, message_from_bytes, policy
from email.message import EmailMessage, Message
from typing import cast

from extractor.errors import Encrypted, UnreadableContainer, UnsupportedFormat
from extractor.reading.containers.mail import Attachment, message, text_of_html
from extractor.reading.containers.opened import Budget, Content, Opened

_CUT_SHORT = (
    errors.CloseBoundaryNotFoundDefect,
    errors.StartBoundaryNotFoundDefect,
    errors.NoBoundaryInMultipartDefect,
)
_BROKEN = (
    errors.MessageError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    IndexError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What the library raises for messages with broken headers or a body in an unknown encoding."""
_SECURED = ("application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted")
"""A message that is locked, or wrapped into its signature."""


def open_eml(data: bytes, budget: Budget) -> Opened:
    """The message opened. Raises `UnreadableContainer`, `Encrypted` and `TooLarge`."""
    try:
        mail = message_from_bytes(data, EmailMessage, policy=policy.default)
        return _opened(mail, budget)
    except _BROKEN as error:
        raise UnreadableContainer from error


def _opened(mail: EmailMessage, budget: Budget) -> Opened:
    if _kind(mail) in _SECURED:
        raise UnsupportedFormat if _is_only_signed(mail) else Encrypted
    leaves = list(_leaves(mail))
    texts = [_text(leaf) for leaf in leaves if _is_body(leaf)]
    plain_first = sorted(texts, key=lambda text: text[0])
    return message(
        subject=str(mail.get("subject", "")),
        bodies=[text for _, text in plain_first if text is not None],
        attachments=[_attachment(leaf, budget) for leaf in leaves if not _is_body(leaf)],
        unread=any(text is None for _, text in texts),
    )


def _is_only_signed(mail: EmailMessage) -> bool:
    return str(mail.get_param("smime-type", "")).lower() == "signed-data"


def _leaves(mail: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that hold something, in order; an attached message is one part."""
    if any(isinstance(defect, _CUT_SHORT) for defect in mail.defects):
        raise UnreadableContainer
    if mail.get_content_maintype() != "multipart":
        yield mail
        return
    for part in mail.iter_parts():
        yield from _leaves(cast(EmailMessage, part))


def _kind(leaf: EmailMessage) -> str:
    return leaf.get_content_type()


def _is_body(leaf: EmailMessage) -> bool:
    """Whether a part is text to be shown, not a file."""
    shown = _kind(leaf) in ("text/plain", "text/html")
    return shown and not leaf.is_attachment() and leaf.get_filename() is None


def _text(leaf: EmailMessage) -> tuple[bool, str | None]:
    """Whether it is a page, and its words; None for those that cannot be decoded."""
    page = _kind(leaf) == "text/html"
    payload = leaf.get_payload(decode=True)
    text = _decoded(payload, leaf.get_content_charset()) if isinstance(payload, bytes) else None
    return page, text_of_html(text) if page and text and text.strip() else text


def _decoded(payload: bytes, charset: str | None) -> str | None:
    """The words in the encoding that is named, else in UTF-8; None where they are in neither."""
    for encoding in (charset or "utf-8", "utf-8"):
        with suppress(LookupError, UnicodeError):
            return payload.decode(encoding)
    return None


def _attachment(leaf: EmailMessage, budget: Budget) -> Attachment:
    inline = leaf.get_content_disposition() == "inline" or (
        leaf["content-id"] is not None and not leaf.is_attachment()
    )
    return Attachment(leaf.get_filename(), _kind(leaf), _content(leaf, budget), inline)


def _content(leaf: EmailMessage, budget: Budget) -> Content:
    if _kind(leaf) == "message/rfc822":
        data = _attached_message(leaf)
    else:
        payload = leaf.get_payload(decode=True)
        data = payload if isinstance(payload, bytes) else b""
    budget.spend(len(data))
    if any(isinstance(d, errors.InvalidBase64LengthDefect) for d in leaf.defects):
        return UnreadableContainer
    return data


def _attached_message(leaf: EmailMessage) -> bytes:
    inner = leaf.get_payload()
    first = inner[0] if isinstance(inner, list) and inner else None
    return first.as_bytes() if isinstance(first, Message) else b""
