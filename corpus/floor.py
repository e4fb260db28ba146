"""The ratchet: figures on our own documents, below which no change may fall.

`floor.json` holds them; `python -m corpus floor` lifts each to what was reached, and lowers none.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from corpus.documents import load_gold, sample_paths
from corpus.scoring import Report, evaluate
from extractor import as_json, extract

FLOOR = Path(__file__).resolve().parent / "floor.json"
SLACK = 0.002
"""So much a figure may fall: less than one task."""


LEAST_IS_BEST = ("false_secret", "leak")
"""Figures that a floor cannot hold; both must be 0."""
_PROCESSES = 2


def measured() -> Report:
    """How right the reading of every rendered document is."""
    gold = load_gold()
    with ProcessPoolExecutor(_PROCESSES) as pool:
        answers = pool.map(_answer, sample_paths(), chunksize=8)
        found = {line["file"]: answer for line, answer in zip(gold, answers, strict=True)}
    return evaluate(gold, found)


def _answer(path: Path) -> dict[str, Any]:
    return as_json(extract(path.read_bytes()))


def load_floor() -> dict[str, float]:
    """The figures by name, in shares."""
    figures: dict[str, float] = json.loads(FLOOR.read_text(encoding="utf-8"))
    return figures


def fallen(figures: Mapping[str, float], floor: Mapping[str, float]) -> dict[str, float]:
    """By how much each figure lies below the floor; one that is not there counts as 0."""
    gaps = {name: least - figures.get(name, 0.0) for name, least in floor.items()}
    return {name: gap for name, gap in gaps.items() if gap > SLACK}


def raised(figures: Mapping[str, float], floor: Mapping[str, float]) -> dict[str, float]:
    """The floor with each figure at least where it was."""
    names = [n for n in dict.fromkeys((*floor, *figures)) if n not in LEAST_IS_BEST]
    return {name: round(max(figures.get(name, 0.0), floor.get(name, 0.0)), 4) for name in names}


def raise_floor(figures: Mapping[str, float]) -> None:
    """Write the raised floor."""
    lines = json.dumps(raised(figures, load_floor()), indent=1)
    FLOOR.write_text(lines + "\n", encoding="utf-8")
