"""What the comparison with transcripts counts, and what it does not."""

from __future__ import annotations

import pytest

from tests.legacy import compared

# fmt: off
CASES = [
    # transcript                     reading                        letters wrong
    ("Độc lập - Tự do",              "ĐỘC LẬP – TỰ DO",             0),  # case and dashes are the font's
    ("Uỷ ban\n  nhân dân",           "Uỷ ban nhân dân",             0),  # white space
    ("A BAN\tB HÒA\nC\tD",           "A BAN\nC\nB HÒA\nD",          0),  # columns have no one order
    ("Trang PAGE 3",                 "Trang 3",                     0),  # the code of a field
    ("Sở báo cáo",                   "- Sở báo cáo",                0),  # a label that Word counts
    ("quyết định",                   "quyét định",                  1),
    ("quyết định này",               "quyết định",                  3),  # missing
    ("quyết định",                   "quyết định này",              3),  # strange
    ("có",                           "",                            2),
]
# fmt: on


@pytest.mark.parametrize(("transcript", "reading", "wrong"), CASES)
def test_characters_wrong(transcript: str, reading: str, wrong: int) -> None:
    assert compared(transcript, reading).wrong == wrong


def test_order_is_told_apart() -> None:
    figures = compared("một hai ba bốn", "ba bốn một hai")
    assert (figures.wrong, figures.in_order, figures.words) == (0, 2, 4)
