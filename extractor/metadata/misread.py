"""Doubts of fields whose words OCR may have read wrongly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields

from extractor.types import Doubt, Found, Line, Metadata, Recipient, Span

EXPECTED = ("number", "issued_on")
"""Every document has them: where OCR is unsure of words, it may have missed these."""


def misread(metadata: Metadata, lines: Sequence[Line]) -> tuple[Doubt, ...]:
    """`ocr_low` for every field with a word that OCR was not sure of, or that it may have missed."""
    unsure = [
        Span(line.span.start + place.start, line.span.start + place.end)
        for line in lines
        for place in line.unsure
    ]
    if not unsure:
        return ()
    return tuple(
        Doubt("ocr_low", name)
        for name, spans in _spans(metadata)
        if any(_overlap(one, other) for one in spans for other in unsure)
        or (name in EXPECTED and not spans)
    )


def _spans(metadata: Metadata) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Every field with the places of its words."""
    for field in fields(metadata):
        value = getattr(metadata, field.name)
        found: Sequence[Found[object] | Recipient] = (
            value if isinstance(value, tuple) else () if value is None else (value,)
        )
        yield field.name, tuple(span for one in found for span in one.spans)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
