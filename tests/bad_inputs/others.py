"""Texts that are broken or hostile, and files of no format that is read."""

from __future__ import annotations

import codecs
import io
import random

from PIL import Image

from tests.bad_inputs.rows import RIGHT, UNKNOWN, Row, row
from tests.bad_inputs.samples import of_picture
from tests.containers import LETTER, zipped

_LETTER = LETTER.encode()


def with_body(words: str) -> bytes:
    """The letter with some words in its task."""
    return LETTER.replace("rà soát", words).encode()


def picture(kind: str) -> bytes:
    """A picture as a file."""
    file = io.BytesIO()
    Image.new("RGB", (60, 60)).save(file, kind)
    return file.getvalue()


def noise() -> bytes:
    """A scan of nothing but dots."""
    dots = random.Random(1).randbytes(1240 * 1754)
    return of_picture(Image.frombytes("L", (1240, 1754), dots))


def page_10_metres() -> bytes:
    """A picture of 12,000 × 12,000 dots as a page."""
    return of_picture(Image.new("1", (12_000, 12_000), 1))


_LONG = ("timed_out", "out_of_memory", RIGHT, UNKNOWN)

ROWS: tuple[Row, ...] = (
    row("nothing", lambda: b"", "empty_file"),
    row("nothing called .pdf", lambda: b"", "empty_file", suffix=".pdf"),
    row("spaces only", lambda: b" \n" * 900, "empty_file"),
    row("a mark of byte order only", lambda: codecs.BOM_UTF8, "empty_file"),
    row("NULs only", lambda: bytes(9_000), "unsupported_format"),
    row("text with NULs", lambda: _LETTER.replace(b" ", b"\0"), "unsupported_format", "unreadable_text"),
    row("text with a NUL at its end", lambda: _LETTER * 90 + b"\0", "unreadable_text"),
    row("text cut within a letter", lambda: _LETTER[: _LETTER.rfind("ụ".encode()) + 1], UNKNOWN, RIGHT, "unreadable_text"),
    row("UTF-16 of an odd length", lambda: LETTER.encode("utf-16")[:-1], "unreadable_text", RIGHT),
    row("half of a surrogate", lambda: LETTER.encode("utf-16") + b"\0\xd8", "unreadable_text"),
    row("text in no encoding", lambda: random.Random(1).randbytes(9_000).replace(b"\0", b"a"),
        "unsupported_format", "unreadable_text"),
    row("text of 30 MB", lambda: _LETTER * 100_000, "too_large"),
    row("text with a line of 500,000 words", lambda: with_body("rà soát " * 250_000), *_LONG, slow=True),
    row("text with 300,000 brackets", lambda: with_body("(" * 300_000), *_LONG, slow=True),
    row("text with 300,000 digits", lambda: with_body("1" * 300_000), *_LONG),
    row("text with 100,000 days", lambda: with_body("ngày 1/1/2024, " * 100_000), *_LONG, slow=True),
    row("text with 50,000 units", lambda: with_body("Phòng Nội vụ, Sở Y tế, " * 25_000), *_LONG, slow=True),
    row("text with 300,000 pipes", lambda: _LETTER + b"|" * 300_000, *_LONG),
    row("text with 60,000 lines of pipes", lambda: _LETTER + b"| a | b |\n" * 60_000, *_LONG, slow=True),
    row("text with a letter of 100,000 marks", lambda: with_body("a" + "\u0301" * 100_000), *_LONG, slow=True),
    row("text written from right to left", lambda: with_body("\u202e" + "rà soát"), RIGHT, UNKNOWN),
    row("text with 50,000 clauses", lambda: _LETTER + "1. Giao xã báo cáo.\n".encode() * 50_000, *_LONG, slow=True),
    row("a page of HTML", lambda: b"<html><script>1</script>" + _LETTER, "unsupported_format", suffix=".doc"),
    row("a JPEG", lambda: picture("JPEG"), "unsupported_format"),
    row("a PNG called .pdf", lambda: picture("PNG"), "unsupported_format", suffix=".pdf"),
    row("a text called .docx", lambda: _LETTER, "wrong_extension", suffix=".docx"),
    row("a text called .exe", lambda: _LETTER, "unsupported_format", suffix=".exe"),
    row("a book of Excel", lambda: zipped({"[Content_Types].xml": "", "xl/workbook.xml": ""}),
        "unsupported_format"),
    row("a program", lambda: b"\x7fELF\x02\x01\x01" + bytes(900), "unsupported_format"),
    row("an archive of another kind", lambda: b"7z\xbc\xaf\x27\x1c" + bytes(900), "unsupported_format"),
    row("a scan of noise", noise, UNKNOWN, "timed_out", slow=True),
    row("a scan of 10 metres", page_10_metres, UNKNOWN, "timed_out", slow=True),
)  # fmt: skip
