"""What may leave the extractor: regulation 553/QĐ-UBND article 5, as one literal table.

`PERMITTED` has a row for every leaf of `Extraction` and two columns: open, and restricted (mật,
tối mật, tuyệt mật, unknown). It denies by default: a leaf without a row fails a test. `Classified`
holds exactly what the restricted column lets through, and refuses values that do not have the form
of their field, so that no sentence fits into it. `permitted` is the only place that looks at the
level of a document to decide what goes out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import partial

from extractor.text import CAPITAL
from extractor.types import (
    Doubt,
    Extraction,
    Found,
    Kind,
    Metadata,
    PartialDate,
    Role,
    Secrecy,
    Task,
    Unit,
    UnitKind,
)


class Let(StrEnum):
    """How much of a field goes out."""

    YES = "yes"
    NO = "no"
    COUNT = "count"
    """Only how many there are."""
    DATE = "date"
    """Only days, without words."""
    CODES = "codes"
    """Only codes from a closed list."""


YES, NO, COUNT, DATE, CODES = Let.YES, Let.NO, Let.COUNT, Let.DATE, Let.CODES

# fmt: off
PERMITTED: dict[str, tuple[Let, Let]] = {
    #                                open  restricted
    "secrecy":                      (YES, YES),
    "format":                       (YES, NO),
    "pages":                        (YES, NO),
    "text":                         (YES, NO),
    "blocks":                       (YES, NO),
    "reading":                      (YES, NO),
    "metadata.kind":                (YES, YES),
    "metadata.number":              (YES, YES),
    "metadata.symbol":              (YES, YES),
    "metadata.issued_on":           (YES, YES),
    "metadata.signer":              (YES, YES),
    "metadata.submitting_unit":     (YES, YES),
    "metadata.monitoring_unit":     (YES, YES),
    "metadata.place":               (YES, NO),
    "metadata.issuer":              (YES, NO),
    "metadata.abstract":            (YES, NO),
    "metadata.signer_title":        (YES, NO),
    "metadata.authority":           (YES, NO),
    "metadata.assigning_authority": (YES, NO),
    "metadata.urgency":             (YES, NO),
    "metadata.addressees":          (YES, NO),
    "metadata.recipients":          (YES, NO),
    "tasks.content":                (YES, COUNT),
    "tasks.units":                  (YES, YES),
    "tasks.deadlines":              (YES, DATE),
    "tasks.clause":                 (YES, NO),
    "tasks.page":                   (YES, NO),
    "tasks.spans":                  (YES, NO),
    "tasks.confidence":             (YES, NO),
    "tasks.doubts":                 (YES, CODES),
    "tasks.rules":                  (YES, NO),
    "standing_duties":              (YES, NO),
    "amends":                       (YES, NO),
    "copy":                         (YES, NO),
    "signatures":                   (YES, NO),
    "doubts":                       (YES, CODES),
}
# fmt: on

_DOUBT_CODES = frozenset(
    {
        "deadline_unresolved",
        "deadline_before_issue",
        "lead_ambiguous",
        "number_blank",
        "date_blank",
        "ocr_missing",
        "ocr_low",
        "page_unread",
        "mark_unclear",
        "unit_unknown",
        "year_inferred",
        "value_withheld",
        "anchor_assumed",
        "month_inferred",
        "date_approximate",
    }
)

_CAP = f"[{CAPITAL}]"
_SMALL_LETTER = f"[{CAPITAL.lower()}]"
_ANY_LETTER = f"[{CAPITAL}{CAPITAL.lower()}]"
_NUMBER = re.compile(r"[0-9]{1,6}[a-zđ]?(?:\.[0-9]{1,4})?(?:/[0-9]{4})?")
# A symbol is made of initials: short parts, and no vowel with a tone, so that no word fits into it.
_INITIALS = r"[A-ZĐÂÊÔĂƠƯ0-9&][A-ZĐÂÊÔĂƠƯa-zđ0-9&]{0,9}"
_SYMBOL = re.compile(rf"(?=.{{1,40}}$){_INITIALS}(?:[.,/\-–]{_INITIALS}){{0,5}}")
_SIGNER = re.compile(rf"{_CAP}{_ANY_LETTER}{{0,9}}(?: {_CAP}{_ANY_LETTER}{{0,9}}){{1,4}}")
# Names of places and persons in a unit's name have up to four capitals; a sentence has more.
_TITLED = re.compile(rf"\b(?:{_CAP}{_SMALL_LETTER}* ){{5}}{_CAP}(?!{_CAP})")
_OFFICES = (
    "trưởng", "phó", "chánh", "giám đốc", "tổng giám đốc", "thủ trưởng", "chủ tịch", "bí thư",
    "chỉ huy trưởng", "cục trưởng", "chi cục trưởng", "vụ trưởng", "bộ trưởng", "thường trực",
    "hiệu trưởng", "viện trưởng", "lãnh đạo",
)  # fmt: skip
_BODIES = (
    "sở", "phòng", "ban", "bộ", "cục", "chi cục", "tổng cục", "vụ", "văn phòng", "vp", "thanh tra",
    "công an", "ubnd", "hđnd", "ủy ban", "uỷ ban", "hội đồng", "bch", "bchqs", "trung tâm", "viện",
    "tòa án", "thuế", "kho bạc", "tỉnh ủy", "huyện ủy", "thành ủy", "đảng ủy", "hải quan", "trường",
    "bệnh viện", "đồn", "hạt", "đoàn", "hội", "đài", "báo", "cổng", "tổ", "mặt trận", "liên đoàn",
    "cơ quan", "đơn vị", "bảo hiểm xã hội", "ngân hàng", "quỹ", "tiểu ban", "kiểm toán", "công ty",
    "tổng công ty", "tập đoàn", "chính phủ", "thủ tướng", "hiệp hội", "sở, ban, ngành", "địa phương",
)  # fmt: skip
# Small words that names of units are made of; other small words stand in short runs only, so that a
# sentence that begins with a unit does not pass for its name.
_SMALL = (
    "nhân dân", "các", "và", "của", "tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn",
    "xã", "phường", "đặc khu", "cơ quan", "đơn vị", "có liên quan", "liên quan", "sở", "ban",
    "ngành", "phòng", "thuộc", "trực thuộc", "địa phương", "chuyên môn", "đoàn thể", "tổ chức",
    "kiểm sát", "nhà nước", "khu vực", "cấp", "ngang bộ", "thanh tra", "y tế", "quân sự", "xã hội",
    "quản lý", "dự án", "đầu tư", "xây dựng", "khu", "công nghiệp", "kinh tế", "trung ương",
)  # fmt: skip


def _any(words: tuple[str, ...]) -> str:
    return "(?i:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


_GAP = r"[ ,&\-–]++"
_CAPITAL = rf"[{CAPITAL}0-9][{CAPITAL}{CAPITAL.lower()}0-9]{{0,11}}"
_LOWER = rf"{_SMALL_LETTER}{{1,8}}(?:{_GAP}{_SMALL_LETTER}{{1,8}}){{0,2}}"
_UNIT = re.compile(
    rf"(?:{_any(('các', 'mỗi'))} )?(?:{_any(_OFFICES)} ){{0,2}}(?:các )?{_any(_BODIES)}\b"
    rf"(?:{_GAP}(?:{_any(_SMALL)}\b|{_CAPITAL}(?:{_GAP}{_LOWER}(?={_GAP}(?:{_CAPITAL}|{_any(_SMALL)}\b)|$))?)){{0,14}}"
)


Fits = Callable[[str], bool]


def _fits(pattern: re.Pattern[str], value: str | None) -> bool:
    return value is None or pattern.fullmatch(value) is not None


def _is_unit(name: str | None) -> bool:
    """Whether a value is none, or has the form of a unit's name."""
    if name is None:
        return True
    return len(name) <= 120 and _fits(_UNIT, name) and not _TITLED.search(name)


