"""The application as a whole: who may do what, what every answer carries, errors."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from fastapi import APIRouter
from starlette.routing import BaseRoute

from api import errors, security
from api.errors import FAMILIES, STATUS
from api.security import API
from extractor import errors as extractor_errors
from models import errors as models_errors
from models.codes import AccountRole, Scope
from tests.api.web import Web

OPEN_TO_ALL = {
    ("GET", "/api/v1/openapi.json"),
    ("GET", "/healthz"),
    ("GET", "/readyz"),
    ("GET", "/sign-in"),
    ("POST", "/sign-in"),
    ("POST", "/sign-out"),
}

READ, REVIEW = Scope.READ_DOCUMENTS, Scope.REVIEW_DOCUMENTS
# fmt: off
NEEDS: dict[tuple[str, str], set[Scope]] = {
    ("POST",  "/api/v1/documents"):                {Scope.WRITE_DOCUMENTS},
    ("GET",   "/api/v1/documents"):                {READ},
    ("GET",   "/api/v1/documents/{uid}"):          {READ},
    ("GET",   "/api/v1/documents/{uid}/original"): {READ},
    ("GET",   "/api/v1/tasks"):                    {Scope.READ_TASKS},
    ("GET",   "/api/v1/tasks/{task_id}"):          {Scope.READ_TASKS},
    ("GET",   "/api/v1/units"):                    {Scope.READ_TASKS},
    ("GET",   "/api/v1/units/{unit_id}"):          {Scope.READ_TASKS},
    ("GET",   "/api/v1/units/{unit_id}/successors"): {Scope.READ_TASKS},
    ("GET",   "/api/v1/calendar"):                 {Scope.READ_TASKS},
    ("GET",   "/api/v1/changes"):                  {Scope.READ_CHANGES},
    ("GET",   "/api/v1/classified"):               {Scope.READ_CLASSIFIED},
    ("GET",   "/api/v1/classified/{uid}"):         {Scope.READ_CLASSIFIED},
    ("PATCH", "/api/v1/review/{uid}"):             {READ, REVIEW},
    ("POST",  "/api/v1/review/{uid}/approve"):     {READ, REVIEW},
    ("POST",  "/api/v1/review/{uid}/reject"):      {READ, REVIEW},
    ("POST",  "/api/v1/review/{uid}/reopen"):      {READ, REVIEW},
    ("POST",  "/api/v1/review/{uid}/undo"):        {READ, REVIEW},
    ("GET",   "/"):                                set(),
    ("GET",   "/queue"):                           {READ},
    ("GET",   "/next"):                            {READ, REVIEW},
    ("GET",   "/documents/{uid}"):                 {READ},
    ("GET",   "/tasks"):                           {Scope.READ_TASKS},
    ("GET",   "/restricted"):                      {Scope.READ_CLASSIFIED},
    ("GET",   "/restricted/{uid}"):                {Scope.READ_CLASSIFIED},
}
# fmt: on


def walk(routes: Sequence[BaseRoute], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Method and path of every route, through included routers."""
    for route in routes:
        inner: APIRouter | None = getattr(route, "original_router", None)
        if inner is not None:
            context: Any = route.include_context  # type: ignore[attr-defined]
            yield from walk(inner.routes, prefix + context.prefix)
        for method in getattr(route, "methods", None) or ():
            if method != "HEAD":
                yield method, prefix + route.path  # type: ignore[attr-defined]


def concrete(path: str) -> str:
    return path.replace("{uid}", "0" * 32).replace("{task_id}", "1")


def test_every_route_is_in_the_table(web: Web) -> None:
    routes = set(walk(web.app.routes))
    assert routes == OPEN_TO_ALL | NEEDS.keys()


def test_nobody_gets_nothing(web: Web) -> None:
    for method, path in NEEDS:
        answer = web.client.request(method, concrete(path))
        expected = 401 if path.startswith(API) else 303
        assert answer.status_code == expected, (method, path)
        assert answer.headers.get("location", "/sign-in").startswith("/sign-in")


def test_a_wrong_key_is_nobody(web: Web) -> None:
    wrong = {"Authorization": "Bearer khong-phai-khoa"}
    for method, path in NEEDS:
        if path.startswith(API):
            answer = web.client.request(method, concrete(path), headers=wrong)
            assert answer.status_code == 401, (method, path)


def test_every_route_takes_its_scopes_and_no_others(web: Web) -> None:
    for missing in Scope:
        headers = web.key(*(set(Scope) - {missing}))
        for (method, path), needed in NEEDS.items():
            answer = web.client.request(method, concrete(path), headers=headers)
            is_denied = answer.status_code == 403
            assert is_denied == (missing in needed), (missing, method, path, answer.status_code)


@pytest.mark.parametrize(
    ("role", "cleared", "allowed"),
    [
        (AccountRole.OFFICER, False, {"/tasks"}),
        (AccountRole.LEADER, False, {"/tasks", "/queue"}),
        (AccountRole.CLERK, False, {"/tasks", "/queue"}),
        (AccountRole.CLERK, True, {"/tasks", "/queue", "/restricted"}),
        (AccountRole.ADMIN, False, {"/tasks", "/queue"}),
    ],
)
def test_pages_by_role(web: Web, role: AccountRole, cleared: bool, allowed: set[str]) -> None:
    browser = web.browser(role, cleared=cleared)
    seen = {p for p in ("/tasks", "/queue", "/restricted") if browser.client.get(p).is_success}
    assert seen == allowed
    assert browser.client.get("/").headers["location"] in allowed


