"""Blocks to the parts of a document: heading, addressees, legal bases, clauses, signature,
recipients, and annexes with clauses of their own.

A block's place is decided by what it says and what came before it (`_TURNS`, first row that fits
wins), not by where on the page it stands, so that two-column headings may come in any order.
Clauses form a tree by the rank of their markers (`_MARKERS`): Phần, Chương, Mục, Điều, I., 1., a),
dashes, plus signs; letters follow the Vietnamese alphabet, with đ. To read a new marker, add a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from extractor.text import folded, trimmed
from extractor.types import Block, Cell, Kind, Span

KIND_TITLES: dict[str, Kind] = {
    "nghị quyết": Kind.NGHI_QUYET,
    "quyết định": Kind.QUYET_DINH,
    "chỉ thị": Kind.CHI_THI,
    "quy chế": Kind.QUY_CHE,
    "quy định": Kind.QUY_DINH,
    "thông cáo": Kind.THONG_CAO,
    "thông báo": Kind.THONG_BAO,
    "hướng dẫn": Kind.HUONG_DAN,
    "chương trình": Kind.CHUONG_TRINH,
    "kế hoạch": Kind.KE_HOACH,
    "phương án": Kind.PHUONG_AN,
    "đề án": Kind.DE_AN,
    "dự án": Kind.DU_AN,
    "báo cáo": Kind.BAO_CAO,
    "biên bản": Kind.BIEN_BAN,
    "tờ trình": Kind.TO_TRINH,
    "hợp đồng": Kind.HOP_DONG,
    "công điện": Kind.CONG_DIEN,
    "bản ghi nhớ": Kind.BAN_GHI_NHO,
    "bản thỏa thuận": Kind.BAN_THOA_THUAN,
    "giấy ủy quyền": Kind.GIAY_UY_QUYEN,
    "giấy mời": Kind.GIAY_MOI,
    "giấy giới thiệu": Kind.GIAY_GIOI_THIEU,
    "giấy nghỉ phép": Kind.GIAY_NGHI_PHEP,
    "phiếu gửi": Kind.PHIEU_GUI,
    "phiếu chuyển": Kind.PHIEU_CHUYEN,
    "phiếu báo": Kind.PHIEU_BAO,
    "công văn": Kind.CONG_VAN,
    "thư công": Kind.THU_CONG,
    "luật": Kind.LUAT,
    "pháp lệnh": Kind.PHAP_LENH,
    "nghị định": Kind.NGHI_DINH,
    "thông tư": Kind.THONG_TU,
    "thông tư liên tịch": Kind.THONG_TU,
    "thông tri": Kind.THONG_TRI,
    "kết luận": Kind.KET_LUAN,
    "điều lệ": Kind.DIEU_LE,
    "quy hoạch": Kind.QUY_HOACH,
    "lệnh": Kind.LENH,
}


class ClauseKind(StrEnum):
    """What sort of marker a clause carries; `PARAGRAPH` has none, `CELL` stands in a table."""

    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    ARTICLE = "article"
    CAPITAL = "capital"
    ROMAN = "roman"
    NUMBER = "number"
    BRACKET = "bracket"
    LETTER = "letter"
    DASH = "dash"
    PLUS = "plus"
    PARAGRAPH = "paragraph"
    CELL = "cell"


class Marker(NamedTuple):
    """How a clause begins. `rank` grows inwards; `label` is a group of the pattern."""

    kind: ClauseKind
    rank: int
    pattern: re.Pattern[str]
    example: str


def _marker(kind: ClauseKind, rank: int, pattern: str, example: str) -> Marker:
    return Marker(kind, rank, re.compile(pattern), example)


# Patterns see the block's own words (case kept), tone marks in one form.
# fmt: off
_MARKERS: tuple[Marker, ...] = (
    _marker(ClauseKind.PART, 0, r"(?i:phần)\s+(?P<label>(?i:thứ\s+\w+)|[IVX]+|\d{1,2}|[A-ZĐ])\b[.:]?\s*", "Phần I"),
    _marker(ClauseKind.CHAPTER, 1, r"(?i:chương)\s+(?P<label>[IVX]+|\d{1,2})\b[.:]?\s*", "Chương II"),
    _marker(ClauseKind.SECTION, 2, r"(?i:(?:tiểu )?mục)\s+(?P<label>[IVX]+|\d{1,2})\b[.:]?\s*", "Mục 1"),
    _marker(ClauseKind.ARTICLE, 3, r"(?i:điều)\s+(?P<label>\d{1,3})\s*(?:[.:]\s*|(?=[A-ZĐÀ-Ỹ])|$)", "Điều 3. "),
    _marker(ClauseKind.ROMAN, 5, r"(?P<label>[IVX]{1,5})\s*(?:[.)]\s*|[/\-–]\s+)(?=\D)", "II. "),
    _marker(ClauseKind.CAPITAL, 4, r"(?P<label>[A-EĐGH])\s*[.)]\s+", "A. "),
    _marker(ClauseKind.NUMBER, 6, r"(?P<label>\d{1,2}(?:\.\d{1,2}){1,3})\s*[.)]?\s+", "2.1. "),
    _marker(ClauseKind.NUMBER, 6, r"(?:(?i:khoản)\s+)?(?P<label>\d{1,2})(?:\s*[./](?:-\s*|\s+|(?=[A-ZĐÀ-Ỹ]))|[\-–]\s+)", "3. "),
    _marker(ClauseKind.BRACKET, 10, r"\((?P<label>\d{1,2}|[ivx]{1,5})\)\s+", "(1) "),
    _marker(ClauseKind.BRACKET, 10, r"(?P<label>\d{1,2})\)\s*", "1) "),
    _marker(ClauseKind.LETTER, 11, r"(?:(?i:điểm)\s+)?(?P<label>[a-zđ]\d?)\s*[)]\s*", "đ) "),
    _marker(ClauseKind.LETTER, 11, r"(?P<label>[a-eđghik])\s*[.]\s+", "b. "),
    _marker(ClauseKind.LETTER, 11, r"(?P<label>[a-eđghik]\.\d{1,2})\s*[.)]?\s+", "a.1) "),
    _marker(ClauseKind.DASH, 12, r"(?P<label>[-–—−])\s*(?=\S)", "- "),
    _marker(ClauseKind.PLUS, 13, r"(?P<label>[+*•·●▪○✓➢§])\s*(?=\S)", "+ "),
)
# fmt: on


@dataclass(frozen=True, slots=True)
class Clause:
    """An item, heading, paragraph or cell. `span` leaves the marker out; `parent` is the place of
    the enclosing clause in the part's clauses, None at the root."""

    kind: ClauseKind
    label: str
    path: str
    rank: int
    span: Span
    page: int
    parent: int | None
    bold: bool = False
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """The document itself, or an annex: the blocks of its heading, then its clauses."""

    annex: bool
    head: tuple[Block, ...]
    clauses: tuple[Clause, ...]
    kind: Kind | None = None
    """What the title line calls it; None where it has none (letters, untitled annexes)."""


