"""Words for many units at once, and what narrows them."""

from __future__ import annotations

from typing import NamedTuple


class GroupNoun(NamedTuple):
    """A word for units of a sort. `alone`: it means units also without "các" and without more."""

    words: str
    alone: bool
    example: str


GROUP_NOUNS = (
    GroupNoun("cơ quan", False, "các cơ quan liên quan"),
    GroupNoun("đơn vị", False, "các đơn vị"),
    GroupNoun("địa phương", True, "các địa phương"),
    GroupNoun("sở", False, "các sở, ban, ngành"),
    GroupNoun("ban", False, "các sở, ban, ngành"),
    GroupNoun("ngành", False, "các ngành"),
    GroupNoun("bộ", False, "các bộ, ngành"),
    GroupNoun("phòng", False, "các phòng, ban"),
    GroupNoun("phòng ban", False, "các phòng ban"),
    GroupNoun("ban ngành", False, "các sở, ban ngành"),
    GroupNoun("sở ngành", False, "các sở ngành"),
    GroupNoun("bộ ngành", False, "các bộ ngành"),
    GroupNoun("cục", False, "các cục, vụ"),
    GroupNoun("vụ", False, "các vụ, cục"),
    GroupNoun("viện", False, "các vụ, viện"),
    GroupNoun("đoàn thể", False, "các đoàn thể"),
    GroupNoun("hội", False, "các hội đoàn thể"),
    GroupNoun("hội đoàn thể", False, "các hội đoàn thể"),
    GroupNoun("hội quần chúng", False, "các hội quần chúng"),
    GroupNoun("tổ chức đoàn thể", False, "các tổ chức đoàn thể"),
    GroupNoun("tổ chức hội", False, "các tổ chức hội"),
    GroupNoun("tổ chức thành viên", False, "các tổ chức thành viên"),
    GroupNoun("tổ chức chính trị - xã hội", False, "các tổ chức chính trị - xã hội"),
    GroupNoun("tổ chức chính trị xã hội", False, "các tổ chức chính trị xã hội"),
    GroupNoun("tổ chức xã hội", False, "các đoàn thể, tổ chức xã hội"),
    GroupNoun("tổ chức", False, "các tổ chức có liên quan"),
    GroupNoun("cá nhân", False, "các tổ chức, cá nhân có liên quan"),
    GroupNoun("cấp ủy", True, "cấp ủy, chính quyền"),
    GroupNoun("cấp ủy đảng", True, "Cấp ủy đảng, chính quyền"),
    GroupNoun("tổ chức đảng", False, "các cấp ủy, tổ chức đảng"),
    GroupNoun("tổ chức cơ sở đảng", False, "các tổ chức cơ sở đảng"),
    GroupNoun("tỉnh ủy", False, "các tỉnh ủy, thành ủy"),
    GroupNoun("thành ủy", False, "các tỉnh ủy, thành ủy"),
    GroupNoun("huyện ủy", False, "các huyện ủy, thị ủy"),
    GroupNoun("quận ủy", False, "các quận ủy, huyện ủy"),
    GroupNoun("thị ủy", False, "các huyện ủy, thị ủy"),
    GroupNoun("đảng ủy", False, "các đảng ủy trực thuộc"),
    GroupNoun("đảng bộ", False, "các chi bộ, đảng bộ cơ sở"),
    GroupNoun("chi bộ", False, "các chi bộ"),
    GroupNoun("chi ủy", False, "các chi ủy"),
    GroupNoun("đảng đoàn", False, "các đảng đoàn, ban cán sự đảng"),
    GroupNoun("ban cán sự đảng", False, "các ban cán sự đảng"),
    GroupNoun("ban đảng", False, "các ban đảng"),
    GroupNoun("chính quyền", False, "chính quyền địa phương"),
    GroupNoun("chủ đầu tư", True, "các chủ đầu tư"),
    GroupNoun("chủ dự án", True, "chủ dự án"),
    GroupNoun("cơ quan báo chí", False, "các cơ quan báo chí"),
    GroupNoun("cơ quan thông tấn", False, "các cơ quan thông tấn, báo chí"),
    GroupNoun("cơ quan báo, đài", False, "các cơ quan báo, đài"),
    GroupNoun("báo, đài", False, "các báo, đài"),
    GroupNoun("báo chí", False, "các cơ quan thông tấn, báo chí"),
    GroupNoun("doanh nghiệp nhà nước", False, "các doanh nghiệp nhà nước"),
    GroupNoun("lực lượng chức năng", False, "các lực lượng chức năng"),
    GroupNoun("lực lượng vũ trang", False, "lực lượng vũ trang, đoàn thể"),
    GroupNoun("xã", False, "các xã, phường"),
    GroupNoun("phường", False, "các xã, phường"),
    GroupNoun("thị trấn", False, "các xã, thị trấn"),
    GroupNoun("đặc khu", False, "các xã, phường, đặc khu"),
    GroupNoun("huyện", False, "các huyện, thị xã"),
    GroupNoun("quận", False, "các quận, huyện"),
    GroupNoun("thị xã", False, "các huyện, thị xã"),
    GroupNoun("tỉnh", False, "các tỉnh, thành phố"),
    GroupNoun("thành phố", False, "các tỉnh, thành phố"),
    GroupNoun("trường", False, "các trường"),
    GroupNoun("trường học", False, "các trường học"),
    GroupNoun("nhà trường", False, "các nhà trường"),
    GroupNoun("cơ sở giáo dục", False, "các cơ sở giáo dục"),
    GroupNoun("cơ sở y tế", False, "các cơ sở y tế"),
    GroupNoun("bệnh viện", False, "các bệnh viện"),
    GroupNoun("trạm y tế", False, "các trạm y tế"),
    GroupNoun("trung tâm", False, "các trung tâm"),
    GroupNoun("ban quản lý", False, "các ban quản lý"),
    GroupNoun("ban quản lý dự án", False, "các ban quản lý dự án"),
    GroupNoun("thôn", False, "các thôn"),
    GroupNoun("tổ dân phố", False, "các thôn, tổ dân phố"),
    GroupNoun("khu phố", False, "các khu phố"),
    GroupNoun("ấp", False, "các ấp"),
    GroupNoun("bản", False, "các thôn, bản"),
    GroupNoun("buôn", False, "các thôn, buôn"),
    GroupNoun("làng", False, "các thôn, làng"),
    GroupNoun("khóm", False, "các ấp, khóm"),
    GroupNoun("chi cục", False, "các chi cục"),
    GroupNoun("phòng khám", False, "các phòng khám tư nhân"),
    GroupNoun("hợp tác xã", False, "các hợp tác xã có liên quan"),
    GroupNoun("ban chỉ đạo", False, "các ban chỉ đạo"),
    GroupNoun("tập đoàn", False, "các tập đoàn, tổng công ty"),
    GroupNoun("tổng công ty", False, "các tập đoàn, tổng công ty"),
    GroupNoun("công ty", False, "các tập đoàn, công ty"),
    GroupNoun("ngân hàng thương mại", False, "các ngân hàng thương mại"),
    GroupNoun("tổ chức tín dụng", False, "các tổ chức tín dụng"),
    GroupNoun("tổ công tác", False, "các tổ công tác"),
    GroupNoun("tiểu ban", False, "các tiểu ban"),
    GroupNoun("đoàn kiểm tra", False, "các đoàn kiểm tra"),
    GroupNoun("thành viên", False, "các thành viên"),
    GroupNoun("cấp, các ngành", False, "các cấp, các ngành"),
    GroupNoun("cấp, ngành", False, "các cấp, ngành"),
    GroupNoun("huyện đoàn", False, "các huyện đoàn"),
    GroupNoun("thành đoàn", False, "các huyện đoàn, thành đoàn"),
    GroupNoun("công đoàn", False, "các công đoàn trực thuộc"),
    GroupNoun("công đoàn cơ sở", True, "các công đoàn cơ sở"),
    GroupNoun("khoa", False, "các khoa, phòng"),
    GroupNoun("bộ môn", False, "các khoa, bộ môn"),
    GroupNoun("tổ chuyên môn", False, "các tổ chuyên môn"),
    GroupNoun("đồn biên phòng", False, "các đồn biên phòng"),
    GroupNoun("trạm", False, "các trạm, trại"),
    GroupNoun("trại", False, "các trạm, trại"),
    GroupNoun("đội", False, "các đội nghiệp vụ"),
    GroupNoun("trường mầm non", False, "các trường mầm non"),
    GroupNoun("trường tiểu học", False, "các trường tiểu học"),
    GroupNoun("ban quản lý rừng", False, "các ban quản lý rừng"),
)
LATER_NOUNS = (
    "cận lâm sàng",
    *("mầm non", "mẫu giáo", "tiểu học", "thcs", "thpt", "ptdtnt", "ptdtbt", "trung học cơ sở"),
    *("trung học phổ thông", "thị", "thị đoàn", "đoàn", "thành", "chi đoàn", "liên đội"),
    "doanh nghiệp",
)
"""Nouns that count only behind another: "các trường mầm non, tiểu học", "các huyện, thị, thành ủy"."""
PRIVATE_NOUNS = frozenset({"tổ chức", "cá nhân", "công ty", "hợp tác xã"})
"""Nouns that mean units only with "liên quan" or beside other nouns (citizens and firms are none)."""
PLACE_NOUNS = frozenset(
    {"xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "tỉnh", "thành phố", "thôn"}
)

QUANTIFIERS = ("các", "những", "mọi", "mỗi", "từng", "tất cả các", "toàn thể các", "toàn bộ các")

MODIFIERS = (
    *("có liên quan", "liên quan", "chuyên môn", "chức năng", "chuyên ngành", "hữu quan", "khác"),
    *("trực thuộc", "ngang bộ", "thuộc chính phủ", "nhà nước", "trung ương", "địa phương", "đảng"),
    *("cấp tỉnh", "cấp huyện", "cấp xã", "cấp trên", "cấp dưới", "cấp sở", "các cấp", "cơ sở"),
    *("tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "trong tỉnh", "toàn tỉnh"),
    *("của tỉnh", "của huyện", "của xã", "của thành phố", "của bộ", "của sở", "nêu trên", "trên"),
    *(
        "kể trên",
        "nói trên",
        "nghiệp vụ",
        "nhân dân",
        "quần chúng",
        "tư nhân",
        "này",
        "mình",
        "sau",
        "có thẩm quyền",
        "quản lý cấp trên",
    ),
    *("chủ quản", "báo chí", "truyền thông", "thông tấn"),
    *("được giao nhiệm vụ", "được phân công", "được giao"),
    *("sự nghiệp", "sự nghiệp công lập", "hành chính", "chủ quản", "đầu mối", "tài chính"),
    *(
        "trên địa bàn",
        "đóng trên địa bàn",
        "trong toàn tỉnh",
        "trong huyện",
        "trên toàn quốc",
        "thành viên",
        "tương ứng",
    ),
    *("lâm sàng", "cận lâm sàng", "tự bảo đảm chi thường xuyên", "tự đảm bảo chi thường xuyên"),
    *("tự bảo đảm một phần chi thường xuyên", "tự bảo đảm chi thường xuyên và chi đầu tư"),
    *("do nhà nước bảo đảm chi thường xuyên", "do ngân sách nhà nước bảo đảm chi thường xuyên"),
    *("cùng cấp", "đồng cấp", "đảng", "tố tụng", "công an", "quân đội"),
)
FUNCTIONS = ("thanh tra", "điều tra", "tham mưu", "tư vấn", "thi công", "thẩm định", "thường trực")
"""What a unit does, after "cơ quan" or "đơn vị": narrows it where the sentence's verb follows."""
ROLES = (
    "chủ trì",
    "phối hợp",
    "quản lý",
    "giám sát",
    "tổng hợp",
    "thực hiện",
    "tham gia",
    "kiểm tra",
)
"""The same, but mostly the sentence's verb: narrows a unit only where no more words follow."""
OPERATIONS = (
    *("quản lý", "khai thác", "vận hành", "sử dụng", "cung cấp", "cung ứng", "sản xuất"),
    *("kinh doanh", "thi công", "tham gia", "thụ hưởng"),
)
"""What tells units apart by what they run: "các đơn vị quản lý hồ chứa thủy lợi"."""
NOT_POSSESSED = (
    *("trách nhiệm", "nhiệm vụ", "văn bản", "báo cáo", "kế hoạch", "giải pháp", "biện pháp"),
    *("phương án", "ý kiến", "kết quả", "công văn", "thông báo", "tờ trình", "liên quan", "thể"),
)
"""What a unit "has" to do or to hand in, behind "có": the predicate, not what tells units apart."""
NOMINAL_VERBS = frozenset(
    {"báo cáo", "điều hành", "đào tạo", "đầu tư", "phục vụ", "bảo đảm", "đảm bảo", "phát triển"}
)
"""Verbs that stand as nouns or purposes behind such a thing; with them the words are the task."""
OWNED = ("thuộc", "trực thuộc", "của", "trên địa bàn", "đóng trên địa bàn", "đóng tại")
"""Words that join a group to the unit or place that it belongs to."""

ANAPHORA = (
    *("đơn vị mình", "cơ quan mình", "cơ quan, đơn vị mình", "địa phương mình", "quý cơ quan"),
    *("quý đơn vị", "quý sở", "các đồng chí", "các cơ quan này", "ngành mình", "địa phương mình"),
)

NOT_GROUPS = (
    *(
        "xã hội",
        "hội trường",
        "ban hành",
        "bộ phận",
        "vụ việc",
        "phòng chống",
        "phòng ngừa",
        "phòng cháy",
    ),
    *("khoa học", "khoa giáo", "đội ngũ", "đội tuyển", "đội hình", "đội viên", "trại giam"),
    *("đoàn viên", "đoàn kết", "thành phần", "thị trường", "thành tích"),
    *("hội nghị", "hội thảo", "hội viên", "ban đầu", "bộ máy", "bộ luật"),
    *("sở hữu", "sở tại", "ngành nghề", "cục bộ", "trường hợp", "viện trợ", "viện dẫn", "xã viên"),
    *(
        "phòng bệnh",
        "ngành học",
        "đơn vị hành chính",
        "đơn vị tính",
        "phòng thủ",
        "phòng tránh",
        "cá nhân hóa",
        "bộ đội",
        "bản đồ",
        "bản sao",
        "bản chụp",
        "bản thân",
        "bản tin",
        "làng nghề",
        "buôn bán",
        "buôn lậu",
    ),
)
"""Words that begin like a group's noun and are none."""

BEFORE_PLACES = frozenset({"tại", "ở", "bàn", "trong", "trên", "giữa", "khắp", "vùng", "thuộc"})
"""What stands before places that are meant as places, not as units."""
