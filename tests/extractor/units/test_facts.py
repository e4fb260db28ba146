"""The built-in facts: every row, and how many of what there was when."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.units import BUILT_IN, RegisterEntry
from extractor.units.facts import COMMITTEE_ID, LEVELS, Fact, facts, provinces
from extractor.units.spelling import level_of

ROWS = [fact for level in LEVELS for fact in facts(level)]
IDS = {entry.unit_id for entry in BUILT_IN.entries}
PLACES = {"tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu"}


@pytest.mark.parametrize("entry", BUILT_IN.entries, ids=lambda entry: entry.unit_id)
def test_every_unit_is_found_under_each_of_its_names(entry: RegisterEntry) -> None:
    day = entry.valid_to or date(2026, 11, 20)
    for name in (entry.name, entry.name.upper(), *entry.aliases):
        assert entry in alike(name, day), name


def alike(name: str, day: date) -> list[RegisterEntry]:
    """Who is meant in a document of the nation, of a place, or of nobody known."""
    issuers = [None, BUILT_IN.by_id["chinh-phu"], BUILT_IN.issuer_of("Sở Y tế tỉnh Cao Bằng")]
    return [match.entry for one in issuers for match in BUILT_IN.find(name, day, one)]


@pytest.mark.parametrize("fact", ROWS, ids=lambda fact: fact.entry.unit_id)
def test_every_row_is_whole(fact: Fact) -> None:
    entry = fact.entry
    assert entry.kind
    assert fact.source
    assert set(entry.successors) <= IDS
    assert not entry.successors or entry.valid_to or entry.level == "district"
    assert bool(fact.official) == bool(fact.of)
    assert "{" not in entry.name
    assert set(fact.of) <= PLACES | {"bộ"}
    if fact.official:
        assert "{place}" in fact.official or "{name}" in fact.official
    if entry.valid_from and entry.valid_to:
        assert entry.valid_from <= entry.valid_to


def test_ids_are_unique_and_short() -> None:
    ids = [entry.unit_id for entry in BUILT_IN.entries]
    assert len(ids) == len(set(ids)) > 400
    assert max(map(len, ids)) <= 80


# fmt: off
COUNTS = [
    (date(2008, 7, 31),  64),  # Hà Tây was one
    (date(2008, 8, 1),   63),
    (date(2024, 12, 31), 63),  # Thừa Thiên Huế
    (date(2025, 1, 1),   63),  # Huế
    (date(2025, 6, 30),  63),
    (date(2025, 7, 1),   34),
    (date(2026, 11, 20), 34),
]
MERGED = {
    "ninh-thuan": "khanh-hoa", "khanh-hoa-cu": "khanh-hoa", "bac-giang": "bac-ninh",
    "ha-nam": "ninh-binh", "nam-dinh": "ninh-binh", "binh-thuan": "lam-dong",
    "quang-nam": "da-nang", "ba-ria-vung-tau": "ho-chi-minh", "kien-giang": "an-giang",
}
UNCHANGED = {
    "ha-noi", "hue", "lai-chau", "dien-bien", "son-la", "lang-son", "quang-ninh", "thanh-hoa",
    "nghe-an", "ha-tinh", "cao-bang",
}
DEPARTMENTS = [  # standard departments of a province before and since 1 March 2025
    (date(2025, 2, 28), "so-ke-hoach-va-dau-tu", True),
    (date(2025, 3, 1),  "so-ke-hoach-va-dau-tu", False),
    (date(2025, 2, 28), "so-nong-nghiep-va-moi-truong", False),
    (date(2025, 3, 1),  "so-nong-nghiep-va-moi-truong", True),
    (date(2025, 2, 28), "bo-ke-hoach-va-dau-tu", True),
    (date(2025, 3, 1),  "bo-dan-toc-va-ton-giao", True),
    (date(2025, 6, 30), "phong-noi-vu", True),
    (date(2025, 7, 1),  "phong-noi-vu", False),
    (date(2025, 6, 30), "phong-van-hoa-xa-hoi", False),
    (date(2025, 7, 1),  "phong-van-hoa-xa-hoi", True),
]
# fmt: on


@pytest.mark.parametrize(("on", "count"), COUNTS)
def test_how_many_provinces_there_were(on: date, count: int) -> None:
    assert sum(1 for one in provinces() if one.is_valid(on)) == count


def test_which_provinces_merged_into_which() -> None:
    after = {one.province_id: one.successors for one in provinces()}
    assert {name: after[name] for name in MERGED} == {k: (v,) for k, v in MERGED.items()}
    today = {one.province_id for one in provinces() if one.is_valid(date(2026, 11, 20))}
    assert {successor for ones in after.values() for successor in ones} <= today
    assert all(not after[name] for name in today)
    both = {p.province_id for p in provinces() if p.is_valid(date(2025, 6, 30))} & today
    assert both == UNCHANGED


def test_every_province_has_its_committee() -> None:
    for one in provinces():
        assert level_of(one.name) in ("tỉnh", "thành phố")
        entry = BUILT_IN.by_id[f"{COMMITTEE_ID}.{one.province_id}"]
        assert (entry.valid_from, entry.valid_to) == (one.valid_from, one.valid_to)


@pytest.mark.parametrize(("on", "unit_id", "valid"), DEPARTMENTS)
def test_names_have_their_days(on: date, unit_id: str, valid: bool) -> None:
    assert BUILT_IN.by_id[unit_id].is_valid(on) == valid


def test_predecessors_are_those_whose_successor_a_unit_is() -> None:
    for entry in BUILT_IN.entries:
        for after in entry.successors:
            assert entry.unit_id in BUILT_IN.by_id[after].predecessors
