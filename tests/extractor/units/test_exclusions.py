"""Who is left out of a group, and that nobody left out becomes a mention of its own."""

from __future__ import annotations

import pytest

from extractor.types import Span
from extractor.units import find_mentions

# fmt: off
CASES = [
    # text, the group's name, who is left out
    ("UBND các xã (trừ UBND xã Tân Lập) báo cáo",             "UBND các xã", ("UBND xã Tân Lập",)),
    ("UBND các xã, phường (trừ phường Tân Lập) báo cáo",      "UBND các xã, phường", ("phường Tân Lập",)),
    ("UBND các huyện, trừ các huyện: Hòa An, Đông Hải",       "UBND các huyện", ("huyện Hòa An", "huyện Đông Hải")),
    ("các sở, ngành, ngoại trừ Sở Y tế và Công an tỉnh",      "các sở, ngành", ("Sở Y tế", "Công an tỉnh")),
    ("Các phòng, ban (không bao gồm Phòng Tư pháp) rà soát",  "Các phòng, ban", ("Phòng Tư pháp",)),
    ("Chủ tịch UBND các xã (trừ xã Tân Lập) kiểm tra",        "Chủ tịch UBND các xã", ("xã Tân Lập",)),
    ("các đơn vị trừ kinh phí quản lý",                       "các đơn vị", ()),      # to deduct, no unit
    ("UBND các xã (qua UBND xã Tân Lập) báo cáo",             "UBND các xã", ()),     # by way of, not without
    ("Sở Y tế, trừ Sở Tài chính, báo cáo",                    "Sở Y tế", ()),         # one unit leaves nobody out
]
# fmt: on


@pytest.mark.parametrize(("text", "name", "excluded"), CASES)
def test_excluded(text: str, name: str, excluded: tuple[str, ...]) -> None:
    first, *rest = find_mentions(text, Span(0, len(text)))
    assert (first.name, first.excluded) == (name, excluded)
    assert not {mention.name for mention in rest} & set(excluded)
    for words in excluded:
        last = words.split()[-1]
        assert any(last in text[slice(*span)] for span in first.spans)