@dataclass(frozen=True, slots=True)
class Sections:
    """A document in its parts; `parts[0]` is the document itself."""

    text: str = field(repr=False)
    parts: tuple[Part, ...]
    addressees: tuple[Block, ...]
    bases: tuple[Block, ...]
    recipients: tuple[Block, ...]
    signature: tuple[Block, ...]

    def words(self, span: Span) -> str:
        """The words of a place on one line."""
        return " ".join(self.text[span.start : span.end].split())


class _Place(StrEnum):
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
_STEAD = r"(?:tm|t/m|kt|k/t|tl|t/l|tuq|t/uq|q)\s*[./]"
_TITLE = re.compile(
    r"(?:(?:dự thảo\s+)?)(?P<kind>"
    + "|".join(sorted(KIND_TITLES, key=len, reverse=True))
    + r")\s*:?"
)
_LETTERHEAD = re.compile(
    r"cộng\s+hòa\s+xã\s+hội|độc lập\s*-\s*tự do|đảng cộng sản việt nam|số\s*:?\s*[\d/.]|"
    r"(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|văn phòng|sở|bộ|ban|tổ)\s"
)
_BASE = re.compile(
    r"(?:căn cứ|theo đề nghị|xét đề nghị|trên cơ sở đề nghị|xét tờ trình|theo tờ trình|sau khi xem xét|"
    r"thực hiện (?:nghị quyết|quyết định|chỉ thị|kết luận|công văn).*;$|chiếu)\b"
)
_RECIPIENTS = re.compile(r"nơi (?:nhận|gửi)\s*:?")
_ADDRESSEES = re.compile(r"kính gửi\s*:?|(?:.{4,80} )?điện\s*:$|gửi\s*:$")
_ANNEX = re.compile(
    r"(?:phụ lục|phụ biểu|biểu (?:mẫu|số)|mẫu (?:số|\d)|danh mục|danh sách|bảng (?:phân công|tổng hợp))\b"
)
_CAPTION = re.compile(r"\(?\s*(?:ban hành )?(?:kèm|đính kèm) theo\b")
_ORDER = re.compile(r"(?:quyết định|quyết nghị|nay quyết định|chỉ thị|điều lệnh)\s*:\s*$")
_PERSON = re.compile(r"(?:[A-ZĐÀ-Ỹ][^\W\d_]{0,9}\s+){1,5}[A-ZĐÀ-Ỹ][^\W\d_]{0,9}")
_DEGREE = re.compile(
    r"^(?:(?:GS|PGS|TS|ThS|BS|KS|CN|CKI|CKII|Dr|Đại tá|Thượng tá|Trung tá|Thiếu tướng|"
    r"Trung tướng|Thượng tướng|Đại tướng)[.,]?\s*)+"
)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A block as the turns look at it."""

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


def find_sections(text: str, blocks: Sequence[Block]) -> Sections:
    """The parts of the document. Every block lands in exactly one of them."""
    places: dict[_Place, list[Block]] = {place: [] for place in _Place}
    annexes: list[tuple[list[Block], list[Block]]] = []
    place, signed = _Place.HEAD, False
    for block in blocks:
        seen = _look(text, block, signed)
        if place is _Place.ADDRESSEES and _is_late_head(seen):
            places[_Place.HEAD].append(block)
            continue
        before, place = place, _next(place, seen, places)
        if place is _Place.SIGNATURE:
            signed = signed or is_name(seen.words)
        if place in (_Place.ANNEX_HEAD, _Place.ANNEX):
            if not annexes or (place is _Place.ANNEX_HEAD and before is not _Place.ANNEX_HEAD):
                annexes.append(([], []))
            annexes[-1][place is _Place.ANNEX].append(block)
        else:
            places[place].append(block)
    main = _part(text, False, places[_Place.HEAD], places[_Place.BODY])
    return Sections(
        text=text,
        parts=(main, *(_part(text, True, head, body) for head, body in annexes)),
        addressees=tuple(places[_Place.ADDRESSEES]),
        bases=tuple(places[_Place.BASES]),
        recipients=tuple(places[_Place.RECIPIENTS]),
        signature=tuple(places[_Place.SIGNATURE]),
    )


def is_name(words: str) -> bool:
    """Whether the words have the shape of a person's name, degrees and ranks apart."""
    bare = _DEGREE.sub("", words)
    return _PERSON.fullmatch(bare) is not None and not bare.isupper()


