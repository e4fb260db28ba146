from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from extractor.reading.pdf import read_pdf
from extractor.types import Mark, MarkShape, Reading
from tests.extractor.reading.pdf_drawing import (
    BLACK,
    BLUE,
    GREY,
    HEIGHT,
    RED,
    body,
    framed_words,
    heading,
    letter,
    logo,
    pdf,
    put,
    put_picture,
    seal,
    stamped,
    strokes,
)

SEAL, SIGNATURE, LOGO = MarkShape.SEAL, MarkShape.SIGNATURE, MarkShape.LOGO
FRAMED, UNCLEAR, TEXT = MarkShape.FRAMED, MarkShape.UNCLEAR, MarkShape.TEXT

# fmt: off
PICTURES = [
    # what                   drawn by                                                    w    h   shapes
    ("red frame",            lambda: framed_words("MẬT", RED),                           64,  30, {FRAMED}),
    ("red frame, turned",    lambda: framed_words("TUYỆT MẬT", RED, turn=5),             120, 36, {FRAMED}),
    ("turned the other way", lambda: framed_words("TỐI MẬT", RED, turn=-8),              100, 36, {FRAMED}),
    ("faint red frame",      lambda: framed_words("MẬT", RED, strength=60),              64,  30, {FRAMED}),
    ("grey frame",           lambda: framed_words("MẬT", GREY),                          64,  30, {FRAMED}),
    ("faint grey frame",     lambda: framed_words("TỐI MẬT", GREY, strength=80),         90,  30, {FRAMED}),
    ("hardly seen",          lambda: framed_words("MẬT", GREY, strength=35),             64,  30, {FRAMED}),
    ("green frame",          lambda: framed_words("MẬT", (20, 120, 40)),                 64,  30, {FRAMED}),
    ("blue words, no frame", lambda: framed_words("MẬT", BLUE, frame=False),             64,  30, {UNCLEAR, FRAMED}),
    ("black frame",          lambda: framed_words("HỎA TỐC", BLACK, turn=2),             90,  30, {FRAMED}),
    ("blue frame",           lambda: framed_words("MẬT", BLUE),                          64,  30, {FRAMED}),
    ("red words, no frame",  lambda: framed_words("MẬT", RED, frame=False),              64,  30, {UNCLEAR, FRAMED}),
    ("grey words, no frame", lambda: framed_words("TỐI MẬT", GREY, frame=False),         90,  30, {UNCLEAR, FRAMED}),
    ("red seal",             seal,                                                       80,  80, {SEAL}),
    ("seal of a grey copy",  lambda: seal(GREY),                                         80,  80, {SEAL}),
    ("blue signature",       strokes,                                                    90,  40, {SIGNATURE}),
    ("logo",                 logo,                                                       50,  50, {LOGO}),
]
# fmt: on
Drawing = Callable[[], Image.Image]


def page_with(picture: Image.Image, *, x: float, top: float, width: float, height: float) -> bytes:
    def draw(canvas: Canvas) -> None:
        letter(canvas)
        put_picture(canvas, picture, x, top, width, height)

    return pdf(draw)


def only(reading: Reading) -> Mark:
    (mark,) = reading.marks
    return mark


@pytest.mark.parametrize(
    ("drawn", "width", "height", "shapes"),
    [case[1:] for case in PICTURES],
    ids=[case[0] for case in PICTURES],
)
def test_picture_in_the_place_of_marks(
    drawn: Drawing, width: float, height: float, shapes: set[MarkShape]
) -> None:
    mark = only(read_pdf(page_with(drawn(), x=100, top=150, width=width, height=height)))
    assert mark.shape in shapes
    assert mark.in_place


@pytest.mark.parametrize(
    ("x", "top", "in_place"),
    [
        (60, 135, True),
        (200, 330, True),
        (400, 150, False),  # right half
        (100, 700, False),  # foot of the page
        (20, 6, False),  # upper margin: the receiving office's stamp
    ],
)
def test_place(x: float, top: float, in_place: bool) -> None:
    mark = only(read_pdf(page_with(framed_words("MẬT", RED), x=x, top=top, width=64, height=30)))
    assert (mark.shape, mark.in_place) == (FRAMED, in_place)


@pytest.mark.parametrize(("colour", "counts"), [(RED, True), (GREY, False)])
def test_only_red_counts_in_the_place_of_marks_on_later_pages(
    colour: tuple[int, int, int], *, counts: bool
) -> None:
    def later(canvas: Canvas) -> None:
        body(canvas)
        put_picture(canvas, framed_words("MẬT", colour), 100, 150, 64, 30)

    mark = only(read_pdf(pdf(letter, later)))
    assert (mark.page, mark.shape, mark.in_place) == (2, FRAMED, counts)


