"""Word documents for tests, written part by part so that they may also be wrong."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_SPACES = " ".join(
    (
        f'xmlns:w="{W}" xmlns:r="{R}"',
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
        'xmlns:v="urn:schemas-microsoft-com:vml"',
    )
)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OWN_TYPES = {"document": "document.main"}


def run(text: str, properties: str = "") -> str:
    """A run; `properties` is what stands in `w:rPr`."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text: str = "", properties: str = "", *, inside: str = "") -> str:
    """A paragraph of one run, or of what is given as `inside`."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside or run(text)}</w:p>"


def cell(*content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(content)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str, columns: int) -> str:
    return f"<w:tbl><w:tblGrid>{'<w:gridCol/>' * columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def root(name: str, content: str) -> str:
    """An XML part."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {_SPACES}>{content}</w:{name}>'


def docx(
    *body: str,
    parts: Mapping[str, str] | None = None,
    pictures: Mapping[str, bytes] | None = None,
    pages: str | None = None,
) -> bytes:
    """A DOCX of the given body. `parts` are further ones by name ("styles", "header", …), `pictures`
    by their relation's name."""
    parts, pictures = dict(parts or {}), dict(pictures or {})
    files: dict[str, str | bytes] = {
        "word/document.xml": root("document", f"<w:body>{''.join(body)}</w:body>"),
    }
    files |= {f"word/{name}.xml": content for name, content in parts.items()}
    files |= {f"word/media/{name}.png": content for name, content in pictures.items()}
    targets = {name: (name, f"{name}.xml") for name in parts}
    targets |= {name: ("image", f"media/{name}.png") for name in pictures}
    files["word/_rels/document.xml.rels"] = _relations(targets)
    top = {"main": ("officeDocument", "word/document.xml")}
    if pages is not None:
        files["docProps/app.xml"] = f'<Properties xmlns="urn:x"><Pages>{pages}</Pages></Properties>'
        top["app"] = ("extended-properties", "docProps/app.xml")
    files["_rels/.rels"] = _relations(top)
    files["[Content_Types].xml"] = _content_types(["document", *parts])
    return packed(files)


def packed(files: Mapping[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()


def _relations(targets: Mapping[str, tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="{name}" Type="{R}/{kind}" Target="{target}"/>'
        for name, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_RELATION}">{rows}</Relationships>'


def _content_types(names: list[str]) -> str:
    rows = "".join(
        f'<Override PartName="/word/{name}.xml" '
        f'ContentType="{_WORD}.{_OWN_TYPES.get(name, name)}+xml"/>'
        for name in names
    )
    defaults = (
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    )
    return f'<Types xmlns="{_TYPES}">{defaults}{rows}</Types>'
