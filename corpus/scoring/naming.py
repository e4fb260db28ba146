"""Names of units compared by their words, an office read as the unit that it heads.

How a list is cut into names matters little: the words of all names of a role are compared.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from corpus.scoring.wording import bag, plain

WRITTEN_OUT = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "vp": "văn phòng",
    "tc-kh": "tài chính - kế hoạch",
    "tn và mt": "tài nguyên và môi trường",
    "nn và mt": "nông nghiệp và môi trường",
    "kh và cn": "khoa học và công nghệ",
    "gd và đt": "giáo dục và đào tạo",
    "vhtt và dl": "văn hóa thể thao và du lịch",
    "mttq": "mặt trận tổ quốc",
    "chqs": "chỉ huy quân sự",
    "vksnd": "viện kiểm sát nhân dân",
}
"""What counts as the same name; "&" is read as "và" before."""

# fmt: off
HEADED_BY = {
    "bộ trưởng":      ("bộ", "các bộ"),
    "chủ tịch":       ("ủy", "hội"),
    "giám đốc":       ("sở", "công", "trung", "đại", "bệnh", "kho", "ban", "quỹ", "các"),
    "trưởng":         ("phòng", "ban", "các"),
    "cục trưởng":     ("cục",),
    "chi cục trưởng": ("chi",),
    "vụ trưởng":      ("vụ",),
    "bí thư":         ("tỉnh", "huyện", "đảng"),
    "chánh":          ("văn", "thanh"),
    "hiệu trưởng":    ("trường", "các"),
    "chủ nhiệm":      (),
    "tổng giám đốc":  (),
    "chỉ huy trưởng": (),
    "thủ trưởng":     (),
    "người đứng đầu": (),
    "lãnh đạo":       (),
}
"""Offices, and what the name of the unit behind them starts with (anything where empty)."""
# fmt: on

BRACKETS = re.compile(r"\([^)]*\)")
JOINING = ("các", "và", "mỗi")


def _office_pattern() -> re.Pattern[str]:
    offices = (
        f"{office} (?={'|'.join(heads)})" if heads else f"{office} "
        for office, heads in HEADED_BY.items()
    )
    return re.compile(
        rf"^(?:các |mỗi )*+(?:đồng chí |đ/c )?(?:quyền |phó )?(?:{'|'.join(offices)})"
    )


def _short_pattern() -> re.Pattern[str]:
    forms = (form.replace(" ", r"\s*+") for form in WRITTEN_OUT)
    return re.compile(rf"\b(?:{'|'.join(forms)})\b")


OFFICE = _office_pattern()
SHORT = _short_pattern()


def unit_words(names: Iterable[str]) -> Counter[str]:
    """The words that name these units, all together."""
    words = sum((bag(_unit(name)) for name in names), Counter[str]())
    return Counter({word: n for word, n in words.items() if word not in JOINING})


def _unit(name: str) -> str:
    text = BRACKETS.sub(" ", plain(name)).replace("&", " và ")
    text = SHORT.sub(_written_out, text)
    return OFFICE.sub("", " ".join(text.split()))


def _written_out(match: re.Match[str]) -> str:
    return WRITTEN_OUT[re.sub(r"\s*+và\s*+", " và ", match[0])]
