"""The register in the database: an office's units added, imported whole or not at all, looked up."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import Engine

from extractor.units import BUILT_IN, RegisterEntry
from extractor.units.exchange import write_csv
from extractor.units.offices import ministry_office, province_office
from extractor.units.packing import unpack
from models import accounts, review, store, units
from models.codes import AccountRole
from models.database import transaction
from models.errors import Invalid, NotFound, RegisterInvalid
from models.review import Edit
from models.tables import Account
from models.units import Imported
from tests.models.examples import AT, PLAN

THEN, NOW = date(2021, 5, 28), date(2026, 11, 20)
DISTRICT = province_office("Ninh Thuận", district="Ninh Hải", on=THEN)
WITH_COMMUNE = province_office("Ninh Thuận", district="Ninh Hải", communes=["xã Hoa Ban"], on=NOW)
OLD = "phong-noi-vu.ninh-hai.ninh-thuan"
NEW = "phong-van-hoa-xa-hoi.hoa-ban.khanh-hoa.2025"
TEA = RegisterEntry(
    "tra", "Phòng Trà", place="xã Hoa Ban, tỉnh Khánh Hòa", valid_from=date(2025, 7, 1)
)


@pytest.fixture
def office(engine: Engine) -> Engine:
    """A database with the register of a district and of a commune of today."""
    with transaction(engine) as session:
        units.add_office(session, WITH_COMMUNE, at=AT)
    return engine


def test_without_units_of_its_own_the_register_is_the_built_in_one(engine: Engine) -> None:
    with transaction(engine, reading=True) as session:
        assert units.register(session) is BUILT_IN
        assert units.packed_register(session) == b""


def test_the_unit_of_then_and_its_successor_of_today_are_answered(office: Engine) -> None:
    with transaction(office, reading=True) as session:
        register = units.register(session)
        body = register.issuer_of("Ủy ban nhân dân huyện Ninh Hải", THEN)
        (then,) = register.find("Phòng Nội vụ", THEN, body)
        (now,) = units.successors(session, then.entry.unit_id, on=NOW)
    assert (then.entry.unit_id, now.unit_id) == (OLD, NEW)


def test_the_register_stays_the_same_object_until_it_changes(office: Engine) -> None:
    with transaction(office, reading=True) as session:
        one, packed = units.register(session), units.packed_register(session)
        assert units.register(session) is one
        assert units.packed_register(session) is packed
        before = units.state(session)
    with transaction(office) as session:
        units.import_units(session, write_csv([TEA]))
    with transaction(office, reading=True) as session:
        assert units.state(session) != before
        assert "tra" in units.register(session).by_id
        assert unpack(units.packed_register(session)).find("Phòng Trà", NOW)


def test_an_office_added_again_changes_nothing(office: Engine) -> None:
    with transaction(office) as session:
        before = units.state(session)
        again = units.add_office(session, WITH_COMMUNE, at=AT)
        assert again == Imported(0, 0, len(WITH_COMMUNE.entries))
        assert units.add_office(session, DISTRICT, at=AT).changed == 0  # it knows no commune
        assert units.state(session) == before
        (body,) = units.list_bodies(session)
    assert body.unit_id == "uy-ban-nhan-dan.ninh-hai.ninh-thuan"


def test_adding_an_office_keeps_what_people_have_edited(office: Engine) -> None:
    with transaction(office) as session:
        units.add_alias(session, OLD, "Tổ Nội vụ")
        units.add_office(session, WITH_COMMUNE, at=AT)
        assert units.get_unit(session, OLD).aliases == ("Tổ Nội vụ",)


def test_successors_become_those_of_a_place_once_they_are_known(engine: Engine) -> None:
    with transaction(engine) as session:
        units.add_office(session, DISTRICT, at=AT)
        assert units.get_unit(session, OLD).successors == ("phong-van-hoa-xa-hoi",)
        units.add_office(session, WITH_COMMUNE, at=AT)
        assert units.get_unit(session, OLD).successors == (NEW,)


def test_several_bodies_have_a_tree_each(office: Engine) -> None:
    with transaction(office) as session:
        units.add_office(session, ministry_office("Bộ Nội vụ"), at=AT)
        ministry, district = (body.unit_id for body in reversed(units.list_bodies(session)))
        register = units.register(session)
        (own,) = register.find("Vụ Pháp chế", NOW, register.by_id[ministry])
        (other,) = register.find("Vụ Pháp chế", THEN, register.by_id[district])
    assert own.entry.unit_id == "vu-phap-che.bo-noi-vu"
    assert other.entry.unit_id == "vu-phap-che"


def test_an_account_may_be_tied_to_a_body(office: Engine) -> None:
    with transaction(office) as session:
        made = accounts.create_account(
            session,
            name="lan",
            password="một mật khẩu dài",
            role=AccountRole.CLERK,
            cleared=False,
            display_name="Lan",
            at=AT,
        )
        (body,) = units.list_bodies(session)
        session.get_one(Account, made.id).body_id = body.id


def test_a_table_goes_out_and_comes_back(office: Engine) -> None:
    with transaction(office) as session:
        table = units.export_units(session)
        assert units.import_units(session, table) == Imported(0, 0, len(WITH_COMMUNE.entries))
        edited = table.replace("Phòng Y tế huyện", "Phòng Sức khỏe huyện")
        assert units.import_units(session, edited).changed == 1
        assert units.import_units(session, write_csv([TEA])) == Imported(added=1)
        assert units.export_units(session).count("\n") == table.count("\n") + 1


def test_a_table_with_one_wrong_line_is_not_taken_at_all(office: Engine) -> None:
    wrong = RegisterEntry("che", "Phòng Chè", parent="khong-co")
    with transaction(office) as session:
        before = units.entries(session)
        with pytest.raises(RegisterInvalid) as raised:
            units.import_units(session, write_csv([TEA, wrong]))
        assert units.entries(session) == before
    (problem,) = raised.value.problems
    assert (problem.line, problem.column, problem.code) == (3, "parent", "unknown_parent")


def test_a_table_is_checked_against_the_units_that_stand(office: Engine) -> None:
    twin = RegisterEntry("khac", "Phòng Nội vụ huyện Ninh Hải", place="huyện Ninh Hải, tỉnh Ninh Thuận", parent="uy-ban-nhan-dan.ninh-hai.ninh-thuan")  # fmt: skip
    with transaction(office) as session, pytest.raises(RegisterInvalid) as raised:
        units.import_units(session, write_csv([twin]))
    assert [problem.code for problem in raised.value.problems] == ["name_overlaps"]


# fmt: off
LISTED = [
    ({"query": "noi vu ninh hai"},        THEN, [OLD]),
    ({"query": "PHÒNG NỘI VỤ huyện ninh"}, THEN, [OLD]),
    ({"query": "noi vu ninh hai"},        NOW,  []),
    ({"query": "xa hoa ban", "kind": "committee"}, NOW, ["uy-ban-nhan-dan.hoa-ban.khanh-hoa.2025"]),
    ({"query": "vhttdl", "level": "national"}, NOW, ["bo-van-hoa-the-thao-va-du-lich"]),
    ({"query": "khong co don vi nay"},    NOW,  []),
]
# fmt: on


@pytest.mark.parametrize(("filters", "on", "expected"), LISTED)
def test_units_are_listed_as_of_a_day(
    filters: dict[str, str], on: date, expected: list[str], office: Engine
) -> None:
    with transaction(office, reading=True) as session:
        page = units.list_units(session, on=on, **filters)  # type: ignore[arg-type]
    assert [entry.unit_id for entry in page.items] == expected


def test_pages_of_units_leave_none_out(office: Engine) -> None:
    seen: list[str] = []
    after = None
    with transaction(office, reading=True) as session:
        while True:
            page = units.list_units(session, on=NOW, level="commune", after=after, limit=7)
            seen += [entry.unit_id for entry in page.items]
            if page.next is None:
                break
            after = page.next
        whole = units.list_units(session, on=NOW, level="commune", limit=500)
    assert seen == [entry.unit_id for entry in whole.items]
    assert len(seen) > 14


def test_an_alias_of_a_built_in_unit_makes_it_the_installations(engine: Engine) -> None:
    with transaction(engine) as session:
        assert units.add_alias(session, "so-noi-vu", "Sở  Nội chính")
        assert not units.add_alias(session, "so-noi-vu", "SỞ NỘI CHÍNH")
        (match,) = units.register(session).find("sở nội chính", NOW)
        assert match.entry.unit_id == "so-noi-vu"
        assert [entry.unit_id for entry in units.entries(session)] == ["so-noi-vu"]


@pytest.mark.parametrize("name", ["", "  ", "12", "=Sở", "Sở|Phòng", "S" * 301])
def test_what_is_no_name_becomes_no_alias(name: str, engine: Engine) -> None:
    with transaction(engine) as session, pytest.raises(Invalid):
        units.add_alias(session, "so-noi-vu", name)


def test_unknown_units_are_not_found(engine: Engine) -> None:
    with transaction(engine) as session, pytest.raises(NotFound):
        units.add_alias(session, "khong-co", "Phòng Chè")
    with transaction(engine, reading=True) as session, pytest.raises(NotFound):
        units.get_unit(session, "khong-co")


def _choose(engine: Engine, uid: str, unit: dict[str, str], place: int = 1) -> None:
    """The clerk gives the second unit of the first task, whose name is unknown."""
    with transaction(engine) as session:
        document = store.get_document(session, uid)
        task = document.tasks[0]
        given = [{"name": u.name, "role": u.role, "unit_id": u.unit_id} for u in task.units]
        given[place] |= unit
        edit = Edit.model_validate({"tasks": [{"id": task.id, "units": given}]})
        review.edit(session, uid, edit, by=None, version=document.version, at=AT)


# fmt: off
CHOICES = [
    ({"unit_id": "cong-an-phuong"},                        1, True),
    ({"unit_id": "khong-co"},                              1, False),  # no unit of the register
    ({"unit_id": "cong-an-phuong", "name": "Công an xóm"}, 1, False),  # not the document's words
    ({"unit_id": "phong-kinh-te", "name": "Phòng Kinh tế"}, 0, False),  # its name was no doubt
]
# fmt: on


@pytest.mark.parametrize(("unit", "place", "learnt"), CHOICES)
def test_a_clerks_choice_for_an_unknown_name_is_learnt(
    unit: dict[str, str], place: int, learnt: bool, engine: Engine
) -> None:
    with transaction(engine) as session:
        uid = store.save_open(session, PLAN, original=b"1", file_name=None, at=AT).uid
    _choose(engine, uid, unit, place)
    with transaction(engine, reading=True) as session:
        assert [e.aliases for e in units.entries(session)] == ([("Công an xã",)] if learnt else [])
