"""Whether the ending of a file's name and its bytes tell the same format."""

from __future__ import annotations

from extractor.errors import EmptyFile, UnsupportedFormat, WrongExtension
from extractor.reading.sniff import Legacy, sniff
from extractor.types import Format

ENDINGS: dict[str, Format | Legacy] = {
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
    ".txt": Format.TEXT,
    ".md": Format.TEXT,
    ".doc": Legacy("doc"),
    ".rtf": Legacy("rtf"),
    ".odt": Legacy("odt"),
}


def demand_format(data: bytes, suffix: str | None) -> Format | Legacy:
    """The format of the bytes.

    Raises `UnsupportedFormat` for bytes or an ending that are not read, `WrongExtension` where the
    two differ. Without an ending the bytes alone decide.
    """
    if not data:
        raise EmptyFile
    found = sniff(data)
    if suffix:
        expected = ENDINGS.get(suffix.lower())
        if expected is None:
            raise UnsupportedFormat
        if expected != found:
            raise WrongExtension
    return found
