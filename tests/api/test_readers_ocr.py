"""Scans are read in the child by Tesseract, in memory: no file is written, no page costs more than its
time, and without Vietnamese data a scan stays unread.
"""

from __future__ import annotations

import threading
import time
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from api.readers import Limits, ocr_limits, read_isolated
from api.readers.ocr import find_data, load
from api.readers.ocr_limits import PAGE_PIXELS, OcrInLimits
from api.readers.watch import Watch
from corpus.render_pdf import FONTS
from corpus.strokes import STROKES
from extractor.permitted import Classified
from extractor.types import Doubt, Extraction, OcrLayout, OcrWord, Secrecy
from tests.conftest import missing
from tests.extractor.reading.scans.scanned import paper, scanned

FONT = FONTS / "LiberationSerif-Regular.ttf"
CANARY = "Hoàng Yến Kim Oanh"
LEFT = ("UBND TỈNH BÌNH KHÊ", "SỞ NỘI VỤ")
RIGHT = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "",
    "Bình Khê, ngày 15 tháng 6 năm 2023",
)
BODY = (
    "Kính gửi: Ủy ban nhân dân các huyện, thành phố",
    "Thực hiện kế hoạch năm 2023, Sở Nội vụ đề nghị Ủy ban nhân dân các huyện",
    "khẩn trương rà soát hồ sơ cán bộ, gửi báo cáo về Sở Nội vụ trước ngày",
    f"30 tháng 6 năm 2023. Người liên hệ: {CANARY}.",
)


def letter(mark: str = "", *, number: str = "247", by_hand: bool = False) -> bytes:
    """A scan of a printed letter, with a mark of secrecy below its number."""
    if not FONT.is_file():
        missing("Liberation fonts")
    font = ImageFont.truetype(str(FONT), 54)

    def draw(page: ImageDraw.ImageDraw) -> None:
        for row, left in enumerate(LEFT):
            page.text((250, 260 + 85 * row), left, font=font, fill="black")
        page.text((250, 515), "Số:", font=font, fill="black")
        if by_hand:
            write(page, number, (360, 505))
        else:
            page.text((350, 515), number, font=font, fill="black")
        page.text((350 + 45 * 3, 515), "/SNV-VP", font=font, fill="black")
        for row, right in enumerate(RIGHT):
            page.text((1000, 260 + 85 * row), right, font=font, fill="black")
        page.text((330, 700), mark, font=font, fill="black")
        for row, words in enumerate(BODY):
            page.text((250, 900 + 90 * row), words, font=font, fill="black")

    return scanned(paper(draw))


def write(page: ImageDraw.ImageDraw, digits: str, place: tuple[int, int]) -> None:
    """Digits as a hand writes them, in strokes, larger than print and slanting."""
    left, top = place
    for digit in digits:
        for line in STROKES[int(digit)][0]:
            points = [(left + 40 * x + 14 * (1 - y), top + 58 * y) for x, y in line]
            page.line(points, fill=(40, 50, 120), width=5, joint="curve")
        left += 58


@pytest.fixture(scope="module")
def _tesseract() -> None:
    if load() is None:
        missing("Tesseract's Vietnamese data (tesseract-ocr-vie)")


@pytest.fixture
def nothing_written(tmp_path_factory: pytest.TempPathFactory) -> object:
    """Fails where a file came into the folders of temporary files."""
    folders = [Path("/tmp"), Path("/dev/shm")]
    before = {path for folder in folders for path in folder.iterdir()}
    yield
    new = {path for folder in folders for path in folder.iterdir()} - before
    assert [path for path in new if path.is_file() and _holds_canary(path)] == []


def _holds_canary(path: Path) -> bool:
    try:
        return CANARY.encode() in path.read_bytes()
    except OSError:
        return False


@pytest.mark.usefixtures("_tesseract", "nothing_written")
def test_a_printed_scan_is_read_surely_and_open() -> None:
    found = read_isolated(letter(), limits=Limits(), suffix=".pdf")
    assert isinstance(found, Extraction)
    assert found.secrecy is Secrecy.OPEN
    assert found.metadata.number is not None
    assert found.metadata.number.value == "247"
    assert found.metadata.issued_on is not None
    assert str(found.metadata.issued_on.value) == "2023-06-15"
    assert found.metadata.issuer is not None
    assert found.metadata.issuer.value == "Sở Nội vụ tỉnh Bình Khê"
    assert not {Doubt("ocr_low", "number"), Doubt("ocr_low", "issued_on")} & set(found.doubts)
    assert CANARY in found.text


