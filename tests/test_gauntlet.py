"""The gauntlet's scanner has teeth: it finds what is planted, and its canaries reach the reader."""

from __future__ import annotations

import base64
import json
import random
from pathlib import Path
from urllib.parse import quote

import pytest

from extractor import Classified, Extraction, extract
from tests.gauntlet import Case, canary, hits, one
from tests.gauntlet_documents import LEVELS, PLACES, document

WORD = canary(random.Random(1))
LEAKS = {
    "utf-8": f"a {WORD} b".encode(),
    "utf-16": f"a {WORD}".encode("utf-16-le"),
    "capitals": WORD.upper().encode(),
    "quoted": quote(f"/a/{WORD}").encode(),
    "json": json.dumps({"a": WORD}).encode(),
    "repr": repr(WORD.encode()).encode(),
    "hex": WORD.encode().hex().encode(),
    "base64": base64.b64encode(f"in a longer text {WORD} of words".encode()),
    "in a database": b"SQLite format 3\0" + b"\0" * 5000 + WORD.encode() + b"\0" * 5000,
}


@pytest.mark.parametrize("leak", LEAKS)
def test_planted_leaks_are_found(leak: str, tmp_path: Path) -> None:
    file = tmp_path / "x.db"
    file.write_bytes(LEAKS[leak])
    assert hits({"body": WORD}, [file], b"")[0] == {"body in .db"}
    assert hits({"body": WORD}, [], LEAKS[leak])[0] == {"body in print"}


def test_names_of_files_are_searched(tmp_path: Path) -> None:
    file = tmp_path / f"{WORD}.tmp"
    file.touch()
    assert hits({"body": WORD}, [file], b"")[0] == {"body in .tmp"}


def test_only_names_may_be_printed() -> None:
    printed = f"{WORD}: mật".encode()
    assert not hits({"name": WORD}, [], printed, names_printed=True)[0]
    assert hits({"body": WORD}, [], printed, names_printed=True)[0]


def test_clean_output_is_clean(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_text(canary(random.Random(2)))
    assert hits({"body": WORD}, [file], b"words")[0] == set()


@pytest.mark.parametrize("carrier", PLACES)
def test_canaries_reach_the_reader(carrier: str) -> None:
    """The same document without its mark is open, and its words show the canaries."""
    rng = random.Random(carrier)
    canaries = {place: canary(rng) for place in PLACES[carrier]}
    result = extract(document(carrier, "", canaries))
    assert isinstance(result, Extraction)
    seen = {place for place, word in canaries.items() if word in result.text}
    assert seen >= {"abstract", "recipient", "body", "annex"}


@pytest.mark.parametrize("carrier", PLACES)
@pytest.mark.parametrize("level", LEVELS)
def test_marked_documents_are_restricted(carrier: str, level: str) -> None:
    canaries = {place: canary(random.Random(place)) for place in PLACES[carrier]}
    assert isinstance(extract(document(carrier, level, canaries)), Classified)


def test_an_open_document_is_found_in_the_database() -> None:
    found, size = one(Case("text", "ingest", "none"), "", random.Random(3))
    assert {"body in .db", "name in .db"} <= found
    assert size > 100_000
