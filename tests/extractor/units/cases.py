"""What is named, phrase by phrase: (text, names found in it). Fictional, in our own words."""

UNITS = [
    ("Giao Phòng Nội vụ rà soát biên chế", ["Phòng Nội vụ"]),
    ("Sở Y tế chủ trì", ["Sở Y tế"]),
    ("Sở Nội vụ tỉnh Bình Thuận báo cáo", ["Sở Nội vụ tỉnh Bình Thuận"]),
    ("Sở Y tế Hà Nội thông báo", ["Sở Y tế Hà Nội"]),
    ("Sở Văn hóa, Thể thao và Du lịch tổ chức lễ hội", ["Sở Văn hóa, Thể thao và Du lịch"]),
    (
        "Sở Tài chính, Sở Văn hóa, Thể thao và Du lịch và Sở Y tế báo cáo",
        ["Sở Tài chính", "Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế"],
    ),
    ("Phòng Tài chính - Kế hoạch cân đối kinh phí", ["Phòng Tài chính - Kế hoạch"]),
    ("Phòng Tài chính – Kế hoạch cân đối kinh phí", ["Phòng Tài chính – Kế hoạch"]),
    ("Phòng TC-KH cân đối kinh phí", ["Phòng TC-KH"]),
    ("Phòng Tài chính Kế hoạch cân đối", ["Phòng Tài chính Kế hoạch"]),
    ("giao Sở NN&MT hướng dẫn", ["Sở NN&MT"]),
    ("giao Sở Nông nghiệp & PTNT hướng dẫn", ["Sở Nông nghiệp & PTNT"]),
    ("Phòng Lao động - Thương binh và Xã hội chi trả", ["Phòng Lao động - Thương binh và Xã hội"]),
    ("phòng Nội vụ tổng hợp danh sách", ["phòng Nội vụ"]),
    ("gửi về phòng CNTT trước thứ Sáu", ["phòng CNTT"]),
    ("Phòng Nội\nvụ rà soát", ["Phòng Nội vụ"]),
    (
        "Phòng  Giáo dục\nvà Đào tạo kiểm tra các trường",
        ["Phòng Giáo dục và Đào tạo", "các trường"],
    ),
    ("Phòng Kế hoạch - Nghiệp vụ theo dõi tiến độ", ["Phòng Kế hoạch - Nghiệp vụ"]),
    ("Vụ Khoa học, Công nghệ và Môi trường góp ý", ["Vụ Khoa học, Công nghệ và Môi trường"]),
    ("Vụ Kế hoạch, Tài chính thẩm định", ["Vụ Kế hoạch, Tài chính"]),
    ("Cục Mỹ thuật, Nhiếp ảnh và Triển lãm đề xuất", ["Cục Mỹ thuật, Nhiếp ảnh và Triển lãm"]),
    ("Cục Thuế báo cáo số thu", ["Cục Thuế"]),
    ("Bộ Công an hướng dẫn", ["Bộ Công an"]),
    ("Bộ Kế hoạch và Đầu tư tổng hợp", ["Bộ Kế hoạch và Đầu tư"]),
    ("Ngân hàng Nhà nước Việt Nam điều hành lãi suất", ["Ngân hàng Nhà nước Việt Nam"]),
    ("Văn phòng UBND tỉnh đôn đốc", ["Văn phòng UBND tỉnh"]),
    ("Văn phòng HĐND&UBND huyện tham mưu", ["Văn phòng HĐND&UBND huyện"]),
    ("Văn phòng HĐND và UBND xã Tân Lập tham mưu", ["Văn phòng HĐND và UBND xã Tân Lập"]),
    ("VP HĐND-UBND huyện tổng hợp", ["VP HĐND-UBND huyện"]),
    ("Văn phòng Cấp ủy và Chính quyền huyện cập nhật", ["Văn phòng Cấp ủy và Chính quyền huyện"]),
    ("Giao Văn phòng tổng hợp, báo cáo", ["Văn phòng"]),
    ("Văn phòng Sở chuẩn bị phòng họp", ["Văn phòng Sở"]),
    ("Thanh tra Sở Xây dựng kiểm tra công trình", ["Thanh tra Sở Xây dựng"]),
    ("Thanh tra tỉnh xác minh", ["Thanh tra tỉnh"]),
    ("Công an tỉnh bảo đảm an ninh", ["Công an tỉnh"]),
    ("Công an xã Tân Lập nắm tình hình", ["Công an xã Tân Lập"]),
    ("Công an Thành phố điều tra", ["Công an Thành phố"]),
    ("Thuế tỉnh quyết toán", ["Thuế tỉnh"]),
    ("Kho bạc Nhà nước khu vực XI kiểm soát chi", ["Kho bạc Nhà nước khu vực XI"]),
    ("Chi cục Hải quan khu vực IX thông quan", ["Chi cục Hải quan khu vực IX"]),
    ("Bảo hiểm xã hội khu vực XX chi trả", ["Bảo hiểm xã hội khu vực XX"]),
    ("BHXH huyện đối chiếu công nợ", ["BHXH huyện"]),
    ("Bộ Chỉ huy Quân sự tỉnh trực sẵn sàng", ["Bộ Chỉ huy Quân sự tỉnh"]),
    ("Ban CHQS xã tuyển quân", ["Ban CHQS xã"]),
    ("UBND tỉnh giao; UBND huyện Hòa An nhận", ["UBND tỉnh", "UBND huyện Hòa An"]),
    ("UBND xã Tân Lập, huyện Hòa An chủ trì", ["UBND xã Tân Lập, huyện Hòa An"]),
    ("UBND thành phố Hội An công bố", ["UBND thành phố Hội An"]),
    ("UBND TP. Hồ Chí Minh công bố", ["UBND TP. Hồ Chí Minh"]),
    ("UBND phường 12 lập danh sách", ["UBND phường 12"]),
    ("UBND thành phố Phan Rang - Tháp Chàm rà soát", ["UBND thành phố Phan Rang - Tháp Chàm"]),
    ("UBND đặc khu Phú Quý vận hành cảng", ["UBND đặc khu Phú Quý"]),
    ("Uỷ ban nhân dân huyện Hoà An báo cáo", ["Uỷ ban nhân dân huyện Hoà An"]),
    ("Đảng ủy xã lãnh đạo", ["Đảng ủy xã"]),
    ("Ban Thường vụ Tỉnh ủy cho ý kiến", ["Ban Thường vụ Tỉnh ủy"]),
    ("Ủy ban Kiểm tra Tỉnh ủy giám sát", ["Ủy ban Kiểm tra Tỉnh ủy"]),
    ("Thường trực HĐND tỉnh giám sát", ["Thường trực HĐND tỉnh"]),
    (
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh vận động",
        ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"],
    ),
    ("UBMTTQ Việt Nam huyện Hòa An giám sát", ["UBMTTQ Việt Nam huyện Hòa An"]),
    ("Hội Liên hiệp Phụ nữ tỉnh tuyên truyền", ["Hội Liên hiệp Phụ nữ tỉnh"]),
    ("Đoàn TNCS Hồ Chí Minh tỉnh ra quân", ["Đoàn TNCS Hồ Chí Minh tỉnh"]),
    ("Hội Nuôi ong và trồng nấm tỉnh Cao Bằng góp ý", ["Hội Nuôi ong và trồng nấm tỉnh Cao Bằng"]),
    ("Hiệp hội Nhà vườn xây dựng tổ chức đại hội", ["Hiệp hội Nhà vườn xây dựng"]),
    ("Liên đoàn Lao động tỉnh thăm hỏi", ["Liên đoàn Lao động tỉnh"]),
    ("Trung tâm Phục vụ hành chính công tỉnh niêm yết", ["Trung tâm Phục vụ hành chính công tỉnh"]),
    ("Trung tâm Y tế dự phòng lấy mẫu", ["Trung tâm Y tế dự phòng"]),
    ("Trung tâm Chuyển đổi số Thành phố kết nối", ["Trung tâm Chuyển đổi số Thành phố"]),
    (
        "Trung tâm Nghiên cứu ứng dụng nấm rơm chuyển giao",
        ["Trung tâm Nghiên cứu ứng dụng nấm rơm"],
    ),
    (
        "Ban Quản lý dự án đầu tư xây dựng huyện nghiệm thu",
        ["Ban Quản lý dự án đầu tư xây dựng huyện"],
    ),
    (
        "Ban Quản lý Khu kinh tế Cửa Lớn và các khu công nghiệp Hòa An kiểm tra",
        ["Ban Quản lý Khu kinh tế Cửa Lớn và các khu công nghiệp Hòa An"],
    ),
    (
        "Công ty TNHH MTV Cấp nước, Vệ sinh và Môi trường đô thị Hòa An bàn giao",
        ["Công ty TNHH MTV Cấp nước, Vệ sinh và Môi trường đô thị Hòa An"],
    ),
    ("Tập đoàn Điện lực Việt Nam đấu nối", ["Tập đoàn Điện lực Việt Nam"]),
    ("Báo Bình Thuận đăng tin", ["Báo Bình Thuận"]),
    ("Đài Phát thanh và Truyền hình tỉnh đưa tin", ["Đài Phát thanh và Truyền hình tỉnh"]),
    ("Quỹ báo cáo Sở Tài chính", ["Quỹ", "Sở Tài chính"]),
    ("Quỹ phải công khai báo cáo", ["Quỹ"]),
    ("Hội đồng quản lý Quỹ thông qua dự toán", ["Hội đồng quản lý Quỹ"]),
    ("Ban Chỉ đạo 235 họp định kỳ", ["Ban Chỉ đạo 235"]),
    ("Ban Chỉ đạo chuyển đổi số tỉnh họp", ["Ban Chỉ đạo chuyển đổi số tỉnh"]),
    ("Ban Chỉ đạo về chuyển đổi số phân công", ["Ban Chỉ đạo về chuyển đổi số"]),
    ("báo cáo Ban Chỉ đạo về tiến độ", ["Ban Chỉ đạo"]),
    ("Tổ công tác số 2 làm việc với xã", ["Tổ công tác số 2"]),
    ("Tiểu ban Nội dung biên tập", ["Tiểu ban Nội dung"]),
    ("Đoàn kiểm tra liên ngành lập biên bản", ["Đoàn kiểm tra liên ngành"]),
    (
        "Cơ quan Thường trực Ban Chỉ đạo 235 tổng hợp",
        ["Cơ quan Thường trực Ban Chỉ đạo 235"],
    ),
    ("Viện kiểm sát nhân dân tỉnh kháng nghị", ["Viện kiểm sát nhân dân tỉnh"]),
    ("Tòa án nhân dân khu vực 3 xét xử", ["Tòa án nhân dân khu vực 3"]),
    ("Trường Chính trị tỉnh chiêu sinh", ["Trường Chính trị tỉnh"]),
    ("Bệnh viện Đa khoa tỉnh thu dung bệnh nhân", ["Bệnh viện Đa khoa tỉnh"]),
    ("Chính phủ yêu cầu", ["Chính phủ"]),
    ("Sở Y tế (Chi cục Dân số) tham mưu", ["Sở Y tế"]),
    ("Bộ Y tế - Cơ quan Thường trực Ban Chỉ đạo 235 đôn đốc", ["Bộ Y tế"]),
    ("2. SỞ XÂY DỰNG", ["Sở Xây dựng"]),
    ("UBND TỈNH CAO BẰNG", ["Ủy ban nhân dân tỉnh Cao Bằng"]),
    ("Phòng An ninh mạng Công an tỉnh giám sát", ["Phòng An ninh mạng Công an tỉnh"]),
    ("theo Kết luận của Bộ Chính trị và Nghị quyết số 5", ["Bộ Chính trị"]),
    ("Hội Làm bánh\nQua theo dõi cho thấy", ["Hội Làm bánh"]),
    ("Bệnh viện đa khoa khu vực Hòa An thu dung", ["Bệnh viện đa khoa khu vực Hòa An"]),
    ("Ban An toàn giao thông tỉnh nhắc nhở", ["Ban An toàn giao thông tỉnh"]),
    ("Hội đồng Giám sát xổ số họp kín", ["Hội đồng Giám sát xổ số"]),
    ("Liên minh Hợp tác xã tỉnh tư vấn", ["Liên minh Hợp tác xã tỉnh"]),
    ("Phòng Nông nghiệp & PTNT rà soát", ["Phòng Nông nghiệp & PTNT"]),
    (
        "Các thành viên Ban Chỉ đạo công tác Dân số - Trẻ em tỉnh",
        [
            "Các thành viên Ban Chỉ đạo công tác Dân số - Trẻ em tỉnh",
        ],
    ),
    ("Trường Tiểu học số 2 Tân Lập sửa mái", ["Trường Tiểu học số 2 Tân Lập"]),
    ("Chi cục Thuế khu vực Hòa An - Tân Lập thu nợ", ["Chi cục Thuế khu vực Hòa An - Tân Lập"]),
    ("Hội Nuôi ong mật nạo vét ao", ["Hội Nuôi ong mật"]),
    (
        "Sở Kế hoạch và Đầu tư và Cục Thuế tỉnh Cao Bằng đối soát",
        [
            "Sở Kế hoạch và Đầu tư",
            "Cục Thuế tỉnh Cao Bằng",
        ],
    ),
    ("Kiểm soát viên của Quỹ Khuyến tài Tân Lập nêu", ["Quỹ Khuyến tài Tân Lập"]),
]

