"""Tables for people, of open documents and of what may be known of restricted ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from rich.table import Table

from api.cli.terminal import printable
from api.pages import signed, words
from extractor.permitted import Classified
from extractor.types import (
    Deadline,
    Doubt,
    Extraction,
    Found,
    Metadata,
    PartialDate,
    Recipient,
    Task,
    Unit,
)

_CLOSED_LISTS: dict[str, Mapping[Any, str]] = {
    "secrecy": words.SECRECY,
    "kind": words.KINDS,
    "urgency": words.URGENCY,
    "authority": words.AUTHORITY,
    "assigning_authority": words.ASSIGNING,
}

_OTHER_FIELDS = {
    "recipients": "Nơi nhận",
    "tasks": "Nhiệm vụ",
    "standing_duties": "Nhiệm vụ thường xuyên",
    "units": "Cơ quan",
    "deadlines": "Thời hạn",
    "content": "Nội dung",
}


def document_tables(name: str, extraction: Extraction) -> Iterator[Table]:
    """Fields and tasks of an open document."""
    table = _fields_table(printable(name))
    for field_name, value in _values(extraction.metadata):
        table.add_row(field_label(field_name), value)
    for one in extraction.amends:
        table.add_row(words.amend_words(one.kind), printable(one.reference))
    if extraction.copy:
        table.add_row("Bản sao", printable("\n".join(signed.copy_lines(extraction.copy))))
    for card in signed.signature_cards(extraction.signatures):
        table.add_row("Chữ ký số", _signature(card))
    for label, said in _about(extraction):
        table.add_row(label, said)
    yield table
    if extraction.tasks:
        yield _tasks_table("Nhiệm vụ", extraction.tasks)
    if extraction.standing_duties:
        yield _tasks_table("Nhiệm vụ thường xuyên", extraction.standing_duties)


def _about(extraction: Extraction) -> Iterator[tuple[str, str]]:
    """What is doubtful, and by what means the document was read."""
    if extraction.doubts:
        yield "Cần xem lại", _doubts(extraction.doubts)
    if how := words.reading_words(extraction.reading):
        yield "Cách đọc", how


def classified_table(place: int, classified: Classified) -> Table:
    """The permitted fields of a restricted document, which is named by its place only."""
    table = _fields_table(f"Tệp thứ {place + 1}: chỉ các trường được phép")
    for item in fields(classified):
        value = getattr(classified, item.name)
        if value is not None and item.name not in ("task_count", "assignments", "doubts"):
            table.add_row(field_label(item.name), _word(item.name, value))
    table.add_row("Số nhiệm vụ", str(classified.task_count))
    for one in classified.assignments:
        role = words.ROLES[one.role]
        table.add_row("Phân công", printable(f"{one.unit} ({role}), hạn {_day(one.due_on)}"))
    if classified.doubts:
        table.add_row("Cần xem lại", _doubts(classified.doubts))
    return table


def field_label(path: str) -> str:
    """What a clerk calls a field; "tasks[0].units[1]" is "Nhiệm vụ 1, Cơ quan 2"."""
    return ", ".join(_part_label(part) for part in path.split("."))


def _part_label(part: str) -> str:
    name, _, place = part.partition("[")
    label = words.FIELDS.get(name) or _OTHER_FIELDS.get(name, name)
    return f"{label} {int(place[:-1]) + 1}" if place else label


def _fields_table(title: str) -> Table:
    return Table("Trường", "Nội dung", title=title, title_justify="left", show_header=False)


def _tasks_table(title: str, tasks: Iterable[Task]) -> Table:
    table = Table("Mục", "Nội dung", "Cơ quan", "Thời hạn", "Xem lại", title=title)
    table.title_justify = "left"
    for task in tasks:
        table.add_row(
            printable(task.clause),
            printable(task.content),
            "\n".join(_unit(unit) for unit in task.units),
            "\n".join(_deadline(deadline) for deadline in task.deadlines),
            _doubts(task.doubts),
            end_section=True,
        )
    return table


def _signature(card: signed.SignatureCard) -> str:
    when = f", ký lúc {card.moment}" if card.moment else ""
    why = f" ({'; '.join(card.reasons)})" if card.reasons else ""
    return printable(f"{card.signer}{when}: {card.verdict}{why}")


def _unit(unit: Unit) -> str:
    return printable(f"{unit.name} ({words.ROLES[unit.role]})")


def _deadline(deadline: Deadline) -> str:
    due = f" → {_day(deadline.due_on)}" if deadline.due_on else ""
    return printable(f"{deadline.text}{due}")


def _doubts(doubts: Iterable[Doubt]) -> str:
    return "\n".join(
        f"{field_label(doubt.field)}: {words.doubt_words(doubt.code)}" for doubt in doubts
    )


def _day(day: date | None) -> str:
    return words.written_day(day) if day else "không có"


def _values(metadata: Metadata) -> Iterator[tuple[str, str]]:
    """Name and words of every field that the document tells."""
    for item in fields(metadata):
        value = getattr(metadata, item.name)
        if value:
            ones = value if isinstance(value, tuple) else (value,)
            yield item.name, "\n".join(_one(item.name, one) for one in ones)


def _one(name: str, value: Any) -> str:
    if isinstance(value, Recipient):
        return printable(f"{value.name} ({value.purpose})" if value.purpose else value.name)
    return _word(name, value.value if isinstance(value, Found) else value)


def _word(name: str, value: Any) -> str:
    if isinstance(value, PartialDate):
        return words.iso_words(str(value))
    text = str(getattr(value, "value", value))
    return printable(_CLOSED_LISTS.get(name, {}).get(text, text))
