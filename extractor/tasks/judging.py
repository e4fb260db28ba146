"""What is no task: tables of words for headings and sentences that direct nobody.

Every row shows what it is for. Patterns see folded text. To add one, add a row and a case to the
tests.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from extractor.types import Genre, Kind

REGULATIONS = frozenset(
    {
        Kind.QUY_CHE,
        Kind.QUY_DINH,
        Kind.DIEU_LE,
        Kind.THONG_TU,
        Kind.NGHI_DINH,
        Kind.LUAT,
        Kind.PHAP_LENH,
    }
)
PROPOSALS = frozenset(
    {
        Kind.TO_TRINH, Kind.BAO_CAO, Kind.BIEN_BAN, Kind.HOP_DONG, Kind.GIAY_GIOI_THIEU,
        Kind.GIAY_NGHI_PHEP, Kind.PHIEU_GUI, Kind.PHIEU_CHUYEN, Kind.PHIEU_BAO, Kind.THU_CONG,
        Kind.BAN_GHI_NHO, Kind.BAN_THOA_THUAN, Kind.GIAY_UY_QUYEN, Kind.THONG_CAO,
    }
)  # fmt: skip


def genre_of(kind: Kind | None) -> Genre:
    """How a text of this kind is read (ANNOTATION, rulings 1 and 17)."""
    if kind in REGULATIONS:
        return Genre.REGULATION
    return Genre.PROPOSAL if kind in PROPOSALS else Genre.DIRECTIVE


class Matter(StrEnum):
    """What the items below a heading are about."""

    BACKGROUND = "background"
    CONTENT = "content"
    ORGANISATION = "organisation"
    CRITERIA = "criteria"
    MONEY = "money"


class _Row(NamedTuple):
    name: str
    pattern: re.Pattern[str]
    example: str


# fmt: off
_HEADINGS: tuple[tuple[Matter, re.Pattern[str], str], ...] = (
    (Matter.ORGANISATION, re.compile(r"(?:\W|công tác )*(?:tổ chức (?:triển khai )?thực hiện|phân công|trách nhiệm|tổ chức triển khai)\b"), "IV. TỔ CHỨC THỰC HIỆN"),
    (Matter.BACKGROUND, re.compile(
        r"\W*(?:mục đích|yêu cầu(?:$|\s*[:.]|,| chung| đối với)|quan điểm|mục tiêu|chỉ tiêu|căn cứ|cơ sở (?:pháp lý|chính trị|thực tiễn|khoa học)|sự cần thiết|thực trạng|"
        r"tình hình|đánh giá|kết quả|những kết quả|tồn tại|hạn chế|nguyên nhân|phạm vi|đối tượng|nguyên tắc|"
        r"thành phần|địa điểm|thời gian, địa điểm|thời gian(?:$|\s*:)|quy định chung|những quy định chung|giải thích từ ngữ|"
        r"bối cảnh|dự báo|khái quát|ưu điểm|khó khăn)"), "I. MỤC ĐÍCH, YÊU CẦU"),
    (Matter.MONEY, re.compile(r"\W*(?:kinh phí|nguồn kinh phí|dự toán|nguồn lực|nguồn vốn)\b"), "V. KINH PHÍ"),
    (Matter.CONTENT, re.compile(
        r"\W*(?:(?:một số |các |những )?(?:nội dung|nhiệm vụ|giải pháp|hoạt động|biện pháp|công việc)|trọng tâm)"), "II. NỘI DUNG"),
)
_AND_TASKS = re.compile(
    r"^[^.:]{8,160}?(?:,|\bvà)\s(?:một số |các |những )?(?:nhiệm vụ|giải pháp|phương hướng|công việc)\b(?! trọng tâm đã| đã| được giao)"
)
"""What has been done, and what is to be: "Kết quả tháng 9 và nhiệm vụ tháng 10"."""
_CRITERIA = re.compile(
    r"(?:trường hợp|lý do|điều kiện|nguyên tắc|tiêu chí|hình thức)\s(?:sau|như sau|sau đây)\s*:|"
    r"(?:bảo đảm|đảm bảo|đáp ứng|theo)\s(?:các|những|một số)\s(?:yêu cầu|nguyên tắc|tiêu chí|điều kiện|nội dung)"
    r"(?:\s(?:chính|chủ yếu|cụ thể))?\s(?:sau|như sau)|(?:gồm|bao gồm)(?:\s(?:các|những)\s[^:]{2,40})?\s*(?:sau|như sau)?\s*:\s*$"
)

# A sentence that any of these begins or holds directs nobody.
_NOT_DIRECTING: tuple[_Row, ...] = (
    _Row("execution_clause", re.compile(r"chịu trách nhiệm (?:thi hành|thực hiện)\b.{0,80}\bnày\b|chịu trách nhiệm thi hành\b|\bcăn cứ quyết định(?: này)? thi hành"), "… chịu trách nhiệm thi hành Quyết định này."),
    _Row("entry_into_force", re.compile(r"^(?:(?!\btừ ngày (?!\d)|\bsau khi\b).)*\b(?:có|hết) hiệu lực(?: thi hành)?\b|\bnày (?:thay thế|bãi bỏ)\b|^\W*(?:thay thế|bãi bỏ)\b"), "Quyết định này có hiệu lực kể từ ngày ký."),
    _Row("promulgation", re.compile(r"^\W*(?:ban hành kèm theo|phê duyệt|công nhận|thành lập|công bố|điều chỉnh|sửa đổi|bổ sung)\b.{0,300}\b(?:kèm theo|này|sau đây|gồm)\b"), "Ban hành kèm theo Quyết định này Quy chế …"),
    _Row("trouble_clause", re.compile(r"^\W*(?:trong )?quá trình (?:tổ chức |triển khai )?(?:thực hiện|triển khai)\b.{0,80}\bnếu\b|^\W*(?:nếu|trường hợp)\b.{0,80}\b(?:khó khăn|vướng mắc|phát sinh)"), "Trong quá trình thực hiện, nếu có vướng mắc …"),
    _Row("courtesy", re.compile(r"^\W*(?:xin )?trân trọng\b|^\W*rất mong\b|^\W*kính (?:mong|mời|chúc)\b"), "Trân trọng./."),
    _Row("for_information", re.compile(r"(?:thông báo|báo cáo|gửi|trả lời)\b.{0,120}\b(?:biết|được rõ|nắm)\b(?:,? (?:và )?(?:thực hiện|triển khai|tổ chức|phối hợp|chỉ đạo)\b.{0,40})?\W*$"), "UBND tỉnh thông báo để các đơn vị biết, thực hiện."),
    _Row("upward", re.compile(r"\bkính (?:trình|đề nghị|báo cáo|gửi)\b"), "Kính trình UBND tỉnh xem xét, quyết định."),
    _Row("background", re.compile(r"^\W*(?:thời gian qua|trong thời gian qua|hiện nay|tuy nhiên|tính đến|qua (?:theo dõi|kiểm tra|rà soát)|theo báo cáo|nhìn chung|trong những năm)\b"), "Thời gian qua, các cơ quan đã …"),
    _Row("past", re.compile(r"^\W*(?:[^,.;:]{0,80}\s)?(?:đã|đang)\s(?!(?:được|ban hành|giao|nêu|phê duyệt|đề ra|có|duyệt))(?:có|được|ban|chỉ|triển|tổ|thực|hoàn|nhận|báo|yêu|giao|đạt|xảy|gây|tập|quyết)"), "UBND tỉnh đã triển khai …"),
    _Row("praise", re.compile(r"^\W*(?:.{0,60}\s)?(?:ghi nhận|hoan nghênh|biểu dương|đánh giá cao|cảm ơn|chia buồn|cơ bản thống nhất|thống nhất (?:với|nội dung|chủ trương)|đồng ý (?:với|về|chủ trương))\b"), "Chủ tịch ghi nhận, biểu dương …"),
    _Row("members", re.compile(r"\b(?:gồm|gồm có|bao gồm)\s*:?\s*(?:\d|ông |bà |các ông|các đồng chí|đồng chí)|:\s*(?:ông|bà|đ/c)\s"), "Ban kiểm tra gồm: 03 thành viên."),
    _Row("account_of", re.compile(r"^\W*(?:vào )?ngày \d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}\s?,"), "Ngày 12/3/2025, UBND tỉnh họp …"),
    _Row("right", re.compile(r"\b(?:được quyền|có quyền|được phép)\b"), "Đơn vị có quyền yêu cầu …"),
    _Row("purpose", re.compile(r"^\W*(?:nhằm|để|với mục tiêu|với mục đích)\b[^,]{0,200}$"), "Nhằm nâng cao hiệu quả …"),
    _Row("this_document", re.compile(r"^\W*(?:trên đây là|đây là|thông báo này|kế hoạch này|chỉ thị này|công văn này|văn bản này|quy chế này|quy định này)\b"), "Trên đây là Kế hoạch …"),
    _Row("definition", re.compile(r"^\W*.{2,60}\b(?:được hiểu là|là việc|sau đây gọi (?:tắt )?là|là những)\b"), "Nhiệm vụ được hiểu là …"),
    _Row("introduces", re.compile(r"\b(?:như sau|sau đây|dưới đây)\s*:\W*$"), "Phân công cụ thể như sau:"),
    _Row("consequence", re.compile(r"^\W*(?:sau [^,.;]{3,60}, )?(?!không\b)(?:(?!bất\b)[^\W\d_]+[ ,]{1,2}){1,7}nào\b[^.;]{0,160}\b(?:sẽ|bị|phải|chịu|coi như|xem như)\b"), "Đơn vị nào gửi chậm sẽ bị trừ điểm thi đua."),
    _Row("form", re.compile(r"^\W*(?:các )?(?:báo cáo|văn bản|hồ sơ|tài liệu|kết quả|số liệu|ý kiến) (?:được |phải )?(?:gửi|lập|trình bày|đóng|soạn|thể hiện)\b(?! [^.;]{0,200}\b(?:trước|chậm nhất|ngày|hằng|hàng|trong)\b)[^.;]{0,80}\b(?:bằng|theo mẫu|theo biểu|dưới dạng|qua (?:địa chỉ|hộp|thư|email|phần))\b"), "Báo cáo gửi bằng văn bản có chữ ký của thủ trưởng."),
    _Row("note", re.compile(r"^\W*(?:ghi chú|lưu ý chung|ví dụ|chi tiết (?:tại|theo|như))\b"), "Ghi chú: …"),
)
_CLOSING = re.compile(
    r"^\W*(?:[^.;]{0,160}\s)?(?<!việc )(?:thực hiện|triển khai|chấp hành|tập trung|bảo đảm|đảm bảo)\b[^.;]{0,120}"
    r"\b(?:(?:chỉ thị|kế hoạch|công văn|công điện|văn bản|thông báo|quyết định|chương trình|ý kiến chỉ đạo) này|"
    r"(?:các )?(?:nội dung|nhiệm vụ|yêu cầu|ý kiến)(?: chỉ đạo)? (?:trên|nêu trên|trên đây)|tiến độ được giao)\b"
)
_TROUBLE = re.compile(
    r"\b(?:báo cáo|phản ánh|kiến nghị)\b[^.;]{0,70}\b(?:khó khăn|vướng mắc)\b[^.;]{0,70}\b(?:xem xét|giải quyết|chỉ đạo|hướng dẫn|tháo gỡ)\b"
)
_ROLE = re.compile(
    r"\b(?:cơ quan|đơn vị|phòng) (?:chủ trì|phối hợp|soạn thảo|thẩm định|được xin ý kiến)(?! (?:thực hiện )?(?:kế hoạch|chương trình|đề án))\b"
)
_EACH_CASE: tuple[_Row, ...] = (
    _Row("case", re.compile(r"^(?:[^.;:]{2,160}:)?\W*(?:trường hợp|khi (?:có|cần|phát|nhận|xảy|được|xuất|tiếp)|nếu|đối với (?:các )?(?:trường hợp|mỗi|từng|những nội dung|các nội dung cần))\b"), "Trường hợp chậm tiến độ …"),
    _Row("role", re.compile(r"^\W*(?:các )?(?:cơ quan|đơn vị|phòng|bộ phận)(?:, (?:đơn vị|địa phương|tổ chức))* (?:chủ trì|phối hợp|được giao|được phân công|tham mưu|soạn thảo|thẩm định)\b"), "Cơ quan chủ trì có trách nhiệm …"),
)
_ACCOUNTABILITY = re.compile(
    r"^\W*(?:.{0,140}\s)?(?:chịu trách nhiệm|chịu hoàn toàn trách nhiệm)\s(?:toàn diện\s|trực tiếp\s|cá nhân\s|chính\s)*(?:trước|nếu|khi để|với|đối với|về(?! việc (?:xây|tổ|tham|rà|báo)))\b"
)
_WEAK = re.compile(
    r"^\W*(?:tiếp tục |chủ động,? |tích cực,? |nghiêm túc,? )*(?:nâng cao (?:tinh thần|ý thức|nhận thức|vai trò) trách nhiệm|"
    r"nghiêm túc (?:thực hiện|triển khai)|quyết tâm|đổi mới tư duy|nêu cao|phát huy tinh thần|"
    r"thực hiện nghiêm túc|triển khai nghiêm túc|quán triệt sâu sắc)\b(?:[^,;.]{0,240}|\s(?:trong|đối với)\s[^;.]{0,300})\W*$"
)
_LENDS = re.compile(
    r"^\W*(?:yêu cầu )?(?:(?:hoàn thành|thực hiện xong)\s)?(?:tất cả |toàn bộ )?(?:các |những )?(?:nội dung|nhiệm vụ|công việc|phần việc|yêu cầu)"
    r"(?: nêu)? (?:trên|này)\b[^.;]{0,80}(?:hoàn thành|xong|trước|chậm nhất|thực hiện)|"
    r"^\W*(?:báo cáo|kết quả|văn bản|ý kiến|danh sách|hồ sơ|số liệu)(?: [^.;,]{1,60})? của [^.;]{3,120}\bgửi (?:bằng [^.;]{3,60}? )?(?:về|đến|cho)\b"
)
_TIME_OF_ITEM = re.compile(
    r"^\W*thời (?:gian|hạn) (?:hoàn thành|thực hiện|báo cáo|gửi)[^.;:]{0,60}(?:trước|chậm nhất|là|xong)\b"
)
_CARRY_OUT = re.compile(
    r"\W*(?:(?:căn cứ|theo)\s[^,.;]{3,60}?[, ]\s*)?(?:(?:khẩn trương|nghiêm túc|tập trung|tích cực|chủ động|kịp thời|phối hợp|tổ chức|nghiêm|và|,)\s*)*"
    r"(?:thực hiện|triển khai)(?: thực hiện)?(?:\s(?:nghiêm túc|nghiêm|kịp thời|có hiệu quả|hiệu quả|theo quy định|đúng quy định|và|tốt))*\W*"
)
_LABEL = re.compile(
    r"^\W*(?P<label>thời (?:gian|hạn)(?: (?:thực hiện|hoàn thành|báo cáo|gửi|tổ chức))*|tiến độ(?: thực hiện)?|hoàn thành|"
    r"(?:cơ quan|đơn vị|phòng|bộ phận)(?:, đơn vị)? (?:chủ trì|thực hiện|phối hợp|tham mưu)(?: thực hiện)?|phối hợp(?: thực hiện)?|chủ trì(?: thực hiện)?|"
    r"sản phẩm(?: đầu ra)?|kết quả|kinh phí|thành phần|địa điểm|phân công(?: thực hiện)?)\s*:\s*"
)
# fmt: on


def matter_of(heading: str) -> Matter | None:
    """What a heading says of the items below it; None where it says nothing."""
    if _CRITERIA.search(heading):
        return Matter.CRITERIA
    matter = next((matter for matter, pattern, _ in _HEADINGS if pattern.match(heading)), None)
    mixed = matter is Matter.BACKGROUND and _AND_TASKS.search(heading)
    return None if mixed else matter


def not_directing(low: str) -> str | None:
    """The name of the row that says why a sentence directs nobody."""
    if _ACCOUNTABILITY.match(low):
        return "accountability"
    return next((row.name for row in _NOT_DIRECTING if row.pattern.search(low)), None)


def for_each_case(low: str) -> str | None:
    """The name of the row by which a sentence is a rule for cases to come (ruling 2)."""
    return next((row.name for row in _EACH_CASE if row.pattern.search(low)), None)


def is_weak(low: str) -> bool:
    """Whether a sentence is only an exhortation, with no object of its own."""
    return _WEAK.match(low) is not None or _CARRY_OUT.fullmatch(low) is not None


def lends_its_date(low: str) -> bool:
    """Whether a closing sentence sets a date for the items above it, and adds no work."""
    return _LENDS.match(low) is not None


def times_its_item(low: str) -> bool:
    """Whether a sentence only says until when its item is to be done."""
    return _TIME_OF_ITEM.match(low) is not None


def is_closing(low: str) -> bool:
    """Whether a sentence only asks all to carry out what the document says, or to report trouble."""
    return _CLOSING.match(low) is not None or _TROUBLE.search(low) is not None


def names_a_role(low: str) -> bool:
    """Whether a sentence speaks of whoever will be in charge: "cơ quan chủ trì" (ruling 2)."""
    return _ROLE.search(low) is not None


def label_of(low: str) -> tuple[str, int] | None:
    """The label that a line begins with ("Thời gian: …") and where its value starts."""
    match = _LABEL.match(low)
    return (match["label"], match.end()) if match else None
