"""Pages that are pictures are read by the OCR that is passed in."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extractor.layout import find_blocks
from extractor.reading import read
from extractor.reading.scan import is_read_well
from extractor.types import Doubt

WELL = """\
SỞ NỘI VỤ
Số: 12/SNV-VP

Kính gửi: Ủy ban nhân dân các huyện, thị xã, thành phố

Sở Nội vụ đề nghị các đơn vị rà soát hồ sơ, gửi báo cáo về Sở trước ngày
20 tháng 6 năm 2024."""
BADLY = (
    "S0 NQl VU\n5o: l2/5NV\nKinh gui: uy b@n nhqn dqn cqc huyfn, thj xg, thrnh phj bqo cqo sj lqy"
)


def scanned(pages: int = 1) -> bytes:
    """A PDF of so many pages, each a grey picture."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for _ in range(pages):
        canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def test_the_words_of_a_picture() -> None:
    seen: list[bytes] = []

    def ocr(picture: bytes) -> str:
        seen.append(picture)
        return WELL

    reading = read(scanned(), ocr=ocr)
    assert [line.gap for line in reading.lines] == [False, False, True, True, False]
    assert [reading.text[slice(*line.span)] for line in reading.lines] == [
        line for line in WELL.split("\n") if line
    ]
    with Image.open(io.BytesIO(seen[0])) as picture:
        assert picture.width == pytest.approx(A4[0] / 72 * 300, abs=2)
    words = [reading.text[slice(*block.span)] for block in find_blocks(reading)]
    assert words[-1].endswith("trước ngày\n20 tháng 6 năm 2024.")


def test_a_page_read_by_ocr_never_counts_as_read() -> None:
    reading = read(scanned(), ocr=lambda picture: WELL)
    assert not reading.first_page_read


def test_pages_stand_in_order() -> None:
    count = iter(range(1, 9))
    reading = read(scanned(3), ocr=lambda picture: f"trang {next(count)}")
    assert reading.text == "trang 1\ntrang 2\ntrang 3"
    assert [line.page for line in reading.lines] == [1, 2, 3]


@pytest.mark.parametrize(("text", "doubted"), [(WELL, False), (BADLY, True), ("", True)])
def test_a_bad_page_is_doubted(text: str, doubted: bool) -> None:
    assert is_read_well(text) is not doubted
    doubts = read(scanned(), ocr=lambda picture: text).doubts
    assert (Doubt("ocr_low", "pages") in doubts) is doubted


def test_stamps_are_kept_and_rubbish_is_replaced() -> None:
    def picture_with(words: str, lines: int) -> bytes:
        file = io.BytesIO()
        canvas = Canvas(file, pagesize=A4)
        canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, *A4)
        for number in range(lines):
            canvas.drawString(50, 800 - 14 * number, words)
        canvas.save()
        return file.getvalue()

    stamped = read(picture_with("Signed 2024-06-05", 1), ocr=lambda picture: WELL)
    assert stamped.text.startswith("SỞ NỘI VỤ\n")
    assert stamped.text.endswith("\nSigned 2024-06-05")
    rubbish = read(picture_with("qj xzkw vbnr tjk", 40), ocr=lambda picture: WELL)
    assert "xzkw" not in rubbish.text


def test_without_ocr_pictures_stay_unread() -> None:
    reading = read(scanned(2))
    assert reading.lines == ()
    assert Doubt("page_unread", "pages") in reading.doubts


def test_pages_with_words_are_not_drawn() -> None:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    canvas.drawString(100, 700, "So 12/SNV-VP ngay 5 thang 3 nam 2024")
    canvas.save()

    def ocr(picture: bytes) -> str:
        raise AssertionError("drawn")

    with_words = read(file.getvalue())
    if with_words.first_page_read:
        assert read(file.getvalue(), ocr=ocr).text == with_words.text