def title_kind(words: str) -> Kind | None:
    """The kind that a title line names: "QUYẾT ĐỊNH", "KẾ HOẠCH"; None for other lines."""
    match = _TITLE.fullmatch(folded(words).strip(" .*"))
    return KIND_TITLES[match["kind"]] if match and words.upper() == words else None


def find_title(text: str, span: Span) -> tuple[Kind, Span] | None:
    """The kind that a block names, and the line that names it."""
    whole = title_kind(" ".join(text[span.start : span.end].split()))
    if whole is not None:
        return whole, span
    start = span.start
    for line in text[span.start : span.end].split("\n"):
        if kind := title_kind(line.strip()):
            return kind, Span(start, start + len(line))
        start += len(line) + 1
    return None


def _look(text: str, block: Block, signed: bool) -> _Seen:
    words = " ".join(text[block.span.start : block.span.end].split())
    letters = [c for c in words if c.isalpha()]
    capital = bool(letters) and sum(c.isupper() for c in letters) > 0.8 * len(letters)
    return _Seen(block, words, folded(words), capital, _marker_of(words), signed)


def _marker_of(words: str) -> Marker | None:
    return next((m for m in _MARKERS if m.pattern.match(words)), None)


def _next(place: _Place, seen: _Seen, places: dict[_Place, list[Block]]) -> _Place:
    if _RECIPIENTS.match(seen.low):
        return _Place.RECIPIENTS if place not in (_Place.ANNEX, _Place.ANNEX_HEAD) else place
    turn = {
        _Place.HEAD: _from_head,
        _Place.ADDRESSEES: _from_addressees,
        _Place.BASES: _from_bases,
        _Place.BODY: _from_body,
        _Place.RECIPIENTS: _from_tail,
        _Place.SIGNATURE: _from_tail,
        _Place.ANNEX_HEAD: _from_annex_head,
        _Place.ANNEX: _from_annex,
    }[place]
    return turn(seen, places)


