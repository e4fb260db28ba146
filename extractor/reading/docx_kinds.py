"""Word files of other kinds as plain DOCX: with macros, templates, and the strict form of the format.

Macros are parts that nothing here reads. The strict form (ISO 29500-1) differs in the names of its
namespaces only, as far as text goes.
"""

from __future__ import annotations

import io
import re
import zipfile

TYPES = "[Content_Types].xml"
_DOCUMENT = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OTHER_DOCUMENTS = re.compile(
    rb"application/vnd\.(?:ms-word\.(?:document|template)\.macroEnabled"
    rb"|openxmlformats-officedocument\.wordprocessingml\.template)\.main\+xml"
)
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_RENAMED = {b"extendedProperties": b"extended-properties", b"customXml": b"customXml"}
_XML = (".xml", ".rels")
_HEAD = 4096


def as_plain_docx(data: bytes) -> bytes:
    """The file with the types and namespaces of a plain DOCX; the same bytes where it is one.

    Raises what `zipfile` raises. Sizes must have been judged before.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        types = archive.read(TYPES)
        main = [name for name in archive.namelist() if name.endswith("/document.xml")]
        strict = any(_STRICT.search(_head(archive, name)) for name in main)
        if not strict and not _OTHER_DOCUMENTS.search(types):
            return data
        return _rewritten(archive)


def _head(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        return part.read(_HEAD)


def _rewritten(archive: zipfile.ZipFile) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as plain:
        for name in dict.fromkeys(archive.namelist()):
            part = archive.read(name)
            if name.lower().endswith(_XML):
                part = _STRICT.sub(_transitional, _OTHER_DOCUMENTS.sub(_DOCUMENT, part))
            plain.writestr(name, part)
    return out.getvalue()


def _transitional(match: re.Match[bytes]) -> bytes:
    name = _RENAMED.get(match[2], match[2])
    return b"http://schemas.openxmlformats.org/" + match[1] + b"/2006/" + name
