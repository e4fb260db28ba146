"""Posts: whose holder stands for a unit, and whose holder is a person."""

from __future__ import annotations

from typing import NamedTuple

from extractor.types import UnitKind


class Title(NamedTuple):
    """A post. A holder stands for the unit; a deputy is a person."""

    words: str
    kind: UnitKind
    alone: bool
    example: str


HOLDER, PERSON = UnitKind.OFFICE_HOLDER, UnitKind.PERSON

TITLES = (
    Title("thủ tướng", HOLDER, True, "Thủ tướng Chính phủ"),
    Title("chủ tịch nước", HOLDER, True, "Chủ tịch nước"),
    Title("chủ tịch quốc hội", HOLDER, True, "Chủ tịch Quốc hội"),
    Title("bộ trưởng", HOLDER, True, "Bộ trưởng Bộ Y tế"),
    Title("thống đốc", HOLDER, True, "Thống đốc Ngân hàng Nhà nước Việt Nam"),
    Title("tổng thanh tra", HOLDER, True, "Tổng Thanh tra Chính phủ"),
    Title("tổng kiểm toán nhà nước", HOLDER, True, "Tổng Kiểm toán Nhà nước"),
    Title("chủ tịch", HOLDER, False, "Chủ tịch UBND xã"),
    Title("giám đốc", HOLDER, False, "Giám đốc Sở Y tế"),
    Title("tổng giám đốc", HOLDER, False, "Tổng Giám đốc Công ty Cấp nước"),
    Title("trưởng", HOLDER, False, "Trưởng phòng Nội vụ"),
    Title("chánh", HOLDER, False, "Chánh Văn phòng UBND tỉnh"),
    Title("chánh án", HOLDER, False, "Chánh án Tòa án nhân dân tỉnh"),
    Title("viện trưởng", HOLDER, False, "Viện trưởng Viện kiểm sát nhân dân tỉnh"),
    Title("cục trưởng", HOLDER, False, "Cục trưởng Cục Thuế"),
    Title("tổng cục trưởng", HOLDER, False, "Tổng cục trưởng Tổng cục Thuế"),
    Title("chi cục trưởng", HOLDER, False, "Chi cục trưởng Chi cục Thủy lợi"),
    Title("vụ trưởng", HOLDER, False, "Vụ trưởng Vụ Pháp chế"),
    Title("hiệu trưởng", HOLDER, False, "Hiệu trưởng Trường Chính trị tỉnh"),
    Title("chỉ huy trưởng", HOLDER, False, "Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh"),
    Title("tư lệnh", HOLDER, False, "Tư lệnh Quân khu 5"),
    Title("hạt trưởng", HOLDER, False, "Hạt trưởng Hạt Kiểm lâm"),
    Title("trạm trưởng", HOLDER, False, "Trạm trưởng Trạm Y tế xã"),
    Title("trưởng phòng", HOLDER, False, "Trưởng phòng các phòng chuyên môn"),
    Title("tổ trưởng", HOLDER, False, "Tổ trưởng Tổ công tác"),
    Title("trưởng đoàn", HOLDER, False, "Trưởng đoàn Đoàn kiểm tra"),
    Title("trưởng ban", HOLDER, False, "Trưởng ban Ban Quản lý dự án"),
    Title("đội trưởng", HOLDER, False, "Đội trưởng Đội Quản lý thị trường số 1"),
    Title("bí thư", HOLDER, False, "Bí thư Tỉnh ủy"),
    Title("tổng biên tập", HOLDER, False, "Tổng Biên tập Báo Tiền Phong"),
    Title("chủ nhiệm", HOLDER, False, "Chủ nhiệm Ủy ban Dân tộc"),
    Title("thủ trưởng", HOLDER, False, "Thủ trưởng các sở, ban, ngành"),
    Title("người đứng đầu", HOLDER, False, "Người đứng đầu các cơ quan, đơn vị"),
    Title("lãnh đạo", HOLDER, False, "Lãnh đạo Sở Y tế"),
    Title("thành viên", HOLDER, False, "Thành viên Ban Chỉ đạo"),
    Title("ủy viên", HOLDER, False, "Ủy viên Ban Chỉ đạo"),
    Title("phó thủ tướng", PERSON, True, "Phó Thủ tướng Chính phủ"),
    Title("thứ trưởng", PERSON, True, "Thứ trưởng Bộ Y tế"),
    Title("phó chủ tịch", PERSON, True, "Phó Chủ tịch UBND tỉnh"),
    Title("p . chủ tịch", PERSON, True, "P.Chủ tịch UBND tỉnh"),
    Title("pct", PERSON, False, "PCT UBND tỉnh"),
    Title("phó giám đốc", PERSON, False, "Phó Giám đốc Sở Y tế"),
    Title("phó trưởng", PERSON, False, "Phó Trưởng phòng Nội vụ"),
    Title("phó chánh", PERSON, False, "Phó Chánh Văn phòng UBND tỉnh"),
    Title("phó bí thư", PERSON, False, "Phó Bí thư Tỉnh ủy"),
    Title("phó trưởng ban", PERSON, False, "Phó Trưởng ban Ban Chỉ đạo"),
    Title("phó trưởng phòng", PERSON, False, "Phó Trưởng phòng Phòng Nội vụ"),
    Title("phó hiệu trưởng", PERSON, False, "Phó Hiệu trưởng Trường Chính trị tỉnh"),
)
LOWER_TITLES = frozenset(
    {
        "giám đốc",
        "trưởng",
        "chánh",
        "chủ tịch",
        "thủ trưởng",
        "người đứng đầu",
        "hiệu trưởng",
        "bí thư",
        "lãnh đạo",
    }
)
"""Titles that also begin with a small letter within a sentence."""

COMRADES = ("đồng chí", "các đồng chí", "đ / c", "các đ / c", "ông", "bà", "các ông", "quý")

DEGREES = (
    "gs",
    "pgs",
    "tskh",
    "ts",
    "ths",
    "bs",
    "bscki",
    "bsckii",
    "cki",
    "ckii",
    "ds",
    "ks",
    "cn",
)
"""Degrees before a person's name, alone or in a row ("BS.CKI", "PGS.TS.")."""

APPENDED = (
    *("cơ quan", "đơn vị", "trưởng", "phó", "thường trực", "tổ trưởng", "chủ tịch", "thành viên"),
    *("giám đốc", "phụ trách", "ủy viên", "là", "cơ quan thường trực", "chủ đầu tư", "thư ký"),
)
"""What a dash after a name appends to it: a post, not more of the name."""
