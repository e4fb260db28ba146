"""What a file is, told from its bytes; a name's ending is never asked.

To add a carrier, add a row to `SIGNATURES`. Nothing here copies the data or looks past what it
needs, so that a few hundred megabytes of rubbish are turned away at once.
"""

from __future__ import annotations

import codecs
import io
import zipfile
import zlib
from enum import StrEnum
from typing import NamedTuple

from extractor.errors import (
    EmptyFile,
    Encrypted,
    UnsupportedFormat,
)
from extractor.reading.charsets import is_wide
from extractor.reading.containers.signs import is_edxml, is_mail, root_names
from extractor.types import Format

HEAD = 4096
"""Bytes looked at where the beginning of a file tells enough."""

PDF_HEAD = 1024
"""A PDF may begin after rubbish of this many bytes (ISO 32000, implementation note 13)."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_START_SECTOR = 116
"""Where an entry of the directory names the first sector of its stream."""
_LAST_SECTOR, _MAX_SECTORS, _TABLES = 0xFFFFFFFA, 512, 109
_WORD_MAGIC = b"\xec\xa5"
_WORD_ENCRYPTED = 0x01
_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ZIP_NAME = 30
"""Where the name of a zip's first entry begins; an OpenDocument begins with its own type."""
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06")
"""An archive with files, and an empty one."""
_LISTS = ("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "AndroidManifest.xml")
_OWN = ("word/document.xml", "xl/workbook.xml", "ppt/presentation.xml")
_MSG_ROOT = "__properties_version1.0"
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_MANIFEST, _MAX_MANIFEST = "META-INF/manifest.xml", 1_000_000
_MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<head", b"<body", b"mime-version:", b"%!ps")


class Legacy(NamedTuple):
    """A format that another program turns into DOCX; `ending` tells it which."""

    ending: str


class Container(StrEnum):
    """A format that holds documents: `containers` gives them."""

    ZIP = "zip"
    EML = "eml"
    MSG = "msg"
    EDXML = "edxml"


def sniff(data: bytes) -> Format | Legacy | Container:
    """The carrier, the older format that a converter reads, or a container; errors are coded."""
    head = data[:HEAD]
    if not data:
        raise EmptyFile
    if b"%PDF-" in head[:PDF_HEAD]:
        return Format.PDF
    if head.startswith(_ZIPS):
        return _zip(data, head)
    if head.startswith(_OLE):
        return _ole(data)
    if head.lstrip()[:5] == b"{\\rtf":
        return Legacy("rtf")
    return _packet(head) or _text(head)


def _packet(head: bytes) -> Container | None:
    if is_edxml(head):
        return Container.EDXML
    return Container.EML if is_mail(head) else None


def _zip(data: bytes, head: bytes) -> Format | Legacy | Container:
    """DOCX where the archive holds a Word document; one cut short is told by its first entries.

    Other formats that are archives within have a list of their contents; what has none is a zip.
    """
    if head.startswith(_OPEN_DOCUMENT, _ZIP_NAME):
        return _open_document(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        names = [name for name in _LISTS if name.encode() in head]
        names += [_OWN[0]] if b"[Content_Types].xml" in head or b"word/" in head else []
    if any(name.startswith("word/") for name in names) and _is_package(names):
        return Format.DOCX
    if _is_package(names):
        raise UnsupportedFormat
    return Container.ZIP


def _is_package(names: list[str]) -> bool:
    """Whether an archive is a document of some format: it lists its contents in its own way."""
    return any(name in _LISTS or name.startswith(_OWN) for name in names)


def _open_document(data: bytes) -> Legacy:
    """Text as OpenDocument; its list of files says where one is encrypted (ODF 1.2 part 3, 3.4)."""
    if b"encryption-data" in _manifest(data):
        raise Encrypted
    return Legacy("odt")


def _manifest(data: bytes) -> bytes:
    """The list of files of a package, empty where there is none to be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(_MANIFEST) as manifest:
            return manifest.read(_MAX_MANIFEST)
    except (zipfile.BadZipFile, zlib.error, ValueError, RuntimeError, OSError, KeyError):
        return b""


def _ole(data: bytes) -> Legacy | Container:
    """An older Word file, or Outlook's message; a DOCX with a password is wrapped alike."""
    directory = _ole_directory(data)
    if _MSG_ROOT in root_names(directory):
        return Container.MSG
    if _utf16("EncryptedPackage") in directory or _is_encrypted_word(data, directory):
        raise Encrypted
    if _utf16("WordDocument") in directory:
        return Legacy("doc")
    raise UnsupportedFormat


def _ole_directory(data: bytes) -> bytes:
    """The names of the streams: the sectors of the directory, one after the other ([MS-CFB] 2.3)."""
    size = _sector_size(data)
    sectors: list[bytes] = []
    sector = _little(data, 48)
    while sector < _LAST_SECTOR and len(sectors) < _MAX_SECTORS:
        start = (sector + 1) * size
        sectors.append(data[start : start + size])
        table, entry = divmod(sector, size // 4 or 1)
        if table >= _TABLES:
            break
        sector = _little(data, (_little(data, 76 + 4 * table) + 1) * size + 4 * entry)
    return b"".join(sectors)


def _little(data: bytes, place: int, length: int = 4) -> int:
    return int.from_bytes(data[place : place + length], "little")


def _utf16(name: str) -> bytes:
    return name.encode("utf-16-le")


def _is_encrypted_word(data: bytes, directory: bytes) -> bool:
    """The flag fEncrypted, at the beginning of the stream that holds the text ([MS-DOC] 2.5.2)."""
    entry = directory.find(_utf16("WordDocument"))
    if entry < 0:
        return False
    start = (_little(directory, entry + _START_SECTOR) + 1) * _sector_size(data)
    head = data[start : start + 12]
    return head.startswith(_WORD_MAGIC) and bool(_little(head, 11, 1) & _WORD_ENCRYPTED)


def _sector_size(data: bytes) -> int:
    return 1 << min(_little(data, 30, 2), 12)


def _text(head: bytes) -> Format:
    if head.startswith(_BOMS) or is_wide(head):
        return Format.TEXT
    if b"\0" in head or head.lstrip()[:14].lower().startswith(_MARKUP):
        raise UnsupportedFormat
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError as error:
        if _is_binary(head):
            raise UnsupportedFormat from error
    return Format.TEXT


def _is_binary(head: bytes) -> bool:
    """Text of another encoding has few control characters; pictures and programs have many."""
    controls = sum(byte < 32 and byte not in b"\t\n\v\f\r" for byte in head)
    return controls > len(head) // 100
