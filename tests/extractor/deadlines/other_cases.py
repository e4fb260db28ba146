"""Sentences without a deadline, each with the reason; cells of times; sentences of regulations.

Written and dated as in `cases`.
"""

# fmt: off
NOTHING = [
    # văn bản dẫn chiếu, cuộc họp
    ("Căn cứ Quyết định số 12/QĐ-UBND ngày 05/3/2025 của UBND huyện",               ""),  # legal basis
    ("Theo đề nghị tại Tờ trình số 45/TTr-PNV ngày 15/6/2025.",                     ""),  # proposal
    ("Thực hiện Công văn số 77/SNV-CCVC ngày 02 tháng 6 năm 2025.",                 ""),  # letter
    ("Nghị quyết số 15-NQ/TU ngày 10/4/2025 của Tỉnh ủy",                           ""),  # party paper
    ("Luật Đất đai ngày 18 tháng 01 năm 2024",                                      ""),  # law
    ("Kết luận tại cuộc họp ngày 28/5/2025",                                        ""),  # meeting held
    ("Biên bản làm việc ngày 22/5/2025 giữa hai bên",                               ""),  # minutes
    ("Theo Thông báo kết luận ngày 19/5/2025 của Chủ tịch UBND tỉnh",               ""),  # notice
    ("Ngày 15/6/2025, Đoàn công tác làm việc với xã.",                              ""),  # day without a cue
    ("Kỷ niệm 80 năm Cách mạng tháng Tám và Quốc khánh 2/9",                        ""),  # feast
    ("Nhân dịp Tết Trung thu năm 2025",                                             ""),  # occasion
    ("Thông tư số 10/2025/TT-BNV ngày 30/6/2025",                                   ""),  # circular
    ("Văn bản số 115/UBND-KT ngày 21 tháng 5 năm 2025 về việc đôn đốc",             ""),  # letter
    ("Tân Hòa, ngày 20 tháng 5 năm 2025",                                           ""),  # place and date
    ("Dự thảo lần 2 ngày 10/6/2025",                                                ""),  # draft
    # hiệu lực
    ("Quyết định này có hiệu lực từ ngày 01/7/2025.",                               ""),  # entry into force
    ("Nghị quyết có hiệu lực thi hành sau 10 ngày kể từ ngày ký.",                  ""),  # entry into force
    ("Quyết định có hiệu lực kể từ ngày ký ban hành.",                              ""),  # entry into force
    ("Giấy phép có hiệu lực đến hết ngày 31/12/2026.",                              ""),  # validity
    ("Văn bản này hết hiệu lực vào ngày 01/01/2026.",                               ""),  # end of validity
    ("Giấy xác nhận có giá trị đến ngày 31/12/2025.",                               ""),  # validity
    # bắt đầu
    ("Từ ngày 01/7/2025, áp dụng mẫu biểu mới.",                                    ""),  # a start alone
    ("Kể từ ngày 15/6/2025 trở đi, không nhận hồ sơ giấy.",                         ""),  # a start alone
    ("Bắt đầu từ tháng 8/2025 thu phí theo mức mới.",                               ""),  # a start alone
    ("Từ năm 2026, giao chỉ tiêu theo phường.",                                     ""),  # a start alone
    ("Tạm dừng đò ngang từ 18h00 ngày 29/5/2025.",                                  ""),  # a start alone
    ("Kể từ 0 giờ, ngày 01/6/2025, đóng cửa bến khách.",                            ""),  # a start alone
    ("Bố trí người trực các ngày thứ Bảy, Chủ nhật.",                               ""),  # days, no period
    ("Báo cáo số hồ sơ đã hoàn thành trong tuần.",                                  ""),  # told of, not set
    ("Rà soát viên chức có mặt đến 31/8/2025.",                                     ""),  # the day of the data
    ("Thống kê hồ sơ còn tồn đọng tại xã đến hết ngày 30/6/2025.",                  ""),  # the day of the data
    ("Từ 06 giờ 00 phút ngày 01/6/2025, các chốt mở lại.",                          ""),  # a start alone
    ("Bắt đầu từ 7h30, ngày 02/6/2025, tiếp nhận hồ sơ tại trụ sở mới.",            ""),  # a start alone
    ("Thu phí từ 22h00 hôm nay theo mức mới.",                                      ""),  # a start alone
    ("Số tàu thuyền hiện có đến ngày 31/5/2025 là 40 chiếc.",                       ""),  # the day of the data
    ("Công nợ còn tồn đến hết tháng 6/2025 của hợp tác xã.",                        ""),  # the day of the data
    ("Tổng hợp các việc được hoàn thành trong tháng.",                              ""),  # told of, not set
    ("Nắm tình hình dư luận trong tuần.",                                           ""),  # what it tells of
    ("Lớp học mở vào các buổi tối thứ Ba, thứ Năm.",                                ""),  # days, no period
    # năm trong tên
    ("Triển khai Kế hoạch năm 2025 của ngành.",                                     ""),  # name
    ("Lập dự toán ngân sách năm 2026 gửi Phòng Tài chính.",                         ""),  # name
    ("Xây dựng kế hoạch hằng năm của đơn vị.",                                      ""),  # name
    ("Thẩm định dự toán thu, chi hằng năm.",                                        ""),  # name
    ("Thực hiện Nghị quyết phát triển kinh tế giai đoạn 2021-2025.",                ""),  # name
    ("Chương trình mục tiêu quốc gia giai đoạn 2026 - 2030",                        ""),  # name
    ("Chiến lược phát triển thủy sản đến năm 2030, tầm nhìn đến năm 2045",          ""),  # name
    ("Quy hoạch tỉnh thời kỳ 2021-2030, tầm nhìn đến năm 2050",                     ""),  # name
    ("Đại hội Hội Nông dân nhiệm kỳ 2025-2030",                                     ""),  # term of office
    ("Chuẩn bị sách giáo khoa cho năm học 2025-2026.",                              ""),  # school year
    ("Gieo cấy vụ Đông Xuân 2025-2026 đúng lịch.",                                  ""),  # season
    ("Đề án 06 năm 2025",                                                           ""),  # name
    ("Báo cáo tổng kết công tác năm 2025 của phòng",                                ""),  # name
    ("Chương trình công tác quý III/2025",                                          ""),  # name
    ("Tình hình kinh tế - xã hội tháng 5 và nhiệm vụ tháng 6/2025",                 ""),  # name
    ("Theo dõi chương trình công tác hằng tuần của lãnh đạo.",                      ""),  # name
    ("Xếp loại thi đua các tập thể, cá nhân hằng năm.",                             ""),  # rating of the year
    ("Phân bổ kinh phí chi thường xuyên hằng năm.",                                 ""),  # budget of the year
    ("Giao chỉ tiêu trồng cây hằng năm cho các xã.",                                ""),  # target of the year
    ("Xử lý công việc hằng ngày của cơ quan.",                                      ""),  # daily work
    ("Bảo đảm đời sống hằng ngày của người dân.",                                   ""),  # daily life
    # đã qua, số liệu
    ("Tính đến ngày 31/5/2025, toàn xã có 120 hộ cận nghèo.",                       ""),  # count
    ("Lũy kế từ đầu năm đến hết tháng 5/2025, thu đạt 45%.",                        ""),  # count
    ("Các dự án đã được phê duyệt trước ngày 01/8/2025.",                           ""),  # past or condition
    ("Trong tháng 5/2025, huyện đã xử lý 15 vụ.",                                   ""),  # past
    ("Trong quý I/2025, thu ngân sách đạt 20%.",                                    ""),  # past
    ("Trong năm 2024 hoàn thành 12/12 chỉ tiêu.",                                   ""),  # past
    ("Vào ngày 12/5/2025 xảy ra mưa đá tại hai xã.",                                ""),  # past
    ("Đợt mưa từ ngày 10/5/2025 đến ngày 14/5/2025 gây ngập 30 ha.",                ""),  # past
    ("Kết quả hoàn thành ngày 02/4/2025.",                                          ""),  # past
    ("Hồ sơ phát sinh trước ngày 01/7/2025 giải quyết theo quy định cũ.",           ""),  # condition
    ("Đối với người sinh trước ngày 01/01/2026",                                    ""),  # condition
    ("Công trình khởi công trước năm 2026",                                         ""),  # condition
    ("So với cùng kỳ năm 2024 tăng 5%.",                                            ""),  # statistics
    ("Đạt 12/15 tiêu chí, tăng 02 tiêu chí so với tháng 4/2025.",                   ""),  # statistics
    ("Trong 05 năm qua, phong trào có chuyển biến rõ.",                             ""),  # past
    ("Trong tháng 5 vừa qua mưa nhiều.",                                            ""),  # past
    # không định thời hạn
    ("Thực hiện theo quy định của pháp luật.",                                      ""),  # no time
    ("Kịp thời báo cáo vướng mắc về Sở.",                                           ""),  # vague
    ("Thường xuyên kiểm tra các điểm xung yếu.",                                    ""),  # vague
    ("Khẩn trương rà soát, tham mưu UBND huyện.",                                   ""),  # vague
    ("Tiếp tục tuyên truyền trong thời gian tới.",                                  ""),  # vague
    ("Bảo đảm đúng tiến độ, chất lượng.",                                           ""),  # vague
    ("Hoàn thành đúng thời gian theo yêu cầu của cấp trên.",                        ""),  # set by others
    ("Báo cáo định kỳ, đột xuất theo yêu cầu.",                                     ""),  # no period
    ("Định kỳ báo cáo kết quả về Văn phòng.",                                       ""),  # no period
    ("Kiểm tra đột xuất khi cần thiết.",                                            ""),  # every case
    ("Cử cán bộ tham gia (khi có đề nghị của Sở).",                                 ""),  # every case
    ("Hướng dẫn người dân khi thực hiện thủ tục.",                                  ""),  # no event
    ("Kiểm định thiết bị trước khi đưa vào sử dụng.",                               ""),  # every case
    ("Chuẩn bị thuốc, giường bệnh khi có dịch.",                                    ""),  # condition
    ("Nâng cao hiệu quả quản lý sau sắp xếp.",                                      ""),  # no event of this task
    # thời hạn tối thiểu, thời lượng
    ("Niêm yết danh sách ít nhất 15 ngày tại nhà văn hóa.",                         ""),  # minimum
    ("Hồ sơ mời thầu phát hành tối thiểu là 18 ngày.",                              ""),  # minimum
    ("Thời gian lấy ý kiến ít nhất là 05 ngày làm việc, kể từ khi nhận hồ sơ.",     ""),  # minimum
    ("Tập huấn trong 02 ngày (từ ngày 10/6/2025).",                                 ""),  # duration
    ("Thanh tra không quá 01 lần/năm đối với một doanh nghiệp.",                    ""),  # ceiling
    ("Nghỉ Tết từ ngày 14/02/2026 đến hết ngày 22/02/2026.",                        ""),  # days off
    ("Số liệu báo cáo tính từ ngày 15/12/2024 đến ngày 14/6/2025.",                 ""),  # period of figures
    ("Thời gian chốt số liệu: từ ngày 15/5/2025 đến ngày 14/6/2025.",               ""),  # period of figures
    ("Trực cấp cứu 24/7, 24/24 giờ.",                                               ""),  # round the clock
    ("Bảo hành công trình trong 12 tháng.",                                         ""),  # duration
    ("Được miễn phí trong thời hạn 03 năm.",                                        ""),  # duration
    ("Cây giống từ 6 tháng tuổi trở lên",                                           ""),  # age
    ("Tuyển 02 năm kinh nghiệm trở lên",                                            ""),  # experience
    ("Phạt tù từ 03 năm đến 07 năm",                                                ""),  # penalty
    # ngay không phải là thời hạn
    ("Thực hiện ngay các nhiệm vụ, giải pháp trọng tâm sau:",                       ""),  # lead-in
    ("Giải quyết vướng mắc ngay từ cơ sở.",                                         ""),  # place
    ("Bố trí lực lượng ngay tại hiện trường.",                                      ""),  # place
    ("Ngay trong bối cảnh khó khăn vẫn giữ ổn định.",                               ""),  # not a time
    ("Ngay cả các xã miền núi cũng đạt chuẩn.",                                     ""),  # not a time
    ("Lực lượng sẵn sàng xuất phát ngay.",                                          ""),  # readiness
    ("Đo đạc lại cho ngay ngắn, thẳng hàng.",                                       ""),  # another word
    ("Tăng cường quản lý cửa hàng tiện lợi, khách hàng năm 2025.",                  ""),  # another word
    ("Kính gửi quý cơ quan, quý đơn vị",                                            ""),  # another word
    ("Chào mừng trong ngày hội đại đoàn kết.",                                      ""),  # feast
    # số liệu giống ngày tháng
    ("Xây dựng 03/7 cơ sở dữ liệu chuyên ngành.",                                   ""),  # fraction
    ("Giao 12/15 chỉ tiêu cho các phường.",                                         ""),  # fraction
    ("Quốc lộ 1 đoạn Km 20-6+500",                                                  ""),  # road
    ("Mục 3.2.25 của Phụ lục",                                                      ""),  # clause
    ("Số tài khoản 3110.2025.6",                                                    ""),  # number
    ("Điện thoại 0205.3.812.345",                                                   ""),  # telephone
]

