"""Sentences of real wording that name a time and set no deadline, each with the reason why."""

from extractor.types import Genre

D, R = Genre.DIRECTIVE, Genre.REGULATION

# fmt: off
NO_DEADLINES = [
    ("2025-03-12", D, "Thông báo số 214/TB-VPCP ngày 28/02/2025 của Văn phòng Chính phủ thông báo kết luận của Phó Thủ tướng."),  # cited
    ("2024-11-05", D, "Tiếp theo Công văn số 3391/SNV-CCVC ngày 21/10/2024, Sở Nội vụ đề nghị các đơn vị lưu ý nội dung sau:"),  # cited
    ("2023-08-14", D, "Xét Tờ trình số 96/TTr-PGDĐT ngày 11 tháng 8 năm 2023 của Trưởng phòng Giáo dục và Đào tạo huyện;"),  # cited
    ("2019-02-25", D, "Chỉ thị số 05-CT/TW ngày 15-5-2016 của Bộ Chính trị về đẩy mạnh học tập và làm theo tư tưởng Hồ Chí Minh"),  # cited
    ("2022-07-18", D, "Kết luận số 21-KL/TW ngày 25-10-2021 của Ban Chấp hành Trung ương Đảng khóa XIII"),  # cited
    ("2021-04-12", D, "Công điện số 461/CĐ-TTg hồi 15 giờ ngày 11/4/2021 của Thủ tướng Chính phủ"),  # cited
    ("2025-09-08", D, "Biên bản kiểm tra lập ngày 03/9/2025 tại Trường Tiểu học Tân Phú ghi nhận 03 tồn tại."),  # minutes
    ("2016-05-30", D, "Luật Đấu thầu số 43/2013/QH13 được thông qua ngày 26/11/2013"),  # cited
    ("2020-10-19", D, "Quyết định này thay thế Quyết định số 17/2016/QĐ-UBND ngày 14/6/2016 của UBND tỉnh."),  # repeal
    ("2018-01-08", D, "Bãi bỏ Quyết định số 41/2010/QĐ-UBND ngày 20 tháng 9 năm 2010."),  # repeal
    ("2022-12-05", D, "Hướng dẫn này thực hiện từ ngày 01-01-2023 và thay thế các hướng dẫn trước đây."),  # start
    ("2025-06-23", D, "Chính thức vận hành chính quyền địa phương 02 cấp từ ngày 01 tháng 7 năm 2025."),  # start
    ("2017-06-12", D, "Mức thu mới áp dụng từ năm học 2017 - 2018 đối với các trường công lập."),  # start
    ("2024-12-16", D, "Bảng giá đất này được áp dụng kể từ ngày 01/01/2025."),  # start
    ("2015-01-19", D, "Giấy phép lái xe hạng A1 không thời hạn, hạng B2 có thời hạn 10 năm kể từ ngày cấp."),  # validity
    ("2023-04-24", D, "Chứng chỉ hành nghề có giá trị trong 05 năm."),  # validity
    ("2026-02-23", D, "Hợp đồng lao động có thời hạn từ ngày 01/3/2026 đến ngày 28/02/2027."),  # validity
    ("2021-06-14", R, "Bằng tốt nghiệp cấp trước ngày 01/01/2020 vẫn có giá trị sử dụng."),  # condition
    ("2019-09-16", D, "Diện tích đất khai hoang từ trước ngày 15/10/1993 được công nhận không thu tiền."),  # condition
    ("2022-03-28", D, "Những người đang hưởng trợ cấp trước ngày 01/7/2021 được chuyển sang mức mới."),  # condition
    ("2013-10-21", D, "Các cơ sở đi vào hoạt động trước ngày 01/7/2006 mà chưa có cam kết bảo vệ môi trường."),  # condition
    ("2025-02-17", D, "Người lao động nghỉ việc từ ngày 01/01/2025 đến ngày 30/6/2025 thuộc đối tượng tinh giản."),  # condition
    ("2020-05-25", R, "Trẻ em từ 16 tuổi đến dưới 18 tuổi và người từ đủ 80 tuổi trở lên"),  # age
    ("2024-03-04", D, "Nam công dân từ đủ 18 tuổi đến hết 25 tuổi phải đăng ký nghĩa vụ quân sự."),  # age
    ("2017-11-13", R, "Trẻ dưới 36 tháng tuổi được gửi nhà trẻ."),  # age
    ("2022-08-01", D, "Bà con xã viên thả giống lúa ngắn ngày 95 - 100 ngày."),  # growth
    ("2014-06-09", D, "Bệnh có thời gian ủ bệnh từ 3 đến 7 ngày."),  # medicine
    ("2023-11-20", D, "Thuốc uống ngày 02 lần, mỗi lần 01 viên, trong 05 ngày liên tiếp."),  # medicine
    ("2021-08-16", D, "Người hoàn thành cách ly tiếp tục theo dõi sức khỏe tại nhà 14 ngày."),  # duration
    ("2025-04-07", D, "Khóa bồi dưỡng kéo dài 03 tháng, học vào thứ Bảy và Chủ nhật."),  # duration
    ("2018-09-24", D, "Thời gian tập huấn: 02 ngày/lớp."),  # duration
    ("2012-04-16", D, "Phụ cấp được hưởng trong 06 tháng liền kề."),  # duration
    ("2016-12-26", R, "Cán bộ được luân chuyển giữ chức vụ ít nhất 03 năm."),  # minimum
    ("2020-02-10", R, "Thời gian công khai dự thảo ít nhất là 60 ngày."),  # minimum
    ("2023-05-22", R, "Hồ sơ được lưu tối thiểu 10 năm tại đơn vị."),  # minimum
    ("2024-09-23", D, "Mỗi đợt kiểm tra không quá 05 ngày làm việc tại một đơn vị."),  # length of a visit
    ("2009-10-12", D, "Dự án hoàn thành đưa vào sử dụng năm 2008 chưa được quyết toán."),  # past
    ("2011-03-21", D, "Đến nay toàn tỉnh có 82 xã đạt chuẩn quốc gia về y tế."),  # past
    ("2014-12-22", D, "Năm 2014, tốc độ tăng trưởng kinh tế đạt 8,5%."),  # past
    ("2017-08-07", D, "Trong 6 tháng đầu năm 2017, đã có 45 lượt công dân đến khiếu nại."),  # past
    ("2019-12-09", D, "Vụ việc xảy ra vào khoảng 22 giờ ngày 06/12/2019 tại thôn Đông."),  # past
    ("2021-01-25", D, "Hội nghị tổng kết tổ chức ngày 15/01/2021 đã thống nhất các chỉ tiêu."),  # past
    ("2022-06-20", D, "Lũy kế giải ngân đến ngày 15/6/2022 đạt 38,2% kế hoạch vốn."),  # count
    ("2023-07-31", D, "Số liệu thống kê đến thời điểm 30/6/2023 cho thấy còn 214 hộ cận nghèo."),  # count
    ("2024-05-06", D, "Ước thực hiện cả năm 2024 đạt 105% dự toán."),  # estimate
    ("2025-12-15", D, "Kết quả đạt được trong năm 2025 là tiền đề quan trọng cho giai đoạn mới."),  # past
    ("2018-03-19", D, "Tăng 12% so với cùng kỳ tháng 02/2017."),  # statistics
    ("2026-05-11", D, "Tỷ lệ hộ nghèo năm 2025 còn 3,2%, giảm 1,1% so với đầu nhiệm kỳ."),  # statistics
    ("2010-01-18", D, "Kế hoạch phát triển kinh tế - xã hội 5 năm 2011 - 2015 của huyện"),  # name
    ("2013-02-25", D, "Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2010 - 2020"),  # name
    ("2016-09-05", D, "Đề án tinh giản biên chế giai đoạn 2015 - 2021 của tỉnh"),  # name
    ("2019-06-17", D, "Phương hướng, nhiệm vụ 6 tháng cuối năm 2019"),  # name
    ("2021-12-20", D, "Chuẩn bị nội dung kỳ họp thứ Tư, HĐND tỉnh khóa XV, nhiệm kỳ 2021 - 2026"),  # name
    ("2022-04-25", D, "Cuộc thi tìm hiểu pháp luật năm 2022 trên địa bàn huyện"),  # name
    ("2024-08-05", D, "Bộ tiêu chí nông thôn mới kiểu mẫu giai đoạn 2021 - 2025"),  # name
    ("2025-10-27", D, "Nghị quyết Đại hội đại biểu Đảng bộ xã lần thứ I, nhiệm kỳ 2025 - 2030"),  # name
    ("2015-08-24", D, "Tháng hành động vì trẻ em năm 2015 có chủ đề “Lắng nghe trẻ em”."),  # name
    ("2020-03-16", D, "Giải thưởng Báo chí quốc gia lần thứ XIV - năm 2019"),  # name
    ("2017-10-23", D, "Kinh phí khuyến công năm 2017 đã được phân bổ cho 12 đề án."),  # name
    ("2023-01-09", D, "Báo cáo tài chính năm 2022 của các đơn vị dự toán cấp 2"),  # name
    ("2026-04-20", D, "Đợt thi đua cao điểm chào mừng kỷ niệm 51 năm Ngày giải phóng miền Nam (30/4/1975 - 30/4/2026)"),  # feast
    ("2018-11-05", D, "Ngày Pháp luật Việt Nam 09/11 có ý nghĩa giáo dục sâu sắc."),  # feast
    ("2021-05-03", D, "Chào mừng kỷ niệm 131 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5)"),  # feast
    ("2014-07-14", D, "Ngày Thương binh - Liệt sỹ 27/7 là dịp tri ân người có công."),  # feast
    ("2025-11-17", D, "Phong trào thi đua chào mừng Ngày Nhà giáo Việt Nam 20 tháng 11"),  # feast
    ("2019-04-22", D, "Đoạn đường từ Km 12+300 đến Km 15+750 thuộc tỉnh lộ 293"),  # road
    ("2022-10-24", D, "Thửa đất số 15, tờ bản đồ số 6, diện tích 125,6 m2"),  # parcel
    ("2016-03-07", D, "Tài khoản số 3713.0.1055.2016 tại Kho bạc Nhà nước huyện"),  # number
    ("2024-01-15", D, "Mã số 7.004.252, loại 070 khoản 092, chương 622"),  # number
    ("2020-08-31", D, "Tỷ lệ 12/15 thôn đạt chuẩn, còn 3/15 thôn chưa đạt."),  # fraction
    ("2023-09-25", D, "Mẫu số 02/2023-BC kèm theo Phụ lục 3.1"),  # form
    ("2011-07-25", D, "Điểm b khoản 2 Điều 15 Nghị định 43/2010/NĐ-CP"),  # clause
    ("2025-08-25", D, "Mục 4.2.2025 của Quy chế làm việc"),  # clause
    ("2017-01-16", D, "Phòng họp số 2, tầng 3, khu nhà 15/7 đường Hùng Vương"),  # address
    ("2021-03-29", D, "Xe ô tô biển số 34A-012.25 do Văn phòng quản lý"),  # number plate
    ("2022-02-14", D, "Giá bán điện bình quân 1.864,44 đồng/kWh, mức tiêu thụ 50 kWh/tháng"),  # rate
    ("2018-05-28", D, "Định mức khoán xăng xe 300.000 đồng/người/tháng"),  # rate
    ("2019-08-19", D, "Lương cơ sở 1.490.000 đồng/tháng, phụ cấp 0,3/tháng"),  # rate
    ("2024-06-24", D, "Công suất trạm xử lý 500 m3/ngày đêm"),  # rate
    ("2026-01-26", D, "Tốc độ gió giật cấp 8, lượng mưa 100 mm/24 giờ"),  # rate
    ("2013-12-16", D, "Đề nghị các đồng chí quan tâm, khẩn trương triển khai thực hiện."),  # vague
    ("2015-06-22", D, "Trong quá trình thực hiện nếu có vướng mắc, phản ánh kịp thời về Sở để được hướng dẫn."),  # vague
    ("2020-11-09", D, "Việc sắp xếp phải thực hiện sớm, dứt điểm, không để kéo dài."),  # vague
    ("2021-07-12", D, "Duy trì thường xuyên công tác phun khử khuẩn tại nơi đông người."),  # vague
    ("2023-02-27", D, "Chủ động xây dựng phương án, không để bị động, bất ngờ trong mọi tình huống."),  # vague
    ("2025-05-26", D, "Bảo đảm hoạt động liên tục, thông suốt, không gián đoạn 24/7."),  # vague
    ("2022-05-16", D, "Thực hiện nghiêm chế độ báo cáo đột xuất khi có sự cố."),  # vague
    ("2017-07-17", D, "Từng bước nâng cao chất lượng, phấn đấu trong thời gian tới đạt kết quả tốt hơn."),  # vague
    ("2024-02-12", D, "Báo cáo theo đúng thời gian quy định tại Thông tư số 05/2018/TT-BTTTT."),  # reference
    ("2019-10-07", D, "Hoàn thành hồ sơ theo tiến độ đã cam kết với nhà tài trợ."),  # reference
    ("2016-04-11", D, "Nộp thuế đúng kỳ hạn theo quy định của Luật Quản lý thuế."),  # reference
    ("2025-07-07", D, "Thời gian, địa điểm cụ thể sẽ có thông báo sau."),  # reference
    ("2023-12-04", D, "Lịch tiếp công dân của Chủ tịch UBND huyện tháng 12 năm 2023"),  # name
    ("2018-07-23", R, "Trong thời hạn nêu trên, nếu không có ý kiến khác thì xem như nhất trí."),  # consequence
    ("2020-06-29", R, "Quá 15 ngày kể từ ngày hết hạn mà không nộp phạt thì bị cưỡng chế."),  # consequence
    ("2022-09-26", R, "Đơn vị nộp báo cáo chậm sau ngày 20 hằng tháng bị trừ điểm thi đua."),  # consequence
    ("2024-04-22", R, "Nộp muộn quá 05 ngày so với hạn báo cáo thì không được xét khen thưởng."),  # consequence
    ("2014-05-12", D, "Hồ sơ gửi sau thời hạn trên sẽ không được xem xét."),  # consequence
    ("2015-11-16", D, "Ngay từ đầu năm, cấp ủy các cấp đã quán triệt sâu rộng đến đảng viên."),  # not a time
    ("2021-11-29", D, "Có mặt ngay tại hiện trường để chỉ đạo xử lý."),  # place
    ("2023-06-12", D, "Ngay tại buổi lễ, các nhà hảo tâm đã ủng hộ 2 tỷ đồng."),  # place
    ("2017-03-27", D, "Cửa hàng mở cửa từ 8 giờ đến 17 giờ 30 phút hằng ngày."),  # opening hours
    ("2022-01-24", D, "Tiếp nhận hồ sơ vào giờ hành chính các ngày trong tuần."),  # opening hours
    ("2020-09-07", D, "Giờ cao điểm buổi sáng từ 6 giờ đến 8 giờ, buổi chiều từ 16 giờ đến 19 giờ."),  # opening hours
    ("2016-07-04", D, "Số liệu năm trước năm báo cáo lấy theo quyết toán được duyệt."),  # name
    ("2026-06-08", D, "Ủy ban nhân dân xã khóa I ra mắt ngày 01/7/2025."),  # past
    ("2024-10-28", D, "Bão số 6 đổ bộ vào đất liền trong đêm 27/10/2024."),  # past
    ("2012-08-20", D, "Kỳ thi tuyển công chức cấp xã năm 2012 có 214 thí sinh dự thi."),  # name
    ("2018-10-15", D, "Học sinh lớp 12 năm học 2018 - 2019"),  # school year
    ("2025-05-12", D, "Thực hiện ý kiến chỉ đạo của Chủ tịch UBND tỉnh tại cuộc họp giao ban tháng 5/2025."),  # meeting held
    ("2024-10-07", D, "Sau khi xem xét đề nghị của Sở Giao thông vận tải tại Tờ trình ngày 02/10/2024, UBND tỉnh có ý kiến như sau:"),  # cited
    ("2022-03-14", D, "Ngày 10/3/2022, Ủy ban nhân dân huyện nhận được đơn của ông Lê Văn Tám."),  # past
    ("2018-05-07", D, "Nghị quyết Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa XII ngày 19-5-2018"),  # cited
    ("2023-07-03", D, "Theo kết quả giám sát ngày 27 và 28 tháng 6 năm 2023 của Ban Pháp chế."),  # past
    ("2020-04-27", D, "Phát huy kết quả đạt được trong tháng 4, các xã tiếp tục duy trì chốt kiểm soát."),  # past
    ("2021-06-21", D, "Cử tri phản ánh tuyến đường thi công kéo dài từ năm 2018 đến nay chưa xong."),  # past
    ("2016-11-21", D, "Giai đoạn 2011 - 2015, tỉnh đã đầu tư 320 km đường giao thông nông thôn."),  # past
    ("2019-05-13", D, "Đến cuối năm 2018, toàn ngành còn 42 đơn vị chưa tự chủ."),  # past
    ("2024-03-25", D, "Tại thời điểm 31/12/2023, số dư quỹ là 1,24 tỷ đồng."),  # count
    ("2022-10-03", D, "Tổng hợp từ ngày 15/12/2021 đến ngày 14/9/2022 có 35 vụ tai nạn giao thông."),  # past
    ("2017-05-29", D, "Dự kiến thu ngân sách năm 2018 tăng 10% so với ước thực hiện năm 2017."),  # estimate
    ("2025-03-24", D, "Nguồn kinh phí: ngân sách huyện năm 2025 và các nguồn hợp pháp khác."),  # name
    ("2013-09-23", D, "Kế hoạch vốn trái phiếu Chính phủ giai đoạn 2012 - 2015 còn lại"),  # name
    ("2020-08-10", D, "Danh mục dự án đầu tư công trung hạn 5 năm 2021 - 2025"),  # name
    ("2023-11-06", D, "Đăng ký danh hiệu Lao động tiên tiến năm 2023"),  # name
    ("2015-05-18", D, "Quy hoạch sử dụng đất đến năm 2020 và kế hoạch sử dụng đất 5 năm kỳ đầu"),  # name
    ("2022-07-11", D, "Tên đề tài: Ứng dụng công nghệ thông tin vào quản lý giai đoạn 2022 - 2024"),  # name
    ("2026-02-09", D, "Chỉ tiêu tuyển sinh lớp 10 năm học 2026 - 2027 là 480 học sinh."),  # school year
    ("2019-06-03", D, "Kỳ thi trung học phổ thông quốc gia năm 2019 có 02 điểm thi đặt tại huyện."),  # name
    ("2024-08-26", D, "Lễ khai giảng năm học mới được tổ chức trang trọng, gọn nhẹ."),  # no date
    ("2025-01-06", D, "Chủ đề năm 2025: “Kỷ cương, trách nhiệm, hiệu quả”"),  # name
    ("2021-05-24", D, "Đại biểu HĐND xã khóa XX, nhiệm kỳ 2021-2026 gồm 25 vị."),  # term
    ("2018-02-05", D, "Chương trình hành động số 18-CTr/TU ngày 29-01-2018 của Tỉnh ủy"),  # cited
    ("2014-10-27", D, "Quyết định công nhận xã đạt chuẩn về y tế giai đoạn đến 2020"),  # name
    ("2022-02-21", R, "Thời hạn nâng bậc lương thường xuyên đối với viên chức loại A là 36 tháng."),  # duration
    ("2017-08-21", R, "Nhiệm kỳ của Trưởng thôn là 2,5 năm; trường hợp đặc biệt có thể dài hơn."),  # term
    ("2023-01-30", R, "Thời gian tập sự là 12 tháng đối với chức danh yêu cầu trình độ đại học."),  # duration
    ("2020-09-28", R, "Hình thức cảnh cáo có hiệu lực 12 tháng."),  # validity
    ("2011-06-13", R, "Hộ nghèo được vay vốn không quá 36 tháng."),  # duration
    ("2024-11-18", D, "Gói thầu có thời gian thực hiện hợp đồng 180 ngày."),  # duration
    ("2019-10-28", D, "Thời gian bảo hành công trình là 24 tháng."),  # duration
    ("2016-08-22", D, "Tiến độ cung cấp nước tưới mỗi đợt từ 5 đến 7 ngày."),  # duration
    ("2025-06-02", D, "Chiến dịch kéo dài 92 ngày đêm."),  # duration
    ("2022-04-18", D, "Người bệnh nằm viện trung bình 6,5 ngày."),  # statistics
    ("2023-03-06", D, "Học sinh học 02 buổi/ngày, 5 buổi/tuần."),  # timetable
    ("2014-11-10", D, "Trạm y tế trực 24 giờ/ngày, kể cả ngày nghỉ, ngày lễ."),  # round the clock
    ("2020-05-11", D, "Tuyến xe buýt hoạt động từ 5h30 đến 19h00, tần suất 20 phút/chuyến."),  # opening hours
    ("2017-12-04", D, "Cấm xe tải từ 06 giờ đến 22 giờ trên đường Trần Phú."),  # opening hours
    ("2024-06-17", D, "Nhiệt độ cao nhất từ 37 đến 39 độ, nắng nóng gay gắt từ 11 giờ đến 16 giờ."),  # weather
    ("2022-10-17", D, "Dự báo từ đêm 17/10 đến ngày 19/10 có mưa to đến rất to."),  # weather
    ("2025-09-29", D, "Mực nước lúc 19 giờ ngày 28/9 trên sông Cầu là 5,8 m."),  # weather
    ("2019-08-05", D, "Bão số 3 có khả năng đổ bộ vào đất liền trong ngày 07/8."),  # weather
    ("2013-11-11", D, "Gió mùa Đông Bắc ảnh hưởng tới khu vực trong 2 - 3 ngày tới."),  # weather
    ("2021-03-08", D, "Công dân sinh năm 2003 thuộc diện đăng ký nghĩa vụ quân sự lần đầu."),  # age
    ("2016-01-25", D, "Liệt sĩ Nguyễn Văn Bình, hy sinh ngày 12/02/1968 tại mặt trận phía Nam."),  # past
    ("2023-05-29", D, "Bà Hoàng Thị Lan bị thu hồi 125 m2 đất theo Quyết định số 88/QĐ-UBND ngày 04/5/2010."),  # cited
    ("2018-11-19", D, "Giấy chứng nhận quyền sử dụng đất số BK 123456 cấp ngày 20/8/2012."),  # past
    ("2024-01-29", D, "Chứng minh nhân dân số 012345678 cấp ngày 15/3/2010 tại Công an tỉnh."),  # past
    ("2020-12-28", D, "Bản án số 15/2020/DS-ST ngày 18/9/2020 của Tòa án nhân dân huyện."),  # cited
    ("2015-03-30", D, "Công ty được thành lập năm 2009, vốn điều lệ 20 tỷ đồng."),  # past
    ("2026-05-25", D, "Nhà máy đi vào vận hành từ quý III/2024, công suất 300 tấn/ngày."),  # past
    ("2022-08-15", D, "Ông An giữ chức Phó Chủ tịch từ tháng 6/2016 đến tháng 5/2021."),  # past
    ("2019-04-01", D, "Trước năm 1975 khu đất này do dân tự khai hoang."),  # past
    ("2025-10-13", D, "Trước đây, cấp huyện giải quyết 187 thủ tục; nay chuyển về cấp xã."),  # past
    ("2017-02-27", D, "Sau hơn 02 năm thực hiện, phong trào đã đi vào nền nếp."),  # past
    ("2021-09-06", D, "Qua 05 năm triển khai Đề án, tỷ lệ lao động qua đào tạo tăng 12%."),  # past
    ("2023-08-28", D, "Gần 3 tháng qua, địa bàn không phát sinh ổ dịch mới."),  # past
    ("2014-04-28", D, "Cách đây 60 năm, quân và dân ta đã làm nên chiến thắng lịch sử."),  # past
    ("2024-12-09", D, "Một số nhiệm vụ chậm tiến độ từ 01 đến 02 tháng."),  # statistics
    ("2020-06-08", D, "Hồ sơ quá hạn trên 10 ngày còn 15 trường hợp."),  # statistics
    ("2022-11-28", D, "Giải quyết trước hạn 95%, đúng hạn 4,5%, quá hạn 0,5%."),  # statistics
    ("2018-08-13", D, "Thời gian giải quyết trung bình giảm từ 15 ngày xuống còn 10 ngày."),  # statistics
    ("2025-04-21", D, "Rút ngắn thời gian giải quyết thủ tục từ 07 ngày xuống 05 ngày làm việc."),  # statistics
    ("2019-09-30", D, "Cắt giảm 30% thời gian so với quy định 20 ngày."),  # statistics
    ("2016-06-27", R, "Người vắng mặt 02 kỳ họp liên tiếp không có lý do thì bị phê bình."),  # consequence
    ("2023-10-16", R, "Nếu hồ sơ chưa hợp lệ thì thời hạn được tính lại từ đầu."),  # case
    ("2012-09-10", R, "Văn bản đến ngày nào phải được đăng ký, chuyển giao kịp thời cho người có trách nhiệm."),  # no date
    ("2024-05-20", R, "Phiếu trình ghi rõ ngày, tháng, năm và chữ ký của người trình."),  # form
    ("2020-03-23", D, "Mẫu báo cáo: Từ ngày …/…/20… đến ngày …/…/20…"),  # form
    ("2022-06-06", D, "Ngày …. tháng …. năm 2022"),  # form
    ("2018-12-17", D, "(Ban hành kèm theo Kế hoạch số 215/KH-UBND ngày 14 tháng 12 năm 2018)"),  # cited
    ("2025-07-28", D, "Kính gửi: Ủy ban nhân dân các xã, phường (theo danh sách gửi kèm ngày 25/7/2025)"),  # cited
    ("2017-09-25", D, "Báo cáo nhanh về tình hình bão số 10 (tính đến 17 giờ ngày 24/9/2017)"),  # count
    ("2021-12-06", D, "Phụ lục 2: Tiến độ giải ngân đến 30/11/2021"),  # count
    ("2026-01-12", D, "Bảng tổng hợp kết quả thu quỹ năm 2025 của các thôn"),  # name
    ("2015-10-05", D, "Đề nghị các đơn vị bố trí thời gian tham dự đầy đủ, đúng thành phần."),  # no date
    ("2024-09-30", D, "Kịp thời biểu dương, khen thưởng các tập thể, cá nhân tiêu biểu."),  # vague
    ("2023-04-10", D, "Quan tâm chăm lo đời sống cho người lao động trước, trong và sau Tết."),  # vague
    ("2019-12-30", D, "Làm tốt công tác chuẩn bị cho vụ Xuân năm 2020."),  # season
    ("2022-05-23", D, "Chủ động phòng, chống thiên tai trong mùa mưa bão năm 2022."),  # season
    ("2025-11-10", D, "Ưu tiên các nhiệm vụ trước mắt và lâu dài, không để dồn việc vào cuối năm."),  # vague
]

GAPS = [  # taken for deadlines although they are none
    ("2019-01-28", D, "Lực lượng thường trực cơ động ngay khi có lệnh, bảo đảm quân số."),  # readiness
    ("2025-01-20", D, "Bữa ăn bán trú được chế biến trong ngày, lưu mẫu 24 giờ."),  # storage
    ("2018-07-02", D, "Vắc xin được bảo quản không quá 4 giờ sau khi mở nắp."),  # storage
    ("2021-07-26", D, "Kết quả xét nghiệm âm tính trong vòng 72 giờ đối với người vào tỉnh."),  # validity
    ("2021-01-11", R, "Trường hợp phải gia hạn thì thời gian gia hạn không quá 30 ngày."),  # case
]
# fmt: on
