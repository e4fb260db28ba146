"""The words that a unit's name begins with."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Alone(Enum):
    """Whether a head word names a unit without a name after it."""

    NEVER = "never"
    SUBJECT = "subject"
    """Where a directive verb follows ("Quỹ báo cáo"), or it owns or is led by what stands before
    ("Văn phòng Sở", "Giám đốc Sở")."""
    ALWAYS = "always"


class Head(NamedTuple):
    """The word that a unit's name begins with."""

    words: str
    alone: Alone
    example: str


NEVER, SUBJECT, ALWAYS = Alone.NEVER, Alone.SUBJECT, Alone.ALWAYS

HEADS = (
    Head("bộ", SUBJECT, "Bộ Nội vụ"),
    Head("sở", SUBJECT, "Sở Y tế"),
    Head("phòng", SUBJECT, "Phòng Tư pháp"),
    Head("ban", SUBJECT, "Ban Dân tộc"),
    Head("vụ", SUBJECT, "Vụ Pháp chế"),
    Head("cục", SUBJECT, "Cục Thuế"),
    Head("tổng cục", SUBJECT, "Tổng cục Thủy sản"),
    Head("chi cục", SUBJECT, "Chi cục Thủy lợi"),
    Head("văn phòng", SUBJECT, "Văn phòng Chính phủ"),
    Head("vp", NEVER, "VP HĐND&UBND huyện"),
    Head("thanh tra", NEVER, "Thanh tra tỉnh"),
    Head("kiểm toán", NEVER, "Kiểm toán nhà nước khu vực II"),
    Head("trung tâm", SUBJECT, "Trung tâm Khuyến nông"),
    Head("viện", SUBJECT, "Viện Quy hoạch xây dựng"),
    Head("học viện", SUBJECT, "Học viện Chính trị khu vực"),
    Head("viện kiểm sát nhân dân", ALWAYS, "Viện kiểm sát nhân dân tỉnh"),
    Head("vksnd", ALWAYS, "VKSND tỉnh"),
    Head("tòa án nhân dân", ALWAYS, "Tòa án nhân dân tỉnh"),
    Head("tand", ALWAYS, "TAND khu vực 3"),
    Head("trường", SUBJECT, "Trường Chính trị tỉnh"),
    Head("đại học", NEVER, "Đại học Huế"),
    Head("bệnh viện", SUBJECT, "Bệnh viện Đa khoa tỉnh"),
    Head("trạm", NEVER, "Trạm Y tế xã"),
    Head("hạt", NEVER, "Hạt Kiểm lâm"),
    Head("đội", NEVER, "Đội Quản lý thị trường số 2"),
    Head("khoa", SUBJECT, "Khoa Dược"),
    Head("tổ", NEVER, "Tổ Mầm non"),
    Head("xí nghiệp", SUBJECT, "Xí nghiệp Thủy nông huyện"),
    Head("cụm thi đua", NEVER, "Cụm thi đua số 3"),
    Head("khối thi đua", NEVER, "Khối thi đua số 2"),
    Head("tiểu đoàn", NEVER, "Tiểu đoàn 3"),
    Head("trung đoàn", NEVER, "Trung đoàn Bộ binh 896"),
    Head("lữ đoàn", NEVER, "Lữ đoàn Công binh 280"),
    Head("sư đoàn", NEVER, "Sư đoàn 305"),
    Head("quân đoàn", NEVER, "Quân đoàn 34"),
    Head("bộ đội biên phòng", NEVER, "Bộ đội Biên phòng tỉnh"),
    Head("công ty", SUBJECT, "Công ty Cổ phần Môi trường đô thị"),
    Head("tổng công ty", SUBJECT, "Tổng công ty Điện lực miền Trung"),
    Head("tập đoàn", SUBJECT, "Tập đoàn Điện lực Việt Nam"),
    Head("doanh nghiệp tư nhân", NEVER, "Doanh nghiệp tư nhân Hoa Sen"),
    Head("hợp tác xã", NEVER, "Hợp tác xã Nông nghiệp Tân Lập"),
    Head("ngân hàng", NEVER, "Ngân hàng Chính sách xã hội tỉnh"),
    Head("chi nhánh", NEVER, "Chi nhánh Văn phòng Đăng ký đất đai"),
    Head("đài", NEVER, "Đài Truyền thanh huyện"),
    Head("báo", NEVER, "Báo Tiền Phong"),
    Head("tạp chí", NEVER, "Tạp chí Cộng sản"),
    Head("nhà xuất bản", NEVER, "Nhà xuất bản Giáo dục"),
    Head("cổng", NEVER, "Cổng Thông tin điện tử tỉnh"),
    Head("bảo tàng", NEVER, "Bảo tàng tỉnh"),
    Head("thư viện", NEVER, "Thư viện tỉnh"),
    Head("vườn quốc gia", NEVER, "Vườn quốc gia Cúc Phương"),
    Head("quỹ", SUBJECT, "Quỹ Đầu tư phát triển"),
    Head("hội", SUBJECT, "Hội Nông dân tỉnh"),
    Head("hiệp hội", SUBJECT, "Hiệp hội Du lịch"),
    Head("liên hiệp", NEVER, "Liên hiệp các Hội Khoa học và Kỹ thuật"),
    Head("liên minh", NEVER, "Liên minh Hợp tác xã"),
    Head("liên đoàn", NEVER, "Liên đoàn Lao động huyện"),
    Head("công đoàn", NEVER, "Công đoàn Viên chức tỉnh"),
    Head("đoàn", NEVER, "Đoàn Thanh niên"),
    Head("đoàn trường", ALWAYS, "Đoàn trường"),
    Head("đoàn kiểm tra", SUBJECT, "Đoàn kiểm tra liên ngành"),
    Head("đoàn thanh tra", SUBJECT, "Đoàn thanh tra"),
    Head("tỉnh đoàn", ALWAYS, "Tỉnh đoàn"),
    Head("huyện đoàn", ALWAYS, "Huyện đoàn"),
    Head("mặt trận tổ quốc", ALWAYS, "Mặt trận Tổ quốc Việt Nam tỉnh"),
    Head("mttq", ALWAYS, "MTTQ Việt Nam huyện"),
    Head("ủy ban mặt trận tổ quốc", ALWAYS, "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
    Head("ủy ban mttq", ALWAYS, "Ủy ban MTTQ Việt Nam huyện"),
    Head("ubmttq", ALWAYS, "UBMTTQ Việt Nam tỉnh"),
    Head("ubmttqvn", ALWAYS, "UBMTTQVN xã"),
    Head("ban thường trực", NEVER, "Ban Thường trực Ủy ban MTTQ"),
    Head("ủy ban", NEVER, "Ủy ban Kiểm tra Tỉnh ủy"),
    Head("ủy ban nhân dân", ALWAYS, "Ủy ban nhân dân tỉnh"),
    Head("ubnd", ALWAYS, "UBND xã"),
    Head("hội đồng nhân dân", ALWAYS, "Hội đồng nhân dân tỉnh"),
    Head("hđnd", ALWAYS, "HĐND huyện"),
    Head("thường trực hội đồng nhân dân", ALWAYS, "Thường trực Hội đồng nhân dân tỉnh"),
    Head("thường trực hđnd", ALWAYS, "Thường trực HĐND tỉnh"),
    Head("thường trực", NEVER, "Thường trực Tỉnh ủy"),
    Head("trung ương hội", ALWAYS, "Trung ương Hội Nông dân Việt Nam"),
    Head("trung ương đoàn", ALWAYS, "Trung ương Đoàn"),
    Head("ban thường vụ", NEVER, "Ban Thường vụ Huyện ủy"),
    Head("hội đồng", SUBJECT, "Hội đồng Thi đua - Khen thưởng tỉnh"),
    Head("hội đồng quản lý", SUBJECT, "Hội đồng quản lý Quỹ"),
    Head("hội đồng thẩm định", SUBJECT, "Hội đồng thẩm định giá đất"),
    Head("hội đồng quản trị", SUBJECT, "Hội đồng quản trị Công ty"),
    Head("ban kiểm soát", SUBJECT, "Ban kiểm soát Quỹ"),
    Head("ban chỉ đạo", ALWAYS, "Ban Chỉ đạo chuyển đổi số"),
    Head("bcđ", ALWAYS, "BCĐ chuyển đổi số tỉnh"),
    Head("ban vận động", SUBJECT, "Ban vận động Quỹ Vì người nghèo huyện"),
    Head("ban chỉ huy", SUBJECT, "Ban Chỉ huy Phòng thủ dân sự"),
    Head("bộ chỉ huy", NEVER, "Bộ Chỉ huy Quân sự tỉnh"),
    Head("bch", NEVER, "BCH Quân sự huyện"),
    Head("ban chqs", ALWAYS, "Ban CHQS xã"),
    Head("bộ chqs", ALWAYS, "Bộ CHQS tỉnh"),
    Head("bộ tư lệnh", SUBJECT, "Bộ Tư lệnh Quân khu 5"),
    Head("ban tổ chức", SUBJECT, "Ban Tổ chức Tỉnh ủy"),
    Head("ban quản lý", SUBJECT, "Ban Quản lý chợ Tân Lập"),
    Head("bql", NEVER, "BQL Khu kinh tế"),
    Head("ban qlda", SUBJECT, "Ban QLDA huyện"),
    Head("ban biên tập", SUBJECT, "Ban biên tập"),
    Head("tiểu ban", SUBJECT, "Tiểu ban Nội dung"),
    Head("tổ công tác", ALWAYS, "Tổ công tác số 2"),
    Head("tổ giúp việc", SUBJECT, "Tổ giúp việc Ban Chỉ đạo"),
    Head("tổ thư ký", SUBJECT, "Tổ thư ký"),
    Head("bộ phận một cửa", ALWAYS, "Bộ phận Một cửa xã"),
    Head("bộ phận tiếp nhận và trả kết quả", ALWAYS, "Bộ phận Tiếp nhận và Trả kết quả"),
    Head("cơ quan thường trực", NEVER, "Cơ quan Thường trực Ban Chỉ đạo"),
    Head("công an", SUBJECT, "Công an tỉnh"),
    Head("thuế", NEVER, "Thuế tỉnh"),
    Head("thuế cơ sở", NEVER, "Thuế cơ sở 3 tỉnh Phú Thọ"),
    Head("hải quan", NEVER, "Hải quan khu vực IX"),
    Head("thống kê", NEVER, "Thống kê tỉnh"),
    Head("kho bạc", NEVER, "Kho bạc Nhà nước khu vực XI"),
    Head("kbnn", ALWAYS, "KBNN huyện"),
    Head("bảo hiểm xã hội", NEVER, "Bảo hiểm xã hội khu vực XX"),
    Head("bhxh", ALWAYS, "BHXH tỉnh"),
    Head("thi hành án dân sự", NEVER, "Thi hành án dân sự tỉnh"),
    Head("điện lực", NEVER, "Điện lực Tân Lập"),
    Head("bưu điện", NEVER, "Bưu điện tỉnh"),
    Head("đồn biên phòng", NEVER, "Đồn Biên phòng Cửa Lớn"),
    Head("quân khu", NEVER, "Quân khu 4"),
    Head("cảng vụ", NEVER, "Cảng vụ Hàng hải Quy Nhơn"),
    Head("tỉnh ủy", ALWAYS, "Tỉnh ủy"),
    Head("thành ủy", ALWAYS, "Thành ủy Huế"),
    Head("huyện ủy", ALWAYS, "Huyện ủy"),
    Head("quận ủy", ALWAYS, "Quận ủy"),
    Head("thị ủy", ALWAYS, "Thị ủy"),
    Head("đảng ủy", ALWAYS, "Đảng ủy xã"),
    Head("đảng đoàn", NEVER, "Đảng đoàn Hội đồng nhân dân tỉnh"),
    Head("ban cán sự đảng", NEVER, "Ban cán sự đảng Ủy ban nhân dân tỉnh"),
    Head("văn phòng thường trực", NEVER, "Văn phòng thường trực Ban Chỉ huy Phòng thủ dân sự"),
    Head("vnpt", ALWAYS, "VNPT tỉnh"),
    Head("viettel", ALWAYS, "Viettel tỉnh"),
    Head("mobifone", ALWAYS, "MobiFone tỉnh"),
    Head("chi bộ", SUBJECT, "Chi bộ Văn phòng"),
    Head("chính phủ", ALWAYS, "Chính phủ"),
    Head("quốc hội", ALWAYS, "Quốc hội"),
)

TAIL_FREE = frozenset({"thuế", "thống kê", "hải quan", "công an"})
"""Heads that are common words too: they name a unit with a place, an owner or a known name only."""

LOWER_HEADS = frozenset(
    {
        *("sở", "phòng", "bộ", "vụ", "cục", "chi cục", "trung tâm", "văn phòng", "công ty", "hội"),
        *("hiệp hội", "trường", "bệnh viện", "ban quản lý", "ban chỉ đạo", "tổ công tác", "quỹ"),
        *("ủy ban nhân dân", "hội đồng nhân dân", "thanh tra", "công an", "ban", "trạm", "chi bộ"),
        *("đảng ủy", "tổng công ty", "tập đoàn", "ngân hàng", "viện", "hội đồng", "đoàn kiểm tra"),
        *("khoa", "xí nghiệp"),
    }
)
"""Heads that also stand in small letters before a capitalised name ("phòng Nội vụ")."""

UNIQUE_HEADS = frozenset({"bộ", "sở", "phòng", "vụ", "cục", "ban", "tổng cục"})
"""Heads of which an issuer has one of a name: "các Sở Nội vụ" is one unit, "các Trung tâm Y tế"
are many."""

EXTENDED = frozenset(
    {
        *("trung tâm", "bệnh viện", "trường", "trạm", "ban quản lý", "chi cục", "ngân hàng", "quỹ"),
        *("hội", "hiệp hội", "viện", "công ty", "ban chỉ huy", "hội đồng", "ban chỉ đạo"),
        "xí nghiệp",
    }
)
"""Heads whose names grow ("Trung tâm Y tế dự phòng"); those of offices do not."""

FREELY_NAMED = frozenset({"hội đồng thẩm định", "đoàn kiểm tra", "đoàn thanh tra"})
"""Heads whose names begin with any word in small letters ("Đoàn kiểm tra liên ngành")."""

LOWER_NAMED = FREELY_NAMED | {
    *("ban chỉ đạo", "bcđ", "tổ công tác", "hội đồng", "tiểu ban", "ban chỉ huy", "tổ giúp việc"),
    *(
        "ban vận động",
        "tổ thư ký",
        "ban quản lý",
        "bql",
        "bệnh viện",
        "trường",
        "công ty",
        "hợp tác xã",
    ),
}
"""Heads whose names may begin with a word of `stops.LOWER_STARTS` in small letters."""

OWNED = frozenset(
    {
        *("văn phòng", "vp", "thanh tra", "hội đồng", "hội đồng quản lý", "hội đồng quản trị"),
        *("tiểu ban", "thường trực", "cơ quan thường trực", "ban kiểm soát", "phòng", "ủy ban"),
        *("ban tổ chức", "tổ giúp việc", "tổ công tác", "tổ thư ký", "ban thường vụ", "ban"),
        *("trung tâm", "chi nhánh", "ban thường trực", "đảng ủy", "chi bộ", "công đoàn", "vụ"),
        *("hội đồng thẩm định", "cục", "ban chỉ huy", "đoàn kiểm tra", "đoàn thanh tra"),
        *("khoa", "tổ", "đội", "trạm", "hạt", "ban vận động", "cổng"),
        *("ban biên tập", "công an", "đảng đoàn", "ban cán sự đảng", "văn phòng thường trực"),
    }
)
"""Heads of units that may be part of another: its name follows theirs."""

OWNERS = frozenset(
    {
        *("ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "sở", "bộ", "quỹ", "công ty"),
        *("ban chỉ đạo", "bcđ", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy"),
        *("chính phủ", "quốc hội", "công an", "tổng công ty", "cục", "trường", "bệnh viện", "hội"),
        *("tổ công tác", "tập đoàn", "ban quản lý", "văn phòng", "ủy ban mttq", "ubmttq", "viện"),
        *("trung ương hội", "trung ương đoàn", "bộ chỉ huy", "thuế", "trung tâm"),
        *("ủy ban mặt trận tổ quốc", "chi cục", "ngân hàng", "hội đồng quản trị"),
        *("hội đồng quản lý", "ban chỉ huy", "tòa án nhân dân", "viện kiểm sát nhân dân"),
    }
)
"""Heads of units that others may be part of."""
