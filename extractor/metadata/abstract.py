"""The abstract (trích yếu): "V/v …" of a letter, or what stands under the kind's name."""

from __future__ import annotations

import re

from extractor.metadata.casing import Witness, sentence_case
from extractor.sections import Sections, find_title
from extractor.text import folded, trimmed
from extractor.types import Block, Found, Span

_ABOUT = re.compile(r"\W*(?:v/v|về\s+việc|v\.v)\s*:?\s*")
_ENDS = re.compile(
    r"\W*(?:căn cứ|theo đề nghị|kính gửi|số\s*:|chương|điều \d|phần|nơi nhận|\(?ban hành kèm|\(?kèm theo|"
    r"cộng hòa|cộng\s+hòa|độc lập|hỏa tốc|khẩn|thượng khẩn|.{0,120}\bkính mời\b|[^,]{2,40},\s*ngày)"
)
_AUTHORITY = re.compile(
    r"(?:chủ tịch|ủy ban nhân dân|hội đồng nhân dân|bộ trưởng|giám đốc|thủ tướng|chính phủ|quốc hội|"
    r"trưởng|chánh|ban chỉ đạo|ban thường vụ|tổng|hiệu trưởng|cục trưởng|viện trưởng)\b"
)
_RULE = re.compile(r"[\s*_=~\-–—.…|]*")


def find_abstract(sections: Sections) -> Found[str] | None:
    """The abstract on one line, without "V/v"; None where the heading is lost."""
    found = _under_title(sections) or _about(sections)
    if found is None:
        return None
    span, rule = found
    words = sections.words(span).replace("*", "").strip(" .;_-–")
    if not words:
        return None
    return Found(sentence_case(words, Witness(sections.text)), (span,), rule)


def _about(sections: Sections) -> tuple[Span, str] | None:
    """ "V/v …" of a letter, wherever in the heading it stands."""
    for block in (*sections.parts[0].head, *sections.addressees):
        match = _ABOUT.match(folded(sections.text[block.span.start : block.span.end]))
        if match:
            return Span(block.span.start + match.end(), block.span.end), "about"
    return None


def _under_title(sections: Sections) -> tuple[Span, str] | None:
    """The blocks under "QUYẾT ĐỊNH", "KẾ HOẠCH", … to the authority line or the body."""
    head = sections.parts[0].head
    title = next((i for i, b in enumerate(head) if find_title(sections.text, b.span)), None)
    if title is None:
        return None
    blocks = _abstract_blocks(sections, head[title + 1 :])
    if not blocks:
        return None
    span = trimmed(sections.text, Span(blocks[0].span.start, blocks[-1].span.end), " \n*")
    match = _ABOUT.match(folded(sections.text[span.start : span.end]))
    return (Span(span.start + match.end(), span.end) if match else span), "under_title"


def _abstract_blocks(sections: Sections, blocks: tuple[Block, ...]) -> list[Block]:
    taken: list[Block] = []
    for block in blocks:
        words = sections.words(block.span).strip("* ")
        low = folded(words)
        if _RULE.fullmatch(words):
            if taken:
                break
            continue
        if _ENDS.match(low) or low.endswith(" điện:"):
            break
        if taken and words.upper() == words and _AUTHORITY.match(low):
            break
        if (
            taken
            and sections.words(taken[-1].span).upper() != words.upper()
            and _shifts(sections, taken, words)
        ):
            break
        taken.append(block)
    return taken


def _shifts(sections: Sections, taken: list[Block], words: str) -> bool:
    """Whether the abstract was in small letters and this line is in capitals, or the reverse."""
    before = sections.words(taken[-1].span)
    return (before.upper() == before) != (words.upper() == words)
