"""The calendar as other software reads it."""

from __future__ import annotations

from datetime import date as Day
from typing import Any

from extractor.calendar import CalendarDay, DayKind
from models.calendar import import_days
from models.codes import Scope
from models.database import transaction
from tests.api.web import API, Web


def year_of(web: Web, year: int) -> dict[str, Any]:
    answer = web.client.get(
        f"{API}/calendar", params={"year": year}, headers=web.key(Scope.READ_TASKS)
    )
    assert answer.status_code == 200
    body: dict[str, Any] = answer.json()
    return body


def test_a_year_names_its_days_with_their_decrees(web: Web) -> None:
    body = year_of(web, 2026)
    days = {day["day"]: day for day in body["days"]}
    assert body["decreed"]
    assert days["2026-01-10"]["working"]
    assert days["2026-01-02"]["kind"] == "swapped_off"
    assert "12729/VPCP-KGVX" in days["2026-01-02"]["decree"]
    assert list(days) == sorted(days)


def test_days_that_the_office_imported_are_among_them(web: Web) -> None:
    assert not year_of(web, 2028)["decreed"]
    row = CalendarDay(Day(2028, 1, 3), DayKind.SWAPPED_OFF, "Công văn 9/VPCP-KGVX")
    with transaction(web.engine) as session:
        import_days(session, [row])
    body = year_of(web, 2028)
    assert body["decreed"]
    assert {"day": "2028-01-03", "kind": "swapped_off", "working": False,
            "decree": "Công văn 9/VPCP-KGVX"} in body["days"]  # fmt: skip


def test_a_year_is_asked_for(web: Web) -> None:
    for params in ({}, {"year": 1}, {"year": "x"}):
        answer = web.client.get(f"{API}/calendar", params=params, headers=web.key(Scope.READ_TASKS))
        assert answer.status_code == 422
