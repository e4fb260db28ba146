"""A restricted upload of more than 1 MB, raw and multipart, through the real reader: its words are
afterwards nowhere but in the sender's hands.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from models.codes import Scope
from tests.api.web import API, Web, running

CANARY = "Chim yến Q7ZX94 bay qua"
SPILLED = CANARY.encode(), b"Q7ZX94", "Q7ZX94".encode("utf-16-le")
DOCUMENT = (
    f"""ỦY BAN NHÂN DÂN TỈNH BÌNH KHÊ
MẬT
Số: 45/KH-UBND
Bình Khê, ngày 03 tháng 6 năm 2026

KẾ HOẠCH
{CANARY} năm 2026

1. Công an tỉnh chủ trì, báo cáo {CANARY} trước ngày 30/6/2026.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Phạm Văn Sơn
""".encode()
    + b"\n" * 1_200_000
)

_watched: list[str] | None = None


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if _watched is None or event not in ("open", "tempfile.mkstemp"):
        return
    if event == "open":
        path, _, flags = arguments
        writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if not writes or not isinstance(path, str | bytes | os.PathLike):
            return
    _watched.append(os.fsdecode(arguments[0]))  # type: ignore[arg-type]


sys.addaudithook(_watch)


@pytest.fixture
def writes() -> Iterator[list[str]]:
    """Every file that this process opens for writing, temporary or removed since, too."""
    global _watched
    _watched = []
    yield _watched
    _watched = None


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Web]:
    """The application with the real reader."""
    with running(tmp_path / "data") as started:
        yield started


def spilled(folder: Path) -> list[Path]:
    """The files below a folder that hold a canary."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if any(word in path.read_bytes() for word in SPILLED)]


@pytest.mark.parametrize("multipart", [False, True], ids=["raw", "multipart"])
def test_nothing_of_a_restricted_upload_stays(
    live: Web,
    tmp_path: Path,
    writes: list[str],
    caplog: pytest.LogCaptureFixture,
    multipart: bool,
) -> None:
    everything = live.key(*Scope)
    name = f"{CANARY}.txt"
    writes.clear()
    with caplog.at_level(logging.DEBUG):
        if multipart:
            files = {"file": (name, DOCUMENT, "text/plain")}
            answer = live.client.post(f"{API}/documents", files=files, headers=everything)
        else:
            headers = everything | {"X-Filename": quote(name)}
            answer = live.client.post(f"{API}/documents", content=DOCUMENT, headers=headers)
        assert answer.status_code == 201, answer.text
        assert answer.json()["classified"]["secrecy"] == "mat"
        answers = [answer.text] + [
            live.client.get(API + path, headers=everything).text
            for path in ("/documents", "/classified", "/changes", "/tasks", "/openapi.json")
        ]
    assert [path for path in writes if not path.startswith(str(tmp_path / "data"))] == []
    assert spilled(tmp_path) == []
    assert "Q7ZX94" not in "".join(answers)
    assert "Q7ZX94" not in caplog.text


def test_the_watch_sees_a_spooled_upload(writes: list[str]) -> None:
    import tempfile

    with tempfile.SpooledTemporaryFile(max_size=1) as file:
        file.write(b"more than one byte")
    assert writes


def test_the_search_finds_a_leak(tmp_path: Path) -> None:
    (tmp_path / "leak").write_text(CANARY)
    assert spilled(tmp_path) == [tmp_path / "leak"]
