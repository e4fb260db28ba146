"""The register of one office, made from the facts."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.units.checks import check_register
from extractor.units.exchange import Row
from extractor.units.facts import provinces
from extractor.units.offices import Office, UnknownPlace, ministry_office, province_office
from extractor.units.register import BUILT_IN

THEN, NOW = date(2021, 5, 28), date(2026, 11, 20)


def by_id(office: Office) -> dict[str, tuple[str, date | None, date | None]]:
    return {e.unit_id: (e.name, e.valid_from, e.valid_to) for e in office.entries}


# fmt: off
UNITS = [
    ("phong-noi-vu.ninh-hai.ninh-thuan",    ("Phòng Nội vụ huyện Ninh Hải", None, date(2025, 6, 30))),
    ("so-ke-hoach-va-dau-tu.ninh-thuan",    ("Sở Kế hoạch và Đầu tư tỉnh Ninh Thuận", None, date(2025, 2, 28))),
    ("so-nong-nghiep-va-moi-truong.ninh-thuan", ("Sở Nông nghiệp và Môi trường tỉnh Ninh Thuận", date(2025, 3, 1), date(2025, 6, 30))),
    ("so-nong-nghiep-va-moi-truong.khanh-hoa", ("Sở Nông nghiệp và Môi trường tỉnh Khánh Hòa", date(2025, 7, 1), None)),
    ("tinh-uy.khanh-hoa",                   ("Tỉnh ủy Khánh Hòa", date(2025, 7, 1), None)),
    ("phong-kinh-te.hoa-ban.khanh-hoa.2025", ("Phòng Kinh tế xã Hoa Ban", date(2025, 7, 1), None)),
]
NOT_MADE = [
    "so-ke-hoach-va-dau-tu.khanh-hoa",       # ended before the province began
    "phong-kinh-te-ha-tang-va-do-thi.hoa-ban.khanh-hoa.2025",  # wards and special zones have one
    "phong-quan-ly-do-thi.ninh-hai.ninh-thuan",  # towns have one
    "so-noi-vu.khanh-hoa-cu",                # another province of then
]
# fmt: on
DISTRICT = province_office("Ninh Thuận", district="Ninh Hải", communes=["Hoa Ban"], on=NOW)


@pytest.mark.parametrize(("unit_id", "expected"), UNITS)
def test_units_of_a_district_its_province_and_a_commune(
    unit_id: str, expected: tuple[str, date | None, date | None]
) -> None:
    assert by_id(DISTRICT)[unit_id] == expected


@pytest.mark.parametrize("unit_id", NOT_MADE)
def test_units_that_there_were_not(unit_id: str) -> None:
    assert unit_id not in by_id(DISTRICT)


def test_communes_of_then_lay_in_the_district() -> None:
    office = province_office("Ninh Thuận", district="Ninh Hải", communes=["thị trấn Trà"], on=THEN)
    unit = next(e for e in office.entries if e.name == "Ủy ban nhân dân thị trấn Trà")
    assert unit.place == "thị trấn Trà, huyện Ninh Hải, tỉnh Ninh Thuận"
    assert unit.parent == "uy-ban-nhan-dan.ninh-hai.ninh-thuan"
    assert unit.valid_to == date(2025, 6, 30)


# fmt: off
ROOTS = [
    ({"province": "Ninh Thuận", "on": NOW},                        "uy-ban-nhan-dan.ninh-thuan"),
    ({"province": "Khánh Hòa", "on": NOW},                         "uy-ban-nhan-dan.khanh-hoa"),
    ({"province": "tỉnh Khánh Hòa", "on": THEN},                   "uy-ban-nhan-dan.khanh-hoa-cu"),
    ({"province": "TP. Hồ Chí Minh", "on": NOW},                   "uy-ban-nhan-dan.ho-chi-minh"),
    ({"province": "Ninh Thuận", "district": "Ninh Hải", "on": NOW}, "uy-ban-nhan-dan.ninh-hai.ninh-thuan"),
    ({"province": "Khánh Hòa", "communes": ["phường Trà"], "on": NOW}, "uy-ban-nhan-dan.phuong-tra.khanh-hoa.2025"),
    ({"province": "Hồ Chí Minh", "district": "quận 1", "on": THEN}, "uy-ban-nhan-dan.quan-1.ho-chi-minh-cu"),
]
# fmt: on


@pytest.mark.parametrize(("words", "root"), ROOTS)
def test_whose_office_it_is(words: dict[str, object], root: str) -> None:
    office = province_office(**words)  # type: ignore[arg-type]
    assert office.root == root
    assert root in by_id(office)


@pytest.mark.parametrize("province", provinces(), ids=lambda one: one.province_id)
def test_every_provinces_register_is_sound(province: object) -> None:
    name = getattr(province, "name", "")
    office = province_office(name, district="Hoa Ban", communes=["xã Trà"], on=date(2026, 1, 1))
    rows = [Row(line, entry) for line, entry in enumerate(office.entries, 2)]
    assert check_register(rows, (), BUILT_IN.by_id) == ()
    assert all(len(entry.unit_id) <= 80 for entry in office.entries)


def test_a_ministry_and_its_divisions() -> None:
    office = ministry_office("bộ văn hóa, thể thao và du lịch")
    assert office.root == "bo-van-hoa-the-thao-va-du-lich"
    names = {entry.name for entry in office.entries}
    assert "Vụ Pháp chế Bộ Văn hóa, Thể thao và Du lịch" in names
    assert {e.parent for e in office.entries if e.unit_id != office.root} == {office.root}


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        ({"province": "Nơi Nào"}, "không có tỉnh"),
        ({"province": "Ninh Thuận", "communes": ["thị trấn Trà"]}, "đặc khu"),
        ({"province": "Ninh Thuận", "district": "tỉnh Trà"}, "không có “tỉnh”"),
    ],
)
def test_places_that_there_are_not(words: dict[str, object], advice: str) -> None:
    with pytest.raises(UnknownPlace, match=advice):
        province_office(**words, on=NOW)  # type: ignore[arg-type]
    with pytest.raises(UnknownPlace, match="không có bộ"):
        ministry_office("Bộ Trà")
