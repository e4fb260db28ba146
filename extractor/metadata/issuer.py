"""The issuing body, in full and with its area; not the superior body above it.

The letterhead tells it first; where that is lost, the authority line of a decision ("ỦY BAN NHÂN
DÂN HUYỆN …"), the caption of an annex ("… của Ủy ban nhân dân …"), a telegram's first line or the
closing sentence. Each source is a function; the first that answers wins.
"""

from __future__ import annotations

import re

from extractor.metadata.casing import body_case
from extractor.metadata.head import heading_blocks
from extractor.sections import KIND_TITLES, Sections
from extractor.text import folded, trimmed
from extractor.types import Block, Found, Span

_BODY = (
    r"(?:ủy ban nhân dân|ubnd|bql|hội đồng nhân dân|hđnd|văn phòng|vp|sở|bộ|ban|phòng|chi cục|tổng cục|cục|"
    r"thanh tra|công an|trung tâm|viện|trường|hội|hiệp hội|liên đoàn|liên hiệp|ủy ban|đảng ủy|tỉnh ủy|"
    r"huyện ủy|thành ủy|đảng bộ|thủ tướng|chính phủ|quốc hội|chủ tịch nước|kho bạc|bảo hiểm xã hội|"
    r"ngân hàng|tòa án|viện kiểm sát|kiểm toán|mặt trận|đoàn|tổ công tác|hội đồng|bệnh viện|"
    r"tổng công ty|công ty|tập đoàn|đài|quỹ|học viện|đại học|bch|bộ chỉ huy|ban chấp hành)"
)
_AREA = r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)"
_OFFICE = re.compile(rf"(?:chủ tịch|bộ trưởng|giám đốc|trưởng ban)\s+(?={_BODY}\b)")
_STARTS = re.compile(rf"(?!{_OFFICE.pattern}){_BODY}\b")
_STARTS_AREA = re.compile(rf"{_AREA}\b")
_NOT = re.compile(
    r"cộng\s+hòa|độc lập|đảng cộng sản|số\s*:|số\s+\d|v/v|về việc|kính gửi|căn cứ|.*\bngày\b.*\bnăm\b|.*:$"
)
_RULE = re.compile(r"[\s*_=~\-–—.…|]*")


def find_issuer(sections: Sections, caption: Span | None) -> Found[str] | None:
    """The name of the issuing body, or None where nothing in the file tells it."""
    letterhead, authority = _from_letterhead(sections), _from_authority_line(sections)
    if letterhead and authority and authority.value.startswith(f"{letterhead.value} "):
        return authority
    return (
        letterhead
        or _from_telegram(sections)
        or authority
        or _from_caption(sections, caption)
        or _from_annex_letterhead(sections)
        or _from_closing(sections)
    )


def _capitals(sections: Sections, block: Block) -> str | None:
    words = sections.words(block.span).strip("*_ -–|")
    letters = [c for c in words if c.isalpha()]
    if not letters or words.upper() != words or _NOT.match(folded(words)):
        return None
    return words if len(words) < 140 else None


def _letterhead_lines(sections: Sections, blocks: tuple[Block, ...]) -> list[tuple[str, Span]]:
    """The capitals at the left of the heading: superior body, issuing body, their areas."""
    lines: list[tuple[str, Span]] = []
    for block in blocks:
        words = _capitals(sections, block)
        if words is None:
            if lines and _ends_letterhead(sections, block):
                break
            continue
        low = folded(words)
        known = _STARTS.match(low) or (lines and _STARTS_AREA.match(low))
        if known or (lines and not _is_title(low)):
            lines += _parted(sections, block, words)
        elif lines:
            break
    return lines


_UNDER = re.compile(r"(?m)^\W*đảng bộ\b[^\n]*\n(?=\W*(?:tỉnh|huyện|thành|thị|quận|đảng) ủy\b)")


def _parted(sections: Sections, block: Block, words: str) -> list[tuple[str, Span]]:
    """The block's words; "ĐẢNG BỘ TỈNH A" above "HUYỆN ỦY B" apart, where they make one block."""
    under = _UNDER.search(folded(sections.text[block.span.start : block.span.end]))
    if under is None:
        return [(words, block.span)]
    middle = block.span.start + under.end()
    spans = (Span(block.span.start, middle), Span(middle, block.span.end))
    return [(sections.words(span).strip("*_ -–|"), span) for span in spans]


def _ends_letterhead(sections: Sections, block: Block) -> bool:
    low = folded(sections.words(block.span))
    return not re.match(r"cộng\s+hòa|độc lập|đảng cộng sản", low) and not _RULE.fullmatch(low)


def _is_title(low: str) -> bool:
    return any(low.startswith(title) for title in KIND_TITLES)


def _from_letterhead(sections: Sections) -> Found[str] | None:
    lines = _letterhead_lines(sections, heading_blocks(sections))
    return _name(lines, "letterhead") if lines else None


