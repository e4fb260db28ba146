"""A container in, a list of its parts out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from models.codes import Scope
from tests.api.web import API, Web, running
from tests.containers import HEADER, LETTER, MARKED, entry, mail, standard_packet, zipped

DOCUMENTS = f"{API}/documents"
OTHER = LETTER.replace("45/", "48/")


@pytest.fixture
def web(tmp_path: Path) -> Iterator[Web]:
    """The application with the real reader."""
    with running(tmp_path / "data") as started:
        yield started


@pytest.fixture
def writer(web: Web) -> dict[str, str]:
    return web.key(Scope.WRITE_DOCUMENTS)


def sent(web: Web, data: bytes, headers: dict[str, str]) -> tuple[int, list[dict[str, Any]]]:
    answer = web.client.post(DOCUMENTS, content=data, headers=headers)
    return answer.status_code, answer.json().get("parts")


def statuses(parts: list[dict[str, Any]]) -> list[str]:
    return [part["status"] for part in parts]


def test_each_part_is_answered_as_a_document_would_be(web: Web, writer: dict[str, str]) -> None:
    files = [("cv.txt", LETTER.encode()), ("m.txt", MARKED.encode()), ("x.jpg", b"\xff\xd8\0")]
    status, parts = sent(web, bytes(mail(attached=files)), writer)
    assert (status, [part["part"] for part in parts]) == (201, [1, 2, 3, 4])
    assert statuses(parts) == ["skipped", "recorded", "recorded", "failed"]
    skipped, document, restricted, failed = parts
    assert skipped["skipped"]["code"] == "message_body"
    assert failed["error"]["code"] == "unsupported_format"
    assert restricted["record"]["classified"] == {"secrecy": "mat"}
    alone = web.client.post(DOCUMENTS, content=LETTER.encode(), headers=writer)
    assert (alone.status_code, alone.json()) == (200, document["record"])
    assert document["record"]["file"] == "cv.txt"


def test_a_known_container_is_answered_with_200(web: Web, writer: dict[str, str]) -> None:
    data = zipped({"a.txt": LETTER, "b.txt": OTHER})
    assert sent(web, data, writer)[0] == 201
    status, parts = sent(web, data, writer)
    assert (status, statuses(parts)) == (200, ["known", "known"])
    status, parts = sent(web, zipped({"a.txt": LETTER, "c.txt": OTHER + "\n"}), writer)
    assert (status, statuses(parts)) == (201, ["known", "recorded"])


# fmt: off
REFUSED = [
    (zipped({}),                                        422, "no_documents"),
    (zipped({"Thumbs.db": b"x"}),                       422, "no_documents"),
    (entry(b"a.txt", b"x", flags=0x1),                  422, "encrypted"),
    (zipped({"../a.txt": LETTER}),                      422, "unsafe_name"),
    (zipped({"a.txt": LETTER})[:-30],                   422, "unreadable_container"),
    (zipped({"a.bin": bytes(30_000_000)}),              413, "too_large"),
    (zipped({f"{n}.txt": b"" for n in range(501)}),     413, "too_many_parts"),
    (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><edXML>&x;</edXML>', 422, "unreadable_container"),
]
# fmt: on


@pytest.mark.parametrize(("data", "status", "code"), REFUSED)
def test_where_no_part_is_taken_in_the_answer_is_an_error(
    web: Web, writer: dict[str, str], data: bytes, status: int, code: str
) -> None:
    answer = web.client.post(DOCUMENTS, content=data, headers=writer)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)


def test_a_repeated_key_finds_every_part(web: Web, writer: dict[str, str]) -> None:
    keyed = writer | {"Idempotency-Key": "gói 1".encode().hex()}
    data = zipped({"a.txt": LETTER, "b.txt": MARKED, "c.jpg": b"\xff\xd8\0"})
    first, again = sent(web, data, keyed), sent(web, data, keyed)
    assert (first[0], again[0]) == (201, 200)
    assert [part["record"] for part in first[1]] == [part["record"] for part in again[1]]
    reader = web.key(*Scope)
    assert len(web.client.get(f"{API}/classified", headers=reader).json()["items"]) == 1


def test_a_key_is_not_for_another_container(web: Web, writer: dict[str, str]) -> None:
    keyed = writer | {"Idempotency-Key": "a"}
    assert sent(web, zipped({"a.txt": LETTER}), keyed)[0] == 201
    answer = web.client.post(DOCUMENTS, content=zipped({"a.txt": OTHER}), headers=keyed)
    assert answer.json()["error"]["code"] == "idempotency_key_reused"


def test_the_header_of_a_packet_is_kept_with_its_places(web: Web, writer: dict[str, str]) -> None:
    packet = standard_packet(HEADER | {"code/codenumber": "46"}, [("cv.txt", LETTER.encode())])
    _, (part,) = sent(web, packet, writer)
    assert part["record"]["document"]["number"] == "46"
    assert {"code": "header_differs", "field": "number"} in part["record"]["doubts"]


def test_the_answer_is_described(web: Web) -> None:
    described = web.client.get(f"{API}/openapi.json", headers=web.key(*Scope)).json()
    answers = described["paths"][f"{API}/documents"]["post"]["responses"]["201"]
    names = {
        one["$ref"].rsplit("/", 1)[1]
        for one in answers["content"]["application/json"]["schema"]["anyOf"]
    }
    assert names == {"DocumentOut", "ClassifiedOut", "ClassifiedReceivedOut", "PartsOut"}
