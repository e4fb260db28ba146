"""Groups as offices write them, and who is in them on a day."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.units import RegisterEntry, with_built_in
from extractor.units.offices import province_office

THEN, NOW = date(2021, 5, 28), date(2026, 11, 20)
WARDS = ["xã Hoa Ban", "xã Hoa Mai", "phường Hoa Gạo", "đặc khu Hoa Biển"]
OLD = province_office(
    "Ninh Thuận", district="Ninh Hải", communes=["xã Trà", "thị trấn Chè"], on=THEN
)
NEW = province_office("Ninh Thuận", district="Ninh Hải", communes=WARDS, on=NOW)
ZONE = RegisterEntry(
    "bql", "Ban Quản lý Khu kinh tế Hoa Ban", groups=("ban",), place="tỉnh Khánh Hòa"
)
ENTRIES = {entry.unit_id: entry for entry in (*OLD.entries, *NEW.entries, ZONE)}
REGISTER = with_built_in(tuple(ENTRIES.values()))
DISTRICT = REGISTER.issuer_of("Ủy ban nhân dân huyện Ninh Hải", THEN)
PROVINCE = REGISTER.issuer_of("Ủy ban nhân dân tỉnh Khánh Hòa", NOW)
DEPARTMENT = REGISTER.issuer_of("Sở Y tế tỉnh Khánh Hòa", NOW)
COMMUNE = REGISTER.issuer_of("Ủy ban nhân dân xã Hoa Ban", NOW)
NATION = REGISTER.issuer_of("Chính phủ", NOW)


def names(group: str, on: date, issuer: RegisterEntry, *exclusions: str) -> list[str]:
    return [e.name for e in REGISTER.members(group, on, issuer, exclusions).units]


# fmt: off
PLACES = [
    ("UBND các xã",                         NOW,  PROVINCE,   ["xã Hoa Ban", "xã Hoa Mai"]),
    ("UBND các xã, phường",                 NOW,  PROVINCE,   ["xã Hoa Ban", "xã Hoa Mai", "phường Hoa Gạo"]),
    ("UBND các xã, phường, đặc khu",        NOW,  DEPARTMENT, WARDS),
    ("Chủ tịch UBND các xã, phường, đặc khu trên địa bàn tỉnh", NOW, PROVINCE, WARDS),
    ("các xã, phường",                      NOW,  PROVINCE,   ["xã Hoa Ban", "xã Hoa Mai", "phường Hoa Gạo"]),
    ("Ủy ban nhân dân các xã - thị trấn",   THEN, DISTRICT,   ["xã Trà", "thị trấn Chè"]),
    ("UBND các huyện, thành phố",           THEN, REGISTER.issuer_of("Ủy ban nhân dân tỉnh Ninh Thuận", THEN), ["huyện Ninh Hải"]),
    ("UBND các xã, thị trấn",               NOW,  COMMUNE,    []),  # a commune has none below it
    ("UBND các xã",                         NOW,  NATION,     []),  # not all are registered
    ("các địa phương",                      NOW,  PROVINCE,   []),  # which, the register cannot say
]
NOUNS = [
    ("các sở",                              NOW,  PROVINCE,   "Sở Nội vụ tỉnh Khánh Hòa",      "Công an tỉnh Khánh Hòa"),
    ("các sở, ban, ngành",                  NOW,  PROVINCE,   "Công an tỉnh Khánh Hòa",        "Tỉnh đoàn Khánh Hòa"),
    ("Thủ trưởng các sở, ban, ngành tỉnh",  NOW,  COMMUNE,    "Ban Quản lý Khu kinh tế Hoa Ban", "Phòng Kinh tế xã Hoa Ban"),
    ("các sở, ban, ngành, đoàn thể cấp tỉnh", NOW, PROVINCE,  "Tỉnh đoàn Khánh Hòa",           "Phòng Kinh tế xã Hoa Ban"),
    ("các phòng, ban, ngành",               THEN, DISTRICT,   "Phòng Nội vụ huyện Ninh Hải",   "Sở Nội vụ tỉnh Ninh Thuận"),
    ("Trưởng các phòng chuyên môn",         THEN, DISTRICT,   None,                            "Sở Nội vụ tỉnh Ninh Thuận"),
    ("các cơ quan chuyên môn thuộc UBND huyện", THEN, DISTRICT, "Phòng Tư pháp huyện Ninh Hải", "Trung tâm Y tế huyện Ninh Hải"),
    ("Thủ trưởng các cơ quan, đơn vị",      THEN, DISTRICT,   "Trung tâm Y tế huyện Ninh Hải", "Huyện đoàn Ninh Hải"),
    ("các phòng",                           NOW,  COMMUNE,    "Phòng Kinh tế xã Hoa Ban",      "Phòng Kinh tế xã Hoa Mai"),
    ("các sở",                              THEN, DISTRICT,   "Sở Kế hoạch và Đầu tư tỉnh Ninh Thuận", "Sở Nông nghiệp và Môi trường tỉnh Ninh Thuận"),
    ("các Bộ, cơ quan ngang Bộ",            NOW,  NATION,     "Bộ Nội vụ",                     "Bộ Giao thông vận tải"),
    ("các cơ quan, đơn vị có liên quan",    NOW,  PROVINCE,   None,                            "Sở Nội vụ tỉnh Khánh Hòa"),
    ("các đơn vị nêu trên",                 NOW,  PROVINCE,   None,                            "Sở Nội vụ tỉnh Khánh Hòa"),
]
# fmt: on


@pytest.mark.parametrize(("group", "on", "issuer", "places"), PLACES)
def test_units_of_kinds_of_places(
    group: str, on: date, issuer: RegisterEntry, places: list[str]
) -> None:
    assert names(group, on, issuer) == [f"Ủy ban nhân dân {place}" for place in places]


def test_other_units_than_committees() -> None:
    found = names("Công an các xã, phường", NOW, PROVINCE)
    assert found == ["Công an xã Hoa Ban", "Công an xã Hoa Mai", "Công an phường Hoa Gạo"]


@pytest.mark.parametrize(("group", "on", "issuer", "one", "none"), NOUNS)
def test_units_that_say_what_they_belong_to(
    group: str, on: date, issuer: RegisterEntry, one: str | None, none: str
) -> None:
    found = names(group, on, issuer)
    assert none not in found
    if one is None:
        assert found == []
    else:
        assert one in found
        assert all(REGISTER.find(name, on)[0].entry.is_valid(on) for name in found)


@pytest.mark.parametrize(("on", "count"), [(THEN, 63), (NOW, 34)])
def test_all_provinces_of_a_day(on: date, count: int) -> None:
    group = "Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương"
    assert len(names(group, on, NATION)) == count


def test_exclusions_are_taken_out_or_told() -> None:
    members = REGISTER.members(
        "UBND các xã, phường", NOW, PROVINCE, ["xã Hoa Mai", "UBND phường Hoa Gạo", "xã Nào Đó"]
    )
    assert [e.name for e in members.units] == ["Ủy ban nhân dân xã Hoa Ban"]
    assert members.not_excluded == ("xã Nào Đó",)
