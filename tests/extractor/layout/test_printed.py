"""Paragraphs of printed pages: lines with boxes in, blocks out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from extractor.layout import find_blocks
from extractor.types import Box, Format
from tests.extractor.layout.pages import LEADING, TOP, blocks, printed, reading, written

# First lines stand in; nothing else parts paragraphs.
INDENTED = """\
**                  ^KẾ HOẠCH
**       ^Kiểm kê tài sản công tại các phòng,
**            ^Ủy ban nhân dân các xã
     Thực hiện chỉ đạo của tỉnh, huyện kiểm kê tài sản công của các
phòng. Việc kiểm kê do Phòng Tài chính chủ trì, các xã phối hợp thực.
Ủy ban nhân dân các xã bố trí người tham gia.
     Các phòng báo cáo kết quả trước ngày 20 hằng tháng về huyện để xem.
     Trường hợp chậm, phải giải trình.
     1. Mục đích
     Bảo đảm số liệu đầy đủ, chính xác, đúng thời hạn, theo quy định của
pháp luật hiện hành về tài sản công và chế độ kế toán, tài chính, thuế
=
và các quy định khác có liên quan.
     - Phòng Nội vụ chủ trì, phối hợp các xã rà soát hồ sơ, lập danh sách
theo khoản 2
     Điều 4 nêu trên được áp dụng.
**                                     KT. CHỦ TỊCH
**                                     PHÓ CHỦ TỊCH
**                                    Trần Văn Bình"""

# No indents: white parts paragraphs.
WHITE = """\
Thực hiện chỉ đạo của tỉnh, huyện kiểm kê tài sản công của các phòng.
Việc kiểm kê do Phòng Tài chính chủ trì, các xã phối hợp thực hiện tốt
nhiệm vụ được giao.

Ủy ban nhân dân các xã bố trí người tham gia, chuẩn bị hồ sơ, sổ sách.

Các phòng báo cáo kết quả trước ngày 20 hằng tháng về huyện để tổng hợp
và theo dõi."""

# fmt: off
PAGES: list[tuple[str, str, list[str]]] = [
    ("indents", INDENTED, [
        "KẾ HOẠCH",
        "Kiểm kê tài sản công tại các phòng, Ủy ban nhân dân các xã",
        "Thực hiện chỉ đạo của tỉnh, huyện kiểm kê tài sản công của các phòng. Việc kiểm kê do Phòng "
        "Tài chính chủ trì, các xã phối hợp thực. Ủy ban nhân dân các xã bố trí người tham gia.",
        "Các phòng báo cáo kết quả trước ngày 20 hằng tháng về huyện để xem.",
        "Trường hợp chậm, phải giải trình.",
        "1. Mục đích",
        "Bảo đảm số liệu đầy đủ, chính xác, đúng thời hạn, theo quy định của pháp luật hiện hành về "
        "tài sản công và chế độ kế toán, tài chính, thuế và các quy định khác có liên quan.",
        "- Phòng Nội vụ chủ trì, phối hợp các xã rà soát hồ sơ, lập danh sách theo khoản 2",
        "Điều 4 nêu trên được áp dụng.",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Trần Văn Bình",
    ]),
    ("white", WHITE, [
        "Thực hiện chỉ đạo của tỉnh, huyện kiểm kê tài sản công của các phòng. Việc kiểm kê do Phòng "
        "Tài chính chủ trì, các xã phối hợp thực hiện tốt nhiệm vụ được giao.",
        "Ủy ban nhân dân các xã bố trí người tham gia, chuẩn bị hồ sơ, sổ sách.",
        "Các phòng báo cáo kết quả trước ngày 20 hằng tháng về huyện để tổng hợp và theo dõi.",
    ]),
]
# fmt: on


@pytest.mark.parametrize(
    ("source", "expected"), [row[1:] for row in PAGES], ids=[row[0] for row in PAGES]
)
def test_printed_page(source: str, expected: list[str]) -> None:
    assert blocks(printed(source)) == expected


def test_columns_of_a_heading_stay_apart() -> None:
    left, right = Box(0.1, 0.1, 0.4, 0.12), Box(0.5, 0.1, 0.9, 0.12)
    second = replace(right, top=0.13, bottom=0.15)
    given_lines: list[tuple[str, dict[str, Any]]] = [
        ("Ban Chỉ đạo huyện", {"box": left}),
        ("về chuyển đổi số", {"box": right}),
        ("và cải cách hành chính", {"box": second}),
    ]
    assert blocks(reading(Format.PDF, given_lines)) == [
        "Ban Chỉ đạo huyện",
        "về chuyển đổi số và cải cách hành chính",
    ]


def test_running_heads_are_left_out() -> None:
    given_reading = written("Giao Phòng Nội vụ rà\n2\nsoát hồ sơ.")
    lines = (*given_reading.lines[:1], replace(given_reading.lines[1], note=True))
    whole = replace(given_reading, lines=(*lines, given_reading.lines[2]))
    assert len(find_blocks(whole)) == 1


def test_a_box_holds_the_lines_of_the_first_page() -> None:
    first = find_blocks(printed(INDENTED))[6]
    assert first.box is not None
    assert first.page == 1
    assert first.box.bottom < TOP + LEADING * 13
