"""The asterisks and backslashes of Markdown: taken out of lines, kept as bold and italic.

Asterisks are read as switches, paragraph by paragraph, not as CommonMark reads them: texts saved
from web pages hold "**TH****Ủ", "**VĂN PHÒNG **" and marks that close a line late. A single one
that nothing closes is the author's own and stays, as do "(*)" and a bullet "* ".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

from extractor.types import Cell

MOSTLY = 0.8
"""Share of a line's letters and digits that makes the line bold or italic."""

_MARK = re.compile(r"\\(?=[!-/:-@\[-`{-~])|\*+")


class Piece(NamedTuple):
    """Words on one line, or in one cell of it, by their place in the source."""

    start: int
    end: int
    gap: bool = False
    cell: Cell | None = None
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Styled:
    """A piece without its marks: the places that are kept, and how they are set."""

    piece: Piece
    kept: tuple[tuple[int, int], ...]
    bold: bool
    italic: bool


@dataclass(slots=True)
class _Style:
    bold: bool = False
    italic: bool = False


def styled(text: str, pieces: Iterable[Piece]) -> Iterator[Styled]:
    """The pieces that hold words, without marks; a style ends with its paragraph."""
    paragraph: list[Piece] = []
    for piece in pieces:
        if paragraph and (piece.gap or piece.heading or paragraph[-1].heading):
            yield from _paragraph(text, paragraph)
            paragraph = []
        paragraph.append(piece)
    yield from _paragraph(text, paragraph)


def _paragraph(text: str, pieces: Sequence[Piece]) -> Iterator[Styled]:
    marks = [_marks(text, piece) for piece in pieces]
    odd = [m for found in marks for m in found if m[0] != "\\" and len(m[0]) % 2]
    closed = _closed(text, odd)
    style = _Style()
    for piece, found in zip(pieces, marks, strict=True):
        line = _without(text, piece, [m for m in found if _counts(m, closed)], style)
        if line.kept:
            yield line


def _marks(text: str, piece: Piece) -> list[re.Match[str]]:
    """The marks of a piece; what stands in brackets, or behind a backslash, is none."""
    found = list(_MARK.finditer(text, piece.start, piece.end))
    escaped = {m.end() for m in found if m[0] == "\\"}
    return [m for m in found if m.start() not in escaped and not _in_brackets(text, m)]


def _in_brackets(text: str, mark: re.Match[str]) -> bool:
    return text[mark.start() - 1 : mark.start()] == "(" and text[mark.end() : mark.end() + 1] == ")"


def _closed(text: str, odd: Sequence[re.Match[str]]) -> set[int]:
    """Where asterisks stand that open italics, or close what was opened."""
    places: set[int] = set()
    opened = False
    for mark, after in zip_longest(odd, odd[1:]):
        if opened or len(mark[0]) > 1 or (after is not None and _may_close(text, after)):
            places.add(mark.start())
            opened = not opened
    return places


def _may_close(text: str, mark: re.Match[str]) -> bool:
    """A closing mark follows a word or ends its line; one before a space is a bullet."""
    if len(mark[0]) > 1:
        return True
    before, after = text[mark.start() - 1], text[mark.end() : mark.end() + 1]
    if before == "\n":
        return not after.isspace()
    return not before.isspace() or after in ("", "\n", "|")


def _counts(mark: re.Match[str], closed: set[int]) -> bool:
    return mark[0] != "*" or mark.start() in closed


def _without(text: str, piece: Piece, marks: Sequence[re.Match[str]], style: _Style) -> Styled:
    kept: list[tuple[int, int]] = []
    total = bold = italic = 0
    edges = [*((m.start(), m.end(), len(m[0]) * (m[0] != "\\")) for m in marks)]
    start = piece.start
    for first, last, stars in [*edges, (piece.end, piece.end, 0)]:
        if start < first:
            kept.append((start, first))
            count = sum(map(str.isalnum, text[start:first]))
            total += count
            bold += count * style.bold
            italic += count * style.italic
        style.bold ^= stars in (2, 3)
        style.italic ^= stars % 2 == 1
        start = last
    kept = _trimmed(text, kept)
    return Styled(piece, tuple(kept), piece.heading or _mostly(bold, total), _mostly(italic, total))


def _mostly(count: int, total: int) -> bool:
    return count > 0 and count >= MOSTLY * total


def _trimmed(text: str, kept: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places without the spaces that marks leave at the ends."""
    while kept and not text[slice(*kept[0])].strip():
        kept = kept[1:]
    while kept and not text[slice(*kept[-1])].strip():
        kept = kept[:-1]
    if kept:
        first, last = kept[0], kept[-1]
        kept[0] = (first[1] - len(text[slice(*first)].lstrip()), first[1])
        last = kept[-1]
        kept[-1] = (last[0], last[0] + len(text[slice(*last)].rstrip()))
    return kept
