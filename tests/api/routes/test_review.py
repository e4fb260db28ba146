"""Corrections under If-Match, approval, the feed and the tasks that follow."""

from __future__ import annotations

from typing import Any

import pytest

from models.codes import Scope
from tests.api.web import API, Web

NEW_DAY = {
    "text": "trước ngày 30/5/2025",
    "kind": "date",
    "date": "2025-06-06",
    "bound": "by",
    "purpose": "report",
}


@pytest.fixture
def headers(web: Web) -> dict[str, str]:
    return web.key(*(set(Scope) - {Scope.READ_CLASSIFIED}))


@pytest.fixture
def letter(web: Web, headers: dict[str, str]) -> dict[str, Any]:
    body: dict[str, Any] = web.client.get(f"{API}/documents/{web.letter()}", headers=headers).json()
    return body


def settle_lead(web: Web, letter: dict[str, Any], headers: dict[str, str]) -> str:
    """The ETag after the clerk has said who leads the doubtful task."""
    units = [
        {"name": unit["name"], "role": role}
        for unit, role in zip(letter["tasks"][3]["units"], ["lead", "coordinate"], strict=True)
    ]
    edit = {"tasks": [{"id": letter["tasks"][3]["id"], "units": units}]}
    url = f"{API}/review/{letter['uid']}"
    answer = web.client.patch(url, json=edit, headers=headers | {"If-Match": '"1"'})
    assert answer.status_code == 200
    return answer.headers["etag"]


def test_the_version_is_demanded_and_compared(
    web: Web, letter: dict[str, Any], headers: dict[str, str]
) -> None:
    url = f"{API}/review/{letter['uid']}"
    edit = {"document": {"number": "319"}}
    assert web.client.patch(url, json=edit, headers=headers).status_code == 428
    first = web.client.patch(url, json=edit, headers=headers | {"If-Match": '"1"'})
    assert (first.status_code, first.headers["etag"]) == (200, '"2"')
    stale = web.client.patch(url, json=edit, headers=headers | {"If-Match": '"1"'})
    assert (stale.status_code, stale.json()["error"]["code"]) == (412, "conflict")
    odd = web.client.patch(url, json=edit, headers=headers | {"If-Match": "*"})
    assert odd.status_code == 422


def test_a_corrected_deadline_reaches_the_feed_and_the_tasks(
    web: Web, letter: dict[str, Any], headers: dict[str, str]
) -> None:
    etag = settle_lead(web, letter, headers)
    url = f"{API}/review/{letter['uid']}"
    edit = {"tasks": [{"id": letter["tasks"][0]["id"], "deadlines": [NEW_DAY]}]}
    changed = web.client.patch(url, json=edit, headers=headers | {"If-Match": etag})
    etag = changed.headers["etag"]
    approved = web.client.post(f"{url}/approve", headers=headers | {"If-Match": etag})
    assert approved.json()["state"] == "approved"

    feed = web.client.get(f"{API}/changes?limit=200", headers=headers).json()
    last = feed["items"][-1]
    assert last["kind"] == "document.approved"
    assert last["body"]["tasks"][0]["deadlines"][0]["due_on"] == "2025-06-06"
    after = web.client.get(f"{API}/changes?after={feed['next']}", headers=headers).json()
    assert after["items"] == []

    page = web.client.get(f"{API}/tasks?unit=phong nong nghiep va moi truong", headers=headers)
    (task,) = page.json()["items"]
    assert task["due_on"] == "2025-06-06"
    one = web.client.get(f"{API}/tasks/{task['task']['id']}", headers=headers).json()
    assert one == task


def test_an_ambiguous_lead_stops_the_approval(
    web: Web, letter: dict[str, Any], headers: dict[str, str]
) -> None:
    url = f"{API}/review/{letter['uid']}/approve"
    answer = web.client.post(url, headers=headers | {"If-Match": '"1"'})
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "lead_ambiguous")


def test_reject_and_reopen(web: Web, letter: dict[str, Any], headers: dict[str, str]) -> None:
    url = f"{API}/review/{letter['uid']}"
    rejected = web.client.post(f"{url}/reject", headers=headers | {"If-Match": '"1"'})
    assert rejected.json()["state"] == "rejected"
    etag = {"If-Match": rejected.headers["etag"]}
    again = web.client.post(f"{url}/reject", headers=headers | etag)
    assert (again.status_code, again.json()["error"]["code"]) == (409, "wrong_state")
    reopened = web.client.post(f"{url}/reopen", headers=headers | etag)
    assert reopened.json()["state"] == "waiting"


def test_undo_takes_the_last_step_back(
    web: Web, letter: dict[str, Any], headers: dict[str, str]
) -> None:
    url = f"{API}/review/{letter['uid']}"
    edit = {"document": {"number": "319"}}
    web.client.patch(url, json=edit, headers=headers | {"If-Match": '"1"'})
    undone = web.client.post(f"{url}/undo", headers=headers)
    assert undone.json()["document"]["number"] == "318"
    nothing = web.client.post(f"{url}/undo", headers=headers)
    assert (nothing.status_code, nothing.json()["error"]["code"]) == (409, "nothing_to_undo")


# fmt: off
INVALID = [
    ({"document": {"issued_on": "12/5/2025 BÍ MẬT"}},           "document.issued_on"),
    ({"document": {"BÍ MẬT": "1"}},                             "document"),  # a name made up
    ({"tasks": [{"id": 1, "units": [{"role": "lead"}]}]},       "tasks.0.units.0.name"),
    ({"tasks": [{"id": 1, "content": "BÍ MẬT" * 5000}]},        "tasks.0.content"),
]
# fmt: on


@pytest.mark.parametrize(("edit", "field"), INVALID)
def test_an_invalid_edit_names_the_field_only(
    web: Web, letter: dict[str, Any], headers: dict[str, str], edit: dict[str, Any], field: str
) -> None:
    url = f"{API}/review/{letter['uid']}"
    answer = web.client.patch(url, json=edit, headers=headers | {"If-Match": '"1"'})
    assert answer.status_code == 422
    assert answer.json()["error"]["field"] == field
    assert "MẬT" not in answer.text


def test_a_body_that_is_no_json(web: Web, letter: dict[str, Any], headers: dict[str, str]) -> None:
    url = f"{API}/review/{letter['uid']}"
    json = {"If-Match": '"1"', "Content-Type": "application/json"}
    answer = web.client.patch(url, content="{BÍ MẬT".encode(), headers=headers | json)
    assert answer.status_code == 422
    assert "MẬT" not in answer.text
