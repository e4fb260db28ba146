"""Figures of the deadline rules: cases, speed against plain text, doubts on the real documents.

Run by `make deadlines`. The speed is that of every call which the reading of one document makes,
on the sample PDF with the most pages, beside pypdfium2's text of it. The doubts need ../shared.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

from extractor import Extraction, extract
from extractor.tasks import drafts
from extractor.types import Deadline
from tests.bench import longest, plain_text, timed
from tests.extractor.deadlines.test_spread import CASES

SHARED = Path(__file__).parents[2] / "shared" / "gold"
FIELDS = ("kind", "date", "amount", "unit", "anchor", "rrule")
Call = tuple[tuple[Any, ...], dict[str, Any]]


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


def calls_of(name: str, data: bytes) -> tuple[Callable[..., object], list[Call]]:
    """A function of `drafts` and the calls that reading a document makes of it."""
    function = getattr(drafts, name)
    with patch.object(drafts, name, wraps=function) as spy:
        extract(data)
    return function, [(call.args, dict(call.kwargs)) for call in spy.call_args_list]


def seconds_of(function: Callable[..., object], calls: list[Call]) -> float:
    """Median seconds of all the calls."""
    return timed(lambda: [function(*args, **options) for args, options in calls], 7)


def show_speed() -> None:
    data = longest()
    text = timed(lambda: plain_text(data), 7)
    function, calls = calls_of("find_deadlines", data)
    deadlines = seconds_of(function, calls)
    mentions = seconds_of(*calls_of("find_mentions", data))
    letters = sum(args[1].end - args[1].start for args, _ in calls)
    say(f"deadlines            {deadlines * 1e6 / letters:6.2f} µs a character ({letters} of them)")
    say(
        f"deadlines            {deadlines / text:6.2f} times pypdfium2's text ({text * 1e3:.1f} ms)"
    )
    say(f"mentions             {mentions / text:6.2f} times")


def show_cases() -> None:
    none = sum(not case.found for case in CASES)
    real = sum(case.real for case in CASES)
    say(f"cases                {len(CASES):6d} ({none} without a deadline, {real} of real wording)")


def meaning(deadline: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(deadline.get(name) for name in FIELDS)


def shown(deadline: Deadline) -> dict[str, Any]:
    values = {name: getattr(deadline, name) for name in FIELDS}
    return {n: getattr(v, "value", str(v) if n == "date" and v else v) for n, v in values.items()}


def show_doubts() -> None:
    """How many right values carry a doubt, and each wrong value that carries none."""
    right = doubted = 0
    codes: Counter[str] = Counter()
    for line in (SHARED / "gold.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        path = SHARED / "files" / gold["file"]
        result = extract(path.read_bytes()) if path.suffix != ".doc" else None
        if not isinstance(result, Extraction):
            continue
        wanted = Counter(meaning(d) for t in gold.get("tasks", ()) for d in t["deadlines"])
        for deadline in (d for task in result.tasks for d in task.deadlines):
            key = meaning(shown(deadline))
            if wanted[key]:
                wanted[key] -= 1
                right += 1
                doubted += bool(deadline.doubts)
                codes.update(deadline.doubts)
            elif not deadline.doubts:
                say(f"not in the gold      {gold['file']}: {deadline.text} ({deadline.rule})")
    say(f"right with a doubt   {doubted:6d} of {right} {dict(codes)}")


def main() -> None:
    began = time.monotonic()
    show_cases()
    show_speed()
    if SHARED.exists():
        show_doubts()
    say(f"took                 {time.monotonic() - began:6.1f} s")


if __name__ == "__main__":
    main()