def _name(lines: list[tuple[str, Span]], rule: str) -> Found[str]:
    """The last body of the lines, with its area; lines that continue a name are joined."""
    bodies: list[tuple[list[str], list[Span]]] = []
    for words, span in lines:
        starts = _STARTS.match(folded(words)) and not _continues(bodies, words)
        if starts or not bodies:
            bodies.append(([words], [span]))
        else:
            bodies[-1][0].append(words)
            bodies[-1][1].append(span)
    words_of, spans = bodies[-1]
    name = body_case(" ".join(words_of))
    if len(bodies) > 1 and folded(" ".join(bodies[-2][0])) == "ban chấp hành trung ương":
        return Found(f"{name} Trung ương", (*spans, *bodies[-2][1]), rule)  # an organ of the Party
    if len(bodies) > 1 and folded(name) in ("văn phòng", "thanh tra"):
        whose = _written_out(body_case(" ".join(bodies[-2][0])))
        return Found(f"{name} {whose}", (*spans, *bodies[-2][1]), rule)
    area = _area(" ".join(bodies[-2][0])) if len(bodies) > 1 else None
    full = _written_out(name)
    if area and not re.search(_AREA, folded(name)) and _is_local(name):
        return Found(f"{full} {area}", (*spans, *bodies[-2][1]), rule)
    return Found(full, tuple(spans), rule)


def _continues(bodies: list[tuple[list[str], list[Span]]], words: str) -> bool:
    """Whether the line before is cut inside a name: "VĂN PHÒNG" / "HĐND VÀ UBND"; a syllable alone
    names no body: "… VÀ MÔI" / "TRƯỜNG"."""
    if not bodies:
        return False
    cut = re.search(r"(?:\bvà|,|-|&|văn phòng)$", folded(bodies[-1][0][-1])) is not None
    return cut or len(words.split()) == 1


def _is_local(name: str) -> bool:
    return re.match(r"(?:bộ|chính phủ|thủ tướng|quốc hội)\b", folded(name)) is None


def _area(superior: str) -> str | None:
    match = re.search(rf"{_AREA}\s+.+$", folded(superior))
    return body_case("x " + match[0])[2:] if match else None


def _written_out(name: str) -> str:
    name = re.sub(r"^UBND\b", "Ủy ban nhân dân", name)
    name = re.sub(r"^BQL\b", "Ban Quản lý", name)
    return re.sub(r"^HĐND\b", "Hội đồng nhân dân", name)


def _from_telegram(sections: Sections) -> Found[str] | None:
    """ "THỦ TƯỚNG CHÍNH PHỦ điện:" """
    for block in (*heading_blocks(sections), *sections.addressees):
        words = sections.words(block.span).strip("* ")
        if match := re.match(r"(.{4,80}?)\s+điện\s*:", words):
            return Found(sentence_or_body(match[1]), (block.span,), "telegram")
    return None


def sentence_or_body(words: str) -> str:
    """The name of a body or office in its usual case, written out."""
    return _written_out(body_case(words)) if words.upper() == words else _written_out(words)


_SESSION = re.compile(r"\s(?:khóa|nhiệm kỳ|kỳ họp)\b")
"""What follows a council's name in its resolutions: "KHÓA XVII, KỲ HỌP THỨ 8"."""


def _council(words: str) -> str:
    session = _SESSION.search(folded(words))
    return words[: session.start()] if session else words


def _from_authority_line(sections: Sections) -> Found[str] | None:
    """The line of capitals before the legal bases: "ỦY BAN NHÂN DÂN HUYỆN NINH HẢI"."""
    for block in reversed(heading_blocks(sections)):
        words = _capitals(sections, block)
        if words is None:
            continue
        low = folded(words)
        office = _OFFICE.match(low)
        bare = words[office.end() :] if office else words
        bare = _council(bare)
        if _STARTS.match(folded(bare)):
            return Found(_written_out(body_case(bare)), (block.span,), "authority_line")
    return None


def _from_caption(sections: Sections, caption: Span | None) -> Found[str] | None:
    if caption is None:
        return None
    words = folded(sections.text[caption.start : caption.end])
    match = re.search(
        rf"của\s+(?:(?:chủ tịch|bộ trưởng|giám đốc)\s+)?(?P<body>{_BODY}\b[^()]*)", words
    )
    if match is None:
        return None
    start = caption.start + match.start("body")
    span = trimmed(sections.text, Span(start, caption.start + match.end("body")), " \n*).,;")
    name = sections.words(span)
    return Found(_written_out(name[:1].upper() + name[1:]), (span,), "caption")


def _from_annex_letterhead(sections: Sections) -> Found[str] | None:
    for part in sections.parts[1:]:
        lines = _letterhead_lines(sections, part.head[:6])
        if lines:
            return _name(lines, "annex_letterhead")
    return None


_CLOSING = re.compile(
    r"(?P<body>(?:ubnd|ủy ban nhân dân|văn phòng|sở|bộ|ban|phòng)\b[^,.;:\n]{2,60}?)\s+"
    r"(?:xin\s+)?(?:trân trọng\s+)?(?:thông báo|yêu cầu|đề nghị|kính đề nghị|có ý kiến)\b"
)


def _from_closing(sections: Sections) -> Found[str] | None:
    """ "Văn phòng Chính phủ thông báo để …", the last such sentence of the document."""
    clauses = sections.parts[0].clauses
    for clause in reversed(clauses):
        low = folded(sections.text[clause.span.start : clause.span.end]).replace("\n", " ")
        if match := _CLOSING.match(low):
            span = Span(clause.span.start, clause.span.start + match.end("body"))
            name = sections.words(span)
            if name[:1].isupper():
                return Found(_written_out(name), (span,), "closing")
    return None
