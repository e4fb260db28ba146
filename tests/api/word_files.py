"""Older Word files for tests, made by LibreOffice from our own, and programs in its place."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from api.readers.memory import PREFIX, ROOT, folder_in_memory
from api.readers.word_office import Office, find_office
from tests.conftest import missing

SECTOR = 512
WORD = b"\xec\xa5"
"""The beginning of the header of a Word file, which stands at the beginning of a sector."""
ENCRYPTED = 0x01

OFFICE_TYPE = "application/vnd.oasis.opendocument.text"
_NAMES = "urn:oasis:names:tc:opendocument:xmlns"


def office() -> Path:
    """LibreOffice; the test is skipped without it."""
    program = find_office()
    if program is None:
        missing("LibreOffice")
    assert program is not None
    return program


def converted(data: bytes, ending: str) -> bytes:
    """A DOCX in an older format."""
    with folder_in_memory() as folder:
        tool = Office(office(), folder)
        tool.prepare()
        source = folder / "in.docx"
        source.write_bytes(data)
        command = [ending if word == "docx" else word for word in tool.command(source)]
        subprocess.run(command, env=tool.environment(), capture_output=True, check=True)
        return tool.result_of(source).with_suffix(f".{ending}").read_bytes()


def odt(content: str = "", manifest: str = "") -> bytes:
    """An OpenDocument text of some XML content."""
    file = BytesIO()
    spaces = f'xmlns:office="{_NAMES}:office:1.0" xmlns:text="{_NAMES}:text:1.0"'
    linking = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", OFFICE_TYPE)
        archive.writestr(
            "META-INF/manifest.xml",
            f'<m:manifest xmlns:m="{_NAMES}:manifest:1.0" m:version="1.2"><m:file-entry'
            f' m:full-path="/" m:media-type="{OFFICE_TYPE}"/><m:file-entry m:full-path='
            f'"content.xml" m:media-type="text/xml"/>{manifest}</m:manifest>',
        )
        archive.writestr(
            "content.xml",
            f'<office:document-content {spaces} {linking} office:version="1.2"><office:body>'
            f"<office:text>{content}</office:text></office:body></office:document-content>",
        )
    return file.getvalue()


def locked(doc: bytes) -> bytes:
    """A .doc whose header says that it is encrypted."""
    flags = next(at for at in range(0, len(doc), SECTOR) if doc.startswith(WORD, at)) + 11
    return doc[:flags] + bytes([doc[flags] | ENCRYPTED]) + doc[flags + 1 :]


def in_its_place(folder: Path, script: str) -> Path:
    """A shell script named as LibreOffice is; `$own` is its folder. Returns the folder."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\nown={folder}\n{script}\n")
    program.chmod(0o755)
    return folder


def left_behind(*words: bytes) -> Iterable[Path]:
    """What lies in memory folders of ours and holds one of the words."""
    for path in ROOT.glob(f"{PREFIX}*/**/*"):
        if path.is_file() and any(word in path.read_bytes() for word in words):
            yield path