LISTS = [
    ("các sở: Nội vụ, Tư pháp", ["Sở Nội vụ", "Sở Tư pháp"]),
    (
        "Giao các Sở: Tài chính, Văn hóa, Thể thao và Du lịch, Xây dựng và UBND các xã",
        ["Sở Tài chính", "Sở Văn hóa, Thể thao và Du lịch", "Sở Xây dựng", "UBND các xã"],
    ),
    (
        "các sở: Y tế, Kế hoạch và Đầu tư, Công ty Cấp nước Hòa An",
        ["Sở Y tế", "Sở Kế hoạch và Đầu tư", "Công ty Cấp nước Hòa An"],
    ),
    ("các Sở Nội vụ, Tư pháp và Y tế", ["Sở Nội vụ", "Sở Tư pháp", "Sở Y tế"]),
    ("Sở Tài chính, Xây dựng thẩm định", ["Sở Tài chính", "Sở Xây dựng"]),
    ("Bộ Y tế, Nội vụ hướng dẫn", ["Bộ Y tế", "Bộ Nội vụ"]),
    ("Bộ: Y tế, Nội vụ", ["Bộ Y tế", "Bộ Nội vụ"]),
    (
        "các Bộ: Quốc phòng, Công an, Thanh tra Chính phủ",
        ["Bộ Quốc phòng", "Bộ Công an", "Thanh tra Chính phủ"],
    ),
    (
        "các phòng: Tổng hợp, Hành chính và Quản trị",
        ["Phòng Tổng hợp", "Phòng Hành chính", "Phòng Quản trị"],
    ),
    (
        "các Cục: Báo chí; Phát thanh và Truyền hình; Xuất bản, In và Phát hành",
        ["Cục Báo chí", "Cục Phát thanh và Truyền hình", "Cục Xuất bản, In và Phát hành"],
    ),
    (
        "các sở, ngành: Nội vụ, Y tế, Công an tỉnh",
        ["Sở Nội vụ", "Sở Y tế", "Công an tỉnh"],
    ),
    (
        "các hội: Hội Làm bánh, Hiệp hội Nước chấm và Hội Tin học",
        ["Hội Làm bánh", "Hiệp hội Nước chấm", "Hội Tin học"],
    ),
    ("Giám đốc các sở: Nội vụ, Y tế", ["Giám đốc sở Nội vụ", "Giám đốc sở Y tế"]),
    (
        "Trưởng các phòng: Nội vụ, Tư pháp; Chánh Thanh tra huyện",
        ["Trưởng phòng Nội vụ", "Trưởng phòng Tư pháp", "Chánh Thanh tra huyện"],
    ),
    ("UBND các huyện: Hòa An, Tân Lập", ["UBND huyện Hòa An", "UBND huyện Tân Lập"]),
    (
        "UBND các xã Tân Lập, Đông Hải và Tây Sơn",
        ["UBND xã Tân Lập", "UBND xã Đông Hải", "UBND xã Tây Sơn"],
    ),
    (
        "UBND các huyện Hòa An, Tân Lập và thành phố Đông Hải",
        ["UBND huyện Hòa An", "UBND huyện Tân Lập", "UBND thành phố Đông Hải"],
    ),
    ("các Sở Nội vụ chủ trì", ["Sở Nội vụ"]),
    (
        "Ủy ban nhân dân các quận 1, 3 và thành phố Tân Lập",
        [
            "Ủy ban nhân dân quận 1",
            "Ủy ban nhân dân quận 3",
            "Ủy ban nhân dân thành phố Tân Lập",
        ],
    ),
    (
        "Chủ tịch UBND các tỉnh, thành phố: Huế, Lai Châu",
        ["Chủ tịch UBND Huế", "Chủ tịch UBND Lai Châu"],
    ),
    ("UBND phường Tân Lập, xã Hòa An rà soát", ["UBND phường Tân Lập", "UBND xã Hòa An"]),
    ("Sở Nội vụ; Sở Tài chính; Sở Y tế", ["Sở Nội vụ", "Sở Tài chính", "Sở Y tế"]),
]

