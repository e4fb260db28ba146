"""Words that OCR was not sure of are doubted in every field that they stand in, and in no other."""

from __future__ import annotations

from extractor.metadata.misread import misread, misread_tasks
from extractor.types import (
    Deadline,
    DeadlineKind,
    Doubt,
    Found,
    Line,
    Metadata,
    PartialDate,
    Role,
    Span,
    Task,
    Unit,
    UnitKind,
)

LINES = (
    Line(Span(0, 20), 1),
    Line(Span(21, 60), 1, unsure=(Span(4, 9), Span(30, 34))),  # 25 to 30, 51 to 55
)
METADATA = Metadata(
    number=Found("12", (Span(26, 28),), "state"),
    issued_on=Found(PartialDate(2024, 5, 3), (Span(30, 45),), "place_date"),
    signer=Found("Trần Văn Mẫu", (Span(54, 58),), "signature_block"),
)
TASK = Task(
    content="nộp báo cáo",
    units=(
        Unit("Phòng Nội vụ", UnitKind.UNIT, Role.LEAD, None, (Span(0, 12),), "name"),
        Unit("Phòng Tư pháp", UnitKind.UNIT, Role.COORDINATE, None, (Span(24, 27),), "name"),
    ),
    deadlines=(Deadline("ngày 15/6", DeadlineKind.DATE, (Span(50, 52),), "date"),),
    clause="1",
    page=1,
    spans=(Span(0, 60),),
    confidence=0.9,
)


def test_fields() -> None:
    found = misread(METADATA, LINES)
    assert found == (Doubt("ocr_low", "number"), Doubt("ocr_low", "signer"))


def test_what_every_document_has_may_have_been_missed() -> None:
    missed = misread(Metadata(), LINES)
    assert missed == (Doubt("ocr_low", "number"), Doubt("ocr_low", "issued_on"))


def test_tasks() -> None:
    (found,) = misread_tasks((TASK,), LINES)
    assert found.doubts == (Doubt("ocr_low", "units[1]"), Doubt("ocr_low", "deadlines[0]"))


def test_nothing_is_doubted_where_ocr_was_sure_or_not_asked() -> None:
    assert misread(Metadata(), LINES[:1]) == ()
    assert misread_tasks((TASK,), LINES[:1]) == (TASK,)
