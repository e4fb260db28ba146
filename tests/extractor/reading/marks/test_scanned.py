"""Stamps on pages that are pictures: read, told by their looks, or feared."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from api.readers.ocr import load
from corpus.render_pdf import FONTS
from extractor.reading.marks import marks_of_picture
from extractor.types import Mark, MarkShape, Ocr
from tests.conftest import missing
from tests.extractor.reading.pdf_drawing import (
    BLACK,
    BLUE,
    GREY,
    RED,
    Colour,
    framed_words,
    seal,
    strokes,
)

WIDTH, HEIGHT = 1240, 1754
"""A sheet of A4 with 150 dots an inch."""
FEARED = (MarkShape.FRAMED, MarkShape.UNCLEAR)
LINES = (
    (150, 120, "ỦY BAN NHÂN DÂN"),
    (160, 150, "HUYỆN MẪU SƠN"),
    (610, 120, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (690, 150, "Độc lập - Tự do - Hạnh phúc"),
    (170, 200, "Số: 15/UBND-VP"),
    (650, 200, "Mẫu Sơn, ngày 05 tháng 6 năm 2024"),
    (330, 420, "Kính gửi: Các phòng, ban, ngành của huyện."),
    (170, 480, "Ủy ban nhân dân huyện yêu cầu các phòng, ban rà soát việc"),
    (170, 510, "trồng rừng trên địa bàn và báo cáo trước ngày 30 tháng 6."),
)


@pytest.fixture(scope="module")
def ocr() -> Ocr:
    """OCR as the reading child has it."""
    found = load()
    if found is None:
        missing("tesseract's Vietnamese data")
        raise AssertionError
    return found


def sheet() -> Image.Image:
    """A printed first page, as a scanner sees it."""
    if not (FONTS / "LiberationSerif-Regular.ttf").is_file():
        missing("the Liberation fonts")
    page = Image.new("RGB", (WIDTH, HEIGHT), (248, 247, 242))
    pen = ImageDraw.Draw(page)
    font = ImageFont.truetype(str(FONTS / "LiberationSerif-Regular.ttf"), 27)
    for x, top, words in LINES:
        pen.text((x, top), words, fill=(35, 35, 40), font=font)
    pen.line((210, 190, 330, 190), fill=(35, 35, 40), width=2)
    return page


def put(page: Image.Image, picture: Image.Image, x: int, top: int, size: tuple[int, int]) -> None:
    small = picture.resize(size)
    page.paste(small, (x, top), small)


def stamped(
    words: str,
    colour: Colour,
    *,
    turn: float = 0,
    frame: bool = True,
    strength: int = 255,
    at: tuple[int, int] = (160, 260),
    high: int = 64,
) -> Image.Image:
    """The page with a stamp; letters are a third to half as high as the stamp."""
    page = sheet()
    picture = framed_words(words, colour, turn=turn, frame=frame, strength=strength)
    put(page, picture, *at, (round(picture.width / picture.height * high), high))
    return page


def marks(page: Image.Image, ocr: Ocr | None, *, number: int = 1) -> tuple[Mark, ...]:
    return marks_of_picture(np.asarray(page), number, ocr)


def words_of(found: tuple[Mark, ...]) -> set[str]:
    return {line for mark in found for line in (mark.words or "").splitlines()}


def feared(found: tuple[Mark, ...]) -> bool:
    return any(mark.in_place and mark.shape in FEARED for mark in found)


# fmt: off
READ = [
    # words          drawn with
    ("MẬT",          {"colour": RED}),
    ("MẬT",          {"colour": RED, "frame": False}),
    ("TỐI MẬT",      {"colour": RED, "turn": 8}),
    ("TUYỆT MẬT",    {"colour": RED, "turn": -7}),
    ("TỐI MẬT",      {"colour": RED, "turn": 35, "high": 150}),
    ("TỐI MẬT",      {"colour": RED, "turn": 90, "high": 190}),
    ("MẬT",          {"colour": RED, "turn": 180}),
    ("TUYỆT MẬT",    {"colour": RED, "strength": 90}),
    ("TỐI MẬT",      {"colour": (110, 50, 150)}),
    ("MẬT",          {"colour": BLUE}),
    ("MẬT",          {"colour": (20, 110, 50)}),
    ("TỐI MẬT",      {"colour": RED, "at": (600, 300)}),  # out of its place, and still a level
    ("MẬT",          {"colour": GREY}),
    ("TỐI MẬT",      {"colour": BLACK, "turn": 5}),
    ("HỎA TỐC",      {"colour": RED, "turn": -3}),
    ("KHẨN",         {"colour": BLACK}),
    ("CÔNG VĂN ĐẾN", {"colour": BLUE}),
]
# fmt: on


@pytest.mark.parametrize(("words", "drawing"), READ, ids=[f"{w} {d}" for w, d in READ])
def test_read(words: str, drawing: dict[str, object], ocr: Ocr) -> None:
    found = marks(stamped(words, **drawing), ocr)  # type: ignore[arg-type]
    assert words in words_of(found)


@pytest.mark.parametrize("words", ["HỎA TỐC", "THƯỢNG KHẨN", "CÔNG VĂN ĐẾN"])
def test_harmless_once_read(words: str, ocr: Ocr) -> None:
    assert not feared(marks(stamped(words, RED), ocr))


def test_page_without_marks(ocr: Ocr) -> None:
    assert marks(sheet(), ocr) == ()


@pytest.mark.parametrize("colour", [RED, GREY], ids=["red", "grey"])
def test_level_over_a_line_of_print_is_read_or_feared(colour: Colour, ocr: Ocr) -> None:
    found = marks(stamped("TỐI MẬT", colour, at=(165, 180)), ocr)
    assert "TỐI MẬT" in words_of(found) or feared(found)


@pytest.mark.parametrize(
    ("words", "colour"), [("ÔZƯQ", RED), ("XQWĂ", BLACK), ("TÀI LIỆU THU HỒI", RED)]
)
def test_frame_of_other_words_is_feared(words: str, colour: Colour, ocr: Ocr) -> None:
    assert feared(marks(stamped(words, colour), ocr))


def test_frame_is_feared_without_ocr() -> None:
    (mark,) = marks(stamped("HỎA TỐC", RED), None)
    assert (mark.shape, mark.in_place, mark.words) == (MarkShape.FRAMED, True, None)


def test_frames_on_later_pages_are_out_of_place() -> None:
    (mark,) = marks(stamped("MẬT", RED), None, number=2)
    assert (mark.shape, mark.in_place) == (MarkShape.FRAMED, False)


def test_round_seal_is_no_mark(ocr: Ocr) -> None:
    page = sheet()
    put(page, seal(), 200, 240, (180, 180))
    (mark,) = marks(page, ocr)
    assert mark.shape is MarkShape.SEAL


def test_stamp_over_a_seal_is_read_or_feared(ocr: Ocr) -> None:
    page = sheet()
    put(page, seal(), 200, 240, (200, 200))
    put(page, framed_words("TỐI MẬT", RED), 230, 260, (140, 50))
    found = marks(page, ocr)
    assert "TỐI MẬT" in words_of(found) or feared(found)


def test_seal_beside_a_stamp_hides_nothing(ocr: Ocr) -> None:
    page = stamped("TỐI MẬT", RED)
    put(page, seal(), 340, 220, (180, 180))
    assert "TỐI MẬT" in words_of(marks(page, ocr))


def test_number_written_with_a_pen_is_no_mark(ocr: Ocr) -> None:
    page = sheet()
    ImageDraw.Draw(page).rectangle((215, 195, 250, 230), fill=(248, 247, 242))
    put(page, strokes(), 214, 192, (40, 34))
    assert not feared(marks(page, ocr))


def test_shadow_and_yellowed_paper_are_no_ink(ocr: Ocr) -> None:
    page = np.asarray(sheet()).astype(np.float32)
    page *= np.linspace(1.0, 0.78, WIDTH)[None, :, None]
    page *= np.array([1.0, 0.97, 0.86])
    assert marks(Image.fromarray(page.astype(np.uint8)), ocr) == ()


def test_poor_pictures_are_read(ocr: Ocr) -> None:
    file = io.BytesIO()
    stamped("TỐI MẬT", RED, turn=4).save(file, "JPEG", quality=30)
    with Image.open(file) as page:
        assert "TỐI MẬT" in words_of(marks(page.convert("RGB"), ocr))


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (40, 40)])
def test_tiny_pictures_are_survived(size: tuple[int, int], ocr: Ocr) -> None:
    assert marks(Image.new("RGB", size, "white"), ocr) == ()


def test_words_are_not_shown_in_errors() -> None:
    mark = Mark(1, marks(stamped("MẬT", RED), None)[0].box, MarkShape.TEXT, True, "MẬT")
    assert "MẬT" not in repr(mark)
