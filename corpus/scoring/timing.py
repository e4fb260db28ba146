"""What deadlines mean, as values that can be counted; their words do not matter here."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Any

SPACE = re.compile(r"\s++")


def meanings(deadlines: Iterable[Mapping[str, Any]]) -> Counter[Hashable]:
    """Each deadline's meaning; a rule in several months counts once a month."""
    return Counter(meaning for deadline in deadlines for meaning in _meanings(deadline))


def _meanings(deadline: Mapping[str, Any]) -> Iterator[Hashable]:
    match deadline.get("kind"):
        case "date":
            yield "date", deadline.get("date"), deadline.get("bound") or "by"
        case "relative":
            yield "relative", *(deadline.get(key) for key in ("amount", "unit", "anchor"))
        case "recurring":
            rule = parse_rule(deadline.get("rrule") or "")
            for month in rule.pop("BYMONTH", "").split(","):
                yield "recurring", frozenset(rule.items()), month
        case str(kind) if kind:
            yield (kind,)


def parse_rule(text: str) -> dict[str, str]:
    """The parts of an RRULE (RFC 5545) in one form.

    Lists are sorted, twelve months are a year, an interval of one and the start of the week go.
    """
    written = SPACE.sub("", text.upper()).removeprefix("RRULE:")
    parts = dict(part.split("=", 1) for part in written.split(";") if "=" in part)
    parts.pop("WKST", None)
    interval = parts.pop("INTERVAL", "1")
    if not interval.isdecimal():
        return {"unreadable": written}
    every = int(interval)
    if parts.get("FREQ") == "MONTHLY" and every % 12 == 0:
        parts["FREQ"], every = "YEARLY", every // 12
    if every != 1:
        parts["INTERVAL"] = str(every)
    return {name: _sorted_list(value) for name, value in parts.items()}


def _sorted_list(value: str) -> str:
    return ",".join(sorted(item.lstrip("0+") for item in value.split(",")))
