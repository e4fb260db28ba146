"""Fictional documents as the extractor would hand them over, for tests of the web.

Spans are found by searching the text, so that a sample cannot point at wrong words.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from extractor.permitted import Classified, ClassifiedAssignment
from extractor.types import (
    AssigningAuthority,
    Authority,
    Block,
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
    Purpose,
    Recipient,
    Role,
    Secrecy,
    Span,
    Task,
    Unit,
    UnitKind,
    Urgency,
)

T = TypeVar("T")

LETTER = """ỦY BAN NHÂN DÂN
HUYỆN SƠN KHÊ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 318/UBND-NN
V/v tăng cường phòng, chống thiên tai trước mùa mưa bão
Sơn Khê, ngày 12 tháng 5 năm 2025

Kính gửi:
- Phòng Nông nghiệp và Môi trường;
- Phòng Kinh tế, Hạ tầng và Đô thị;
- Ủy ban nhân dân các xã, thị trấn.

Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh về chủ động ứng phó thiên tai năm 2025, Ủy ban nhân dân huyện yêu cầu các cơ quan, đơn vị thực hiện một số nội dung sau:
1. Phòng Nông nghiệp và Môi trường chủ trì, phối hợp với Phòng Kinh tế, Hạ tầng và Đô thị kiểm tra an toàn 14 hồ chứa nước trên địa bàn; báo cáo kết quả về Ủy ban nhân dân huyện trước ngày 30/5/2025.
2. Phòng Kinh tế, Hạ tầng và Đô thị rà soát các tuyến đường có nguy cơ sạt lở và lắp đặt biển cảnh báo, hoàn thành trong 10 ngày làm việc kể từ ngày ký văn bản này.
3. Ủy ban nhân dân các xã, thị trấn cập nhật phương án ứng phó thiên tai theo phương châm "bốn tại chỗ", gửi về Phòng Nông nghiệp và Môi trường trước ngày 15/6.
4. Phòng Tài chính - Kế hoạch, Văn phòng HĐND và UBND tham mưu kinh phí mua bổ sung vật tư dự trữ.
5. Các phòng, ban chuyên môn theo chức năng, nhiệm vụ thường xuyên theo dõi tình hình thời tiết và thông tin kịp thời đến người dân.

Giao Văn phòng HĐND và UBND huyện theo dõi, đôn đốc việc thực hiện văn bản này./.

Nơi nhận:
- Như trên;
- Thường trực Huyện ủy (b/c);
- Lưu: VT, NN.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lê Thị Hồng Vân
"""
LETTER_BYTES = LETTER.encode()


def span_of(words: str, *, after: str = "", text: str = LETTER) -> tuple[Span, ...]:
    """Where the words stand, the first time after other words."""
    start = text.index(words, text.index(after) if after else 0)
    return (Span(start, start + len(words)),)


def found(value: T, words: str, *, after: str = "") -> Found[T]:
    return Found(value, span_of(words, after=after), "sample")


def unit(name: str, role: Role, *, after: str, kind: UnitKind = UnitKind.UNIT) -> Unit:
    return Unit(name, kind, role, None, span_of(name, after=after), "sample")


def deadline(text: str, kind: DeadlineKind = DeadlineKind.DATE, **values: Any) -> Deadline:
    return Deadline(text, kind, span_of(text), "sample", **values)


def task(item: str, *, end: str, **values: Any) -> Task:
    """The task that starts with the item's number and ends with the given words."""
    start = LETTER.index(f"\n{item}. ") + len(f"\n{item}. ")
    stop = LETTER.index(end, start) + len(end)
    defaults: dict[str, Any] = {"units": (), "deadlines": (), "confidence": 0.96}
    return Task(
        content=LETTER[start:stop],
        clause=item,
        page=1,
        spans=(Span(start, stop),),
        **(defaults | values),
    )


def blocks() -> tuple[Block, ...]:
    """A block a line, but for the issuer's name, which takes two; capitals are bold."""
    issuer, *lines = LETTER.replace("\n", " ", 1).splitlines()
    return tuple(
        Block(span_of(line, text=LETTER.replace("\n", " ", 1))[0], 1, bold=line.isupper())
        for line in (issuer, *lines)
        if line
    )


