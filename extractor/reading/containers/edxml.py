"""An edXML packet to its attachments and its header (QCVN 102:2016/BTTTT, and older dialects).

Elements are found by their local names, upper and lower case alike, whatever the namespace: the
standard's own, that of the older e-doc.vn schema, or the go.vn dialect of local axes. The header
is kept as written (`header`); what it means is decided where documents are read. The parser knows
no entities, no DTD and no network, and takes no long texts: attachments are cut out before.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from extractor.errors import MissingAttachment, UnreadableContainer
from extractor.reading.containers.header import find_header, is_recall, texts_at
from extractor.reading.containers.names import bare_name
from extractor.reading.containers.opened import Budget, Content, Member, Opened
from extractor.types import Skip

_LONG = re.compile(rb">([A-Za-z0-9+/=\s]{512,}+)<")
"""An attachment in base64: the parser is given its place in the list instead."""
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)

_HEADERS = ("messageheader", "edxmlheader", "header")
_ENCODED = ("contenttransferencoded", "contenttransferencode", "attachmentcontent", "content")
_NAMES = ("attachmentname", "filename", "name")
_IDS = ("contentid", "id")


class _Attached(NamedTuple):
    """An attachment: its id, its name, its bytes; None where they lie outside the packet."""

    id: str | None
    name: str | None
    content: Content | None


def open_edxml(data: bytes, budget: Budget) -> Opened:
    """The packet opened. Raises `UnreadableContainer` and `TooLarge`."""
    blobs: list[bytes] = []
    root = _parsed(_LONG.sub(lambda match: _set_aside(match[1], blobs), data))
    header = next((e for name in _HEADERS for e in _elements(root, name)), root)
    lines = find_header(header, root)
    attached = list(_attachments(root, blobs, budget))
    recalled = is_recall(lines)
    members = tuple(_members(attached, recalled=recalled)) or (Member(None, Skip.MESSAGE_ONLY),)
    return Opened(members, tuple(texts_at(header, ("subject", "content"))), lines)


def _set_aside(blob: bytes, blobs: list[bytes]) -> bytes:
    blobs.append(blob)
    return b">#%d<" % (len(blobs) - 1)


def _parsed(source: bytes) -> etree._Element:
    if _DECLARES.search(source):
        raise UnreadableContainer
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    try:
        root = etree.fromstring(source, parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableContainer from error
    # In an encoding that is not like ASCII, the declaration shows only now.
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableContainer
    return root


def _elements(root: etree._Element, name: str) -> Iterator[etree._Element]:
    """The elements of a local name below the root, in order."""
    for element in root.iter(etree.Element):
        if local_name(element) == name:
            yield element


def local_name(element: etree._Element) -> str:
    """The name without its namespace, in lower case."""
    return str(etree.QName(element).localname).lower()


def _attachments(root: etree._Element, blobs: list[bytes], budget: Budget) -> Iterator[_Attached]:
    """What the packet carries, in the order of its manifest; then what no manifest names."""
    carried = [_carried(element, blobs, budget) for element in _elements(root, "attachment")]
    by_id = {one.id: one for one in carried if one.id}
    for reference in _elements(root, "reference"):
        id, name = _first(reference, _IDS), _first(reference, _NAMES)
        if id is None and name is None:
            continue  # a reference of a signature
        here = by_id.pop(id or "", None)
        yield _Attached(id, name or (here and here.name), here and here.content)
    yield from (one for one in carried if not one.id or one.id in by_id)


def _carried(element: etree._Element, blobs: list[bytes], budget: Budget) -> _Attached:
    words = _first(element, _ENCODED) or (element.text or "").strip()
    return _Attached(_first(element, _IDS), _first(element, _NAMES), _decoded(words, blobs, budget))


def _first(element: etree._Element, names: tuple[str, ...]) -> str | None:
    """The text of the first child, or else attribute, that has one of the names."""
    for name in names:
        for child in element.iterchildren(etree.Element):
            if local_name(child) == name and (child.text or "").strip():
                return str(child.text).strip()
        for key, value in element.attrib.items():
            if str(etree.QName(key).localname).lower() == name and value.strip():
                return str(value).strip()
    return None


def _decoded(words: str, blobs: list[bytes], budget: Budget) -> Content | None:
    """The bytes of an attachment in base64; None for one without any."""
    if not words:
        return None
    source: bytes = words.encode()
    if words.startswith("#"):
        place = words[1:]
        if not place.isdecimal() or int(place) >= len(blobs):
            return UnreadableContainer
        source = blobs[int(place)]
    try:
        data = base64.b64decode(b"".join(source.split()), validate=True)
    except (binascii.Error, ValueError):
        return UnreadableContainer
    budget.spend(len(data))
    return data


def _members(attached: list[_Attached], *, recalled: bool) -> Iterator[Member]:
    """The first attachment is the document that the header is about; others are its enclosures."""
    for place, one in enumerate(attached):
        content = MissingAttachment if one.content is None else one.content
        name = bare_name(one.name)
        yield Member(name, Skip.RECALLED if recalled else content, main=place == 0)
