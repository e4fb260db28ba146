"""Where in a document a block stands: heading, addressees, legal bases, body, tail, annex.

The place of a block follows from the place before it and from what the block says; one function for
each place says where its next block may stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from extractor.sections.clauses import ClauseKind, Marker, marker_of
from extractor.sections.titles import is_name, title_kind
from extractor.text import folded
from extractor.types import Block, Kind


class Place(StrEnum):
    """Where in a document a block stands."""

    HEAD = "head"
    ADDRESSEES = "addressees"
    BASES = "bases"
    BODY = "body"
    RECIPIENTS = "recipients"
    SIGNATURE = "signature"
    ANNEX_HEAD = "annex_head"
    ANNEX = "annex"


_OFFICE = (
    r"(?:quyền |q\. ?)?(?:phó )?(?:tổng )?(?:chủ tịch|giám đốc|bộ trưởng|thứ trưởng|thủ tướng|chánh văn phòng|"
    r"chánh thanh tra|trưởng phòng|trưởng ban|cục trưởng|chi cục trưởng|vụ trưởng|viện trưởng|"
    r"bí thư|chủ nhiệm|hiệu trưởng|tổng thanh tra|thống đốc|chỉ huy trưởng|tổ trưởng|trưởng đoàn|"
    r"trưởng công an|thủ trưởng|tư lệnh|chánh án|thường trực|ủy viên|trưởng tiểu ban|tổng biên tập)"
)
_STEAD = r"(?:(?:tm|kt|tl|tuq|q)\s*[./]|(?:t/m|k/t|t/l|t/uq)\b)"
_LETTERHEAD = re.compile(
    r"cộng\s+hòa\s+xã\s+hội|độc lập\s*-\s*tự do|đảng cộng sản việt nam|số\s*:?\s*[\d/.]|"
    r"(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|văn phòng|sở|bộ|ban|tổ)\s"
)
_BASE = re.compile(
    r"(?:căn cứ|theo đề nghị|xét đề nghị|trên cơ sở đề nghị|xét tờ trình|theo tờ trình|sau khi xem xét|chiếu)\b|"
    r"(?:thực hiện|triển khai) (?:(?:nghị quyết|quyết định|chỉ thị|kết luận|công văn|kế hoạch|thông báo|văn bản|"
    r"công điện|chương trình)|ý kiến (?:chỉ đạo|kết luận))\s.*[;,]$"
)
_RECIPIENTS = re.compile(r"nơi (?:nhận|gửi)\s*:?")
_ADDRESSEES = re.compile(r"kính gửi\s*:?|(?:.{4,80} )?điện\s*:$|gửi\s*:$")
_ANNEX = re.compile(
    r"(?:phụ lục|phụ biểu|biểu (?:mẫu|số)|mẫu (?:số|\d)|danh mục|danh sách|bảng (?:phân công|tổng hợp))\b"
)
_CAPTION = re.compile(r"\(?\s*(?:ban hành )?(?:kèm|đính kèm) theo\b")
_ORDER = re.compile(r"(?:quyết định|quyết nghị|nay quyết định|chỉ thị|điều lệnh)\s*:\s*$")


@dataclass(frozen=True, slots=True)
class Seen:
    """A block as the turns look at it."""

    text: str = field(repr=False)
    block: Block
    words: str
    low: str
    capital: bool
    marker: Marker | None
    signed: bool
    """Whether a signer's name has been met."""

    @property
    def sentence(self) -> bool:
        """Whether it reads like running text rather than a heading."""
        return not self.capital and len(self.words) > 60 and self.words[-1] in ".:;,/"


def look(text: str, block: Block, signed: bool) -> Seen:
    """The block with what the turns ask of it."""
    words = " ".join(text[block.span.start : block.span.end].split())
    letters = [c for c in words if c.isalpha()]
    capital = bool(letters) and sum(c.isupper() for c in letters) > 0.8 * len(letters)
    return Seen(text, block, words, folded(words), capital, marker_of(words), signed)


