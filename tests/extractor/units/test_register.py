"""The register: its built-in rows, and how names are compared."""

from __future__ import annotations

import pickle
from datetime import date

import pytest

from extractor.units import BUILT_IN, Register, RegisterEntry, normal_name, read_entries


def test_every_row_has_an_own_id_and_name() -> None:
    ids = [entry.unit_id for entry in BUILT_IN.entries]
    names = [normal_name(entry.name) for entry in BUILT_IN.entries]
    assert len(set(ids)) == len(ids) >= 300
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("entry", BUILT_IN.entries, ids=lambda entry: entry.unit_id)
def test_every_row_is_found_under_each_of_its_names(entry: RegisterEntry) -> None:
    for name in (entry.name, *entry.aliases):
        assert BUILT_IN.find(name) == entry
        assert BUILT_IN.find(name.upper()) == entry
    assert entry.level
    assert entry.kind
    assert entry.valid_from is None or entry.valid_to is None or entry.valid_from <= entry.valid_to


SAME = [
    ("Phòng Tài chính - Kế hoạch", "phòng TC-KH"),
    ("Phòng Tài chính - Kế hoạch", "Phòng Tài chính – Kế hoạch"),
    ("Phòng Tài chính - Kế hoạch", "PHÒNG TÀI CHÍNH KẾ HOẠCH"),
    ("Sở Nông nghiệp và Môi trường", "Sở NN&MT"),
    ("Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp & PTNT"),
    ("Văn phòng HĐND và UBND huyện", "VP HĐND&UBND huyện"),
    ("Ủy ban nhân dân tỉnh", "Uỷ ban nhân dân tỉnh"),
    ("Sở Y tế", "Sở Y tế (Phòng Nghiệp vụ)"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_names_that_are_the_same(one: str, other: str) -> None:
    assert normal_name(one) == normal_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sở Y tế", "Phòng Y tế"),
        ("Sở Tài chính", "Sở Tài chính - Vật giá"),
        ("Sở Nội vụ tỉnh", "Sở Nội vụ"),
    ],
)
def test_names_that_differ(one: str, other: str) -> None:
    assert normal_name(one) != normal_name(other)


OLD = RegisterEntry("old", "Phòng Chè", valid_to=date(2025, 6, 30))
NEW = RegisterEntry("new", "Phòng Chè", valid_from=date(2025, 7, 1))


def test_the_day_tells_two_units_of_one_name_apart() -> None:
    register = Register((OLD, NEW))
    assert register.find("Phòng Chè", date(2025, 6, 30)) == OLD
    assert register.find("phòng chè", date(2025, 7, 1)) == NEW
    assert register.find("Phòng Chè") == NEW
    assert Register((OLD,)).find("Phòng Chè", date(2025, 7, 1)) is None
    assert register.find("Phòng Trà") is None


@pytest.mark.parametrize(
    ("name", "day", "unit_id"),
    [
        ("Bộ Kế hoạch và Đầu tư", date(2025, 2, 28), "bo-ke-hoach-va-dau-tu"),
        ("Bộ Kế hoạch và Đầu tư", date(2025, 3, 1), None),
        ("Bộ Nông nghiệp và Môi trường", date(2025, 2, 28), None),
        ("Bộ Nông nghiệp và Môi trường", date(2025, 3, 1), "bo-nong-nghiep-va-moi-truong"),
        ("Phòng Tư pháp", date(2025, 6, 30), "phong-tu-phap"),
        ("Phòng Tư pháp", date(2025, 7, 1), None),
        ("Phòng Văn hóa - Xã hội", date(2025, 7, 1), "phong-van-hoa-xa-hoi"),
    ],
)
def test_built_in_names_have_their_days(name: str, day: date, unit_id: str | None) -> None:
    entry = BUILT_IN.find(name, day)
    assert (entry.unit_id if entry else None) == unit_id


def test_a_table_is_read_as_written() -> None:
    row = {"unit_id": "x", "name": "Phòng Chè", "aliases": "P. Chè|PC", "level": "district"}
    row |= {"kind": "office", "valid_from": "", "valid_to": "2025-06-30"}
    (entry,) = read_entries([row])
    assert entry.aliases == ("P. Chè", "PC")
    assert (entry.valid_from, entry.valid_to) == (None, date(2025, 6, 30))
    with pytest.raises(ValueError, match="day"):
        read_entries([row | {"valid_to": "2025-06-32"}])


def test_a_register_goes_to_another_process() -> None:
    register = Register((OLD, NEW))
    assert register.find("Phòng Chè") == NEW
    assert pickle.loads(pickle.dumps(register)).entries == register.entries