def _from_head(seen: _Seen, places: dict[_Place, list[Block]]) -> _Place:
    if _ADDRESSEES.match(seen.low):
        return _Place.ADDRESSEES
    if _BASE.match(seen.low):
        return _Place.BASES
    if seen.capital or _LETTERHEAD.match(seen.low) or seen.low.startswith(("v/v", "về việc", "(")):
        marked = seen.marker is not None and seen.marker.rank <= 6 and "số" not in seen.low[:5]
        return _Place.BODY if marked and len(places[_Place.HEAD]) > 2 else _Place.HEAD
    return _Place.BODY if _starts_body(seen, places) else _Place.HEAD


def _starts_body(seen: _Seen, places: dict[_Place, list[Block]]) -> bool:
    if seen.marker is not None and seen.marker.rank <= 11:
        return True
    return seen.sentence and not _DATE_LINE.search(seen.low)


_DATE_LINE = re.compile(r",\s*ngày\s*\d{0,2}\s*tháng\s*\d{0,2}\s*năm\s*\d{0,4}\s*\.?$")


def _from_addressees(seen: _Seen, places: dict[_Place, list[Block]]) -> _Place:
    listed = seen.marker is not None and seen.marker.kind in (ClauseKind.DASH, ClauseKind.PLUS)
    if listed or (len(seen.words) < 90 and seen.words[-1:] in ";," and seen.marker is None):
        return _Place.ADDRESSEES
    if len(places[_Place.ADDRESSEES]) == 1 and _bare_greeting(seen, places):
        return _Place.ADDRESSEES
    if _BASE.match(seen.low) and seen.words.endswith(";"):
        return _Place.BASES
    return _Place.BODY


def _is_late_head(seen: _Seen) -> bool:
    """Whether a block of the heading comes after "Kính gửi": columns in another order."""
    motto = re.match(r"cộng\s+hòa\s+xã|độc lập\s*-\s*tự do|đảng cộng sản", seen.low)
    late = motto or _DATE_LINE.search(seen.low) or seen.low.startswith("v/v")
    return bool(late or title_kind(seen.words)) and len(seen.words) < 200


def _bare_greeting(seen: _Seen, places: dict[_Place, list[Block]]) -> bool:
    """Whether "Kính gửi:" stood alone, so that the first addressee is this block."""
    span = places[_Place.ADDRESSEES][0].span
    return span.end - span.start < 12 and len(seen.words) < 160 and seen.marker is None


def _from_bases(seen: _Seen, places: dict[_Place, list[Block]]) -> _Place:
    if _ORDER.match(seen.low) or title_kind(seen.words):
        return _Place.BODY
    if _BASE.match(seen.low):
        return _Place.BASES
    if _ADDRESSEES.match(seen.low):
        return _Place.ADDRESSEES
    last = places[_Place.BASES][-1]
    short = seen.marker is None and len(seen.words) < 120 and seen.words[-1:] in ";,"
    return _Place.BASES if short and last.page == seen.block.page else _Place.BODY


def _from_body(seen: _Seen, places: dict[_Place, list[Block]]) -> _Place:
    if _is_signature(seen):
        return _Place.SIGNATURE
    ended = places[_Place.RECIPIENTS] or places[_Place.SIGNATURE]
    if ended and _starts_annex(seen):
        return _Place.ANNEX_HEAD
    title = title_kind(seen.words)
    promulgated = title is not None and title is not Kind.QUYET_DINH and seen.words[-1] != ":"
    return _Place.ANNEX_HEAD if promulgated and len(places[_Place.BODY]) > 1 else _Place.BODY


def _is_signature(seen: _Seen) -> bool:
    if not seen.capital or len(seen.words) > 90:
        return False
    return re.match(rf"(?:{_STEAD}|{_OFFICE}\b)", seen.low) is not None


