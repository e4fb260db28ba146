"""Number, symbol, issue date, place and kind: what the heading says, else an annex's caption.

Blanks are values: "Số:    /UBND-VP" has a symbol and no number, "ngày   tháng 5 năm 2024" a month
and no day. Nothing is invented to fill them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from extractor.metadata.gazette import gazette_title
from extractor.metadata.head import heading_blocks
from extractor.sections import KIND_TITLES, Sections, find_title
from extractor.text import folded
from extractor.types import Block, Doubt, Found, Kind, PartialDate, Span

KIND_CODES: dict[str, Kind] = {
    "NQ": Kind.NGHI_QUYET, "QĐ": Kind.QUYET_DINH, "CT": Kind.CHI_THI, "QC": Kind.QUY_CHE,
    "QYĐ": Kind.QUY_DINH, "QYĐI": Kind.QUY_DINH, "TC": Kind.THONG_CAO, "TB": Kind.THONG_BAO,
    "HD": Kind.HUONG_DAN, "CTR": Kind.CHUONG_TRINH, "KH": Kind.KE_HOACH, "PA": Kind.PHUONG_AN,
    "ĐA": Kind.DE_AN, "DA": Kind.DU_AN, "BC": Kind.BAO_CAO, "BB": Kind.BIEN_BAN,
    "TTR": Kind.TO_TRINH, "HĐ": Kind.HOP_DONG, "CĐ": Kind.CONG_DIEN, "BGN": Kind.BAN_GHI_NHO,
    "BTT": Kind.BAN_THOA_THUAN, "GUQ": Kind.GIAY_UY_QUYEN, "GM": Kind.GIAY_MOI,
    "GGT": Kind.GIAY_GIOI_THIEU, "GNP": Kind.GIAY_NGHI_PHEP, "PG": Kind.PHIEU_GUI,
    "PC": Kind.PHIEU_CHUYEN, "PB": Kind.PHIEU_BAO, "NĐ": Kind.NGHI_DINH, "TT": Kind.THONG_TU,
    "TTLT": Kind.THONG_TU, "KL": Kind.KET_LUAN, "CV": Kind.CONG_VAN, "CTPH": Kind.CHUONG_TRINH,
    "CTHĐ": Kind.CHUONG_TRINH, "L": Kind.LUAT, "PL": Kind.PHAP_LENH, "QH": Kind.QUY_HOACH,
}  # fmt: skip
"""Codes of kinds in symbols, in capitals (Decree 30/2020 annex III, with laws and party kinds)."""

_PARTY_CODES = "|".join(sorted((*KIND_CODES, "TTr", "CTr", "QyĐ"), key=len, reverse=True))
_STATE_CODES = "|".join(sorted(KIND_CODES, key=len, reverse=True))
_DIGITS = r"\d{1,6}[a-zđ]?(?:\.\d{1,4})?"


class Numbered(NamedTuple):
    """A number with its symbol as they stand in a text; `number` is None for a blank."""

    number: str | None
    symbol: str
    number_span: Span | None
    symbol_span: Span
    rule: str


# The shapes of number and symbol (DOMAIN B.3), in the words of the document. Every row: name,
# pattern with groups number, year and symbol, example.
# fmt: off
_SHAPES: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("party", re.compile(
        rf"(?i:số)\s*:?\s*(?P<number>{_DIGITS})?\s*-\s*(?P<symbol>(?:{_PARTY_CODES})\s?/\s?[A-ZĐa-z][\w&.,\-–]*)"),
        "Số 36-HD/VPTW"),
    ("short", re.compile(
        rf"(?i:số)\s*:?\s*(?P<number>{_DIGITS})\s?[-–]\s?(?P<symbol>(?:TTg|CP|NQ/TW)\b)"),
        "Số: 43-TTg"),
    ("state", re.compile(
        rf"(?i:số)\s*:?\s*(?P<number>{_DIGITS})?[\s.…_]*(?:/\s*(?P<year>(?:19|20)\d\d)\s*)?/\s*"
        rf"(?P<symbol>(?:(?:{_STATE_CODES})\.\s?(?=[A-ZĐƯ]{{2}}))?"
        r"[A-ZĐƯ][\w&.]*(?:\s?[\-–,/]\s?[A-ZĐƯ0-9][\w&.]*)*)"),
        "Số: 108/2016/QĐ-UBND"),
)
_DAY = (
    r"ngày[\s.…_]*(?P<day>\d{1,2})?[\s.…_]*tháng\s*(?P<month>\d{1,2})?[\s.…_]*năm\s*(?P<year>(?:19|20)\d\d)"
)
_CLOCK = r"(?:(?:hồi |lúc )?\d{1,2}\s?(?:giờ|h|g|:)\s?(?:\d{1,2}\s?)?(?:phút|['’′p])?,?\s*)?"
"""A telegram tells the hour: "15 giờ 00 ngày 28 tháng 7 năm 2020"."""
_PLACE_DATE = re.compile(rf"(?P<place>[^\n,;:()]{{2,40}}?)\s*,\s*{_CLOCK}{_DAY}")
_LATIN_DATE = re.compile(
    rf"(?P<place>[^\n,;:()]{{2,40}}?)\s*,\s*{_CLOCK}(?:ngày\s*)?(?P<day>\d{{1,2}})[/.\-](?P<month>\d{{1,2}})[/.\-](?P<year>(?:19|20)\d\d)"
)
_CAPTION = re.compile(
    rf"(?:ban hành\s+)?kèm\s+theo\s+(?P<kind>{'|'.join(sorted(KIND_TITLES, key=len, reverse=True))}|văn bản)"
    r"(?P<rest>\s+số.{0,200}?(?:\)|$))", re.S)
_CAPTION_DATE = re.compile(
    rf"{_DAY}|ngày\s*(?P<d>\d{{1,2}})\s*[/.\-]\s*(?P<m>\d{{1,2}})\s*[/.\-]\s*(?P<y>(?:19|20)\d\d)")
# fmt: on


class Heading(NamedTuple):
    """What heading and captions tell."""

    kind: Found[Kind] | None
    number: Found[str] | None
    symbol: Found[str] | None
    issued_on: Found[PartialDate] | None
    place: Found[str] | None
    caption: Span | None
    """The caption that was used where the heading is lost, with the issuer's name in it."""
    doubts: tuple[Doubt, ...]


