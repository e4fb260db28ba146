"""Sentences and the deadlines in them: the specification of the rules.

All are of documents issued on Tuesday 20 May 2025. How a deadline is written here: `shown` in
`test_cases`. A sentence that looks like a deadline and is none says why.
"""

# fmt: off
DAYS = [
    # trước
    ("Các xã gửi danh sách về Phòng Nội vụ trước ngày 15/6/2025.",                  "2025-06-15 before"),
    ("Báo cáo kết quả trước ngày 05 tháng 6 năm 2025 để tổng hợp.",                 "2025-06-05 before"),
    ("Nộp hồ sơ trước ngày 15-6-2025",                                              "2025-06-15 before"),
    ("Nộp hồ sơ trước ngày 15.6.2025",                                              "2025-06-15 before"),
    ("Hoàn thành việc sửa chữa trước ngày 30/6.",                                   "2025-06-30 before"),
    ("Nộp về Văn phòng trước 30/6 để trình ký.",                                    "2025-06-30 before"),
    ("Chậm nhất trước ngày 10/7/2025 phải bàn giao mặt bằng.",                      "2025-07-10 before"),
    ("Ban hành văn bản trước tháng 9/2025.",                                        "2025-09-01 before"),
    ("Trình phê duyệt trước quý IV/2025.",                                          "2025-10-01 before"),
    ("Xóa nhà tạm trước năm 2026.",                                                 "2026-01-01 before"),
    ("Gửi ý kiến góp ý trước ngày 28 tháng 5.",                                     "2025-05-28 before"),
    ("Gửi\nvề Sở Y tế trước\nngày 12\ntháng 6 năm 2025.",                           "2025-06-12 before"),
    ("Báo cáo trước thời điểm ngày 01/7/2025.",                                     "2025-07-01 before"),
    ("Gửi trước ngày 15/6/2025 (bản giấy) và ngày 20/6/2025 (bản điện tử).",        "2025-06-15 before | 2025-06-20 before"),
    ("Báo cáo 6 tháng gửi trước ngày 15/6, báo cáo năm gửi trước ngày 15/12.",      "2025-06-15 before | 2025-12-15 before"),
    ("Rà soát xong trong tháng 6, báo cáo trước ngày 05/7/2025.",                   "2025-06-30 by | 2025-07-05 before"),
    # một giờ trong ngày: còn trong ngày ấy
    ("Gửi số liệu trước 17h00 ngày 12/6/2025.",                                     "2025-06-12 by"),
    ("Báo cáo nhanh trước 16 giờ 30 phút ngày 25/5/2025.",                          "2025-05-25 by"),
    ("Báo cáo trước 10 giờ 00, thứ Sáu, ngày 30/5/2025.",                           "2025-05-30 by"),
    ("Gửi lại trước 15h00' ngày 26/5.",                                             "2025-05-26 by"),
    ("Nộp tài liệu chậm nhất 11h30 ngày 29/5/2025.",                                "2025-05-29 by"),
    ("Gửi trước giờ hành chính ngày 27/5/2025.",                                    "2025-05-27 by"),
    # chậm nhất, hạn cuối, không quá
    ("Gửi về Phòng Tài chính chậm nhất là ngày 20/6.",                              "2025-06-20 by"),
    ("Báo cáo chậm nhất ngày 20 tháng 6 năm 2025.",                                 "2025-06-20 by"),
    ("Muộn nhất vào ngày 10/6/2025 phải có kết quả.",                               "2025-06-10 by"),
    ("Hạn cuối nộp hồ sơ là ngày 31/5/2025.",                                       "2025-05-31 by"),
    ("Thời hạn gửi báo cáo là ngày 22/6/2025.",                                     "2025-06-22 by"),
    ("Giải ngân hết vốn không quá ngày 31/12/2025.",                                "2025-12-31 by"),
    ("Không muộn hơn ngày 15/8/2025, công khai kết quả.",                           "2025-08-15 by"),
    ("Chậm nhất đến hết tháng 7/2025 phải nghiệm thu.",                             "2025-07-31 by"),
    ("Chậm nhất trong quý III/2025 trình thẩm định.",                               "2025-09-30 by"),
    # đến, đến hết
    ("Đến hết ngày 30/6/2025, hoàn thành số hóa hồ sơ.",                            "2025-06-30 by"),
    ("Từ nay đến hết năm 2025 xóa 40 nhà dột nát.",                                 "2025-12-31 by"),
    ("Từ nay đến cuối năm tổ chức 02 lớp tập huấn.",                                "2025-12-31 by"),
    ("Phấn đấu đến năm 2030 có 95% hộ dân dùng nước sạch.",                         "2030-12-31 by"),
    ("Gia hạn việc kê khai đến ngày 15/7/2025.",                                    "2025-07-15 by"),
    ("Đến hết tháng 6 phải giao xong chỉ tiêu.",                                    "2025-06-30 by"),
    ("Hết quý III/2025, không còn hồ sơ quá hạn.",                                  "2025-09-30 by"),
    # trong
    ("Tham mưu ban hành kế hoạch trong tháng 6/2025.",                              "2025-06-30 by"),
    ("Hoàn thành ngay trong tháng 5/2025.",                                         "2025-05-31 by"),
    ("Trình UBND tỉnh trong quý III năm 2025.",                                     "2025-09-30 by"),
    ("Tổ chức sơ kết trong tháng 01 năm 2026.",                                     "2026-01-31 by"),
    ("Bàn giao thiết bị trong tháng 2/2028.",                                       "2028-02-29 by"),
    ("Công bố trong 6 tháng cuối năm 2025.",                                        "2025-12-31 by"),
    ("Kiểm tra 10 cơ sở trong 6 tháng đầu năm.",                                    "2025-06-30 by"),
    ("Đánh giá lại trong 9 tháng đầu năm 2025.",                                    "2025-09-30 by"),
    ("Ra quân làm sạch bãi biển trong tháng 6 và tháng 7/2025.",                    "2025-07-31 by"),
    ("Thực hiện trong các tháng 6, 7, 8/2025.",                                     "2025-08-31 by"),
    ("Rà soát trong quý II và quý IV/2025.",                                        "2025-06-30 by | 2025-12-31 by"),
    ("Trả lời cử tri trong tháng tới.",                                             "2025-06-30 by"),
    ("Họp dân lấy ý kiến trong tuần này.",                                          "2025-05-25 by"),
    ("Gửi dự thảo trong tuần sau.",                                                 "2025-06-01 by"),
    ("Thống nhất phương án trong quý này.",                                         "2025-06-30 by"),
    # trong năm: khi đứng với việc hoàn thành, hoặc mở đầu
    ("Hoàn thành xây dựng trạm bơm trong năm 2025.",                                "2025-12-31 by"),
    ("Đẩy nhanh tiến độ để đưa vào khai thác tuyến đường trong năm 2026.",          "2026-12-31 by"),
    ("Trong năm 2025, ban hành quy chế phối hợp.",                                  "2025-12-31 by"),
    ("Hoàn thành việc cấp mã số trong giai đoạn 2026-2030.",                        "2030-12-31 by"),
    ("Quyết toán dự án hoàn thành trong năm nay.",                                  "2025-12-31 by"),
    # vào, xong, hoàn thành
    ("Tổ chức lễ ra quân vào ngày 01/6/2025.",                                      "2025-06-01 by"),
    ("Khai trương chuyên trang vào cuối tháng 6/2025.",                             "2025-06-30 by"),
    ("Tổng kết mô hình vào cuối năm 2025.",                                         "2025-12-31 by"),
    ("Sơ kết vào giữa năm 2026.",                                                   "2026-06-30 by"),
    ("Rà soát xong quý II/2025.",                                                   "2025-06-30 by"),
    ("Việc này hoàn thành tháng 8/2025.",                                           "2025-08-31 by"),
    # từ … đến …
    ("Mở đợt cao điểm từ ngày 01/6/2025 đến hết ngày 15/7/2025.",                   "2025-07-15 by"),
    ("Lấy ý kiến nhân dân từ 01/6 đến 20/6/2025.",                                  "2025-06-20 by"),
    ("Tuần tra đêm từ tháng 6 đến tháng 8 năm 2025.",                               "2025-08-31 by"),
    ("Thí điểm từ quý III/2025 đến quý I/2026.",                                    "2026-03-31 by"),
    # năm không ghi: năm của văn bản, hoặc năm sau nếu đã qua hơn 60 ngày
    ("Báo cáo trước ngày 15/01 để tổng hợp.",                                       "2026-01-15 before"),
    ("Hoàn thành trong tháng 02.",                                                  "2026-02-28 by"),
    ("Chậm nhất ngày 10/4 phải xong.",                                              "2025-04-10 by"),
    # ngày không ghi tháng
    ("Gửi báo cáo trước ngày 25.",                                                  "2025-05-25 before"),
    ("Gửi báo cáo trước ngày 10.",                                                  "2025-06-10 before"),
    ("Gửi báo cáo trước ngày 05 tháng sau.",                                        "2025-06-05 before"),
    # nhãn trong câu: thời gian đứng một mình
    ("Lắp 20 camera. Thời gian thực hiện: Tháng 8/2025.",                           "2025-08-31 by"),
    ("Khảo sát nhu cầu; thời hạn hoàn thành: 30/6/2025.",                           "2025-06-30 by"),
    ("Tiến độ thực hiện: Quý III/2025",                                             "2025-09-30 by"),
    ("Hoàn thành: quý II/2025.",                                                    "2025-06-30 by"),
    ("Thời gian: từ tháng 6/2025 đến tháng 9/2025.",                                "2025-09-30 by"),
    ("Thời gian hoàn thành: Tháng 6/2025. Hội nghị dự kiến ngày 03/7/2025.",        "2025-06-30 by"),
    # ngày không có trên lịch: giữ lời văn, không đoán
    ("Gửi trước ngày 31/6/2025.",                                                   "None before"),
    ("Gửi chậm nhất ngày 30 tháng 02 năm 2026.",                                    "None by"),
]

