"""A restricted document deep in a container, over 1 MB, on every way in: nothing of it, of its
name, or of the message around it is afterwards anywhere.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from models.codes import Scope
from tests.api import files
from tests.api.test_app_canary import writes
from tests.api.web import API, Web, running
from tests.containers import mail, zipped

__all__ = ["writes"]

CANARY = files.CANARY
SPILLED = tuple(
    form.encode(encoding)
    for form in (CANARY, CANARY.upper())
    for encoding in ("utf-8", "utf-16-le")
)


def packed() -> bytes:
    """A classified DOCX in an archive in a message, its name and subject canaries too."""
    document = files.marked_docx()
    archive = zipped({f"{CANARY}/{CANARY}.docx": document, f"{CANARY}.bin": os.urandom(1_200_000)})
    return bytes(mail(subject=CANARY, body=CANARY, attached=[(f"{CANARY}.zip", archive)]))


MESSAGE = packed()


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Web]:
    """The application with the real reader."""
    with running(tmp_path / "data") as started:
        yield started


def spilled(folder: Path) -> list[Path]:
    """The files below a folder that hold a canary, or are called so."""
    found = [path for path in folder.rglob("*") if path.is_file()]
    named = [path for path in found if CANARY in path.name]
    return named + [path for path in found if any(word in path.read_bytes() for word in SPILLED)]


@pytest.mark.parametrize("multipart", [False, True], ids=["raw", "multipart"])
def test_nothing_of_a_restricted_part_stays(
    live: Web,
    tmp_path: Path,
    writes: list[str],
    caplog: pytest.LogCaptureFixture,
    multipart: bool,
) -> None:
    everything = live.key(*Scope)
    assert len(MESSAGE) > 1_000_000
    writes.clear()
    with caplog.at_level(logging.DEBUG):
        if multipart:
            sent = {"file": (f"{CANARY}.eml", MESSAGE, "message/rfc822")}
            answer = live.client.post(f"{API}/documents", files=sent, headers=everything)
        else:
            named = everything | {"X-Filename": quote(f"{CANARY}.eml")}
            answer = live.client.post(f"{API}/documents", content=MESSAGE, headers=named)
        assert answer.status_code == 201, answer.text
        parts = answer.json()["parts"]
        assert [part["status"] for part in parts] == ["skipped", "recorded", "failed"]
        assert parts[1]["record"]["classified"]["secrecy"] == "mat"
        answers = [answer.text] + [
            live.client.get(API + path, headers=everything).text
            for path in ("/documents", "/classified", "/changes", "/tasks")
        ]
    assert [path for path in writes if not path.startswith(str(tmp_path / "data"))] == []
    assert spilled(tmp_path) == []
    assert CANARY not in "".join(answers).lower()
    assert CANARY not in caplog.text.lower()


def test_the_search_finds_a_leak(tmp_path: Path) -> None:
    (tmp_path / "leak").write_text(CANARY)
    assert spilled(tmp_path) == [tmp_path / "leak"]
