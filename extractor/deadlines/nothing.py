"""Times that set no deadline: cited documents, entry into force, names, the past.

Rows of the same form as the rules, whose production is `no_deadline`: where their match is the
longest, or as long and earlier in the table, no rule takes its words.
"""

from __future__ import annotations

from extractor.deadlines.fragments import NUMBER
from extractor.deadlines.marks import (
    A_TIME,
    A_YEAR,
    AMOUNT,
    AN_AMOUNT,
    ANY_TIME,
    BARE_YEAR,
    PLAIN,
    STRETCH,
    WHEN,
    YEAR,
)
from extractor.deadlines.meanings import Rule, no_deadline
from extractor.deadlines.recurring import ITEM, UNIT

_TIME = rf"(?:{WHEN}|{BARE_YEAR})"
_NAMES = (
    r"(?:chiến lược|quy hoạch|đề án|dự án|chương trình|kế hoạch|nghị quyết|định hướng|mục tiêu|"
    r"phương hướng|nhiệm vụ|đại hội)"
)
_PLANS = (
    r"(?:kế hoạch|dự toán|quyết toán|chương trình|ngân sách|kinh phí|chi phí|chỉ tiêu|nguồn vốn|"
    r"danh mục|nhu cầu|biên chế|nhiệm vụ|thu nhập|sản lượng|doanh thu|báo cáo tài chính|định mức)"
)
_DOINGS = (
    r"(?:báo cáo|gửi|trình|nộp|giao|và|tổng hợp|rà soát|công khai|thông báo|theo dõi|kiểm tra|định kỳ|"
    r"tổ chức|đánh giá|sơ kết|cập nhật|công bố|tham mưu|thông qua|chuyển)"
)

