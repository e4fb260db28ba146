"""Word files with macros, templates, the strict form; hidden words, parts that are not read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest

from extractor import Classified, extract
from extractor.reading.docx import read_docx
from extractor.reading.sniff import sniff
from extractor.types import Format, Reading
from tests.extractor.documents import LETTER
from tests.extractor.reading.words import cell, docx, packed, paragraph, root, row, run, table


def words(reading: Reading) -> list[str]:
    return [reading.text[line.span.start : line.span.end] for line in reading.lines]


def read(*body: str) -> Reading:
    return read_docx(docx(*body))


def test_short_hidden_words_are_notes_since_they_may_be_a_mark() -> None:
    hidden = paragraph(inside=run("MẬT", "<w:vanish/>"))
    reading = read(hidden, paragraph("Số: 5/UBND-VP"), paragraph("Kính gửi: Sở Nội vụ"))
    assert [line.note for line in reading.lines] == [False, False, True]
    assert words(reading)[-1] == "MẬT"
    whole = [f"<w:p><w:pPr/>{run(line)}</w:p>" for line in LETTER.splitlines()]
    assert isinstance(extract(docx(hidden, *whole)), Classified)


def test_parts_of_another_format_are_not_read_and_said_so() -> None:
    assert not read(paragraph("Số: 5"), '<w:altChunk r:id="x"/>').first_page_read


def test_a_deleted_end_joins_two_paragraphs() -> None:
    reading = read(paragraph("Giao Sở", '<w:rPr><w:del w:id="1"/></w:rPr>'), paragraph("Nội vụ"))
    assert [line.paragraph for line in reading.lines] == [False, True]


KINDS = [
    "ms-word.document.macroEnabled.main+xml",
    "ms-word.template.macroEnabled.main+xml",
    "openxmlformats-officedocument.wordprocessingml.template.main+xml",
]
PLAIN_KIND = "openxmlformats-officedocument.wordprocessingml.document.main+xml"
PLACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/": "http://purl.oclc.org/ooxml/wordprocessingml/",
    "http://schemas.openxmlformats.org/officeDocument/2006/": "http://purl.oclc.org/ooxml/officeDocument/",
    "http://schemas.openxmlformats.org/drawingml/2006/": "http://purl.oclc.org/ooxml/drawingml/",
}


def rewritten(data: bytes, changes: Mapping[str, str]) -> bytes:
    """The file with words of its parts changed."""
    parts = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            part = archive.read(name).decode()
            for old, new in changes.items():
                part = part.replace(old, new)
            parts[name] = part
    return packed(parts)


@pytest.mark.parametrize("kind", KINDS)
def test_macros_and_templates_are_read_as_documents(kind: str) -> None:
    other = rewritten(docx(paragraph("Số: 5")), {PLAIN_KIND: kind})
    assert words(read_docx(other)) == ["Số: 5"]
    assert sniff(other) is Format.DOCX


def test_the_strict_form_is_read() -> None:
    parts = {"header": root("hdr", paragraph("MẬT"))}
    grid = table(row(cell(paragraph("ô", '<w:jc w:val="center"/>'))), columns=1)
    strict = rewritten(docx(paragraph("Số: 5"), grid, parts=parts), PLACES)
    assert b"purl.oclc.org" in zipfile.ZipFile(io.BytesIO(strict)).read("word/document.xml")
    assert words(read_docx(strict)) == ["Số: 5", "ô", "MẬT"]
