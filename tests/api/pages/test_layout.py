"""The text laid out as on paper: blocks, tables, columns, notes, with evidence in each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hypothesis import given, strategies as st

from api.pages.layout import PageBreak, Paragraph, Part, Table, TwoColumns, lay_out
from api.pages.pieces import Piece
from extractor.types import Block, Cell, Span


def pieces_of(parts: Sequence[Part]) -> Iterator[Piece]:
    """All pieces in the order of the page."""
    for part in parts:
        for paragraph in paragraphs_of(part):
            yield from paragraph.pieces


def paragraphs_of(part: Part) -> tuple[Paragraph, ...]:
    if isinstance(part, Paragraph):
        return (part,)
    if isinstance(part, TwoColumns):
        return part.left + part.right
    if isinstance(part, Table):
        return tuple(p for row in part.rows for cell in row.cells for p in cell.paragraphs)
    return ()


def words(paragraphs: Sequence[Paragraph]) -> list[str]:
    return ["".join(piece.text for piece in p.pieces) for p in paragraphs]


def marked(parts: Sequence[Part], key: str) -> list[str]:
    return [piece.text for piece in pieces_of(parts) if key in piece.keys]


def at(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


def squeezed(words: str) -> str:
    return "".join(words.split())


# --- without blocks -----------------------------------------------------------------------------


def test_a_text_without_blocks_is_laid_out_by_its_lines() -> None:
    parts = lay_out("QUYẾT ĐỊNH\n1. Việc một.\nI. NỘI DUNG\nNội dung\nnày.", {})
    assert [p.looks for p in parts if isinstance(p, Paragraph)] == [
        ("head",),
        ("item",),
        ("item", "bold"),
        ("text",),
    ]
    assert words([p for p in parts if isinstance(p, Paragraph)])[-1] == "Nội dung này."


def test_a_place_over_two_paragraphs_is_marked_in_both() -> None:
    assert marked(lay_out("Một.\nHai.", {"t1": [Span(2, 7)]}), "t1") == ["t.", "Ha"]


@given(
    st.text(alphabet="aĐỦ1. \n-;😀", max_size=200),
    st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200)), max_size=6),
)
def test_no_word_is_lost_and_no_key_moved(text: str, ends: list[tuple[int, int]]) -> None:
    places = {
        str(n): [Span(min(a, b, len(text)), min(max(a, b), len(text)))]
        for n, (a, b) in enumerate(ends)
    }
    parts = lay_out(text, places)
    assert squeezed("".join(piece.text for piece in pieces_of(parts))) == squeezed(text)
    for key, (span,) in places.items():
        assert squeezed("".join(marked(parts, key))) == squeezed(text[span.start : span.end])


# --- with blocks --------------------------------------------------------------------------------

PLAN = """KẾ HOẠCH
Kiểm kê tài sản
1. Giao Phòng A
chủ trì.
2. Giao Phòng B.
Đến ngày 5/6"""


def plan_blocks() -> list[Block]:
    return [
        Block(at(PLAN, "KẾ HOẠCH"), 1, bold=True, centred=True),
        Block(at(PLAN, "Kiểm kê tài sản"), 1, bold=True),
        Block(at(PLAN, "1. Giao Phòng A\nchủ trì."), 1),
        Block(at(PLAN, "2. Giao Phòng B."), 2, italic=True),
    ]


def test_blocks_are_set_as_in_the_document() -> None:
    parts = lay_out(PLAN, {}, plan_blocks())
    assert [p.looks if isinstance(p, Paragraph) else p for p in parts] == [
        ("text", "bold", "centred"),
        ("text", "bold", "centred"),  # a title under its kind
        ("item",),
        PageBreak(2),
        ("item", "italic"),
        ("note",),
    ]
    assert words(paragraphs_of(parts[2])) == ["1. Giao Phòng A chủ trì."]


def test_headings_are_told_by_capitals_where_nothing_is_centred() -> None:
    blocks = [Block(at(PLAN, "KẾ HOẠCH"), 1), Block(at(PLAN, "Kiểm kê tài sản"), 1)]
    heading, title, *_ = lay_out(PLAN, {}, blocks)
    assert isinstance(heading, Paragraph)
    assert isinstance(title, Paragraph)
    assert (heading.looks, title.looks) == (("head",), ("text",))


def test_a_place_over_blocks_and_a_page_is_marked_in_each() -> None:
    span = at(PLAN, "Phòng A\nchủ trì.\n2. Giao")
    parts = lay_out(PLAN, {"t1": [span]}, plan_blocks())
    assert marked(parts, "t1") == ["Phòng A chủ trì.", "2. Giao"]


def test_notes_are_shown_and_bare_page_numbers_are_not() -> None:
    text = "Giao Sở A.\n2\n- 3 -\nTRUNG TÂM TIN HỌC\n4"
    blocks = [Block(at(text, "Giao Sở A."), 1)]
    assert words([*map(only, lay_out(text, {}, blocks)[1:])]) == ["TRUNG TÂM TIN HỌC"]
    # A number that proves something is shown, and lit.
    parts = lay_out(text, {"f-number": [at(text, "4")]}, blocks)
    assert marked(parts, "f-number") == ["4"]


def only(part: Part) -> Paragraph:
    assert isinstance(part, Paragraph)
    assert part.looks == ("note",)
    return part


# --- tables -------------------------------------------------------------------------------------

TABLE = "Việc\nChủ trì\nHạn\nI. Kinh tế\nRà soát\nSở A\nSở B\n5/6\nTrình\n6/6\nSau"
CELLS = [
    # words, row, column, page
    ("Việc", 0, 0, 1),
    ("Chủ trì", 0, 2, 1),  # column 1 holds nothing in this table
    ("Hạn", 0, 3, 1),
    ("I. Kinh tế", 1, 0, 1),
    ("Rà soát", 2, 0, 1),
    ("Sở A", 2, 2, 1),
    ("Sở B", 2, 2, 1),
    ("5/6", 2, 3, 1),
    ("Trình", 3, 0, 2),
    ("6/6", 3, 3, 2),
]


def table_blocks() -> list[Block]:
    cells = [
        Block(at(TABLE, text), page, Cell(7, row, column, 4), bold=row == 0)
        for text, row, column, page in CELLS
    ]
    return [*cells, Block(at(TABLE, "Sau"), 2)]


def test_a_table_keeps_its_cells() -> None:
    table, after = lay_out(TABLE, {}, table_blocks())
    assert isinstance(table, Table)
    assert [[words(cell.paragraphs) for cell in row.cells] for row in table.rows] == [
        [["Việc"], ["Chủ trì"], ["Hạn"]],
        [["I. Kinh tế"]],
        [["Rà soát"], ["Sở A", "Sở B"], ["5/6"]],
        [["Trình"], [], ["6/6"]],
    ]
    assert [row.head for row in table.rows] == [True, False, False, False]
    assert [cell.width for row in table.rows for cell in row.cells] == [1] * 3 + [3] + [1] * 6
    assert [row.page for row in table.rows] == [None, None, None, 2]
    assert isinstance(after, Paragraph)  # the page has begun in the table


def test_a_place_over_cells_is_marked_in_each() -> None:
    parts = lay_out(TABLE, {"t1": [at(TABLE, "soát\nSở A\nSở")]}, table_blocks())
    assert marked(parts, "t1") == ["soát", "Sở A", "Sở"]


def test_a_table_of_very_many_columns_is_set_as_paragraphs() -> None:
    text = "\n".join("abcdefghij" * 10)
    blocks = [Block(Span(n * 2, n * 2 + 1), 1, Cell(0, n, n, 10**9)) for n in range(100)]
    parts = lay_out(text, {}, blocks)
    assert all(isinstance(part, Paragraph) for part in parts)
    assert len(parts) == 100


# --- columns ------------------------------------------------------------------------------------


def test_letterhead_and_signature_stand_in_columns() -> None:
    lines = [
        "UBND XÃ AN PHÚ",
        "Số: 5/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "KẾ HOẠCH",
        "Nơi nhận:",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "Lò Văn An",
        "PHỤ LỤC",
    ]
    text = "\n".join(lines)
    blocks = [Block(at(text, line), 1) for line in lines]
    parts = lay_out(text, {"f-number": [at(text, "5")]}, blocks)
    top, _, end, annex = parts
    assert isinstance(top, TwoColumns)
    assert isinstance(end, TwoColumns)
    assert (top.style, words(top.left), words(top.right)) == ("letterhead", lines[:2], [lines[2]])
    assert (end.style, words(end.left), words(end.right)) == ("closing", lines[4:6], lines[6:8])
    assert words(paragraphs_of(annex)) == ["PHỤ LỤC"]
    assert marked(parts, "f-number") == ["5"]


BLOCKS = st.lists(
    st.tuples(
        st.integers(0, 6),
        st.sampled_from(
            ["NƠI NHẬN:", "TM. UBND", "Giao Sở A.", "a", "😀 b\nc", "Số: 5", "UBND XÃ"]
        ),
        st.integers(1, 3),
        st.none() | st.tuples(st.integers(0, 2), st.integers(0, 3), st.integers(0, 3)),
        st.booleans(),
    ),
    max_size=12,
)


@given(BLOCKS, st.lists(st.tuples(st.integers(0, 120), st.integers(0, 120)), max_size=4))
def test_blocks_of_any_kind_lose_no_word_and_move_no_key(
    given_blocks: list[tuple[int, str, int, tuple[int, int, int] | None, bool]],
    ends: list[tuple[int, int]],
) -> None:
    text, blocks = "", []
    for gap, own, page, cell, bold in given_blocks:
        text += "x\n" * gap
        where = Cell(*cell, 4) if cell else None
        blocks.append(Block(Span(len(text), len(text) + len(own)), page, where, bold))
        text += f"{own}\n"
    places = {
        str(n): [Span(min(a, b, len(text)), min(max(a, b), len(text)))]
        for n, (a, b) in enumerate(ends)
    }
    parts = lay_out(text, places, blocks)
    shown = sorted(squeezed("".join(piece.text for piece in pieces_of(parts))))
    assert shown == sorted(squeezed(text))
    for key, (span,) in places.items():
        lit = squeezed("".join(marked(parts, key)))
        assert sorted(lit) == sorted(squeezed(text[span.start : span.end]))
