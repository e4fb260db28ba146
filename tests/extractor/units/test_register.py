"""The register: names that are the same, and who is meant on a day in whose document."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, strategies as st

from extractor.units import Match, Register, RegisterEntry, normal_name, with_built_in
from extractor.units.offices import province_office
from extractor.units.spelling import placeless, places_of

OFFICE = province_office(
    "Ninh Thuận",
    district="Ninh Hải",
    communes=["xã Hoa Ban", "phường Hoa Gạo"],
    on=date(2026, 11, 20),
)
REGISTER = with_built_in(OFFICE.entries)
"""A register as an installation has it; the communes are fictional."""

THEN, NOW = date(2021, 5, 28), date(2026, 11, 20)
DISTRICT = "Ủy ban nhân dân huyện Ninh Hải"
OLD, NEW = "Ủy ban nhân dân tỉnh Ninh Thuận", "Ủy ban nhân dân tỉnh Khánh Hòa"
COMMUNE, WARD = "Ủy ban nhân dân xã Hoa Ban", "Ủy ban nhân dân phường Hoa Gạo"
ELSEWHERE, NATION = "Ủy ban nhân dân tỉnh Cao Bằng", "Chính phủ"
LETTER = "Sở Nội vụ tỉnh Cao Bằng"


def ids(matches: Sequence[Match]) -> list[str]:
    return [match.entry.unit_id for match in matches]


# fmt: off
SAME = [
    ("Phòng Tài chính - Kế hoạch",              "phòng TC-KH"),
    ("Phòng Tài chính - Kế hoạch",              "Phòng Tài chính – Kế hoạch"),
    ("Phòng Tài chính - Kế hoạch",              "PHÒNG TÀI CHÍNH KẾ HOẠCH"),
    ("Sở Nông nghiệp và Môi trường",            "Sở NN&MT"),
    ("Sở Nông nghiệp và Phát triển nông thôn",  "Sở Nông nghiệp & PTNT"),
    ("Văn phòng HĐND và UBND huyện",            "VP HĐND&UBND huyện"),
    ("Ủy ban nhân dân tỉnh",                    "Uỷ ban nhân dân tỉnh"),
    ("Sở Y tế",                                 "Sở Y tế (Phòng Nghiệp vụ)"),
    ("UBND thành phố Hồ Chí Minh",              "Ủy ban nhân dân TP.HCM"),
    ("Công an TP. Hải Phòng",                   "Công an thành phố Hải Phòng"),
]
DIFFERENT = [
    ("Sở Y tế",      "Phòng Y tế"),
    ("Sở Tài chính", "Sở Tài chính - Vật giá"),
    ("Sở Nội vụ",    "Sở Nội vụ tỉnh"),  # whose it is may matter
]
CASES = [
    # the name,                          on,   in whose document, who is meant
    ("Phòng Nội vụ",                     THEN, DISTRICT,  ["phong-noi-vu.ninh-hai.ninh-thuan"]),
    ("phòng nội vụ huyện",               THEN, DISTRICT,  ["phong-noi-vu.ninh-hai.ninh-thuan"]),
    ("Phòng Nội vụ huyện Ninh Hải",      THEN, ELSEWHERE, ["phong-noi-vu.ninh-hai.ninh-thuan"]),
    ("Phòng Nội vụ Ninh Hải",            THEN, OLD,       ["phong-noi-vu.ninh-hai.ninh-thuan"]),
    ("Phòng Nội vụ huyện Ninh Hải, tỉnh Ninh Thuận", THEN, NATION, ["phong-noi-vu.ninh-hai.ninh-thuan"]),
    ("Phòng Nội vụ huyện Thuận Châu",    THEN, DISTRICT,  ["phong-noi-vu"]),  # another's: its type only
    ("Phòng Nội vụ",                     THEN, ELSEWHERE, ["phong-noi-vu"]),
    ("Phòng Nội vụ",                     NOW,  DISTRICT,  []),  # there is no district now
    ("Văn phòng",                        THEN, DISTRICT,  ["van-phong-hoi-dong-nhan-dan-va.ninh-hai.ninh-thuan"]),
    ("VP HĐND&UBND huyện",               THEN, DISTRICT,  ["van-phong-hoi-dong-nhan-dan-va.ninh-hai.ninh-thuan"]),
    ("Văn phòng",                        NOW,  COMMUNE,   ["van-phong-hoi-dong-nhan-dan-va.hoa-ban.khanh-hoa.2025"]),
    ("Văn phòng",                        NOW,  LETTER,    []),  # whose office, the register cannot say
    ("Sở Nội vụ",                        THEN, DISTRICT,  ["so-noi-vu.ninh-thuan"]),  # the level above
    ("Sở Nội vụ tỉnh",                   THEN, DISTRICT,  ["so-noi-vu.ninh-thuan"]),
    ("Sở Nội vụ",                        NOW,  COMMUNE,   ["so-noi-vu.khanh-hoa"]),
    ("Sở Nội vụ",                        NOW,  ELSEWHERE, ["so-noi-vu"]),
    ("Sở Nội vụ tỉnh Khánh Hòa",         NOW,  ELSEWHERE, ["so-noi-vu.khanh-hoa"]),
    ("Sở Nội vụ tỉnh Khánh Hòa",         THEN, OLD,       ["so-noi-vu"]),  # Khánh Hòa of then is not registered
    ("Sở KH&ĐT",                         THEN, OLD,       ["so-ke-hoach-va-dau-tu.ninh-thuan"]),
    ("Sở KH&ĐT",                         NOW,  NEW,       []),
    ("Công an tỉnh",                     NOW,  NEW,       ["cong-an.khanh-hoa"]),
    ("Công an",                          THEN, DISTRICT,  ["cong-an.ninh-hai.ninh-thuan"]),
    ("Công an xã",                       NOW,  NEW,       ["cong-an-xa"]),  # of no commune in particular
    ("Công an xã",                       NOW,  COMMUNE,   ["cong-an.hoa-ban.khanh-hoa.2025"]),
    ("Công an phường",                   NOW,  COMMUNE,   ["cong-an-phuong"]),
    ("Công an phường Hoa Gạo",           NOW,  COMMUNE,   ["cong-an.phuong-hoa-gao.khanh-hoa.2025"]),
    ("UBND tỉnh",                        NOW,  NEW,       ["uy-ban-nhan-dan.khanh-hoa"]),
    ("UBND tỉnh",                        THEN, DISTRICT,  ["uy-ban-nhan-dan.ninh-thuan"]),
    ("UBND tỉnh",                        NOW,  ELSEWHERE, ["uy-ban-nhan-dan.cao-bang"]),
    ("UBND tỉnh",                        NOW,  LETTER,    ["uy-ban-nhan-dan.cao-bang"]),
    ("UBND xã",                          NOW,  COMMUNE,   ["uy-ban-nhan-dan.hoa-ban.khanh-hoa.2025"]),
    ("UBND TP. Huế",                     NOW,  NATION,    ["uy-ban-nhan-dan.hue"]),
    ("UBND thành phố Đồng Nai",          NOW,  NATION,    ["uy-ban-nhan-dan.dong-nai"]),
    ("UBND tỉnh Khánh Hòa",              THEN, NATION,    ["uy-ban-nhan-dan.khanh-hoa-cu"]),
    ("UBND tỉnh Khánh Hòa",              NOW,  NATION,    ["uy-ban-nhan-dan.khanh-hoa"]),
    ("Bộ Nội vụ",                        THEN, DISTRICT,  ["bo-noi-vu"]),
    ("Bộ TT&TT",                         NOW,  DISTRICT,  []),
    ("Bảo hiểm xã hội Việt Nam",         THEN, NATION,    ["bao-hiem-xa-hoi-viet-nam-cu"]),
    ("Chi cục Hải quan khu vực XI",      NOW,  NEW,       ["chi-cuc-hai-quan-khu-vuc"]),
    ("Mặt trận Tổ quốc",                 NOW,  NEW,       ["uy-ban-mat-tran-to-quoc-viet-nam.khanh-hoa"]),
    ("Mặt trận Tổ quốc",                 NOW,  ELSEWHERE, ["uy-ban-mat-tran-to-quoc-viet-nam-tinh"]),
    ("Mặt trận Tổ quốc Việt Nam",        NOW,  NATION,    ["uy-ban-trung-uong-mat-tran-to-quoc-viet-nam"]),
    ("Ngân hàng Nhà nước",               NOW,  NATION,    ["ngan-hang-nha-nuoc-viet-nam"]),
    ("UBND xã, thị trấn",                THEN, DISTRICT,  []),  # many
    ("Phòng Lao động xã hội",            THEN, DISTRICT,  []),  # "xã hội" is no commune
    ("Phòng Chè",                        THEN, DISTRICT,  []),
]
# fmt: on


@pytest.mark.parametrize(("one", "other"), SAME)
def test_names_that_are_the_same(one: str, other: str) -> None:
    assert normal_name(one) == normal_name(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_names_that_differ(one: str, other: str) -> None:
    assert normal_name(one) != normal_name(other)


@pytest.mark.parametrize(("name", "on", "issuer", "meant"), CASES)
def test_who_is_meant(name: str, on: date, issuer: str, meant: list[str]) -> None:
    assert ids(REGISTER.find(name, on, REGISTER.issuer_of(issuer, on))) == meant


def test_the_issuer_itself_is_nearest() -> None:
    issuer = REGISTER.issuer_of(DISTRICT, THEN)
    assert issuer.unit_id == "uy-ban-nhan-dan.ninh-hai.ninh-thuan"
    assert ids(REGISTER.find("UBND huyện", THEN, issuer)) == [issuer.unit_id]


def test_an_unknown_issuer_still_has_its_places() -> None:
    stranger = REGISTER.issuer_of("Sở Y tế tỉnh Bình Thuận", THEN)
    assert (stranger.unit_id, stranger.places) == ("", ("tỉnh bình thuận",))


def test_units_that_are_equally_near_are_all_given_back() -> None:
    alike = [RegisterEntry(f"tra-{n}", "Trạm Trà", place="huyện Ninh Hải") for n in (1, 2)]
    issuer = RegisterEntry("h", "Ủy ban nhân dân huyện Ninh Hải", place="huyện Ninh Hải")
    register = Register((issuer, *alike))
    assert ids(register.find("Trạm Trà", NOW, issuer)) == ["tra-1", "tra-2"]


def test_units_below_the_issuer_come_before_those_beside_it() -> None:
    place = "tỉnh Hoa Ban"
    issuer = RegisterEntry("so", "Sở Trà tỉnh Hoa Ban", place=place)
    own = RegisterEntry("own", "Trạm Chè", place=place, parent="so")
    other = RegisterEntry("other", "Trạm Chè", place=place, parent="so-khac")
    register = Register((other, own, issuer))
    assert ids(register.find("Trạm Chè", NOW, issuer)) == ["own"]


def test_without_an_issuer_units_of_no_place_come_first() -> None:
    assert ids(REGISTER.find("Sở Nội vụ", THEN)) == ["so-noi-vu"]
    assert ids(REGISTER.find("Sở Nội vụ tỉnh Ninh Thuận", THEN)) == ["so-noi-vu.ninh-thuan"]


def test_without_a_day_the_name_that_was_right_last_counts() -> None:
    before = RegisterEntry("old", "Phòng Chè", valid_to=date(2025, 6, 30))
    after = RegisterEntry("new", "Phòng Chè", valid_from=date(2025, 7, 1))
    register = Register((before, after))
    assert ids(register.find("Phòng Chè")) == ["new"]
    assert ids(register.find("Phòng Chè", date(2025, 6, 30))) == ["old"]
    assert ids(register.find("Phòng Chè", date(2025, 7, 1))) == ["new"]
    assert Register((before,)).find("Phòng Chè", date(2025, 7, 1)) == ()


# fmt: off
SUCCESSORS = [
    ("phong-noi-vu.ninh-hai.ninh-thuan",        NOW,  {"phong-van-hoa-xa-hoi.hoa-ban.khanh-hoa.2025",
                                                       "phong-van-hoa-xa-hoi.phuong-hoa-gao.khanh-hoa.2025"}),
    ("phong-noi-vu.ninh-hai.ninh-thuan",        THEN, {"phong-noi-vu.ninh-hai.ninh-thuan"}),
    ("phong-tai-chinh-ke-hoach.ninh-hai.ninh-thuan", NOW, {"phong-kinh-te.hoa-ban.khanh-hoa.2025",
                                                       "phong-kinh-te-ha-tang-va-do-thi.phuong-hoa-gao.khanh-hoa.2025"}),
    ("so-ke-hoach-va-dau-tu.ninh-thuan",        NOW,  {"so-tai-chinh.khanh-hoa"}),  # over two steps
    ("so-ke-hoach-va-dau-tu.ninh-thuan",        date(2025, 4, 1), {"so-tai-chinh.ninh-thuan"}),
    ("uy-ban-nhan-dan.ninh-thuan",              NOW,  {"uy-ban-nhan-dan.khanh-hoa"}),
    ("uy-ban-nhan-dan.thua-thien-hue",          NOW,  {"uy-ban-nhan-dan.hue"}),
    ("bo-giao-thong-van-tai",                   NOW,  {"bo-xay-dung"}),
    ("thanh-tra.ninh-hai.ninh-thuan",           NOW,  set()),  # the facts do not say
]
# fmt: on


@pytest.mark.parametrize(("unit_id", "on", "expected"), SUCCESSORS)
def test_who_has_the_work_on_a_day(unit_id: str, on: date, expected: set[str]) -> None:
    found = REGISTER.successors_on(REGISTER.by_id[unit_id], on)
    assert {entry.unit_id for entry in found} == expected


def test_successors_that_go_in_a_circle_end() -> None:
    one = RegisterEntry("a", "Phòng A", valid_to=date(2020, 1, 1), successors=("b",))
    other = RegisterEntry("b", "Phòng B", valid_to=date(2020, 1, 1), successors=("a",))
    assert Register((one, other)).successors_on(one, NOW) == ()


# fmt: off
SUGGESTED = [
    ("Phòng Tài chính Kế hoặch",   THEN, DISTRICT, "phong-tai-chinh-ke-hoach.ninh-hai.ninh-thuan"),  # a slip
    ("Sở Nông nghiệp và PT nông thôn", THEN, OLD,  "so-nong-nghiep-va-phat-trien.ninh-thuan"),
    ("Phòng Nội vụ",               NOW,  COMMUNE,  "phong-van-hoa-xa-hoi"),  # who has its work today
    ("Sở TT&TT",                   NOW,  NEW,      "so-khoa-hoc-va-cong-nghe"),
]
# fmt: on


@pytest.mark.parametrize(("name", "on", "issuer", "first"), SUGGESTED)
def test_suggestions(name: str, on: date, issuer: str, first: str) -> None:
    body = REGISTER.issuer_of(issuer, on)
    assert REGISTER.find(name, on, body) == ()
    suggested = REGISTER.suggest(name, on, body)
    assert suggested[0].entry.unit_id == first
    assert all(one.entry.is_valid(on) for one in suggested)


def test_nothing_is_suggested_for_what_is_like_no_name() -> None:
    assert REGISTER.suggest("Câu lạc bộ Cờ tướng Hoa Mai", THEN) == ()


@given(st.text(max_size=60), st.dates())
def test_any_name_is_survived(name: str, on: date) -> None:
    issuer = REGISTER.issuer_of(name, on)
    for match in REGISTER.find(name, on, issuer):
        assert match.entry.is_valid(on)
    placeless(normal_name(name))
    places_of(name)


@given(st.dates())
def test_a_unit_is_valid_from_its_first_to_its_last_day(on: date) -> None:
    for entry in OFFICE.entries:
        starts = entry.valid_from is None or entry.valid_from <= on
        ends = entry.valid_to is None or on <= entry.valid_to
        assert entry.is_valid(on) == (starts and ends)


def test_a_register_goes_to_another_process() -> None:
    sent = pickle.loads(pickle.dumps(REGISTER))
    assert sent.entries == REGISTER.entries
    assert ids(sent.find("Phòng Nội vụ", THEN)) == ["phong-noi-vu"]
