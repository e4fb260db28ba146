"""Letters to a superior body: what they ask and promise is no task (ANNOTATION, rulings 3 and 17)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.tasks.sentence import written_out
from extractor.types import Mention

# Bodies of the state and the Party by level, the highest first.
_LEVELS: tuple[tuple[int, re.Pattern[str], str], ...] = (
    (0, re.compile(r"(?:thủ tướng )?chính phủ$|thủ tướng|quốc hội|bộ chính trị|ban bí thư"), "Thủ tướng Chính phủ"),
    (1, re.compile(r"(?:bộ|văn phòng chính phủ|thanh tra chính phủ|ban tổ chức trung ương)\b(?! chỉ huy| chqs| tư lệnh| phận)"), "Bộ Nội vụ"),
    (2, re.compile(r"(?:(?:chủ tịch )?(?:ủy ban|hội đồng) nhân dân tỉnh|tỉnh ủy|ban thường vụ tỉnh ủy)\b"), "UBND tỉnh"),
    (3, re.compile(r"sở\b"), "Sở Y tế"),
    (3, re.compile(r"(?:(?:chủ tịch )?(?:ủy ban|hội đồng) nhân dân (?:huyện|quận|thị xã)|huyện ủy)\b"), "UBND huyện"),
    (4, re.compile(r"phòng\b"), "Phòng Nội vụ"),
    (5, re.compile(r"(?:chủ tịch )?(?:ủy ban|hội đồng) nhân dân (?:xã|phường|thị trấn|đặc khu)\b"), "UBND xã"),
)  # fmt: skip


def level_of(name: str) -> int | None:
    """The level of a body, 0 for the highest; None where its name does not tell."""
    bare = written_out(name)
    return next((level for level, pattern, _ in _LEVELS if pattern.match(bare)), None)


def goes_upward(issuer: str | None, addressees: Sequence[Mention]) -> bool:
    """Whether a letter is addressed to superior bodies of its issuer only."""
    own = level_of(issuer or "")
    levels = [level_of(mention.name) for mention in addressees]
    return own is not None and bool(levels) and all(n is not None and n < own for n in levels)
