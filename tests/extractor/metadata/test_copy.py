"""Copy blocks as text has them; drawn ones are judged by tests/signed."""

from __future__ import annotations

import re

import pytest

from extractor import Extraction, extract
from extractor.metadata import copy as copies
from extractor.types import Copy, CopyKind

ORIGINAL = """ỦY BAN NHÂN DÂN
XÃ TÂN HÒA

Số: 12/UBND-VP

Tân Hòa, ngày 06 tháng 3 năm 2025

Kính gửi: Các phòng thuộc xã.

Giao Phòng Kinh tế rà soát danh mục thủ tục, báo cáo trước ngày 28/3/2025.

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Mẫn
"""

ON_PAPER = """
SỞ XÂY DỰNG TỈNH HẢI YÊN

{title}

Số: {number}/{symbol}

Hải Yên, ngày 12 tháng 3 năm 2025

Nơi nhận:
- Các phòng thuộc Sở;
- Lưu: VT.

TL. GIÁM ĐỐC
CHÁNH VĂN PHÒNG

Đỗ Văn Xuyên
"""


def read(text: str) -> Extraction:
    result = extract(text.encode())
    assert isinstance(result, Extraction)
    return result


# fmt: off
TITLES = [
    ("SAO Y",            "25", "SY-SXD",  CopyKind.SAO_Y),
    ("SAO Y BẢN CHÍNH",  "25", "SY-SXD",  CopyKind.SAO_Y),    # as before 2020
    ("BẢN SAO Y",        "7",  "SY-VP",   CopyKind.SAO_Y),
    ("SAO LỤC",          "08", "SL-SXD",  CopyKind.SAO_LUC),
    ("TRÍCH SAO",        "3",  "TrS-SXD", CopyKind.TRICH_SAO),
]
# fmt: on


@pytest.mark.parametrize(("title", "number", "symbol", "kind"), TITLES)
def test_copy_on_paper_is_apart_from_the_original(
    title: str, number: str, symbol: str, kind: CopyKind
) -> None:
    result = read(ORIGINAL + ON_PAPER.format(title=title, number=number, symbol=symbol))
    found, copy = result.metadata, result.copy
    assert copy is not None
    assert (copy.kind, copy.number, copy.symbol) == (kind, number, symbol)
    assert (str(copy.issued_on), copy.signer) == ("2025-03-12", "Đỗ Văn Xuyên")
    assert copy.issuer == "Sở Xây dựng tỉnh Hải Yên"
    assert found.number is not None
    assert found.issued_on is not None
    assert found.signer is not None
    assert (found.number.value, str(found.issued_on.value)) == ("12", "2025-03-06")
    assert found.signer.value == "Trần Văn Mẫn"
    assert [one.name for one in found.recipients] == ["Như trên", "Lưu: VT"]
    assert len(result.tasks) == 1


def test_a_copy_of_a_document_without_number_lends_it_none() -> None:
    blank = ORIGINAL.replace("12/UBND", "    /UBND").replace("ngày 06", "ngày    ")
    result = read(blank + ON_PAPER.format(title="SAO Y", number="25", symbol="SY-SXD"))
    assert result.metadata.number is None
    assert {doubt.code for doubt in result.doubts} >= {"number_blank", "date_blank"}
    assert result.copy is not None
    assert result.copy.number == "25"


def test_words_of_a_copy_stand_in_its_spans() -> None:
    result = read(ORIGINAL + ON_PAPER.format(title="SAO Y", number="25", symbol="SY-SXD"))
    assert isinstance(result.copy, Copy)
    there = " ".join(result.text[span.start : span.end] for span in result.copy.spans)
    assert set(result.copy.text.split()) == set(there.split())


# fmt: off
NO_COPIES = [
    ORIGINAL,
    ORIGINAL + "\nPHỤ LỤC\n\nSAO Y\n\n1. Bản sao y được lưu tại văn thư.\n",            # a heading of an annex
    ORIGINAL.replace("Giao Phòng", "Sao y văn bản này gửi các thôn. Giao Phòng"),        # a sentence
    ORIGINAL + ON_PAPER.format(title="SAO Y", number="...", symbol="SY-...").replace("12 tháng 3 năm 2025", "... tháng ... năm ..."),  # a form to be filled in
]
# fmt: on


@pytest.mark.parametrize("text", NO_COPIES)
def test_what_only_speaks_of_copies_is_none(text: str) -> None:
    assert read(text).copy is None


@pytest.mark.parametrize(
    "letters", ["1" * 10_000, " " * 10_000, "a" * 10_000, "SAO Y " * 2_000, "." * 10_000]
)
def test_patterns_are_linear(letters: str) -> None:
    for name, pattern in vars(copies).items():
        if isinstance(pattern, re.Pattern):
            assert pattern.search(letters) is None or name
