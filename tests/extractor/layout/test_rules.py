"""Every rule decides its own example; shapes find what they show and nothing like it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, strategies as st

from extractor.layout import find_blocks
from extractor.layout.looks import (
    BASIS,
    BODIES,
    CLOSERS,
    DIVISIONS,
    FOLLOWERS,
    MARKERS,
    OFFICES,
    OPENERS,
    SIGNERS,
    TITLES,
    Shape,
    look,
)
from extractor.layout.rules import RULES, Rule, Seam, deciding_rule
from extractor.layout.seams import Measured
from extractor.text import folded
from extractor.types import Box, Cell, Format
from tests.extractor.layout.pages import reading, written

# What a rule's example needs beside its words.
# fmt: off
WITH: dict[str, dict[str, Any]] = {
    "other_cell":        {"below": {"cell": Cell(0, 0, 1, 2)}},
    "paragraph_ended":   {"above": {"paragraph": True}},
    "other_column":      {"measured": Measured(apart=True)},
    "lone_word":         {"measured": Measured(cut=True)},
    "sentence_over_gap": {"below": {"gap": True}},
    "gap":               {"below": {"gap": True}},
    "open_bracket":      {"bracket": True},
    "style_of_capitals": {"below": {"bold": True}},
    "no_blank_line":     {"measured": Measured(blank=True)},
    "item_goes_on":      {"measured": Measured(cut=True)},
    "cut_first_line":    {"measured": Measured(cut=True, cut_here=True)},
    "indent":            {"measured": Measured(indented=True)},
    "title_goes_on":     {"above": {"centred": True}, "below": {"centred": True}},
    "too_wide":          {"measured": Measured(narrow=False)},
    "cell_goes_on":      {"above": {"cell": Cell(0, 0, 1, 2)}, "below": {"cell": Cell(0, 0, 1, 2)}},
    "room_left":         {"measured": Measured(room=True)},
    "first_line_below":  {"measured": Measured(narrow=True, room=False)},
    "full":              {"measured": Measured(room=False)},
}
# fmt: on


def seam(
    example: tuple[str, str],
    *,
    above: dict[str, Any] | None = None,
    below: dict[str, Any] | None = None,
    measured: Measured | None = None,
    bracket: bool = False,
) -> Seam:
    whole = reading(Format.TEXT, list(zip(example, (above or {}, below or {}), strict=True)))
    upper, lower = (look(whole, line) for line in whole.lines)
    return Seam(upper, lower, measured or Measured(), upper, bracket)


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_every_rule_decides_its_own_example(rule: Rule) -> None:
    assert deciding_rule(seam(rule.example, **WITH.get(rule.name, {}))) is rule


def test_rules_have_names_of_their_own() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert set(WITH) <= set(names)


SHAPES = [
    *((shape, shape.example) for shape in (*MARKERS, *DIVISIONS)),
    *((shape, folded(shape.example)) for shape in (*OPENERS, *CLOSERS)),
    *((s, folded(s.example)) for s in (BASIS, BODIES, FOLLOWERS, OFFICES, SIGNERS, TITLES)),
]


@pytest.mark.parametrize(("shape", "example"), SHAPES)
def test_every_shape_fits_its_example(shape: Shape, example: str) -> None:
    assert shape.pattern.match(example)


# fmt: off
NO_MARKERS = [
    "2025. Tổng kết",        # a year
    "1.000 đồng",            # a number
    "12.5 triệu đồng",
    "31/12/2025",
    "-2030",
    "(ii) rà soát",          # counted inside a sentence
    "Vũng Tàu",
    "06.",                   # "Đề án\n06."
]
# fmt: on


@pytest.mark.parametrize("words", NO_MARKERS)
def test_what_looks_like_a_marker(words: str) -> None:
    assert not look(written(words), written(words).lines[0]).marked


# --- any input ----------------------------------------------------------------------------------

WORDS = st.sampled_from(
    ["Điều 1.", "rà soát,", "Sở", "QUYẾT ĐỊNH", "-", "a)", "(kèm", "5/6)", "ngày", "V/v", "x." * 30]
)
BOXES = st.builds(
    lambda x, y, w: Box(x, y, x + w, y + 0.02), *[st.floats(0, 1, width=16) for _ in range(3)]
)
ANY_LINE = st.tuples(
    st.lists(WORDS, min_size=1, max_size=6).map(" ".join),
    st.fixed_dictionaries(
        {
            "gap": st.booleans(),
            "bold": st.booleans(),
            "note": st.booleans(),
            "paragraph": st.booleans(),
            "centred": st.booleans(),
            "page": st.integers(1, 2),
            "box": st.none() | BOXES,
            "cell": st.none() | st.builds(Cell, *[st.integers(0, 1)] * 3, st.just(2)),
        }
    ),
)


@given(st.sampled_from(Format), st.lists(ANY_LINE, max_size=12))
def test_every_line_lands_in_one_block(
    carrier: Format, lines: list[tuple[str, dict[str, Any]]]
) -> None:
    whole = reading(carrier, lines)
    body = [line for line in whole.lines if not line.note]
    found = find_blocks(whole)
    starts = {line.span.start for line in body}
    ends = {line.span.end for line in body}
    assert {block.span.start for block in found} <= starts
    assert {block.span.end for block in found} <= ends
    inside = [sum(block.span.start <= at < block.span.end for block in found) for at in starts]
    assert inside == [1] * len(starts)


@pytest.mark.parametrize("filler", ["0" * 10_000, " " * 10_000, "a" * 10_000, "Ư" * 10_000])
def test_long_runs_are_quick(filler: str) -> None:
    begun = time.perf_counter()
    find_blocks(written(f"Điều{filler}\n{filler}\nsố{filler},\nA, {filler} ngày"))
    assert time.perf_counter() - begun < 1


def many(lines: int) -> Iterator[tuple[str, dict[str, Any]]]:
    for number in range(lines):
        box = Box(0.1, 0.02 * (number % 40), 0.9, 0.02 * (number % 40) + 0.02)
        yield "rà soát các nội dung, nhiệm vụ được giao về", {"page": number // 40, "box": box}


def test_time_grows_with_the_lines_only() -> None:
    def seconds(lines: int) -> float:
        whole = reading(Format.PDF, list(many(lines)))
        begun = time.perf_counter()
        find_blocks(whole)
        return time.perf_counter() - begun

    seconds(400)
    assert seconds(8000) < 60 * max(seconds(400), 0.001)
