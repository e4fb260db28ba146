"""Text files: encodings, the marks of Markdown, borders, tables."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from extractor.errors import EmptyFile, TooLarge, UnreadableText
from extractor.reading import plain
from extractor.reading.plain import read_plain
from extractor.types import Format, Line, Reading


def read(text: str) -> Reading:
    return read_plain(text.encode())


def words(reading: Reading) -> list[str]:
    return [reading.text[line.span.start : line.span.end] for line in reading.lines]


# What stands in the file, and what is read, line by line.
# fmt: off
LINES = [
    ("Số: 12/UBND-VP\n  Kính gửi:  \n",      ["Số: 12/UBND-VP", "Kính gửi:"]),
    ("**QUYẾT ĐỊNH**",                       ["QUYẾT ĐỊNH"]),
    ("***Nơi nhận:***",                      ["Nơi nhận:"]),
    ("*Tân An, ngày 5\ntháng 3 năm 2024*",   ["Tân An, ngày 5", "tháng 3 năm 2024"]),
    ("**1.\n**Rà soát *(kèm theo).\n*Sau đó", ["1.", "Rà soát (kèm theo).", "Sau đó"]),
    ("**TH****Ủ TƯỚNG**",                    ["THỦ TƯỚNG"]),
    ("**ỦY BAN NHÂN DÂN **",                 ["ỦY BAN NHÂN DÂN"]),
    ("giao *“Sở Nội vụ ***trước ngày 5**”.", ["giao “Sở Nội vụ trước ngày 5”."]),
    ("*tháng **5** năm 2024** *",            ["tháng 5 năm 2024"]),
    ("## Điều 1. Phạm vi",                   ["Điều 1. Phạm vi"]),
    ("### **Chương I**",                     ["Chương I"]),
    ("một dòng  \nhai dòng",                 ["một dòng", "hai dòng"]),
    ("Ban hành\n-------\nQuy chế",           ["Ban hành", "Quy chế"]),
    ("** **\n* *\n___\n═══\nSở Y tế",        ["Sở Y tế"]),
    ("1\\. Sở Nội vụ \\*",                   ["1. Sở Nội vụ *"]),
    ("| MẬT |",                              ["MẬT"]),
    ("+------+\n| MẬT  |\n+------+",         ["MẬT"]),
    ("|\n**Kính gửi:**\n|\n- Sở Y tế;\n|",   ["Kính gửi:", "- Sở Y tế;"]),
    # why: these are the author's own
    ("* Ghi chú: số liệu tạm tính",          ["* Ghi chú: số liệu tạm tính"]),
    ("* mục một\n* mục hai",                 ["* mục một", "* mục hai"]),
    ("Sở Y tế (*) và 3*4",                   ["Sở Y tế (*) và 3*4"]),
    ("- \n-\nNghiêm túc thực hiện",          ["-", "-", "Nghiêm túc thực hiện"]),
    ("Lưu: VT, (B_04b), TH_NC",              ["Lưu: VT, (B_04b), TH_NC"]),
    ("#1 là số hiệu",                        ["#1 là số hiệu"]),
    ("Tỷ lệ A|B",                            ["Tỷ lệ A|B"]),
]
# fmt: on


@pytest.mark.parametrize(("source", "expected"), LINES)
def test_lines(source: str, expected: list[str]) -> None:
    assert words(read(source)) == expected


@pytest.mark.parametrize(
    "data",
    [
        "Số: 5/QĐ-UBND".encode(),
        codecs.BOM_UTF8 + "Số: 5/QĐ-UBND".encode(),
        codecs.BOM_UTF16_LE + "Số: 5/QĐ-UBND".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "Số: 5/QĐ-UBND".encode("utf-16-be"),
        "Số: 5/QĐ-UBND".encode("utf-16-le"),
        b"S\xe8: 5/Q\xa7-UBND",
    ],
)
def test_encodings(data: bytes) -> None:
    reading = read_plain(data)
    assert words(reading) == ["Số: 5/QĐ-UBND"]
    assert reading.format is Format.TEXT
    assert reading.pages == 1


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyFile),
        (b"  \n ---\n|\n", EmptyFile),
        (b"Quy\xad\xb5t \xae\xb8nh", UnreadableText),  # of no encoding
        (codecs.BOM_UTF16_LE + b"a", UnreadableText),
    ],
)
def test_what_cannot_be_read(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        read_plain(data)


def test_a_huge_text_is_turned_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain, "MAX_BYTES", 10)
    with pytest.raises(TooLarge):
        read_plain(b"x" * 11)


def style(line: Line) -> str:
    return "b" * line.bold + "i" * line.italic


# fmt: off
STYLES = [
    ("**QUYẾT ĐỊNH**",                          "b"),
    ("*Căn cứ Luật Đất đai;*",                  "i"),
    ("***Nơi nhận:***",                         "bi"),
    ("# Quy chế",                               "b"),
    ("**Điều 1. Phạm vi áp dụng** (mới)",       "b"),  # nearly all of it
    ("**Điều 1.** Ban hành kèm theo Quy chế",   ""),
    ("**Giao Sở** *Nội vụ* rà soát, báo cáo",   ""),
]
# fmt: on


@pytest.mark.parametrize(("source", "expected"), STYLES)
def test_bold_and_italic(source: str, expected: str) -> None:
    assert style(read(source).lines[0]) == expected


def test_a_style_ends_with_its_paragraph() -> None:
    reading = read("**QUYẾT ĐỊNH\n\nBan hành Quy chế")
    assert [style(line) for line in reading.lines] == ["b", ""]


def test_gaps_stand_before_lines_after_blanks_and_borders() -> None:
    reading = read("một\nhai\n\nba\n---\nbốn\n|\nnăm")
    assert [line.gap for line in reading.lines] == [False, False, True, True, True]


def test_origin_is_the_place_in_the_decoded_source() -> None:
    source = "**Quye\u0302\u0301t đi\u0323nh**\r\n| Số | Ngày |\n\n*Sở* Y tế"
    reading = read(source)
    assert reading.text == "Quyết định\nSố\nNgày\nSở Y tế"
    assert reading.origin is not None
    assert len(reading.origin) == len(reading.text)
    for place, char in zip(reading.origin, reading.text, strict=True):
        assert char in "ếị\n" or source[place] == char
    assert list(reading.origin) == sorted(reading.origin)


def cells(reading: Reading) -> list[tuple[int, int, int, str]]:
    return [
        (line.cell.row, line.cell.column, line.cell.columns, text)
        for line, text in zip(reading.lines, words(reading), strict=True)
        if line.cell
    ]


def test_a_table_of_markdown() -> None:
    reading = read("Phụ lục\n| STT | Việc | Hạn |\n|---|:--:|--|\n| 1 | | 5/6 |\nHết")
    assert cells(reading) == [
        (0, 0, 3, "STT"),
        (0, 1, 3, "Việc"),
        (0, 2, 3, "Hạn"),
        (1, 0, 3, "1"),
        (1, 2, 3, "5/6"),
    ]


def drawn(*rows: list[str]) -> str:
    """A table as web pages become text: each cell between lines of a pipe."""
    return "\n".join("|\n" + "\n|\n".join(row) + "\n|" for row in rows)


HEAD = ["**STT**", "**Việc**", "**Cơ quan**\n**chủ trì**"]


def test_a_table_drawn_over_lines() -> None:
    table = drawn(HEAD, ["1", "Rà\nsoát", "Sở Y tế"], ["2", "Báo cáo", "Sở Nội vụ"])
    assert cells(read(f"Phụ lục\n{table}\nHết bảng")) == [
        (0, 0, 3, "STT"),
        (0, 1, 3, "Việc"),
        (0, 2, 3, "Cơ quan"),
        (0, 2, 3, "chủ trì"),
        (1, 0, 3, "1"),
        (1, 1, 3, "Rà"),
        (1, 1, 3, "soát"),
        (1, 2, 3, "Sở Y tế"),
        (2, 0, 3, "2"),
        (2, 1, 3, "Báo cáo"),
        (2, 2, 3, "Sở Nội vụ"),
    ]


def test_merged_and_empty_cells_drawn_over_lines() -> None:
    rows = [HEAD, ["I", "Chung"], ["1", "Rà soát", "Sở Y tế"], ["2", "Họp", "Sở A"]]
    assert [cell[:2] for cell in cells(read(drawn(*rows)))][4:6] == [(1, 0), (1, 1)]
    empty = "|\n1\n|\n|\nSở Y tế\n|"
    table = "\n".join([drawn(HEAD), empty, drawn(["2", "Họp", "Sở A"], ["3", "Chi", "Sở B"])])
    assert [cell[:2] for cell in cells(read(table))][4:6] == [(1, 0), (1, 2)]


def test_headings_and_signatures_are_no_tables() -> None:
    heading = drawn(["SỞ Y TẾ", "CỘNG HÒA"], ["Số: 5", "Tân An, ngày 5"], ["Kính gửi:", "- Sở A"])
    assert cells(read(f"{heading}\nNội dung\n{drawn(['Nơi nhận:', 'GIÁM ĐỐC'])}")) == []


def test_many_pipes_are_quick() -> None:
    read("|\n" * 20_000 + "x")
    read("|\nx\n" * 5_000)
    read((drawn(HEAD) + "\n" + drawn(["1", "2"]) * 2 + "\n") * 800)


@pytest.mark.parametrize("filler", ["*", "**", "| ", "\\", "#", "- ", "=", "0", " ", "a", "*a"])
def test_long_runs_are_quick(filler: str) -> None:
    read("x\n" + filler * 20_000 + "\nx")


@given(st.text(st.sampled_from("aĐ.1 |*\\#-\n\r\u0301\u200b"), max_size=80))
def test_any_text_is_survived(source: str) -> None:
    try:
        reading = read(source)
    except EmptyFile:
        return
    assert reading.origin is not None
    assert len(reading.origin) == len(reading.text)
    ends = [0, *(line.span.end for line in reading.lines)]
    for line, end in zip(reading.lines, ends, strict=False):
        found = reading.text[line.span.start : line.span.end]
        assert found == found.strip() != ""
        assert "\n" not in found
        assert line.span.start >= end


def test_a_seed_in_decomposed_letters(shared: Path) -> None:
    data = next((shared / "seeds").glob("004*.txt")).read_bytes()
    reading = read_plain(data)
    source = data.decode()
    assert "Quy chế phối hợp hoạt động" in reading.text
    assert reading.origin is not None
    place = reading.text.index("2822/2009/QĐ-UBND")
    assert source[reading.origin[place] :].startswith("2822/2009/Q")


def test_no_mark_is_left_in_the_real_texts(shared: Path) -> None:
    files = sorted((shared / "gold" / "files").glob("*.txt"))
    assert len(files) == 18
    for file in files:
        found = words(read_plain(file.read_bytes()))
        assert not [line for line in found if "**" in line or "|" in line or line[0] == "#"]
