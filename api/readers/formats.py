"""Whether the ending of a file's name and its bytes tell the same format."""

from __future__ import annotations

from extractor import read_format
from extractor.errors import EmptyFile, UnsupportedFormat, WrongExtension
from extractor.types import Format

ENDINGS: dict[str, Format] = {
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
    ".txt": Format.TEXT,
    ".md": Format.TEXT,
}


def demand_format(data: bytes, suffix: str | None) -> Format:
    """The format of the bytes.

    Raises `UnsupportedFormat` for bytes or an ending that are not read, `WrongExtension` where the
    two differ. Without an ending the bytes alone decide.
    """
    if not data:
        raise EmptyFile
    found = read_format(data)
    if suffix:
        expected = ENDINGS.get(suffix.lower())
        if expected is None:
            raise UnsupportedFormat
        if expected is not found:
            raise WrongExtension
    return found
