"""The permitted-field table is whole, and `Classified` has room for nothing else."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest

from extractor.permitted import PERMITTED, Classified, ClassifiedAssignment, Let, permitted
from extractor.types import (
    Bound,
    Deadline,
    DeadlineKind,
    Doubt,
    Extraction,
    Format,
    Found,
    Kind,
    Metadata,
    PartialDate,
    Role,
    Secrecy,
    Span,
    Task,
    Unit,
    UnitKind,
)
from extractor.wire import as_json

CANARY = "chim hoàng yến hót trong mỏ than"
SPAN = (Span(0, 3),)


def leaves() -> set[str]:
    own = {f.name for f in fields(Extraction)} - {"metadata", "tasks"}
    inner = {f"metadata.{f.name}" for f in fields(Metadata)}
    return own | inner | {f"tasks.{f.name}" for f in fields(Task)}


def found(value: str) -> Found[str]:
    return Found(value, SPAN, "test")


def restricted(**metadata: Found[str]) -> Extraction:
    unit = Unit("Công an tỉnh", UnitKind.UNIT, Role.LEAD, None, SPAN, "test")
    deadline = Deadline(
        CANARY,
        DeadlineKind.DATE,
        SPAN,
        "test",
        date(2026, 7, 1),
        Bound.BEFORE,
        due_on=date(2026, 6, 30),
    )
    task = Task(CANARY, (unit,), (deadline,), "1", 1, SPAN, 0.9, (Doubt("lead_ambiguous", CANARY),))
    values = {"number": found("12"), "symbol": found("KH-UBND"), "signer": found("Lò Văn Thắng")}
    secret = Metadata(
        kind=Found(Kind.KE_HOACH, SPAN, "test"),
        issued_on=Found(PartialDate(2026, 4, 2), SPAN, "test"),
        abstract=found(CANARY),
        issuer=found(CANARY),
        place=found(CANARY),
    )
    return Extraction(
        Secrecy.MAT,
        Format.TEXT,
        1,
        CANARY,
        replace(secret, **(values | metadata)),  # type: ignore[arg-type]
        tasks=(task, task),
        standing_duties=(task,),
        doubts=(Doubt("date_blank", CANARY), Doubt(CANARY, "number")),
    )


def test_every_leaf_is_decided() -> None:
    assert set(PERMITTED) == leaves()


def test_classified_has_what_the_table_lets_through() -> None:
    let = {path.rsplit(".", 1)[-1] for path, (_, to) in PERMITTED.items() if to is not Let.NO}
    let -= {"content", "units", "deadlines"}
    assert {f.name for f in fields(Classified)} == let | {"task_count", "assignments"}


def test_restricted_document_keeps_only_permitted_items() -> None:
    result = permitted(restricted())
    assert isinstance(result, Classified)
    assert result.task_count == 2
    assert result.assignments == (
        ClassifiedAssignment("Công an tỉnh", Role.LEAD, date(2026, 6, 30)),
    )
    assert CANARY not in str(as_json(result))
    assert CANARY not in repr(result)


@pytest.mark.parametrize(
    "field", ["number", "symbol", "signer", "submitting_unit", "monitoring_unit"]
)
def test_value_without_the_form_of_its_field_is_withheld(field: str) -> None:
    result = permitted(restricted(**{field: found(CANARY)}))
    assert isinstance(result, Classified)
    assert getattr(result, field) is None
    assert Doubt("value_withheld", field) in result.doubts


def test_names_of_persons_and_sentences_are_no_units() -> None:
    extraction = restricted()
    odd = Unit(CANARY, UnitKind.UNIT, Role.LEAD, None, SPAN, "test")
    person = Unit("Lò Văn Thắng", UnitKind.PERSON, Role.LEAD, None, SPAN, "test")
    task = extraction.tasks[0]
    both = Task(CANARY, (odd, person), (), "", 1, SPAN, 0.5)
    result = permitted(replace(extraction, tasks=(task, both)))
    assert isinstance(result, Classified)
    assert {a.unit for a in result.assignments} == {"Công an tỉnh"}
    assert Doubt("value_withheld", "assignments") in result.doubts


@pytest.mark.parametrize(
    "values",
    [
        {"number": CANARY},
        {"symbol": CANARY},
        {"signer": CANARY},
        {"submitting_unit": CANARY},
        {"doubts": (Doubt(CANARY, "number"),)},
        {"doubts": (Doubt("number_blank", CANARY),)},
    ],
)
def test_classified_refuses_words(values: dict[str, object]) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the message is checked below
        Classified(Secrecy.MAT, **values)  # type: ignore[arg-type]
    assert CANARY not in str(caught.value)


def test_open_document_is_no_classified() -> None:
    with pytest.raises(ValueError, match="secrecy"):
        Classified(Secrecy.OPEN)


def test_open_extraction_goes_out_whole() -> None:
    extraction = Extraction(Secrecy.OPEN, Format.TEXT, 1, "chữ", Metadata())
    assert permitted(extraction) is extraction


SENTENCES = {
    "symbol": ["BÁN-VŨ-KHÍ", "Tên-lửa", "UBND-BATGIUDOITUONG"],  # words, not initials
    "signer": ["Bắt Ngay Đối Tượng Trần Văn", "Lò văn Thắng", "LÒ VĂN 7"],
    "submitting_unit": [
        "Phòng Di Chuyển Kho Đạn Đến Xã Tân Lập",  # a sentence in capitals
        "Giám đốc Công ty Đang Bị Điều Tra Vì Lỗi",
        "Chủ tịch UBND xã Kho Tên Lửa Bí Mật Ở",
        "Phòng chống buôn lậu qua tuyến biên giới Lao Bảo",
        "Sở Y tế. Bắt ngay đối tượng",
        "Sở Y tế" + " Hà" * 60,
    ],
}
NAMES = {
    "symbol": ["QĐ-UBND", "TB-UBND.VX", "CTr/HU", "UBND-KGVX1", "VPCP-TCCV", "KH-BCĐ389"],
    "signer": ["Lò Văn Thắng", "LÊ VĂN A", "Y Thanh Hà Niê Kđăm"],
    "submitting_unit": [
        "Trường THPT Nguyễn Thị Minh Khai",
        "Phó Chủ tịch UBND thành phố Hồ Chí Minh",
        "Sở Văn hóa, Thể thao và Du lịch",
        "UBND tỉnh Bà Rịa - Vũng Tàu",
        "Trung tâm Kiểm soát bệnh tật tỉnh Thừa Thiên Huế",
    ],
}


@pytest.mark.parametrize(("field", "value"), [(f, v) for f in SENTENCES for v in SENTENCES[f]])
def test_sentences_do_not_fit_into_names(field: str, value: str) -> None:
    with pytest.raises(ValueError, match=field):
        Classified(Secrecy.MAT, **{field: value})  # type: ignore[arg-type]


@pytest.mark.parametrize(("field", "value"), [(f, v) for f in NAMES for v in NAMES[f]])
def test_names_fit(field: str, value: str) -> None:
    assert getattr(Classified(Secrecy.MAT, **{field: value}), field) == value  # type: ignore[arg-type]