@pytest.mark.usefixtures("_tesseract", "nothing_written")
@pytest.mark.parametrize(("mark", "level"), [("TUYỆT MẬT", "tuyet_mat"), ("TỐI MẬT", "toi_mat")])
def test_of_a_marked_scan_only_permitted_fields_come_back(mark: str, level: str) -> None:
    found = read_isolated(letter(mark), limits=Limits(), suffix=".pdf")
    assert isinstance(found, Classified)
    assert found.secrecy in (level, "unknown")
    assert "Yến" not in repr(found)
    assert all(word not in str(found) for word in CANARY.split())


@pytest.mark.usefixtures("_tesseract")
def test_a_number_written_by_hand_is_read_and_doubted() -> None:
    found = read_isolated(letter(number="58", by_hand=True), limits=Limits(), suffix=".pdf")
    assert isinstance(found, Extraction)
    assert found.metadata.number is not None
    assert found.metadata.number.value == "58"
    assert found.metadata.symbol is not None
    assert found.metadata.symbol.value == "SNV-VP"
    assert Doubt("ocr_low", "number") in found.doubts
    assert Doubt("ocr_low", "issued_on") not in found.doubts


@pytest.mark.usefixtures("_tesseract")
def test_a_number_left_out_is_blank_and_not_made_up() -> None:
    found = read_isolated(letter(number=""), limits=Limits(), suffix=".pdf")
    assert isinstance(found, Extraction)
    assert found.metadata.number is None
    assert Doubt("number_blank", "number") in found.doubts


@pytest.mark.usefixtures("_tesseract")
def test_pages_beyond_the_limit_are_left_unread() -> None:
    found = read_isolated(letter(), limits=Limits(ocr_pages=0), suffix=".pdf")
    assert isinstance(found, Classified)
    assert found.secrecy is Secrecy.UNKNOWN


def test_without_data_there_is_no_ocr(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DONDOC_TESSDATA", str(tmp_path))
    assert find_data() is None
    (tmp_path / "vie.traineddata").touch()
    assert find_data() == tmp_path


@pytest.mark.usefixtures("_tesseract")
def test_words_have_places_letters_and_confidence() -> None:
    if not FONT.is_file():
        missing("Liberation fonts")
    picture = Image.new("L", (900, 120), 255)
    font = ImageFont.truetype(str(FONT), 54)
    ImageDraw.Draw(picture).text((40, 30), "Sở Nội vụ", font=font, fill=0)
    ocr = load()
    assert ocr is not None
    words = ocr(np.asarray(picture), OcrLayout.LINE)
    assert [word.text for word in words] == ["Sở", "Nội", "vụ"]
    for word in words:
        assert 0.5 < word.confidence <= 1.0
        assert 30 < word.left < word.right < 400
        assert len(word.letters) == len(word.text)
    assert ocr(np.full((80, 80), 255, np.uint8), OcrLayout.PAGE) == ()


def test_an_ocr_in_limits_tells_of_each_page_and_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    lengthened: list[float] = []
    monkeypatch.setattr(ocr_limits, "lengthen", lengthened.append)
    told: list[str] = []
    word = (OcrWord("x", 0.9, 0, 0, 9, 9, 0),)

    def ocr(picture: NDArray[np.uint8], layout: OcrLayout) -> tuple[OcrWord, ...]:
        return word

    limits = Limits(ocr_pages=2, page_seconds=7)
    read = OcrInLimits(limits, lambda: told.append("page"), ocr).load()
    assert read is not None
    page = np.zeros((3508, 2480), np.uint8)
    assert page.size == PAGE_PIXELS
    assert [read(page, OcrLayout.PAGE) for _ in range(3)] == [word, word, ()]
    assert (told, lengthened) == (["page"] * 2, [7, 7])


def test_a_watch_puts_its_last_moment_off() -> None:
    stopped = threading.Event()
    with Watch(0.2, stopped.set) as watch:
        watch.add(30)
        assert not stopped.wait(0.4)
    assert not watch.is_late
    with Watch(0.05, stopped.set) as watch:
        assert stopped.wait(5)
        time.sleep(0.01)
    assert watch.is_late
    assert watch.left < 0


def test_a_picture_of_any_size_is_no_fault() -> None:
    ocr = load()
    if ocr is None:
        missing("Tesseract's Vietnamese data (tesseract-ocr-vie)")
        return
    for shape in ((1, 1), (2, 900), (900, 2), (0, 0)):
        assert ocr(np.full(shape, 255, np.uint8), OcrLayout.PAGE) == ()
