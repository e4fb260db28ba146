"""Mentions of units: the table of cases, and what holds for any text."""

from __future__ import annotations

import itertools
import re
import time
from datetime import date

import pytest
from hypothesis import given, strategies as st

from extractor.text import folded, words_of
from extractor.types import Mention, Span, UnitKind
from extractor.units import Register, RegisterEntry, find_mentions
from extractor.units.vocabulary.abbreviations import ABBREVIATIONS
from extractor.units.vocabulary.groups import GROUP_NOUNS
from extractor.units.vocabulary.heads import HEADS
from extractor.units.vocabulary.places import LEVELS
from extractor.units.vocabulary.posts import TITLES
from tests.extractor.units.cases import GROUPS, LISTS, NAMED_BY_KIND, POSTS, RUN_IN_HEADINGS, UNITS
from tests.extractor.units.nothing import NOTHING
from tests.extractor.units.offices import OFFICES

CASES = UNITS + LISTS + GROUPS + POSTS + RUN_IN_HEADINGS + NAMED_BY_KIND + OFFICES
REPEATING = {"shared_head", "sentence_case"}
"""Rules whose names hold words of elsewhere or in another case."""


def found(text: str) -> tuple[Mention, ...]:
    return find_mentions(text, Span(0, len(text)))


def names(text: str) -> list[str]:
    return [mention.name for mention in found(text)]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_no_unit(text: str) -> None:
    assert names(text) == []


def test_the_table_is_large_and_says_each_thing_once() -> None:
    texts = [text for text, _ in CASES] + NOTHING
    assert len(texts) == len(set(texts))
    assert len(texts) >= 200
    assert len(NOTHING) * 4 >= len(texts)


@pytest.mark.parametrize("row", HEADS, ids=lambda row: row.words)
def test_every_head_reads_its_example(row: object) -> None:
    example = getattr(row, "example", "")
    mentions = found(f"Giao {example} báo cáo")
    assert [m.name for m in mentions if m.name == example] == [example]


@pytest.mark.parametrize("row", TITLES, ids=lambda row: row.words)
def test_every_title_reads_its_example(row: object) -> None:
    example = getattr(row, "example", "")
    kinds = {mention.name: mention.kind for mention in found(example)}
    assert example in kinds
    assert kinds[example] in (getattr(row, "kind", None), UnitKind.GROUP)


@pytest.mark.parametrize("row", GROUP_NOUNS, ids=lambda row: row.words)
def test_every_group_noun_reads_its_example(row: object) -> None:
    example = getattr(row, "example", "")
    assert [(m.name, m.kind) for m in found(example)] == [(example, UnitKind.GROUP)]


@pytest.mark.parametrize("row", LEVELS, ids=lambda row: row.words)
def test_every_level_belongs_to_the_name_before_it(row: object) -> None:
    example = getattr(row, "example", "")
    text = example if re.match("UBND|Hội|Công an", example) else f"Công an {example}"
    assert names(f"Giao {text} báo cáo") == [text]


def test_short_forms_are_unique() -> None:
    shorts = [row.short for row in ABBREVIATIONS]
    assert len(shorts) == len(set(shorts))


