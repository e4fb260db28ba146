"""Sentences as varied offices write them, with the units that they name: (text, names).

Written before the rules were run on them, so that the first figure was a blind one (CHANGELOG).
Party, mass organisations, ministries, provinces, districts to June 2025, communes since July 2025,
hospitals, schools, army and police; 2009 to 2026. Fictional.
"""

PARTY = [
    (
        "Giao Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì, phối hợp với Văn phòng Tỉnh ủy theo dõi, đôn đốc",
        ["Ban Tuyên giáo và Dân vận Tỉnh ủy", "Văn phòng Tỉnh ủy"],
    ),
    (
        "Các đảng ủy trực thuộc Tỉnh ủy, Đảng ủy UBND tỉnh báo cáo Ban Thường vụ Tỉnh ủy qua Ban Tổ chức Tỉnh ủy",
        [
            "Các đảng ủy trực thuộc Tỉnh ủy",
            "Đảng ủy UBND tỉnh",
            "Ban Thường vụ Tỉnh ủy",
            "Ban Tổ chức Tỉnh ủy",
        ],
    ),
    (
        "Ủy ban Kiểm tra Huyện ủy tham mưu Ban Thường vụ Huyện ủy kiểm tra 03 chi bộ",
        ["Ủy ban Kiểm tra Huyện ủy", "Ban Thường vụ Huyện ủy"],
    ),
    (
        "Yêu cầu các cấp ủy, tổ chức đảng tổ chức học tập xong trong quý II",
        ["các cấp ủy, tổ chức đảng"],
    ),
    (
        "Đồng chí Bí thư Đảng ủy xã Mường Lai trực tiếp chỉ đạo",
        ["Bí thư Đảng ủy xã Mường Lai"],
    ),
    (
        "Đảng ủy các xã, phường, đặc khu xây dựng kế hoạch trong tháng 8",
        ["Đảng ủy các xã, phường, đặc khu"],
    ),
    (
        "Ban Nội chính Tỉnh ủy, Đảng ủy Công an tỉnh và Đảng ủy Quân sự tỉnh phối hợp thực hiện",
        ["Ban Nội chính Tỉnh ủy", "Đảng ủy Công an tỉnh", "Đảng ủy Quân sự tỉnh"],
    ),
    (
        "Trung tâm Chính trị huyện mở 02 lớp bồi dưỡng đảng viên mới",
        ["Trung tâm Chính trị huyện"],
    ),
]

MASS_ORGANISATIONS = [
    (
        "Đề nghị Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh giám sát việc thực hiện",
        ["Ủy ban MTTQ Việt Nam tỉnh", "các tổ chức chính trị - xã hội tỉnh"],
    ),
    (
        "Hội Cựu chiến binh huyện phối hợp với Huyện đoàn, Hội LHPN huyện tổ chức giao lưu",
        ["Hội Cựu chiến binh huyện", "Huyện đoàn", "Hội LHPN huyện"],
    ),
    (
        "Ban Thường vụ Tỉnh đoàn yêu cầu các huyện, thị, thành đoàn và đoàn trực thuộc báo cáo kết quả",
        ["Ban Thường vụ Tỉnh đoàn", "các huyện, thị, thành đoàn và đoàn trực thuộc"],
    ),
    (
        "Liên đoàn Lao động thành phố Vị Thủy chỉ đạo công đoàn cơ sở rà soát đoàn viên khó khăn",
        ["Liên đoàn Lao động thành phố Vị Thủy", "công đoàn cơ sở"],
    ),
    (
        "Giao Văn phòng Trung ương Hội Chữ thập đỏ tổng hợp, trình Thường trực Trung ương Hội",
        ["Văn phòng Trung ương Hội Chữ thập đỏ", "Thường trực Trung ương Hội"],
    ),
    (
        "Hội Nông dân các cấp vận động hội viên tham gia bảo hiểm y tế",
        ["Hội Nông dân các cấp"],
    ),
]

