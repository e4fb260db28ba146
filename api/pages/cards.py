"""A document as the cards of its page: fields, tasks, doubts, each with the key of its evidence.

Pure: a view of the database goes in, values for the template come out. The same key stands at a
card and at the words that prove it, so that the page can light the one from the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from api.pages import words
from extractor.types import DeadlineKind, Doubt, Span
from models.views import DeadlineView, DocumentView, TaskView, UnitView

UNSURE = 0.7
"""Tasks below this confidence are marked."""


@dataclass(frozen=True, slots=True)
class FieldCard:
    """A field of the document as an input: `form` is text, area, date, list or select."""

    name: str
    label: str
    form: str
    width: str
    value: str = field(repr=False)
    options: Mapping[Any, str]
    doubts: tuple[str, ...]
    evidence: bool

    @property
    def key(self) -> str:
        """Of the field and its words."""
        return f"f-{self.name}"


@dataclass(frozen=True, slots=True)
class UnitRow:
    """An assignee."""

    unit: UnitView
    doubts: tuple[str, ...]

    @property
    def key(self) -> str:
        """Of the row and its words."""
        return f"u{self.unit.id}"


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """A deadline; `given` is what goes back to the server where it is left as it is."""

    deadline: DeadlineView
    doubts: tuple[str, ...]

    @property
    def key(self) -> str:
        """Of the row and its words."""
        return f"d{self.deadline.id}"

    @property
    def written(self) -> str:
        """The named day as people type it, empty where none is named."""
        return words.written_day(self.deadline.date) if self.deadline.date else ""

    @property
    def last_day(self) -> str:
        """The last good day in words."""
        due = self.deadline.due_on
        return words.day_words(due) if due else "chưa tính được ngày"

    @property
    def given(self) -> dict[str, str | int | None]:
        """The fields of `DeadlineEdit` as they stand; days in ISO 8601."""
        one = self.deadline
        is_date = one.kind is DeadlineKind.DATE
        return {
            "text": one.text,
            "kind": one.kind.value,
            "date": _iso(one.date),
            "bound": one.bound.value if one.bound else None,
            "amount": one.amount,
            "unit": one.unit.value if one.unit else None,
            "anchor": one.anchor.value if one.anchor else None,
            "rrule": one.rrule,
            "due_on": None if is_date else _iso(one.due_on),
            "purpose": one.purpose.value,
        }


@dataclass(frozen=True, slots=True)
class TaskCard:
    """A task with its rows; `number` counts from 1."""

    number: int
    task: TaskView
    units: tuple[UnitRow, ...]
    deadlines: tuple[DeadlineRow, ...]
    doubts: tuple[str, ...]

    @property
    def key(self) -> str:
        """Of the card and its words."""
        return f"t{self.task.id}"

    @property
    def units_given(self) -> list[dict[str, str | None]]:
        """The units as `UnitEdit` takes them."""
        return [
            {
                "name": row.unit.name,
                "role": row.unit.role.value,
                "kind": row.unit.kind.value,
                "unit_id": row.unit.unit_id,
            }
            for row in self.units
        ]

    @property
    def unsure(self) -> int | None:
        """The confidence in percent, where it is low."""
        confidence = self.task.confidence
        return round(confidence * 100) if confidence < UNSURE else None


@dataclass(frozen=True, slots=True)
class DoubtLine:
    """A doubt in words, and the key of where it is settled."""

    key: str
    words: str


_SHORT = (
    ("kind", "select", "third"),
    ("number", "text", "third"),
    ("symbol", "text", "third"),
    ("issued_on", "date", "third"),
    ("urgency", "select", "third"),
    ("place", "text", "third"),
    ("issuer", "text", "wide"),
    ("abstract", "area", "wide"),
    ("signer", "text", "half"),
    ("signer_title", "text", "half"),
)
_MORE = (
    ("authority", "select", "half"),
    ("assigning_authority", "select", "half"),
    ("submitting_unit", "text", "half"),
    ("monitoring_unit", "text", "half"),
    ("addressees", "list", "wide"),
)
_OPTIONS: dict[str, Mapping[Any, str]] = {
    "kind": words.KINDS,
    "urgency": words.URGENCY,
    "authority": words.AUTHORITY,
    "assigning_authority": words.ASSIGNING,
}


def main_fields(document: DocumentView) -> tuple[FieldCard, ...]:
    """The fields that a clerk always looks at."""
    return tuple(_field(document, *row) for row in _SHORT)


def other_fields(document: DocumentView) -> tuple[FieldCard, ...]:
    """The fields that are folded away unless one is doubtful."""
    return tuple(_field(document, *row) for row in _MORE)


def _field(document: DocumentView, name: str, form: str, width: str) -> FieldCard:
    return FieldCard(
        name=name,
        label=words.FIELDS[name],
        form=form,
        width=width,
        value=_written(getattr(document, name), form),
        options=_OPTIONS.get(name, {}),
        doubts=tuple(words.doubt_words(d.code) for d in document.doubts if d.field == name),
        evidence=bool(document.spans.get(name)),
    )


def _written(value: object, form: str) -> str:
    if value is None:
        return ""
    if form == "list" and isinstance(value, tuple):
        return "\n".join(value)
    return words.iso_words(str(value)) if form == "date" else str(value)


def task_cards(tasks: Iterable[TaskView]) -> tuple[TaskCard, ...]:
    """The cards of tasks, in the order of the document."""
    return tuple(_task(number, task) for number, task in enumerate(tasks, 1))


def _task(number: int, task: TaskView) -> TaskCard:
    return TaskCard(
        number=number,
        task=task,
        units=tuple(
            UnitRow(unit, _row_doubts(task.doubts, "units", place))
            for place, unit in enumerate(task.units)
        ),
        deadlines=tuple(
            DeadlineRow(
                one,
                _distinct(
                    *_row_doubts(task.doubts, "deadlines", place),
                    *(words.doubt_words(code) for code in one.doubts),
                ),
            )
            for place, one in enumerate(task.deadlines)
        ),
        doubts=tuple(words.doubt_words(d.code) for d in task.doubts if not _row_of(d, task)),
    )


_PLACE = re.compile(r"(units|deadlines)\[([0-9]{1,4})\]")


def _row_of(doubt: Doubt, task: TaskView) -> tuple[str, int] | None:
    """The row that a doubt is about: its list and its place; None for the task as a whole."""
    match = _PLACE.match(doubt.field)
    if not match:
        return None
    rows: tuple[object, ...] = getattr(task, match[1])
    return (match[1], int(match[2])) if int(match[2]) < len(rows) else None


def _row_doubts(doubts: Iterable[Doubt], rows: str, place: int) -> tuple[str, ...]:
    field_name = f"{rows}[{place}]"
    return _distinct(*(words.doubt_words(d.code) for d in doubts if d.field.startswith(field_name)))


def _distinct(*lines: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(lines))


def doubt_lines(document: DocumentView) -> tuple[DoubtLine, ...]:
    """Every doubt of the document and its tasks, in the order of the page."""
    lines = [
        DoubtLine(f"f-{d.field}" if d.field in words.FIELDS else "", words.doubt_line(d))
        for d in document.doubts
    ]
    for card in task_cards(document.tasks):
        lines.extend(_card_lines(card))
    return tuple(dict.fromkeys(lines))


def _card_lines(card: TaskCard) -> Iterator[DoubtLine]:
    rows: tuple[UnitRow | DeadlineRow, ...] = (*card.units, *card.deadlines)
    for key, doubts in ((card.key, card.doubts), *((row.key, row.doubts) for row in rows)):
        for doubt in doubts:
            yield DoubtLine(key, f"Nhiệm vụ {card.number}: {doubt}")


def evidence(document: DocumentView) -> dict[str, tuple[Span, ...]]:
    """The places of every key's words."""
    places = {f"f-{name}": spans for name, spans in document.spans.items()}
    for task in (*document.tasks, *document.standing_duties):
        places[f"t{task.id}"] = task.spans
        places |= {f"u{unit.id}": unit.spans for unit in task.units}
        places |= {f"d{one.id}": one.spans for one in task.deadlines}
    return places


def unit_names(document: DocumentView) -> tuple[str, ...]:
    """The units that the document names, to be offered while one is typed."""
    named = (unit.name for task in document.tasks for unit in task.units)
    return tuple(sorted({*named, *document.addressees}))


def heading(document: DocumentView) -> str:
    """What the document is called: Công văn 123/UBND-VP."""
    kind = words.KINDS[document.kind] if document.kind else "Văn bản"
    mark = "/".join(part for part in (document.number, document.symbol) if part)
    return f"{kind} {mark}".strip()


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
