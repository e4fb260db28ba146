"""Lines to blocks: paragraphs, headings and cells, whole again where the carrier broke them.

Running heads, page numbers and footnotes are left out. A DOCX says itself where paragraphs end; for
printed pages and wrapped text it is told line by line (`rules`), from what the lines say (`looks`)
and how they stand (`printed`, `written`). Pure; linear in the number of lines. Nothing is ever
rejoined inside a word: Vietnamese breaks no words, and a hyphen at a line's end belongs to a symbol.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.layout.looks import Look, look
from extractor.layout.printed import printed_seams
from extractor.layout.rules import LONG_BRACKET, Seam, deciding_rule
from extractor.layout.seams import Measured
from extractor.layout.written import written_seams
from extractor.types import Block, Box, Format, Reading, Span

__all__ = ["find_blocks"]


def find_blocks(reading: Reading) -> tuple[Block, ...]:
    """The blocks of the body in reading order; each runs from its first to its last character."""
    looks = [look(reading, line) for line in reading.lines if not line.note and _filled(line.span)]
    return tuple(_block(lines) for lines in _grouped(looks, _measured(reading.format, looks)))


def _filled(span: Span) -> bool:
    return span.start < span.end


def _measured(carrier: Format, looks: Sequence[Look]) -> list[Measured]:
    if carrier.is_word:
        return [Measured()] * len(looks)
    printed = carrier is Format.PDF and all(item.line.box is not None for item in looks)
    return printed_seams(looks) if printed else written_seams(looks)


def _grouped(looks: Sequence[Look], measured: Sequence[Measured]) -> list[list[Look]]:
    groups: list[list[Look]] = []
    depth, length = 0, 0
    for below, seam in zip(looks, measured, strict=True):
        if groups:
            bracket = depth > 0 and length <= LONG_BRACKET
            here = Seam(groups[-1][-1], below, seam, groups[-1][0], bracket)
        if not groups or not deciding_rule(here).joins:
            groups.append([])
            depth, length = 0, 0
        groups[-1].append(below)
        depth += below.words.count("(") - below.words.count(")")
        length += len(below.words)
    return groups


def _block(looks: Sequence[Look]) -> Block:
    first, lines = looks[0].line, [item.line for item in looks]
    return Block(
        span=Span(first.span.start, lines[-1].span.end),
        page=first.page,
        cell=first.cell,
        bold=all(line.bold for line in lines),
        italic=all(line.italic for line in lines),
        centred=all(line.centred for line in lines),
        box=_around([line.box for line in lines if line.page == first.page]),
    )


def _around(boxes: Sequence[Box | None]) -> Box | None:
    """The place on the block's first page; None where the carrier has no places."""
    known = [box for box in boxes if box is not None]
    if not known:
        return None
    return Box(
        min(box.x0 for box in known),
        min(box.top for box in known),
        max(box.x1 for box in known),
        max(box.bottom for box in known),
    )