BY_CERTIFICATE = "certificate"
"""The rule of a name that no word of the document says; its doubt could not be told."""
_DOUBTED = frozenset(
    {
        "secrecy", "kind", "number", "symbol", "issued_on", "signer", "submitting_unit",
        "monitoring_unit", "assignments",
    }
)  # fmt: skip


def _is_told(doubt: Doubt) -> bool:
    """Whether a doubt may be told of a restricted document: a code and a field, both from lists."""
    return doubt.code in _DOUBT_CODES and doubt.field in _DOUBTED


@dataclass(frozen=True, slots=True)
class ClassifiedAssignment:
    """One distinct (unit, role, last day) of a restricted document; no day where there is none."""

    unit: str = field(repr=False)
    role: Role
    due_on: date | None

    def __post_init__(self) -> None:
        """Refuse a name that has not the form of a unit's."""
        if not _is_unit(self.unit):
            raise ValueError("unit")


@dataclass(frozen=True, slots=True)
class Classified:
    """All that may be known of a restricted document: items a to e of article 5.2.

    There is no field for words of the document. Values that do not have their field's form are
    refused with a `ValueError` that names the field only.
    """

    secrecy: Secrecy
    kind: Kind | None = None
    number: str | None = field(default=None, repr=False)
    symbol: str | None = field(default=None, repr=False)
    issued_on: PartialDate | None = field(default=None, repr=False)
    signer: str | None = field(default=None, repr=False)
    submitting_unit: str | None = field(default=None, repr=False)
    monitoring_unit: str | None = field(default=None, repr=False)
    task_count: int = 0
    assignments: tuple[ClassifiedAssignment, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def __post_init__(self) -> None:
        """Refuse an open document, and values without the form of their field."""
        wrong = [
            name
            for name, fine in (
                ("secrecy", self.secrecy is not Secrecy.OPEN),
                ("number", _fits(_NUMBER, self.number)),
                ("symbol", _fits(_SYMBOL, self.symbol)),
                ("signer", _fits(_SIGNER, self.signer)),
                ("submitting_unit", _is_unit(self.submitting_unit)),
                ("monitoring_unit", _is_unit(self.monitoring_unit)),
                ("doubts", all(_is_told(doubt) for doubt in self.doubts)),
            )
            if not fine
        ]
        if wrong:
            raise ValueError(", ".join(wrong))


def permitted(extraction: Extraction) -> Extraction | Classified:
    """The extraction itself where the document is open, else only what article 5.2 permits."""
    if extraction.secrecy is Secrecy.OPEN:
        return extraction
    return _classified(extraction)


def _classified(extraction: Extraction) -> Classified:
    metadata = extraction.metadata
    withheld: list[Doubt] = []

    def shaped(name: str, fits: Fits, found: Found[str] | None) -> str | None:
        if found is None or (fits(found.value) and found.rule != BY_CERTIFICATE):
            return found.value if found else None
        withheld.append(Doubt("value_withheld", name))
        return None

    assignments, odd = _assignments(extraction.tasks)
    if odd:
        withheld.append(Doubt("value_withheld", "assignments"))
    return Classified(
        secrecy=extraction.secrecy,
        kind=metadata.kind.value if metadata.kind else None,
        number=shaped("number", partial(_fits, _NUMBER), metadata.number),
        symbol=shaped("symbol", partial(_fits, _SYMBOL), metadata.symbol),
        issued_on=metadata.issued_on.value if metadata.issued_on else None,
        signer=shaped("signer", partial(_fits, _SIGNER), metadata.signer),
        submitting_unit=shaped("submitting_unit", _is_unit, metadata.submitting_unit),
        monitoring_unit=shaped("monitoring_unit", _is_unit, metadata.monitoring_unit),
        task_count=len(extraction.tasks),
        assignments=assignments,
        doubts=(*_doubts(extraction, metadata), *withheld),
    )


def _assignments(tasks: tuple[Task, ...]) -> tuple[tuple[ClassifiedAssignment, ...], bool]:
    """The distinct (unit, role, last day), and whether a name had to be withheld."""
    seen: dict[tuple[str, Role, date | None], ClassifiedAssignment] = {}
    odd = False
    for task in tasks:
        days: tuple[date | None, ...] = tuple(d.due_on for d in task.deadlines) or (None,)
        for unit in task.units:
            if not _may_name(unit):
                odd = True
                continue
            for day in days:
                key = (unit.name, unit.role, day)
                seen.setdefault(key, ClassifiedAssignment(unit.name, unit.role, day))
    return tuple(seen.values()), odd


def _may_name(unit: Unit) -> bool:
    """Units, offices and groups by the form of their names; a person is no unit of article 5.2c."""
    if unit.kind is UnitKind.PERSON:
        return False
    return _is_unit(unit.name)


def _doubts(extraction: Extraction, metadata: Metadata) -> tuple[Doubt, ...]:
    """Codes only; doubts about tasks are told of the assignments as a whole."""
    own = [d for d in extraction.doubts if _is_told(d)]
    codes = {d.code for task in extraction.tasks for d in task.doubts} & _DOUBT_CODES
    return (*own, *(Doubt(code, "assignments") for code in sorted(codes)))


@dataclass(frozen=True, slots=True)
class Judged:
    """A document that was read, and whether it says that a document enclosed with it is secret."""

    result: Extraction | Classified
    encloses_secret: bool = False


def permitted_together(packet: Sequence[Judged]) -> tuple[Extraction | Classified, ...]:
    """What may be known of documents that came together, each for itself but for two reasons.

    Where one says that what it encloses is secret, all others that are not marked are unknown.
    Where one is restricted, so is every other without a symbol of its own: it may be its annex.
    """
    named = any(document.encloses_secret for document in packet)
    any_restricted = any(isinstance(document.result, Classified) for document in packet)
    return tuple(
        _unknown(document.result, named or (any_restricted and _is_nameless(document.result)))
        for document in packet
    )


def _is_nameless(result: Extraction | Classified) -> bool:
    return isinstance(result, Extraction) and result.metadata.symbol is None


def _unknown(result: Extraction | Classified, doubtful: bool) -> Extraction | Classified:
    """The result, but for an open document about which there is a doubt."""
    if isinstance(result, Classified) or not doubtful:
        return result
    doubts = (*result.doubts, Doubt("mark_unclear", "secrecy"))
    return permitted(replace(result, secrecy=Secrecy.UNKNOWN, doubts=doubts))