def letter() -> Extraction:
    """An open letter: four tasks, a standing duty, doubts of three sorts."""
    return Extraction(
        secrecy=Secrecy.OPEN,
        format=Format.TEXT,
        pages=1,
        text=LETTER,
        metadata=Metadata(
            kind=Found(Kind.CONG_VAN, (), "sample"),
            number=found("318", "318"),
            symbol=found("UBND-NN", "UBND-NN"),
            issued_on=found(PartialDate(2025, 5, 12), "ngày 12 tháng 5 năm 2025"),
            place=found("Sơn Khê", ["Sơn Khê", " ngày"][0]),
            issuer=found("Ủy ban nhân dân huyện Sơn Khê", "ỦY BAN NHÂN DÂN\nHUYỆN SƠN KHÊ"),
            abstract=found(
                "Tăng cường phòng, chống thiên tai trước mùa mưa bão",
                "tăng cường phòng, chống thiên tai trước mùa mưa bão",
            ),
            signer=found("Lê Thị Hồng Vân", "Lê Thị Hồng Vân"),
            signer_title=found("Phó Chủ tịch", "PHÓ CHỦ TỊCH"),
            authority=found(Authority.KT, "KT."),
            assigning_authority=found(AssigningAuthority.CHAIR, "TM. ỦY BAN NHÂN DÂN"),
            submitting_unit=found("Phòng Nông nghiệp và Môi trường", "NN", after="UBND-NN"),
            monitoring_unit=found("Văn phòng HĐND và UBND huyện", "Văn phòng HĐND và UBND huyện"),
            addressees=(
                found("Phòng Nông nghiệp và Môi trường", "Phòng Nông nghiệp và Môi trường"),
                found("Ủy ban nhân dân các xã, thị trấn", "Ủy ban nhân dân các xã, thị trấn"),
            ),
            recipients=(Recipient("Thường trực Huyện ủy", "b/c", span_of("Thường trực Huyện ủy")),),
        ),
        blocks=blocks(),
        tasks=_tasks(),
        standing_duties=(
            task(
                "5",
                end="đến người dân.",
                units=(unit("Các phòng, ban chuyên môn", Role.LEAD, after="\n5. "),),
            ),
        ),
        doubts=(Doubt("unit_unknown", "submitting_unit"),),
    )


def _tasks() -> tuple[Task, ...]:
    return (
        task(
            "1",
            end="trước ngày 30/5/2025.",
            units=(
                unit("Phòng Nông nghiệp và Môi trường", Role.LEAD, after="\n1. "),
                unit("Phòng Kinh tế, Hạ tầng và Đô thị", Role.COORDINATE, after="\n1. "),
            ),
            deadlines=(
                deadline(
                    "trước ngày 30/5/2025",
                    date=date(2025, 5, 30),
                    bound=Bound.BEFORE,
                    due_on=date(2025, 5, 29),
                    purpose=Purpose.REPORT,
                ),
            ),
        ),
        task(
            "2",
            end="kể từ ngày ký văn bản này.",
            units=(unit("Phòng Kinh tế, Hạ tầng và Đô thị", Role.LEAD, after="\n2. "),),
            deadlines=(
                deadline(
                    "trong 10 ngày làm việc kể từ ngày ký",
                    DeadlineKind.EVENT,
                    due_on=date(2025, 5, 26),
                ),
            ),
        ),
        task(
            "3",
            end="trước ngày 15/6.",
            units=(
                unit(
                    "Ủy ban nhân dân các xã, thị trấn",
                    Role.LEAD,
                    after="\n3. ",
                    kind=UnitKind.GROUP,
                ),
            ),
            deadlines=(
                deadline(
                    "trước ngày 15/6",
                    date=date(2025, 6, 15),
                    bound=Bound.BEFORE,
                    due_on=date(2025, 6, 14),
                    purpose=Purpose.SUBMIT,
                    doubts=("year_inferred",),
                ),
            ),
            doubts=(Doubt("year_inferred", "deadlines[0]"),),
        ),
        task(
            "4",
            end="vật tư dự trữ.",
            units=(
                unit("Phòng Tài chính - Kế hoạch", Role.LEAD, after="\n4. "),
                unit("Văn phòng HĐND và UBND", Role.LEAD, after="\n4. "),
            ),
            confidence=0.58,
            doubts=(Doubt("lead_ambiguous", "units"),),
        ),
    )


ASTRAL = "😀 Giao Phòng Nội vụ báo cáo trước ngày 15/6/2025."


def astral() -> Extraction:
    """A line whose first character is two units of UTF-16: places behind it differ in a browser."""
    name = "Phòng Nội vụ"
    unit = Unit(name, UnitKind.UNIT, Role.LEAD, None, span_of(name, text=ASTRAL), "sample")
    whole = (Span(2, len(ASTRAL)),)
    return Extraction(
        secrecy=Secrecy.OPEN,
        format=Format.TEXT,
        pages=1,
        text=ASTRAL,
        metadata=Metadata(),
        tasks=(Task(ASTRAL[2:], (unit,), (), "", 1, whole, 0.9),),
    )


def waiting(
    number: str, abstract: str, issued: date, *, urgency: Urgency | None = None
) -> Extraction:
    """The letter under another number, day and abstract, for a queue of several."""
    open_letter = letter()
    metadata = replace(
        open_letter.metadata,
        number=Found(number, (), "sample"),
        abstract=Found(abstract, (), "sample"),
        issued_on=Found(PartialDate(issued.year, issued.month, issued.day), (), "sample"),
        urgency=Found(urgency, (), "sample") if urgency else None,
    )
    return replace(open_letter, metadata=metadata)


def record() -> Classified:
    """A restricted record."""
    return Classified(
        secrecy=Secrecy.MAT,
        kind=Kind.KE_HOACH,
        number="12",
        symbol="KH-UBND",
        issued_on=PartialDate(2026, 4, 2),
        signer="Nguyễn Văn An",
        submitting_unit="Công an tỉnh",
        monitoring_unit="Văn phòng UBND tỉnh",
        task_count=2,
        assignments=(ClassifiedAssignment("Công an tỉnh", Role.LEAD, date(2026, 6, 30)),),
        doubts=(Doubt("deadline_unresolved", "assignments"),),
    )
