"""Text is normalised once, and every character keeps its place."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, strategies as st

from extractor.text import folded, normalise, one_form, trimmed, unaccented, words_of
from extractor.types import Span

# fmt: off
NORMALISED = [
    ("Ủy ban nhân dân",              "Ủy ban nhân dân"),      # nothing to do
    ("Quye\u0302\u0301t đi\u0323nh", "Quyết định"),           # letters typed with marks apart
    ("U\u0309y ban\u200b nhân\u00ad dân", "Ủy ban nhân dân"), # invisible characters
    ("a\u200b\u0301",                "á"),                    # even between a letter and its mark
    ("Q\u00d0-UBND, \u0189iều 1",    "QĐ-UBND, Điều 1"),      # the Icelandic and African letters
    ("số\u00a0\u200912\ttháng",      "số  12 tháng"),         # odd spaces are spaces
    ("một\r\nhai\rba\nbốn",          "một\nhai\nba\nbốn"),    # line ends of three systems
    ("một\u2028hai\x85ba",           "một\nhai\nba"),         # line ends of Unicode keep words apart
    ("“Đề án” – 2024—2025",          "“Đề án” – 2024—2025"),  # dashes and quotes are the author's
    ("",                             ""),
]
FOLDED = [
    ("Uỷ ban nhân dân Hoà Bình", "ủy ban nhân dân hòa bình"),
    ("Thuý, quý, quỳ, loè, khoẻ", "thúy, quý, quỳ, lòe, khỏe"),
    ("hoàn toàn, thuyết",        "hoàn toàn, thuyết"),        # the mark's place is right already
    ("KẾ HOẠCH",                 "kế hoạch"),
    ("2024–2025 — ‘A’ “B”",      "2024-2025 - 'a' \"b\""),
]
# fmt: on


@pytest.mark.parametrize(("raw", "expected"), NORMALISED)
def test_normalise(raw: str, expected: str) -> None:
    assert normalise(raw).text == expected


@pytest.mark.parametrize(("text", "expected"), FOLDED)
def test_folded_keeps_the_length(text: str, expected: str) -> None:
    assert folded(text) == expected
    assert len(folded(text)) == len(text)


def test_origin_is_the_place_in_the_raw_text() -> None:
    raw = "a\u0301\r\n\u200bb\tc"
    text, origin = normalise(raw)
    assert text == "á\nb c"
    assert [raw[place] for place in origin] == ["a", "\r", "b", "\t", "c"]


TEXTS = st.text(st.characters(codec="utf-8") | st.sampled_from("aếộ\u0301\u0323\u200b\r\n\u00d0\t"))


@given(TEXTS)
def test_normalising_twice_changes_nothing(raw: str) -> None:
    once = normalise(raw).text
    assert normalise(once).text == once


@given(TEXTS)
def test_origins_rise_and_stay_inside(raw: str) -> None:
    text, origin = normalise(raw)
    assert len(origin) == len(text)
    assert list(origin) == sorted(origin)
    assert all(0 <= place < len(raw) for place in origin)


@given(st.text(st.sampled_from("aăâeêioôơuưyđ qht\u0300\u0301\u0303\u0309\u0323")))
def test_decomposed_vietnamese_is_read_like_composed(raw: str) -> None:
    composed, decomposed = unicodedata.normalize("NFC", raw), unicodedata.normalize("NFD", raw)
    assert normalise(decomposed).text == normalise(composed).text


@given(TEXTS)
def test_forms_for_matching_keep_places(raw: str) -> None:
    text = normalise(raw).text
    for form in (one_form, folded, unaccented):
        assert len(form(text)) == len(text)


def test_unaccented() -> None:
    assert unaccented("Ủy ban nhân dân huyện Đông Hưng") == "uy ban nhan dan huyen dong hung"


def test_words_of_a_place_stand_on_one_line() -> None:
    text = "Giao Sở\nNội vụ  chủ trì"
    assert words_of(text, Span(5, 15)) == "Sở Nội vụ"


def test_trimmed() -> None:
    assert trimmed("  abc\n ", Span(0, 7)) == Span(2, 5)
    assert trimmed("    ", Span(0, 4)) == Span(4, 4)


@pytest.mark.parametrize("filler", ["0" * 10_000, " " * 10_000, "a" * 10_000, "á" * 10_000])
def test_long_runs_are_quick(filler: str) -> None:
    decomposed = unicodedata.normalize("NFD", filler) + "\u200b\r" + filler
    assert normalise(decomposed).text == f"{filler}\n{filler}"
    assert folded(filler) == filler
