"""What a sentence changes of earlier tasks, and what only talks of changing."""

from __future__ import annotations

import pytest

from extractor import Extraction, extract
from extractor.tasks.amends import _PATTERNS, _REFERENCE, CHANGES
from extractor.types import Amendment

HEAD = (
    "ỦY BAN NHÂN DÂN\nHUYỆN TÂN LẠP\nSố: 321/UBND-VP\nTân Lạp, ngày 04 tháng 6 năm 2024\n\n"
    "Kính gửi: Phòng Nội vụ huyện.\n\n"
)

CASES = [
    # words, kind, what is changed, new last day
    (
        "Gia hạn thời gian hoàn thành nhiệm vụ giao tại Công văn số 12/UBND-NV ngày 03/5/2024"
        " đến ngày 30/6/2024.",
        "extend",
        "Công văn số 12/UBND-NV ngày 03/5/2024",
        "2024-06-30",
    ),
    (
        "UBND huyện đồng ý cho lùi thời gian trình Đề án nêu tại mục 3 Thông báo số 45/TB-UBND"
        " sang ngày 15/7/2024.",
        "extend",
        "mục 3 Thông báo số 45/TB-UBND",
        "2024-07-15",
    ),
    (
        "Bãi bỏ nội dung giao tại điểm b khoản 1 Công văn số 12/UBND-NV ngày 03 tháng 5 năm 2024.",
        "cancel",
        "điểm b khoản 1 Công văn số 12/UBND-NV ngày 03 tháng 5 năm 2024",
        None,
    ),
    (
        "Không thực hiện các nhiệm vụ tại Kế hoạch số 88/KH-UBND trong năm nay.",
        "cancel",
        "Kế hoạch số 88/KH-UBND",
        None,
    ),
    (
        "Công văn này thay thế Công văn số 77/UBND-VP ngày 02/01/2024 của UBND huyện.",
        "replace",
        "Công văn số 77/UBND-VP ngày 02/01/2024",
        None,
    ),
]

NOTHING = [
    # words, why nothing is changed
    ("Phòng Nội vụ xin gia hạn nhiệm vụ tại Công văn số 12/UBND-NV đến ngày 30/6/2024.", "asked"),
    ("Trường hợp cần gia hạn nhiệm vụ tại Công văn số 12/UBND-NV thì báo cáo.", "a case to come"),
    ("Quyết định số 9/QĐ-UBND đã bị bãi bỏ bởi Quyết định số 12/QĐ-UBND.", "told of"),
    ("Gia hạn thời gian thực hiện theo Công văn số 12/UBND-NV.", "no new time"),
    ("Tham mưu thay thế Quyết định số 12/QĐ-UBND.", "work still to be done"),
    ("Xử lý người không thực hiện nghiêm quy định tại Quyết định số 9/QĐ-UBND.", "a fault"),
    ("Bãi bỏ các thủ tục không cần thiết.", "names no document"),
    ("Gia hạn thời hạn bảo vệ bí mật nhà nước tại Công văn số 1/BCA.", "protection of secrets"),
]


def read(words: str) -> tuple[str, tuple[Amendment, ...]]:
    result = extract((HEAD + words).encode())
    assert isinstance(result, Extraction)
    return result.text, result.amends


@pytest.mark.parametrize(("words", "kind", "reference", "until"), CASES)
def test_changes(words: str, kind: str, reference: str, until: str | None) -> None:
    text, (amendment,) = read(words)
    assert (amendment.kind, amendment.reference) == (kind, reference)
    assert [text[start:end] for start, end in amendment.spans] == [reference]
    day = amendment.new_deadline and amendment.new_deadline.date
    assert (day and day.isoformat()) == until


@pytest.mark.parametrize(("words", "why"), NOTHING)
def test_no_change(words: str, why: str) -> None:
    assert read(words)[1] == (), why


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.words)
def test_example_of_each_row(change: object) -> None:
    _, amends = read(change.example)  # type: ignore[attr-defined]
    assert [a.kind for a in amends] == [change.kind]  # type: ignore[attr-defined]


def test_an_extension_is_no_task_beside_it() -> None:
    result = extract((HEAD + CASES[0][0]).encode())
    assert isinstance(result, Extraction)
    assert result.tasks == ()


@pytest.mark.parametrize("filler", ["9", " ", "a", "ngày 1/", "khoản 1 ", "a/"])
def test_patterns_are_linear(filler: str) -> None:
    for pattern in (_REFERENCE, *(p for _, p in _PATTERNS)):
        pattern.search(filler * 10_000)
