"""A register as bytes for another process: the same answers, opened piece by piece."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, strategies as st

from extractor.types import Span
from extractor.units import BUILT_IN, Register, RegisterEntry, find_mentions, with_built_in
from extractor.units.offices import province_office
from extractor.units.packing import pack, unpack
from extractor.units.spotting import name_set, spot

OFFICE = province_office("Ninh Thuận", district="Ninh Hải", on=date(2021, 5, 28)).entries
OWN = RegisterEntry(
    "nvh", "Nhà văn hóa Hoa Ban", aliases=("NVH Hoa Ban",), place="huyện Ninh Hải, tỉnh Ninh Thuận"
)
WHOLE = with_built_in((*OFFICE, OWN))
SENT = unpack(pack(WHOLE))
DAY = date(2021, 5, 28)


def test_the_built_in_register_needs_no_bytes() -> None:
    assert pack(BUILT_IN) == b""
    assert unpack(b"") is BUILT_IN


def test_all_entries_come_back() -> None:
    assert tuple(SENT.entries) == tuple(WHOLE.entries)
    assert SENT.entries[3:70] == list(WHOLE.entries[3:70])
    assert SENT.entries[-1] == WHOLE.entries[-1]
    with pytest.raises(IndexError):
        SENT.entries[len(SENT.entries)]


def test_all_that_is_derived_comes_back() -> None:
    assert dict(SENT.index) == dict(WHOLE.index)
    assert len(SENT.index) == len(WHOLE.index)
    for name in ("group_names", "parents", "written_names", "head_titles"):
        assert getattr(SENT, name) == getattr(WHOLE, name)


@pytest.mark.parametrize("entry", [*OFFICE[:40], OWN], ids=lambda entry: entry.unit_id)
def test_the_same_units_are_found(entry: RegisterEntry) -> None:
    day = entry.valid_to or DAY
    issuer = SENT.issuer_of("Ủy ban nhân dân huyện Ninh Hải", DAY)
    assert issuer == WHOLE.issuer_of("Ủy ban nhân dân huyện Ninh Hải", DAY)
    for name in entry.names:
        assert SENT.find(name, day, issuer) == WHOLE.find(name, day, issuer) != ()


@given(st.text(max_size=40))
def test_the_same_of_any_name(name: str) -> None:
    assert SENT.find(name, DAY) == WHOLE.find(name, DAY)
    assert SENT.knows(name) == WHOLE.knows(name)


TEXT = "Giao Nhà văn hóa Hoa Ban, NVH Hoa Ban và Phòng Nội vụ báo cáo Sở Nội vụ trước ngày 15/6."


@pytest.mark.parametrize("register", [WHOLE, SENT], ids=["built", "sent"])
def test_own_names_are_found_in_a_text(register: Register) -> None:
    issuer = register.issuer_of("Ủy ban nhân dân huyện Ninh Hải", DAY)
    found = find_mentions(TEXT, Span(0, len(TEXT)), register=register, on=DAY, issuer=issuer)
    assert [(m.name, m.unit_id) for m in found] == [
        ("Nhà văn hóa Hoa Ban", "nvh"),
        ("NVH Hoa Ban", "nvh"),
        ("Phòng Nội vụ", "phong-noi-vu.ninh-hai.ninh-thuan"),
        ("Sở Nội vụ", "so-noi-vu.ninh-thuan"),
    ]


def test_the_longest_name_is_spotted() -> None:
    names = name_set(["Trạm Chè", "Trạm Chè Hoa - Ban", "Trạm Chè Hoa Ban & Mai", ""])
    assert spot(names, ["giao", "trạm", "chè", "hoa", "-", "ban"]) == {1: 6}
    assert spot(names, ["trạm", "chè", "hoa", "ban", "và", "mai", ",", "trạm", "chè"]) == {
        0: 6,
        7: 9,
    }
    assert spot(names, ["trạm"]) == {}
    assert spot(name_set([]), ["trạm"]) == {}
