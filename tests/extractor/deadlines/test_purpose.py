"""What is due at a deadline, and deadlines given by reference."""

from __future__ import annotations

import pytest

from extractor.deadlines import find_deadlines
from extractor.types import Genre, PartialDate, Span
from tests.extractor.deadlines.test_cases import read, shown

# fmt: off
PURPOSES = [
    ("Báo cáo UBND huyện trước ngày 15/6.",                                     ["report"]),
    ("Gửi báo cáo về Phòng Nội vụ trước ngày 15/6.",                            ["report"]),
    ("Tổng hợp báo cáo gửi Sở trước ngày 15/6.",                                ["report"]),
    ("Trước ngày 15/6 gửi báo cáo về Sở Y tế.",                                 ["report"]),
    ("Trình UBND tỉnh trong quý III.",                                          ["submit"]),
    ("Nộp hồ sơ chậm nhất ngày 10/6.",                                          ["submit"]),
    ("Chậm nhất ngày 10/6 cung cấp số liệu cho Chi cục.",                       ["submit"]),
    ("Hoàn thành trước ngày 15/6.",                                             ["complete"]),
    ("Trồng 500 cây xanh trước ngày 15/6.",                                     ["complete"]),
    ("Rà soát xong trong tháng 6, báo cáo trước ngày 05/7.",                    ["complete", "report"]),
    ("Lập báo cáo tài chính và hoàn thành kiểm kê trong tháng 6.",              ["complete"]),
    ("Báo cáo đã gửi. Hoàn thành việc còn lại trước ngày 15/6.",                ["complete"]),  # the sentence counts
]
# fmt: on


@pytest.mark.parametrize(("sentence", "purposes"), PURPOSES)
def test_purpose(sentence: str, purposes: list[str]) -> None:
    assert [str(deadline.purpose) for deadline in read(sentence)] == purposes


LETTER = """1. Các xã hoàn thành kê khai chậm nhất ngày 30/6/2025.
2. Phòng Nội vụ kiểm tra việc kê khai.
a) Lập danh sách trước ngày 10/7/2025;
b) Công khai danh sách.
3. Phòng Tư pháp tập huấn theo thời gian được nêu tại khoản 1.
4. Thanh tra huyện đối chiếu, bảo đảm thời hạn quy định tại điểm a.
5. Văn phòng theo dõi theo tiến độ nêu tại khoản 9."""


def _read_item(number: int) -> str:
    start = LETTER.index(f"{number}. ")
    end = LETTER.find(f"\n{number + 1}. ")
    within = Span(start, end if end > 0 else len(LETTER))
    issued = PartialDate(2025, 5, 20)
    return shown(find_deadlines(LETTER, within, issued=issued, genre=Genre.DIRECTIVE))


def test_a_reference_has_the_date_of_the_item_above() -> None:
    assert _read_item(3) == "2025-06-30 by"
    assert _read_item(4) == "2025-07-10 before"


def test_a_reference_to_an_item_that_is_not_there_gives_nothing() -> None:
    assert _read_item(5) == ""


def test_the_words_of_a_reference_are_its_own() -> None:
    start = LETTER.index("3. ")
    within = Span(start, LETTER.index("\n4. "))
    issued = PartialDate(2025, 5, 20)
    [found] = find_deadlines(LETTER, within, issued=issued, genre=Genre.DIRECTIVE)
    assert found.text == "theo thời gian được nêu tại khoản 1"
    assert LETTER[slice(*found.spans[0])] == found.text
    assert found.rule == "as at_latest"
