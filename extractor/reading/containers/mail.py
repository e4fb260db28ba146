"""What all mail has in common: which attachments are no documents, and when a body is one.

A body is a document of its own where nothing else in the message is, or where it has the form of
one: number and symbol, with addressees, place and date, or the nation's name (Decree 30/2020,
article 8). Any other body is skipped, but its words are looked at for marks of secrecy.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from lxml import etree, html

from extractor.reading.containers.names import bare_name, system_file
from extractor.reading.containers.opened import Content, Member, Opened
from extractor.text import normalise
from extractor.types import Skip

_LONG_BODY = 5_000_000
"""Characters; a longer body is a dump of something, and is not looked at for marks."""


class SkipRule(NamedTuple):
    """Attachments that are no documents: by media type, or by the name's ending."""

    reason: Skip
    kinds: re.Pattern[str]
    names: re.Pattern[str]
    example: tuple[str, str]


# fmt: off
SKIPPED: tuple[SkipRule, ...] = (
    SkipRule(Skip.MAIL_SIGNATURE,
             re.compile(r"application/(?:x-)?(?:pkcs7|pgp)-signature"),
             re.compile(r".*\.p7s|signature\.asc"), ("application/pkcs7-signature", "smime.p7s")),
    SkipRule(Skip.CALENDAR,
             re.compile(r"text/(?:x-v)?calendar|application/ics"),
             re.compile(r".*\.(?:ics|vcs)"), ("text/calendar", "moi-hop.ics")),
    SkipRule(Skip.WINMAIL,
             re.compile(r"application/(?:vnd\.)?ms-tnef"),
             re.compile(r"winmail\.dat"), ("application/ms-tnef", "winmail.dat")),
    SkipRule(Skip.MESSAGE_REPORT,
             re.compile(r"message/(?:delivery-status|disposition-notification|feedback-report)"),
             re.compile(r"(?!)"), ("message/delivery-status", "")),
)
# fmt: on
_BODY_PICTURE = re.compile(r"(?:image|png|jpg|gif)\d{3}(?:@.*)?\.\w{3,4}|(?:logo|banner|icon)\.\w+")
"""Names that mail programs give to pictures of a body."""

_PARTED = etree.XPath(
    "//*[self::br or self::p or self::div or self::tr or self::li or self::table]"
)
_UNSEEN = etree.XPath("//head | //script | //style | //comment()")

# A document's components, each on a line of its own.
_NUMBER = re.compile(r"^\W*Số\s*:\s*\d{0,6}[\s.…]*[/-]\s*\w+[-/]", re.MULTILINE)
_COMPONENTS = (
    re.compile(r"^\W*Kính gửi\s*:", re.MULTILINE),
    re.compile(r"^.{2,40},\s*ngày\s.{0,6}tháng\s.{0,6}năm\s*\d{4}", re.MULTILINE),
    re.compile(r"CỘNG H[OÒ][AÀ] XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
)


class Attachment(NamedTuple):
    """What a message carries; `inline` where its body shows it."""

    name: str | None
    kind: str
    content: Content
    inline: bool


def message(
    *, subject: str, bodies: Iterable[str], attachments: Iterable[Attachment], unread: bool
) -> Opened:
    """A message opened: its attachments, and its first body as a document or skipped."""
    texts = [normalise(body).text for body in bodies]
    members = [_member(attachment) for attachment in attachments]
    text = next((text for text in texts if text.strip()), "")
    if text:
        members.insert(0, _body(text, alone=all(isinstance(m.content, Skip) for m in members)))
    long = any(len(text) > _LONG_BODY for text in texts)
    return Opened(tuple(members), (subject, *texts), unread=unread or long)


def _member(attachment: Attachment) -> Member:
    name = bare_name(attachment.name)
    reason = skip_reason(attachment.kind, name or "", inline=attachment.inline)
    return Member(name, reason or attachment.content)


def skip_reason(kind: str, name: str, *, inline: bool) -> Skip | None:
    """Why an attachment is no document; None where it may be one."""
    kind, name = kind.lower(), name.lower()
    if kind.startswith("image/") and (inline or _BODY_PICTURE.fullmatch(name)):
        return Skip.INLINE_PICTURE
    for rule in SKIPPED:
        if rule.kinds.fullmatch(kind) or rule.names.fullmatch(name):
            return rule.reason
    return system_file(name)


def _body(text: str, *, alone: bool) -> Member:
    return Member(
        None, text.encode() if alone or is_document_text(text) else Skip.MESSAGE_BODY, main=False
    )


def is_document_text(text: str) -> bool:
    """Whether a body has the form of a document: number and symbol, and another component."""
    return _NUMBER.search(text) is not None and any(p.search(text) for p in _COMPONENTS)


def text_of_html(source: bytes | str) -> str | None:
    """The words of a page, a line for each of its blocks; None where it cannot be read."""
    parser = html.HTMLParser(no_network=True, huge_tree=False)
    if isinstance(source, str):
        source = source.encode()
        parser = html.HTMLParser(no_network=True, huge_tree=False, encoding="utf-8")
    try:
        page = html.document_fromstring(source, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    for unseen in _UNSEEN(page):
        unseen.drop_tree()
    for parted in _PARTED(page):
        parted.tail = "\n" + (parted.tail or "")
    return str(page.text_content())