GROUPS = [
    ("UBND các xã, phường, đặc khu thực hiện", ["UBND các xã, phường, đặc khu"]),
    ("UBND xã, thị trấn báo cáo", ["UBND xã, thị trấn"]),
    ("Ủy ban nhân dân các xã - thị trấn rà soát", ["Ủy ban nhân dân các xã - thị trấn"]),
    (
        "UBND các tỉnh, thành phố trực thuộc Trung ương chỉ đạo",
        ["UBND các tỉnh, thành phố trực thuộc Trung ương"],
    ),
    ("Công an các phường, xã nắm địa bàn", ["Công an các phường, xã"]),
    ("các sở, ban, ngành tham mưu", ["các sở, ban, ngành"]),
    ("các sở, ban, ngành tỉnh báo cáo", ["các sở, ban, ngành tỉnh"]),
    ("Các sở, ban, ngành, đoàn thể cấp tỉnh quán triệt", ["Các sở, ban, ngành, đoàn thể cấp tỉnh"]),
    ("phối hợp với các cơ quan, đơn vị có liên quan rà soát", ["các cơ quan, đơn vị có liên quan"]),
    ("cùng các đơn vị liên quan tổ chức lớp học", ["các đơn vị liên quan"]),
    ("với các bộ, ngành, địa phương hoàn thiện", ["các bộ, ngành, địa phương"]),
    (
        "các Bộ, cơ quan liên quan và các địa phương",
        ["các Bộ, cơ quan liên quan", "các địa phương"],
    ),
    ("Các địa phương tổ chức trực ban", ["Các địa phương"]),
    ("hỗ trợ địa phương khắc phục", ["địa phương"]),
    ("các phòng, ban chuyên môn đề xuất", ["các phòng, ban chuyên môn"]),
    ("các chủ đầu tư giải ngân", ["các chủ đầu tư"]),
    ("chủ đầu tư nghiệm thu", ["chủ đầu tư"]),
    ("Cơ quan thanh tra khẩn trương kết luận", ["Cơ quan thanh tra"]),
    ("sở, ngành có liên quan góp ý", ["sở, ngành có liên quan"]),
    (
        "các cơ quan chuyên môn thuộc UBND huyện báo cáo",
        ["các cơ quan chuyên môn thuộc UBND huyện"],
    ),
    ("các đơn vị nêu trên nộp hồ sơ", ["các đơn vị nêu trên"]),
    ("trong phạm vi của đơn vị mình", ["đơn vị mình"]),
    ("đề nghị quý cơ quan góp ý", ["quý cơ quan"]),
    ("các đoàn thể, tổ chức xã hội vận động", ["các đoàn thể, tổ chức xã hội"]),
    ("các tổ chức, cá nhân có liên quan cung cấp", ["các tổ chức, cá nhân có liên quan"]),
    ("Cấp ủy, chính quyền các cấp vào cuộc", ["Cấp ủy, chính quyền các cấp"]),
    ("Các Trung tâm Y tế trực cấp cứu", ["Các Trung tâm Y tế"]),
    ("các Ban Xây dựng Đảng tham mưu", ["các Ban Xây dựng Đảng"]),
    ("các đơn vị có liên quan, tổ chức kiểm tra", ["các đơn vị có liên quan"]),
    ("Thủ trưởng các sở, ban, ngành chỉ đạo", ["Thủ trưởng các sở, ban, ngành"]),
    (
        "Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ báo cáo",
        ["Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ"],
    ),
    (
        "các cơ quan Trung ương đóng trên địa bàn tỉnh báo cáo",
        [
            "các cơ quan Trung ương đóng trên địa bàn tỉnh",
        ],
    ),
    ("Các cơ quan, đơn vị thực hiện nghiêm túc", ["Các cơ quan, đơn vị"]),
    (
        "Trưởng phòng các phòng chuyên môn, Giám đốc các trung tâm",
        [
            "Trưởng phòng các phòng chuyên môn",
            "Giám đốc các trung tâm",
        ],
    ),
    ("các phòng, đơn vị trực thuộc Sở căn cứ", ["các phòng, đơn vị trực thuộc Sở"]),
    ("các phòng khám tư nhân cách ly", ["các phòng khám tư nhân"]),
    ("Lãnh đạo các sở, ngành dự họp", ["Lãnh đạo các sở, ngành"]),
    ("Người đứng đầu các cơ quan, đơn vị chịu trách nhiệm", ["Người đứng đầu các cơ quan, đơn vị"]),
]

