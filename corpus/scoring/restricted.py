"""The answer for a restricted document: right in what it may tell, and telling nothing more.

What regulation 553, article 5.2, permits is written out here, not taken from the extractor: a judge
does not ask the judged.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Mapping
from typing import Any

from corpus.scoring.naming import unit_words
from corpus.scoring.report import Count, Difference, Report, Share

PERMITTED = frozenset(
    (
        "secrecy",
        "kind",
        "number",
        "symbol",
        "issued_on",
        "signer",
        "submitting_unit",
        "monitoring_unit",
        "task_count",
        "assignments",
        "doubts",
    )
)
WITHIN = {
    "assignments": frozenset(("unit", "role", "due_on")),
    "doubts": frozenset(("code", "field")),
}
ERROR = frozenset(("code", "message"))
DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
CODE = re.compile(r"[a-z_]*+")


def leaks(found: Mapping[str, Any]) -> bool:
    """Whether anything beyond the permitted items stands in the answer."""
    if "error" in found:
        return bool(found.keys() - {"input", "file", "error"} or found["error"].keys() - ERROR)
    answer = found.get("classified") or {}
    return bool(
        found.keys() - {"input", "classified"}
        or answer.keys() - PERMITTED
        or any(part.keys() - keys for name, keys in WITHIN.items() for part in answer.get(name, ()))
        or _ill_formed(answer)
    )


def _ill_formed(answer: Mapping[str, Any]) -> bool:
    """Whether words could hide in a date, a code or a number."""
    days = [answer.get("issued_on"), *(a.get("due_on") for a in answer.get("assignments") or ())]
    return (
        any(day is not None and not DAY.fullmatch(str(day)) for day in days)
        or not CODE.fullmatch(answer.get("kind") or "")
        or not isinstance(answer.get("task_count", 0), int)
    )


def judge_permitted(gold: Mapping[str, Any], found: Mapping[str, Any]) -> Report:
    """How many tasks there are, and who is to do one until when, where the gold tells."""
    if "classified" not in gold:
        return Report()
    want, have = gold["classified"], found.get("classified") or {}
    counted = want["task_count"] == have.get("task_count")
    given, read = _assignments(want), _assignments(have)
    right = (given & read).total()
    differs = [
        Difference(gold["file"], name, want.get(name), have.get(name))
        for name, same in (("task_count", counted), ("assignments", given == read))
        if not same
    ]
    return Report(
        soft={"assignment": Count(right, read.total() - right, given.total() - right)},
        shares={"task_count": Share(int(counted), 1)},
        differences=tuple(differs),
    )


def _assignments(answer: Mapping[str, Any]) -> Counter[Hashable]:
    """Each assignment as the words of its unit, the role and the last day."""
    return Counter(
        (frozenset(unit_words([one.get("unit") or ""]).items()), one.get("role"), one.get("due_on"))
        for one in answer.get("assignments") or ()
    )
