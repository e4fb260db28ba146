"""Where another unit becomes the subject within one sentence, which makes it another task."""

from __future__ import annotations

import re

from extractor.tasks.roles import MUST, acts, delivers, find_directing, is_named
from extractor.tasks.sentence import Sentence, listed
from extractor.types import Span

_TURN = re.compile(r";\s*(?:đồng thời,?\s*|riêng\s+)?(?:các\s+)?$")
_TIMED_TURN = re.compile(
    r";\s*+(?:trong|trước|sau|chậm nhất|muộn nhất|định kỳ|hằng|hàng|đến)\s[^;:,]{2,120},\s*(?:các\s+)?$"
)
_COMMA_TURN = re.compile(r",\s*(?:đồng thời,?\s*|riêng\s+)?(?:các\s+)?$")


def turns(sentence: Sentence) -> list[Span]:
    """The sentence cut where another unit becomes the subject: "Sở A …; Sở B …" (ruling 9: one
    sentence is one task per lead)."""
    cuts = [sentence.base]
    for index, mention in enumerate(sentence.mentions[1:], 1):
        before = sentence.low[: mention.span.start - sentence.base]
        group = listed(sentence, index)
        rest = sentence.low[max(m.span.end for m in group) - sentence.base :]
        turn = _turn(before) or (_COMMA_TURN.search(before) if MUST.match(rest) else None)
        goes_on = not _is_object(sentence, index - 1) and mention in listed(sentence, index - 1)
        if turn and is_named(mention) and not goes_on and (acts(rest) or delivers(before, rest)):
            cut = sentence.base + turn.start() + 1
            cuts += [cut] if _stands_alone(sentence, cuts[-1], cut) else []
    return [Span(a, b) for a, b in zip(cuts, [*cuts[1:], sentence.span.end], strict=True)]


def _turn(before: str) -> re.Match[str] | None:
    """The semicolon before a new subject, a time between them or not: "…; trong 15 ngày, Sở A"."""
    return _TURN.search(before) or _TIMED_TURN.match(before, max(before.rfind(";"), 0))


def _is_object(sentence: Sentence, index: int) -> bool:
    """Whether a mention belongs to what is done, and begins no list of subjects: "của các xã"."""
    before = sentence.low[: sentence.mentions[index].span.start - sentence.base]
    return re.search(r"\b(?:của|tại|cho|đến|từ|trên|thuộc|ở|về)\s+$", before) is not None


def _stands_alone(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words up to a cut direct somebody by themselves, and open no condition."""
    low = sentence.low[start - sentence.base : end - sentence.base]
    inside = tuple(m for m in sentence.mentions if start <= m.span.start and m.span.end <= end)
    head = max(0, sentence.head - (start - sentence.base))
    piece = Sentence(Span(start, end), low, inside, sentence.issuer, min(head, len(low)))
    condition = re.search(r"(?:^|[\s:])(?:khi|nếu|trường hợp)\s[^,]*,?\s*$", low)
    return len(low) > 40 and not condition and find_directing(piece) is not None
