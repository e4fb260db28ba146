"""The values that stages hand to each other: frozen, typed, every found value with its place.

Places are `Span`s: code points in `Reading.text`, end exclusive. Fields that hold words of a
document are kept out of `repr`, so that a traceback or a log line never shows them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date as Day
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Span(NamedTuple):
    """A place in `Reading.text`: code points, end exclusive."""

    start: int
    end: int


class Secrecy(StrEnum):
    """What a document is marked, never what it talks about."""

    OPEN = "open"
    MAT = "mat"
    TOI_MAT = "toi_mat"
    TUYET_MAT = "tuyet_mat"
    UNKNOWN = "unknown"


class Format(StrEnum):
    """The carrier of a document, told from its bytes."""

    TEXT = "text"
    DOCX = "docx"
    PDF = "pdf"


class Kind(StrEnum):
    """Kinds of document: the 29 of Decree 30/2020 article 7, with laws, party and older kinds."""

    NGHI_QUYET = "nghi_quyet"
    QUYET_DINH = "quyet_dinh"
    CHI_THI = "chi_thi"
    QUY_CHE = "quy_che"
    QUY_DINH = "quy_dinh"
    THONG_CAO = "thong_cao"
    THONG_BAO = "thong_bao"
    HUONG_DAN = "huong_dan"
    CHUONG_TRINH = "chuong_trinh"
    KE_HOACH = "ke_hoach"
    PHUONG_AN = "phuong_an"
    DE_AN = "de_an"
    DU_AN = "du_an"
    BAO_CAO = "bao_cao"
    BIEN_BAN = "bien_ban"
    TO_TRINH = "to_trinh"
    HOP_DONG = "hop_dong"
    CONG_DIEN = "cong_dien"
    BAN_GHI_NHO = "ban_ghi_nho"
    BAN_THOA_THUAN = "ban_thoa_thuan"
    GIAY_UY_QUYEN = "giay_uy_quyen"
    GIAY_MOI = "giay_moi"
    GIAY_GIOI_THIEU = "giay_gioi_thieu"
    GIAY_NGHI_PHEP = "giay_nghi_phep"
    PHIEU_GUI = "phieu_gui"
    PHIEU_CHUYEN = "phieu_chuyen"
    PHIEU_BAO = "phieu_bao"
    CONG_VAN = "cong_van"
    THU_CONG = "thu_cong"
    LUAT = "luat"
    PHAP_LENH = "phap_lenh"
    NGHI_DINH = "nghi_dinh"
    THONG_TU = "thong_tu"
    THONG_TRI = "thong_tri"
    KET_LUAN = "ket_luan"
    DIEU_LE = "dieu_le"
    QUY_HOACH = "quy_hoach"
    LENH = "lenh"


class Urgency(StrEnum):
    """Marks of urgency (Decree 30/2020 annex I)."""

    KHAN = "khan"
    THUONG_KHAN = "thuong_khan"
    HOA_TOC = "hoa_toc"


class Authority(StrEnum):
    """In whose stead the signer signs (Decree 30/2020 article 13)."""

    TM = "tm"
    KT = "kt"
    TL = "tl"
    TUQ = "tuq"
    Q = "q"


class AssigningAuthority(StrEnum):
    """Whose task it is: the collective body's, its chair's or an office's."""

    COLLECTIVE = "collective"
    CHAIR = "chair"
    OFFICE = "office"


class Role(StrEnum):
    """What a unit is to a task."""

    LEAD = "lead"
    COORDINATE = "coordinate"
    MONITOR = "monitor"


class UnitKind(StrEnum):
    """What sort of assignee a mention names."""

    UNIT = "unit"
    OFFICE_HOLDER = "office_holder"
    GROUP = "group"
    PERSON = "person"


class DeadlineKind(StrEnum):
    """How a deadline is set (ANNOTATION, "Until when")."""

    DATE = "date"
    RELATIVE = "relative"
    RECURRING = "recurring"
    EVENT = "event"
    IMMEDIATE = "immediate"


class Bound(StrEnum):
    """Whether the named day itself is still in time."""

    BEFORE = "before"
    BY = "by"


class TimeUnit(StrEnum):
    """What a period counts."""

    HOUR = "hour"
    DAY = "day"
    WORKING_DAY = "working_day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Anchor(StrEnum):
    """What a period counts from."""

    ISSUE = "issue"
    RECEIPT = "receipt"
    EVENT = "event"
    DEADLINE = "deadline"


class Purpose(StrEnum):
    """What is due (regulation 553 article 5.1e)."""

    COMPLETE = "complete"
    SUBMIT = "submit"
    REPORT = "report"


class Genre(StrEnum):
    """How a text is read: a directive generously, a regulation strictly (ANNOTATION).

    PROPOSAL is a submission, report or other text that directs nobody.
    """

    DIRECTIVE = "directive"
    REGULATION = "regulation"
    REPLY = "reply"
    PROPOSAL = "proposal"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A written date of which the day, or the day and month, may be blank."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """ISO 8601, as far as it is known: 2024-05-03, 2024-05, 2024."""
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
            if self.day is not None:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)

    @property
    def date(self) -> Day | None:
        """The day, where all of it is known."""
        if self.month is None or self.day is None:
            return None
        return Day(self.year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something the reader is not sure of: a stable code, and the field that it concerns."""

    code: str
    field: str


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value, the words that carry it and the rule that found it."""

    value: T = field(repr=False)
    spans: tuple[Span, ...]
    rule: str


# --- reading ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page, in fractions of its width and height; the origin is the top left."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Cell:
    """Where in a table a line stands. All counts from 0; `columns` is the table's width."""

    table: int
    row: int
    column: int
    columns: int


