"""What holds for every row of the two tables."""

from __future__ import annotations

import time
from datetime import date as Day
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from extractor.deadlines import find_deadlines, rules
from extractor.deadlines.fragments import compiled
from extractor.deadlines.marks import read_passage, without_overlaps
from extractor.deadlines.meanings import Rule, no_deadline
from extractor.deadlines.nothing import NOTHING
from extractor.deadlines.shapes import SHAPES, read_time
from extractor.deadlines.sieve import sieve
from extractor.deadlines.times import Shape
from extractor.text import folded, words_of
from extractor.types import Genre, PartialDate, Span
from tests.extractor.deadlines import cases, other_cases
from tests.extractor.deadlines.test_cases import ISSUED, read, shown

SENTENCES = [*cases.DAYS, *cases.RECURRING, *cases.LENGTHS, *cases.EVENTS]
GUARD = 2.0
"""Seconds: far above what a passage of ten thousand characters takes."""


def name_of(row: object) -> str:
    return row.name if isinstance(row, Rule | Shape) else str(row)


def row_example(row: Rule | Shape) -> tuple[str, str]:
    return row.example if isinstance(row, Rule) else (row.example, "")


def test_names_are_unique() -> None:
    for table in (rules.RULES, SHAPES):
        names = [row.name for row in table]
        assert len(names) == len(set(names))


@pytest.mark.parametrize("rule", [r for r in rules.RULES if r not in NOTHING], ids=name_of)
def test_rule_finds_its_own_example(rule: Rule) -> None:
    sentence, expected = rule.example
    found = read(sentence, cell=rule.cell)
    assert shown(found) == expected
    assert rule.name in {name for deadline in found for name in deadline.rule.split("+")}


@pytest.mark.parametrize("rule", NOTHING, ids=name_of)
def test_negative_rule_is_what_keeps_its_example_out(
    rule: Rule, monkeypatch: pytest.MonkeyPatch
) -> None:
    sentence, expected = rule.example
    assert rule.production is no_deadline
    assert shown(read(sentence, cell=rule.cell)) == expected
    without = sieve(r for r in rules.RULES if r is not rule)
    monkeypatch.setattr(rules, "SIEVE", without)
    monkeypatch.setattr(rules, "UNMARKED", without)
    assert shown(read(sentence, cell=rule.cell)) != expected


@pytest.mark.parametrize("shape", SHAPES, ids=name_of)
def test_shape_reads_its_own_example(shape: Shape) -> None:
    words = folded(shape.example)
    assert compiled(shape.pattern).fullmatch(words)
    assert read_time(words, Day(2025, 5, 20)) == read_passage(
        shape.example, issued=Day(2025, 5, 20), genre=Genre.DIRECTIVE
    ).values.get(0)


FILLINGS = ["1", " ", "a", "1 ", "a ", "/1", "(", ",1", "ngày ", "đã ", "01/01/2025, ", "quý 1 - "]


LONG, SHORT = 10_000, 2_500
NOTICED = 0.02
"""Seconds: what takes less on a long text cannot be told from noise, and does no harm."""


def seconds(pattern: str, filling: str, length: int) -> float:
    words = (filling * length)[:length]
    began = time.process_time()
    assert sum(1 for _ in compiled(pattern).finditer(words)) <= len(words)
    return time.process_time() - began


def is_more_than_linear(pattern: str, filling: str) -> bool:
    """Whether four times the text takes more than eight times as long, thrice over."""
    if seconds(pattern, filling, LONG) < NOTICED:
        return False
    pairs = ((seconds(pattern, filling, LONG), seconds(pattern, filling, SHORT)) for _ in range(3))
    return all(long > 2 * LONG / SHORT * short for long, short in pairs)


@pytest.mark.parametrize("row", [*rules.RULES, *SHAPES], ids=name_of)
def test_pattern_is_linear(row: Rule | Shape) -> None:
    assert [f for f in FILLINGS if is_more_than_linear(row.pattern, f)] == []


def test_a_pattern_that_takes_more_than_linear_time_is_found() -> None:
    assert is_more_than_linear(r"\w+:", "a")
    assert not is_more_than_linear(r"\w++:?", "a")


