"""Files in, documents out."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest

from models.codes import AccountRole, Scope
from tests.api import samples
from tests.api.web import API, SECRET_FILE, Web

DOCUMENTS = f"{API}/documents"


@pytest.fixture
def writer(web: Web) -> dict[str, str]:
    return web.key(Scope.WRITE_DOCUMENTS)


def test_a_raw_body_comes_back_as_what_was_read(web: Web, writer: dict[str, str]) -> None:
    name = {"X-Filename": quote("cv số 318.txt")}
    answer = web.client.post(DOCUMENTS, content=samples.LETTER_BYTES, headers=writer | name)
    assert answer.status_code == 201
    body = answer.json()
    assert body["file"] == "cv số 318.txt"
    assert (body["document"]["number"], body["document"]["symbol"]) == ("318", "UBND-NN")
    assert body["tasks"][0]["deadlines"][0]["due_on"] == "2025-05-29"
    start, end = body["document"]["spans"]["issued_on"][0]
    assert samples.LETTER[start:end] == "ngày 12 tháng 5 năm 2025"


def test_a_multipart_body_is_the_same(web: Web, writer: dict[str, str]) -> None:
    files = {"file": ('cv "318".txt', samples.LETTER_BYTES, "text/plain")}
    answer = web.client.post(DOCUMENTS, files=files, headers=writer)
    assert answer.status_code == 201
    assert answer.json()["file"] == 'cv "318".txt'


def test_a_known_document_is_answered_with_200(web: Web, writer: dict[str, str]) -> None:
    first = web.client.post(DOCUMENTS, content=samples.LETTER_BYTES, headers=writer)
    again = web.client.post(DOCUMENTS, content=samples.LETTER_BYTES, headers=writer)
    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json() == first.json()


def test_a_browser_may_upload_with_its_token(web: Web) -> None:
    browser = web.browser(AccountRole.CLERK)
    answer = browser.client.post(DOCUMENTS, content=samples.LETTER_BYTES, headers=browser.headers)
    assert answer.status_code == 201


@pytest.mark.parametrize(
    ("cleared", "shown"),
    [(True, {"number", "signer", "assignments"}), (False, set())],
    ids=["cleared", "not cleared"],
)
def test_a_restricted_document_is_shown_to_the_cleared(
    web: Web, cleared: bool, shown: set[str]
) -> None:
    scopes = {Scope.WRITE_DOCUMENTS} | ({Scope.READ_CLASSIFIED} if cleared else set())
    answer = web.client.post(DOCUMENTS, content=SECRET_FILE, headers=web.key(*scopes))
    assert answer.status_code == 201
    fields = answer.json()["classified"].keys()
    assert fields >= shown
    assert cleared or fields == {"secrecy"}


# fmt: off
BAD = [
    # what is sent                                                       status  code
    ({"content": b""},                                                   422, "unreadable_pdf"),
    ({"content": b"%PDF-1.7"},                                           422, "unreadable_pdf"),
    ({"files": [("a", ("a.txt", b"1")), ("b", ("b.txt", b"2"))]},        400, "bad_upload"),  # two
    ({"files": [("a", (None, b"1"))]},                                   400, "bad_upload"),  # no file
    ({"content": b"x", "headers": {"Content-Type": "multipart/form-data"}}, 400, "bad_upload"),
    ({"content": b"--b\r\n", "headers": {"Content-Type": "multipart/form-data; boundary=b"}},
                                                                         400, "bad_upload"),  # cut
]
# fmt: on


@pytest.mark.parametrize(("sent", "status", "code"), BAD)
def test_a_bad_upload_has_a_code(
    web: Web, writer: dict[str, str], sent: dict[str, object], status: int, code: str
) -> None:
    headers = writer | dict(sent.pop("headers", {}))  # type: ignore[call-overload]
    answer = web.client.post(DOCUMENTS, headers=headers, **sent)  # type: ignore[arg-type]
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert web.client.get(DOCUMENTS, headers=web.key(*Scope)).json()["items"] == []


@pytest.mark.parametrize("body", [b"MAT", b"--b\r\n\xff: a\r\n\r\nMAT\r\n--b--\r\n"])
def test_no_byte_of_a_bad_body_is_logged(
    web: Web, writer: dict[str, str], caplog: pytest.LogCaptureFixture, body: bytes
) -> None:
    headers = writer | {"Content-Type": "multipart/form-data; boundary=b"}
    assert web.client.post(DOCUMENTS, headers=headers, content=body).status_code == 400
    assert [record for record in caplog.records if "multipart" in record.name] == []


def chunks(count: int) -> Iterator[bytes]:
    for _ in range(count):
        yield b"x" * 65_536


@pytest.mark.parametrize("multipart", [False, True])
def test_more_than_the_limit_is_turned_away(
    web: Web, writer: dict[str, str], monkeypatch: pytest.MonkeyPatch, multipart: bool
) -> None:
    small = web.settings.model_copy(update={"max_bytes": 200_000})
    monkeypatch.setattr(web.app.state, "settings", small)
    if multipart:
        answer = web.client.post(DOCUMENTS, files={"f": ("a.txt", b"x" * 220_000)}, headers=writer)
    else:
        answer = web.client.post(DOCUMENTS, content=chunks(5), headers=writer)  # no length told
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "too_large")
    told = web.client.post(DOCUMENTS, content=b"x" * 300_000, headers=writer)
    assert told.status_code == 413


def test_a_repeated_key_brings_the_first_answer(web: Web, writer: dict[str, str]) -> None:
    keyed = writer | {"Idempotency-Key": "lần 1".encode().hex()}
    first = web.client.post(DOCUMENTS, content=SECRET_FILE, headers=keyed)
    again = web.client.post(DOCUMENTS, content=SECRET_FILE, headers=keyed)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()


def test_a_key_is_not_for_another_open_file(web: Web, writer: dict[str, str]) -> None:
    keyed = writer | {"Idempotency-Key": "a"}
    assert (
        web.client.post(DOCUMENTS, content=samples.LETTER_BYTES, headers=keyed).status_code == 201
    )
    answer = web.client.post(DOCUMENTS, content=b"other", headers=keyed)
    assert answer.json()["error"]["code"] == "idempotency_key_reused"


def test_lists_filter_and_find_without_accents(web: Web) -> None:
    uid = web.letter()
    reader = web.key(Scope.READ_DOCUMENTS)

    def found(query: str) -> list[str]:
        items = web.client.get(f"{DOCUMENTS}?{query}", headers=reader).json()["items"]
        return [item["uid"] for item in items]

    assert found("q=phong chong thien tai") == [uid]
    assert found("q=hoc phi") == []
    assert found("state=waiting&kind=cong_van") == [uid]
    assert found("state=approved") == []


def test_the_original_is_a_download(web: Web) -> None:
    uid = web.letter()
    answer = web.client.get(f"{DOCUMENTS}/{uid}/original", headers=web.key(Scope.READ_DOCUMENTS))
    assert answer.content == samples.LETTER_BYTES
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"] == f'attachment; filename="{uid}.text"'
