"""By what means a document was read is told of an open one, and of no other."""

from __future__ import annotations

from extractor import as_json, extract
from extractor.permitted import Classified
from extractor.reading import read
from extractor.types import ConvertedBy, Extraction, ReadingFacts, TextEncoding
from tests.api.files import docx
from tests.bad_inputs.rows import numbered
from tests.bad_inputs.words import rtf
from tests.containers import LETTER, MARKED
from tests.extractor.reading.scans.scanned import paper, scanned, tells

SCAN = scanned(paper(lambda on: on.rectangle((300, 300, 1900, 340), fill="black")))


def test_a_text_tells_its_encoding() -> None:
    assert read(LETTER.encode("utf-16")).facts == ReadingFacts(TextEncoding.UTF_16)


def test_an_older_file_tells_its_converter() -> None:
    by_office = read(rtf(b""), convert=lambda *_: docx(*LETTER.splitlines()))
    by_words = read(rtf(b""), convert=lambda *_: LETTER.encode())
    assert by_office.facts == ReadingFacts(converter=ConvertedBy.LIBREOFFICE)
    assert by_words.facts == ReadingFacts(converter=ConvertedBy.CATDOC)


def test_a_scan_tells_which_pages_were_read() -> None:
    assert read(SCAN, ocr=tells(LETTER.splitlines())).facts == ReadingFacts(ocr_pages=(1,))
    assert read(SCAN).facts == ReadingFacts(unread_pages=(1,))


def test_an_open_document_tells_it() -> None:
    result = extract(LETTER.encode())
    assert isinstance(result, Extraction)
    assert numbered(result) == "open 45"
    assert as_json(result)["reading"] == {
        "encoding": "utf-8",
        "converter": None,
        "ocr_pages": [],
        "unread_pages": [],
    }


def test_a_restricted_one_does_not() -> None:
    result = extract(MARKED.encode())
    assert isinstance(result, Classified)
    assert "reading" not in as_json(result)["classified"]
