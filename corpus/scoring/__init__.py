"""How right an extraction is, measured against gold: counts that add, never averages of averages.

`evaluate` judges what `extract --json` prints against gold in the form of ../README.md. The parts:
`wording` compares words, `naming` the names of units, `timing` the meaning of deadlines; `fields`
and `tasks` judge one document, `restricted` what left the extractor; `report` adds and prints.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from corpus.scoring.fields import judge_fields, judge_secrecy
from corpus.scoring.report import Count, Difference, Report, Share
from corpus.scoring.restricted import judge_permitted
from corpus.scoring.tasks import judge_tasks

__all__ = ["Count", "Difference", "Report", "Share", "evaluate", "judge"]


def evaluate(gold: Iterable[Mapping[str, Any]], found: Mapping[str, Mapping[str, Any]]) -> Report:
    """How right `found` is: the printed object of each file by its name, as gold's "file" has it.

    A document without an object counts as one in which nothing was found.
    """
    total = Report()
    for document in gold:
        total += judge(document, found.get(document["file"], {}))
    return total


def judge(gold: Mapping[str, Any], found: Mapping[str, Any]) -> Report:
    """The figures of one document; `found` is empty where there is no answer for it."""
    restricted = gold.get("document", {}).get("secrecy", "open") != "open"
    report = judge_secrecy(gold, found) + judge_fields(gold, found, restricted=restricted)
    judge_rest = judge_permitted if restricted else judge_tasks
    return report + judge_rest(gold, found)