def test_mark_printed_over_words_is_seen() -> None:
    mark = only(
        read_pdf(page_with(framed_words("TỐI MẬT", RED), x=90, top=100, width=110, height=40))
    )
    assert (mark.shape, mark.in_place) == (FRAMED, True)


def test_frame_round_words_of_the_text_layer_is_text() -> None:
    def draw(canvas: Canvas) -> None:
        letter(canvas)
        canvas.setStrokeColor(Color(0.8, 0, 0))
        canvas.rect(100, HEIGHT - 180, 60, 24)
        canvas.setFillColor(Color(0.8, 0, 0))
        put(canvas, 110, 172, "KHẨN", font="Serif-B")

    reading = read_pdf(pdf(draw))
    assert reading.marks == ()
    assert "KHẨN" in reading.text


def test_letters_drawn_as_curves_are_no_text() -> None:
    def draw(canvas: Canvas) -> None:
        letter(canvas)
        canvas.setFillColor(Color(0.8, 0, 0))
        for row in range(3):
            path = canvas.beginPath()
            x, y = 110 + 18 * row, HEIGHT - 175
            path.moveTo(x, y)
            path.curveTo(x, y + 20, x + 4, y + 20, x + 7, y + 8)
            path.curveTo(x + 9, y + 20, x + 14, y + 20, x + 14, y)
            path.lineTo(x + 10, y)
            path.curveTo(x + 8, y + 12, x + 6, y + 12, x + 4, y)
            path.close()
            canvas.drawPath(path, fill=1, stroke=0)

    mark = only(read_pdf(pdf(draw)))
    assert mark.shape in {UNCLEAR, FRAMED}
    assert mark.in_place


def test_rules_and_highlights_are_no_marks() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(Color(1, 1, 1))
        canvas.rect(80, HEIGHT - 425, 300, 16, fill=1, stroke=0)
        canvas.setFillColor(Color(0, 0, 0))
        letter(canvas)
        canvas.line(120, HEIGHT - 88, 200, HEIGHT - 88)

    assert read_pdf(pdf(draw)).marks == ()


def test_stamp_of_words_only_is_text() -> None:
    data = stamped(pdf(lambda c: heading(c, number="Số:         /UBND-VP")), (130, 111, "27"))
    assert only(read_pdf(data)).shape is TEXT


def test_number_put_in_as_a_picture_is_no_mark() -> None:
    def draw(canvas: Canvas) -> None:
        heading(canvas, number="Số:           /UBND-VP")
        body(canvas)
        put_picture(canvas, framed_words("27", BLACK, frame=False), 133, 99, 16, 14)

    assert not any(
        mark.in_place and mark.shape in {FRAMED, UNCLEAR} for mark in read_pdf(pdf(draw)).marks
    )


def test_scan_with_words_behind_it_is_searched() -> None:
    """A picture of the page with a text layer, as scanners with recognition make it."""

    def scan(*, marked: bool) -> bytes:
        picture = Image.new("RGB", (1240, 1754), (252, 252, 250))
        if marked:
            mark = framed_words("MẬT", RED, turn=3).resize((140, 70))
            picture.paste(mark, (240, 330), mark)

        def draw(canvas: Canvas) -> None:
            put_picture(canvas, picture, 0, 0, canvas._pagesize[0], HEIGHT)
            letter(canvas)

        return pdf(draw)

    marked, plain = read_pdf(scan(marked=True)), read_pdf(scan(marked=False))
    assert marked.first_page_read
    assert plain.first_page_read
    assert any(mark.shape is FRAMED and mark.in_place for mark in marked.marks)
    assert not any(mark.in_place for mark in plain.marks)


def test_real_files_without_a_mark_have_none_in_place(shared: Path) -> None:
    files = [*(shared / "gold/files").glob("*.pdf"), *(shared / "real/signed").glob("*.pdf")]
    assert len(files) >= 8
    for file in files:
        doubtful = [
            mark
            for mark in read_pdf(file.read_bytes()).marks
            if mark.in_place and mark.shape in {FRAMED, UNCLEAR}
        ]
        assert doubtful == [], file.name


def test_real_seals_are_seals(shared: Path) -> None:
    """Each of the signed files carries the seal of its issuer; most also a signature."""
    files = [*(shared / "gold/files").glob("*.pdf"), shared / "real/signed/ld-108-ttr-snv-2025.pdf"]
    for file in files:
        assert SEAL in {mark.shape for mark in read_pdf(file.read_bytes()).marks}, file.name
