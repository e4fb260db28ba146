"""Fictional documents as the extractor would hand them over."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from extractor.permitted import Classified, ClassifiedAssignment
from extractor.types import (
    Amendment,
    Block,
    Bound,
    Cell,
    Copy,
    CopyKind,
    Deadline,
    DeadlineKind,
    Doubt,
    Extraction,
    Format,
    Found,
    Kind,
    Metadata,
    PartialDate,
    Purpose,
    Recipient,
    Role,
    Secrecy,
    Signature,
    Span,
    Task,
    TimeUnit,
    Unit,
    UnitKind,
)

AT = datetime(2026, 4, 10, 2, 30, tzinfo=UTC)
LATER = AT + timedelta(hours=1)

TEXT = """ỦY BAN NHÂN DÂN XÃ AN PHÚ
Số: 47/KH-UBND
KẾ HOẠCH
Về việc trồng cây đầu xuân
1. Phòng Kinh tế xây dựng phương án trồng cây, báo cáo trước ngày 20/4/2026.
2. Công an xã phối hợp giữ gìn trật tự trong quá trình thực hiện.
Nơi nhận: Như trên; Lưu: VT.
Nguyễn Văn Bình"""


def span(words: str) -> Span:
    """Where the words stand in `TEXT`."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def found(words: str, value: Any = None) -> Found[Any]:
    """A value with the words that carry it."""
    return Found(words if value is None else value, (span(words),), "example")


def unit(name: str, role: Role = Role.LEAD, unit_id: str | None = None) -> Unit:
    """A unit that is named in `TEXT`."""
    return Unit(name, UnitKind.UNIT, role, unit_id, (span(name),), "example")


DEADLINE = Deadline(
    text="trước ngày 20/4/2026",
    kind=DeadlineKind.DATE,
    spans=(span("trước ngày 20/4/2026"),),
    rule="before_date",
    date=date(2026, 4, 20),
    bound=Bound.BEFORE,
    due_on=date(2026, 4, 19),
    purpose=Purpose.REPORT,
)
PERIOD = Deadline(
    text="trong 05 ngày làm việc",
    kind=DeadlineKind.RELATIVE,
    spans=(),
    rule="period",
    amount=5,
    unit=TimeUnit.WORKING_DAY,
)
PLANT = Task(
    content="xây dựng phương án trồng cây, báo cáo",
    units=(unit("Phòng Kinh tế", unit_id="pkt"), unit("Công an xã", Role.COORDINATE)),
    deadlines=(DEADLINE,),
    clause="1",
    page=1,
    spans=(span("xây dựng phương án trồng cây, báo cáo"),),
    confidence=0.94,
    doubts=(Doubt("unit_unknown", "units[1]"),),
)
ORDER = Task(
    content="phối hợp giữ gìn trật tự",
    units=(unit("Công an xã"),),
    deadlines=(),
    clause="2",
    page=1,
    spans=(span("phối hợp giữ gìn trật tự"),),
    confidence=0.71,
)
METADATA = Metadata(
    kind=found("KẾ HOẠCH", Kind.KE_HOACH),
    number=found("47"),
    symbol=found("KH-UBND"),
    issued_on=Found(PartialDate(2026, 4), (), "example"),
    issuer=found("ỦY BAN NHÂN DÂN XÃ AN PHÚ"),
    abstract=found("Về việc trồng cây đầu xuân"),
    signer=found("Nguyễn Văn Bình"),
    addressees=(found("Như trên"),),
    recipients=(Recipient("Lưu: VT", None, (span("Lưu: VT"),)),),
)
PLAN = Extraction(
    secrecy=Secrecy.OPEN,
    format=Format.TEXT,
    pages=1,
    text=TEXT,
    metadata=METADATA,
    tasks=(PLANT, ORDER),
    standing_duties=(replace(ORDER, content="giữ gìn trật tự"),),
    amends=(Amendment("extend", "Kế hoạch số 12/KH-UBND", DEADLINE, (span("20/4/2026"),)),),
    copy=Copy(CopyKind.SAO_Y, "SAO Y"),
    signatures=(Signature("Nguyễn Văn Bình", "2026-04-09T08:00:00+07:00", True),),
    doubts=(Doubt("date_blank", "issued_on"),),
    blocks=(
        Block(Span(0, 4), 1, bold=True, centred=True),
        Block(Span(5, 9), 1, Cell(0, 2, 1, 4), italic=True),
    ),
)
CLASSIFIED = Classified(
    secrecy=Secrecy.MAT,
    kind=Kind.KE_HOACH,
    number="12",
    symbol="KH-UBND",
    issued_on=PartialDate(2026, 4, 2),
    signer="Trần Thị Hòa",
    submitting_unit="Công an tỉnh",
    monitoring_unit="Văn phòng UBND tỉnh",
    task_count=4,
    assignments=(
        ClassifiedAssignment("Công an tỉnh", Role.LEAD, date(2026, 6, 30)),
        ClassifiedAssignment("Sở Tài chính", Role.COORDINATE, None),
        ClassifiedAssignment("Công an tỉnh", Role.LEAD, date(2026, 4, 9)),
    ),
    doubts=(Doubt("deadline_unresolved", "assignments"),),
)