MINISTRIES = [
    (
        "Giao Vụ Tổ chức cán bộ chủ trì, phối hợp với Vụ Pháp chế, Văn phòng Bộ và các đơn vị có liên quan tham mưu",
        ["Vụ Tổ chức cán bộ", "Vụ Pháp chế", "Văn phòng Bộ", "các đơn vị có liên quan"],
    ),
    (
        "Tổng cục Phòng chống thiên tai, Cục Quản lý đê điều theo dõi diễn biến lũ",
        ["Tổng cục Phòng chống thiên tai", "Cục Quản lý đê điều"],
    ),
    (
        "Cục trưởng Cục Kiểm soát thủ tục hành chính, Chánh Văn phòng Bộ, Thủ trưởng các đơn vị thuộc Bộ căn cứ chức năng triển khai",
        [
            "Cục trưởng Cục Kiểm soát thủ tục hành chính",
            "Chánh Văn phòng Bộ",
            "Thủ trưởng các đơn vị thuộc Bộ",
        ],
    ),
    (
        "Các Bộ: Tài chính, Nội vụ, Nông nghiệp và Môi trường gửi ý kiến về Bộ Tư pháp trước ngày 10/9",
        ["Bộ Tài chính", "Bộ Nội vụ", "Bộ Nông nghiệp và Môi trường", "Bộ Tư pháp"],
    ),
    (
        "Các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ, UBND các tỉnh, thành phố trực thuộc Trung ương rà soát",
        [
            "Các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ",
            "UBND các tỉnh, thành phố trực thuộc Trung ương",
        ],
    ),
    (
        "Trung tâm Công nghệ thông tin thuộc Bộ cập nhật danh mục lên Cổng Thông tin điện tử của Bộ",
        ["Trung tâm Công nghệ thông tin thuộc Bộ", "Cổng Thông tin điện tử của Bộ"],
    ),
    (
        "Bảo hiểm xã hội Việt Nam và Ngân hàng Chính sách xã hội phối hợp chi trả",
        ["Bảo hiểm xã hội Việt Nam", "Ngân hàng Chính sách xã hội"],
    ),
    (
        "Thứ trưởng Lê Văn Khôi chỉ đạo; Vụ trưởng Vụ Kế hoạch - Tài chính báo cáo",
        ["Thứ trưởng Lê Văn Khôi", "Vụ trưởng Vụ Kế hoạch - Tài chính"],
    ),
]

PROVINCES = [
    (
        "Giao Sở Kế hoạch và Đầu tư chủ trì, phối hợp Sở Tài chính, Kho bạc Nhà nước tỉnh tổng hợp số liệu giải ngân",
        ["Sở Kế hoạch và Đầu tư", "Sở Tài chính", "Kho bạc Nhà nước tỉnh"],
    ),
    (
        "Các Sở: LĐ-TB&XH, GD&ĐT, Y tế và BHXH tỉnh thống nhất số liệu",
        ["Sở LĐ-TB&XH", "Sở GD&ĐT", "Sở Y tế", "BHXH tỉnh"],
    ),
    (
        "Giám đốc các Sở: Tài chính, Xây dựng, Nông nghiệp và Môi trường; Trưởng Ban Quản lý Khu kinh tế; Chủ tịch UBND các xã, phường chịu trách nhiệm thi hành",
        [
            "Giám đốc Sở Tài chính",
            "Giám đốc Sở Xây dựng",
            "Giám đốc Sở Nông nghiệp và Môi trường",
            "Trưởng Ban Quản lý Khu kinh tế",
            "Chủ tịch UBND các xã, phường",
        ],
    ),
    (
        "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh hoàn thiện hồ sơ",
        ["Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh"],
    ),
    (
        "Chi cục Kiểm lâm phối hợp với Hạt Kiểm lâm huyện Krông Bút tuần tra",
        ["Chi cục Kiểm lâm", "Hạt Kiểm lâm huyện Krông Bút"],
    ),
    (
        "Các đơn vị quản lý hồ chứa thủy lợi vận hành xả lũ đúng quy trình",
        ["Các đơn vị quản lý hồ chứa thủy lợi"],
    ),
    (
        "Yêu cầu các cấp, các ngành vào cuộc quyết liệt",
        ["các cấp, các ngành"],
    ),
    (
        "UBND các huyện, thành phố (trừ UBND huyện Đắk Sin) báo cáo trước ngày 15/4",
        ["UBND các huyện, thành phố"],  # the excluded unit stands in the expression
    ),
    (
        "Riêng UBND thành phố Vị Thủy lập dự toán bổ sung",
        ["UBND thành phố Vị Thủy"],
    ),
    (
        "Đài Phát thanh và Truyền hình tỉnh, Báo Vị Thủy và Cổng TTĐT tỉnh mở chuyên mục",
        ["Đài Phát thanh và Truyền hình tỉnh", "Báo Vị Thủy", "Cổng TTĐT tỉnh"],
    ),
    (
        "Công ty Điện lực Vị Thủy, các doanh nghiệp viễn thông trên địa bàn tỉnh bảo đảm thông suốt",
        ["Công ty Điện lực Vị Thủy"],  # firms at large are no units (ruling 16)
    ),
    (
        "Giao Thanh tra tỉnh chủ trì, cùng Sở Nội vụ và Văn phòng UBND tỉnh tổ chức thanh tra công vụ",
        ["Thanh tra tỉnh", "Sở Nội vụ", "Văn phòng UBND tỉnh"],
    ),
    (
        "Văn phòng Đoàn ĐBQH và HĐND tỉnh chuẩn bị nội dung kỳ họp",
        ["Văn phòng Đoàn ĐBQH và HĐND tỉnh"],
    ),
]

