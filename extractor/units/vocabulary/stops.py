"""What ends a name that no register knows, and what does not."""

from __future__ import annotations

STOPS = (
    *("có", "là", "được", "đã", "sẽ", "đang", "cần", "phải", "chịu", "theo", "trong", "trên"),
    *("tại", "từ", "đến", "với", "cho", "của", "để", "nhằm", "về", "khi", "nếu", "do", "bởi"),
    *("vào", "ra", "thì", "mà", "như", "hoặc", "hay", "cùng", "các", "những", "mọi", "mỗi"),
    *("một", "này", "đó", "thuộc", "không", "chưa", "trước", "sau", "gồm", "bao gồm", "căn cứ"),
    *("ngày", "năm", "tháng", "quý", "số", "nêu", "nói", "kể", "định kỳ", "bằng", "qua", "xem"),
    *("hằng năm", "hàng năm", "hằng tháng", "hàng tháng", "hằng quý", "hàng quý", "hằng ngày"),
    *("hàng ngày", "hằng tuần", "hàng tuần", "thông qua", "trừ", "riêng", "chậm nhất", "dưới"),
    *("ngay", "tự", "rất", "còn", "vì", "chỉ", "cũng", "đều", "lại", "luôn", "nhưng", "song"),
    *("tuy nhiên", "trực tiếp", "thay mặt", "khẩn trương", "kịp thời", "nghiêm túc", "chủ động"),
    *("tiếp tục", "tích cực", "thường xuyên", "sớm", "nhanh chóng", "quyết liệt", "sẵn sàng"),
    *("trên cơ sở", "đối với", "trình", "gửi", "nộp", "cử", "giao", "mời", "giúp", "phối hợp"),
    *("tham mưu", "có trách nhiệm", "đồng thời", "lấy làm", "mở", "nhận", "nơi", "ban hành"),
    *("lập", "dự kiến", "kính gửi", "kính", "ở", "tình hình", "kết quả", "ký", "vay", "phó"),
    *("họp", "làm", "lấy", "đưa", "tính"),
)
"""Words that end a name; a verb of `language.verbs` of two syllables does too."""

NOT_STOPS = frozenset(
    {
        *("hàng không", "đổi số", "chính quy", "kỹ thuật số", "truyền hình số", "công lập"),
        *("độc lập", "thành lập", "trung lập", "việc làm", "đăng ký", "thư ký", "dạy học"),
        *("công trình", "chương trình", "quy trình", "quá trình"),
        *("dân số", "xổ số", "chữ số", "tham số", "thiểu số"),
        *("trật tự", "thứ tự", "chính về", "phạm về"),
    }
)
"""Words that hold a stop and do not end a name: the syllable before it, and it."""

NAME_VERBS = frozenset(
    {
        *("quản lý", "phát triển", "đầu tư", "xây dựng", "bảo vệ", "kiểm soát", "khai thác"),
        *("hỗ trợ", "đào tạo", "bồi dưỡng", "dạy nghề", "tư vấn", "giám sát", "nghiên cứu"),
        *("ứng dụng", "chuyển giao", "kiểm định", "kiểm nghiệm", "đăng ký", "phục vụ", "tiếp nhận"),
        *("cứu hộ", "cứu trợ", "điều hành", "điều phối", "bảo tồn", "giải phóng", "giáo dục"),
        *("phát hành", "thanh tra", "thống kê", "giúp việc", "bảo trì", "phòng chống", "chăm sóc"),
        *("tuyên truyền", "vận động", "vận chuyển", "chuyển đổi", "điều trị", "thi hành"),
        *("giới thiệu", "xử lý", "vệ sinh", "sử dụng", "đấu giá", "thẩm định", "cải cách"),
        *("đổi mới", "chỉ đạo", "ứng phó", "thí nghiệm", "khảo sát", "thiết kế", "mua sắm"),
        *("thu hút", "dự báo", "quan trắc", "phân tích", "kiểm tra", "dự trữ", "sắp xếp"),
        *("điều tra", "truy nã", "bảo đảm", "tổng hợp", "huấn luyện", "tuyển sinh"),
    }
)
"""Verbs that also stand inside names, after one of `BEFORE_NAME_VERBS`."""

BEFORE_NAME_VERBS = frozenset(
    {
        *(
            "cảnh sát",
            "dự án",
            "quản lý",
            "đầu tư",
            "chỉ đạo",
            "quỹ",
            "phát triển",
            "và",
            "trung tâm",
            "phần",
        ),
        *("nghiên cứu", "bảo vệ", "dịch vụ", "kiểm soát", "kiểm tra", "tiểu ban", "cổ phần"),
        *("đoàn", "tổ", "hội đồng", "khai thác", "tìm kiếm", "cứu nạn", "chăm sóc", "khoa học"),
        *("hợp tác", "hành chính", "phục vụ", "ứng dụng", "kỹ thuật", "ban", "công tác", "tin học"),
        *("văn bản", "thuốc", "môi trường", "cải cách", "chuyển đổi", "cấp", "thủ tục"),
    }
)

