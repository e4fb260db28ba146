"""A sentence as the rules of `roles` see it: folded words, the units in it, lists of units."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.text import folded
from extractor.types import Mention, Span, UnitKind

_GAP = re.compile(
    r"(?:\([^()]{0,120}\))?[\s,;:]*(?:và|cùng(?: với)?|hoặc|kiêm|cũng như)?[\s,;]*"
    r"(?:các\s+)?(?:đồng chí\s+|đ/c\s+)?"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the units it names. `low` is its folded text; `base` its first place."""

    span: Span
    low: str
    mentions: tuple[Mention, ...]
    issuer: str
    head: int = 0
    """Where the words begin that follow a time set at the start ("Định kỳ hằng tuần …")."""

    @property
    def base(self) -> int:
        """The place of the first letter in the whole text."""
        return self.span.start


def make_sentence(
    text: str,
    span: Span,
    mentions: Sequence[Mention],
    issuer: str | None,
    times: Sequence[Span] = (),
) -> Sentence:
    """The sentence at `span` with those of the mentions that stand in it; `times` are the places
    of its deadlines."""
    low = folded(text[span.start : span.end]).replace("\n", " ")
    inside = (m for m in mentions if span.start <= m.span.start and m.span.end <= span.end)
    units = tuple(_qualified(text, low, span.start, m) for m in inside)
    return Sentence(span, low, units, written_out(issuer or ""), _head(low, span.start, times))


_AD_HOC = re.compile(
    r"\s*(?:hoặc|và)\s(?:trong trường hợp )?(?:báo cáo )?đột xuất(?:\s(?:theo|khi có) yêu cầu(?: của [^.;]{4,160}?(?=\s(?:gửi|báo cáo|tổng hợp|xây dựng|rà soát|đánh giá|lập)\b))?)?,?"
)


_WHILE = re.compile(
    r"[ ,]{0,3}(?:từ nay|từ (?:khi|lúc)|trong (?:thời gian|suốt|quá trình|giai đoạn)|kể từ)\b[^,.;:]{2,80},\s*"
)
"""Since when or how long something goes on, before how often: "Từ nay đến cuối vụ, mỗi tuần …"."""


def _head(low: str, base: int, times: Sequence[Span]) -> int:
    """Where the words begin that follow the times at the start of a sentence."""
    head = 0
    for time in sorted(times):
        between = low[head : max(head, time.start - base)]
        if between.strip(" ,-*") in ("", "định kỳ", "và") or _WHILE.fullmatch(between):
            head = max(head, time.end - base)
    asked = _AD_HOC.match(low, head) if head else None
    return asked.end() if asked else head


_QUALIFIER = re.compile(
    r"\s+(?:(?:có|chưa có|không có|đang có)\s(?!trách|nhiệm|văn|báo|kế|giải|biện|ý)\w+(?: quan)?|"
    r"được (?:giao|phân công)(?: thực hiện)?(?: nhiệm vụ)?|còn lại|miền núi|ven biển|biên giới|vùng cao|đồng bằng|nêu trên|nói trên|trực thuộc|các cấp|"
    r"(?:đóng )?trên địa bàn(?: (?:tỉnh|thành phố|huyện|quận|xã|phường|thị xã|thị trấn))?|"
    r"cấp (?:tỉnh|huyện|xã))(?=[\s,;:.])"
)


def _qualified(text: str, low: str, base: int, mention: Mention) -> Mention:
    """The mention of several units with the words that narrow it: "UBND các xã còn lại"."""
    several = mention.kind is UnitKind.GROUP or re.search(r"\bcác\b", mention.name.lower())
    match = _QUALIFIER.match(low, mention.span.end - base) if several else None
    last = mention.spans[-1]
    if match is None or last.end != mention.span.end or mention.excluded:
        return mention
    span = Span(mention.span.start, base + match.end())
    words = " ".join(text[mention.span.end : span.end].split())
    spans = (*mention.spans[:-1], Span(last.start, span.end))
    return replace(mention, name=f"{mention.name} {words}", span=span, spans=spans)


def written_out(name: str) -> str:
    """The folded name with common abbreviations written out."""
    name = folded(name).replace("&", " và ")
    for short, full in (
        ("ubnd", "ủy ban nhân dân"),
        ("hđnd", "hội đồng nhân dân"),
        ("vp", "văn phòng"),
    ):
        name = re.sub(rf"\b{short}\b", full, name)
    return " ".join(name.split())


def listed(sentence: Sentence, first: int) -> tuple[Mention, ...]:
    """The mention at place `first` of the sentence's mentions, with those that it is listed with."""
    taken = [sentence.mentions[first]]
    for mention in sentence.mentions[first + 1 :]:
        gap = sentence.low[taken[-1].span.end - sentence.base : mention.span.start - sentence.base]
        if mention.span.start > taken[-1].span.end and not _GAP.fullmatch(gap):
            break
        taken.append(mention)
    if len(taken) > 1 and taken[0].kind is UnitKind.GROUP:
        gap = sentence.low[taken[0].span.end - sentence.base : taken[1].span.start - sentence.base]
        if gap.strip() == ":":
            return tuple(taken[1:])  # "Các cơ quan: Sở A, Sở B": the list says which
    return tuple(taken)
