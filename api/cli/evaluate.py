"""`dondoc evaluate`: accuracy against gold, in added counts, false and missed reported apart."""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import Any

from api.cli.reading import read_all
from api.cli.terminal import complain
from api.readers import start
from api.reading import Coded
from api.settings import load_settings
from corpus.scoring import Difference, Report, judge
from corpus.scoring.groups import GROUPS, group_lines, grouped
from corpus.scoring.page import errors_page
from extractor import as_json
from extractor.errors import IsContainer


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
    files = located(arguments.files, names)
    found: dict[str, dict[str, Any]] = {}
    with closing(read_all(files, settings)) as results:
        for name, path, result in zip(names, files, results, strict=True):
            if isinstance(result, tuple):
                complain(IsContainer.message, IsContainer.code, about=path)
            elif isinstance(result, Coded):
                complain(result.message, result.code, about=path)
            else:
                found[name] = as_json(result, with_text=True)
    judged = [(line, judge(line, found.get(line["file"], {}))) for line in gold]
    total = sum((report for _, report in judged), Report())
    groups = (["", *group_lines(grouped(judged, by), by)] for by in GROUPS)
    print("\n".join([*total.lines(), *chain.from_iterable(groups)]))
    if arguments.errors:
        arguments.errors.write_text(errors_page(_open_only(judged)), encoding="utf-8")
    return 0 if len(found) == len(set(names)) else 1


def located(folder: Path, names: Sequence[str]) -> list[Path]:
    """Where the named files lie: at their path in the folder, else the only one of that name."""
    below: defaultdict[str, list[Path]] = defaultdict(list)
    if not all((folder / name).is_file() for name in names):
        for path in folder.rglob("*"):
            below[path.name].append(path)
    return [
        below[name][0] if not (folder / name).is_file() and len(below[name]) == 1 else folder / name
        for name in names
    ]


def _open_only(judged: Iterable[tuple[dict[str, Any], Report]]) -> Iterator[Difference]:
    """What differs in open documents: words of others are never written down."""
    for line, report in judged:
        if line.get("document", {}).get("secrecy", "open") == "open":
            yield from report.differences


def _gold(path: Path) -> list[dict[str, Any]] | None:
    try:
        lines = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    except (OSError, ValueError):
        return None
    fine = all(isinstance(line, dict) and isinstance(line.get("file"), str) for line in lines)
    return lines if fine and lines else None
