from __future__ import annotations

import json
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extractor.reading.pdf import read_pdf
from extractor.types import Reading
from tests.extractor.reading.pdf_drawing import pdf, put, stamped


def texts(reading: Reading) -> list[str]:
    return [
        reading.text[line.span.start : line.span.end] for line in reading.lines if not line.note
    ]


def with_holes(canvas: Canvas) -> None:
    """A heading whose number and day are to be filled in."""
    for x, text in (
        (100, "Số:"),
        (160, "/UBND-VP"),
        (290, "Yên Khê, ngày"),
        (400, "tháng 3 năm 2024"),
    ):
        put(canvas, x, 110, text)


# fmt: off
STAMPS = [
    ((131, 110), (380, 110)),
    ((125, 114), (377, 106)),  # a little below and above the line
    ((136, 105), (384, 115)),
]
# fmt: on


@pytest.mark.parametrize(("number", "day"), STAMPS)
def test_number_and_day_of_the_stamps_stand_in_their_lines(
    number: tuple[float, float], day: tuple[float, float]
) -> None:
    reading = read_pdf(stamped(pdf(with_holes), (*number, "137"), (*day, "06")))
    assert texts(reading) == ["Số: 137/UBND-VP", "Yên Khê, ngày 06 tháng 3 năm 2024"]


def test_without_stamps_the_number_stays_blank() -> None:
    reading = read_pdf(pdf(with_holes))
    assert texts(reading) == ["Số: /UBND-VP", "Yên Khê, ngày tháng 3 năm 2024"]


# --- real signed files --------------------------------------------------------------------------


def test_numbers_and_days_of_real_files(shared: Path) -> None:
    """Number, symbol and day can be read in one line each, also where only a stamp has them."""
    gold = (shared / "gold/gold.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in gold.splitlines()]
    known = {
        shared / "gold/files" / row["file"]: row["document"]
        for row in rows
        if row["file"].endswith(".pdf")
    }
    head, *facts = (shared / "real/facts.tsv").read_text(encoding="utf-8").splitlines()
    for fact in facts:
        row = dict(zip(head.split("\t"), fact.split("\t"), strict=False))
        if row["file"].startswith("signed/"):
            known[shared / "real" / row["file"]] = row
    assert len(known) >= 8
    for file, document in known.items():
        year, month, day = document["issued_on"].split("-")
        lines = texts(read_pdf(file.read_bytes()))
        assert f"Số: {document['number']}/{document['symbol']}" in lines, file.name
        days = {f"ngày {day} tháng {month} năm {year}", f"ngày {day} tháng {int(month)} năm {year}"}
        assert any(line.endswith(tuple(days)) for line in lines), file.name