def next_place(place: Place, seen: Seen, places: dict[Place, list[Block]]) -> Place:
    """Where a block stands, by what it says and what came before it."""
    if _RECIPIENTS.match(seen.low):
        return Place.RECIPIENTS if place not in (Place.ANNEX, Place.ANNEX_HEAD) else place
    turn = {
        Place.HEAD: _from_head,
        Place.ADDRESSEES: _from_addressees,
        Place.BASES: _from_bases,
        Place.BODY: _from_body,
        Place.RECIPIENTS: _from_tail,
        Place.SIGNATURE: _from_tail,
        Place.ANNEX_HEAD: _from_annex_head,
        Place.ANNEX: _from_annex,
    }[place]
    return turn(seen, places)


def _from_head(seen: Seen, places: dict[Place, list[Block]]) -> Place:
    if _ADDRESSEES.match(seen.low):
        return Place.ADDRESSEES
    if _BASE.match(seen.low):
        return Place.BASES
    letterhead = _LETTERHEAD.match(seen.low) and not _is_paragraph(seen)
    if seen.capital or letterhead or seen.low.startswith(("v/v", "về việc", "(")):
        marked = seen.marker is not None and seen.marker.rank <= 6 and "số" not in seen.low[:5]
        return Place.BODY if marked and len(places[Place.HEAD]) > 2 else Place.HEAD
    return Place.BODY if _starts_body(seen, places) else Place.HEAD


def _is_paragraph(seen: Seen) -> bool:
    """Whether a block is running text though it begins as a letterhead does: "UBND tỉnh yêu cầu …"."""
    return seen.sentence and not re.match(r"số\s*:?\s*[\d/]", seen.low)


def _starts_body(seen: Seen, places: dict[Place, list[Block]]) -> bool:
    if seen.marker is not None and seen.marker.rank <= 11:
        return True
    return seen.sentence and not _DATE_LINE.search(seen.low)


_DATE_LINE = re.compile(
    r",\s*(?:(?:hồi |lúc )?\d{1,2}\s?(?:giờ|h|g|:)[\d\s]{0,4}(?:phút)?,?\s*)?ngày\s*\d{0,2}\s*tháng\s*\d{0,2}\s*năm\s*\d{0,4}\s*\.?$"
)


def _from_addressees(seen: Seen, places: dict[Place, list[Block]]) -> Place:
    listed = seen.marker is not None and seen.marker.kind in (ClauseKind.DASH, ClauseKind.PLUS)
    if listed or (len(seen.words) < 90 and seen.words[-1:] in ";," and seen.marker is None):
        return Place.ADDRESSEES
    if len(places[Place.ADDRESSEES]) == 1 and _bare_greeting(seen, places):
        return Place.ADDRESSEES
    if _BASE.match(seen.low) and seen.words.endswith((";", ",")):
        return Place.BASES
    return Place.BODY


def is_late_head(seen: Seen) -> bool:
    """Whether a block of the heading comes after "Kính gửi": columns in another order."""
    motto = re.match(r"cộng\s+hòa\s+xã|độc lập\s*-\s*tự do|đảng cộng sản", seen.low)
    late = motto or _DATE_LINE.search(seen.low) or seen.low.startswith("v/v")
    return bool(late or title_kind(seen.words)) and len(seen.words) < 200


def is_late_date(seen: Seen, places: dict[Place, list[Block]]) -> bool:
    """Whether a block among the recipients is the heading's line of place and date, which columns in
    another order displaced. A copy's own date stands below "SAO Y"; a heading has one date."""
    if _DATE_LINE.search(seen.low) is None or len(seen.words) > 80:
        return False
    tail = (*places[Place.RECIPIENTS], *places[Place.SIGNATURE])
    copied = any(_COPIED.search(folded(seen.text[b.span.start : b.span.end])) for b in tail)
    dated = any(
        _DATE_LINE.search(folded(seen.text[b.span.start : b.span.end]).strip())
        for b in places[Place.HEAD]
    )
    return not copied and not dated


_COPIED = re.compile(r"^\W*(?:bản )?(?:sao y|sao lục|trích sao)\b", re.MULTILINE)


