"""Whether the answer for a restricted document holds more than regulation 553, article 5.2, permits.

The list is written out here, not taken from the extractor: a judge does not ask the judged.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

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
