"""The notation of `source.md`."""

from __future__ import annotations

import pytest

from corpus.source import (
    Cell,
    Motto,
    Paragraph,
    Run,
    Source,
    SourceError,
    Style,
    Table,
    parse_paragraph,
    parse_parts,
    parse_table,
    plain_text,
)

LETTER = """---
superior: ỦY BAN NHÂN DÂN / TỈNH AN HẢI
issuer: SỞ NỘI VỤ
number: Số: 5/SNV-VP
place: An Hải, ngày 02 tháng 3 năm 2022
about: V/v báo cáo quý I
to:
- Sở Y tế
- Sở Xây dựng
---

Đề nghị **Sở Y tế** báo cáo.

:::recipients
- Như trên;
- Lưu: VT.
:::

:::signature
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Lê Văn Tám
:::

=====
---
kind: PHỤ LỤC
wide: yes
---

| TT | Việc |
|--|----|
| 1 | Rà soát |
"""


def test_letter_is_read_whole() -> None:
    letter, annex = parse_parts(LETTER)
    assert letter.heading.superior == ("ỦY BAN NHÂN DÂN", "TỈNH AN HẢI")
    assert letter.heading.motto is Motto.STATE
    assert letter.heading.to == ("Sở Y tế", "Sở Xây dựng")
    assert letter.recipients == ("- Như trên;", "- Lưu: VT.")
    assert letter.signature is not None
    assert letter.signature.lines == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
    assert letter.signature.name == "Lê Văn Tám"
    assert annex.heading.wide
    assert annex.signature is None


def test_plain_text_holds_every_word_in_order() -> None:
    text = plain_text(Source("letter", parse_parts(LETTER)))
    places = [text.index(words) for words in ("TỈNH AN HẢI", "V/v", "Đề nghị Sở Y tế", "Rà soát")]
    assert places == sorted(places)


PARAGRAPHS = [
    ("# CHƯƠNG I", Style.CENTRED, (Run("CHƯƠNG I", bold=True),)),
    ("## I. MỤC ĐÍCH", Style.HEADING, (Run("I. MỤC ĐÍCH", bold=True),)),
    ("> (Kèm theo)", Style.NOTE, (Run("(Kèm theo)", italic=True),)),
    ("*Căn cứ Luật;*", Style.BODY, (Run("Căn cứ Luật;", italic=True),)),
    ("**1.** Rà soát", Style.BODY, (Run("1.", bold=True), Run(" Rà soát"))),
    ("- Rà soát", Style.BODY, (Run("- Rà soát"),)),
]


@pytest.mark.parametrize(("line", "style", "runs"), PARAGRAPHS)
def test_paragraph_styles(line: str, style: Style, runs: tuple[Run, ...]) -> None:
    assert parse_paragraph(line) == Paragraph(runs, style)


def test_table_joins_cells_across_and_down() -> None:
    table = parse_table(
        [
            "| TT | Việc | Ai | Khi |",
            "|--|------|----|---|",
            "| I. Nhóm | < | < | < |",
            "| 1 | Rà soát | Sở A // Sở B | Quý I |",
            "| 2 | Báo cáo |  | ^ |",
        ]
    )
    assert table.widths == (2, 6, 4, 3)
    assert table.heads == 1
    assert table.rows[1] == (Cell(("I. Nhóm",), across=4), None, None, None)
    assert table.rows[2][2] == Cell(("Sở A", "Sở B"))
    assert table.rows[2][3] == Cell(("Quý I",), down=2)
    assert table.rows[3][2:] == (Cell(("",)), None)


def test_table_between_paragraphs_stays_in_its_place() -> None:
    (part,) = parse_parts("---\n---\nMột\n| A |\n|--|\n| 1 |\nHai\n")
    assert [type(block) for block in part.blocks] == [Paragraph, Table, Paragraph]


WRONG = [
    "no fields\n",
    "---\nissuer: A\n",  # the fields are not closed
    "---\ncolour: red\n---\n",
    "---\n---\n| A | B |\n| 1 | 2 |\n",  # no rule
    "---\n---\n| A | B |\n|--|--|\n| 1 |\n",  # a row too short
    "---\n---\n:::recipients\n- A\n",  # the fence is not closed
]


@pytest.mark.parametrize("text", WRONG)
def test_wrong_notation_is_refused(text: str) -> None:
    with pytest.raises(SourceError):
        parse_parts(text)