def _bare_greeting(seen: Seen, places: dict[Place, list[Block]]) -> bool:
    """Whether "Kính gửi:" stood alone, so that the first addressee is this block."""
    span = places[Place.ADDRESSEES][0].span
    return span.end - span.start < 12 and len(seen.words) < 160 and seen.marker is None


def _from_bases(seen: Seen, places: dict[Place, list[Block]]) -> Place:
    if _ORDER.match(seen.low) or title_kind(seen.words):
        return Place.BODY
    if _BASE.match(seen.low):
        return Place.BASES
    if _ADDRESSEES.match(seen.low):
        return Place.ADDRESSEES
    last = places[Place.BASES][-1]
    short = seen.marker is None and len(seen.words) < 120 and seen.words[-1:] in ";,"
    return Place.BASES if short and last.page == seen.block.page else Place.BODY


def _from_body(seen: Seen, places: dict[Place, list[Block]]) -> Place:
    if _is_signature(seen):
        return Place.SIGNATURE
    ended = places[Place.RECIPIENTS] or places[Place.SIGNATURE]
    if ended and _starts_annex(seen):
        return Place.ANNEX_HEAD
    title = title_kind(seen.words)
    promulgated = title is not None and title is not Kind.QUYET_DINH and seen.words[-1] != ":"
    return Place.ANNEX_HEAD if promulgated and len(places[Place.BODY]) > 1 else Place.BODY


def _is_signature(seen: Seen) -> bool:
    if not seen.capital or len(seen.words) > 90:
        return False
    return re.match(rf"(?:{_STEAD}|{_OFFICE}\b)", seen.low) is not None


_SIGNED = re.compile(r"\W*đã k[ýí]\b")
"""Stands in copies in the place of the written name."""


def _from_tail(seen: Seen, places: dict[Place, list[Block]]) -> Place:
    if _starts_annex(seen):
        return Place.ANNEX_HEAD
    if _is_signature(seen) or (is_name(seen.words) and not seen.signed):
        return Place.SIGNATURE
    if _SIGNED.match(seen.low) and places[Place.SIGNATURE]:
        return Place.SIGNATURE
    if not seen.signed and seen.capital and places[Place.SIGNATURE] and len(seen.words) < 90:
        return Place.SIGNATURE
    listed = seen.marker is not None and seen.marker.kind in (ClauseKind.DASH, ClauseKind.PLUS)
    if listed or not seen.signed or _is_tail_line(seen):
        return Place.RECIPIENTS if len(seen.words) < 400 else Place.BODY
    return Place.ANNEX_HEAD


def _is_tail_line(seen: Seen) -> bool:
    return re.match(r"\W*(?:lưu|các|cổng|vpcp|như|đài|báo|\[\d)", seen.low) is not None or (
        seen.marker is None and len(seen.words) < 60 and not seen.capital
    )


def _starts_annex(seen: Seen) -> bool:
    if _ANNEX.match(seen.low) and (seen.capital or seen.block.bold or len(seen.words) < 40):
        return True
    if title_kind(seen.words) or _CAPTION.match(seen.low):
        return True
    return seen.signed and seen.capital and len(seen.words) > 25 and not _is_signature(seen)


def _from_annex_head(seen: Seen, places: dict[Place, list[Block]]) -> Place:
    if seen.block.cell is not None and not _LETTERHEAD.match(seen.low):
        return Place.ANNEX
    if seen.marker is not None and not seen.low.startswith("phần mềm"):
        return Place.ANNEX
    return Place.ANNEX if seen.sentence and not _CAPTION.match(seen.low) else Place.ANNEX_HEAD


def _from_annex(seen: Seen, places: dict[Place, list[Block]]) -> Place:
    numbered = re.match(r"(?:phụ lục|phụ biểu|biểu mẫu|biểu số|mẫu số)\b", seen.low)
    short = len(seen.words) < 120 and (seen.capital or seen.block.bold or seen.block.centred)
    if seen.block.cell is None and ((numbered and short) or title_kind(seen.words)):
        return Place.ANNEX_HEAD
    return Place.ANNEX
