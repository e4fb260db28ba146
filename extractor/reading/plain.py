"""Plain text and Markdown to a `Reading`.

`charsets` gives its letters. The marks of Markdown (`**bold**`, `*italic*`, `# heading`,
`| cell |`, backslashes) are taken out and kept as properties of the lines; every character that
stays keeps its place in the decoded source (`Reading.origin`). Lines that are only rules and
borders are no text: the line after them carries a `gap`. Tables become cells (`pipes`); other
pipes only part lines.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractor.errors import EmptyFile, TooLarge
from extractor.reading.borders import is_border
from extractor.reading.charsets import decoded
from extractor.reading.columns import Part, cut, reading_order
from extractor.reading.emphasis import Piece, Styled, styled
from extractor.reading.pipes import Row, RowKind, find_cells
from extractor.text import Normalised, normalise
from extractor.types import Format, Line, Reading, ReadingFacts, Span

MAX_BYTES = 20_000_000
"""No text document comes near this; a longer one is a dump of something else."""

_LINE = re.compile(r"^.*$", re.MULTILINE)
_PIPE = re.compile(r"(?<!\\)\|")
_HEADING = re.compile(r"#{1,6}\s+(?=\S)")


def read_plain(data: bytes) -> Reading:
    """The lines of a text file. Raises `UnreadableText`, `EmptyFile` or `TooLarge`."""
    if len(data) > MAX_BYTES:
        raise TooLarge
    letters, encoding = decoded(data)
    source = normalise(letters)
    pieces = _pieces(source.text, _with_tabs(letters, source))
    reading = _assembled(source, styled(source.text, pieces))
    if not reading.lines:
        raise EmptyFile
    return replace(reading, facts=ReadingFacts(encoding=encoding))


def _with_tabs(letters: str, source: Normalised) -> str:
    """The normalised text, but with the tabs of the source, which tell columns."""
    if "\t" not in letters:
        return source.text
    pairs = zip(source.text, source.origin, strict=True)
    return "".join("\t" if letters[place] == "\t" else char for char, place in pairs)


def _pieces(text: str, tabbed: str) -> Iterator[Piece]:
    """What stands on the lines in reading order, cell by cell, headings without their marks."""
    rows = [_row(tabbed, match.start(), match.end()) for match in _LINE.finditer(text)]
    cells = find_cells(rows)
    gap = False
    for place, column in _order(text, rows):
        row = rows[place]
        gap = gap or _parted(rows, place) or column > 0
        parts = [row.parts[column]] if row.kind is RowKind.WORDS else row.parts
        for part, (start, end) in enumerate(parts):
            if start < end:
                heading = _HEADING.match(text, start, end)
                first = heading.end() if heading else start
                yield Piece(first, end, gap, cells.get((place, part)), heading is not None)
                gap = row.kind is RowKind.PIPED


def _order(text: str, rows: Sequence[Row]) -> list[Part]:
    """The lines with words in reading order, those in two columns part by part."""
    filled = [place for place, row in enumerate(rows) if row.parts]
    order = reading_order([_columns(text, rows[place]) for place in filled])
    return [Part(filled[line], part) for line, part in order]


def _columns(text: str, row: Row) -> list[str]:
    """The words of a line, of both columns where it has two; cells are no columns."""
    if row.kind is not RowKind.WORDS:
        return [""]
    start = row.parts[0][0]
    indent = start - text.rfind("\n", 0, start) - 1 if len(row.parts) == 1 else 0
    return [" " * indent + text[first:last] for first, last in row.parts]


def _parted(rows: Sequence[Row], place: int) -> bool:
    """Whether something else than words stands on the line above."""
    return rows[place].kind is not RowKind.WORDS or (
        place > 0 and rows[place - 1].kind is not RowKind.WORDS
    )


def _row(text: str, start: int, end: int) -> Row:
    words = text[start:end].strip()
    if not words:
        return Row(RowKind.BLANK)
    if not words.strip("| "):
        return Row(RowKind.PIPE)
    if is_border(words):
        return Row(RowKind.RULE)
    place = _trimmed(text, start, end)
    if words[0] == "|" or words[-1] == "|":
        return Row(RowKind.PIPED, _parts(text, *place))
    return Row(RowKind.WORDS, _typed_columns(text, *place))


def _typed_columns(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    gap = cut(text[start:end])
    return ((start, end),) if gap is None else ((start, start + gap[0]), (start + gap[1], end))


def _parts(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The cells of a line with pipes; an empty one has no length."""
    start, end = start + (text[start] == "|"), end - (text[end - 1] == "|")
    pipes = [match.start() for match in _PIPE.finditer(text, start, end)]
    edges = zip([start, *(pipe + 1 for pipe in pipes)], [*pipes, end], strict=True)
    return tuple(_trimmed(text, first, last) for first, last in edges)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    last = start + len(words.rstrip())
    return min(last, end - len(words.lstrip())), last


def _assembled(source: Normalised, lines: Iterable[Styled]) -> Reading:
    words: list[str] = []
    origin = array("L")
    found: list[Line] = []
    for line in lines:
        if found:
            words.append("\n")
            origin.append(source.origin[line.kept[0][0] - 1])
        start = len(origin)
        for first, last in line.kept:
            words.append(source.text[first:last])
            origin.extend(source.origin[first:last])
        found.append(_line(line, Span(start, len(origin)), gap=bool(found) and line.piece.gap))
    return Reading(Format.TEXT, "".join(words), tuple(found), pages=1, origin=origin)


def _line(line: Styled, span: Span, *, gap: bool) -> Line:
    return Line(span, page=1, cell=line.piece.cell, bold=line.bold, italic=line.italic, gap=gap)
