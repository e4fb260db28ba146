from __future__ import annotations

import io
import re
import time
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from hypothesis import given, strategies as st
from reportlab.pdfgen.canvas import Canvas

from extractor.errors import ExtractorError
from extractor.reading import (
    pdf_gaps,
    pdf_gather,
    pdf_lines,
    pdf_notes,
    pdf_page_lines,
    pdf_rows,
    stamps,
)
from extractor.reading.pdf import read_pdf
from extractor.types import Format
from tests.extractor.reading.pdf_drawing import (
    BODY,
    HEIGHT,
    WIDTH,
    Draw,
    body,
    heading,
    letter,
    pdf,
    put,
    put_middle,
    stamped,
)
from tests.extractor.reading.pdf_texts import drawn, line_of, noted, texts

# --- lines and columns --------------------------------------------------------------------------


def test_columns_of_the_heading_are_read_as_a_table_of_it_is() -> None:
    reading = read_pdf(pdf(letter))
    assert reading.format is Format.PDF
    assert texts(reading) == [
        "ỦY BAN NHÂN DÂN",
        "HUYỆN SƠN LA THƯỢNG",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 15/UBND-VP",
        "Sơn La Thượng, ngày 05 tháng 3 năm 2024",
        *BODY,
    ]


def test_recipients_stay_apart_from_the_signature() -> None:
    draw = drawn(
        (85, 560, BODY[0]),
        (85, 578, "thực hiện./."),
        (85, 604, "Nơi nhận:"),
        (360, 602, "TM. ỦY BAN NHÂN DÂN"),
        (85, 617, "- Như Điều 3;"),
        (385, 619, "CHỦ TỊCH"),
        (85, 630, "- Lưu: VT, NV."),
        (365, 700, "Trần Thị Hoài Thương"),
    )
    assert texts(read_pdf(pdf(draw)))[2:] == [
        "Nơi nhận:",
        "- Như Điều 3;",
        "- Lưu: VT, NV.",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Trần Thị Hoài Thương",
    ]


# fmt: off
ROWS = [
    # words of one row as (x, text)                                             lines they make
    ([(85, "Số:"), (150, "/UBND-VP"), (320, "Yên Khê, ngày"), (430, "tháng 3 năm 2024")],
     ["Số: /UBND-VP", "Yên Khê, ngày tháng 3 năm 2024"]),                       # holes of a draft
    ([(85, "1."), (121, "Phòng Nội vụ chủ trì thực hiện")],
     ["1. Phòng Nội vụ chủ trì thực hiện"]),                                    # enumerator and tab
    ([(85, "-"), (110, "Phòng Tài chính")],     ["- Phòng Tài chính"]),
    ([(85, "Phòng"), (140, "Nội"), (180, "vụ"), (215, "và"), (250, "các"), (285, "xã")],
     ["Phòng Nội vụ và các xã"]),                                               # justified
    ([(85, "Nơi nhận:"), (360, "CHỦ TỊCH")],    ["Nơi nhận:", "CHỦ TỊCH"]),
    ([(85, "Số:"), (108, "12"), (130, "/QĐ-UBND")], ["Số: 12/QĐ-UBND"]),        # number and symbol
    ([(85, "tỷ lệ 8"), (128, "/10 hồ sơ")],     ["tỷ lệ 8 /10 hồ sơ"]),         # no symbol
    ([(85, "Ủ"), (94.4, "y ban")],              ["Ủy ban"]),                    # a word in two pieces
]
# fmt: on


@pytest.mark.parametrize(("row", "lines"), ROWS)
def test_row(row: list[tuple[float, str]], lines: list[str]) -> None:
    draw = drawn(*((x, 200, text) for x, text in row))
    assert texts(read_pdf(pdf(draw))) == lines


