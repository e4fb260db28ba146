"""What every file of the project keeps to."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from extractor.permitted import PERMITTED

ROOT = Path(__file__).resolve().parents[1]
CEILING = 400
SOURCES = sorted(
    path
    for package in ("extractor", "models", "api", "corpus", "tests")
    for path in (ROOT / package).rglob("*.py")
    if "versions" not in path.parts
)


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_file_is_above_the_ceiling(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= CEILING


@pytest.mark.parametrize(
    "path", [p for p in SOURCES if p.parts[len(ROOT.parts)] == "extractor"], ids=lambda p: p.name
)
def test_core_reads_no_clock_and_prints_nothing(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    names = {func.id for func in called if isinstance(func, ast.Name)}
    methods = {func.attr for func in called if isinstance(func, ast.Attribute)}
    assert not names & {"print", "open"}
    assert not methods & {"now", "today", "utcnow", "urlopen", "getLogger"}


def test_only_one_place_decides_by_secrecy() -> None:
    """No `if … secrecy …` beside `permitted` decides what of a document goes out."""
    asks = re.compile(r"secrecy\s*(?:is|is not|==|!=)\s*(?:not\s+)?Secrecy\.")
    found = [
        path.name
        for path in SOURCES
        if path.parts[len(ROOT.parts)] == "extractor" and asks.search(path.read_text("utf-8"))
    ]
    assert found == ["permitted.py", "secrecy.py"] or found == ["permitted.py"]


def test_readme_shows_the_permitted_fields_as_they_are() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `([a-z_.]+)` \| (?:\w+) \| ([\w ]+) \|$", readme, flags=re.M))
    assert rows == {path: to.value for path, (_, to) in PERMITTED.items()}
