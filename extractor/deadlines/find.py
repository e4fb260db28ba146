"""The public function of this package: the deadlines that a sentence or cell sets."""

from __future__ import annotations

from extractor.dates import BEFORE_EXCLUSIVE, VIETNAM, Calendar
from extractor.deadlines.combine import combined
from extractor.deadlines.marks import read_passage
from extractor.deadlines.meanings import Meaning, Passage
from extractor.deadlines.purpose import purpose_of
from extractor.deadlines.resolve import Days, resolve
from extractor.deadlines.rules import find_meanings
from extractor.text import words_of
from extractor.types import Deadline, Genre, PartialDate, Purpose, Span


def find_deadlines(
    text: str,
    within: Span,
    *,
    issued: PartialDate | None,
    genre: Genre,
    calendar: Calendar = VIETNAM,
    before: str = BEFORE_EXCLUSIVE,
    cell: bool = False,
) -> tuple[Deadline, ...]:
    """The deadlines set in `text[within.start:within.end]`, in order, with places in `text`.

    `cell` says that it is a time of its own: a cell in a column of times, or what stands after
    "Thời gian thực hiện:". `before` is what "trước ngày D" means (see `extractor.dates`).
    """
    day = issued.date if issued else None
    passage = read_passage(text[within.start : within.end], issued=day, genre=genre)
    found: list[Deadline] = []
    for meaning in combined(find_meanings(passage, cell=cell), passage):
        days = resolve(meaning, issued=issued, calendar=calendar, before=before)
        if days is not None:
            previous = found[-1].spans[-1].end - within.start if found else 0
            purpose = _purpose(meaning, passage, previous)
            found.append(_deadline(meaning, days, purpose, text, within.start))
    return tuple(found)


def _deadline(meaning: Meaning, days: Days, purpose: Purpose, text: str, offset: int) -> Deadline:
    spans = tuple(Span(offset + start, offset + end) for start, end in meaning.places)
    return Deadline(
        text=" ".join(words_of(text, span) for span in spans),
        kind=meaning.kind,
        spans=spans,
        rule=meaning.rule,
        date=days.date,
        bound=meaning.bound,
        amount=meaning.amount.number if meaning.amount else None,
        unit=meaning.amount.unit if meaning.amount else None,
        anchor=meaning.anchor,
        rrule=str(meaning.recurrence) if meaning.recurrence else None,
        due_on=days.due_on,
        purpose=purpose,
        doubts=days.doubts,
    )


def _purpose(meaning: Meaning, passage: Passage, previous: int) -> Purpose:
    """Read between the deadline before and this one, else after it."""
    start, end = meaning.places[0].start, meaning.places[-1].end
    return purpose_of(passage.words[min(previous, start) : start], passage.words[end:])