def test_narrow_gutter_is_cut_where_the_row_below_is() -> None:
    draw = drawn(
        (60, 66, "SỞ THÔNG TIN VÀ TRUYỀN THÔNG"),
        (284, 66, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (110, 84, "Số: 7/STTTT"),
        (340, 84, "Độc lập - Tự do - Hạnh phúc"),
    )
    assert texts(read_pdf(pdf(draw))) == [
        "SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 7/STTTT",
    ]


def test_words_in_a_frame_stand_alone() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 100, 172, "MẬT", font="Serif-B")
        canvas.rect(94, HEIGHT - 178, 44, 20)
        put(canvas, 148, 172, "Kính gửi: Ủy ban nhân dân các xã")

    assert texts(read_pdf(pdf(draw))) == ["MẬT", "Kính gửi: Ủy ban nhân dân các xã"]


def test_fonts_of_one_line_stand_on_one_base_line() -> None:
    def draw(canvas: Canvas) -> None:
        x = 85.0
        for font, text in (("Serif", "gửi hồ sơ"), ("Courier", "theo"), ("Helvetica", "quy trinh")):
            put(canvas, x, 200, text, font=font)
            x += canvas.stringWidth(text, font, 13) + 4
        put(canvas, 85, 218, "trước ngày 20 tháng 4")

    assert texts(read_pdf(pdf(draw))) == ["gửi hồ sơ theo quy trinh", "trước ngày 20 tháng 4"]


def test_rules_of_characters_are_no_text() -> None:
    draw = drawn((85, 100, "VĂN PHÒNG"), (85, 116, "-------"), (85, 132, "*"), (85, 160, "- a"))
    assert texts(read_pdf(pdf(draw))) == ["VĂN PHÒNG", "- a"]


def test_hyphen_at_the_end_of_a_line_is_kept() -> None:
    reading = read_pdf(pdf(drawn((85, 200, "theo Kết luận số 1208-"), (85, 218, "KL/TU"))))
    assert texts(reading) == ["theo Kết luận số 1208-", "KL/TU"]


def test_raised_figure_stays_in_its_line() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 85, 200, "quỹ từ thiện")
        put(canvas, 85 + canvas.stringWidth("quỹ từ thiện", "Serif", 13), 195, "1", size=8)
        put(canvas, 180, 200, "và các quỹ khác")

    assert texts(read_pdf(pdf(draw))) == ["quỹ từ thiện1 và các quỹ khác"]


def test_looks_of_lines() -> None:
    def draw(canvas: Canvas) -> None:
        heading(canvas)
        widest = max(canvas.stringWidth(text, "Serif", 13) for text in BODY)
        put_middle(canvas, 85 + widest / 2, 200, "QUYẾT ĐỊNH", font="Serif-B")
        body(canvas, top=260)
        put(canvas, 85, 340, "Điều 1. ", font="Serif-B")
        put(canvas, 140, 340, "Nội dung")

    reading = read_pdf(pdf(draw))
    title = line_of(reading, "QUYẾT ĐỊNH")
    assert (title.bold, title.italic, title.centred, title.gap) == (True, False, True, True)
    assert line_of(reading, "Sơn La Thượng").italic
    second = line_of(reading, BODY[1])
    assert (second.bold, second.centred, second.gap) == (False, False, False)
    assert not line_of(reading, "Điều 1.").bold


def test_boxes_are_fractions_from_the_upper_left() -> None:
    reading = read_pdf(pdf(drawn((WIDTH / 4, HEIGHT / 2, "Ngang giữa trang"))))
    box = reading.lines[0].box
    assert box is not None
    assert box.x0 == pytest.approx(0.25, abs=0.005)
    assert box.bottom == pytest.approx(0.5, abs=0.01)
    assert 0.005 < box.bottom - box.top < 0.03


