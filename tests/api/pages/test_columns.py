"""The letterhead and the end of a document, told from what stands elsewhere."""

from __future__ import annotations

import pytest

from api.pages.columns import Columns, closing, letterhead
from extractor.types import Block, Cell, Span

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
DAY = "Tân Yên, ngày 5 tháng 3 năm 2025"

# fmt: off
HEADS = [
    # blocks, one a line                                               left                right
    (["UBND HUYỆN TÂN YÊN", "Số: 5/KH-UBND", COUNTRY, MOTTO, DAY, "KẾ HOẠCH"], [0, 1],   [2, 3, 4]),
    (["UBND HUYỆN TÂN YÊN", COUNTRY, MOTTO, "Số: 5/UBND", DAY, "V/v kiểm kê", "Kính gửi: A"], [0, 3, 5], [1, 2, 4]),
    (["HUYỆN ỦY TÂN YÊN", "*", "Số 36-CV/HU", "ĐẢNG CỘNG SẢN VIỆT NAM", DAY, "Kính gửi: A"], [0, 1, 2], [3, 4]),
    (["UBND HUYỆN TÂN YÊN", "-------", COUNTRY, MOTTO, "-------", "KẾ HOẠCH", "-------"], [0, 1], [2, 3, 4]),
    (["KẾ HOẠCH", "Số: 5/KH-UBND", COUNTRY, MOTTO],                    None,               None),  # begins with its title
    (["UBND HUYỆN TÂN YÊN", "Số: 5/KH-UBND", DAY, "KẾ HOẠCH"],         None,               None),  # no country
    ([COUNTRY, MOTTO, "KẾ HOẠCH"],                                     None,               None),  # nothing left
    (["Giao Sở Nội vụ rà soát.", COUNTRY, MOTTO],                      None,               None),  # a sentence
    (["UBND HUYỆN " + "TÂN YÊN " * 30, COUNTRY, MOTTO],                None,               None),  # too long
]
ENDS = [
    (["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn An"],       3, 6),
    (["Nơi nhận:", "- Lưu: VT.", "KT. CHỦ TỊCH", "(Đã ký)", "Lò Văn An", "PHỤ LỤC I"],                2, 5),
    (["Nơi nhận:", "- Lưu: VT.", "TL. CHỦ TỊCH", "PHỤ LỤC I", "Danh mục"],                            2, 3),
    (["Nơi nhận:", "- Lưu: VT.", "Q. CHỦ TỊCH", "Danh mục các việc phải làm trong năm nay như sau:"], 2, 3),
    (["Nơi nhận:", "- Như trên;", "- Lưu: VT."],                                                      0, 0),  # nobody signs
    (["TM. ỦY BAN NHÂN DÂN", "Lò Văn An", "Nơi nhận:", "- Lưu: VT."],                                 0, 0),  # signed first
    (["Nơi nhận:", "Giao Sở Nội vụ " * 40, "TM. ỦY BAN NHÂN DÂN"],                                    0, 0),  # body between
]
# fmt: on


def set_as(lines: list[str]) -> tuple[str, list[Block]]:
    """A text of one block a line."""
    blocks, start = [], 0
    for line in lines:
        blocks.append(Block(Span(start, start + len(line)), 1))
        start += len(line) + 1
    return "\n".join(lines), blocks


@pytest.mark.parametrize(("lines", "left", "right"), HEADS)
def test_letterhead(lines: list[str], left: list[int] | None, right: list[int] | None) -> None:
    text, blocks = set_as(lines)
    found = letterhead(text, blocks)
    if left is None or right is None:
        assert found is None
    else:
        assert found == Columns(
            tuple(blocks[n] for n in left),
            tuple(blocks[n] for n in right),
        )


@pytest.mark.parametrize(("lines", "start", "end"), ENDS)
def test_closing(lines: list[str], start: int, end: int) -> None:
    text, blocks = set_as(lines)
    expected = Columns(tuple(blocks[:start]), tuple(blocks[start:end])) if start else None
    assert closing(text, blocks) == expected


def test_tables_of_two_columns_are_taken_by_their_columns() -> None:
    text = f"UBND XÃ\n{COUNTRY}\nSố: 5\n{DAY}\nThực hiện"
    lines = text.split("\n")
    cells = [Cell(0, 0, 0, 2), Cell(0, 0, 1, 2), Cell(0, 1, 0, 2), Cell(0, 1, 1, 2), None]
    starts = [text.index(line) for line in lines]
    blocks = [
        Block(Span(start, start + len(line)), 1, cell)
        for start, line, cell in zip(starts, lines, cells, strict=True)
    ]
    assert letterhead(text, blocks) == Columns((blocks[0], blocks[2]), (blocks[1], blocks[3]))


@pytest.mark.parametrize("filler", ["1", " ", "a", "A", ",", "-", "số "])
def test_long_fillers_take_no_time(filler: str) -> None:
    text, blocks = set_as([filler * 10_000, COUNTRY])
    assert letterhead(text, blocks) is None
    assert closing(text, blocks) is None
