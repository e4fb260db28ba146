"""Deadlines by reference: of another item, of what stands above, lent by a later clause."""

from __future__ import annotations

import pytest

from extractor.deadlines import find_deadlines
from extractor.types import Genre, PartialDate, Span
from tests.extractor.deadlines.test_cases import shown

# fmt: off
REFERRED = [  # the text above, the sentence, what it is given
    ("1. Rà soát xong trước ngày 10/6/2025.",            "Tổng hợp theo thời gian nêu tại khoản 1.",                 "2025-06-10 before"),
    ("1. Rà soát xong trước ngày 10/6/2025.",            "Tổng hợp cùng thời hạn với khoản 1.",                      "2025-06-10 before"),
    ("a) Rà soát xong trong tháng 6/2025.",              "Làm việc tại điểm a, báo cáo cùng thời hạn nêu tại điểm đó.", "2025-06-30 by"),
    ("1. Rà soát xong trước ngày 10/6/2025.",            "Báo cáo cùng thời hạn nêu trên.",                          "2025-06-10 before"),
    ("1.\na) Xong trước 10/6/2025.\n2.\na) Xong trước 20/7/2025.", "Tổng hợp đúng thời hạn tại điểm a khoản 1.",    "2025-06-10 before"),
    ("1.\na) Xong trước 10/6/2025.\n2.\na) Xong trước 20/7/2025.", "Tổng hợp đúng thời hạn tại điểm a.",            "2025-07-20 before"),  # the nearest
    ("1. Rà soát xong trước ngày 10/6/2025.",            "Tổng hợp theo thời gian nêu tại khoản 4.",                 ""),  # no such item
    ("1. Rà soát danh sách.",                            "Tổng hợp theo thời gian nêu tại khoản 1.",                 ""),  # it has no date
    ("1. Rà soát xong trước ngày 10/6/2025.",            "Báo cáo cùng thời hạn nêu tại điểm đó.",                   ""),  # no label before
    ("1. Rà soát xong trước ngày 10/6/2025.",            "Thực hiện theo quy định tại khoản 1.",                     ""),  # not its time
]
LENT = [  # the clause, what stands after it, what the clause is given
    ("Báo cáo định kỳ 6 tháng.", "Thời hạn gửi báo cáo quy định tại khoản 1 Điều này chậm nhất là ngày 20 của tháng cuối quý II và quý IV.",
     "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=20"),
    ("Báo cáo định kỳ 6 tháng.", "Thời hạn gửi báo cáo quy định tại khoản 3 Điều này chậm nhất là ngày 20 của tháng cuối quý II và quý IV.",
     "FREQ=MONTHLY;INTERVAL=6"),  # of another clause
    ("Báo cáo định kỳ 6 tháng.", "Nội dung.\nĐiều 5. Thời hạn gửi báo cáo nêu tại khoản 1 Điều này là trước ngày 20 hằng tháng.",
     "FREQ=MONTHLY;INTERVAL=6"),  # of another article
    ("Báo cáo trước ngày 15 hằng tháng.", "Thời hạn gửi báo cáo nêu tại khoản 1 Điều này là trước ngày 20 hằng tháng.",
     "FREQ=MONTHLY;BYMONTHDAY=15"),  # it has its own day
]
# fmt: on


def read(text: str, within: Span, genre: Genre) -> str:
    issued = PartialDate(2025, 5, 20)
    return shown(find_deadlines(text, within, issued=issued, genre=genre))


@pytest.mark.parametrize(("above", "sentence", "expected"), REFERRED)
def test_referred(above: str, sentence: str, expected: str) -> None:
    text = f"{above}\n7. {sentence}"
    assert read(text, Span(len(text) - len(sentence), len(text)), Genre.DIRECTIVE) == expected


@pytest.mark.parametrize(("clause", "after", "expected"), LENT)
def test_lent(clause: str, after: str, expected: str) -> None:
    text = f"Điều 4. Báo cáo\n1. {clause}\n2. {after}"
    start = text.index(clause)
    assert read(text, Span(start, start + len(clause)), Genre.REGULATION) == expected
