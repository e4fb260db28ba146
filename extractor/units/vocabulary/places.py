"""Places that belong to a unit's name."""

from __future__ import annotations

from typing import NamedTuple


class Level(NamedTuple):
    """A word for a place that has units: 1 is the highest."""

    words: str
    rank: int
    example: str


LEVELS = (
    Level("tỉnh", 1, "tỉnh Bình Thuận"),
    Level("thành phố", 2, "thành phố Huế"),
    Level("tp", 2, "TP. Huế"),
    Level("huyện", 3, "huyện Tân Yên"),
    Level("quận", 3, "quận 1"),
    Level("thị xã", 3, "thị xã Sa Pa"),
    Level("thị trấn", 4, "thị trấn Tân Lập"),
    Level("xã", 4, "xã Tân Lập"),
    Level("phường", 4, "phường 12"),
    Level("đặc khu", 4, "đặc khu Phú Quý"),
    Level("khu vực", 2, "khu vực XI"),
    Level("vùng", 2, "vùng 4"),
    Level("miền", 2, "miền Trung"),
    Level("thôn", 5, "thôn Tân Lập"),
    Level("tổ dân phố", 5, "tổ dân phố 4"),
    Level("cấp tỉnh", 2, "UBND cấp tỉnh"),
    Level("cấp huyện", 3, "UBND cấp huyện"),
    Level("cấp xã", 4, "UBND cấp xã"),
    Level("cấp", 5, "UBND các cấp"),
    Level("địa phương", 5, "UBND các địa phương"),
    Level("trung ương", 1, "Hội Nông dân Trung ương"),
)
SURE_PLACES = ("việt nam", "quốc gia việt nam", "trung ương", "quốc gia")
"""Places that follow a unit's name without a word for their level."""
