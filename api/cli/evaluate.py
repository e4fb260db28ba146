"""`dondoc evaluate`: accuracy against gold, in added counts, false and missed reported apart."""

from __future__ import annotations

import argparse
import json
from contextlib import closing
from pathlib import Path
from typing import Any

from api.cli.reading import read_all
from api.cli.terminal import complain
from api.readers import start
from api.reading import Coded
from api.settings import load_settings
from corpus.scoring import evaluate
from extractor import as_json


def run(arguments: argparse.Namespace) -> int:
    """Read the files of the gold and print how right that was."""
    settings = load_settings()
    gold = _gold(arguments.gold)
    if gold is None:
        complain(
            'Không đọc được bản chuẩn: cần mỗi dòng một đối tượng JSON có "file".',
            "unreadable_gold",
            about=arguments.gold,
        )
        return 2
    start()
    names = [line["file"] for line in gold]
    files = [arguments.files / name for name in names]
    found: dict[str, dict[str, Any]] = {}
    with closing(read_all(files, settings)) as results:
        for name, path, result in zip(names, files, results, strict=True):
            if isinstance(result, Coded):
                complain(result.message, result.code, about=path)
            else:
                found[name] = as_json(result, with_text=True)
    print("\n".join(evaluate(gold, found).lines()))
    return 0 if len(found) == len(set(names)) else 1


def _gold(path: Path) -> list[dict[str, Any]] | None:
    try:
        lines = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    except (OSError, ValueError):
        return None
    fine = all(isinstance(line, dict) and isinstance(line.get("file"), str) for line in lines)
    return lines if fine and lines else None