POSTS = [
    ("Trưởng phòng Nội vụ tham mưu", ["Trưởng phòng Nội vụ"]),
    ("Giám đốc Sở Y tế chỉ đạo", ["Giám đốc Sở Y tế"]),
    ("Chánh Văn phòng UBND tỉnh đôn đốc", ["Chánh Văn phòng UBND tỉnh"]),
    ("Chủ tịch UBND các xã, phường kiểm tra", ["Chủ tịch UBND các xã, phường"]),
    ("Chủ tịch UBND xã Tân Lập báo cáo", ["Chủ tịch UBND xã Tân Lập"]),
    (
        "Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Chủ tịch UBND các tỉnh chỉ đạo",
        ["Bộ trưởng", "Thủ trưởng cơ quan ngang bộ", "Chủ tịch UBND các tỉnh"],
    ),
    ("Bộ trưởng Bộ Y tế công bố dịch", ["Bộ trưởng Bộ Y tế"]),
    ("Trưởng Ban Chỉ đạo phân công", ["Trưởng Ban Chỉ đạo"]),
    ("Trưởng Đoàn kiểm tra báo cáo", ["Trưởng Đoàn kiểm tra"]),
    ("Giám đốc Quỹ điều hành", ["Giám đốc Quỹ"]),
    ("Viện trưởng Viện kiểm sát nhân dân tỉnh", ["Viện trưởng Viện kiểm sát nhân dân tỉnh"]),
    ("Thủ tướng Chính phủ giao", ["Thủ tướng Chính phủ"]),
    ("các đồng chí Bộ trưởng chỉ đạo", ["Bộ trưởng"]),
    ("đồng chí Nguyễn Văn Tám phụ trách", ["đồng chí Nguyễn Văn Tám"]),
    ("Phó Thủ tướng Trần Thị Mười chỉ đạo", ["Phó Thủ tướng Trần Thị Mười"]),
    ("Phó Chủ tịch UBND tỉnh theo dõi", ["Phó Chủ tịch UBND tỉnh"]),
    ("đồng chí Phó Chủ tịch UBND tỉnh chủ trì", ["Phó Chủ tịch UBND tỉnh"]),
    ("các Phó Thủ tướng kiểm tra", ["các Phó Thủ tướng"]),
    ("Hiệu trưởng Trường Chính trị tỉnh mở lớp", ["Hiệu trưởng Trường Chính trị tỉnh"]),
    ("P.Chủ tịch UBND huyện dự", ["P.Chủ tịch UBND huyện"]),
    ("đồng chí Trần Văn Ba - Phó Chủ tịch UBND huyện phụ trách", ["đồng chí Trần Văn Ba"]),
    (
        "Ông Lê Văn Tư, Trưởng phòng Nội vụ chịu trách nhiệm",
        ["Ông Lê Văn Tư", "Trưởng phòng Nội vụ"],
    ),
    ("Giám đốc, Thủ trưởng các sở, ngành", ["Giám đốc", "Thủ trưởng các sở, ngành"]),
]

