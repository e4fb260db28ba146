"""How messages and packets are told from other files, by their first bytes."""

from __future__ import annotations

import codecs
import re

_FIELD = re.compile(rb"(?P<name>[A-Za-z][A-Za-z0-9-]{0,60}):[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n?")
_MBOX = re.compile(rb"From [^\r\n]*\r?\n")
_SENDERS = frozenset({b"from", b"sender", b"return-path", b"received", b"delivered-to"})
_OTHERS = frozenset(
    {b"to", b"cc", b"date", b"subject", b"message-id", b"mime-version", b"content-type"}
)
_SAVED_PAGE = b"snapshot-content-location"
_MOST_FIELDS = 60

_SPACE = re.compile(r"\s*+")
_ELEMENT = re.compile(r"<(?:[\w.\-]{1,40}:)?(?P<name>\w{1,40})")
_BEFORE = (
    (re.compile(r"<\?"), "?>"),
    (re.compile(r"<!--"), "-->"),
    (re.compile(r"<![^>\[]*+\["), "]>"),
    (re.compile(r"<!"), ">"),
)
"""What may stand before the first element, with how it ends: a DTD is refused, but not here."""
_PACKETS = frozenset({"edxml", "edxmlenvelope", "edocenvelope", "edoc"})
_WIDE = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


def is_mail(head: bytes) -> bool:
    """Whether the head is that of a message: a sender, and another field of mail (RFC 5322)."""
    head = head.removeprefix(codecs.BOM_UTF8)
    place = match.end() if (match := _MBOX.match(head)) else 0
    names: set[bytes] = set()
    for _ in range(_MOST_FIELDS):
        match = _FIELD.match(head, place)
        if match is None:
            break
        names.add(match["name"].lower())
        place = match.end()
    return bool(names & _SENDERS and names & _OTHERS) and _SAVED_PAGE not in names


def is_edxml(head: bytes) -> bool:
    """Whether the head is that of an edXML packet: its first element is called so."""
    text = _text(head)
    match = _ELEMENT.match(text, _first_element(text))
    if match is None:
        return False
    name = match["name"].lower()
    return name in _PACKETS or (name == "envelope" and "edxml" in text.lower())


def _first_element(text: str) -> int:
    """Where the first element of an XML text may begin; linear, since it only goes forward."""
    place = 0
    while True:
        if space := _SPACE.match(text, place):
            place = space.end()
        end = next((end for begin, end in _BEFORE if begin.match(text, place)), None)
        found = text.find(end, place) if end else -1
        if end is None or found < 0:
            return place
        place = found + len(end)


def _text(head: bytes) -> str:
    encoding = _WIDE.get(head[:2], "utf-8")
    return head.decode(encoding, "replace").removeprefix("\ufeff")


def root_names(directory: bytes) -> set[str]:
    """The names of what stands at the root of a compound file, from its directory ([MS-CFB] 2.6).

    The entries of a storage are a tree of siblings; each is looked at once.
    """
    found: dict[int, str] = {}
    waiting = [_number(directory, 76)]
    while waiting:
        place = waiting.pop()
        entry = directory[place * 128 : place * 128 + 128]
        if place in found or len(entry) < 128:
            continue
        length = max(0, int.from_bytes(entry[64:66], "little") - 2)
        found[place] = entry[: min(length, 62)].decode("utf-16-le", "replace")
        waiting += [_number(entry, 68), _number(entry, 72)]
    return set(found.values())


def _number(data: bytes, place: int) -> int:
    return int.from_bytes(data[place : place + 4], "little")
