"""Recipients and signature that a page break cuts are read column by column."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import pytest

from extractor.reading.pdf_closing import closing_together
from extractor.types import Box, Line, Span

LIST = [("Nơi nhận:", 1, 0.14, 0.86), ("- Như trên;", 1, 0.14, 0.88)]
SIGNS = [("CHỦ TỊCH", 1, 0.62, 0.86)]
REST = [("- Phòng Nội vụ;", 2, 0.14, 0.07), ("- Lưu: VT.", 2, 0.14, 0.09)]
NAME = [("Lê Văn An", 2, 0.62, 0.12)]
Placed = tuple[str, int, float, float]


class Case(NamedTuple):
    """Lines as the pages have them: words, page, left edge, distance from the top."""

    given: list[Placed]
    read: list[Placed]


# fmt: off
CASES = {
    "the list goes on":            Case([*LIST, *SIGNS, *REST, *NAME], [*LIST, *REST, *SIGNS, *NAME]),
    "it goes on inside an item":   Case([*LIST, *SIGNS, ("nội vụ;", 2, 0.14, 0.07), *NAME],
                                        [*LIST, ("nội vụ;", 2, 0.14, 0.07), *SIGNS, *NAME]),
    # why: the list has ended
    "the file is kept":            Case([*LIST, ("- Lưu: VT.", 1, 0.14, 0.9), *SIGNS, ("- Mục tiêu", 2, 0.14, 0.07)], []),
    # why: what follows is no item of a list, or is as wide as the page
    "an annex follows":            Case([*LIST, *SIGNS, ("Biểu 1", 2, 0.14, 0.07)], []),
    "text follows":                Case([*LIST, *SIGNS, ("- " + "x" * 60, 2, 0.14, 0.07)], []),
    # why: nothing stands beside the list
    "the signature is not beside": Case([*LIST, *REST], []),
    "no list":                     Case([*SIGNS, *REST], []),
}
# fmt: on


def line(placed: Placed) -> tuple[str, Line]:
    words, page, left, top = placed
    box = Box(left, top, left + 0.012 * len(words), top + 0.015)
    return words, Line(Span(0, len(words)), page, box=box)


@pytest.mark.parametrize("name", CASES)
def test_closing(name: str) -> None:
    case = CASES[name]
    found = closing_together([line(placed) for placed in case.given])
    assert [words for words, _ in found] == [placed[0] for placed in case.read or case.given]


@pytest.mark.parametrize("filler", [" " * 10_000, "1" * 10_000, "a" * 10_000])
def test_long_lines_are_quick(filler: str) -> None:
    closing_together([line(placed) for placed in (*LIST, *SIGNS, (f"lưu{filler}", 2, 0.14, 0.07))])


def test_a_page_number_between_does_not_part_the_list() -> None:
    words, number = line(("2", 2, 0.5, 0.04))
    given = [*map(line, [*LIST, *SIGNS]), (words, replace(number, note=True)), *map(line, REST)]
    read = [words for words, _ in closing_together(given)]
    assert read == [*(placed[0] for placed in (*LIST, *REST, *SIGNS)), "2"]
