"""Which blocks of the head can be a heading."""

from __future__ import annotations

from extractor.sections import Sections
from extractor.types import Block

MOST_COLUMNS = 3
"""Letterhead and motto stand side by side, maybe with a gap between; wider tables hold data."""


def heading_blocks(sections: Sections) -> tuple[Block, ...]:
    """The head of the document without the rows of a table of data."""
    return tuple(
        block
        for block in sections.parts[0].head
        if block.cell is None or block.cell.columns <= MOST_COLUMNS
    )
