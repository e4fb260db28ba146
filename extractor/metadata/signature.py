"""Who signed, in what office and in whose stead (Decree 30/2020 article 13, annex I.II.7)."""

from __future__ import annotations

import re
from typing import NamedTuple

from extractor.metadata.issuer import sentence_or_body
from extractor.sections import Sections, is_name, without_degree
from extractor.text import folded
from extractor.types import AssigningAuthority, Authority, Block, Found, Span

_STEAD: tuple[tuple[re.Pattern[str], Authority], ...] = (
    (re.compile(r"\W*(?:tuq\s*[./]|t/uq\b)"), Authority.TUQ),
    (re.compile(r"\W*(?:tl\s*[./]|t/l\b)"), Authority.TL),
    (re.compile(r"\W*(?:tm\s*[./]|t/m\b)"), Authority.TM),
    (re.compile(r"\W*(?:kt\s*[./]|k/t\b)"), Authority.KT),
    (re.compile(r"\W*q\s*[./]"), Authority.Q),
)


class Signed(NamedTuple):
    """What the signature block tells."""

    signer: Found[str] | None
    signer_title: Found[str] | None
    authority: Found[Authority] | None
    assigning_authority: Found[AssigningAuthority] | None


def find_signature(sections: Sections) -> Signed:
    """The signer and the lines above the name."""
    blocks = sections.signature
    name = next((b for b in blocks if is_name(_words(sections, b))), None)
    titles = [
        b for b in blocks if b is not name and _words(sections, b).upper() == _words(sections, b)
    ]
    stead = _stead(sections, titles)
    return Signed(
        _signer(sections, name),
        _title(sections, titles),
        stead,
        _assigning(sections, titles, stead),
    )


def _words(sections: Sections, block: Block) -> str:
    return sections.words(block.span).strip("*_ ,.;")


def _signer(sections: Sections, block: Block | None) -> Found[str] | None:
    if block is None:
        return None
    return Found(without_degree(_words(sections, block)), (block.span,), "signature_block")


def _stead(sections: Sections, titles: list[Block]) -> Found[Authority] | None:
    for block in titles:
        low = folded(_words(sections, block))
        for pattern, authority in _STEAD:
            if pattern.match(low):
                return Found(authority, (block.span,), "stead")
    return None


def _title(sections: Sections, titles: list[Block]) -> Found[str] | None:
    """The signer's own office: the last line of capitals above the name."""
    own = [b for b in titles if not any(p.match(folded(_words(sections, b))) for p, _ in _STEAD)]
    span = own[-1].span if own else _below_stead(sections, titles)
    if span is None:
        return None
    name = sentence_or_body(sections.words(span).strip("*_ ,.;"))
    return Found(name, (span,), "signature_block")


def _below_stead(sections: Sections, titles: list[Block]) -> Span | None:
    """The lines under "T/M BAN THƯỜNG VỤ", where they make one block with it."""
    for block in reversed(titles):
        first = sections.text.find("\n", block.span.start, block.span.end)
        if first >= 0:
            return Span(first + 1, block.span.end)
    return None


def _assigning(
    sections: Sections, titles: list[Block], stead: Found[Authority] | None
) -> Found[AssigningAuthority] | None:
    if not titles:
        return None
    words = folded(" ".join(_words(sections, b) for b in titles))
    if stead is not None and stead.value is Authority.TM:
        value = AssigningAuthority.COLLECTIVE
    elif re.search(r"chủ tịch|thủ tướng|bộ trưởng|bí thư", words):
        value = AssigningAuthority.CHAIR
    else:
        value = AssigningAuthority.OFFICE
    return Found(value, tuple(b.span for b in titles), "signature_block")