@pytest.mark.parametrize(
    ("turned", "origin"),
    [(0, (0, 0)), (90, (HEIGHT, 0)), (180, (WIDTH, HEIGHT)), (270, (0, WIDTH))],
)
def test_turned_page_is_read_as_it_is_shown(turned: int, origin: tuple[float, float]) -> None:
    """The drawing is turned against the page, so that an upright A4 page is shown."""

    def draw(canvas: Canvas) -> None:
        canvas.translate(*origin)
        canvas.rotate(turned)
        put(canvas, 100, 100, "Danh sách nhiệm vụ")
        put(canvas, 100, 120, "kèm theo kế hoạch")

    reading = read_pdf(pdf(draw, turned=turned))
    assert texts(reading) == ["Danh sách nhiệm vụ", "kèm theo kế hoạch"]
    box = reading.lines[0].box
    assert box is not None
    assert box.x0 == pytest.approx(100 / WIDTH, abs=0.01)
    assert box.bottom == pytest.approx(100 / HEIGHT, abs=0.01)


# --- notes --------------------------------------------------------------------------------------


def test_page_numbers_and_running_feet_are_notes() -> None:
    def page(number: int) -> Draw:
        def draw(canvas: Canvas) -> None:
            put_middle(canvas, WIDTH / 2, 40, str(number))
            body(canvas, top=100)
            put(canvas, 85, 820, f"Kế hoạch phòng dịch - bản {number}", size=9)

        return draw

    reading = read_pdf(pdf(*(page(number) for number in range(2, 6))))
    feet = {f"Kế hoạch phòng dịch - bản {number}" for number in range(2, 6)}
    assert noted(reading) == {"2", "3", "4", "5"} | feet


def test_headings_of_an_annex_are_no_running_heads() -> None:
    reading = read_pdf(pdf(letter, letter))
    assert noted(reading) == set()


def test_stamp_of_the_e_office_is_a_note() -> None:
    stamp = "VAN PHONG HUYEN\nvanphong@example.vn\n09.01.2025 10:21:11 +07:00"
    reading = read_pdf(stamped(pdf(letter), (430, 20, stamp)))
    assert noted(reading) == set(stamp.split("\n"))


def test_signing_lines_in_the_page_are_notes() -> None:
    draw = drawn(
        (400, 20, "Người ký: Ủy ban nhân dân huyện"),
        (400, 30, "Email: ubnd@example.vn"),
        (400, 40, "Thời gian ký: 05.03.2024 09:10:11 +07:00"),
        size=7,
    )

    def page(canvas: Canvas) -> None:
        draw(canvas)
        letter(canvas)

    assert len(noted(read_pdf(pdf(page)))) == 3


def test_stamp_of_the_receiving_office_is_a_note() -> None:
    def page(canvas: Canvas) -> None:
        letter(canvas)
        put(canvas, 70, 160, "ĐẾN", font="Serif-B", size=15)
        put(canvas, 115, 155, "Số: 412", size=10)
        put(canvas, 115, 168, "Ngày: 08/3/2024", size=10)

    assert noted(read_pdf(pdf(page))) == {"ĐẾN Số: 412", "Ngày: 08/3/2024"}


def test_words_to_be_read_are_no_stamps() -> None:
    draw = drawn(
        (85, 200, "ĐẾN NĂM 2030, TẦM NHÌN ĐẾN NĂM 2045"),
        (85, 218, "Số: 12/KH-UBND"),
        (85, 236, "Thời gian ký hợp đồng chậm nhất là ngày 20/6/2024."),
        (85, 254, "Cơ quan: Phòng Nội vụ; email: noivu@example.vn"),
    )
    assert noted(read_pdf(pdf(draw))) == set()


def test_footnotes_are_notes_and_recipients_are_not() -> None:
    def page(canvas: Canvas) -> None:
        body(canvas, top=100)
        body(canvas, top=160)
        put(canvas, 85, 700, "Nơi nhận:", size=11)
        put(canvas, 85, 713, "- Như trên;", size=11)
        put(canvas, 85, 760, "1 Theo Quyết định số 5/QĐ-UBND ngày 02/01/2024", size=9)
        put(canvas, 85, 772, "của Ủy ban nhân dân huyện.", size=9)

    assert noted(read_pdf(pdf(page))) == {
        "1 Theo Quyết định số 5/QĐ-UBND ngày 02/01/2024",
        "của Ủy ban nhân dân huyện.",
    }


