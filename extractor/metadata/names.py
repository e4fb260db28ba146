"""What stands in capitals in headings and signatures: names of bodies, places, kinds and offices."""

from __future__ import annotations

from functools import cache

from extractor.language import PROVINCES
from extractor.sections import KIND_TITLES
from extractor.units.register import Register

_FIXED = (
    *("cộng hòa xã hội chủ nghĩa việt nam", "đảng cộng sản việt nam", "ủy ban nhân dân"),
    *(
        "hội đồng nhân dân",
        "nơi nhận",
        "quyết định",
        "quyết nghị",
        "hỏa tốc",
        "thượng khẩn",
        "tuyệt mật",
        "tối mật",
    ),
    *("phó chủ tịch", "phó giám đốc", "phó chánh văn phòng", "phó trưởng ban", "thứ trưởng"),
)


@cache
def heading_names(register: Register) -> frozenset[str]:
    """The names as they are written; a province also after its level."""
    places = [f"{level} {name}" for name in PROVINCES for level in ("tỉnh", "thành phố")]
    return frozenset(
        (*_FIXED, *KIND_TITLES, *places, *register.head_titles, *register.written_names)
    )
