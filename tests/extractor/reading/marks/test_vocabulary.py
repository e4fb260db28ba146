"""What lines of stamps are taken for, as OCR reads them."""

from __future__ import annotations

import pytest

from extractor.reading.marks.vocabulary import ENTRIES, entry_of, is_arrival, is_like_a_level

# fmt: off
CASES = [
    # read                    entry            near a level
    ("MẬT",                   "MẬT",           True),
    ("MÂT",                   "MẬT",           True),
    ("* MAT *",               "MẬT",           True),
    ("TỐI MẬT",               "TỐI MẬT",       True),
    ("TÓI MẶT",               "TỐI MẬT",       True),
    ("TUYẸT MÂT",             "TUYỆT MẬT",     True),
    ("TUYT MẬT",              "TUYỆT MẬT",     True),   # a letter lost
    ("HỎA TỐC",               "HỎA TỐC",       False),
    ("HÒA TÓC",               "HỎA TỐC",       False),
    ("HỎA TỐC HẸN GIỜ",       "HỎA TỐC HẸN GIỜ", False),
    ("KHẨN",                  "KHẨN",          False),
    ("THƯỢNG KHẲN",           "THƯỢNG KHẨN",   False),
    ("CÔNG VĂN ĐÉN",          "CÔNG VĂN ĐẾN",  False),
    ("MẬ",                    None,            False),  # two letters tell nothing
    ("MẤY",                   None,            True),   # a letter from a level: neither read nor harmless
    ("NHẬT",                  None,            False),
    ("KHÁN",                  "KHẨN",          False),
    ("KHEN",                  None,            False),  # short words count letter by letter
    ("TUYỆT",                 None,            True),   # the first half of a level
    ("BẢO MẬT THÔNG TIN",     None,            True),   # no mark; never taken for harmless either
    ("SỞ Y TẾ",               None,            False),
    ("",                      None,            False),
]
# fmt: on


@pytest.mark.parametrize(("words", "entry", "near"), CASES)
def test_lines_of_stamps(words: str, entry: str | None, near: bool) -> None:
    found = entry_of(words)
    assert (found.words if found else None) == entry
    assert is_like_a_level(words) is near


@pytest.mark.parametrize("words", ENTRIES)
def test_entries_are_recognised_as_themselves(words: str) -> None:
    found = entry_of(words)
    assert found is not None
    assert (found.words, found.near) == (words, 1.0)


@pytest.mark.parametrize(
    ("words", "arrived"),
    [
        ("CÔNG VĂN ĐẾN Số: 12 Ngày: 3/4", True),
        ("ĐẾN Giờ: ... Ngày ...", True),
        ("ĐẾN", False),  # alone it may be anything
        ("Số: 12 Ngày 3/4", False),
    ],
)
def test_arrival(words: str, arrived: bool) -> None:
    assert is_arrival(words.split()) is arrived


def test_long_lines_take_no_longer() -> None:
    for letter in "1 aM":
        assert entry_of(letter * 10_000) is None
