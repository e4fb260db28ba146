"""Word files: words in order, cells, boxes, changes, fields, notes, and what is refused."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from docx import Document

from extractor.errors import EmptyFile, Encrypted, TooLarge, UnreadableDocx
from extractor.reading import docx_package
from extractor.reading.docx import read_docx
from extractor.types import Format, Line, Reading
from tests.extractor.reading.words import cell, docx, packed, paragraph, root, row, run, table


def words(reading: Reading) -> list[str]:
    return [reading.text[line.span.start : line.span.end] for line in reading.lines]


def read(*body: str) -> Reading:
    return read_docx(docx(*body))


DELETED = '<w:del w:id="1"><w:r><w:delText>bỏ</w:delText></w:r></w:del>'
INSERTED = f'<w:ins w:id="2">{run("thêm")}</w:ins>'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    f'{run("05")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
NAMED = FIELD.replace("DATE", " FILENAME \\p ")
MOVED = f"<w:moveFrom>{run('cũ')}</w:moveFrom><w:moveTo>{run('mới')}</w:moveTo>"

CHOSEN = run("Độ mật: ") + (
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/>'
    '<w:listEntry w:val="Thường"/><w:listEntry w:val="Mật"/></w:ddList></w:ffData></w:fldChar></w:r>'
)


SIGN = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
RUBY = f"<w:r><w:ruby><w:rt>{run('kinh')}</w:rt><w:rubyBase>{run('京')}</w:rubyBase></w:ruby></w:r>"
HALF = (
    '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:f><m:num>'
    "<m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"
)
IF_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
    + FIELD.replace("DATE", "PAGE")
    + '<w:r><w:instrText> = 1 "a" "b"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/>'
    f'</w:r>{run("b")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def art(string: str) -> str:
    """Letters drawn along a path."""
    path = f'<v:textpath xmlns:v="urn:schemas-microsoft-com:vml" string="{string}"/>'
    return f"<w:r><w:pict>{path}</w:pict></w:r>"


def either(choice: str, fallback: str) -> str:
    """Two contents of which a program shows one."""
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    inside = f"<mc:Choice>{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>"
    return f"<mc:AlternateContent {space}>{inside}</mc:AlternateContent>"


# What stands in a paragraph, and the lines that are read.
# fmt: off
INSIDE = [
    (run("Số: 12/") + run("UBND-VP"),                        ["Số: 12/UBND-VP"]),
    (run("Giao ") + DELETED + INSERTED + run(" việc"),       ["Giao thêm việc"]),
    (MOVED,                                                  ["mới"]),
    (run("ngày ") + FIELD + run(" tháng 3"),                 ["ngày 05 tháng 3"]),
    (f'<w:fldSimple w:instr="PAGE">{run("7")}</w:fldSimple>', ["7"]),
    (art("MẬT"),                                             ["MẬT"]),
    (art("MẬT").replace("w:pict", "w:object"),               ["MẬT"]),
    (either("<w:drawing/>", art("MẬT")),                     ["MẬT"]),  # the choice is empty
    (either(run("mới"), run("cũ")),                          ["mới"]),
    (CHOSEN,                                                 ["Độ mật: Mật"]),
    (run("Sao: ") + NAMED + run("(2 bản)"),                  ["Sao: (2 bản)"]),  # no word of the document
    (f'<w:fldSimple w:instr="FILENAME">{run("cv")}</w:fldSimple>', ["—"]),
    (f'<w:hyperlink r:id="x">{run("nq57.vn")}</w:hyperlink>', ["nq57.vn"]),
    (f'<w:sdt><w:sdtContent>{run("ô nhập")}</w:sdtContent></w:sdt>', ["ô nhập"]),
    ("<w:r><w:t>TM. ỦY BAN</w:t><w:br/><w:t>CHỦ TỊCH</w:t></w:r>", ["TM. ỦY BAN", "CHỦ TỊCH"]),
    ("<w:r><w:t>Số:</w:t><w:tab/><w:t>12</w:t></w:r>",       ["Số: 12"]),
    ("<w:r><w:t>TT</w:t><w:noBreakHyphen/><w:t>BTC</w:t></w:r>", ["TT-BTC"]),
    (run("hiện") + run("ẩn " * 20, "<w:vanish/>"),           ["hiện"]),
    (SIGN + run(" Đạt"),                                     ["✓ Đạt"]),
    (run("å K", '<w:rFonts w:ascii="Symbol"/>'),             ["∑ Κ"]),
    (RUBY,                                                   ["京"]),  # without its reading
    (run("A = ") + HALF,                                     ["A = 1/2"]),
    (IF_FIELD + run("."),                                    ["b."]),  # not what its condition holds
    (FIELD.replace("DATE", "MACROBUTTON x [Nhập số]"),       ["[Nhập số]05"]),
    ('<w:r><w:drawing><a:t>MẬT</a:t></w:drawing></w:r>',    ["MẬT"]),
    (f'{run("Giao")}<w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>', ["Giao"]),
    (f'<w:bdo w:val="rtl">{run("abc")}</w:bdo>',             ["abc"]),
    (run("Quye\u0302\u0301t\u00a0định"),                     ["Quyết định"]),
    (run("   "),                                             ["—"]),  # no line at all
]
# fmt: on


@pytest.mark.parametrize(("inside", "expected"), INSIDE)
def test_words_of_a_paragraph(inside: str, expected: list[str]) -> None:
    reading = read(paragraph(inside=inside), paragraph("—"))
    assert words(reading) == [*expected, *["—"][: expected != ["—"]]]


def test_only_the_last_line_of_a_paragraph_ends_it() -> None:
    reading = read(paragraph(inside="<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>"), paragraph("c"))
    assert [line.paragraph for line in reading.lines] == [False, True, True]


def test_an_empty_paragraph_leaves_a_gap() -> None:
    reading = read(paragraph("một"), paragraph(), paragraph("hai"), paragraph("ba"))
    assert [line.gap for line in reading.lines] == [False, True, False]


def test_places_and_format() -> None:
    reading = read(paragraph("một"), paragraph("hai"))
    assert reading.format is Format.DOCX
    assert reading.text == "một\nhai"
    assert reading.first_page_read


# --- tables -------------------------------------------------------------------------------------


def cells(reading: Reading) -> list[tuple[int, int, int, int, str]]:
    return [
        (line.cell.table, line.cell.row, line.cell.column, line.cell.columns, text)
        for line, text in zip(reading.lines, words(reading), strict=True)
        if line.cell
    ]


def test_tables_stand_where_they_stand() -> None:
    grid = table(row(cell(paragraph("a")), cell(paragraph("b"), paragraph("c"))), columns=2)
    reading = read(paragraph("trước"), grid, paragraph("sau"))
    assert words(reading) == ["trước", "a", "b", "c", "sau"]
    assert cells(reading) == [(0, 0, 0, 2, "a"), (0, 0, 1, 2, "b"), (0, 0, 1, 2, "c")]


def test_merged_cells_come_once() -> None:
    start, rest = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    grid = table(
        row(cell(paragraph("việc"), properties='<w:gridSpan w:val="2"/>'), cell(paragraph("hạn"))),
        row(cell(paragraph("1"), properties=start), cell(paragraph("b")), cell(paragraph("5/6"))),
        row(cell(paragraph("ẩn"), properties=rest), cell(paragraph("c")), cell(paragraph("6/6"))),
        columns=3,
    )
    assert [found[1:3] + found[4:] for found in cells(read(grid))] == [
        (0, 0, "việc"),
        (0, 2, "hạn"),
        (1, 0, "1"),
        (1, 1, "b"),
        (1, 2, "5/6"),
        (2, 1, "c"),
        (2, 2, "6/6"),
    ]


def test_a_table_in_a_cell_has_a_number_of_its_own() -> None:
    inner = table(row(cell(paragraph("trong"))), columns=1)
    outer = table(row(cell(paragraph("ngoài"), inner, paragraph("sau"))), columns=1)
    assert [found[0] for found in cells(read(outer))] == [0, 1, 0]


def test_a_deleted_row_is_gone() -> None:
    gone = row(cell(paragraph("bỏ")), properties='<w:del w:id="3"/>')
    assert words(read(table(gone, row(cell(paragraph("còn"))), columns=1))) == ["còn"]


# --- boxes --------------------------------------------------------------------------------------

BOX = f"<w:txbxContent>{paragraph('HỎA TỐC')}</w:txbxContent>"
CHOICE = f"<w:drawing><wps:wsp><wps:txbx>{BOX}</wps:txbx></wps:wsp></w:drawing>"
FALLBACK = f"<w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict>"
BOTH = (
    f"<mc:AlternateContent><mc:Choice Requires='wps'>{CHOICE}</mc:Choice>"
    f"<mc:Fallback>{FALLBACK}</mc:Fallback></mc:AlternateContent>"
)


@pytest.mark.parametrize("drawn", [CHOICE, FALLBACK, BOTH], ids=["new", "old", "both"])
def test_the_words_of_a_box_are_read_once(drawn: str) -> None:
    reading = read(paragraph(inside=f"{run('Số: 5')}<w:r>{drawn}</w:r>"), paragraph("Kính gửi:"))
    assert words(reading) == ["Số: 5", "HỎA TỐC", "Kính gửi:"]


def test_drawn_words_are_a_line() -> None:
    art = '<w:r><w:pict><v:shape><v:textpath string="MẬT"/></v:shape></w:pict></w:r>'
    assert words(read(paragraph(inside=run("Số: 5") + art))) == ["Số: 5", "MẬT"]


# --- styles, notes, pages -----------------------------------------------------------------------

STYLES = root(
    "styles",
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>'
    '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:jc w:val="center"/></w:pPr>'
    "<w:rPr><w:b/></w:rPr></w:style>"
    '<w:style w:type="paragraph" w:styleId="Title"><w:basedOn w:val="Base"/>'
    "<w:rPr><w:i/></w:rPr></w:style>"
    '<w:style w:type="paragraph" w:styleId="Ring"><w:basedOn w:val="Ring"/></w:style>'
    '<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>',
)


def look(line: Line) -> str:
    return "b" * line.bold + "i" * line.italic + "c" * line.centred


# fmt: off
LOOKS = [
    (paragraph("x", inside=run("đậm", "<w:b/>")),                        "b"),
    (paragraph("x", inside=run("không", '<w:b w:val="0"/>')),            ""),
    (paragraph("giữa", '<w:jc w:val="center"/>'),                        "c"),
    (paragraph("đề", '<w:pStyle w:val="Title"/>'),                       "bic"),
    (paragraph("x", '<w:pStyle w:val="Title"/><w:jc w:val="both"/>'),    "bi"),
    (paragraph("", '<w:pStyle w:val="Title"/>', inside=run("a", '<w:b w:val="off"/>')), "ic"),
    (paragraph("x", inside=run("a", '<w:rStyle w:val="Strong"/>')),      "b"),
    (paragraph("x", inside=run("Điều 1.", "<w:b/>") + run(" Ban hành")), ""),
    (paragraph("x", '<w:pStyle w:val="Ring"/>'),                         ""),
    (paragraph("x", '<w:pStyle w:val="Unknown"/>'),                      ""),
]
# fmt: on


@pytest.mark.parametrize(("body", "expected"), LOOKS)
def test_bold_italic_centred(body: str, expected: str) -> None:
    reading = read_docx(docx(body, parts={"styles": STYLES}))
    assert look(reading.lines[0]) == expected


def test_headers_and_footnotes_stand_behind_as_notes() -> None:
    parts = {
        "header": root("hdr", paragraph("MẬT")),
        "footer": root("ftr", paragraph("Trang 2")),
        "footnotes": root(
            "footnotes",
            f'<w:footnote w:type="separator" w:id="0">{paragraph("—")}</w:footnote>'
            f'<w:footnote w:id="1">{paragraph("Luật năm 2024")}</w:footnote>',
        ),
    }
    reading = read_docx(docx(paragraph("Số: 5"), parts=parts))
    assert words(reading) == ["Số: 5", "MẬT", "Trang 2", "Luật năm 2024"]
    assert [line.note for line in reading.lines] == [False, True, True, True]


PASSED = "<w:r><w:lastRenderedPageBreak/></w:r>"


def test_pages() -> None:
    body = (
        paragraph("một"),
        paragraph(inside=PASSED + run("hai")),
        table(
            row(
                cell(paragraph("hai"), paragraph(inside=PASSED + run("ba"))),
                cell(paragraph("hai"), paragraph(inside=PASSED + run("ba"))),
            ),
            columns=2,
        ),
        paragraph("ba"),
    )
    reading = read_docx(docx(*body, pages="2"))
    assert [line.page for line in reading.lines] == [1, 2, 2, 3, 2, 3, 3]
    assert reading.pages == 3
    assert read_docx(docx(paragraph("x"), pages="12")).pages == 12
    assert read_docx(docx(paragraph("x"), pages="nhiều")).pages == 1
    assert read_docx(docx(paragraph("x"))).pages == 1


# --- what is refused ----------------------------------------------------------------------------

FINE = docx(paragraph("Số: 12/UBND-VP"))
BOMB = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "bom"><!ENTITY b "&a;&a;&a;&a;">]>'


def with_flag(data: bytes) -> bytes:
    """The archive with its members marked as encrypted."""
    marked = bytearray(data)
    place = -1
    while (place := data.find(b"PK\x01\x02", place + 1)) >= 0:
        marked[place + 8] |= 1
    return bytes(marked)


# fmt: off
REFUSED = [
    (FINE[: len(FINE) // 2],                                      UnreadableDocx),
    (FINE[:-30],                                                  UnreadableDocx),
    (b"",                                                         UnreadableDocx),
    (packed({"word/document.xml": "<x/>"}),                       UnreadableDocx),
    (docx("<w:p>"),                                               UnreadableDocx),
    (docx(paragraph("x"), parts={"numbering": "<broken"}),        UnreadableDocx),
    (docx(paragraph("x"), parts={"footnotes": "<broken"}),        UnreadableDocx),
    (with_flag(FINE),                                             Encrypted),
    (docx(paragraph("x"), parts={"bomb": "\0" * 30_000_000}),     TooLarge),
    (docx(paragraph()),                                           EmptyFile),
]
# fmt: on


@pytest.mark.parametrize(("data", "error"), REFUSED)
def test_what_is_refused(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        read_docx(data)


def test_unpacked_bytes_are_limited_before_unpacking(monkeypatch: pytest.MonkeyPatch) -> None:
    def unpack(*_: object) -> None:
        raise AssertionError("unpacked")

    monkeypatch.setattr(zipfile.ZipFile, "open", unpack)
    with pytest.raises(TooLarge):
        read_docx(FINE, max_unpacked=100)


def test_lying_sizes_are_found_out() -> None:
    lying = bytearray(docx(paragraph("x" * 5000)))
    for sign, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = lying.find(sign, lying.find(sign))
        lying[place + offset : place + offset + 4] = struct.pack("<I", 10)
    with pytest.raises(UnreadableDocx):
        read_docx(bytes(lying))


def test_entities_are_left_alone() -> None:
    note = BOMB + root("footnotes", f'<w:footnote w:id="1">{paragraph("&b;")}</w:footnote>')[38:]
    reading = read_docx(docx(paragraph("Số: 5"), parts={"footnotes": note}))
    assert words(reading) == ["Số: 5"]


def test_errors_hold_no_words_of_the_document() -> None:
    with pytest.raises(UnreadableDocx) as raised:
        read_docx(docx("<w:p><w:r><w:t>TUYỆT MẬT</w:t>"))
    assert "TUYỆT MẬT" not in f"{raised.value!r} {raised.value}"


def test_deep_tables_are_survived() -> None:
    nested = paragraph("trong cùng")
    for _ in range(60):
        nested = table(row(cell(nested)), columns=1)
    assert words(read(paragraph("ngoài"), nested)) == ["ngoài"]


@pytest.mark.parametrize("value", ["-1", "999999999", "x", ""])
def test_wrong_numbers_are_survived(value: str) -> None:
    span = f'<w:gridSpan w:val="{value}"/>'
    before = f'<w:gridBefore w:val="{value}"/>'
    grid = table(row(cell(paragraph("a"), properties=span), properties=before), columns=1)
    assert words(read(grid)) == ["a"]


def test_a_file_of_python_docx(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Điều 1. Phạm vi", level=1)
    document.add_table(rows=1, cols=2).cell(0, 1).text = "Sở Nội vụ"
    document.sections[0].header.paragraphs[0].text = "Đầu trang"
    document.save(str(tmp_path / "x.docx"))
    reading = read_docx((tmp_path / "x.docx").read_bytes())
    assert words(reading) == ["Điều 1. Phạm vi", "Sở Nội vụ", "Đầu trang"]


# --- real files ---------------------------------------------------------------------------------

REAL: Sequence[tuple[str, Sequence[str]]] = [
    (
        "gold/files/ld-3083-ubnd-ncks-2025.docx",
        ["Số: 3083/UBND-NCKS", "Bình Thuận, ngày 30 tháng 6 năm 2025", "Nguyễn Hồng Hải"],
    ),
    ("real/word/ld-1424-qd-ubnd-2025.docx", ["Số: 1424/QĐ-UBND", "QUYẾT ĐỊNH", "QUYẾT ĐỊNH:"]),
    ("real/word/ld-2114-ttr-snv-2025.docx", ["TỜ TRÌNH", "GIÁM ĐỐC", "Đỗ Văn Chung"]),
]


@pytest.mark.parametrize(("name", "expected"), REAL)
def test_real_files(shared: Path, name: str, expected: Sequence[str]) -> None:
    reading = read_docx((shared / name).read_bytes())
    found = words(reading)
    assert [line for line in found if line in expected] == list(expected)
    assert reading.marks == ()
    assert {line.cell.columns for line in reading.lines if line.cell} == {2}


def test_the_limits_stand_where_the_module_says() -> None:
    assert docx_package.MAX_UNPACKED == 200_000_000
