"""Printed lines, measured by their boxes: columns, margins, room at a line's end, indents.

All distances are shares of the page's width. Body text has margins of its page, each column of a
table and each run of other lines its own: those of its widest lines.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractor.layout.looks import Look
from extractor.layout.seams import Measured
from extractor.types import Box

EDGE = 0.012
"""Lines that end this close to each other end at one margin."""
INDENT = 0.012
"""The least first-line indent."""
DEEP = 0.15
"""A line that stands in further is set by itself: a title, a signature."""
ROOMY = 1.2
"""Room is only believed where the word would fit with this much to spare."""
WIDE = 0.5
"""Body text has lines at least this wide."""
MOSTLY = 0.5
"""Share of the paragraphs' beginnings that makes a habit of a document."""


class Margins(NamedTuple):
    """Where the lines of a column begin and end."""

    left: float
    right: float


class Printed(NamedTuple):
    """A line with its box and the margins of its column."""

    look: Look
    box: Box
    margins: Margins


def printed_seams(looks: Sequence[Look]) -> list[Measured]:
    """The seam before each line of a PDF; lines without a box, as OCR gives, tell nothing."""
    boxes = [item.line.box for item in looks]
    placed = [box for box in boxes if box is not None]
    if not looks or len(placed) < len(boxes):
        return [Measured()] * len(looks)
    lines = [Printed(*item) for item in zip(looks, placed, _margins(looks, placed), strict=True)]
    seams = [_seam(above, below) for above, below in pairwise(lines)]
    indents, blank = _indents(lines, seams), _parts_by_white(lines)
    return [
        Measured(),
        *(
            seam._replace(blank=blank, indented=seam.indented if indents else None)
            for seam in seams
        ),
    ]


def _seam(above: Printed, below: Printed) -> Measured:
    room = _room(above, below)
    return Measured(room=room, indented=_indented(above, below, room), apart=_apart(above, below))


def _apart(above: Printed, below: Printed) -> bool:
    """Whether the line below stands beside the one above, or higher up: in another column."""
    if above.look.line.page != below.look.line.page or above.look.line.cell:
        return False
    half = (above.box.bottom - above.box.top) / 2
    return below.box.bottom - above.box.bottom < half


def _room(above: Printed, below: Printed) -> bool | None:
    """Centred lines end where they will; so do those of a table's head."""
    cell = above.look.line.cell
    if above.look.line.centred or (cell is not None and cell.row == 0) or not above.look.words:
        return None
    letter = (above.box.x1 - above.box.x0) / len(above.look.words)
    needed = letter * (below.look.first_word + 1) * ROOMY
    return above.margins.right - above.box.x1 > needed


def _indented(above: Printed, below: Printed, room: bool | None) -> bool | None:
    inside = below.box.x0 - below.margins.left
    if below.look.line.cell or below.look.line.centred or inside > DEEP:
        return None
    if inside <= INDENT:
        return False
    deeper = below.box.x0 - below.margins.left > above.box.x0 - above.margins.left + INDENT
    hanging = above.look.marked and not above.look.ended
    return True if (deeper and not hanging) or room else None


def _indents(lines: Sequence[Printed], seams: Sequence[Measured]) -> bool:
    """Whether first lines stand in, in this document."""
    firsts = [
        seam.indented is True
        for (above, below), seam in zip(pairwise(lines), seams, strict=True)
        if (seam.room or below.look.line.gap or below.look.marked)
        and not below.look.line.cell
        and not below.look.line.centred
        and below.margins.right - below.margins.left >= WIDE
    ]
    return sum(firsts) > MOSTLY * len(firsts)


def _parts_by_white(lines: Sequence[Printed]) -> bool:
    """Whether white stands between the paragraphs of this document."""
    ends = [
        below.look.line.gap
        for above, below in pairwise(lines)
        if above.look.ended
        and below.look.line.page == above.look.line.page
        and not below.look.line.cell
    ]
    return sum(ends) > MOSTLY * len(ends)


# --- margins ------------------------------------------------------------------------------------


def _margins(looks: Sequence[Look], boxes: Sequence[Box]) -> list[Margins]:
    """The margins of each line's column."""
    pages: dict[int, list[Box]] = defaultdict(list)
    columns: dict[tuple[int, int], list[Box]] = defaultdict(list)
    for item, box in zip(looks, boxes, strict=True):
        if item.line.cell:
            columns[item.line.cell.table, item.line.cell.column].append(box)
        elif box.x1 - box.x0 >= WIDE:
            pages[item.line.page].append(box)
    everywhere = _of_wide(box for found in pages.values() for box in found)
    bodies = {page: _of_wide(found) or everywhere for page, found in pages.items()}
    runs = _of_runs(looks, boxes, bodies)
    tables = {place: _around(found) for place, found in columns.items()}
    return [
        tables[item.line.cell.table, item.line.cell.column] if item.line.cell else run
        for item, run in zip(looks, runs, strict=True)
    ]


def _of_wide(boxes: Iterable[Box]) -> Margins | None:
    """The margins that two or more wide lines keep; None where no two agree."""
    found = list(boxes)
    left = _shared([-box.x0 for box in found])
    right = _shared([box.x1 for box in found])
    return None if left is None or right is None else Margins(-left, right)


def _shared(edges: list[float]) -> float | None:
    """The outmost edge that two lines have in common."""
    ordered = sorted(edges, reverse=True)
    return next((one for one, two in pairwise(ordered) if one - two <= EDGE), None)


def _of_runs(
    looks: Sequence[Look], boxes: Sequence[Box], bodies: dict[int, Margins | None]
) -> list[Margins]:
    """The body's margins for a run of lines that reaches its right margin, else its own."""
    margins: list[Margins] = []
    for run in _runs(looks, boxes):
        body = bodies.get(run[0][0].line.page)
        inside = [box for _, box in run]
        reaches = body is not None and any(
            box.x1 >= body.right - 2 * EDGE and box.x1 - box.x0 >= WIDE for box in inside
        )
        margins += [body if body is not None and reaches else _around(inside)] * len(run)
    return margins


def _runs(looks: Sequence[Look], boxes: Sequence[Box]) -> list[list[tuple[Look, Box]]]:
    """Lines that follow each other down one column of a page."""
    runs: list[list[tuple[Look, Box]]] = []
    for item, box in zip(looks, boxes, strict=True):
        last = runs[-1][-1] if runs else None
        if (
            last is not None
            and last[0].line.page == item.line.page
            and bool(last[0].line.cell) == bool(item.line.cell)
            and box.top >= last[1].top
            and min(box.x1, last[1].x1) > max(box.x0, last[1].x0)
        ):
            runs[-1].append((item, box))
        else:
            runs.append([(item, box)])
    return runs


def _around(boxes: Sequence[Box]) -> Margins:
    return Margins(min(box.x0 for box in boxes), max(box.x1 for box in boxes))