LOWER_STARTS = (
    *("phát triển", "phòng chống", "phòng, chống", "cải cách", "chuyển đổi số", "bảo vệ"),
    *("đổi mới", "giúp việc", "giảm nghèo", "an toàn", "liên ngành", "thi đua", "chống buôn lậu"),
    *("quốc gia", "nhà nước", "xây dựng nông thôn mới", "nông thôn mới", "công tác", "thẩm định"),
    *("chợ", "rừng", "di tích", "khu", "vịnh", "bến xe", "dự án", "bảo trì", "đa khoa", "y học"),
    *("chuyên khoa", "tiểu học", "trung học", "mầm non", "cao đẳng", "đại học", "cổ phần"),
    *("trách nhiệm hữu hạn", "dịch vụ", "nông nghiệp", "thương mại"),
    *("giải phóng mặt bằng", "chuyên ngành", "đặc biệt", "tiền phương", "cổ phần hóa", "khoa học"),
    *("ứng phó", "phòng thủ dân sự", "thực hiện quy chế dân chủ", "sắp xếp", "tổng kiểm kê"),
    *("chương trình", "các chương trình mục tiêu quốc gia", "kiểm kê", "tinh gọn", "đề án"),
)
"""How the name of a steering committee or task force may begin in small letters."""

NOT_NAMES = (
    *(
        "hội nghị",
        "hội thảo",
        "hội thi",
        "hội trường",
        "hội viên",
        "hội họp",
        "hội nhập",
        "hội chợ",
    ),
    *("hội báo", "hội khỏe", "hội diễn", "ban hành", "ban đầu", "ban bố", "báo cáo", "báo chí"),
    *("báo động", "bộ luật", "bộ phận", "bộ tiêu", "bộ thủ", "bộ chỉ số", "bộ máy", "bộ dữ liệu"),
    *(
        "bộ đội",
        "phòng chống",
        "phòng ngừa",
        "phòng cháy",
        "phòng bệnh",
        "phòng tránh",
        "phòng thủ",
    ),
    *("phòng họp", "phòng vệ", "vụ việc", "vụ án", "vụ mùa", "vụ đông", "vụ hè", "vụ xuân"),
    *("sở hữu", "sở tại", "sở thích", "cục bộ", "cục diện", "trường hợp", "trường bắn", "quỹ đất"),
    *("quỹ lương", "quỹ thời gian", "đoàn kết", "đoàn viên", "đoàn thể", "đoàn đại biểu dự"),
    *("đội ngũ", "đội hình", "tổ chức", "trạm thu", "viện dẫn", "viện trợ", "viện phí", "đài thọ"),
    *(
        "cổng chào",
        "cổng ra",
        "cổng dịch vụ công",
        "thuế thu nhập",
        "thuế giá trị",
        "thuế suất",
        "thống kê đất",
    ),
    *("đoàn công tác", "thanh tra viên", "kiểm toán viên", "báo hiệu", "bộ câu", "vụ thu"),
    *("văn phòng phẩm", "công an nhân dân", "ban ngày", "ban đêm", "hội quần chúng", "quỹ tiền"),
    *("tổ quốc", "tổ tiên", "tổ trưởng", "tổ viên", "tổ phó", "tổ dân phố", "tổ hợp"),
    *("khoa học", "khoa giáo", "khoa bảng", "đội tuyển", "trạm biến áp", "trạm bơm"),
    *("hạt nhân", "hạt giống", "liên hiệp quốc", "ban tặng", "cổng thông tin của"),
)
"""Words that begin like a unit's name and are none."""

BEFORE_LOWER = frozenset(
    {
        *("các", "mỗi", "từng", "giao", "của", "với", "và", "cho", "do", "qua", "gửi", "là", "từ"),
        *(
            "nghị",
            "cầu",
            "thuộc",
            "bởi",
            "về",
            "theo",
            "hợp",
            "trưởng",
            "đốc",
            "tịch",
            "đạo",
            "cùng",
        ),
        *("đến", "hoặc", "như", "để", "mưu", "cáo", "trình", "chánh", "cử", "trừ", "mời", "ngành"),
        *(",", ";", ":", "(", "-", ".", "+", "/", "!", "?"),
    }
)
"""What may stand before a head in small letters: not the first half of another word ("trụ sở")."""

DOCUMENTS = (
    *(
        "nghị quyết",
        "quyết định",
        "kết luận",
        "công văn",
        "luật",
        "nghị định",
        "thông tư",
        "chỉ thị",
    ),
    *("thông báo", "văn bản", "kế hoạch số", "chương trình số", "tờ trình", "quy chế", "điều lệ"),
)
"""Kinds of document, which a name does not go on with after "và" or a comma."""