@dataclass(frozen=True, slots=True)
class Line:
    """One written line, as the carrier has it: a drawn line of a PDF, a line of a text file, a
    whole paragraph of a DOCX. `text[start:end]` holds no line break, but for breaks that the
    author put into a DOCX paragraph."""

    span: Span
    page: int
    box: Box | None = None
    cell: Cell | None = None
    bold: bool = False
    italic: bool = False
    centred: bool = False
    paragraph: bool = False
    """True where the carrier says that this line is a whole paragraph (DOCX)."""
    gap: bool = False
    """True where an empty line, a rule or a cell border stands before this line."""
    note: bool = False
    """True for running heads, page numbers, footnotes and stamps: no part of the body."""


class MarkShape(StrEnum):
    """What a picture or stamp on a page looks like, as far as colour and frame tell."""

    SEAL = "seal"
    SIGNATURE = "signature"
    LOGO = "logo"
    TEXT = "text"
    """A stamp of drawn text only, whose words stand in the reading."""
    FRAMED = "framed"
    """A framed mark, such as a secrecy or urgency stamp: its words are not known."""
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Mark:
    """A picture, stamp or signature field that was looked at."""

    page: int
    box: Box
    shape: MarkShape
    in_place: bool
    """True where it stands in the place of secrecy marks (Decree 30/2020, cells 10a and 10b)."""


@dataclass(frozen=True, slots=True)
class Signature:
    """What a digital signature says of itself; secondary evidence only."""

    signer: str | None = field(repr=False)
    signed_at: str | None
    intact: bool | None


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as text with places.

    `text` is normalised once (see `text.normalise`), its lines joined by line feeds; `origin[i]`
    is the place of `text[i]` in the decoded source of a plain text file, None for other carriers.
    """

    format: Format
    text: str = field(repr=False)
    lines: tuple[Line, ...] = field(repr=False)
    pages: int
    marks: tuple[Mark, ...] = ()
    signatures: tuple[Signature, ...] = ()
    first_page_read: bool = True
    """False where the first page is only a picture, or its text layer is garbage."""
    doubts: tuple[Doubt, ...] = ()
    origin: Sequence[int] | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or table cell: lines joined, running heads and page numbers left out."""

    span: Span
    page: int
    cell: Cell | None = None
    bold: bool = False
    italic: bool = False
    centred: bool = False
    box: Box | None = None


# --- units and deadlines ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Mention:
    """Units named in a text. `span` is the whole expression; `spans` the words of this name."""

    name: str = field(repr=False)
    kind: UnitKind
    span: Span
    spans: tuple[Span, ...]
    unit_id: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Unit:
    """An assignee of a task, with its role."""

    name: str = field(repr=False)
    kind: UnitKind
    role: Role
    unit_id: str | None
    spans: tuple[Span, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """Until when. Which fields are set depends on `kind` (CONTRACT, `extract --json`).

    `due_on` is the last good day where it can be known; `doubts` are codes.
    """

    text: str = field(repr=False)
    kind: DeadlineKind
    spans: tuple[Span, ...]
    rule: str
    date: Day | None = None
    bound: Bound | None = None
    amount: int | None = None
    unit: TimeUnit | None = None
    anchor: Anchor | None = None
    rrule: str | None = None
    due_on: Day | None = None
    purpose: Purpose = Purpose.COMPLETE
    doubts: tuple[str, ...] = ()


# --- what comes out -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Recipient:
    """A line of "Nơi nhận": who, and the note in brackets."""

    name: str = field(repr=False)
    purpose: str | None = field(repr=False)
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Metadata:
    """The fields of the document itself; None where the file does not tell."""

    kind: Found[Kind] | None = None
    number: Found[str] | None = None
    symbol: Found[str] | None = None
    issued_on: Found[PartialDate] | None = None
    place: Found[str] | None = None
    issuer: Found[str] | None = None
    abstract: Found[str] | None = None
    signer: Found[str] | None = None
    signer_title: Found[str] | None = None
    authority: Found[Authority] | None = None
    assigning_authority: Found[AssigningAuthority] | None = None
    submitting_unit: Found[str] | None = None
    monitoring_unit: Found[str] | None = None
    urgency: Found[Urgency] | None = None
    addressees: tuple[Found[str], ...] = ()
    recipients: tuple[Recipient, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """A unit of work that the document directs somebody to do (ANNOTATION, "What is a task")."""

    content: str = field(repr=False)
    units: tuple[Unit, ...]
    deadlines: tuple[Deadline, ...]
    clause: str
    page: int
    spans: tuple[Span, ...]
    confidence: float
    doubts: tuple[Doubt, ...] = ()
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change to an earlier task: extension, repeal or replacement."""

    kind: str
    reference: str = field(repr=False)
    new_deadline: Deadline | None = None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Copy:
    """The copy block (SAO Y, SAO LỤC, TRÍCH SAO); the original's fields are in the metadata."""

    kind: str
    text: str = field(repr=False)
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that is read in a document. Leaves the extractor for open documents only."""

    secrecy: Secrecy
    format: Format
    pages: int
    text: str = field(repr=False)
    metadata: Metadata
    tasks: tuple[Task, ...] = ()
    standing_duties: tuple[Task, ...] = ()
    amends: tuple[Amendment, ...] = ()
    copy: Copy | None = None
    signatures: tuple[Signature, ...] = ()
    doubts: tuple[Doubt, ...] = ()


Converter = Callable[[bytes, str], bytes]
"""Turns a file of another format (its ending, without dot) into the bytes of a DOCX."""

Ocr = Callable[[bytes], str]
"""Reads a picture of a page."""