@pytest.mark.parametrize("token", ["", "falsch", "ă"])
def test_a_browser_changes_nothing_without_its_token(web: Web, token: str) -> None:
    browser = web.browser()
    headers = {b"x-csrf-token": token.encode()}
    for method, path in NEEDS:
        if method != "GET":
            answer = browser.client.request(method, concrete(path), headers=headers)
            assert answer.json()["error"]["code"] == "bad_form_token", (method, path)


def test_every_answer_carries_safe_headers(web: Web) -> None:
    for path in ("/sign-in", "/healthz", f"{API}/documents", "/static/base.css", "/nowhere"):
        headers = web.client.get(path).headers
        for name, value in security.HEADERS.items():
            assert headers[name] == value, (path, name)
        assert "unsafe" not in headers["content-security-policy"]
        assert (headers.get("cache-control") == "no-store") == (not path.startswith("/static"))


def test_pages_hold_no_inline_script_or_style(web: Web) -> None:
    browser = web.browser(cleared=True)
    uid, record = web.letter(), web.record()
    for path in ("/sign-in", "/queue", f"/documents/{uid}", "/tasks", f"/restricted/{record}"):
        page = browser.client.get(path).text
        assert "<script>" not in page, path
        assert " style=" not in page, path
        assert " onclick=" not in page, path


def test_the_feed_of_a_person_who_left_is_closed(web: Web) -> None:
    browser = web.browser()
    browser.client.post("/sign-out", data={"csrf": browser.csrf})
    assert browser.client.get("/queue").status_code == 303


# --- errors --------------------------------------------------------------------------------------


def subclasses(kind: type[Exception]) -> Iterator[type[Exception]]:
    for child in kind.__subclasses__():
        yield child
        yield from subclasses(child)


ERRORS = [
    *subclasses(errors.ApiError),
    *(kind for kind in subclasses(extractor_errors.ExtractorError)),
    *subclasses(models_errors.ModelsError),
]


@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.__name__)
def test_every_error_has_a_status_and_one_shape(kind: type[Exception]) -> None:
    body = errors.body_of(kind())["error"]
    assert set(body) <= {"code", "message", "field"}
    assert body["code"].isascii()
    assert len(body["message"]) > 10
    assert 400 <= errors.status_of(kind()) < 600


def test_every_family_has_a_row_of_its_own() -> None:
    assert set(FAMILIES) <= STATUS.keys()


@pytest.mark.parametrize(
    ("method", "path", "code"),
    [
        ("GET", "/api/v1/nowhere", "not_found"),
        ("DELETE", "/api/v1/documents", "method_not_allowed"),
        ("GET", "/api/v1/documents/0123", "not_found"),
        ("GET", "/api/v1/documents?limit=0", "invalid"),
        ("GET", "/api/v1/documents?state=BÍ+MẬT", "invalid"),
        ("GET", "/api/v1/tasks/BÍ-MẬT", "invalid"),
        ("GET", "/api/v1/changes?after=-1", "invalid"),
        ("GET", "/api/v1/changes?after=99999999999999999999", "invalid"),
    ],
)
def test_errors_say_what_and_repeat_nothing(web: Web, method: str, path: str, code: str) -> None:
    answer = web.client.request(method, path, headers=web.key(*Scope))
    assert answer.json()["error"]["code"] == code
    assert "MẬT" not in answer.text


def test_errors_of_pages_are_pages(web: Web) -> None:
    browser = web.browser()
    answer = browser.client.get("/documents/khong-co")
    assert answer.status_code == 404
    assert "Không tìm thấy" in answer.text
    assert browser.client.get("/nowhere").status_code == 404


def test_an_unexpected_error_shows_and_logs_no_content(
    web: Web, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("NỘI DUNG BÍ MẬT")

    monkeypatch.setattr("models.store.list_documents", fail)
    headers = web.key(*Scope)
    with caplog.at_level(logging.DEBUG):
        answer = web.client.get(f"{API}/documents", headers=headers)
    assert answer.status_code == 500
    assert answer.json()["error"]["code"] == "internal_error"
    assert "BÍ MẬT" not in answer.text
    assert "BÍ MẬT" not in caplog.text
    assert "RuntimeError at documents.py:" in caplog.text


def test_the_log_names_routes_not_addresses(web: Web, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        web.client.get(f"{API}/documents?q=khoản+mật", headers=web.key(*Scope))
    line = next(r.getMessage() for r in caplog.records if r.name == "dondoc.http")
    assert line.startswith("GET /api/v1/documents 200 ")
    assert "?" not in line


def test_open_and_restricted_are_different_schemas(web: Web) -> None:
    schemas = web.client.get(f"{API}/openapi.json").json()["components"]["schemas"]
    restricted = schemas["ClassifiedFieldsOut"]["properties"].keys()
    assert restricted == {
        "secrecy", "kind", "number", "symbol", "issued_on", "signer", "submitting_unit",
        "monitoring_unit", "task_count", "assignments", "doubts",
    }  # fmt: skip
    assert {"abstract", "issuer"} <= schemas["DocumentFieldsOut"]["properties"].keys()


def test_not_ready_without_a_database(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise models_errors.DatabaseUnavailable

    assert web.client.get("/readyz").json() == {"status": "ok"}
    monkeypatch.setattr("models.store.counts", fail)
    assert web.client.get("/readyz").status_code == 503
    assert web.client.get("/healthz").status_code == 200
