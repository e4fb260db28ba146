"""Every value points at its words: over the whole corpus, and over the real documents beside it.

A word of a value stands in the value's spans, or follows by a named rule: a head that a list shares
(`shared_head`), a name that a table's cell or a heading writes in capitals, an abbreviation written
out in the name of the issuing body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import Path

import pytest

from corpus.documents import sample_paths
from extractor import Extraction, Found, PartialDate, Span, extract
from extractor.text import folded

WRITTEN_OUT = {"ủy", "ban", "nhân", "dân", "hội", "đồng"}
SHORT = {"ubnd", "hđnd"}
MEANINGS = {"kind", "issued_on", "authority", "assigning_authority", "urgency", "monitoring_unit"}
"""Fields whose value is a code or a date, not words; and names that may have a shared head."""


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", folded(text))


def lacking(text: str, value: str, spans: Sequence[Span]) -> set[str]:
    """The words of a value that do not stand in its spans."""
    there = set(words(" ".join(text[span.start : span.end] for span in spans)))
    out = set(words(value)) - there
    return out - WRITTEN_OUT if there & SHORT else out


def of_document(result: Extraction) -> Iterator[tuple[str, str, Sequence[Span]]]:
    """Name, value and spans of the document's fields that hold words."""
    for item in fields(result.metadata):
        found = getattr(result.metadata, item.name)
        values = found if isinstance(found, tuple) else (found,)
        for value in values:
            worded = isinstance(value, Found) and isinstance(value.value, str)
            if worded and item.name not in MEANINGS:
                yield item.name, value.value, value.spans


def of_tasks(result: Extraction) -> Iterator[tuple[str, str, Sequence[Span]]]:
    """Name, value and spans of what tasks hold."""
    for task in (*result.tasks, *result.standing_duties):
        yield "content", task.content, task.spans
        for unit in task.units:
            if unit.rule != "shared_head":
                yield f"unit ({unit.rule})", unit.name, unit.spans
        for deadline in task.deadlines:
            yield f"deadline ({deadline.rule})", deadline.text, deadline.spans


def check(path: Path) -> None:
    result = extract(path.read_bytes())
    if not isinstance(result, Extraction):
        return
    size = len(result.text)
    spans = [s for t in result.tasks for s in (*t.spans, *(s for u in t.units for s in u.spans))]
    assert all(0 <= s.start < s.end <= size for s in spans)
    for name, value, places in (*of_document(result), *of_tasks(result)):
        assert lacking(result.text, value, places) == set(), name


@pytest.mark.parametrize("path", sample_paths(), ids=lambda p: p.name)
def test_own_documents(path: Path) -> None:
    check(path)


def test_real_documents(shared: Path) -> None:
    for path in sorted((shared / "gold" / "files").iterdir()):
        if path.suffix != ".doc":  # Word 97 asks for a converter.
            check(path)


def test_dates_follow_from_their_words(shared: Path) -> None:
    for path in sorted((shared / "gold" / "files").glob("*.txt")):
        result = extract(path.read_bytes())
        assert isinstance(result, Extraction)
        found = result.metadata.issued_on
        if found is None:
            continue
        assert isinstance(found.value, PartialDate)
        there = " ".join(result.text[s.start : s.end] for s in found.spans)
        assert str(found.value.year) in there
