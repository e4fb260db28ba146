"""Whether the ending of a file's name and its bytes tell the same format."""

from __future__ import annotations

from extractor.errors import EmptyFile, UnsupportedFormat, WrongExtension
from extractor.reading.sniff import Container, Legacy, sniff
from extractor.types import Format

ENDINGS: dict[str, Format | Legacy | Container] = {
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
    ".docm": Format.DOCX,
    ".dotx": Format.DOCX,
    ".dotm": Format.DOCX,
    ".txt": Format.TEXT,
    ".md": Format.TEXT,
    ".doc": Legacy("doc"),
    ".dot": Legacy("doc"),
    ".rtf": Legacy("rtf"),
    ".odt": Legacy("odt"),
    ".zip": Container.ZIP,
    ".eml": Container.EML,
    ".msg": Container.MSG,
    ".edxml": Container.EDXML,
    ".xml": Container.EDXML,
    ".ott": Legacy("odt"),
}


def demand_format(data: bytes, suffix: str | None) -> Format | Legacy | Container:
    """The format of the bytes.

    Raises `UnsupportedFormat` for bytes or an ending that are not read, `WrongExtension` where the
    two differ. Without an ending the bytes alone decide. Word opens each of its formats under the
    ending of any other, and offices have many such files.
    """
    if not data:
        raise EmptyFile
    found = sniff(data)
    if suffix:
        expected = ENDINGS.get(suffix.lower())
        if expected is None:
            raise UnsupportedFormat
        if expected != found and not (_is_word(expected) and _is_word(found)):
            raise WrongExtension
    return found


def _is_word(found: Format | Legacy | Container) -> bool:
    return isinstance(found, Legacy) or (isinstance(found, Format) and found.is_word)
