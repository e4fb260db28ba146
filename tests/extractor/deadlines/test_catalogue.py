"""The catalogue of expressions, the time rules, and sentences as offices word them."""

from __future__ import annotations

import pytest

from extractor.deadlines import find_deadlines
from extractor.types import Deadline, Genre, PartialDate, Span
from tests.extractor.deadlines import catalogue, no_deadlines, offices
from tests.extractor.deadlines.test_cases import read, shown


def read_on(issued: str, genre: Genre, words: str, *, cell: bool = False) -> tuple[Deadline, ...]:
    year, month, day = map(int, issued.split("-"))
    within = Span(0, len(words))
    return find_deadlines(
        words, within, issued=PartialDate(year, month, day), genre=genre, cell=cell
    )


@pytest.mark.parametrize(("_number", "sentence", "expected"), catalogue.EXPRESSIONS)
def test_expression(_number: int, sentence: str, expected: str) -> None:
    assert shown(read(sentence)) == expected


def test_every_expression_of_the_catalogue_has_a_case() -> None:
    assert {number for number, _, _ in catalogue.EXPRESSIONS} == set(range(1, 57))


@pytest.mark.parametrize(("genre", "sentence", "expected"), catalogue.TIME_RULES)
def test_time_rule(genre: Genre, sentence: str, expected: str) -> None:
    assert shown(read(sentence, genre)) == expected


@pytest.mark.parametrize(("words", "expected"), catalogue.SHORT_FORMS)
def test_short_form(words: str, expected: str) -> None:
    assert shown(read(words, cell=True)) == expected


@pytest.mark.parametrize(("issued", "genre", "sentence", "expected"), offices.OFFICES)
def test_office(issued: str, genre: Genre, sentence: str, expected: str) -> None:
    assert shown(read_on(issued, genre, sentence)) == expected


@pytest.mark.parametrize(("issued", "words", "expected"), offices.CELLS)
def test_cell_of_an_office(issued: str, words: str, expected: str) -> None:
    assert shown(read_on(issued, Genre.DIRECTIVE, words, cell=True)) == expected


@pytest.mark.parametrize(("issued", "genre", "sentence"), no_deadlines.NO_DEADLINES)
def test_no_deadline(issued: str, genre: Genre, sentence: str) -> None:
    assert read_on(issued, genre, sentence) == ()


@pytest.mark.parametrize(("issued", "genre", "sentence"), no_deadlines.GAPS)
def test_gap(issued: str, genre: Genre, sentence: str) -> None:
    """Known gaps: a rule that closes one moves it to the other table."""
    assert read_on(issued, genre, sentence) != ()
