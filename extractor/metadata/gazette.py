"""Titles of gazettes and collections, which tell in one sentence what a letterhead tells in parts.

"QUYẾT ĐỊNH / của Bộ trưởng Bộ Nội vụ số 12/2009/QĐ-BNV ngày 05 tháng 3 năm 2009 về việc …"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractor.sections import KIND_TITLES, Sections, find_title
from extractor.text import folded
from extractor.types import Block, Span

_TITLED = re.compile(r"\s*của\s[^;:()]{3,120}?\s(?P<number>số\s*:?\s*\d)")
_LONGEST = 400
"""Letters of a title that are looked at; the number stands at its beginning."""


class GazetteTitle(NamedTuple):
    """Where such a title names the issuer ("của …"), and where number and day stand."""

    issuer: Span
    numbered: Span


def gazette_title(sections: Sections) -> GazetteTitle | None:
    """The title of this form; None where the head has none."""
    for block in _after_titles(sections):
        end = min(block.span.end, block.span.start + _LONGEST)
        low = folded(sections.text[block.span.start : end])
        if match := _TITLED.match(low):
            number = block.span.start + match.start("number")
            return GazetteTitle(Span(block.span.start, number), Span(number, end))
    return None


def _after_titles(sections: Sections) -> Iterator[Block]:
    """What stands behind the name of a kind: in its block, or in the next."""
    titled = False
    for block in sections.parts[0].head:
        if titled:
            yield block
        title = find_title(sections.text, block.span)
        titled = title is not None or folded(sections.words(block.span)) in KIND_TITLES
        if title is not None:
            yield Block(Span(title[1].end, block.span.end), block.page)