CELLS = [
    ("Quý II và IV hằng năm",                 "FREQ=YEARLY;BYMONTH=6,12"),
    ("Tháng 13, 12/2025",                     "2025-12-31 by"),  # no such month
    ("Từ 18h00 ngày 29/5/2025",               ""),  # a start alone
    ("Tháng 12/2025",                                       "2025-12-31 by"),
    ("Tháng 11 - 12/2025",                                  "2025-12-31 by"),
    ("Tháng 9, 10/2025",                                    "2025-10-31 by"),
    ("8/2025",                                              "2025-08-31 by"),
    ("Quý IV/2025",                                         "2025-12-31 by"),
    ("Q.III/2025",                                          "2025-09-30 by"),
    ("Quý III, IV năm 2025",                                "2025-12-31 by"),
    ("Quý III",                                             "2025-09-30 by"),
    ("Năm 2025",                                            "2025-12-31 by"),
    ("2025",                                                "2025-12-31 by"),
    ("Năm 2025-2026",                                       "2026-12-31 by"),
    ("2026 - 2030",                                         "2030-12-31 by"),
    ("Giai đoạn 2026-2030",                                 "2030-12-31 by"),
    ("15/6/2025",                                           "2025-06-15 by"),
    ("30/6",                                                "2025-06-30 by"),
    ("Ngày 26, 27/6/2025",                                  "2025-06-27 by"),
    ("8h00-10h00 ngày 28/6/2025",                           "2025-06-28 by"),
    ("Chiều ngày 28/6 và cả ngày 29/6/2025",                "2025-06-29 by"),
    ("Ngày 05/6/2025 (thứ 5)",                              "2025-06-05 by"),
    ("Trước 15/8/2025",                                     "2025-08-15 before"),
    ("Trong tháng 7",                                       "2025-07-31 by"),
    ("01/6/2025 - 31/7/2025",                               "2025-07-31 by"),
    ("Tháng 6 đến tháng 8/2025",                            "2025-08-31 by"),
    ("6 tháng cuối năm 2025",                               "2025-12-31 by"),
    ("Cuối năm 2025",                                       "2025-12-31 by"),
    ("15/6 và 15/12 hằng năm",                              "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15"),
    ("Hằng năm",                                            "FREQ=YEARLY"),
    ("Hàng quý, năm",                                       "FREQ=MONTHLY;INTERVAL=3 | FREQ=YEARLY"),
    ("6 tháng/lần",                                         "FREQ=MONTHLY;INTERVAL=6"),
    ("Thường xuyên, hằng tháng",                            "FREQ=MONTHLY"),
    ("Từ tháng 11/2025 đến khi kết thúc Tổng điều tra",     "event"),
    ("Sau khi Luật được thông qua",                         "event"),
    ("Ngay sau khi có hướng dẫn của Bộ",                    "event"),
    ("Thường xuyên",                                        ""),  # no time
    ("Theo kế hoạch",                                       ""),  # no time
    ("Từ tháng 11/2025",                                    ""),  # a start alone
    ("Năm học 2025-2026",                                   ""),  # school year
    ("Theo Quyết định số 15/QĐ-UBND ngày 05/6/2025",        ""),  # cited
]

REGULATIONS = [
    ("Các phòng báo cáo trước ngày 15 tháng 6.",            "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15"),
    ("Chậm nhất trước ngày 15 tháng 6 (đối với báo cáo 6 tháng) và ngày 25 tháng 11 (đối với báo cáo năm).", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15 | FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25"),
    ("Hằng năm, Quỹ công khai tài chính trước ngày 31 tháng 3.", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31"),
    ("Sơ kết trong tháng 7, tổng kết trong tháng 01.",      "FREQ=YEARLY;BYMONTH=7 | FREQ=YEARLY;BYMONTH=1"),
    ("Đăng ký chương trình trong quý IV.",                  "FREQ=YEARLY;BYMONTH=12"),
    ("Chuyển đổi mẫu biểu trước 01/01/2026.",               "2026-01-01 before"),
    ("Trả lời trong 03 ngày làm việc.",                     "3 working_day receipt"),
    ("Lấy ý kiến trước khi trình Chủ tịch.",                ""),  # every case
    ("Sau khi kết thúc kiểm tra, lập báo cáo.",             ""),  # every case
]
# fmt: on