def find_heading(sections: Sections) -> Heading:
    """Number, symbol, date, place and kind of the document."""
    head = _head_blocks(sections)
    numbered = _numbered(sections.text, head)
    dated = _dated(sections.text, head)
    caption = _caption(sections) if numbered is None or dated is None else None
    doubts: list[Doubt] = []
    number = symbol = None
    issued, place = dated or (None, None)
    span = None
    if numbered is None and caption is not None:
        numbered = caption.numbered
    if issued is None and caption is not None:
        issued = caption.issued_on
    if caption is not None and caption.numbered is numbered:
        span = caption.span
    if numbered is not None:
        symbol = Found(_joined(numbered.symbol), (numbered.symbol_span,), numbered.rule)
        if numbered.number and numbered.number_span:
            number = Found(numbered.number, (numbered.number_span,), numbered.rule)
        else:
            doubts.append(Doubt("number_blank", "number"))
    if issued is not None and issued.value.day is None:
        doubts.append(Doubt("date_blank", "issued_on"))
    kind = _kind(sections, symbol, numbered, caption)
    return Heading(kind, number, symbol, issued, place, span, tuple(doubts))


def _head_blocks(sections: Sections) -> tuple[Block, ...]:
    """The heading, and what stands beside it; a letter's date may follow its addressees."""
    return heading_blocks(sections) + sections.addressees[:1]


def _joined(symbol: str) -> str:
    """ "QĐ - UBND" as "QĐ-UBND"."""
    return re.sub(r"\s*([\-–,/])\s*|(?<=\.)\s+", r"\1", " ".join(symbol.split())).rstrip(".,;-–")


def _numbered(text: str, blocks: Sequence[Block]) -> Numbered | None:
    for block in blocks:
        if found := _number_in(text, block.span, anchored=True):
            return found
    return None


def _number_in(text: str, span: Span, *, anchored: bool) -> Numbered | None:
    for name, pattern, _ in _SHAPES:
        match = pattern.search(text, span.start, span.end)
        if match is None or (anchored and text[span.start : match.start()].strip(" *|(\n")):
            continue
        number, last = match["number"], match.end("number")
        if number and match.groupdict().get("year"):
            number, last = f"{number}/{match['year']}", match.end("year")
        place = Span(match.start("number"), last) if number else None
        return Numbered(number, match["symbol"], place, Span(*match.span("symbol")), name)
    return None


def _dated(
    text: str, blocks: Sequence[Block]
) -> tuple[Found[PartialDate] | None, Found[str] | None] | None:
    for pattern, rule in ((_PLACE_DATE, "place_date"), (_LATIN_DATE, "place_date_digits")):
        for block in blocks:
            low = folded(text[block.span.start : block.span.end])
            match = pattern.search(low)
            if match is None:
                continue
            base = block.span.start
            day = _partial(match["day"], match["month"], match["year"])
            if day is None:
                continue
            start = low.find("ngày", match.end("place"))
            start = start if start >= 0 else match.start("day")
            span = Span(base + start, base + match.end("year"))
            place_span = Span(base + match.start("place"), base + match.end("place"))
            words = " ".join(text[place_span.start : place_span.end].split()).strip("*_ ")
            place = Found(words, (place_span,), rule) if words else None
            return Found(day, (span,), rule), place
    return None


