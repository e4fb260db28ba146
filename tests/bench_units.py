"""Seconds to find all units and deadlines of a five-page decision, as a ratio of its plain text's.

Run by `python -m tests.bench_units`. The register holds 5,000 units; the unit of time is pypdfium2's
text of the same file. The whole text is searched, sentence by sentence as the tasks do.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import date

from extractor.deadlines import find_deadlines
from extractor.language import find_sentences
from extractor.reading import read
from extractor.types import Genre, PartialDate, Span
from extractor.units import BUILT_IN, Register, RegisterEntry, find_mentions, with_built_in
from extractor.units.offices import province_office
from extractor.units.writing import meant
from tests.bench import longest, plain_text

UNITS, COMMUNES = 5_000, 400
ISSUED = date(2026, 5, 4)


def large_register(size: int = UNITS) -> tuple[Register, RegisterEntry]:
    """A province with invented communes as `dondoc units init` makes it, `size` units in all with
    the built-in ones, and the committee that issues."""
    communes = [f"xã {a} {b}" for a in _syllables() for b in _syllables() if a != b]
    office = province_office("Thanh Hóa", communes=communes[:COMMUNES], on=ISSUED)
    register = with_built_in(office.entries[: size - len(BUILT_IN.entries)])
    return register, register.issuer_of("Ủy ban nhân dân tỉnh Thanh Hóa", ISSUED)


def _syllables() -> tuple[str, ...]:
    return tuple(first + rest for first in "BCDHKLMNPQRSTVX" for rest in ("a", "an", "in", "oa"))


def fastest(run: Callable[[], object], times: int) -> float:
    """The fewest seconds of this process's own time in several calls: others may be at work."""
    marks = []
    for _ in range(times):
        start = time.process_time()
        run()
        marks.append(time.process_time() - start)
    return min(marks)


def main() -> int:
    """Prints both times, together and apart."""
    data = longest()
    reading = read(data)
    sentences = find_sentences(reading.text, Span(0, len(reading.text)))
    register, body = large_register()
    issued = PartialDate(ISSUED.year, ISSUED.month, ISSUED.day)
    base = fastest(lambda: plain_text(data), 31)

    def units() -> None:
        meant.cache_clear()  # each document looks its names up anew
        for span in sentences:
            find_mentions(reading.text, span, register=register, on=ISSUED, issuer=body)

    def deadlines() -> None:
        for span in sentences:
            find_deadlines(reading.text, span, issued=issued, genre=Genre.DIRECTIVE)

    took = {"units": fastest(units, 15), "deadlines": fastest(deadlines, 15)}
    say = sys.stdout.write
    say(f"{reading.pages} pages, {len(sentences)} sentences, {len(register.entries)} units; ")
    say(f"pypdfium2 text {base * 1000:.2f} ms = 1x\n")
    for name, seconds in (*took.items(), ("both", sum(took.values()))):
        say(f"{name}: {seconds * 1000:.1f} ms = {seconds / base:.1f}x\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
