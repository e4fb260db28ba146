"""Pieces of ink: told apart and measured as drawn."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, strategies as st

from extractor.reading.marks.inks import Mask
from extractor.reading.marks.pieces import pieces

# fmt: off
CASES = [
    # drawn                        near  pieces
    (["....", "....", "...."],        0, []),
    (["##..", "##..", "...#"],        0, [(0, 0, 2, 2, 4), (3, 2, 4, 3, 1)]),
    (["#...", ".#..", "..#."],        0, [(0, 0, 3, 3, 3)]),  # corners touch
    (["#.#.", "###.", "...."],        0, [(0, 0, 3, 2, 5)]),  # two legs, one piece
    (["#..#", "....", "...."],        0, [(0, 0, 1, 1, 1), (3, 0, 4, 1, 1)]),
    (["#..#", "....", "...."],        2, [(0, 0, 4, 1, 2)]),  # near enough
]
# fmt: on


def drawn(rows: list[str]) -> Mask:
    return np.array([[dot == "#" for dot in row] for row in rows])


@pytest.mark.parametrize(("rows", "near", "expected"), CASES)
def test_pieces(rows: list[str], near: int, expected: list[tuple[int, ...]]) -> None:
    found, of = pieces(drawn(rows), near=near)
    assert sorted(map(tuple, found)) == sorted(expected)
    assert ((of >= 0) == drawn(rows)).all()


@given(st.lists(st.lists(st.booleans(), min_size=9, max_size=9), min_size=1, max_size=9))
def test_every_pixel_is_of_one_piece(rows: list[list[bool]]) -> None:
    mask = np.array(rows)
    found, of = pieces(mask)
    assert sum(piece.area for piece in found) == mask.sum()
    for number, piece in enumerate(found):
        ys, xs = np.nonzero(of == number)
        edges = map(int, (xs.min(), ys.min(), xs.max() + 1, ys.max() + 1))
        assert (*edges, len(xs)) == tuple(piece)
        assert _hang_together(set(zip(map(int, xs), map(int, ys), strict=True)))


def _hang_together(places: set[tuple[int, int]]) -> bool:
    waiting = [places.pop()]
    while waiting:
        x, y = waiting.pop()
        near = {(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)} & places
        places -= near
        waiting += near
    return not places
