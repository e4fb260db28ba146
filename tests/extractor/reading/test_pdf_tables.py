from __future__ import annotations

import io
from collections import defaultdict
from typing import Any

import pytest
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table as Grid

from extractor.reading.pdf import read_pdf
from extractor.reading.pdf_tables import may_hold_table
from extractor.reading.pdf_words import Rect
from extractor.types import Reading
from tests.extractor.reading.pdf_drawing import HEIGHT, body, letter, pdf, put

HEADING = ("TT", "Nhiệm vụ", "Chủ trì", "Thời hạn")
Rows = dict[int, dict[tuple[int, int], str]]
STYLE = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")]


def cells(reading: Reading) -> Rows:
    """The words of each table's cells by row and column."""
    found: Rows = defaultdict(dict)
    for line in reading.lines:
        if line.cell is not None and not line.note:
            place = (line.cell.row, line.cell.column)
            text = reading.text[line.span.start : line.span.end]
            row = found[line.cell.table]
            row[place] = f"{row[place]} {text}" if place in row else text
    return dict(found)


def table_pdf(
    rows: list[list[str]],
    *,
    repeat: int = 0,
    widths: Any = None,
    wide: bool = False,
    split: int = 0,
) -> bytes:
    """A table over as many pages as it takes."""
    pdf(letter)  # Registers the fonts, or skips.
    style = ParagraphStyle("cell", fontName="Serif", fontSize=12, leading=15)
    flow = [[Paragraph(text, style) for text in row] for row in rows]
    grid = Grid(
        flow,
        colWidths=widths or [35, 220, 120, 90],
        repeatRows=repeat,
        style=STYLE,
        splitInRow=split,
    )
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer, pagesize=landscape(A4) if wide else A4, invariant=1).build([grid])
    return buffer.getvalue()


def tasks(count: int) -> list[list[str]]:
    return [
        [
            str(n),
            f"Rà soát quy hoạch điểm dân cư số {n} và báo cáo kết quả",
            "Phòng Nội vụ",
            "Quý II.",
        ]
        for n in range(1, count + 1)
    ]


def test_cells_are_lines_in_row_order() -> None:
    reading = read_pdf(table_pdf([list(HEADING), *tasks(2)]))
    assert cells(reading) == {
        0: {
            **{(0, column): text for column, text in enumerate(HEADING)},
            **{(r, c): text for r, row in enumerate(tasks(2), 1) for c, text in enumerate(row)},
        }
    }
    places = [(line.cell.row, line.cell.column) for line in reading.lines if line.cell]
    assert places == sorted(places)
    assert {line.cell.columns for line in reading.lines if line.cell} == {4}
    assert not any(line.paragraph for line in reading.lines)


def test_table_on_a_landscape_page() -> None:
    assert cells(read_pdf(table_pdf(tasks(2), wide=True)))[0][1, 0] == "2"


def test_table_goes_on_over_pages_and_repeats_its_heading() -> None:
    reading = read_pdf(table_pdf([list(HEADING), *tasks(60)], repeat=1))
    assert reading.pages > 1
    table = cells(reading)
    assert list(table) == [0]
    assert [table[0][row, 0] for row in range(61)] == ["TT", *map(str, range(1, 61))]
    assert sum(text == "Chủ trì" for text in table[0].values()) == 1


def test_row_cut_by_the_page_break_is_one_row() -> None:
    long = "Tổ chức tập huấn nghiệp vụ cho cán bộ các xã, thị trấn, " * 40
    rows = [*tasks(20), ["21", long.strip(), "Phòng Tư pháp", "Quý III."], ["22", "b", "c", "d"]]
    table = cells(read_pdf(table_pdf(rows, split=1)))[0]
    assert table[20, 1] == long.strip()
    assert table[21, 0] == "22"


def test_other_table_on_the_next_page_is_another() -> None:
    def page(*edges: float) -> Any:
        def draw(canvas: Canvas) -> None:
            canvas.grid([85, *edges, 500], [HEIGHT - y for y in (100, 120, 140)])
            put(canvas, 90, 115, "a")
            put(canvas, 90, 135, "b")

        return draw

    assert list(cells(read_pdf(pdf(page(200), page(200), page(300))))) == [0, 1]


