"""What looks like a unit and is none, each with its reason."""

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
    "Cục bộ, bản vị",  # partial
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
    "kiểm soát nội bộ",  # inside
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
    "trên địa bàn các xã Tân Lập, Hòa An",  # places
    "đoạn qua xã Tân Lập có sạt lở",  # a place
    "huyện Tân Lập, tỉnh Cao Bằng",  # a place, nobody told to act
    "đoàn trường về muộn",  # a group of pupils
    "lực lượng Công an, quân đội trực",  # a force
    "thuế cơ sở tính thuế",  # no number
    "Tổ quốc ghi công",  # the fatherland
    "Yêu cầu trường nộp hồ sơ",  # nothing tells which
    "phần mềm CN Trần dùng chung",  # letters before one syllable are no person
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
    "Khoa học và công nghệ phát triển",  # science, not a department
    "ứng dụng khoa học vào sản xuất",  # science
    "Đội hình múa lân",  # formation
    "đội tuyển bóng đá",  # a team
    "kinh tế nông thôn khởi sắc",  # the countryside, not a hamlet
    "Thành tích đạt được",  # achievement
    "đoàn viên ưu tú",  # a member
    "trạm biến áp đầu nguồn",  # a thing
    "ngành nghề truyền thống",  # trades
    "Cấp giấy phép xây dựng",  # to grant
    "cấp học mầm non",  # a level of schooling
    "các cấp độ rủi ro thiên tai",  # degrees
    "các doanh nghiệp trên địa bàn",  # firms at large (ruling 16)
    "bảo đảm trật tự an toàn",  # order
    "hỗ trợ doanh nghiệp nhỏ",  # firms at large
    "điều kiện thành lập",  # to found
    "thị trường bất động sản",  # a market
    "",
    "   ",
    "12/2025/QĐ-UBND",  # a symbol
]