DISTRICTS = [
    (
        "Giao phòng TC-KH, phòng NN&PTNT, VP HĐND&UBND huyện rà soát",
        ["phòng TC-KH", "phòng NN&PTNT", "VP HĐND&UBND huyện"],
    ),
    (
        "Các phòng: Nội vụ; Tài chính - Kế hoạch; Lao động - Thương binh và Xã hội thẩm định",
        ["Phòng Nội vụ", "Phòng Tài chính - Kế hoạch", "Phòng Lao động - Thương binh và Xã hội"],
    ),
    (
        "Trưởng các phòng: Tư pháp, TN&MT; Chủ tịch UBND các xã, thị trấn báo cáo Chủ tịch UBND huyện",
        [
            "Trưởng phòng Tư pháp",
            "Trưởng phòng TN&MT",
            "Chủ tịch UBND các xã, thị trấn",
            "Chủ tịch UBND huyện",
        ],
    ),
    (
        "Trạm Khuyến nông, Trạm Chăn nuôi và Thú y huyện hướng dẫn nông dân",
        ["Trạm Khuyến nông", "Trạm Chăn nuôi và Thú y huyện"],
    ),
    (
        "Chi nhánh Văn phòng Đăng ký đất đai huyện Bình Sa chỉnh lý hồ sơ",
        ["Chi nhánh Văn phòng Đăng ký đất đai huyện Bình Sa"],
    ),
    (
        "Trung tâm Văn hóa, Thông tin và Thể thao huyện tuyên truyền trên loa truyền thanh",
        ["Trung tâm Văn hóa, Thông tin và Thể thao huyện"],
    ),
    (
        "Hội đồng bồi thường, hỗ trợ và tái định cư huyện kiểm đếm xong trước ngày 30/9",
        ["Hội đồng bồi thường, hỗ trợ và tái định cư huyện"],
    ),
    (
        "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn huyện trực 24/24 giờ",
        ["Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn huyện"],
    ),
]

COMMUNES = [
    (
        "Giao Phòng Kinh tế, Hạ tầng và Đô thị phường chủ trì, phối hợp với Công an phường, Ban CHQS phường",
        ["Phòng Kinh tế, Hạ tầng và Đô thị phường", "Công an phường", "Ban CHQS phường"],
    ),
    (
        "Phòng Văn hóa - Xã hội, Trung tâm PVHCC xã niêm yết công khai",
        ["Phòng Văn hóa - Xã hội", "Trung tâm PVHCC xã"],
    ),
    (
        "Trưởng các thôn, Bí thư chi bộ các thôn tuyên truyền đến từng hộ",
        ["Trưởng các thôn", "Bí thư chi bộ các thôn"],
    ),
    (
        "Chánh Văn phòng HĐND và UBND xã, Trưởng phòng Kinh tế, Giám đốc Trung tâm Phục vụ hành chính công xã tham mưu",
        [
            "Chánh Văn phòng HĐND và UBND xã",
            "Trưởng phòng Kinh tế",
            "Giám đốc Trung tâm Phục vụ hành chính công xã",
        ],
    ),
    (
        "Hiệu trưởng các trường mầm non, tiểu học, THCS trên địa bàn xã tổ chức vệ sinh trường lớp",
        ["Hiệu trưởng các trường mầm non, tiểu học, THCS trên địa bàn xã"],
    ),
]