def _from_tail(seen: _Seen, places: dict[_Place, list[Block]]) -> _Place:
    if _starts_annex(seen):
        return _Place.ANNEX_HEAD
    if _is_signature(seen) or (is_name(seen.words) and not seen.signed):
        return _Place.SIGNATURE
    if not seen.signed and seen.capital and places[_Place.SIGNATURE] and len(seen.words) < 90:
        return _Place.SIGNATURE
    listed = seen.marker is not None and seen.marker.kind in (ClauseKind.DASH, ClauseKind.PLUS)
    if listed or not seen.signed or _is_tail_line(seen):
        return _Place.RECIPIENTS if len(seen.words) < 400 else _Place.BODY
    return _Place.ANNEX_HEAD


def _is_tail_line(seen: _Seen) -> bool:
    return re.match(r"\W*(?:lưu|các|cổng|vpcp|như|đài|báo|\[\d)", seen.low) is not None or (
        seen.marker is None and len(seen.words) < 60 and not seen.capital
    )


def _starts_annex(seen: _Seen) -> bool:
    if _ANNEX.match(seen.low) and (seen.capital or seen.block.bold or len(seen.words) < 40):
        return True
    if title_kind(seen.words) or _CAPTION.match(seen.low):
        return True
    return seen.signed and seen.capital and len(seen.words) > 25 and not _is_signature(seen)


def _from_annex_head(seen: _Seen, places: dict[_Place, list[Block]]) -> _Place:
    if seen.block.cell is not None and not _LETTERHEAD.match(seen.low):
        return _Place.ANNEX
    if seen.marker is not None and not seen.low.startswith("phần mềm"):
        return _Place.ANNEX
    return _Place.ANNEX if seen.sentence and not _CAPTION.match(seen.low) else _Place.ANNEX_HEAD


def _from_annex(seen: _Seen, places: dict[_Place, list[Block]]) -> _Place:
    numbered = re.match(r"(?:phụ lục|phụ biểu|biểu mẫu|biểu số|mẫu số)\b", seen.low)
    short = len(seen.words) < 120 and (seen.capital or seen.block.bold or seen.block.centred)
    if seen.block.cell is None and ((numbered and short) or title_kind(seen.words)):
        return _Place.ANNEX_HEAD
    return _Place.ANNEX


def _part(text: str, annex: bool, head: Iterable[Block], body: Iterable[Block]) -> Part:
    head = tuple(head)
    title = next((t for b in head if (t := find_title(text, b.span))), None)
    return Part(annex, head, _clauses(text, body), title[0] if title else None)


def _clauses(text: str, blocks: Iterable[Block]) -> tuple[Clause, ...]:
    """The tree of clauses, parents before children."""
    clauses: list[Clause] = []
    stack: list[int] = []
    for block in blocks:
        clause = _clause(text, block)
        if clause.kind in (ClauseKind.PARAGRAPH, ClauseKind.CELL):
            parent = stack[-1] if stack else None
        else:
            while stack and clauses[stack[-1]].rank >= clause.rank:
                stack.pop()
            parent = stack[-1] if stack else None
            stack.append(len(clauses))
        path = _path(clauses, parent, clause.label)
        clauses.append(replace(clause, parent=parent, path=path))
    return tuple(clauses)


def _clause(text: str, block: Block) -> Clause:
    span = trimmed(text, block.span, " \n*")
    marker, match = None, None
    if block.cell is None:
        marker = _marker_of(text[span.start : span.end])
        match = marker.pattern.match(text, span.start, span.end) if marker else None
    if marker is None or match is None:
        kind = ClauseKind.PARAGRAPH if block.cell is None else ClauseKind.CELL
        return Clause(kind, "", "", 99, span, block.page, None, block.bold, block.cell)
    rank = marker.rank + match["label"].count(".")
    inner = trimmed(text, Span(match.end(), span.end))
    return Clause(marker.kind, match["label"], "", rank, inner, block.page, None, block.bold)


def _path(clauses: Sequence[Clause], parent: int | None, label: str) -> str:
    """The way to a clause: "II.2.a"; dashes and paragraphs have their item's."""
    above = clauses[parent].path if parent is not None else ""
    if not re.fullmatch(r"[\w.]+(?: \w+)?", label):
        return above
    if above and label.startswith(above.rsplit(".", label.count(".") + 1)[-1] + "."):
        label = label.rsplit(".", 1)[-1]
    return f"{above}.{label}" if above else label
