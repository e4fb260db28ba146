"""A part of the renderings that is quick; `python -m tests.signed` reads them all."""

from __future__ import annotations

import pytest

from tests.conftest import missing
from tests.signed.cases import FAMILIES, Case, all_cases
from tests.signed.judge import Verdict, judge, rendered
from tests.signed.ocr import tesseract

QUICK = (
    "text turned 90 nested 2",
    "text 5 off the line",
    "dots in the holes",
    "the whole number line over the blank one",
    "page turned 270, margin 37",
    "leader's name only in a picture",
    "digital copy on three lines, in the text",
    "paper copy SAO LỤC, below",
    "ĐẾN as text at 20, 20",
    "words added",
    "written anew",
    "value cut short",
    "picture, nobody to read it",
)
READ = ("picture sans 25-170", "scrawl", "page turned 90, margin 0, pictures")
BY_NAME = {case.name: case for case in all_cases()}


def wrong(case: Case) -> list[object]:
    return [
        one for one in judge(case, rendered(case), tesseract()) if one.verdict is not Verdict.RIGHT
    ]


@pytest.mark.parametrize("name", QUICK)
def test_every_field_is_right(name: str) -> None:
    assert wrong(BY_NAME[name]) == []


@pytest.mark.parametrize("name", READ)
def test_pictures_are_read(name: str) -> None:
    if tesseract() is None:
        missing("Tesseract's Vietnamese data (tesseract-ocr-vie)")
    assert wrong(BY_NAME[name]) == []


def test_there_are_enough_renderings_and_no_two_of_one_name() -> None:
    assert len(BY_NAME) == len(all_cases()) >= 60
    assert all(list(family()) for family in FAMILIES)
