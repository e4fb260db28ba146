"""Deadlines given by reference inside the document: "theo thời gian nêu tại khoản 1".

The item named is the nearest above that begins a line with its label (ANNOTATION, ruling 17);
"tại điểm đó" is the label named before in the sentence, "nêu trên" whatever stands above. The
other way round, a clause may say by when another is due: "Thời hạn gửi báo cáo quy định tại khoản
1 Điều này chậm nhất là ngày 20". Nothing is found where no such item stands in the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractor.deadlines.fragments import compiled
from extractor.text import folded
from extractor.types import Span

_TIME = r"(?:thời gian|thời hạn|tiến độ|thời điểm)"
_AS = (
    rf"(?<!\w)(?:theo|đúng|đảm bảo|bảo đảm|cùng|như|trong)(?: đúng)?(?: mốc)? {_TIME}"
    r"(?: gửi| báo cáo| hoàn thành| thực hiện)?(?: đã| được){0,2}+"
    r"(?: quy định| nêu| yêu cầu| xác định| ghi| giao| với)?"
)
_PART = r"(?P<part>khoản|điểm|mục|phần|tiết|điều|tiểu mục)"
_LABEL = r"(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}|[ivx]{1,5}|[a-zđ])(?!\w|\.\w)"
_REFERENCE = (
    rf"{_AS} (?:(?:tại|ở) )?(?:{_PART} (?:(?P<label>{_LABEL})(?:,? (?:khoản|mục) (?P<outer>{_LABEL}))?"
    r"|(?P<same>đó|nói trên|nêu trên|trên|này)(?!\w))|(?P<above>nêu trên|nói trên|như trên|trên)(?!\w))"
)
_NEXT_ITEM = r"\n~(?:(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}|[ivx]{1,5}|[a-zđ])~[.)/]|điều \d)"
_LENT = rf"{_TIME} [^.;\n]{{0,80}}?(?:quy định|nêu) (?:tại|ở) khoản (?P<label>\d{{1,2}}) điều này"
_ITEM = r"(?:^|\n)~(?P<label>\d{1,2})~[.)](?!\d)"
_ARTICLE = r"(?:^|\n)~điều \d"
_REACH = 4000
"""As many characters are looked at for an article; longer ones lend and borrow nothing."""


class Reference(NamedTuple):
    """Words that point to the deadline of another item, and where that item stands."""

    place: Span
    item: Span


def find_references(text: str, within: Span, words: str) -> list[Reference]:
    """The references in a stretch of the text, whose folded words are given, to items above it."""
    if "thời" not in words and "tiến độ" not in words:
        return []
    references: list[Reference] = []
    for match in compiled(_REFERENCE).finditer(words):
        item = _item(match, folded(text[: within.start]), words[: match.start()])
        if item is not None:
            start, end = match.span()
            references.append(Reference(Span(within.start + start, within.start + end), item))
    return references


def _item(match: re.Match[str], above: str, sentence: str) -> Span | None:
    """The item that a reference means, in the words above its sentence."""
    if match["above"]:
        return Span(max(0, len(above) - _REACH), len(above))
    if match["label"]:
        return _item_above(above, match["part"], match["label"], match["outer"])
    named = list(compiled(rf"(?<!\w){match['part']} (?P<label>{_LABEL})").finditer(sentence))
    return _item_above(above, match["part"], named[-1]["label"], None) if named else None


def _item_above(words: str, part: str, label: str, outer: str | None) -> Span | None:
    """The nearest item of that label in the words, without what follows it; of the outer item
    where one is named."""
    starts = list(_beginnings(words, part, label))
    if outer is not None:
        outers = list(_beginnings(words, "", outer))
        starts = [start for start in starts if outers and start > outers[-1]][:1]
    if not starts:
        return None
    following = compiled(_NEXT_ITEM).search(words, starts[-1])
    return Span(starts[-1], following.start() if following else len(words))


def _beginnings(words: str, part: str, label: str) -> Iterator[int]:
    head = rf"{'điều ' if part == 'điều' else ''}{re.escape(label)}"
    return (m.end() for m in compiled(rf"(?:^|\n)~{head}~[.)/](?!\d)").finditer(words))


def find_lent(text: str, within: Span) -> Span | None:
    """The rest of a later sentence that says by when the item of a stretch is due, if any."""
    before = folded(text[max(0, within.start - _REACH) : within.end])
    items = list(compiled(_ITEM).finditer(before))
    later = folded(text[within.end : within.end + _REACH])
    ends = compiled(_ARTICLE).search(later)
    lent = compiled(_LENT).search(later, 0, ends.start() if ends else len(later))
    if not (items and lent) or items[-1]["label"] != lent["label"]:
        return None
    stop = compiled(r"[.;](?:\s|$)|\n~\d").search(later, lent.end())
    return Span(within.end + lent.end(), within.end + (stop.start() if stop else len(later)))
