"""Every row of a page comes out once, however its parts lie."""

from __future__ import annotations

from hypothesis import given, strategies as st

from extractor.reading.pdf_columns import in_reading_order
from extractor.reading.pdf_gather import Drawn
from extractor.reading.pdf_words import Rect

PLACES = st.tuples(st.floats(0, 600), st.floats(1, 400))


def part(place: tuple[float, float]) -> Drawn:
    left, width = place
    return Drawn((), Rect(left, 0.0, left + width, 10.0), 10.0, 10.0)


@given(st.lists(st.lists(PLACES, min_size=1, max_size=3), max_size=12))
def test_every_part_comes_out_once(places: list[list[tuple[float, float]]]) -> None:
    rows = [[part(place) for place in row] for row in places]
    read = in_reading_order(rows)
    assert sorted(map(id, read)) == sorted(id(line) for row in rows for line in row)


def test_parts_that_overlap_do_not_stop_the_reading() -> None:
    rows = [[part((10, 300)), part((200, 300))], [part((10, 500))]]
    assert len(in_reading_order(rows)) == 3
