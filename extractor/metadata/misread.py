"""Doubts of fields whose words OCR may have read wrongly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace

from extractor.types import Deadline, Doubt, Found, Line, Metadata, Recipient, Span, Task, Unit

EXPECTED = ("number", "issued_on")
"""Every document has them: where OCR is unsure of words, it may have missed these."""


def misread(metadata: Metadata, lines: Sequence[Line]) -> tuple[Doubt, ...]:
    """`ocr_low` for every field with a word that OCR was not sure of, or that it may have missed."""
    unsure = _unsure(lines)
    if not unsure:
        return ()
    return tuple(
        Doubt("ocr_low", name)
        for name, spans in _spans(metadata)
        if _touch(spans, unsure) or (name in EXPECTED and not spans)
    )


def misread_tasks(tasks: Sequence[Task], lines: Sequence[Line]) -> tuple[Task, ...]:
    """The tasks, with `ocr_low` for units and deadlines whose words OCR was not sure of."""
    unsure = _unsure(lines)
    if not unsure:
        return tuple(tasks)
    return tuple(replace(task, doubts=(*task.doubts, *_doubts(task, unsure))) for task in tasks)


def _doubts(task: Task, unsure: Sequence[Span]) -> Iterator[Doubt]:
    parts: tuple[tuple[str, Sequence[Unit | Deadline]], ...] = (
        ("units", task.units),
        ("deadlines", task.deadlines),
    )
    for name, found in parts:
        for index, one in enumerate(found):
            if _touch(one.spans, unsure):
                yield Doubt("ocr_low", f"{name}[{index}]")


def _unsure(lines: Sequence[Line]) -> list[Span]:
    """The places in the text that OCR was not sure of."""
    return [
        Span(line.span.start + place.start, line.span.start + place.end)
        for line in lines
        for place in line.unsure
    ]


def _touch(spans: Sequence[Span], unsure: Sequence[Span]) -> bool:
    return any(one.start < other.end and other.start < one.end for one in spans for other in unsure)


def _spans(metadata: Metadata) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Every field with the places of its words."""
    for field in fields(metadata):
        value = getattr(metadata, field.name)
        found: Sequence[Found[object] | Recipient] = (
            value if isinstance(value, tuple) else () if value is None else (value,)
        )
        yield field.name, tuple(span for one in found for span in one.spans)
