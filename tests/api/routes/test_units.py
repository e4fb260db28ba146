"""The register by HTTP: searched without accents, as of a day, with who has the work today."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from api.knowledge import installation
from api.readers import Limits, judge_isolated
from extractor.types import Extraction
from extractor.units.offices import province_office
from models import units
from models.codes import Scope
from models.database import transaction
from tests.api.web import API, Web
from tests.models.examples import AT

OLD = "phong-noi-vu.ninh-hai.ninh-thuan"
NEW = "phong-van-hoa-xa-hoi.hoa-ban.khanh-hoa.2025"
OFFICE = province_office(
    "Ninh Thuận", district="Ninh Hải", communes=["xã Hoa Ban"], on=date(2026, 11, 20)
)


@pytest.fixture
def office(web: Web) -> Web:
    """An application whose register is that of a district and a commune."""
    with transaction(web.app.state.engine) as session:
        units.add_office(session, OFFICE, at=AT)
    return web


def get(web: Web, path: str, **query: str) -> Any:
    answer = web.client.get(f"{API}{path}", params=query, headers=web.key(Scope.READ_TASKS))
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_units_are_found_without_accents_as_of_a_day(office: Web) -> None:
    then = get(office, "/units", query="noi vu ninh hai", on="2021-05-28")["items"]
    assert [unit["unit_id"] for unit in then] == [OLD]
    assert then[0]["valid_to"] == "2025-06-30"
    assert get(office, "/units", query="noi vu ninh hai", on="2025-07-01")["items"] == []


def test_a_unit_of_then_leads_to_its_successor(office: Web) -> None:
    assert get(office, f"/units/{OLD}")["name"] == "Phòng Nội vụ huyện Ninh Hải"
    after = get(office, f"/units/{OLD}/successors", on="2026-11-20")
    assert [unit["unit_id"] for unit in after] == [NEW]
    same = get(office, f"/units/{OLD}/successors", on="2021-05-28")
    assert [unit["unit_id"] for unit in same] == [OLD]


def test_pages_follow_each_other(office: Web) -> None:
    first = get(office, "/units", level="commune", limit="5")
    second = get(office, "/units", level="commune", limit="5", after=first["next"])
    ids = [unit["unit_id"] for page in (first, second) for unit in page["items"]]
    assert len(set(ids)) == 10


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/units/khong-co", 404),
        ("/units/khong-co/successors", 404),
        ("/units?on=2021-02-31", 422),
        ("/units?after=x", 422),
        ("/units?limit=0", 422),
    ],
)
def test_odd_requests(path: str, status: int, web: Web) -> None:
    answer = web.client.get(f"{API}{path}", headers=web.key(Scope.READ_TASKS))
    assert answer.status_code == status
    assert set(answer.json()["error"]) >= {"code", "message"}


LETTER = """ỦY BAN NHÂN DÂN
HUYỆN NINH HẢI
Số: 12/UBND-VP
Ninh Hải, ngày 28 tháng 5 năm 2021

Kính gửi: Phòng Nội vụ.

Giao Phòng Nội vụ chủ trì, phối hợp với Sở Nội vụ rà soát biên chế, báo cáo trước ngày 15/6/2021.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Mẫu
"""


@pytest.mark.parametrize("day", ["ngày 28", "ngày    "])
def test_the_child_that_reads_knows_the_installations_units(day: str, office: Web) -> None:
    known = installation(office.app.state.engine)
    letter = LETTER.replace("ngày 28", day).encode()
    read = judge_isolated(letter, limits=Limits(), installation=known).result
    assert isinstance(read, Extraction)
    assert [unit.unit_id for unit in read.tasks[0].units] == [OLD, "so-noi-vu.ninh-thuan"]
