"""Letters to superiors hold no tasks."""

from __future__ import annotations

import pytest

from extractor.tasks.upward import _LEVELS, goes_upward, level_of
from extractor.types import Span
from extractor.units import find_mentions

CASES = [
    ("Sở Y tế tỉnh Đồng Xoài", "Ủy ban nhân dân tỉnh", True),
    ("Ủy ban nhân dân xã Tân Lập", "Phòng Nội vụ", True),
    ("Ủy ban nhân dân tỉnh Đồng Xoài", "Thủ tướng Chính phủ", True),
    ("Ủy ban nhân dân tỉnh Đồng Xoài", "Sở Y tế", False),  # downward
    ("Sở Y tế tỉnh Đồng Xoài", "Sở Tài chính", False),  # sideways
    ("Sở Y tế tỉnh Đồng Xoài", "Ủy ban nhân dân tỉnh; UBND các xã", False),  # to others as well
    ("Công ty Cấp nước", "Ủy ban nhân dân tỉnh", False),  # level unknown
]


@pytest.mark.parametrize(("issuer", "line", "upward"), CASES)
def test_goes_upward(issuer: str, line: str, upward: bool) -> None:
    assert goes_upward(issuer, find_mentions(line, Span(0, len(line)))) is upward


@pytest.mark.parametrize(("level", "pattern", "example"), _LEVELS)
def test_every_level_reads_its_example(level: int, pattern: object, example: str) -> None:
    assert level_of(example) == level