# --- properties ---------------------------------------------------------------------------------

PLACED = st.tuples(
    st.floats(20, 500),
    st.integers(3, 70).map(lambda row: 11.0 * row),
    st.text(st.sampled_from("Ủy bảnđơ12/.: MẬTế"), min_size=1, max_size=30),
    st.sampled_from([7, 9, 13, 15]),
)


@given(st.lists(PLACED, min_size=1, max_size=25, unique_by=lambda line: line[1]))
def test_spans_are_in_order_and_inside(lines: list[tuple[float, float, str, int]]) -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 85, 815, "Một dòng")
        for x, top, text, size in lines:
            put(canvas, x, top, text, size=size)

    reading = read_pdf(pdf(draw))
    assert "\n".join(texts(reading, notes=True)) == reading.text
    place = 0
    for line in reading.lines:
        assert line.span.start == place
        assert line.span.end > line.span.start
        place = line.span.end + 1
        assert line.box is not None
        assert 0 <= line.box.x0 <= line.box.x1 <= 1
        assert 0 <= line.box.top <= line.box.bottom <= 1
    assert place == len(reading.text) + 1
    written = "".join(text for _, _, text, _ in lines) + "Mộtdòng"
    assert sorted("".join(reading.text.split())) == sorted("".join(written.split()))


@given(st.integers(0, 3000), st.binary(min_size=1, max_size=40))
def test_damaged_file_is_read_or_refused(place: int, noise: bytes) -> None:
    data = pdf(letter)
    damaged = data[:place] + noise + data[place + len(noise) :]
    try:
        reading = read_pdf(damaged)
    except ExtractorError:
        return
    assert reading.pages >= 1


# --- real files ---------------------------------------------------------------------------------


def test_real_scans_are_not_read(shared: Path) -> None:
    files = sorted((shared / "real/scan").glob("*.pdf"))
    assert len(files) >= 10
    read = [file.name for file in files if read_pdf(file.read_bytes()).first_page_read]
    assert read == []


def test_real_text_is_read(shared: Path) -> None:
    files = [*(shared / "gold/files").glob("*.pdf"), *(shared / "real/signed").glob("*.pdf")]
    assert all(read_pdf(file.read_bytes()).first_page_read for file in files)


def test_every_letter_of_real_files_is_in_the_reading(shared: Path) -> None:
    """What pypdfium2 alone reads is all there; the stamps come on top."""
    for file in (shared / "gold/files").glob("*.pdf"):
        document = pdfium.PdfDocument(io.BytesIO(file.read_bytes()))
        plain = "".join(page.get_textpage().get_text_range() for page in document)
        document.close()
        reading = read_pdf(file.read_bytes())
        ours, theirs = (len("".join(text.split())) for text in (reading.text, plain))
        assert 0 <= ours - theirs <= 200, file.name


# --- patterns -----------------------------------------------------------------------------------

PATTERNS = [
    (f"{module.__name__}.{name}", found)
    for module in (pdf_gaps, pdf_gather, pdf_lines, pdf_notes, pdf_page_lines, pdf_rows, stamps)
    for name, found in vars(module).items()
    if isinstance(found, re.Pattern)
]


@pytest.mark.parametrize(
    "text", ["7" * 10_000, " " * 10_000, "a" * 10_000, "- " * 5_000, "1." * 5_000]
)
@pytest.mark.parametrize("pattern", [found for _, found in PATTERNS], ids=[n for n, _ in PATTERNS])
def test_patterns_take_linear_time(pattern: re.Pattern[str], text: str) -> None:
    start = time.process_time()
    pattern.match(text)
    pattern.fullmatch(text)
    assert time.process_time() - start < 0.5