def test_merged_cells_stand_at_their_first_row_and_column() -> None:
    def draw(canvas: Canvas) -> None:
        for x, top, bottom in ((85, 100, 160), (200, 100, 160), (350, 120, 160), (500, 100, 160)):
            canvas.line(x, HEIGHT - top, x, HEIGHT - bottom)
        for y, left in ((100, 85), (120, 200), (140, 200), (160, 85)):
            canvas.line(left, HEIGHT - y, 500, HEIGHT - y)
        for x, top, text in (
            (90, 130, "Phòng Y tế"),
            (205, 115, "Hai cột"),
            (205, 135, "giữa"),
            (355, 135, "phải"),
            (205, 155, "dưới"),
        ):
            put(canvas, x, top, text)

    assert cells(read_pdf(pdf(draw))) == {
        0: {
            (0, 0): "Phòng Y tế",
            (0, 1): "Hai cột",
            (1, 1): "giữa",
            (1, 2): "phải",
            (2, 1): "dưới",
        }
    }


def test_words_of_narrow_cells_are_not_run_together() -> None:
    def draw(canvas: Canvas) -> None:
        width = canvas.stringWidth("TT", "Serif", 13)
        canvas.grid([85, 86 + width + 0.5, 500], [HEIGHT - y for y in (100, 120, 140)])
        for y, first, second in ((115, "TT", "Nhiệm vụ"), (135, "11", "Rà soát")):
            put(canvas, 86, y, first)
            put(canvas, 86 + width + 1, y, second)

    assert cells(read_pdf(pdf(draw))) == {
        0: {(0, 0): "TT", (0, 1): "Nhiệm vụ", (1, 0): "11", (1, 1): "Rà soát"}
    }


def test_later_page_with_merged_columns_goes_on() -> None:
    def first(canvas: Canvas) -> None:
        canvas.grid([85, 300, 400, 500], [HEIGHT - y for y in (100, 120, 140)])
        for x, text in ((90, "Việc"), (305, "Kết quả"), (405, "Tình trạng")):
            put(canvas, x, 115, text)
            put(canvas, x, 135, "a")

    def second(canvas: Canvas) -> None:
        canvas.grid([85, 300, 500], [HEIGHT - y for y in (60, 80, 100)])
        put(canvas, 90, 75, "b")
        put(canvas, 305, 75, "hai cột")

    table = cells(read_pdf(pdf(first, second)))
    assert list(table) == [0]
    assert table[0][2, 1] == "hai cột"


def test_words_round_a_table_stay_lines_in_order() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 85, 90, "Phân công như sau:")
        canvas.grid([85, 300, 500], [HEIGHT - y for y in (100, 120, 140)])
        for x, y, text in ((90, 115, "a"), (305, 115, "b"), (90, 135, "c"), (305, 135, "d")):
            put(canvas, x, y, text)
        body(canvas, top=170)

    reading = read_pdf(pdf(draw))
    assert reading.text.split("\n")[:6] == [
        "Phân công như sau:",
        "a",
        "b",
        "c",
        "d",
        "Ủy ban nhân dân huyện yêu cầu các phòng, ban và Ủy ban nhân dân các xã khẩn",
    ]
    assert [line.gap for line in reading.lines[:6]] == [False, True, True, True, True, True]


# fmt: off
RULES = [
    # rules as (x0, top, x1, bottom)                                                      table?
    ([(85, 100, 500, 100), (85, 140, 500, 140), (85, 100, 85, 140), (300, 100, 300, 140), (500, 100, 500, 140)], True),
    ([(85, 100, 500, 100), (85, 120, 500, 120), (85, 140, 500, 140), (85, 100, 85, 140), (500, 100, 500, 140)],  True),
    ([(85, 100, 500, 100), (85, 140, 500, 140), (85, 100, 85, 140), (500, 100, 500, 140)], False),  # one frame
    ([(120, 88, 200, 88), (330, 88, 480, 88)],  False),  # rules under the heading
    ([],                                        False),
]
# fmt: on


@pytest.mark.parametrize(("rules", "expected"), RULES)
def test_rules_that_may_hold_a_table(
    rules: list[tuple[float, float, float, float]], expected: bool
) -> None:
    assert may_hold_table([Rect(*rule) for rule in rules]) is expected
