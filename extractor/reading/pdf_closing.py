"""Recipients and signature that a page break cuts: each column whole, one after the other.

The list of recipients ends with who keeps the file ("Lưu"). Where a page ends before that, with a
signature beside it, the list's rest stands at the top of the next page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.text import folded
from extractor.types import Box, Line

SAME_EDGE = 0.03
"""Lines of the list begin no further apart than this, in page widths."""

_RECIPIENTS = re.compile(r"nơi (?:nhận|gửi)\s*:?")
_KEPT = re.compile(r"\W*lưu\b")
_ITEM = re.compile(r"[-+•–]")

Written = tuple[str, Line]


def closing_together(lines: Sequence[Written]) -> list[Written]:
    """The lines, the rest of a list of recipients brought before the signature beside it; page
    numbers and other notes come last."""
    body = [line for line in lines if not line[1].note]
    return _together(body) + [line for line in lines if line[1].note]


def _together(lines: list[Written]) -> list[Written]:
    starts = [n for n, line in enumerate(lines) if _is_body(line) and _begins_list(line)]
    for start in starts:
        signature, end = _columns(lines, start)
        rest = _rest(lines, start, signature, end) if signature < end else end
        if rest > end:
            order = (lines[:signature], lines[end:rest], lines[signature:end], lines[rest:])
            return [line for part in order for line in part]
    return lines


def _is_body(line: Written) -> bool:
    return line[1].cell is None and line[1].box is not None


def _begins_list(line: Written) -> bool:
    return _RECIPIENTS.fullmatch(folded(line[0]).strip()) is not None


def _box(line: Written) -> Box:
    return line[1].box or Box(0.0, 0.0, 1.0, 1.0)


def _columns(lines: Sequence[Written], start: int) -> tuple[int, int]:
    """Where the signature beside a list begins, higher up again, and where the page's body ends."""
    page, end, signature = lines[start][1].page, start + 1, 0
    while end < len(lines) and lines[end][1].page == page and _is_body(lines[end]):
        if not signature and _box(lines[end]).top < _box(lines[end - 1]).top:
            signature = end
        end += 1
    return signature or end, end


def _rest(lines: Sequence[Written], start: int, signature: int, end: int) -> int:
    """Where the rest of a list ends that goes on at `end`, on the next page."""
    if any(_KEPT.match(folded(words)) for words, _ in lines[start:signature]):
        return end
    right = min(_box(line).x0 for line in lines[signature:end])
    rest, left = end, _box(lines[start]).x0
    while rest < len(lines) and _is_body(lines[rest]) and _is_of_list(lines[rest], left, right):
        rest += 1
        if _KEPT.match(folded(lines[rest - 1][0])):
            break
    begun = rest > end and lines[end][1].page == lines[start][1].page + 1
    return rest if begun and _goes_on(lines[end][0]) else end


def _goes_on(words: str) -> bool:
    return words[:1].islower() or _ITEM.match(words) is not None


def _is_of_list(line: Written, left: float, right: float) -> bool:
    box = _box(line)
    return abs(box.x0 - left) <= SAME_EDGE and box.x1 <= right