HOSPITALS_AND_SCHOOLS = [
    (
        "Giao Phòng Kế hoạch tổng hợp, Khoa Dược, Khoa Cấp cứu báo cáo Ban Giám đốc",
        ["Phòng Kế hoạch tổng hợp", "Khoa Dược", "Khoa Cấp cứu", "Ban Giám đốc"],
    ),
    (
        "Trưởng các khoa, phòng, trung tâm thuộc Bệnh viện triển khai đến nhân viên",
        ["Trưởng các khoa, phòng, trung tâm thuộc Bệnh viện"],
    ),
    (
        "Bệnh viện Sản - Nhi tỉnh, Trung tâm Kiểm soát bệnh tật tỉnh lấy mẫu xét nghiệm",
        ["Bệnh viện Sản - Nhi tỉnh", "Trung tâm Kiểm soát bệnh tật tỉnh"],
    ),
    (
        "Phòng Đào tạo, Khoa Công nghệ thông tin và Phòng Công tác sinh viên lập thời khóa biểu",
        ["Phòng Đào tạo", "Khoa Công nghệ thông tin", "Phòng Công tác sinh viên"],
    ),
    (
        "Yêu cầu các tổ chuyên môn, giáo viên chủ nhiệm nộp báo cáo cho Ban Giám hiệu",
        ["các tổ chuyên môn", "Ban Giám hiệu"],
    ),
    (
        "Trường THPT Nguyễn Văn Linh, Trường PTDTNT tỉnh rà soát cơ sở vật chất",
        ["Trường THPT Nguyễn Văn Linh", "Trường PTDTNT tỉnh"],
    ),
]

ARMY_AND_POLICE = [
    (
        "Phòng Cảnh sát quản lý hành chính về trật tự xã hội, Phòng Tham mưu Công an tỉnh hướng dẫn",
        [
            "Phòng Cảnh sát quản lý hành chính về trật tự xã hội",
            "Phòng Tham mưu Công an tỉnh",
        ],
    ),
    (
        "Trưởng Công an các xã, phường nắm tình hình, báo cáo Giám đốc Công an tỉnh",
        ["Trưởng Công an các xã, phường", "Giám đốc Công an tỉnh"],
    ),
    (
        "Bộ Chỉ huy Bộ đội Biên phòng tỉnh chỉ đạo các đồn biên phòng duy trì tuần tra",
        ["Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "các đồn biên phòng"],
    ),
    (
        "Ban Chỉ huy Quân sự huyện, Tiểu đoàn 3 và Trung đoàn Bộ binh 896 hiệp đồng",
        ["Ban Chỉ huy Quân sự huyện", "Tiểu đoàn 3", "Trung đoàn Bộ binh 896"],
    ),
    (
        "Chỉ huy trưởng Ban CHQS các xã, phường tham mưu gọi công dân nhập ngũ",
        ["Chỉ huy trưởng Ban CHQS các xã, phường"],
    ),
    (
        "Đội Cảnh sát giao thông - Trật tự Công an thành phố Vị Thủy xử lý vi phạm",
        ["Đội Cảnh sát giao thông - Trật tự Công an thành phố Vị Thủy"],
    ),
]

OFFICES = [
    *PARTY,
    *MASS_ORGANISATIONS,
    *MINISTRIES,
    *PROVINCES,
    *DISTRICTS,
    *COMMUNES,
    *HOSPITALS_AND_SCHOOLS,
    *ARMY_AND_POLICE,
]
