"""The public function of this package: the deadlines that a sentence or cell sets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from extractor.dates import BEFORE_EXCLUSIVE, VIETNAM, Calendar
from extractor.deadlines.combine import combined
from extractor.deadlines.marks import read_passage
from extractor.deadlines.meanings import Meaning, Passage, Recurrence
from extractor.deadlines.purpose import purpose_of
from extractor.deadlines.references import find_lent, find_references
from extractor.deadlines.resolve import Days, resolve
from extractor.deadlines.rules import find_meanings
from extractor.text import words_of
from extractor.types import Deadline, DeadlineKind, Genre, PartialDate, Purpose, Span


class _Setting(NamedTuple):
    """What holds for a whole document."""

    issued: PartialDate | None
    genre: Genre
    calendar: Calendar
    before: str


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
    "Thời gian thực hiện:". `before` is what "trước ngày D" means (see `extractor.dates`). Words
    that refer to the time of an item above have that item's dates.
    """
    setting = _Setting(issued, genre, calendar, before)
    passage = _passage(text, within, setting)
    stated = _stated(passage, text, within, setting, cell=cell)
    found = [
        *_with_lent_days(stated, text, within, setting),
        *_referred(passage, text, within, setting),
    ]
    return tuple(sorted(found, key=lambda deadline: deadline.spans))


def _passage(text: str, within: Span, setting: _Setting) -> Passage:
    issued = setting.issued.date if setting.issued else None
    return read_passage(text[within.start : within.end], issued=issued, genre=setting.genre)


def _stated(
    passage: Passage, text: str, within: Span, setting: _Setting, *, cell: bool = False
) -> list[Deadline]:
    """The deadlines that the words themselves set."""
    found: list[Deadline] = []
    end = 0
    for meaning in combined(find_meanings(passage, cell=cell), passage):
        days = resolve(
            meaning, issued=setting.issued, calendar=setting.calendar, before=setting.before
        )
        if days is not None:
            purpose = _purpose(meaning, passage, end)
            found.append(_deadline(meaning, days, purpose, text, within.start))
            end = meaning.places[-1].end
    return found


def _with_lent_days(
    stated: list[Deadline], text: str, within: Span, setting: _Setting
) -> list[Deadline]:
    """The deadlines, bare periods given up for the exact days that a later clause lends them."""
    bare = [d for d in stated if d.rrule and not Recurrence.read(d.rrule).exact]
    sentence = find_lent(text, within) if bare else None
    lent = _dated(text, sentence, setting) if sentence else []
    exact = [d for d in lent if d.rrule and Recurrence.read(d.rrule).exact]
    return [*(d for d in stated if d not in bare), *exact] if exact else stated


def _dated(text: str, within: Span, setting: _Setting) -> list[Deadline]:
    """The deadlines that another stretch of the text states."""
    return _stated(_passage(text, within, setting), text, within, setting)


def _referred(passage: Passage, text: str, within: Span, setting: _Setting) -> Iterator[Deadline]:
    """The last date of each item that the words refer to."""
    for place, item in find_references(text, within, passage.words):
        dates = [
            deadline
            for deadline in _dated(text, item, setting)
            if deadline.kind is DeadlineKind.DATE
        ]
        if dates:
            yield replace(
                dates[-1], text=words_of(text, place), spans=(place,), rule=f"as {dates[-1].rule}"
            )


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
    """Read between the deadline before and this one, in the words of a date too, else after it."""
    start, end = meaning.places[0].start, meaning.places[-1].end
    stop = end if meaning.kind is DeadlineKind.DATE else start
    return purpose_of(passage.words[min(previous, start) : stop], passage.words[end:])
