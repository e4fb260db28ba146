"""How well real files are read: fields against facts read by eye, scans apart.

Run by `make real`, on the real documents beside the checkout (`../shared`), each read as a clerk's
would be, in a child process. Fields are compared as the scorer beside the checkout does. A field of
a restricted document that is never shown counts as kept, not as wrong.

Of scans it is shown how many come out open, and for number and date whether they were written by
hand: a wrong one must carry a doubt, a right printed one should not, and half of those written by hand
must be right. `python -m tests.real WORDS` reads only files whose path holds the words.
"""

from __future__ import annotations

import csv
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from api.readers import Limits, read_isolated
from extractor import ExtractorError, as_json
from tests.legacy import REAL, judge

FIELDS = ("kind", "number", "symbol", "issued_on", "issuer", "urgency")
NEVER_SHOWN = ("issuer", "urgency")
SCAN = "scan"
BY_HAND: dict[str, frozenset[str]] = {
    "kgiang-syt-11-syt-gavi-2017": frozenset(),
    "kgiang-syt-2062-syt-nvy-2017": frozenset({"number"}),
}
"""Scans whose number or date is printed; in the others both are written by hand."""
_BOTH = frozenset({"number", "issued_on"})


class Field(NamedTuple):
    """A field of a file: what stands in it, what was read, and whether it is doubted."""

    name: str
    wanted: str
    found: str | None
    right: bool
    doubted: bool
    kept: bool = False

    @property
    def state(self) -> str:
        """One word for the table."""
        if self.kept:
            return "kept"
        return ("right" if self.right else "WRONG") + ("?" if self.doubted else "")


@dataclass(frozen=True, slots=True)
class Result:
    """A file that was read."""

    path: str
    condition: str
    secrecy: str
    seconds: float
    fields: tuple[Field, ...]

    def field(self, name: str) -> Field:
        """One of its fields."""
        return next(field for field in self.fields if field.name == name)

    def by_hand(self, name: str) -> bool:
        """Whether a field of a scan is written by hand."""
        return name in BY_HAND.get(Path(self.path).stem, _BOTH)


def facts() -> list[dict[str, str]]:
    """What stands in each file."""
    with (REAL / "facts.tsv").open(encoding="utf-8") as table:
        return list(csv.DictReader(table, delimiter="\t"))


def result_of(row: dict[str, str]) -> Result:
    """A file read and compared."""
    path = REAL / row["file"]
    began = time.perf_counter()
    try:
        found = as_json(read_isolated(path.read_bytes(), limits=Limits(), suffix=path.suffix))
    except ExtractorError as error:
        found = {"error": error.code}
    seconds = time.perf_counter() - began
    return Result(row["file"], row["condition"], _secrecy(found), seconds, _fields(row, found))


def _secrecy(found: dict[str, Any]) -> str:
    document = found.get("document") or found.get("classified")
    return document["secrecy"] if document else str(found["error"])


def _fields(row: dict[str, str], found: dict[str, Any]) -> tuple[Field, ...]:
    same = judge()
    document = found.get("document") or found.get("classified") or {}
    doubts = found.get("doubts") or document.get("doubts") or []
    doubted = {doubt["field"] for doubt in doubts}
    return tuple(
        Field(
            name,
            row[name],
            document.get(name),
            same(name, row[name], document.get(name)),
            name in doubted,
            kept="classified" in found and name in NEVER_SHOWN,
        )
        for name in FIELDS
    )


def say(results: Sequence[Result]) -> None:
    """Print every file, then figures by condition."""
    for result in results:
        sys.stdout.write(f"{result.path}: {result.secrecy}, {result.seconds:.1f} s\n")
        for field in result.fields:
            if field.state != "right":
                sys.stdout.write(
                    f"    {field.state:7}{field.name}: {field.found!r}, stands {field.wanted!r}\n"
                )
    sys.stdout.write(f"\n{'condition':34}{'files':>6}" + "".join(f"{n:>11}" for n in FIELDS) + "\n")
    for condition in dict.fromkeys(result.condition for result in results):
        some = [result for result in results if result.condition == condition]
        right = (sum(result.field(name).right for result in some) for name in FIELDS)
        sys.stdout.write(f"{condition:34}{len(some):6}" + "".join(f"{n:11}" for n in right) + "\n")


def say_scans(results: Sequence[Result]) -> bool:
    """Print the figures of scans; whether they are good enough."""
    by_hand = [f for r in results for f in r.fields if f.name in _BOTH and r.by_hand(f.name)]
    printed = [f for r in results for f in r.fields if f.name in _BOTH and not r.by_hand(f.name)]
    silent = [field for field in (*by_hand, *printed) if not field.right and not field.doubted]
    states = {"by hand": _states(by_hand), "printed": _states(printed)}
    for name, counts in states.items():
        sys.stdout.write(f"number and date {name}: {dict(counts)}\n")
    numbers = [field for field in by_hand if field.name == "number"]
    right = sum(field.right for field in numbers)
    sys.stdout.write(f"numbers written by hand: {right} of {len(numbers)} right\n")
    is_open = sum(result.secrecy == "open" for result in results)
    sys.stdout.write(f"open: {is_open} of {len(results)}; silently wrong: {len(silent)}\n")
    return not silent and 2 * right >= len(numbers)


def _states(fields: Iterable[Field]) -> Counter[str]:
    return Counter(field.state for field in fields)


def main(arguments: Sequence[str]) -> int:
    """Print the figures; 1 where a scan's number or date is wrong without a doubt."""
    words = " ".join(arguments)
    results = [result_of(row) for row in facts() if words in row["file"]]
    say(results)
    scans = [result for result in results if result.path.split("/")[0] == SCAN]
    return 0 if not scans or say_scans(scans) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