NOTHING = (
    Rule(
        "cited_document",
        rf"(?<![^\s(])[^\s,;/]{{1,20}}/[^\s,;]{{1,40}}+(?: ngày)?(?: ký)? (?P<words>{WHEN})",
        no_deadline,
        ("Theo Tờ trình 45/TTr-PNV ngày 05/6/2025", ""),
        cell=True,
        needs=("/", A_TIME),
    ),
    Rule(
        "cited_law",
        r"(?<!\w)(?:luật|bộ luật|pháp lệnh|nghị quyết|nghị định|thông tư|quyết định|chỉ thị|kết luận)"
        rf"(?: (?!trước |đến |trong |chậm |vào )[^\s,.;:]++){{0,12}}? (?P<words>{WHEN})",
        no_deadline,
        ("Theo Nghị quyết của HĐND tỉnh ngày 18/12/2025", ""),
        cell=True,
        needs=("luật|pháp|nghị|thông|định|chỉ|kết", A_TIME),
    ),
    Rule(
        "entry_into_force",
        r"(?<!\w)(?:có|hết) (?:hiệu lực|giá trị)(?: thi hành| sử dụng)?(?: kể)?(?:(?: từ| sau| đến| trong| hết| trước| vào)*+ "
        rf"(?:{WHEN}|{AMOUNT}))(?:(?:~,)? (?:đến|tới)(?: hết)? {WHEN})?(?:(?:~,)? kể từ ngày[^,.;]{{0,40}})?",
        no_deadline,
        ("Quyết định này có hiệu lực đến hết ngày 31/12/2025.", ""),
        needs=("hiệu|giá", f"{A_TIME}|{AN_AMOUNT}"),
    ),
    Rule(
        "counted_to",
        r"(?<!\w)(?:tính|lũy kế|cộng dồn|thống kê|số liệu)(?: [^\s,.;:]++|~:){0,14}? (?:đến|tới)"
        rf"(?: hết| thời điểm| cuối)*+ {WHEN}",
        no_deadline,
        ("Tính đến ngày 31/12/2025, cả xã có 12 hộ nghèo.", ""),
        needs=("tính|lũy|cộng|thống|liệu", "đến|tới", A_TIME),
    ),
    Rule(
        "present_on",
        rf"(?<!\w)(?:có mặt|hiện có|tồn đọng|còn tồn)(?: [^\s,.;:]++){{0,6}}? (?:đến|tới)(?: hết| thời điểm| cuối)*+ {WHEN}",
        no_deadline,
        ("Lập danh sách viên chức có mặt đến 31/8/2025.", ""),
        needs=("mặt|hiện|tồn", "đến|tới", A_TIME),
    ),
    Rule(
        "start",
        rf"(?<!\w)(?:kể )?từ (?:đầu )?(?!{STRETCH}){_TIME}(?: trở đi)?",
        no_deadline,
        ("Từ 18h00 ngày 20/6/2025, tạm dừng đò ngang.", ""),
        needs=("từ", ANY_TIME),
    ),
    Rule(
        "school_year",
        r"(?<!\w)(?:năm học|niên khóa|niên vụ|nhiệm kỳ|khóa|vụ)"
        rf"(?: [^\s,.;:]++){{0,4}}? {_TIME}(?:~-~{_TIME})?",
        no_deadline,
        ("Nhiệm kỳ 2025 - 2030", ""),
        cell=True,
        needs=("học|niên|kỳ|khóa|vụ", ANY_TIME),
    ),
    Rule(
        "vision",
        rf"(?<!\w)tầm nhìn (?:đến )?{_TIME}",
        no_deadline,
        ("Lập quy hoạch chung, tầm nhìn đến năm 2045.", ""),
        needs=("tầm", ANY_TIME),
    ),
    Rule(
        "name_with_year",
        rf"(?<!\w){_NAMES}(?! (?:hoàn thành|trình))(?: [^\s,.;:]++){{0,20}}? "
        rf"(?P<words>(?:đến|tới|vào) {YEAR})",
        no_deadline,
        ("Triển khai Chiến lược phát triển nông thôn đến năm 2030.", ""),
        needs=("đến|tới|vào", A_YEAR),
    ),
    Rule(
        "past",
        r"(?<!\w)đã (?:(?!hoàn thành |xong |gửi |nộp |trình |báo cáo )[^\s,.;:]++ ){0,12}?"
        rf"(?P<words>(?:trong|vào|từ|đến|trước|hết)(?: hết)? {WHEN})",
        no_deadline,
        ("Xã đã bàn giao mặt bằng cho nhà thầu trước ngày 01/8/2025.", ""),
        needs=("đã", A_TIME),
    ),
    Rule(
        "background",
        rf"(?<!\w)(?P<words>(?:trong|đến|hết) {WHEN})(?:~,)? (?:do|vừa qua|qua|(?:(?!phải |cần )[^\s.;:]++ )"
        r"{0,12}?đã)(?!\w)",
        no_deadline,
        ("Trong tháng 5/2025, các xã đã tổ chức 03 đợt ra quân.", ""),
        needs=("trong|đến|hết", "do|qua|đã", A_TIME),
    ),
    Rule(
        "arisen_before",
        r"(?<!\w)(?:phát sinh|được ban hành|được cấp|được tuyển dụng|thành lập|tồn tại|khởi công|"
        rf"(?<!học\s)(?<!vệ\s)sinh|có) (?P<words>(?:từ )?trước {WHEN})",
        no_deadline,
        ("Rà soát hồ sơ phát sinh trước ngày 01/7/2025.", ""),
        needs=("trước", A_TIME),
    ),
    Rule(
        "condition",
        rf"(?<!\w)(?P<words>(?:trước|sau|từ|đến)(?: hết)? {WHEN})[^,.;:]{{0,80}} thì(?!\w)",
        no_deadline,
        ("Công trình vi phạm trước ngày 15/6/2025 thì xử lý theo quy định cũ.", ""),
        needs=("thì", A_TIME),
    ),
    Rule(
        "arisen_in",
        rf"(?<!\w)(?:đạt được|xảy ra|phát sinh|ghi nhận|thu được) (?P<words>(?:trong|vào) {WHEN})",
        no_deadline,
        ("Phát huy kết quả đạt được trong tháng 6, các xã duy trì chốt kiểm soát.", ""),
        needs=("được|xảy|phát|ghi", "trong|vào", A_TIME),
    ),
    Rule(
        "forecast",
        rf"(?<!\w)(?:dự báo|nhận định|có khả năng)[^.;:]{{0,120}}?(?P<words>(?<!\w)(?:từ {WHEN} )?(?:trong|đến|vào) {WHEN})",
        no_deadline,
        ("Dự báo đến ngày 19/10 có mưa to.", ""),
        needs=("báo|nhận|khả", "trong|đến|vào", A_TIME),
    ),
    Rule(
        "not_to_be_left",
        rf"(?<!\w)không để (?!quá |chậm |muộn )(?:[^\s,.;:]++ ){{0,6}}?(?P<words>(?:vào|sang|đến|tới) {WHEN})",
        no_deadline,
        ("Rải đều các đợt kiểm tra, không để dồn việc vào cuối năm.", ""),
        needs=("để", "vào|sang|đến|tới", A_TIME),
    ),
    Rule(
        "valid_for",
        rf"(?<!\w)có thời hạn(?: [^\s,.;:]++){{0,6}}? (?:{AMOUNT}|(?:từ )?{WHEN}(?: (?:đến|tới)(?: hết)? {WHEN})?)",
        no_deadline,
        ("Hợp đồng có thời hạn đến ngày 28/02/2027.", ""),
        needs=("có", "hạn", f"{A_TIME}|{AN_AMOUNT}"),
    ),
    Rule(
        "each_time",
        rf"(?<!\w)mỗi (?:đợt|cuộc|lần|lượt|buổi|người|lớp|khóa)(?: [^\s,.;:]++){{0,6}}? (?P<words>(?:không quá|tối đa|trong) {AMOUNT})",
        no_deadline,
        ("Mỗi đợt kiểm tra không quá 05 ngày làm việc.", ""),
        needs=("mỗi", "quá|tối|trong", AN_AMOUNT),
    ),
    Rule(
        "after_day",
        rf"(?<!\w)(?<!ngay\s)sau {WHEN}(?:(?: của)? (?:hằng|hàng|mỗi) (?:năm|quý|tháng)(?!\w))?",
        no_deadline,
        ("Nộp chậm sau ngày 20 hằng tháng bị trừ điểm.", ""),
        needs=("sau", A_TIME),
    ),
    Rule(
        "hours_of_day",
        rf"(?<!\w)từ {AMOUNT}(?: \d{{1,2}} phút)?(?:~-~| (?:đến|tới) ){AMOUNT}(?: \d{{1,2}} phút)?(?: (?:hằng|hàng|mỗi) ngày)?",
        no_deadline,
        ("Mở cửa từ 8 giờ đến 17 giờ 30 phút hằng ngày.", ""),
        needs=("từ", AN_AMOUNT),
    ),
    Rule(
        "case_of_before",
        r"(?<!\w)(?:đối với|các|những|số|trường hợp) (?:[^\s,.;:]++ ){0,3}?(?:hồ sơ|đơn|trường hợp|dự án|công trình"
        r"|văn bản|hợp đồng|giấy \w++|đối tượng|người|hộ|học sinh|thửa đất|nhà)(?: [^\s,.;:]++){0,6}? (?:tiếp nhận|nộp|ký"
        r"|ký kết|cấp|lập|phê duyệt|đăng ký|trúng tuyển|tuyển dụng|xây dựng|vi phạm|nghỉ việc|hưởng)(?: [^\s,.;:]++){0,3}? "
        rf"(?P<words>(?:từ )?trước {WHEN})",
        no_deadline,
        ("Đối với hồ sơ tiếp nhận trước ngày 01/7/2025, giải quyết theo quy trình cũ.", ""),
        needs=("trước", A_TIME),
    ),
    Rule(
        "plan_of_each_period",
        rf"(?<!\w){_PLANS}(?: (?!{_DOINGS} )[^\s.;:()]++){{0,9}}? "
        rf"(?P<words>(?:định kỳ )?(?:hằng|hàng|theo|từng) {UNIT}(?:(?:~[,;/]~| và | hoặc ){ITEM})*+)",
        no_deadline,
        ("Lập dự toán thu chi hằng năm của đơn vị.", ""),
        needs=(
            "hằng|hàng|theo|từng",
            f"ngày|tuần|tháng|quý|năm|{AN_AMOUNT}",
            "kế|dự|quyết|chương|ngân|kinh|chi|chỉ|nguồn|danh|nhu|biên|nhiệm|thu|sản|doanh|tài|định",
        ),
    ),
    Rule(
        "rating_of_each_year",
        r"(?<!\w)(?:thi đua|xếp loại|phân loại|khen thưởng|đánh giá)(?: [^\s.;:]++){0,12}? "
        r"(?P<words>(?:hằng|hàng|mỗi) năm)(?!\w)",
        no_deadline,
        ("Lấy kết quả làm căn cứ xếp loại cán bộ hằng năm.", ""),
        needs=("hằng|hàng|mỗi", "năm", "thi|loại|khen|đánh"),
    ),
    Rule(
        "duration",
        rf"(?<!\w)trong(?: vòng| thời gian| khoảng)? {AMOUNT}(?=~,?~\(?(?:(?:qua|gần|vừa|liên|liền|trở lại"
        rf"|đầu|tới|nay)(?!\w)|(?:từ )?{WHEN}))",
        no_deadline,
        ("Phun khử khuẩn trong 10 ngày liên tục.", ""),
        needs=("trong", AN_AMOUNT),
    ),
    Rule(
        "days_off",
        rf"(?<!\w)nghỉ (?:(?!hoàn thành )[^\s.;:]++ ){{0,10}}?(?P<words>từ {_TIME}(?:~-~| (?:đến|tới) (?:hết )?)"
        rf"{_TIME})",
        no_deadline,
        ("Công chức nghỉ Tết từ ngày 14/02/2026 đến hết ngày 22/02/2026.", ""),
        needs=("nghỉ", "từ", ANY_TIME),
    ),
    Rule(
        "daily_work",
        r"(?<!\w)(?:công việc|hoạt động|công tác|đời sống|sinh hoạt|thường nhật) "
        r"(?P<words>(?:hằng|hàng) ngày)(?!\w)",
        no_deadline,
        ("Điều hành công việc hằng ngày của cơ quan.", ""),
        needs=("hằng|hàng", "ngày"),
    ),
    Rule(
        "limit_of_times",
        rf"(?<!\w)không quá {NUMBER} lần~(?:/~|(?:trong|mỗi|một) )(?:{AMOUNT}|{UNIT})",
        no_deadline,
        ("Thanh tra doanh nghiệp không quá 01 lần/năm.", ""),
        needs=("quá", "lần"),
    ),
    Rule(
        "whenever",
        rf"(?<!\w)(?:(?:ngay )?khi (?:cần|được yêu cầu|có (?:yêu cầu|nhu cầu|phát sinh|sự cố|thay đổi|biến động|lệnh|tình huống|báo động))|khi (?:phát hiện|phát sinh|xảy ra))(?!\w)"
        rf"{PLAIN}{{0,100}}",
        no_deadline,
        ("Khi có yêu cầu của Sở Y tế", ""),
        cell=True,
        needs=("khi",),
    ),
    Rule(
        "ngay_of_place",
        r"(?<!\w)ngay (?:từ|tại|trên|cả|trước|ở|đầu|lúc|thẳng|ngắn|cạnh|dưới|bên|giữa|trong|chính"
        r"|sau đó|sau đây|sau này)(?!\w)",
        no_deadline,
        ("Giải quyết vướng mắc ngay từ cơ sở.", ""),
        needs=("ngay",),
    ),
    Rule(
        "lead_in",
        r"(?<!\w)(?P<words>ngay) (?:(?:các|những|một số) )?(?:nhiệm vụ|nội dung|giải pháp|công việc|biện pháp"
        r"|việc)(?: [^\s.;:]++){0,12}? (?:sau|sau đây|dưới đây)(?!\w)",
        no_deadline,
        ("Thực hiện ngay một số nội dung sau.", ""),
        needs=("ngay", "sau|dưới"),
    ),
    Rule(
        "able_at_once",
        r"(?<!\w)(?:có thể|sẵn sàng|đủ điều kiện)(?: [^\s,.;:]++){0,4}? (?P<words>ngay)(?!\w)",
        no_deadline,
        ("Chuẩn bị lực lượng sẵn sàng ứng cứu ngay.", ""),
        needs=("ngay", "thể|sẵn|đủ"),
    ),
)
