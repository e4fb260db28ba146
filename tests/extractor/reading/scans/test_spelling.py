"""Names in capitals get their own marks back, other words stay as they were read."""

from __future__ import annotations

import pytest

from extractor.reading.scans.spelling import restored, spelling_of

SPELLING = spelling_of(
    frozenset({"Sở Y tế", "tỉnh Bến Tre", "Sở Thông tin và Truyền thông", "chỉ thị", "Ban Cán sự"})
    | {"xã Tân Hòa", "xã Tân Hoa"}
)

CASES = [
    ("SƠ Y TE", "SỞ Y TẾ"),
    ("UBND TĨNH BÉN TRE", "UBND TỈNH BẾN TRE"),
    ("SỞ THÔNG TIN VÀ", "SỞ THÔNG TIN VÀ"),
    ("TRUYÈN THÔNG", "TRUYỀN THÔNG"),  # the rest of a name, cut by the end of a line
    ("CHÍ THỊ.", "CHỈ THỊ."),
    ("Sơ y te", "Sơ y te"),  # not in capitals: marks over small letters are read well
    ("TE", "TE"),  # one word could be many
    ("SỞ Y SĨ", "SỞ Y SĨ"),  # other letters are another word
    ("XÃ TÂN HÒA", "XÃ TÂN HÒA"),  # could be two names: stays
    ("", ""),
]


@pytest.mark.parametrize(("read", "expected"), CASES)
def test_restored(read: str, expected: str) -> None:
    assert " ".join(restored(read.split(), SPELLING)) == expected