KINDS = [
    ("Sở Y tế", UnitKind.UNIT),
    ("UBND các xã", UnitKind.GROUP),
    ("Giám đốc Sở Y tế", UnitKind.OFFICE_HOLDER),
    ("Chủ tịch UBND các xã", UnitKind.OFFICE_HOLDER),
    ("Thủ trưởng các cơ quan, đơn vị", UnitKind.GROUP),
    ("các sở, ban, ngành", UnitKind.GROUP),
    ("đồng chí Nguyễn Văn Tám", UnitKind.PERSON),
    ("Phó Giám đốc Sở Y tế", UnitKind.PERSON),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(text: str, kind: UnitKind) -> None:
    assert [mention.kind for mention in found(text)] == [kind]


IDS = [
    ("Sở Y tế", "so-y-te"),
    ("SỞ Y TẾ", "so-y-te"),
    ("Sở Y tế tỉnh Cao Bằng", "so-y-te"),
    ("Giám đốc Sở Y tế", "so-y-te"),
    ("phòng TC-KH huyện", "phong-tai-chinh-ke-hoach"),
    ("Công an tỉnh Cao Bằng", "cong-an-tinh"),
    ("VP HĐND&UBND", "van-phong-hoi-dong-nhan-dan-va-uy-ban-nhan-dan"),
    ("Hội Làm bánh", None),
    ("các sở, ban, ngành", None),
    ("Phó Giám đốc Sở Y tế", None),
]


@pytest.mark.parametrize(("text", "unit_id"), IDS)
def test_unit_id(text: str, unit_id: str | None) -> None:
    assert [mention.unit_id for mention in found(text)] == [unit_id]


def test_an_id_is_given_only_where_the_name_was_right_on_the_day() -> None:
    text = "Sở Kế hoạch và Đầu tư"
    before, after = (
        find_mentions(text, Span(0, len(text)), on=day)[0].unit_id
        for day in (date(2024, 5, 3), date(2025, 5, 3))
    )
    assert (before, after) == ("so-ke-hoach-va-dau-tu", None)


def test_an_own_register_names_its_units() -> None:
    entry = RegisterEntry("h35", "Nhà văn hóa Hoa Ban", aliases=("NVH Hoa Ban",))
    text = "Giao nhà Văn hóa Hoa Ban và NVH Hoa Ban mở cửa; Nhà văn hóa Hoa Ban trực"
    mentions = find_mentions(text, Span(0, len(text)), register=Register((entry,)))
    assert [(m.name, m.unit_id) for m in mentions] == [
        ("NVH Hoa Ban", "h35"),
        ("Nhà văn hóa Hoa Ban", "h35"),
    ]


EXTENTS = [
    ("Giao các sở: Y tế, Nội vụ làm", ["các sở: Y tế", "Nội vụ"]),
    (
        "Bộ Y tế - Cơ quan Thường trực Ban Chỉ đạo 235 làm",
        ["Bộ Y tế - Cơ quan Thường trực Ban Chỉ đạo 235"],
    ),
    ("Sở Y tế (qua Chi cục Dân số) làm", ["Sở Y tế (qua Chi cục Dân số)"]),
    ("các đồng chí Bộ trưởng", ["các đồng chí Bộ trưởng"]),
    ("các Sở Nội vụ", ["các Sở Nội vụ"]),
]


@pytest.mark.parametrize(("text", "expected"), EXTENTS, ids=[text for text, _ in EXTENTS])
def test_the_span_is_the_whole_expression(text: str, expected: list[str]) -> None:
    assert [text[slice(*mention.span)] for mention in found(text)] == expected


def test_only_the_given_place_is_searched() -> None:
    text = "Sở Y tế, Sở Nội vụ, Sở Tài chính"
    mentions = find_mentions(text, Span(9, 18))
    assert [(m.name, m.span) for m in mentions] == [("Sở Nội vụ", Span(9, 18))]


def assert_grounded(text: str, mentions: tuple[Mention, ...]) -> None:
    """Names are made of the words of their spans; expressions stand in order, without overlap."""
    for mention in mentions:
        assert all(0 <= span.start < span.end <= len(text) for span in mention.spans)
        named = mention.spans[:-1] if mention.excluded else mention.spans
        words = " ".join(words_of(text, span) for span in named)
        if mention.rule != "sentence_case":
            assert folded(mention.name).split() == folded(words).split()
        if mention.rule not in REPEATING:
            assert mention.name == words
    for first, second in itertools.pairwise(mentions):
        assert first.span.end <= second.span.start


@pytest.mark.parametrize("text", [text for text, _ in CASES])
def test_names_are_the_words_of_their_spans(text: str) -> None:
    assert_grounded(text, found(text))


def test_a_line_may_end_anywhere() -> None:
    """But for a dash, which at the beginning of a line is a bullet, and numbers."""
    for text, expected in CASES:
        if expected and not re.search(r"\n|  |\d| - ", text):
            broken = text.replace(" ", "\n")
            assert_grounded(broken, found(broken))
            assert len(found(broken)) >= len(expected) > 0, text


PIECES = [text for text, _ in CASES] + NOTHING
PIECES += [
    "các",
    "và",
    ",",
    ":",
    ";",
    "-",
    "(",
    ")",
    "\n",
    "Sở",
    "phòng",
    "UBND",
    "tỉnh",
    "Trưởng",
    "đồng chí",
]


@given(st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join))
def test_any_mixture_is_survived(text: str) -> None:
    assert_grounded(text, found(text))


@given(st.text(max_size=80))
def test_any_text_is_survived(text: str) -> None:
    assert_grounded(text, found(text))


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        " ",
        "a",
        "A ",
        "Sở ",
        "Văn phòng Sở ",
        "các sở, ",
        "Đảng ủy Cục ",
        "Sở Y tế, ",
        "và ",
        "- A ",
    ],
)
def test_time_grows_with_the_text_only(piece: str) -> None:
    text = piece * (10_000 // len(piece))
    start = time.process_time()
    found(text)
    assert time.process_time() - start < 5
