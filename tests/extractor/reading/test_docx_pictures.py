"""Pictures in Word files: only a framed one in the place of marks raises a doubt."""

from __future__ import annotations

import io

import pytest
from docx import Document
from PIL import Image, ImageDraw

from extractor.errors import EmptyFile
from extractor.reading.docx import read_docx
from extractor.reading.docx_pictures import classify_picture
from extractor.types import MarkShape
from tests.extractor.reading.words import docx, paragraph, run

RED, GREY, BLUE = (200, 20, 30), (90, 90, 90), (30, 40, 160)


def png(picture: Image.Image) -> bytes:
    file = io.BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def drawn(width: int, height: int) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    picture = Image.new("RGB", (width, height), "white")
    return picture, ImageDraw.Draw(picture)


def frame(colour: tuple[int, int, int]) -> bytes:
    picture, pen = drawn(240, 80)
    pen.rectangle((4, 4, 235, 75), outline=colour, width=4)
    pen.rectangle((60, 30, 180, 50), fill=colour)
    return png(picture)


def seal() -> bytes:
    picture, pen = drawn(200, 200)
    pen.ellipse((5, 5, 195, 195), outline=RED, width=8)
    pen.ellipse((60, 60, 140, 140), outline=RED, width=4)
    return png(picture)


def handwriting() -> bytes:
    picture, pen = drawn(240, 120)
    pen.line([(10, 90), (60, 20), (90, 100), (140, 30), (230, 80)], fill=BLUE, width=4)
    return png(picture)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (frame(RED), MarkShape.FRAMED),
        (frame(GREY), MarkShape.FRAMED),
        (seal(), MarkShape.SEAL),
        (handwriting(), MarkShape.SIGNATURE),
        (b"", MarkShape.UNCLEAR),
        (b"\xd7\xcd\xc6\x9a an old drawing", MarkShape.UNCLEAR),
        (frame(RED)[:200], MarkShape.UNCLEAR),  # cut short
    ],
    ids=["red", "grey", "seal", "signature", "empty", "drawing", "broken"],
)
def test_shapes(data: bytes, expected: MarkShape) -> None:
    assert classify_picture(data) is expected


def test_transparent_paper_is_paper() -> None:
    with Image.open(io.BytesIO(frame(RED))) as opened:
        ink = opened.convert("L").point([255 * (grey < 250) for grey in range(256)])
        picture = opened.convert("RGBA")
    picture.putalpha(ink)
    assert classify_picture(png(picture)) is MarkShape.FRAMED


def test_a_picture_of_too_many_pixels_is_not_decoded() -> None:
    assert classify_picture(png(Image.new("1", (9000, 9000)))) is MarkShape.UNCLEAR


PICTURE = '<w:r><w:drawing><a:blip r:embed="pic"/></w:drawing></w:r>'
OLD_PICTURE = '<w:r><w:pict><v:shape><v:imagedata r:id="pic"/></v:shape></w:pict></w:r>'


@pytest.mark.parametrize("inside", [PICTURE, OLD_PICTURE], ids=["new", "old"])
def test_a_framed_picture_in_place_counts(inside: str) -> None:
    body = [paragraph(inside=run("Số: 5") + inside), *[paragraph("x")] * 7]
    (mark,) = read_docx(docx(*body, pictures={"pic": frame(RED)})).marks
    assert (mark.shape, mark.in_place, mark.page) == (MarkShape.FRAMED, True, 1)


def test_a_framed_picture_further_down_does_not() -> None:
    body = [*[paragraph("x")] * 7, paragraph(inside=PICTURE)]
    (mark,) = read_docx(docx(*body, pictures={"pic": frame(RED)})).marks
    assert (mark.shape, mark.in_place) == (MarkShape.FRAMED, False)


@pytest.mark.parametrize(("data", "counts"), [(frame(RED), True), (seal(), False)])
def test_a_framed_picture_in_the_header_counts(data: bytes, counts: bool) -> None:
    made = Document()
    made.add_paragraph("Số: 5")
    made.sections[0].header.paragraphs[0].add_run().add_picture(io.BytesIO(data))
    file = io.BytesIO()
    made.save(file)
    assert any(mark.in_place for mark in read_docx(file.getvalue()).marks) is counts


@pytest.mark.parametrize("number", [0, 7])
def test_a_picture_that_cannot_be_seen_counts_in_place(number: int) -> None:
    body = [paragraph("x")] * 8
    body[number] = paragraph(inside=run("Số: 5") + PICTURE)
    (mark,) = read_docx(docx(*body, pictures={"pic": b"unreadable"})).marks
    assert (mark.shape, mark.in_place) == (MarkShape.UNCLEAR, number == 0)


@pytest.mark.parametrize("data", [seal(), handwriting()])
def test_no_other_picture_counts(data: bytes) -> None:
    body = [paragraph(inside=run("Số: 5") + PICTURE), *[paragraph("x")] * 7]
    (mark,) = read_docx(docx(*body, pictures={"pic": data})).marks
    assert not mark.in_place


def test_a_picture_outside_the_file_is_not_fetched() -> None:
    assert read_docx(docx(paragraph(inside=run("x") + PICTURE))).marks == ()


def test_a_file_of_pictures_only_was_not_read() -> None:
    reading = read_docx(docx(paragraph(inside=PICTURE), pictures={"pic": handwriting()}))
    assert not reading.first_page_read
    with pytest.raises(EmptyFile):
        read_docx(docx(paragraph(inside=PICTURE)))
