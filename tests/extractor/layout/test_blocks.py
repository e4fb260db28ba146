"""Blocks of Word files, cells and real documents."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from extractor.layout import find_blocks
from extractor.reading import read
from extractor.text import folded
from extractor.types import Cell, Format
from tests.extractor.layout.pages import blocks, reading


def test_a_word_paragraph_is_a_block_whatever_it_says() -> None:
    lines = [("Giao Phòng Nội vụ, ", {"paragraph": True}), ("rà soát", {"paragraph": True})]
    assert blocks(reading(Format.DOCX, lines)) == ["Giao Phòng Nội vụ,", "rà soát"]


def test_breaks_inside_a_word_paragraph() -> None:
    lines = [
        ("V/v kiểm kê", {}),
        ("tài sản công", {"paragraph": True}),
        ("TM. ỦY BAN NHÂN DÂN", {}),
        ("CHỦ TỊCH", {"paragraph": True}),
    ]
    assert blocks(reading(Format.DOCX, lines)) == [
        "V/v kiểm kê tài sản công",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
    ]


def test_cells_keep_to_themselves() -> None:
    one, two = Cell(0, 1, 0, 2), Cell(0, 1, 1, 2)
    lines: list[tuple[str, dict[str, Any]]] = [
        ("Phòng Nội vụ và", {"cell": one}),
        ("Thanh tra", {"cell": one}),
        ("- rà soát;", {"cell": two}),
        ("- báo cáo", {"cell": two}),
    ]
    found = find_blocks(reading(Format.TEXT, lines))
    assert [block.cell for block in found] == [one, two, two]
    assert blocks(reading(Format.TEXT, lines)) == [
        "Phòng Nội vụ và Thanh tra",
        "- rà soát;",
        "- báo cáo",
    ]


def test_a_block_is_set_as_all_its_lines_are() -> None:
    lines: list[tuple[str, dict[str, Any]]] = [
        ("Ban hành Quy chế của", {"bold": True, "italic": True, "page": 2}),
        ("các phòng", {"bold": True, "page": 3}),
    ]
    (block,) = find_blocks(reading(Format.TEXT, lines))
    assert (block.bold, block.italic, block.centred, block.page) == (True, False, False, 2)
    assert block.box is None


def test_real_tasks_stand_in_one_block_each(shared: Path) -> None:
    """Quotes of tasks are never cut by the end of a block, but where the gold joins several."""
    whole = cut = 0
    for row in (shared / "gold" / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        document = json.loads(row)
        file = shared / "gold" / "files" / document["file"]
        if file.suffix == ".doc":
            continue
        found = [normal(block) for block in blocks(read(file.read_bytes()))]
        for task in document["tasks"]:
            inside = any(normal(task["quote"]) in block for block in found)
            whole, cut = whole + inside, cut + (not inside)
    assert whole > 150
    assert cut <= 0.02 * whole


def normal(words: str) -> str:
    return " ".join(folded(words).split())