NOTHING = [
    "Tăng cường phòng, chống thiên tai",  # prevent, not an office
    "Phòng, chống dịch bệnh mùa hè",  # prevent, at the start
    "Phòng cháy, chữa cháy rừng",  # fire prevention
    "Phòng ngừa tai nạn đuối nước",  # prevent
    "PHÒNG CHỐNG THAM NHŨNG",  # prevent, in a heading
    "Ban hành kế hoạch kiểm tra",  # to issue
    "BAN HÀNH QUY CHẾ",  # to issue, in a heading
    "Ban đầu còn lúng túng",  # at first
    "Bộ phận kế toán đối chiếu",  # a section, generic
    "Bộ tiêu chí đánh giá",  # a set of criteria
    "Bộ luật Lao động",  # a code of law
    "Bộ thủ tục hành chính được cập nhật",  # a set of procedures
    "bộ máy tinh gọn",  # the machinery
    "Sở hữu trí tuệ",  # property
    "trụ sở làm việc",  # seat
    "cơ sở dữ liệu dùng chung",  # a database
    "Cơ sở pháp lý của đề án",  # basis
    "Báo cáo kết quả thực hiện",  # to report
    "Báo cáo này gồm hai phần",  # a report
    "công tác báo chí",  # the press
    "chiến sĩ công an",  # police as an adjective
    "lực lượng công an nhân dân",  # a force
    "Trường hợp chậm trễ thì giải trình",  # a case
    "môi trường đô thị",  # environment
    "thị trường lao động",  # market
    "Cục bộ địa phương chủ nghĩa".replace("địa phương ", ""),  # partial
    "văn phòng phẩm",  # stationery
    "Hội nghị tổng kết năm",  # a conference
    "Hội thảo khoa học",  # a workshop
    "hội nhập quốc tế",  # integration
    "Hội chợ thương mại",  # a fair
    "xã hội hóa giáo dục",  # society
    "nhiệm vụ được giao",  # duty
    "Nhiệm vụ, giải pháp chủ yếu",  # duty
    "vụ Đông Xuân năm nay",  # a crop
    "Vụ việc phức tạp kéo dài",  # a case
    "dịch vụ công trực tuyến",  # service
    "cán bộ, công chức, viên chức",  # staff
    "toàn bộ hồ sơ",  # all
    "nội bộ ngành".replace(" ngành", ""),  # inside
    "Quỹ đất hai bên đường",  # land fund
    "ngân quỹ còn dư",  # funds
    "Đoàn kết, kỷ cương",  # unity
    "đoàn viên, hội viên",  # members
    "Viện dẫn quy định",  # to cite
    "người dân, doanh nghiệp và hộ gia đình",  # citizens and firms are no units
    "các hộ kinh doanh, cá nhân",  # private
    "Thuế thu nhập cá nhân",  # a tax
    "Thống kê, phân loại hồ sơ",  # to count
    "Kiểm toán báo cáo tài chính",  # an audit
    "Đài thọ kinh phí",  # to fund
    "tình hình trên địa bàn các xã, phường",  # places
    "tại các huyện, thị xã",  # places
    "thành phố thông minh",  # a city
    "Trạm thu phí",  # a toll booth
    "Ngày hội đọc sách",  # a festival
    "Đại hội Đảng",  # a congress
    "quốc phòng, an ninh",  # defence
    "số 12/UBND-VP ngày 5/3",  # a symbol
    "Cổng dịch vụ công",  # a web site
    "Tổ chức thực hiện",  # a heading
    "Tổ chức hội thi nấu ăn",  # to hold
    "lãnh đạo, điều hành tập trung",  # to lead
    "chủ tịch hội trường",  # not a post of a unit
    "Trưởng thành qua thử thách",  # grown
    "giám đốc thẩm",  # a review of judgments
    "Ban ngày nắng nóng",  # by day
    "đội ngũ giáo viên",  # staff
    "Đội hình tiên phong",  # formation
    "Liên hiệp quốc",  # not here
    "Khu vực nông thôn",  # area
    "chi tiết, chi phí",  # not heads
    "cải thiện môi trường đầu tư",  # climate
    "",
    "   ",
    "12/2025/QĐ-UBND",  # a symbol
]
