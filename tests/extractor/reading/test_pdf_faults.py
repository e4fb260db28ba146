from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from extractor.errors import EmptyFile, Encrypted, ExtractorError, TooManyPages, UnreadablePdf
from extractor.reading.pdf import read_pdf
from extractor.types import Doubt
from tests.extractor.reading.pdf_drawing import (
    letter,
    logo,
    pdf,
    put,
    put_picture,
    put_scan,
    stamped,
)
from tests.extractor.reading.pdf_texts import texts

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


# --- what is no text ----------------------------------------------------------------------------


def test_scan_is_not_read() -> None:
    reading = read_pdf(pdf(put_scan))
    assert not reading.first_page_read
    assert reading.text == ""


def test_scan_with_a_stamp_of_the_e_office_is_not_read() -> None:
    reading = read_pdf(stamped(pdf(put_scan), (400, 30, "Van phong\n05.03.2024 09:10:11 +07:00")))
    assert not reading.first_page_read


def test_garbage_layer_is_not_read() -> None:
    """What recognition for another language makes of Vietnamese."""

    def page(canvas: Canvas) -> None:
        put_scan(canvas)
        for row in range(20):
            put(canvas, 85, 100 + 20 * row, "CQNG HoA xA HQI CHiJ NGHiA vrer NAM DQc l~p Tir do")

    assert not read_pdf(pdf(page)).first_page_read


OLD_LETTERS = (
    "§iÒu 1. Giao Phßng Néi vô chñ tr×, phèi hîp víi Phßng Tµi chÝnh",
    "tæng hîp kÕt qu¶, b¸o c¸o Chñ tÞch tr\u00adíc ngµy 20 th¸ng 4 n¨m 2004.",
)


def test_letters_from_before_unicode_are_read() -> None:
    def page(canvas: Canvas) -> None:
        for row, text in enumerate(OLD_LETTERS):
            put(canvas, 85, 200 + 18 * row, text, font="Helvetica")

    reading = read_pdf(pdf(page))
    assert reading.first_page_read
    assert texts(reading) == [
        "Điều 1. Giao Phòng Nội vụ chủ trì, phối hợp với Phòng Tài chính",
        "tổng hợp kết quả, báo cáo Chủ tịch trước ngày 20 tháng 4 năm 2004.",
    ]


def test_letters_from_before_unicode_over_a_picture_are_not() -> None:
    """Recognition for another language writes such letters at random."""

    def page(canvas: Canvas) -> None:
        put_scan(canvas)
        for row in range(20):
            put(canvas, 85, 100 + 20 * row, OLD_LETTERS[row % 2], font="Helvetica")

    assert not read_pdf(pdf(page)).first_page_read


def test_later_page_that_is_a_picture_is_a_doubt() -> None:
    reading = read_pdf(pdf(letter, put_scan))
    assert reading.first_page_read
    assert reading.doubts == (Doubt("page_unread", "pages"), Doubt("ocr_missing", "pages"))


def test_page_with_a_logo_is_read() -> None:
    def page(canvas: Canvas) -> None:
        letter(canvas)
        put_picture(canvas, logo(), 20, 20, 40, 40)

    reading = read_pdf(pdf(page))
    assert reading.first_page_read
    assert reading.doubts == ()
