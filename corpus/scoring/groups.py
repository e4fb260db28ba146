"""The figures of parts of a collection: by the document's kind, by how it is rendered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePath
from typing import Any

from corpus.scoring.report import Report

Json = Mapping[str, Any]
GROUPS: Mapping[str, Callable[[Json], str]] = {
    "kind": lambda gold: gold.get("document", {}).get("kind") or "-",
    "rendering": lambda gold: rendering(gold["file"]),
}
"""How a document is grouped, by the name of the grouping."""

_SHOWN = ("task", "lead", "coordinate", "deadline", "whole")


def rendering(file: str) -> str:
    """How a file is rendered, by its name: "pdf", or "scan.pdf" for "x.scan.pdf"."""
    return "".join(PurePath(file).suffixes[-2:]).lstrip(".").lower()


def grouped(judged: Iterable[tuple[Json, Report]], by: str) -> dict[str, Report]:
    """The figures of each group, in the order of their names."""
    groups: dict[str, Report] = {}
    for gold, report in judged:
        name = GROUPS[by](gold)
        groups[name] = groups.get(name, Report()) + report
    return dict(sorted(groups.items()))


def group_lines(groups: Mapping[str, Report], by: str) -> list[str]:
    """A row a group: soft F1 for tasks and their parts, how many fields are right, support."""
    head = "".join(f"{name:>11}" for name in _SHOWN)
    lines = [f"by {by:15}{head}{'fields':>11}{'tasks':>8}"]
    for name, report in groups.items():
        figures = report.figures()
        scores = "".join(_shown(figures.get(part)) for part in _SHOWN)
        support = report.soft["task"].support if "task" in report.soft else 0
        lines.append(f"{name:18}{scores}{_fields(report):>11}{support:>8}")
    return lines


def _fields(report: Report) -> str:
    shares = [share for name, share in report.shares.items() if name in report.strict]
    return f"{sum(s.holds for s in shares)}/{sum(s.of for s in shares)}"


def _shown(value: float | None) -> str:
    return f"{'-' if value is None else format(value, '.3f'):>11}"
