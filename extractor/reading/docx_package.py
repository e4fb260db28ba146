"""The parts of a DOCX file: opened within limits, then handed out one by one.

Sizes are judged before anything is unpacked. python-docx parses with entities left alone; so does
`parsed` here, without DTD or network.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.part import Part
from lxml import etree

from extractor.errors import Encrypted, TooLarge, UnreadableDocx
from extractor.reading.docx_kinds import as_plain_docx

MAX_UNPACKED = 200_000_000
"""Bytes of all parts together."""
MAX_RATIO = 200
"""XML of documents packs 5 to 40 times; a bomb a thousand times."""
SMALL = 20_000_000
"""Unpacked bytes that no ratio makes suspicious."""
MAX_MEMBERS = 20_000
MAX_PAGES = 100_000

_ENCRYPTED = 0x1
_BROKEN = (
    OpcError,
    zipfile.BadZipFile,
    zlib.error,
    etree.XMLSyntaxError,
    AttributeError,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What python-docx, zipfile and lxml raise for files cut short or broken."""

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def open_docx(data: bytes, *, max_unpacked: int = MAX_UNPACKED) -> WordDocument:
    """The opened file. Raises `TooLarge`, `Encrypted` or `UnreadableDocx`."""
    _check_sizes(data, max_unpacked)
    try:
        return Document(io.BytesIO(as_plain_docx(data)))
    except _BROKEN as error:
        raise UnreadableDocx from error


def _check_sizes(data: bytes, max_unpacked: int) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except _BROKEN as error:
        raise UnreadableDocx from error
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise Encrypted
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    bomb = unpacked > SMALL and unpacked > MAX_RATIO * packed
    if unpacked > max_unpacked or bomb or len(members) > MAX_MEMBERS:
        raise TooLarge


def parsed(blob: bytes) -> etree._Element:
    """The root of an XML part. Raises `UnreadableDocx`."""
    try:
        return etree.fromstring(blob, _PARSER)
    except etree.XMLSyntaxError as error:
        raise UnreadableDocx from error


def related(document: WordDocument, kind: str) -> Iterator[Part]:
    """The parts that the document names as of a kind (a `RELATIONSHIP_TYPE`)."""
    for relation in document.part.rels.values():
        if relation.reltype == kind and not relation.is_external:
            yield relation.target_part


def notes(document: WordDocument) -> Iterator[tuple[etree._Element, Part]]:
    """Headers and footers, then footnotes and endnotes, each once, with their parts."""
    kinds = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
    for kind in (*kinds, RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES):
        for part in related(document, kind):
            yield parsed(part.blob), part


def page_count(document: WordDocument) -> int:
    """Pages as the program that saved the file counted them; 1 where it does not say."""
    for relation in document.part.package.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.EXTENDED_PROPERTIES:
            said = parsed(relation.target_part.blob).findtext("{*}Pages") or ""
            if said.strip().isdecimal():
                return max(1, min(int(said), MAX_PAGES))
    return 1
