"""What the tables of cases must be worth: enough, of both sorts, varied, worded as offices do."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from extractor.deadlines.marks import read_passage
from extractor.types import Genre
from tests.extractor.deadlines import cases, catalogue, no_deadlines, offices, other_cases
from tests.extractor.deadlines.test_catalogue import read_on


class Case(NamedTuple):
    """A case of any table; `shape` is the rule and the phrase, figures and names of units apart."""

    words: str
    shape: str
    found: bool
    real: bool


def shapes_of(issued: str, genre: Genre, words: str, *, cell: bool) -> str:
    found = read_on(issued, genre, words, cell=cell)
    if found:
        return " | ".join(f"{d.rule} {d.doubts}: {_masked(d.text.lower())}" for d in found)
    marked = read_passage(words, issued=None, genre=genre).marked
    before, after = [*re.split("[\ue000-\uf8ff]++", marked, maxsplit=1), ""][:2]
    return _masked(" ".join([*before.split()[-3:], "…", *after.split()[:2]]))


def _masked(words: str) -> str:
    return re.sub("[0-9]+", "0", words)


def all_cases() -> list[Case]:
    plain = [*cases.DAYS, *cases.RECURRING, *cases.LENGTHS, *cases.EVENTS, *other_cases.NOTHING]
    of_may = "2025-05-20"
    directive, regulation = Genre.DIRECTIVE, Genre.REGULATION
    rows = [(of_may, directive, words, found, False, False) for words, found in plain]
    rows += [(of_may, directive, words, found, True, False) for words, found in other_cases.CELLS]
    rows += [
        (of_may, directive, words, found, True, False) for words, found in catalogue.SHORT_FORMS
    ]
    rows += [
        (of_may, regulation, words, found, False, False) for words, found in other_cases.REGULATIONS
    ]
    rows += [
        (of_may, directive, words, found, False, False) for _, words, found in catalogue.EXPRESSIONS
    ]
    rows += [
        (of_may, genre, words, found, False, False) for genre, words, found in catalogue.TIME_RULES
    ]
    rows += [
        (issued, genre, words, found, False, True)
        for issued, genre, words, found in offices.OFFICES
    ]
    rows += [
        (issued, directive, words, found, True, True) for issued, words, found in offices.CELLS
    ]
    rows += [
        (issued, genre, words, "", False, True)
        for issued, genre, words in no_deadlines.NO_DEADLINES
    ]
    return [
        Case(words, shapes_of(issued, genre, words, cell=cell), bool(found), real)
        for issued, genre, words, found, cell, real in rows
    ]


CASES = all_cases()
MOST = 4
"""As many cases may have one rule and one phrase shape."""


def test_there_are_enough_and_close_to_half_are_none() -> None:
    none = sum(not case.found for case in CASES)
    assert len(CASES) >= 800
    assert none >= 200
    assert none / len(CASES) > 0.45


def test_more_than_a_quarter_are_worded_as_offices_word_them() -> None:
    assert sum(case.real for case in CASES) / len(CASES) > 0.25


def test_no_shape_has_more_than_four_cases() -> None:
    counts = Counter(case.shape for case in CASES)
    assert [shape for shape, count in counts.items() if count > MOST] == []


def test_no_case_stands_twice() -> None:
    counts = Counter(case.words for case in CASES)
    assert [words for words, count in counts.items() if count > 1] == []
