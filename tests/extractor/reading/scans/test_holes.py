"""Where number and date stand in a heading, told from its words; other lines have no such place."""

from __future__ import annotations

import re
import time

import numpy as np
import pytest

from extractor.reading.scans import holes, values
from extractor.reading.scans.holes import date_holes, number_hole
from extractor.reading.scans.rows import Row, rows_of
from extractor.reading.scans.words import heard
from tests.extractor.reading.scans.scanned import HEIGHT, WIDTH, told

PAPER = np.full((HEIGHT, WIDTH), 255, np.uint8)


def row_of(line: str) -> Row:
    """A written row of these words."""
    return rows_of(heard(told([line])), lowest=HEIGHT)[0]


def between(row: Row, first: int, last: int) -> str:
    """The letters of a place."""
    return "".join(letter.text for letter in row.letters[first:last]).strip()


NUMBERS = [
    ("Số: 12/UBND-VP", "12"),
    ("Só:207/SYT-NVY", "207"),  # marks are read wrong
    ("Số: J 14 /GM-SYT", "J 14"),  # by hand
    ("Số: 3/%QĐ-SYT", "3/%"),  # the slash was lost
    ("Số: /CT-UBND", ""),
    ("Số: 15/2021/QĐ-UBND", "15"),
    ("Số 36-HD/VPTW", "36"),
    ("Sở Y tế", None),
    ("Căn cứ Quyết định số 12/QĐ-UBND", None),  # a sentence, no heading
    ("Số lượng: 12 cái", None),  # no symbol
]


@pytest.mark.parametrize(("line", "expected"), NUMBERS)
def test_number(line: str, expected: str | None) -> None:
    place = number_hole(PAPER, row_of(line))
    found = place and between(place[0], place[1][0].first, place[1][0].last)
    assert found == expected


DATES = [
    ("Bến Tre, ngày 14 tháng 12 năm 2011", ["14", "12", "2011"]),
    ("Kiên Giang. ngày Z tháng lÌ năm 2017", ["Z", "lÌ", "2017"]),
    ("Hà Nội, ngày17tháng 3 năm2020", ["17", "3", "2020"]),
    ("ngày 14 tháng 12 năm 2011", None),  # a sentence that goes on, no place before it
    ("Hà Nội, ngày 14/12/2011", None),
]


@pytest.mark.parametrize(("line", "expected"), DATES)
def test_date(line: str, expected: list[str] | None) -> None:
    place = date_holes(PAPER, row_of(line))
    found = place and [between(place[0], hole.first, hole.last) for hole in place[1]]
    assert found == expected


PATTERNS = [
    pattern
    for module in (holes, values)
    for pattern in vars(module).values()
    if isinstance(pattern, re.Pattern)
]


@pytest.mark.parametrize("letter", ["1", " ", "A", "a", "/", "-"])
def test_patterns_are_linear(letter: str) -> None:
    began = time.process_time()
    for pattern in PATTERNS:
        pattern.search(letter * 10_000)
        pattern.match("So: " + letter * 10_000)
    assert time.process_time() - began < 1.0
