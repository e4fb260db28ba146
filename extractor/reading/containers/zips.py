"""A zip archive to its files.

Sizes are judged before anything is unpacked, and each file is unpacked within what is left of the
bounds. A file that is locked, cut short or whose checksum is wrong costs itself only. Names are
UTF-8 where the archive says so or where they are nothing else, and code page 437 otherwise
(APPNOTE.TXT, appendix D).
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from lzma import LZMAError

from extractor.errors import Encrypted, ExtractorError, UnreadableContainer, UnsafeName
from extractor.reading.containers.names import bare_name, is_unsafe, system_file
from extractor.reading.containers.opened import Budget, Content, Member, Opened

_ENCRYPTED, _UTF8 = 0x1, 0x800
_UNICODE_PATH = 0x7075
"""Extra field with the name in UTF-8 (Info-ZIP)."""

BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    LZMAError,
    AttributeError,
    EOFError,
    IndexError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What zipfile and its decompressors raise for archives cut short or broken."""


def open_zip(data: bytes, budget: Budget) -> Opened:
    """The files of the archive; folders are none. Raises `UnreadableContainer` and `TooLarge`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _opened(archive, budget)
    except BROKEN as error:
        raise UnreadableContainer from error


def _opened(archive: zipfile.ZipFile, budget: Budget) -> Opened:
    entries = [entry for entry in archive.infolist() if not _is_folder(entry)]
    budget.demand_ratio(
        unpacked=sum(entry.file_size for entry in entries),
        packed=sum(entry.compress_size for entry in entries),
    )
    return Opened(tuple(_members(archive, entries, budget)))


def _is_folder(entry: zipfile.ZipInfo) -> bool:
    """Whether an entry is a folder; one that has bytes is told of, whatever its name says."""
    return entry.is_dir() and entry.file_size == 0


def _members(
    archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], budget: Budget
) -> Iterator[Member]:
    for entry in entries:
        path = _path(entry)
        yield Member(bare_name(path), _content(archive, entry, path, budget))


def _content(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: str, budget: Budget
) -> Content:
    if is_unsafe(path) or stat.S_ISLNK(entry.external_attr >> 16):
        return UnsafeName
    if reason := system_file(path):
        return reason
    if entry.flag_bits & _ENCRYPTED:
        return Encrypted
    return _unpacked(archive, entry, budget)


def _unpacked(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, budget: Budget
) -> bytes | type[ExtractorError]:
    """The file's bytes; no more are made than its entry says, and these are counted before."""
    budget.spend(entry.file_size)
    try:
        with archive.open(entry) as file:
            data = file.read(entry.file_size + 1)
    except BROKEN:
        return UnreadableContainer
    return data if len(data) == entry.file_size else UnreadableContainer


def _path(entry: zipfile.ZipInfo) -> str:
    """The path as its maker wrote it. zipfile reads it as UTF-8 or as code page 437."""
    written = entry.orig_filename
    if entry.flag_bits & _UTF8:
        return written
    if named := _unicode_path(entry.extra):
        return named
    try:
        return written.encode("cp437").decode("utf-8")
    except UnicodeError:
        return written


def _unicode_path(extra: bytes) -> str | None:
    """The name in the extra field for it: a version, a checksum and UTF-8."""
    while len(extra) >= 4:
        kind, size = struct.unpack_from("<HH", extra)
        if kind == _UNICODE_PATH and size > 5:
            return extra[9 : 4 + size].decode("utf-8", "replace")
        extra = extra[4 + size :]
    return None
