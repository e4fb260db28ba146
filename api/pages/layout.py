"""The text of a document laid out for reading, with the places of its evidence marked.

Places are code points of the text. They are cut here, on the server, because a browser counts
UTF-16 units. `lay_out` loses no character that is not white space.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extractor.types import Span

_STARTS = re.compile(
    r"(?:[IVXLC]{1,6}[.)]|[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]|[a-zđ][.)]|[-–—+*•]) |(?:Điều|Chương|Mục|Phụ lục) [0-9IVXLC]"
)
_ENDS = tuple(".;:!?/…")
_FULL = 0.8
"""A line this much of the usual width did break because the paper ended."""
_WIDEST = 160
"""A carrier with longer lines than this writes a paragraph a line."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words between two borders of evidence, and the keys of what they prove."""

    text: str = field(repr=False)
    keys: tuple[str, ...] = ()

    @property
    def sort(self) -> str:
        """How it is set: as words of a task, of a value, or of both."""
        in_task = any(key.startswith("t") for key in self.keys)
        in_value = any(not key.startswith(("t", "s")) for key in self.keys)
        return " ".join(
            name for name, holds in (("of-task", in_task), ("of-value", in_value)) if holds
        )


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `kind` is `head`, `item` or `text`, and says how it is set."""

    kind: str
    pieces: tuple[Piece, ...] = field(repr=False)


def lay_out(text: str, places: Mapping[str, Sequence[Span]]) -> tuple[Paragraph, ...]:
    """The paragraphs of a text; `places` tells where each key's words stand."""
    borders, keys = _stretches(places)
    return tuple(
        Paragraph(_kind(text[p.start : p.end]), tuple(_pieces(text, p, borders, keys)))
        for p in paragraphs(text)
    )


def paragraphs(text: str) -> Iterator[Span]:
    """The places of paragraphs: drawn lines joined where a sentence runs on."""
    lines = list(_lines(text))
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


def _lines(text: str) -> Iterator[Span]:
    """Lines that hold words, without the spaces around them."""
    for match in re.finditer(r"[^\n]+", text):
        words = match[0].strip()
        if words:
            start = match.start() + match[0].index(words)
            yield Span(start, start + len(words))


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
    if last.endswith(_ENDS) or _STARTS.match(words) or _is_head(last) != _is_head(words):
        return False
    return len(last) >= full or words[0].islower()


def _is_head(words: str) -> bool:
    return len(words) < 160 and words.isupper() and any(c.isalpha() for c in words)


def _kind(words: str) -> str:
    if _is_head(words.split("\n", 1)[0]):
        return "head"
    return "item" if _STARTS.match(words) else "text"


def _stretches(
    places: Mapping[str, Sequence[Span]],
) -> tuple[list[int], list[tuple[str, ...]]]:
    """Borders in order, and the keys that hold from each border to the next."""
    opens: dict[int, list[str]] = {}
    closes: dict[int, list[str]] = {}
    for key, spans in places.items():
        for span in spans:
            opens.setdefault(span.start, []).append(key)
            closes.setdefault(span.end, []).append(key)
    borders = sorted(opens.keys() | closes.keys())
    active: dict[str, int] = {}
    keys: list[tuple[str, ...]] = []
    for border in borders:
        for key in closes.get(border, ()):
            active[key] = active.get(key, 0) - 1
        for key in opens.get(border, ()):
            active[key] = active.get(key, 0) + 1
        active = {key: count for key, count in active.items() if count}
        keys.append(tuple(active))
    return borders, keys


def _pieces(
    text: str, place: Span, borders: Sequence[int], keys: Sequence[tuple[str, ...]]
) -> Iterator[Piece]:
    start, index = place.start, bisect_right(borders, place.start)
    while start < place.end:
        end = min(borders[index] if index < len(borders) else place.end, place.end)
        held = keys[index - 1] if index else ()
        yield Piece(text[start:end].replace("\n", " "), held)
        start, index = end, index + 1
