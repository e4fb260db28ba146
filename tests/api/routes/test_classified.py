"""Restricted records for the cleared only, in the list, alone and in the feed."""

from __future__ import annotations

from models.codes import Scope
from tests.api.web import API, Web


def test_the_cleared_read_the_permitted_fields(web: Web) -> None:
    uid = web.record()
    headers = web.key(Scope.READ_CLASSIFIED)
    (listed,) = web.client.get(f"{API}/classified", headers=headers).json()["items"]
    one = web.client.get(f"{API}/classified/{uid}", headers=headers).json()
    assert listed == one
    assert one["classified"]["assignments"][0]["due_on"] == "2026-06-30"


def test_a_record_is_no_document(web: Web) -> None:
    uid = web.record()
    answer = web.client.get(f"{API}/documents/{uid}", headers=web.key(*Scope))
    assert answer.status_code == 404


def test_the_feed_shows_bodies_to_the_cleared(web: Web) -> None:
    web.record()

    def body(*scopes: Scope) -> object:
        page = web.client.get(f"{API}/changes", headers=web.key(*scopes)).json()
        return page["items"][0]["body"]

    assert body(Scope.READ_CHANGES) is None
    shown = body(Scope.READ_CHANGES, Scope.READ_CLASSIFIED)
    assert isinstance(shown, dict)
    assert shown["classified"]["number"] == "12"


def test_a_record_is_not_among_the_open_on_any_page(web: Web) -> None:
    web.record()
    page = web.browser().client.get("/queue?state=all").text
    assert "KH-UBND" not in page
    assert "Văn bản mật" not in page
