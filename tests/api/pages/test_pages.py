"""Signing in, and what the pages of lists show."""

from __future__ import annotations

from datetime import date
from urllib.parse import quote

import pytest

from api.pages.queue import registration_due
from api.pages.sign_in import next_path
from api.throttle import FIRST_WAIT, FREE, LONGEST_WAIT, MOST_NAMES, Throttle
from models.codes import AccountRole, Scope
from tests.api.web import API, PASSWORD, Web, sign_in

# fmt: off
TARGETS = [
    # sent                      goes to
    ("/documents/0123",         "/documents/0123"),
    ("/queue?state=all",        "/queue?state=all"),
    ("https://example.com",     "/"),
    ("//example.com",           "/"),
    ("/\\example.com",          "/"),
    ("/sign-out",               "/"),
    ("/a\r\nSet-Cookie: x=1",   "/"),
    ("",                        "/"),
]
# fmt: on


@pytest.mark.parametrize(("sent", "target"), TARGETS)
def test_after_signing_in_one_stays_here(sent: str, target: str) -> None:
    assert next_path(sent) == target


def test_the_cookie_is_for_this_server_and_no_script(web: Web) -> None:
    web.account("lan", AccountRole.CLERK)
    answer = sign_in(web.client, "lan", PASSWORD, target="/documents/1")
    assert answer.headers["location"] == "/documents/1"
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert "secure" not in cookie


def test_over_https_the_cookie_is_secure(web: Web) -> None:
    web.client.base_url = "https://testserver"
    page = web.client.get("/sign-in")
    assert "secure" in page.headers["set-cookie"].lower()
    assert "max-age" in page.headers["strict-transport-security"]


def test_the_form_wants_its_own_token(web: Web) -> None:
    web.account("lan", AccountRole.CLERK)
    form = {"name": "lan", "password": PASSWORD, "csrf": "made-up"}
    answer = web.client.post("/sign-in", data=form)
    assert answer.status_code == 403
    assert "Trang đã cũ" in answer.text


def test_wrong_passwords_are_slowed_down_for_that_name_only(web: Web) -> None:
    web.account("lan", AccountRole.CLERK)
    web.account("mai", AccountRole.CLERK)
    statuses = [sign_in(web.client, "Lan ", "sai").status_code for _ in range(FREE + 1)]
    assert statuses == [401] * FREE + [429]
    right = sign_in(web.client, "lan", PASSWORD)
    assert right.status_code == 429
    assert int(right.headers["retry-after"]) <= FIRST_WAIT
    assert sign_in(web.client, "mai", PASSWORD).status_code == 303


def test_waits_double_to_a_limit_and_are_forgotten() -> None:
    throttle = Throttle()
    waits: list[int] = []
    at = 0.0
    for _ in range(FREE + 12):
        assert throttle.attempt("a", at=at) == 0
        waits.append(throttle.attempt(" A", at=at) if len(waits) >= FREE - 1 else 0)
        at += waits[-1]
    assert waits[: FREE + 1] == [0] * (FREE - 1) + [int(FIRST_WAIT), int(2 * FIRST_WAIT)]
    assert waits[-1] == LONGEST_WAIT
    throttle.succeeded("a")
    assert [throttle.attempt("a", at=at) for _ in range(FREE)] == [0] * FREE


def test_the_memory_of_failures_is_bounded() -> None:
    throttle = Throttle()
    for number in range(MOST_NAMES + 10):
        throttle.attempt(str(number), at=0)
    assert len(throttle._names) == MOST_NAMES


def test_the_wanted_page_comes_after_signing_in(web: Web) -> None:
    answer = web.client.get("/documents/abc")
    assert answer.headers["location"] == "/sign-in?next=/documents/abc"
    assert 'value="/documents/abc"' in web.client.get(answer.headers["location"]).text


def test_the_queue_counts_finds_and_warns(web: Web) -> None:
    web.letter()
    browser = web.browser().client
    page = browser.get("/queue").text
    assert "1 văn bản chờ duyệt" in page
    assert "318/UBND-NN" in page
    assert 'class="chip late" title="Hạn đăng ký' in page
    assert "318/UBND-NN" in browser.get("/queue?q=" + quote("thien tai")).text
    assert "Không tìm thấy" in browser.get("/queue?q=khong-co").text
    assert "Chưa có văn bản nào" in browser.get("/queue?state=approved").text


def test_the_clock_counts_working_days() -> None:
    assert registration_due(date(2025, 5, 12)) == date(2025, 5, 14)
    assert registration_due(date(2025, 5, 16)) == date(2025, 5, 20)  # over a week-end


def test_a_leader_reads_and_changes_nothing(web: Web) -> None:
    uid = web.letter()
    browser = web.browser(AccountRole.LEADER).client
    page = browser.get(f"/documents/{uid}").text
    assert 'data-action="approve"' not in page
    assert 'data-action="delete-task"' not in page
    assert "Thả tệp vào đây" not in browser.get("/queue").text


def test_names_from_documents_are_escaped(web: Web) -> None:
    uid = web.letter()
    name = "<img src=x onerror=alert(1)>"
    headers = web.key(Scope.READ_DOCUMENTS, Scope.REVIEW_DOCUMENTS) | {"If-Match": '"1"'}
    edit = {"document": {"signer": name}, "tasks": [{"content": f'"{name}', "units": []}]}
    answer = web.client.patch(f"{API}/review/{uid}", json=edit, headers=headers)
    assert answer.status_code == 200
    page = web.browser().client.get(f"/documents/{uid}").text
    assert "<img" not in page
    assert "&lt;img" in page


def test_approved_tasks_are_listed(web: Web) -> None:
    uid = web.letter()
    browser = web.browser()
    assert "Không có nhiệm vụ nào" in browser.client.get("/tasks").text
    task = browser.client.get(f"{API}/documents/{uid}").json()["tasks"][3]
    edit = {"tasks": [{"id": task["id"], "deleted": True}]}
    url = f"{API}/review/{uid}"
    changed = browser.client.patch(url, json=edit, headers=browser.headers | {"If-Match": "1"})
    version = {"If-Match": changed.headers["etag"]}
    approved = browser.client.post(f"{url}/approve", headers=browser.headers | version)
    assert approved.status_code == 200
    page = browser.client.get("/tasks").text
    assert "thứ Năm 29/5/2025" in page
    assert "Phòng Nông nghiệp và Môi trường" in page
    assert browser.client.get("/next").headers["location"] == "/queue?said=done"
    done = browser.client.get(f"/documents/{uid}").text
    assert 'data-action="reopen"' in done
    assert 'data-action="approve"' not in done


def test_the_next_document_is_one_that_waits(web: Web) -> None:
    uid = web.letter()
    assert web.browser().client.get("/next").headers["location"] == f"/documents/{uid}"


def test_a_record_shows_its_permitted_fields(web: Web) -> None:
    uid = web.record()
    page = web.browser(cleared=True).client.get(f"/restricted/{uid}").text
    for words in ("Kế hoạch", "12/KH-UBND", "Nguyễn Văn An", "Công an tỉnh", "thứ Ba 30/6/2026"):
        assert words in page
