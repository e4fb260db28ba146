"""Words of urgency stamps as notes of the reading, so that the urgency has its words in the text."""

from __future__ import annotations

from dataclasses import replace

from extractor.reading.marks.vocabulary import ENTRIES, Sort
from extractor.text import folded
from extractor.types import Line, Mark, Reading, Span


def with_stamped_urgency(reading: Reading) -> Reading:
    """The reading with a note at its end for every urgency that only stamps of a first page say."""
    there = {_line(reading, line) for line in reading.lines}
    new = {
        words: mark
        for mark in reading.marks
        for words in _urgent(mark)
        if folded(words) not in there
    }
    for words, mark in new.items():
        reading = _noted(reading, words, mark)
    return reading


def _urgent(mark: Mark) -> list[str]:
    if mark.page != 1:
        return []
    lines = (mark.words or "").splitlines()
    return [words for words in lines if ENTRIES.get(words) is Sort.URGENCY]


def _line(reading: Reading, line: Line) -> str:
    return folded(reading.text[line.span.start : line.span.end]).strip(" .*-|[]")


def _noted(reading: Reading, words: str, mark: Mark) -> Reading:
    start = len(reading.text) + 1 if reading.text else 0
    line = Line(Span(start, start + len(words)), mark.page, mark.box, note=True)
    text = f"{reading.text}\n{words}" if reading.text else words
    return replace(reading, text=text, lines=(*reading.lines, line))
