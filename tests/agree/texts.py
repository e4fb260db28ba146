"""A document that was read, as a text file: a paragraph a line, tables with pipes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from extractor.types import Block


def text_of(text: str, blocks: Sequence[Block]) -> str:
    """The words of the blocks, an empty line between two paragraphs."""
    shown: list[str] = []
    for row, items in groupby(blocks, _row):
        words = [" ".join(text[slice(*block.span)].split()) for block in items]
        shown += words if row is None else [f"| {' | '.join(words)} |"]
    return "\n\n".join(shown)


def _row(block: Block) -> tuple[int, int] | None:
    return None if block.cell is None else (block.cell.table, block.cell.row)
