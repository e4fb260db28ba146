"""Every sentence of the tables, read as a document issued on Tuesday 20 May 2025."""

from __future__ import annotations

import pytest

from extractor.deadlines import find_deadlines
from extractor.types import Deadline, DeadlineKind, Genre, PartialDate, Span
from tests.extractor.deadlines import cases, other_cases

ISSUED = PartialDate(2025, 5, 20)


def shown(deadlines: tuple[Deadline, ...]) -> str:
    """The meaning of deadlines in words: "2025-06-15 before", "5 working_day issue",
    "FREQ=YEARLY", "event", "immediate"; several joined by bars."""
    return " | ".join(_shown(deadline) for deadline in deadlines)


def _shown(deadline: Deadline) -> str:
    match deadline.kind:
        case DeadlineKind.DATE:
            return f"{deadline.date} {deadline.bound}"
        case DeadlineKind.RELATIVE:
            return f"{deadline.amount} {deadline.unit} {deadline.anchor}"
        case DeadlineKind.RECURRING:
            return str(deadline.rrule)
        case kind:
            return str(kind)


def read(
    sentence: str, genre: Genre = Genre.DIRECTIVE, *, cell: bool = False
) -> tuple[Deadline, ...]:
    within = Span(0, len(sentence))
    return find_deadlines(sentence, within, issued=ISSUED, genre=genre, cell=cell)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [*cases.DAYS, *cases.RECURRING, *cases.LENGTHS, *cases.EVENTS, *other_cases.NOTHING],
)
def test_sentence(sentence: str, expected: str) -> None:
    assert shown(read(sentence)) == expected


@pytest.mark.parametrize(("words", "expected"), other_cases.CELLS)
def test_cell_of_times(words: str, expected: str) -> None:
    assert shown(read(words, cell=True)) == expected


@pytest.mark.parametrize(("sentence", "expected"), other_cases.REGULATIONS)
def test_regulation(sentence: str, expected: str) -> None:
    assert shown(read(sentence, Genre.REGULATION)) == expected


def test_no_sentence_stands_twice() -> None:
    tables = [cases.DAYS, cases.RECURRING, cases.LENGTHS, cases.EVENTS, other_cases.NOTHING]
    sentences = [sentence for table in tables for sentence, _ in table]
    assert len(sentences) == len(set(sentences))
