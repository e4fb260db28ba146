"""Words cut at the borders of evidence, in code points."""

from __future__ import annotations

from hypothesis import given, strategies as st

from api.pages.pieces import Evidence, Piece
from extractor.types import Span


def test_pieces_carry_the_keys_of_what_they_prove() -> None:
    text = "😀 Giao Phòng Nội vụ báo cáo."
    pieces = Evidence(text, {"t1": [Span(2, 28)], "u1": [Span(7, 20)]}).cut(Span(0, len(text)))
    assert [(piece.text, piece.keys) for piece in pieces] == [
        ("😀 ", ()),
        ("Giao ", ("t1",)),
        ("Phòng Nội vụ ", ("t1", "u1")),
        ("báo cáo.", ("t1",)),
    ]
    assert [piece.sort for piece in pieces] == ["", "of-task", "of-task of-value", "of-task"]


def test_line_feeds_become_spaces() -> None:
    assert Evidence("Sở\nNội vụ", {}).cut(Span(0, 9)) == (Piece("Sở Nội vụ"),)


PLACES = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Span(*sorted(ends)))


@given(st.lists(PLACES, max_size=4), PLACES)
def test_a_place_touches_what_it_shares_a_letter_with(spans: list[Span], place: Span) -> None:
    evidence = Evidence("a" * 30, {"t1": spans})
    shared = any(set(range(*span)) & set(range(*place)) for span in spans)
    assert evidence.touches(place) is shared
    assert any(piece.keys for piece in evidence.cut(place)) is shared
