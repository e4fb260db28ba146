"""Deadlines given by reference inside the document: "theo thời gian nêu tại khoản 1".

The item named is the nearest above that begins a line with its label (ANNOTATION, ruling 17).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from extractor.deadlines.fragments import compiled
from extractor.text import folded
from extractor.types import Span

_REFERENCE = (
    r"(?<!\w)(?:theo|đúng|đảm bảo|bảo đảm|cùng|như|trong)(?: đúng)?(?: mốc)? (?:thời gian|thời hạn|tiến độ|thời điểm)"
    r"(?: gửi| báo cáo| hoàn thành| thực hiện)?(?: đã| được){0,2}+(?: quy định| nêu| yêu cầu| xác định| ghi| giao| với)? "
    r"(?:(?:tại|ở) )?"
    r"(?P<part>khoản|điểm|mục|phần|tiết|điều|tiểu mục) (?P<label>[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}"
    r"|[ivx]{1,5}|[a-zđ])(?![\w.]\w)"
)
_NEXT_ITEM = r"\n~(?:(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}|[ivx]{1,5}|[a-zđ])~[.)/]|điều \d)"


class Reference(NamedTuple):
    """Words that point to the deadline of another item, and where that item stands."""

    place: Span
    item: Span


def find_references(text: str, within: Span) -> list[Reference]:
    """The references in a stretch of the text whose item is found above it."""
    words = folded(text[within.start : within.end])
    references: list[Reference] = []
    for match in compiled(_REFERENCE).finditer(words):
        item = _item_above(folded(text[: within.start]), match["part"], match["label"])
        if item is not None:
            start, end = match.span()
            references.append(Reference(Span(within.start + start, within.start + end), item))
    return references


def _item_above(words: str, part: str, label: str) -> Span | None:
    """The nearest item of that label in the words, without what follows it."""
    head = rf"{'điều ' if part == 'điều' else ''}{re.escape(label)}"
    starts = list(compiled(rf"(?:^|\n)~{head}~[.)/](?!\d)").finditer(words))
    if not starts:
        return None
    start = starts[-1].end()
    following = compiled(_NEXT_ITEM).search(words, start)
    return Span(start, following.start() if following else len(words))
