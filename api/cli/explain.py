"""Why a value was given: the rule that found it and the words that carry it; open documents only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import Any

from rich.table import Table

from api.cli.tables import field_label
from api.cli.terminal import printable
from extractor.text import words_of
from extractor.types import Extraction, Found, Metadata, Span, Task


@dataclass(frozen=True, slots=True)
class Reason:
    """One value: where it is output, by which rule, from which words."""

    of: str
    rule: str
    words: tuple[str, ...] = field(repr=False)
    spans: tuple[Span, ...]

    def as_json(self) -> dict[str, Any]:
        """The reason as an object; the words are found by the spans."""
        return {"of": self.of, "rule": self.rule, "spans": [list(span) for span in self.spans]}


def explained(extraction: Extraction) -> Iterator[Reason]:
    """The reasons of an open document, in the order of the JSON."""
    text = extraction.text
    yield from _of_fields(text, extraction.metadata)
    for place, task in enumerate(extraction.tasks):
        yield from _of_task(text, f"tasks[{place}]", task)
    for place, duty in enumerate(extraction.standing_duties):
        yield from _of_task(text, f"standing_duties[{place}]", duty)


def reasons_table(extraction: Extraction) -> Table:
    """The reasons, for people."""
    table = Table("Trường", "Quy tắc", "Trích", title="Vì sao", title_justify="left")
    for reason in explained(extraction):
        table.add_row(field_label(reason.of), reason.rule, printable(" … ".join(reason.words)))
    return table


def _of_fields(text: str, metadata: Metadata) -> Iterator[Reason]:
    for item in fields(metadata):
        value = getattr(metadata, item.name)
        for found in value if isinstance(value, tuple) else (value,):
            if isinstance(found, Found):
                yield _reason(text, item.name, found.rule, found.spans)


def _of_task(text: str, name: str, task: Task) -> Iterator[Reason]:
    yield _reason(text, name, ", ".join(task.rules), task.spans)
    for place, unit in enumerate(task.units):
        yield _reason(text, f"{name}.units[{place}]", unit.rule, unit.spans)
    for place, deadline in enumerate(task.deadlines):
        yield _reason(text, f"{name}.deadlines[{place}]", deadline.rule, deadline.spans)


def _reason(text: str, name: str, rule: str, spans: tuple[Span, ...]) -> Reason:
    return Reason(name, rule, tuple(words_of(text, span) for span in spans), spans)
