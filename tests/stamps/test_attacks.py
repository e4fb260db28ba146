"""The quick attacks of `python -m tests.stamps.attacks`, and what keeps its catalogue honest."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

from api.readers.ocr import load
from tests.conftest import missing
from tests.stamps.attacks import letters, printed, tricks, word
from tests.stamps.attacks.attack import Attack
from tests.stamps.attacks.catalogue import ATTACKS
from tests.stamps.cases import Level
from tests.stamps.judging import verdict
from tests.stamps.rubber import font_path

HERE = Path(__file__).parent / "attacks"
QUICK = (*letters.ATTACKS, *word.ATTACKS[::3], *printed.ATTACKS[::4], *tricks.ATTACKS[::2])


@pytest.fixture(scope="module", autouse=True)
def _parts() -> None:
    if not font_path("LiberationSerif").is_file():
        missing("fonts-liberation2")
    if load() is None:
        missing("Vietnamese data for OCR (tesseract-ocr-vie)")


@pytest.mark.parametrize("attack", QUICK, ids=lambda attack: attack.name)
def test_no_marked_document_is_open(attack: Attack) -> None:
    assert attack.is_held(verdict(attack.draw())[0])


def test_there_are_as_many_as_issue_3_asks_for() -> None:
    levels = Counter(attack.level for attack in ATTACKS)
    assert sum(levels[level] for level in Level) >= 50
    assert levels[None] >= 5
    assert len({attack.name for attack in ATTACKS}) == len(ATTACKS)


def test_a_verdict_can_break() -> None:
    marked, plain = Attack("", Level.MAT, bytes), Attack("", None, bytes)
    assert [marked.is_held(said) for said in ("open", "unknown", "mat")] == [False, True, True]
    assert [plain.is_held(said) for said in ("open", "unknown", "mat")] == [True, False, False]


@pytest.mark.parametrize("path", sorted(HERE.glob("*.py")), ids=lambda path: path.name)
def test_nothing_is_shared_with_the_detector(path: Path) -> None:
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    named = {node.module or "" for node in tree if isinstance(node, ast.ImportFrom)}
    assert not {name for name in named if name.split(".")[0] in {"extractor", "api", "corpus"}}