RECURRING = [
    ("Định kỳ hằng tháng báo cáo UBND huyện.",                                      "FREQ=MONTHLY"),
    ("Hàng quý có báo cáo bằng văn bản.",                                           "FREQ=MONTHLY;INTERVAL=3"),
    ("Định kỳ 6 tháng, năm báo cáo kết quả.",                                       "FREQ=MONTHLY;INTERVAL=6 | FREQ=YEARLY"),
    ("Định kỳ hàng tháng, quý, 6 tháng, 9 tháng và năm báo cáo.",                   "FREQ=MONTHLY | FREQ=MONTHLY;INTERVAL=3 | FREQ=MONTHLY;INTERVAL=6 | FREQ=YEARLY;BYMONTH=9 | FREQ=YEARLY"),
    ("Báo cáo định kỳ hằng tháng/quý/năm.",                                         "FREQ=MONTHLY | FREQ=MONTHLY;INTERVAL=3 | FREQ=YEARLY"),
    ("Cập nhật số liệu theo quý, năm hoặc khi có kết quả thẩm định.",               "FREQ=MONTHLY;INTERVAL=3 | FREQ=YEARLY | event"),
    ("Hằng tuần, các tổ tự quản tổng vệ sinh.",                                     "FREQ=WEEKLY"),
    ("Trực ban và báo cáo hằng ngày.",                                              "FREQ=DAILY"),
    ("Báo cáo hai năm một lần.",                                                    "FREQ=YEARLY;INTERVAL=2"),
    ("Diễn tập 12 tháng một lần.",                                                  "FREQ=YEARLY"),
    ("Giao ban định kỳ 02 tuần/1 lần.",                                             "FREQ=WEEKLY;INTERVAL=2"),
    ("Kiểm tra định kỳ 06 tháng/01 lần.",                                           "FREQ=MONTHLY;INTERVAL=6"),
    ("Báo cáo định kỳ (sáu tháng một lần) hoặc đột xuất.",                          "FREQ=MONTHLY;INTERVAL=6"),
    ("Kiểm tra đột xuất ít nhất 02 lần/năm.",                                       "FREQ=MONTHLY;INTERVAL=6"),
    ("Tuyên truyền tối thiểu 04 lần/năm trên loa truyền thanh.",                    "FREQ=MONTHLY;INTERVAL=3"),
    ("Mỗi năm tổ chức ít nhất một lần đối thoại với thanh niên.",                   "FREQ=YEARLY"),
    ("Mỗi quý một lần, rà soát danh sách hộ nghèo.",                                "FREQ=MONTHLY;INTERVAL=3"),
    ("Họp giao ban một tuần một lần.",                                              "FREQ=WEEKLY"),
    # có ngày
    ("Gửi báo cáo trước ngày 20 hằng tháng.",                                       "FREQ=MONTHLY;BYMONTHDAY=20"),
    ("Gửi báo cáo trước ngày 20 của mỗi tháng.",                                    "FREQ=MONTHLY;BYMONTHDAY=20"),
    ("Hằng tháng, các phòng gửi lịch công tác trước ngày 25.",                      "FREQ=MONTHLY;BYMONTHDAY=25"),
    ("Vào ngày 10 và ngày 25 hằng tháng, tiếp công dân tại trụ sở.",                "FREQ=MONTHLY;BYMONTHDAY=10,25"),
    ("Báo cáo tháng gửi chậm nhất vào ngày 18 của tháng báo cáo.",                  "FREQ=MONTHLY;BYMONTHDAY=18"),
    ("Hằng tháng báo cáo kết quả trước ngày 05 của tháng kế tiếp.",                 "FREQ=MONTHLY;BYMONTHDAY=5"),
    ("Hằng quý, trước ngày 15 của tháng kế tiếp, báo cáo Sở Tài chính.",            "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15"),
    ("Báo cáo quý gửi trước ngày 18 tháng cuối quý.",                               "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=18"),
    ("Gửi chậm nhất ngày 10 của tháng đầu quý sau.",                                "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10"),
    ("Chậm nhất là ngày 20 của tháng cuối quý II và quý IV phải gửi báo cáo.",      "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=20"),
    ("Nộp báo cáo trước ngày 10 các tháng 4, 7 và 10.",                             "FREQ=YEARLY;BYMONTH=4,7,10;BYMONTHDAY=10"),
    ("Trước ngày 20 tháng 6 và ngày 20 tháng 12 hằng năm báo cáo Sở.",              "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=20"),
    ("Báo cáo trước ngày 15/6 và 25/11 hằng năm.",                                  "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15 | FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25"),
    ("Hằng năm, trước ngày 20 tháng 12, các đơn vị tự chấm điểm.",                  "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20"),
    ("Hằng năm tổ chức tổng kết trong tháng 12.",                                   "FREQ=YEARLY;BYMONTH=12"),
    ("Tổ chức hội thi trong quý II hằng năm.",                                      "FREQ=YEARLY;BYMONTH=6"),
    ("Báo cáo định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12).",          "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15 | FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"),
    ("Định kỳ 06 tháng (trước ngày 20 tháng 6 hằng năm) và 01 năm (trước ngày 15 tháng 11 hằng năm) báo cáo.", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=20 | FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15"),
    ("Định kỳ 6 tháng, năm báo cáo trước ngày 10/6 và 10/12 hằng năm.",             "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=10"),
    ("Chốt số liệu vào ngày cuối cùng của tháng.",                                  "FREQ=MONTHLY;BYMONTHDAY=-1"),
    # ngày trong tuần
    ("Gửi lịch tuần vào sáng thứ 6 hàng tuần.",                                     "FREQ=WEEKLY;BYDAY=FR"),
    ("Báo cáo trước 15h00 thứ Năm hằng tuần.",                                      "FREQ=WEEKLY;BYDAY=TH"),
    ("Hằng tuần, các xã gửi báo cáo trước 16 giờ thứ Tư.",                          "FREQ=WEEKLY;BYDAY=WE"),
    ("Dọn vệ sinh thứ Bảy, Chủ nhật hằng tuần.",                                    "FREQ=WEEKLY;BYDAY=SA,SU"),
    ("Tiếp công dân thứ Năm tuần cuối hằng tháng.",                                 "FREQ=MONTHLY;BYDAY=-1TH"),
    ("Họp chi bộ thứ Hai tuần đầu của tháng.",                                      "FREQ=MONTHLY;BYDAY=1MO"),
    ("Báo cáo nhanh trước 16h00 hằng ngày.",                                        "FREQ=DAILY"),
    ("Báo cáo tại phiên họp UBND huyện thường kỳ hằng tháng.",                      "FREQ=MONTHLY"),
    ("Đánh giá tại các cuộc họp giao ban hằng tuần.",                               "FREQ=WEEKLY"),
]

LENGTHS = [
    ("Trong thời hạn 05 ngày làm việc kể từ ngày ký, các xã gửi kế hoạch.",         "5 working_day issue"),
    ("Trong vòng 03 (ba) ngày kể từ ngày nhận được Công văn này, trả lời.",         "3 day receipt"),
    ("Gửi báo cáo trong thời hạn 10 ngày kể từ ngày ban hành Chỉ thị này.",         "10 day issue"),
    ("Trong thời gian 02 tháng kể từ ngày Sở ban hành Thông báo này, bàn giao.",    "2 month issue"),
    ("Không quá 02 ngày làm việc kể từ khi văn bản chỉ đạo được ban hành.",         "2 working_day issue"),
    ("Chậm nhất sau 02 ngày làm việc, cơ quan chủ trì phải trả lời.",               "2 working_day issue"),
    ("Trong vòng 24 giờ kể từ khi nhận được tin báo, cử người đến hiện trường.",    "24 hour receipt"),
    ("Xử lý nguồn nước trong 24-48 giờ sau khi nước rút.",                          "48 hour event"),
    ("Trả lời trong 07 (bảy) ngày, trừ ngày nghỉ, kể từ ngày nhận đơn.",            "7 working_day receipt"),
    ("Trong vòng 05 ngày (làm việc) kể từ ngày ký ban hành.",                       "5 working_day issue"),
    ("Trong thời hạn năm ngày làm việc kể từ ngày kết thúc hội nghị.",              "5 working_day event"),
    ("Tối đa 15 ngày kể từ ngày tiếp nhận hồ sơ phải trả kết quả.",                 "15 day receipt"),
    ("Chậm nhất 03 ngày sau khi kết thúc đợt kiểm tra phải có báo cáo.",            "3 day event"),
    ("Trong vòng nửa tháng kể từ ngày nhận được văn bản này.",                      "15 day receipt"),
    ("Trong vòng 02 tuần kể từ hôm nay phải xong.",                                 "2 week issue"),
    ("Chậm nhất sau thời hạn 03 ngày làm việc kể từ ngày hết thời hạn giao.",       "3 working_day deadline"),
    ("Trong thời hạn 30 ngày kể từ ngày 01/7/2025, chuyển giao xong hồ sơ.",        "30 day event"),
    ("Thời hạn góp ý là 10 ngày kể từ ngày nhận được dự thảo.",                     "10 day receipt"),
    ("Trong vòng 10 ngày, các đơn vị hoàn thành kê khai.",                          "10 day issue"),
    # trước một việc
    ("Gửi tài liệu chậm nhất 03 ngày làm việc trước ngày họp.",                     "-3 working_day event"),
    ("Trước 10 ngày khi tiến hành khảo sát phải có công văn.",                      "-10 day event"),
    ("Muộn nhất trước 05 ngày (làm việc) diễn ra phiên họp.",                       "-5 working_day event"),
    ("Gửi giấy mời trước ít nhất 02 ngày làm việc.",                                "-2 working_day event"),
    ("Báo cáo lại trước thời hạn giao ít nhất 02 ngày.",                            "-2 day deadline"),
    ("Xin gia hạn trước khi hết thời hạn 03 ngày làm việc.",                        "-3 working_day deadline"),
    ("Đăng ký nội dung trước khi tổ chức họp tối thiểu 07 ngày.",                   "-7 day event"),
    ("Thông báo ít nhất 05 ngày trước đợt kiểm tra.",                               "-5 day event"),
]

EVENTS = [
    ("Cập nhật khi có kết quả xác minh.",                                           "event"),
    ("Ngay sau khi có kết quả bầu cử, công bố trên trang thông tin.",               "event"),
    ("Khử khuẩn trường lớp ngay khi nước rút.",                                     "event"),
    ("Sau khi được phê duyệt, công khai quy hoạch tại trụ sở xã.",                  "event"),
    ("Ngay sau hội nghị, ban hành kế hoạch khắc phục.",                             "event"),
    ("Gửi Sở Tư pháp thẩm định trước khi trình Hội đồng nhân dân tỉnh.",            "event"),
    ("Nạo vét cống trước mùa mưa bão.",                                             "event"),
    ("Sửa xong 12 phòng học trước khai giảng.",                                     "event"),
    ("Trang trí các tuyến phố trước Tết Nguyên đán.",                               "event"),
    ("Trình HĐND tỉnh tại kỳ họp thứ 30.",                                          "event"),
    ("Báo cáo UBND huyện tại phiên họp gần nhất.",                                  "event"),
    ("Trực gác từ tháng 9/2025 đến khi kết thúc mùa lũ.",                           "event"),
    # ngay
    ("Báo cáo ngay về Ban Chỉ huy Phòng thủ dân sự xã.",                            "immediate"),
    ("Triển khai ngay việc sửa chữa đập tràn.",                                     "immediate"),
    ("Việc nào cấp bách phải làm ngay.",                                            "immediate"),
    ("Lập tức sơ tán các hộ ở chân đồi.",                                           "immediate"),
    ("Tổ chức chốt chặn ngay lập tức.",                                             "immediate"),
    ("Chuyển xử lý trong ngày nhận được văn bản.",                                  "immediate"),
    ("Phân công người trực ngay trong ngày.",                                       "immediate"),
]

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
    # bắt đầu
    ("Từ ngày 01/7/2025, áp dụng mẫu biểu mới.",                                    ""),  # a start alone
    ("Kể từ ngày 15/6/2025 trở đi, không nhận hồ sơ giấy.",                         ""),  # a start alone
    ("Bắt đầu từ tháng 8/2025 thu phí theo mức mới.",                               ""),  # a start alone
    ("Từ năm 2026, giao chỉ tiêu theo phường.",                                     ""),  # a start alone
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
    ("Tháng 12/2025",                                       "2025-12-31 by"),
    ("Tháng 11 - 12/2025",                                  "2025-12-31 by"),
    ("Tháng 9, 10/2025",                                    "2025-10-31 by"),
    ("T6/2025",                                             "2025-06-30 by"),
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
    ("Chuyển đổi mẫu biểu trước ngày 01/01/2026.",          "2026-01-01 before"),
    ("Trả lời trong 03 ngày làm việc.",                     "3 working_day receipt"),
    ("Lấy ý kiến trước khi trình Chủ tịch.",                ""),  # every case
    ("Sau khi kết thúc kiểm tra, lập báo cáo.",             ""),  # every case
]
# fmt: on
