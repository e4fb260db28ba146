"""The three classified samples on every way through the product: nothing but permitted fields.

`gold.json` of each names phrases that must never leave the extractor (`withheld`). They are looked
for in what the command prints, in every file under the data folder and the temp folder, and in every
answer of the API, for a cleared reader too.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from corpus.documents import source_paths
from models.accounts import create_key
from models.codes import Scope
from models.database import connect, transaction

DONDOC = Path(sys.executable).with_name("dondoc")
PATHS = ("/documents", "/classified", "/changes", "/tasks")


def gold_of(folder: Path) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads((folder / "gold.json").read_text("utf-8"))
    return gold


CLASSIFIED = [
    path
    for source in source_paths()
    if gold_of(source.parent)["document"]["secrecy"] != "open"
    for path in (source.with_name(f"{source.parent.name}{ending}") for ending in (".docx", ".pdf"))
]


def run(home: Path, *words: str) -> str:
    """What the command prints, both streams, in a home of its own."""
    (home / "tmp").mkdir(exist_ok=True)
    own = {"DONDOC_DATA": str(home / "data"), "TMPDIR": str(home / "tmp"), "HOME": str(home)}
    done = subprocess.run(
        [DONDOC, *words], env=os.environ | own, capture_output=True, check=True, timeout=120
    )
    return (done.stdout + done.stderr).decode()


def answers(home: Path) -> str:
    """What the API answers to a cleared key."""
    settings = Settings(data=home / "data")
    with transaction(connect(settings.database_url)) as db:
        key = create_key(db, label="kiểm tra", scopes=set(Scope), at=datetime.now(UTC))
    with TestClient(create_app(settings), headers={"Authorization": f"Bearer {key}"}) as client:
        texts = [client.get(f"/api/v1{path}").text for path in PATHS]
        one = json.loads(texts[1])["items"][0]["uid"]
        return "\n".join([*texts, client.get(f"/api/v1/classified/{one}").text])


@pytest.mark.parametrize("path", CLASSIFIED, ids=lambda p: p.name)
def test_nothing_but_permitted_fields(path: Path, tmp_path: Path) -> None:
    gold = gold_of(path.parent)
    printed = run(tmp_path, "extract", "--json", "--with-text", str(path))
    found = json.loads(printed)["classified"]
    want = gold["document"]
    assert {name: found[name] for name in want} == want
    printed += run(tmp_path, "ingest", str(path)).replace(path.name, "")
    printed += answers(tmp_path)
    assert f'"{want["number"]}"' in printed  # The record did get there.
    kept = b"".join(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()).decode(
        errors="replace"
    )
    for phrase in (*gold["withheld"], path.name):
        assert phrase not in printed
        assert phrase not in kept
