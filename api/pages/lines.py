"""Paragraphs of a text of which nothing but its lines is known."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from extractor.types import Span

_STARTS = re.compile(
    r"(?:[IVXLC]{1,6}[.)]|[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]|[a-zđ][.)]|[-–—+*•]) |(?:Điều|Chương|Mục|Phụ lục) [0-9IVXLC]"
)
_ENDS = tuple(".;:!?/…")
_FULL = 0.8
"""A line this much of the usual width did break because the paper ended."""
_WIDEST = 160
"""A carrier with longer lines than this writes a paragraph a line."""


def paragraphs(text: str) -> Iterator[Span]:
    """The places of paragraphs: drawn lines joined where a sentence runs on."""
    lines = list(filled_lines(text, Span(0, len(text))))
    full = _full_length(lines)
    start = end = -1
    for line in lines:
        if start >= 0 and not _runs_on(text, Span(start, end), line, full):
            yield Span(start, end)
            start = -1
        start = line.start if start < 0 else start
        end = line.end
    if start >= 0:
        yield Span(start, end)


def filled_lines(text: str, place: Span) -> Iterator[Span]:
    """Lines of a place that hold words, without the spaces around them."""
    for match in re.compile(r"[^\n]+").finditer(text, *place):
        words = match[0].strip()
        if words:
            start = match.start() + match[0].index(words)
            yield Span(start, start + len(words))


def begins_item(words: str) -> bool:
    """Whether a paragraph begins with a number, a letter or a dash."""
    return _STARTS.match(words) is not None


def is_head(words: str) -> bool:
    """Whether a line is a heading in capitals."""
    return len(words) < 160 and words.isupper()


def _full_length(lines: Sequence[Span]) -> float:
    """From how many code points on a line is full; infinite where lines are paragraphs."""
    lengths = sorted(line.end - line.start for line in lines)
    usual = lengths[len(lengths) * 9 // 10] if lengths else 0
    return usual * _FULL if usual <= _WIDEST else math.inf


def _runs_on(text: str, before: Span, line: Span, full: float) -> bool:
    """Whether a line continues the sentence of the paragraph before it."""
    if text.count("\n", before.end, line.start) > 1:
        return False
    last = text[before.start : before.end].rsplit("\n", 1)[-1].strip()
    words = text[line.start : line.end]
    if last.endswith(_ENDS) or begins_item(words) or is_head(last) != is_head(words):
        return False
    return len(last) >= full or words[0].islower()
