"""Where the documents lie: a folder each, with `source.md`, `gold.json` and the rendered files.

`gold.json` is edited only by hand; ../README.md says how to add a document.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
ENDINGS = (".docx", ".pdf")


def source_paths() -> list[Path]:
    """Every `source.md`, in the order of the documents' ids."""
    return sorted(FOLDER.glob("*/source.md"))


def rendered_path(source: Path, ending: str) -> Path:
    """The file that a source is rendered to; `ending` is one of ENDINGS."""
    return source.with_name(source.parent.name + ending)


def sample_paths() -> list[Path]:
    """Every rendered file, .docx before .pdf."""
    return [rendered_path(source, ending) for source in source_paths() for ending in ENDINGS]


def load_gold() -> list[dict[str, Any]]:
    """The gold of every rendered file, with its name as "file" (two of each document)."""
    return [
        {"file": rendered_path(source, ending).name} | _gold(source)
        for source in source_paths()
        for ending in ENDINGS
    ]


def _gold(source: Path) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads(source.with_name("gold.json").read_text(encoding="utf-8"))
    return gold
