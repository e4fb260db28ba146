"""Uploads, read in memory and bounded; nothing is ever spooled to disk.

Starlette's form parser writes files over 1 MB to the temp folder, so it is not used here: a
multipart body runs through python-multipart's streaming parser into one bounded buffer.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from urllib.parse import parse_qs, unquote

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.requests import Request

from api.errors import BadUpload
from extractor.errors import TooLarge

_MULTIPART = b"multipart/form-data"
_ENVELOPE = 64 * 1024
"""Bytes of a multipart body that may surround the file itself."""
_FORM_LIMIT = 16 * 1024

# The parser warns of bytes that it did not expect, and says which: they are the document's.
logging.getLogger("python_multipart").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came in: its bytes, and the name that the sender gave it."""

    data: bytes = field(repr=False)
    file_name: str | None = field(repr=False)


async def read_upload(request: Request, *, limit: int) -> Upload:
    """The one file of a request, raw body or multipart, of at most `limit` bytes.

    Raises `TooLarge` as soon as the limit is passed, `BadUpload` for a body that is no file.
    """
    kind, options = parse_options_header(request.headers.get("content-type"))
    if kind == _MULTIPART:
        return await _read_multipart(request, options.get(b"boundary", b""), limit)
    body = await _read_bounded(request, limit)
    return Upload(bytes(body), _bare(unquote(request.headers.get("x-filename", ""))))


async def read_form(request: Request) -> dict[str, str]:
    """The fields of a short URL-encoded form; of a repeated field the last counts."""
    body = await _read_bounded(request, _FORM_LIMIT)
    try:
        fields = parse_qs(body.decode(), keep_blank_values=True, max_num_fields=50)
    except ValueError as error:
        raise BadUpload from error
    return {name: values[-1] for name, values in fields.items()}


async def _read_bounded(request: Request, limit: int) -> bytearray:
    body = bytearray()
    async for chunk in _chunks(request, limit):
        body += chunk
    return body


async def _chunks(request: Request, limit: int) -> AsyncIterator[bytes]:
    """The body's pieces, `TooLarge` before more than `limit` bytes are held."""
    declared = request.headers.get("content-length", "")
    if declared.isdecimal() and int(declared) > limit:
        raise TooLarge
    received = 0
    async for chunk in request.stream():
        received += len(chunk)
        if received > limit:
            raise TooLarge
        yield chunk


async def _read_multipart(request: Request, boundary: bytes, limit: int) -> Upload:
    if not boundary:
        raise BadUpload
    collector = _FileCollector(limit)
    try:
        parser = MultipartParser(boundary, collector.callbacks())
        async for chunk in _chunks(request, limit + _ENVELOPE):
            parser.write(chunk)
        parser.finalize()
    except FormParserError as error:
        raise BadUpload from error
    if collector.files != 1 or not collector.ended:
        raise BadUpload
    return Upload(bytes(collector.data), collector.file_name)


class _FileCollector:
    """Receives the parser's calls and keeps the one file part, bounded."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.data = bytearray()
        self.file_name: str | None = None
        self.files = 0
        self.ended = False
        self._in_file = False
        self._header_name = bytearray()
        self._header_value = bytearray()

    def callbacks(self) -> dict[str, object]:
        return {
            "on_part_begin": self._part_begin,
            "on_header_field": self._header_field,
            "on_header_value": self._header_value_part,
            "on_header_end": self._header_end,
            "on_part_data": self._part_data,
            "on_end": self._end,
        }

    def _part_begin(self) -> None:
        self._in_file = False

    def _header_field(self, data: bytes, start: int, end: int) -> None:
        self._header_name += data[start:end]

    def _header_value_part(self, data: bytes, start: int, end: int) -> None:
        self._header_value += data[start:end]

    def _header_end(self) -> None:
        if self._header_name.lower() == b"content-disposition":
            _, options = parse_options_header(self._header_value.decode("latin-1"))
            if b"filename" in options:
                self._in_file = True
                self.files += 1
                sent = options[b"filename"].decode("utf-8", "replace")
                self.file_name = _bare(sent.replace("%22", '"'))  # As browsers escape it.
        self._header_name.clear()
        self._header_value.clear()

    def _part_data(self, data: bytes, start: int, end: int) -> None:
        if not self._in_file:
            return
        if self.files > 1:
            raise BadUpload
        if len(self.data) + end - start > self.limit:
            raise TooLarge
        self.data += data[start:end]

    def _end(self) -> None:
        self.ended = True


def _bare(sent: str) -> str | None:
    """The name of a file without folders and control characters, or None for none."""
    last = sent.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(c for c in last if c.isprintable())[:255].strip() or None
