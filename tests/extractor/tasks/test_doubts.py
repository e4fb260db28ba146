"""Which tasks leave open who leads (ANNOTATION, ruling 8), and which units the register tells."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.tasks.doubts import doubts_of
from extractor.types import Deadline, DeadlineKind, Doubt, Role, Span, Unit, UnitKind

TIME = (Deadline("trước 15/6", DeadlineKind.DATE, (Span(0, 1),), "x", date=date(2026, 6, 15)),)
A, B, C, D = "Sở Y tế", "Sở Tài chính", "Sở Nội vụ", "Sở Tư pháp"

# fmt: off
CASES = [
    # leads, words, whether it is doubtful who leads
    ([A, B],       "sở y tế, sở tài chính tham mưu ubnd tỉnh ban hành quyết định", True),
    ([A, B],       "sở y tế và sở tài chính xây dựng đề án",                       True),
    ([A, B, C],    "sở y tế, sở tài chính, sở nội vụ lập danh mục",                True),
    ([A],          "sở y tế xây dựng đề án",                                       False),  # one
    ([A, B],       "sở y tế, sở tài chính chủ trì xây dựng đề án",                 False),  # express
    ([A, B],       "sở y tế, sở tài chính báo cáo kết quả",                        False),  # each does it
    ([A, B],       "sở y tế, sở tài chính xây dựng kế hoạch của đơn vị mình",      False),  # each its own
    ([A, B],       "sở y tế, sở tài chính thực hiện chương trình công tác",        False),  # no verb "trình"
    ([A, B],       "sở y tế, sở tài chính rà soát quy trình",                      False),  # no verb "trình"
    ([A, B, C, D], "sở y tế, sở tài chính, sở nội vụ, sở tư pháp lập kế hoạch",    False),  # too many for one
    ([A, "UBND các xã"], "sở y tế, ubnd các xã lập kế hoạch",                      False),  # a group: each
]
# fmt: on


def unit(
    name: str, unit_id: str | None = "x", kind: UnitKind = UnitKind.UNIT, *excluded: str
) -> Unit:
    kind = UnitKind.GROUP if " các " in name else kind
    return Unit(name, kind, Role.LEAD, unit_id, (Span(0, 1),), "x", excluded)


@pytest.mark.parametrize(("leads", "words", "doubtful"), CASES)
def test_lead_ambiguous(leads: list[str], words: str, doubtful: bool) -> None:
    doubts = doubts_of([unit(name) for name in leads], TIME, words)
    assert (Doubt("lead_ambiguous", "units") in doubts) is doubtful


UNKNOWN = [
    (unit("Hội Làm bánh", None), True),
    (unit("Sở Y tế"), False),
    (unit("Giám đốc Sở Y học", None, UnitKind.OFFICE_HOLDER), True),
    (unit("Bộ trưởng", None, UnitKind.OFFICE_HOLDER), False),  # says no unit
    (unit("Chủ tịch UBND các xã", None, UnitKind.OFFICE_HOLDER), False),  # many
    (unit("Phó Chủ tịch UBND tỉnh", None, UnitKind.PERSON), False),  # a person
    (unit("UBND các xã", None), False),  # a group
    (unit("UBND các xã", None, UnitKind.GROUP, "UBND xã Tân Lập"), True),  # not all of it
]


@pytest.mark.parametrize(("found", "doubtful"), UNKNOWN)
def test_unit_unknown(found: Unit, doubtful: bool) -> None:
    doubts = doubts_of([found], (), "rà soát")
    assert (Doubt("unit_unknown", "units[0]") in doubts) is doubtful


def test_nobody_leads() -> None:
    assert doubts_of([], (), "rà soát") == (Doubt("lead_unknown", "units"),)
