"""The written documents: complete, and their gold true to their words."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from dateutil.rrule import rrulestr

from corpus.documents import ENDINGS, FOLDER, load_gold, rendered_path, sample_paths, source_paths
from corpus.source import plain_text, read_source
from extractor.types import Anchor, DeadlineKind, Kind, Role, Secrecy, TimeUnit, Urgency

README = FOLDER.parent / "README.md"
IDS = [path.parent.name for path in source_paths()]
BLANK_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def gold_of(name: str) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads((FOLDER / name / "gold.json").read_text(encoding="utf-8"))
    return gold


def words_of(name: str) -> str:
    return plain_text(read_source(FOLDER / name / "source.md")).replace("\n", " ")


def test_there_are_enough_documents_of_each_kind() -> None:
    kinds = Counter(gold_of(name)["document"]["kind"] for name in IDS)
    assert len(IDS) >= 24
    least = {"cong_van": 5, "quyet_dinh": 4, "ke_hoach": 5, "chi_thi": 3, "thong_bao": 4}
    least |= {"cong_dien": 2, "chuong_trinh": 1, "huong_dan": 1, "to_trinh": 1, "bao_cao": 1}
    assert all(kinds[kind] >= count for kind, count in (least | {"giay_moi": 1}).items())
    levels = {gold_of(name)["document"]["secrecy"] for name in IDS}
    assert levels == {"open", "mat", "toi_mat", "tuyet_mat"}


def test_every_source_has_gold_and_renderings_and_nothing_else_lies_about() -> None:
    for source in source_paths():
        expected = {"source.md", "gold.json"} | {rendered_path(source, e).name for e in ENDINGS}
        assert {path.name for path in source.parent.iterdir()} == expected
    assert {path.name for path in FOLDER.iterdir() if path.is_dir()} - {"__pycache__"} == set(IDS)


def test_gold_names_each_rendered_file_once() -> None:
    assert [gold["file"] for gold in load_gold()] == [path.name for path in sample_paths()]
    assert len({gold["file"] for gold in load_gold()}) == len(load_gold())


def test_readme_lists_every_document() -> None:
    listed = re.findall(r"^\| `([^`]+)` \|", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted(IDS)


@pytest.mark.parametrize("name", IDS)
def test_fields_are_well_formed(name: str) -> None:
    document = gold_of(name)["document"]
    assert document["secrecy"] in set(Secrecy) - {Secrecy.UNKNOWN}
    assert document["kind"] in set(Kind)
    assert document.get("urgency") in {None, *Urgency}
    assert BLANK_DAY.fullmatch(document["issued_on"])
    text = words_of(name)
    for field in ("number", "symbol", "signer"):
        assert document[field] is None or document[field] in text
    if document["secrecy"] == "open":
        abstract = Counter(document["abstract"].split())
        assert not abstract - Counter(text.split())


@pytest.mark.parametrize("name", IDS)
def test_open_gold_keeps_to_the_words(name: str) -> None:
    gold = gold_of(name)
    if gold["document"]["secrecy"] != "open":
        assert "tasks" not in gold
        return
    text = words_of(name)
    for task in gold["tasks"]:
        assert task["quote"] in text
        assert task["leads"]
        words = set(re.findall(r"\w+", text))
        for unit in task["leads"] + task["coordinates"]:
            assert set(re.findall(r"\w+", unit)) <= words
        for deadline in task["deadlines"]:
            assert deadline["text"] in text


@pytest.mark.parametrize("name", IDS)
def test_deadlines_are_well_formed(name: str) -> None:
    for task in gold_of(name).get("tasks", []):
        for deadline in task["deadlines"]:
            assert_well_formed(deadline)


def assert_well_formed(deadline: dict[str, Any]) -> None:
    rest = {key: value for key, value in deadline.items() if key not in ("text", "kind")}
    match deadline["kind"]:
        case DeadlineKind.DATE:
            assert rest.keys() == {"date", "bound"}
            date.fromisoformat(rest["date"])
            assert rest["bound"] in ("before", "by")
        case DeadlineKind.RELATIVE:
            assert rest.keys() == {"amount", "unit", "anchor"}
            assert rest["unit"] in set(TimeUnit)
            assert rest["anchor"] in set(Anchor)
        case DeadlineKind.RECURRING:
            assert rest.keys() == {"rrule"}
            rrulestr(rest["rrule"])
        case kind:
            assert kind in (DeadlineKind.EVENT, DeadlineKind.IMMEDIATE)
            assert not rest


RESTRICTED = [name for name in IDS if gold_of(name)["document"]["secrecy"] != "open"]


@pytest.mark.parametrize("name", RESTRICTED)
def test_restricted_gold_holds_permitted_items_only(name: str) -> None:
    gold = gold_of(name)
    assert gold["document"].keys() == {"secrecy", "kind", "number", "symbol", "issued_on", "signer"}
    permitted = gold["classified"]
    keys = {"submitting_unit", "monitoring_unit", "task_count", "assignments"}
    assert permitted.keys() == keys
    text = words_of(name)
    for assignment in permitted["assignments"]:
        assert assignment.keys() == {"unit", "role", "due_on"}
        assert assignment["unit"] in text
        assert assignment["role"] in set(Role)
        assert assignment["due_on"] is None or date.fromisoformat(assignment["due_on"])
    told = json.dumps([gold["document"], permitted], ensure_ascii=False)
    assert len(gold["withheld"]) >= 3
    for phrase in gold["withheld"]:
        assert phrase in text
        assert phrase not in told


def test_gold_is_never_written_by_a_program() -> None:
    """No code under corpus/ opens a gold file for writing."""
    for path in FOLDER.parent.rglob("*.py"):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if "gold" in line]
        assert not [line for line in lines if "write" in line and "gold.json" in line], path


def test_paths_are_files() -> None:
    assert all(isinstance(path, Path) and path.is_file() for path in sample_paths())
