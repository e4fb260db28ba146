"""Sentences: they end at ".", "!", "?" or "./." before a new beginning, never at ";" or a line end.

To keep a full stop from ending a sentence, add its abbreviation to `ABBREVIATIONS`.
"""

from __future__ import annotations

import re

from extractor.text import folded, trimmed
from extractor.types import Span

ABBREVIATIONS = frozenset(
    {
        *("tp", "tx", "tt", "q", "p", "h", "kp", "đ", "đc", "đ/c"),  # places, streets, comrades
        *("ths", "ts", "tsk", "tskh", "gs", "pgs", "bs", "bsck", "bsckii", "ks", "cn", "ds", "ls"),
        *("v.v", "vv", "vd", "tr", "stt", "nxb", "st", "mr", "mrs", "ms", "dr"),
        *("kt", "tl", "tm", "tuq", "q"),  # signing authority
    }
)
HEADED = frozenset({"điều", "khoản", "mục", "chương", "phần", "bước", "câu", "số"})

_END = re.compile(r"(?:\./\.|[.!?…]++)[\"'”’»)\]]*+(?=\s|$)")
_LAST = re.compile(r"[\w./]{1,12}\Z")
_ITEM = re.compile(r"\s*+(?:[-+•*]\s*+)?(?:\w++\s++)?(?:\d{1,3}(?:\.\d{1,3})*+|[ivxlc]{1,6}|\w)\Z")
_BEGINS = re.compile(r"\s*+[^\w\s]*+\s*+(\w)?")


def find_sentences(text: str, within: Span) -> tuple[Span, ...]:
    """The sentences of `text[within]` in order, without white space at their ends."""
    spans: list[Span] = []
    start = within.start
    for match in _END.finditer(text, within.start, within.end):
        if match[0].startswith("./.") or _ends(text, Span(start, match.start()), match, within.end):
            spans.append(Span(start, match.end()))
            start = match.end()
    spans.append(Span(start, within.end))
    places = (trimmed(text, span, " \n\t") for span in spans)
    return tuple(place for place in places if place.end > place.start)


def _ends(text: str, before: Span, stop: re.Match[str], end: int) -> bool:
    """Whether a full stop ends the sentence that stands before it."""
    if not _begins_anew(text, stop.end(), end):
        return False
    if stop[0] != ".":
        return True
    return not (_is_abbreviation(text, before) or _is_item(text, before))


def _begins_anew(text: str, place: int, end: int) -> bool:
    """Whether what follows begins like a sentence: a capital, a figure, a dash, or nothing."""
    letter = _BEGINS.match(text, place, end)
    return letter is None or letter[1] is None or letter[1].isupper() or letter[1].isdigit()


def _is_abbreviation(text: str, before: Span) -> bool:
    last = _LAST.search(text[max(before.start, before.end - 12) : before.end])
    if not last:
        return False
    word = folded(last[0])
    return word in ABBREVIATIONS or (len(word) == 1 and last[0].isupper() and _alone(text, before))


def _alone(text: str, before: Span) -> bool:
    """Whether a single capital is an initial ("A. Rossi"), not the end of a name in use."""
    return before.end - before.start < 2 or not text[before.end - 2].isalnum()


def _is_item(text: str, before: Span) -> bool:
    """Whether all that stands before is an item's number: "01", "II", "a", "Điều 5"."""
    head = folded(text[before.start : before.end])
    if len(head) > 24 or not _ITEM.match(head):
        return False
    words = head.lstrip(" -+•*\n").split()
    return len(words) == 1 or words[0] in HEADED
