"""What the reader is not sure of in a task: who leads, who is meant, until when.

`lead_ambiguous` (ANNOTATION, ruling 8): one product is due from units joined without "chủ trì".
Several units that each do the same, or that lead jointly by express words, are no doubt.
`unit_unknown`: a unit that the register does not tell on the day of issue, and a group of which the
text leaves members out, so that its name alone does not say who is meant. Whom a clerk may mean is
asked when the task is reviewed (`Register.suggest` of the name, the day and the issuer): names and
days are kept of restricted documents too, suggestions of a past register would go stale.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.types import Deadline, Doubt, Role, Unit, UnitKind
from extractor.units import names_a_unit

_PRODUCT = re.compile(
    r"(?<!chương )(?<!quy )(?<!tờ )(?<!lộ )(?<!công )(?<!giáo )(?<!thành )(?<!độc )(?<!thiết )"
    r"\b(?:xây dựng|tham mưu|soạn thảo|biên soạn|dự thảo|ban hành|trình|lập)\b"
)
_EXPRESS = re.compile(r"\b(?:(?:đồng )?chủ trì|cùng (?:chịu trách nhiệm|chủ trì)|đầu mối)\b")
_EACH = re.compile(
    r"\b(?:mỗi|từng|riêng|tự|(?:đơn vị|cơ quan|địa phương|ngành|lĩnh vực) mình|"
    r"(?:theo|căn cứ) (?:chức năng|nhiệm vụ|thẩm quyền|phân công|lĩnh vực)|"
    r"phạm vi (?:quản lý|lĩnh vực|phụ trách)|được (?:giao|phân công) (?:phụ trách|quản lý|theo dõi))\b"
)
_MOST_JOINED = 3
"""More units than these make no product together: each has its own."""


def doubts_of(
    units: Sequence[Unit], deadlines: Sequence[Deadline], words: str
) -> tuple[Doubt, ...]:
    """The doubts of a task of these units and deadlines; `words` are its folded words."""
    leads = [unit for unit in units if unit.role is Role.LEAD]
    who = [Doubt("lead_ambiguous", "units")] if is_ambiguous(leads, deadlines, words) else []
    who += [] if leads else [Doubt("lead_unknown", "units")]
    unknown = [
        Doubt("unit_unknown", f"units[{place}]")
        for place, unit in enumerate(units)
        if unit.excluded or _is_unknown(unit)
    ]
    until = [
        Doubt(code, f"deadlines[{place}]")
        for place, deadline in enumerate(deadlines)
        for code in deadline.doubts
    ]
    return (*who, *unknown, *until)


def is_ambiguous(leads: Sequence[Unit], deadlines: Sequence[Deadline], words: str) -> bool:
    """Whether one product is due from several units of which none is said to lead."""
    single = [unit for unit in leads if _is_single(unit)]
    if not 1 < len(single) <= _MOST_JOINED or len(single) < len(leads) or not deadlines:
        return False
    return bool(_PRODUCT.search(words)) and not (_EXPRESS.search(words) or _EACH.search(words))


def _is_single(unit: Unit) -> bool:
    one = unit.kind in (UnitKind.UNIT, UnitKind.OFFICE_HOLDER)
    return one and " các " not in f" {unit.name.lower()} "


def _is_unknown(unit: Unit) -> bool:
    """Whether the register does not tell the unit, or the unit whose head is named."""
    if unit.unit_id is not None or not _is_single(unit):
        return False
    return unit.kind is UnitKind.UNIT or names_a_unit(unit.name)
