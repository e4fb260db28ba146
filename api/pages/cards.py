"""A document as the cards of its page: fields, tasks, doubts, each with the key of its evidence.

Pure: a view of the database goes in, values for the template come out. The same key stands at a
card and at the words that prove it, so that the page can light the one from the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
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
    """A field of the document as an input: `form` is text, area, date, list or select,
    `width` how many of twelve columns it takes.
    """

    name: str
    label: str
    form: str
    width: int
    value: str = field(repr=False)
    options: Mapping[Any, str]
    doubts: tuple[str, ...]
    evidence: bool

    @property
    def key(self) -> str:
        """Of the field and its words."""
        return f"f-{self.name}"


@dataclass(frozen=True, slots=True)
class Offer:
    """A unit of the register that an unknown name may mean."""

    unit_id: str
    name: str


Suggest = Callable[[str], tuple[Offer, ...]]
"""The units that a name may mean, the likeliest first."""


def no_offers(_name: str) -> tuple[Offer, ...]:
    """Nothing is offered."""
    return ()


@dataclass(frozen=True, slots=True)
class UnitRow:
    """An assignee; `offers` are there where the register does not know the name."""

    unit: UnitView
    doubts: tuple[str, ...]
    offers: tuple[Offer, ...] = ()

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
        return f"hạn cuối {words.day_words(due)}" if due else "chưa tính được ngày"

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
    """A task with its rows; `number` counts from 1.

    Doubts that are about no row are those of all units, of all deadlines, or of the content.
    """

    number: int
    task: TaskView
    standing: bool
    units: tuple[UnitRow, ...]
    deadlines: tuple[DeadlineRow, ...]
    doubts: tuple[str, ...]
    unit_doubts: tuple[str, ...]
    deadline_doubts: tuple[str, ...]

    @property
    def key(self) -> str:
        """Of the card and its words; a standing duty's words are not set as a task's."""
        return f"{'s' if self.standing else 't'}{self.task.id}"

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


_MAIN = (
    ("kind", "select", 3),
    ("number", "text", 2),
    ("symbol", "text", 4),
    ("issued_on", "date", 3),
    ("issuer", "text", 6),
    ("signer", "text", 3),
    ("signer_title", "text", 3),
    ("abstract", "area", 12),
)
_OTHER = (
    ("place", "text", 6),
    ("urgency", "select", 6),
    ("authority", "select", 6),
    ("assigning_authority", "select", 6),
    ("submitting_unit", "text", 6),
    ("monitoring_unit", "text", 6),
    ("addressees", "list", 12),
)
_OPTIONS: dict[str, Mapping[Any, str]] = {
    "kind": words.KINDS,
    "urgency": words.URGENCY,
    "authority": words.AUTHORITY,
    "assigning_authority": words.ASSIGNING,
}


def main_fields(document: DocumentView) -> tuple[FieldCard, ...]:
    """The fields that a clerk looks at: always the same, and those that are doubtful."""
    doubtful = {doubt.field for doubt in document.doubts}
    rows = (*_MAIN, *(row for row in _OTHER if row[0] in doubtful))
    return tuple(_field(document, *row) for row in rows)


def other_fields(document: DocumentView) -> tuple[FieldCard, ...]:
    """The fields that are folded away."""
    shown = {card.name for card in main_fields(document)}
    return tuple(_field(document, *row) for row in _OTHER if row[0] not in shown)


def _field(document: DocumentView, name: str, form: str, width: int) -> FieldCard:
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


def task_cards(
    tasks: Iterable[TaskView], *, standing: bool = False, suggest: Suggest = no_offers
) -> tuple[TaskCard, ...]:
    """The cards of tasks or of standing duties, in the order of the document."""
    return tuple(_task(number, task, standing, suggest) for number, task in enumerate(tasks, 1))


def _task(number: int, task: TaskView, standing: bool, suggest: Suggest) -> TaskCard:
    unknown = {doubt.field for doubt in task.doubts if doubt.code == "unit_unknown"}
    return TaskCard(
        number=number,
        task=task,
        standing=standing,
        units=tuple(
            UnitRow(
                unit,
                _row_doubts(task.doubts, "units", place),
                suggest(unit.name) if f"units[{place}]" in unknown else (),
            )
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
        doubts=_whole_doubts(task, ""),
        unit_doubts=_whole_doubts(task, "units"),
        deadline_doubts=_whole_doubts(task, "deadlines"),
    )


_PLACE = re.compile(r"(units|deadlines)\[([0-9]{1,4})\]")


def _whole_doubts(task: TaskView, rows: str) -> tuple[str, ...]:
    """The doubts about all units, all deadlines, or, for no rows, the rest of the task."""
    return _distinct(
        *(words.doubt_words(d.code) for d in task.doubts if _whole_of(d, task) == rows)
    )


def _whole_of(doubt: Doubt, task: TaskView) -> str | None:
    """The rows that a doubt is about as a whole, "" for the content; None for a single row."""
    match = _PLACE.match(doubt.field)
    if match:
        rows: tuple[object, ...] = getattr(task, match[1])
        return None if int(match[2]) < len(rows) else match[1]
    return doubt.field if doubt.field in ("units", "deadlines") else ""


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
    about = f"Nhiệm vụ {card.number}"
    for doubt in (*card.doubts, *card.unit_doubts, *card.deadline_doubts):
        yield DoubtLine(card.key, f"{about}: {doubt}")
    for unit in card.units:
        for doubt in unit.doubts:
            yield DoubtLine(unit.key, f"{about}, {unit.unit.name}: {doubt}")
    for deadline in card.deadlines:
        for doubt in deadline.doubts:
            yield DoubtLine(deadline.key, f"{about}, “{deadline.deadline.text}”: {doubt}")


@dataclass(frozen=True, slots=True)
class AmendLine:
    """A change to an earlier task: what is done, to which document, until when from now on."""

    key: str
    kind: str
    reference: str = field(repr=False)
    until: str


def amend_lines(document: DocumentView) -> tuple[AmendLine, ...]:
    """The changes to earlier tasks, in the order of the text."""
    return tuple(
        AmendLine(f"a{place}", words.amend_words(one.kind), one.reference, _until(one.new_deadline))
        for place, one in enumerate(document.amends)
    )


def _until(deadline: DeadlineView | None) -> str:
    if deadline is None:
        return ""
    due = deadline.due_on or deadline.date
    return words.day_words(due) if due else deadline.text


def evidence(document: DocumentView) -> dict[str, tuple[Span, ...]]:
    """The places of every key's words."""
    places = {f"f-{name}": spans for name, spans in document.spans.items()}
    for card in task_cards(document.tasks):
        places[card.key] = card.task.spans
        places |= {row.key: row.unit.spans for row in card.units}
        places |= {row.key: row.deadline.spans for row in card.deadlines}
    places |= {f"a{place}": one.spans for place, one in enumerate(document.amends)}
    duties = task_cards(document.standing_duties, standing=True)
    return places | {card.key: card.task.spans for card in duties}


def unit_names(document: DocumentView) -> tuple[str, ...]:
    """The units that the document names, to be offered while one is typed."""
    named = (unit.name for task in document.tasks for unit in task.units)
    return tuple(sorted({*named, *document.addressees}))


def heading(document: DocumentView) -> str:
    """What the document is called: Công văn 123/UBND-VP."""
    kind = words.kind_name(document.kind)
    return f"{kind} {words.mark(document.number, document.symbol)}"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
