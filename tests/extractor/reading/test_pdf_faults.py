from __future__ import annotations

import pytest

from extractor.errors import EmptyFile, Encrypted, ExtractorError, TooManyPages, UnreadablePdf
from extractor.reading.pdf import read_pdf
from tests.extractor.reading.pdf_drawing import (
    letter,
    pdf,
)

# --- what cannot be read ------------------------------------------------------------------------


def saved_without_words() -> bytes:
    return pdf(lambda canvas: None)


# fmt: off
BROKEN: list[tuple[str, bytes, type[ExtractorError]]] = [
    ("no bytes",            b"",                                    EmptyFile),
    ("no PDF",              b"%PDF-1.7\nnothing\nstartxref\n%%EOF",  UnreadablePdf),
    ("head only",           b"%PDF-1.4\n",                          UnreadablePdf),
]
# fmt: on


@pytest.mark.parametrize(
    ("data", "error"), [case[1:] for case in BROKEN], ids=[c[0] for c in BROKEN]
)
def test_broken_file(data: bytes, error: type[ExtractorError]) -> None:
    with pytest.raises(error):
        read_pdf(data)


def test_blank_pages_are_an_empty_file() -> None:
    with pytest.raises(EmptyFile):
        read_pdf(saved_without_words())


@pytest.mark.parametrize("part", [0.2, 0.5, 0.8, 0.95])
def test_file_cut_short(part: float) -> None:
    data = pdf(letter, letter, letter)
    with pytest.raises(UnreadablePdf):
        read_pdf(data[: int(len(data) * part)])


def test_file_that_asks_for_a_password() -> None:
    with pytest.raises(Encrypted):
        read_pdf(pdf(letter, encrypt="mật khẩu"))


def test_too_many_pages() -> None:
    data = pdf(letter, letter, letter)
    with pytest.raises(TooManyPages):
        read_pdf(data, max_pages=2)
    assert read_pdf(data, max_pages=3).pages == 3