def _partial(day: str | None, month: str | None, year: str) -> PartialDate | None:
    """The date as far as it is written; None for a day that does not exist."""
    if month is None:
        return PartialDate(int(year))
    if day is None:
        return PartialDate(int(year), int(month)) if 1 <= int(month) <= 12 else None
    found = PartialDate(int(year), int(month), int(day))
    try:
        return found if found.date else None
    except ValueError:
        return None


class _Caption(NamedTuple):
    kind: Kind | None
    numbered: Numbered | None
    issued_on: Found[PartialDate] | None
    span: Span


def _caption(sections: Sections) -> _Caption | None:
    """ "(Ban hành kèm theo Quyết định số … ngày … của …)" of the first annex that has it.

    One whose number cannot be told may still tell the day.
    """
    if found := _gazette(sections):
        return found
    dated: _Caption | None = None
    for place in _caption_places(sections):
        match = _CAPTION.search(folded(sections.text[place.start : place.end]))
        if match is None:
            continue
        rest = Span(place.start + match.start("rest"), place.start + match.end("rest"))
        numbered = _number_in(sections.text, rest, anchored=False)
        day = _caption_date(sections, rest)
        if numbered is not None:
            kind = KIND_TITLES.get(match["kind"])
            return _Caption(kind, numbered._replace(rule="caption"), day, rest)
        if day is not None and dated is None:
            dated = _Caption(None, None, day, rest)
    return dated


def _gazette(sections: Sections) -> _Caption | None:
    """What a title of a gazette tells."""
    title = gazette_title(sections)
    numbered = _number_in(sections.text, title.numbered, anchored=False) if title else None
    if title is None or numbered is None:
        return None
    day = _caption_date(sections, Span(numbered.symbol_span.end, title.numbered.end))
    return _Caption(None, numbered._replace(rule="gazette_title"), day, title.issuer)


def _caption_blocks(sections: Sections) -> list[Block]:
    heads = [block for part in sections.parts for block in part.head]
    first = [
        Block(clause.span, clause.page) for part in sections.parts for clause in part.clauses[:3]
    ]
    return heads + first


def _caption_places(sections: Sections) -> Iterator[Span]:
    """Where captions may stand; one whose bracket stays open goes on in the next block."""
    blocks = _caption_blocks(sections)
    for block, after in zip_longest(blocks, blocks[1:]):
        words = sections.text[block.span.start : block.span.end]
        goes_on = after and words.count("(") > words.count(")")
        yield Span(block.span.start, after.span.end) if goes_on else block.span


def _caption_date(sections: Sections, span: Span) -> Found[PartialDate] | None:
    low = folded(sections.text[span.start : span.end])
    match = _CAPTION_DATE.search(low)
    if match is None:
        return None
    year = match["year"] or match["y"]
    day = _partial(match["day"] or match["d"], match["month"] or match["m"], year)
    place = Span(span.start + match.start(), span.start + match.end())
    return Found(day, (place,), "caption") if day else None


def _kind(
    sections: Sections,
    symbol: Found[str] | None,
    numbered: Numbered | None,
    caption: _Caption | None,
) -> Found[Kind] | None:
    for block in sections.parts[0].head:
        if title := find_title(sections.text, block.span):
            return Found(title[0], (title[1],), "title")
    if caption is not None and caption.kind is not None and caption.numbered is numbered:
        return Found(caption.kind, (caption.span,), "caption")
    if symbol is not None:
        code = re.split(r"[\-–/]", symbol.value)[0].strip().upper()
        if code in KIND_CODES and (len(re.split(r"[\-–/]", symbol.value)) > 1):
            return Found(KIND_CODES[code], symbol.spans, "symbol")
        return Found(Kind.CONG_VAN, symbol.spans, "symbol_without_kind")
    if sections.addressees:
        return Found(Kind.CONG_VAN, (sections.addressees[0].span,), "addressees")
    return _kind_from_text(sections)


_SELF_NAMED = re.compile(
    r"(?:thực hiện|kèm theo|thi hành|triển khai|nội dung)\s(?P<kind>"
    + "|".join(sorted(KIND_TITLES, key=len, reverse=True))
    + r")\snày\b"
)


def _kind_from_text(sections: Sections) -> Found[Kind] | None:
    """What a document without heading calls itself: "… thực hiện Quyết định này"."""
    low = folded(sections.text)
    counts: dict[Kind, list[re.Match[str]]] = {}
    for match in _SELF_NAMED.finditer(low):
        counts.setdefault(KIND_TITLES[match["kind"]], []).append(match)
    if not counts:
        return None
    kind, matches = max(counts.items(), key=lambda item: len(item[1]))
    return Found(kind, (Span(*matches[0].span("kind")),), "self_named")