@pytest.mark.parametrize(
    "filling", [*FILLINGS, "trước ngày 1/1/2026, ", "định kỳ quý, ", "kế hoạch "]
)
def test_a_long_passage_takes_no_long_time(filling: str) -> None:
    began = time.process_time()
    read((filling * 10_000)[:10_000], cell=True)
    assert time.process_time() - began < 3 * GUARD


@pytest.mark.parametrize("row", [*rules.RULES, *SHAPES], ids=name_of)
def test_every_match_contains_what_the_rule_needs(row: Rule | Shape) -> None:
    matches = 0
    for sentence, _ in [
        *SENTENCES,
        *other_cases.NOTHING,
        *other_cases.CELLS,
        ("", ""),
        row_example(row),
    ]:
        passage = read_passage(sentence, issued=None, genre=Genre.DIRECTIVE)
        words = passage.words if isinstance(row, Shape) else passage.marked
        if compiled(row.pattern).search(words):
            matches += 1
            assert sieve([row]).rows_for(words) == (row,)
    assert matches


@given(st.text(), st.booleans(), st.sampled_from(Genre))
def test_any_text_is_survived(text: str, cell: bool, genre: Genre) -> None:
    _check_places(text, Span(0, len(text)), genre, cell=cell)


WORDS = sorted({word for sentence, _ in SENTENCES for word in sentence.split()})


@given(st.lists(st.sampled_from(WORDS), max_size=30), st.booleans(), st.sampled_from(Genre))
def test_any_words_of_the_trade_are_survived(words: list[str], cell: bool, genre: Genre) -> None:
    text = " ".join(words)
    _check_places(text, Span(min(3, len(text)), len(text)), genre, cell=cell)


def _check_places(text: str, within: Span, genre: Genre, *, cell: bool) -> None:
    found = find_deadlines(text, within, issued=ISSUED, genre=genre, cell=cell)
    for deadline in found:
        assert deadline.spans
        for start, end in deadline.spans:
            assert within.start <= start < end <= within.end
        assert deadline.text == " ".join(words_of(text, span) for span in deadline.spans)
    places = sorted(span for deadline in found for span in deadline.spans)
    assert all(a.end <= b.start for a, b in pairwise(places))


def test_places_are_those_of_the_whole_text() -> None:
    text = "Mục 1. Rà soát.\nGửi báo cáo trước\nngày 15/6/2025 qua thư."
    within = Span(text.index("Gửi"), len(text))
    [found] = find_deadlines(text, within, issued=ISSUED, genre=Genre.DIRECTIVE)
    [(start, end)] = found.spans
    assert text[start:end] == "trước\nngày 15/6/2025"
    assert found.text == "trước ngày 15/6/2025"


def test_nothing_outside_the_place_given_is_read() -> None:
    text = "Gửi trước ngày 15/6/2025. Theo dõi, tổng hợp."
    within = Span(text.index("Theo"), len(text))
    assert find_deadlines(text, within, issued=ISSUED, genre=Genre.DIRECTIVE) == ()


def test_longest_match_counts_then_the_order_given() -> None:
    found = [
        (Span(0, 4), "short"),
        (Span(2, 9), "long"),
        (Span(2, 9), "later"),
        (Span(10, 12), "b"),
    ]
    assert without_overlaps(found) == [(Span(2, 9), "long"), (Span(10, 12), "b")]


def test_private_characters_of_a_text_are_no_marks() -> None:
    text = "trước \ue000\ue001 và \ue002"
    assert find_deadlines(text, Span(0, len(text)), issued=ISSUED, genre=Genre.DIRECTIVE) == ()


@given(st.dates(min_value=Day(1990, 1, 1), max_value=Day(2150, 1, 1)))
def test_every_sentence_is_read_whatever_the_day_of_issue(day: Day) -> None:
    issued = PartialDate(day.year, day.month, day.day)
    for sentence, _ in SENTENCES[:: len(SENTENCES) // 25]:
        find_deadlines(sentence, Span(0, len(sentence)), issued=issued, genre=Genre.DIRECTIVE)
