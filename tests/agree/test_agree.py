"""What is compared counts what it says, and our own renderings of one source read alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.documents import sample_paths
from extractor.layout import find_blocks
from extractor.reading import read
from tests.agree.compared import LEAST, Difference, agreement, body_words, differences
from tests.agree.sources import source_of
from tests.agree.texts import text_of

TEXT = """\
ỦY BAN NHÂN DÂN XÃ TÂN AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 5/UBND-VP
Tân An, ngày 5 tháng 3 năm 2024

Giao Công chức Địa chính rà soát.

Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Lê Văn An"""
COUNTED = [
    ("a b c d", "a b c d", 1.0),
    ("a b c d", "a c b d", 0.75),
    ("a b c d", "a b c d e", 0.8),
    ("", "", 1.0),
    ("a", "", 0.0),
]


@pytest.mark.parametrize(("one", "other", "share"), COUNTED)
def test_share_of_words_in_order(one: str, other: str, share: float) -> None:
    assert agreement(one.split(), other.split()).share == share


def test_differences_are_named() -> None:
    found = list(differences(["a", "b", "c"], ["a", "x", "c", "d"]))
    assert found == [Difference("b", "x"), Difference("", "d")]


def test_a_source_holds_heading_signature_and_every_word() -> None:
    reading = read(TEXT.encode())
    blocks = find_blocks(reading)
    part = source_of("a", reading.text, blocks).parts[0]
    assert part.heading.issuer == ("ỦY BAN NHÂN DÂN XÃ TÂN AN",)
    assert part.heading.number == "Số: 5/UBND-VP"
    assert part.signature is not None
    assert part.signature.name == "Lê Văn An"
    assert part.recipients == ("- Như trên;", "- Lưu: VT.")
    assert body_words(read(text_of(reading.text, blocks).encode())) == body_words(reading)


@pytest.mark.parametrize("path", [p for p in sample_paths() if p.suffix == ".pdf"][:3])
def test_word_and_pdf_of_one_source_read_alike(path: Path) -> None:
    one, other = (body_words(read(path.with_suffix(s).read_bytes())) for s in (".pdf", ".docx"))
    assert agreement(one, other).share >= LEAST
