"""The register as a table: read, written, and every fault told with its line."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given, strategies as st

from extractor.units import RegisterEntry
from extractor.units.checks import check_register
from extractor.units.exchange import COLUMNS, read_csv, write_csv
from extractor.units.offices import province_office

OFFICE = province_office("Ninh Thuận", district="Ninh Hải", on=date(2021, 5, 28)).entries


def problems(table: str) -> list[tuple[int, str]]:
    """Line and code of what is wrong in a table, beside the office's units."""
    rows, wrong = read_csv(table)
    found = [*wrong, *check_register(rows, OFFICE, ["so-noi-vu"])]
    assert all(one.message for one in found)
    return [(one.line, one.code) for one in found]


def test_every_field_has_a_column() -> None:
    assert set(COLUMNS) == {field.name for field in fields(RegisterEntry)}
    assert len(set(COLUMNS.values())) == len(COLUMNS)


def test_what_is_written_is_read_back() -> None:
    rows, wrong = read_csv(write_csv(OFFICE))
    assert wrong == ()
    assert tuple(row.entry for row in rows) == OFFICE


# fmt: off
READ = [  # ways to write one and the same unit
    "name,valid_to\nPhòng Chè,2025-06-30\n",
    "name;valid_to\r\nPhòng Chè;30/6/2025\r\n",
    "name\tvalid_to\nPhòng Chè\t30/06/2025",
    "\ufeffTên chính thức,Hiệu lực đến\n\n  Phòng   Chè ,2025-06-30\n,\n",
    "valid to,NAME,\n2025-06-30,Pho\u0300ng Che\u0300,\n",  # letters in parts
    'unit_id,name,valid_to\n,"Phòng Chè",2025-06-30\n',
]
WRONG = [
    ("name\nPhòng Chè\n",                                  []),
    ("",                                                   [(1, "empty")]),
    ("parent\nso-noi-vu\n",                                [(1, "missing_column")]),
    ("name,màu\nPhòng Chè,đỏ\n",                           [(1, "unknown_column")]),
    ("name,tên chính thức\nPhòng Chè,Phòng Trà\n",         [(1, "column_twice")]),
    ("name\nPhòng \"Chè\n\"Trà\n",                         [(3, "bad_table")]),
    ("name,kind\n,office\n",                               [(2, "missing_name")]),
    ("name\n=1+1\n",                                       [(2, "bad_name")]),
    ("name,aliases\nPhòng Chè,PC|@\n",                     [(2, "bad_name")]),
    ("name\n" + "Phòng " * 60 + "\n",                      [(2, "too_long")]),
    ("name,unit_id\nPhòng Chè,Phòng\n",                    [(2, "bad_id")]),
    ("name,place\nPhòng Chè,huyện Ninh Hải\n",           [(2, "place_incomplete")]),
    ("name,place\nPhòng Chè,\"huyện Ninh Hải, tỉnh Ninh Thuận\"\n", []),
    ("name,place\nVụ Chè,\"Bộ Văn hóa, Thể thao và Du lịch\"\n", []),
    ("name,level\nPhòng Chè,làng\n",                       [(2, "bad_level")]),
    ("name,kind\nPhòng Chè,Văn phòng\n",                   [(2, "bad_kind")]),
    ("name,valid_to\nPhòng Chè,31/2/2025\n",               [(2, "bad_day")]),
    ("name,valid_to\nPhòng Chè,2025\n",                    [(2, "bad_day")]),
    ("name,valid_from,valid_to\nPhòng Chè,1/7/2025,30/6/2025\n", [(2, "days_swapped")]),
    ("name,parent\nPhòng Chè,khong-co\n",                  [(2, "unknown_parent")]),
    ("name,parent\nPhòng Chè,so-noi-vu\n",                 []),  # a built-in unit may be a parent
    ("name,successors\nPhòng Chè,a|so-noi-vu\n",           [(2, "unknown_successor")]),
    ("unit_id,name\na,Phòng Chè\na,Phòng Trà\n",           [(3, "id_twice")]),
    ("unit_id,name,parent\na,Phòng Chè,b\nb,Phòng Trà,a\n", [(2, "loop"), (3, "loop")]),
    ("unit_id,name,parent\na,Phòng Chè,a\n",               [(2, "loop")]),
    ("unit_id,name,successors\na,Phòng Chè,b\nb,Phòng Trà,a\n", [(2, "loop"), (3, "loop")]),
    ("unit_id,name,code\na,Phòng Chè,H1\nb,Phòng Trà,H1\n", [(2, "code_taken"), (3, "code_taken")]),
    ("unit_id,name\na,Phòng Chè\nb,PHÒNG CHÈ\n",           [(2, "name_overlaps"), (3, "name_overlaps")]),
    ("unit_id,name,parent\na,Phòng Chè,so-noi-vu\nb,Phòng Chè,\n", []),  # of two parents
    ("unit_id,name,valid_to,valid_from\na,Phòng Chè,30/6/2025,\nb,Phòng Chè,,1/7/2025\n", []),  # one after the other
    ("unit_id,name,valid_to,valid_from\na,Phòng Chè,30/6/2025,\nb,Phòng Chè,,30/6/2025\n", [(2, "name_overlaps"), (3, "name_overlaps")]),
    ("name,valid_from\nPhòng Chè,x\nPhòng Trà,y\n",        [(2, "bad_day"), (3, "bad_day")]),  # all are told
]
# fmt: on


@pytest.mark.parametrize("table", READ)
def test_one_unit_in_many_ways(table: str) -> None:
    rows, wrong = read_csv(table)
    assert wrong == ()
    assert [row.entry for row in rows] == [
        RegisterEntry("phong-che", "Phòng Chè", valid_to=date(2025, 6, 30))
    ]


@pytest.mark.parametrize(("table", "expected"), WRONG)
def test_what_is_wrong_is_told_by_line(table: str, expected: list[tuple[int, str]]) -> None:
    assert problems(table) == expected


def test_a_name_that_the_office_has_already_is_told() -> None:
    entry = next(one for one in OFFICE if one.unit_id == "phong-noi-vu.ninh-hai.ninh-thuan")
    table = f'unit_id,name,parent,place\nkhac,{entry.name},{entry.parent},"{entry.place}"\n'
    assert problems(table) == [(2, "name_overlaps")]
    assert problems(table.replace("khac", entry.unit_id)) == []  # the same unit, edited


@given(st.text(max_size=120))
def test_any_table_is_survived(table: str) -> None:
    for text in (table, f"name,valid_to\n{table}", f"name\n{table}"):
        rows, _ = read_csv(text)
        assert all(re.fullmatch(r"[a-z0-9][a-z0-9.-]*", row.entry.unit_id) for row in rows)
