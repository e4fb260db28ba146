"""Formats are told from bytes; older ones go through a converter."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest

from extractor.errors import (
    EmptyFile,
    Encrypted,
    ExtractorError,
    IsContainer,
    UnreadableDocx,
    UnsupportedFormat,
)
from extractor.reading import notes_last, read, read_format
from extractor.types import Format, Line, Reading, Span
from tests.extractor.reading.words import docx, paragraph

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RTF = rb"{\rtf1\ansi So 12}"


def packed(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "<x/>")
    return file.getvalue()


def ole(stream: str, *, fib: bytes = b"") -> bytes:
    """A compound file: header, the Word document's first sector, directory, table of sectors."""
    header = bytearray(OLE.ljust(512, b"\0"))
    header[30:32] = (9).to_bytes(2, "little")
    header[48:52] = (1).to_bytes(4, "little")
    header[76:80] = (3).to_bytes(4, "little")
    first = "Root Entry".encode("utf-16-le").ljust(512, b"\0")
    rest = stream.encode("utf-16-le").ljust(512, b"\0")
    table = b"".join(n.to_bytes(4, "little") for n in (0, 2, 0xFFFFFFFE)).ljust(512, b"\0")
    return bytes(header) + fib.ljust(512, b"\0") + first + rest + table


WORD = ole("WordDocument", fib=b"\xec\xa5\xc1\0" + b"\0" * 6 + b"\0\0")
LOCKED_WORD = ole("WordDocument", fib=b"\xec\xa5\xc1\0" + b"\0" * 6 + b"\0\1")

FORMATS = [
    (b"%PDF-1.7\n", Format.PDF),
    (b"\r\n  %PDF-1.4\n", Format.PDF),  # rubbish before the header
    (packed("[Content_Types].xml", "word/document.xml"), Format.DOCX),
    (packed("[Content_Types].xml", "word/document.xml")[:60], Format.DOCX),  # cut short
    ("Số: 12/UBND-VP".encode(), Format.TEXT),
    ("\ufeffSố".encode("utf-16"), Format.TEXT),
    (("ế" * 3000).encode()[:4097], Format.TEXT),  # the head ends inside a letter
    ("Số: 5/QĐ-UBND".encode("utf-16-le"), Format.TEXT),  # without a byte order mark
    (b"Quy\xd5t \xae\xb8nh", Format.TEXT),  # TCVN3
]

REFUSED = [
    (b"", EmptyFile),
    (packed("xl/workbook.xml"), UnsupportedFormat),
    (b"PK\x03\x04 and nothing else", IsContainer),  # `unpack` says that it is broken
    (WORD, UnsupportedFormat),  # without a converter
    (RTF, UnsupportedFormat),
    (ole("Workbook"), UnsupportedFormat),
    (ole("EncryptedPackage"), Encrypted),
    (LOCKED_WORD, Encrypted),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", UnsupportedFormat),
    (b"\xff\xd8\xff\xe1\x02\x03\x04\x05\x06", UnsupportedFormat),
    (b"  <!DOCTYPE html><p>S", UnsupportedFormat),
    (b"<?xml version='1.0'?><w:wordDocument/>", UnsupportedFormat),
]


@pytest.mark.parametrize(("data", "expected"), FORMATS)
def test_formats(data: bytes, expected: Format) -> None:
    assert read_format(data) is expected


@pytest.mark.parametrize(("data", "error"), REFUSED)
def test_what_is_refused(data: bytes, error: type[ExtractorError]) -> None:
    with pytest.raises(error) as raised:
        read_format(data)
    assert raised.value.code == error.code
    assert str(raised.value) == error.message
    with pytest.raises(error):
        read(data)


@pytest.mark.parametrize(("data", "ending"), [(WORD, "doc"), (RTF, "rtf")])
def test_older_formats_are_converted(data: bytes, ending: str) -> None:
    asked: list[str] = []

    def convert(given: bytes, suffix: str) -> bytes:
        assert given is data
        asked.append(suffix)
        return docx(paragraph("Số: 12/UBND-VP"))

    reading = read(data, convert=convert)
    assert asked == [ending]
    assert reading.text == "Số: 12/UBND-VP"
    assert reading.format == ending


def test_what_the_converter_gives_is_checked() -> None:
    with pytest.raises(UnreadableDocx):
        read(WORD, convert=lambda data, ending: b"PK\x03\x04 broken")


@pytest.mark.parametrize("head", [b"", OLE, b"PK\x03\x04", b"%PDF-1.7"])
def test_hundreds_of_megabytes_of_zeros_are_refused_at_once(head: bytes) -> None:
    data = head + bytes(300_000_000 - len(head))
    begun = time.perf_counter()
    with pytest.raises(ExtractorError):
        read(data)
    assert time.perf_counter() - begun < 5


def test_notes_stand_behind_the_body() -> None:
    words = ["Số: 5", "2", "Sở Y", "tế báo cáo", "1. Ghi chú"]
    places = [(0, 5), (6, 7), (8, 12), (13, 23), (24, 34)]
    notes = (False, True, False, False, True)
    lines = tuple(
        Line(Span(*place), page=1, note=note) for place, note in zip(places, notes, strict=True)
    )
    moved = notes_last(Reading(Format.PDF, "\n".join(words), lines, pages=1))
    assert moved.text == "Số: 5\nSở Y\ntế báo cáo\n2\n1. Ghi chú"
    assert [moved.text[slice(*line.span)] for line in moved.lines] == moved.text.split("\n")
    assert [line.note for line in moved.lines] == sorted(notes)


def test_real_files_of_every_carrier(shared: Path) -> None:
    files = sorted((shared / "gold" / "files").iterdir())
    for file in files:
        data = file.read_bytes()
        if file.suffix == ".doc":
            with pytest.raises(UnsupportedFormat):
                read_format(data)
        else:
            assert read_format(data).value == {".txt": "text"}.get(file.suffix, file.suffix[1:])
