"""What a clerk reads for every code: one table a closed list; tests demand that none is missing.

A doubt whose code has no row here is shown as something to look at, never as a bare code.
"""

from __future__ import annotations

from datetime import date

from extractor.types import (
    AssigningAuthority,
    Authority,
    Bound,
    ConvertedBy,
    Doubt,
    Kind,
    Purpose,
    ReadingFacts,
    Role,
    Secrecy,
    TextEncoding,
    TimeUnit,
    UnitKind,
    Urgency,
)
from models.codes import Result, State, Timeliness

KINDS = {
    Kind.NGHI_QUYET: "Nghị quyết",
    Kind.QUYET_DINH: "Quyết định",
    Kind.CHI_THI: "Chỉ thị",
    Kind.QUY_CHE: "Quy chế",
    Kind.QUY_DINH: "Quy định",
    Kind.THONG_CAO: "Thông cáo",
    Kind.THONG_BAO: "Thông báo",
    Kind.HUONG_DAN: "Hướng dẫn",
    Kind.CHUONG_TRINH: "Chương trình",
    Kind.KE_HOACH: "Kế hoạch",
    Kind.PHUONG_AN: "Phương án",
    Kind.DE_AN: "Đề án",
    Kind.DU_AN: "Dự án",
    Kind.BAO_CAO: "Báo cáo",
    Kind.BIEN_BAN: "Biên bản",
    Kind.TO_TRINH: "Tờ trình",
    Kind.HOP_DONG: "Hợp đồng",
    Kind.CONG_DIEN: "Công điện",
    Kind.BAN_GHI_NHO: "Bản ghi nhớ",
    Kind.BAN_THOA_THUAN: "Bản thỏa thuận",
    Kind.GIAY_UY_QUYEN: "Giấy ủy quyền",
    Kind.GIAY_MOI: "Giấy mời",
    Kind.GIAY_GIOI_THIEU: "Giấy giới thiệu",
    Kind.GIAY_NGHI_PHEP: "Giấy nghỉ phép",
    Kind.PHIEU_GUI: "Phiếu gửi",
    Kind.PHIEU_CHUYEN: "Phiếu chuyển",
    Kind.PHIEU_BAO: "Phiếu báo",
    Kind.CONG_VAN: "Công văn",
    Kind.THU_CONG: "Thư công",
    Kind.LUAT: "Luật",
    Kind.PHAP_LENH: "Pháp lệnh",
    Kind.NGHI_DINH: "Nghị định",
    Kind.THONG_TU: "Thông tư",
    Kind.THONG_TRI: "Thông tri",
    Kind.KET_LUAN: "Kết luận",
    Kind.DIEU_LE: "Điều lệ",
    Kind.QUY_HOACH: "Quy hoạch",
    Kind.LENH: "Lệnh",
}
SECRECY = {
    Secrecy.OPEN: "Công khai",
    Secrecy.MAT: "Mật",
    Secrecy.TOI_MAT: "Tối mật",
    Secrecy.TUYET_MAT: "Tuyệt mật",
    Secrecy.UNKNOWN: "Chưa rõ độ mật",
}
URGENCY = {Urgency.KHAN: "Khẩn", Urgency.THUONG_KHAN: "Thượng khẩn", Urgency.HOA_TOC: "Hỏa tốc"}
AUTHORITY = {
    Authority.TM: "TM. (thay mặt)",
    Authority.KT: "KT. (ký thay)",
    Authority.TL: "TL. (thừa lệnh)",
    Authority.TUQ: "TUQ. (thừa ủy quyền)",
    Authority.Q: "Q. (quyền)",
}
ASSIGNING = {
    AssigningAuthority.COLLECTIVE: "Ủy ban nhân dân",
    AssigningAuthority.CHAIR: "Chủ tịch",
    AssigningAuthority.OFFICE: "Văn phòng, cơ quan",
}
ROLES = {Role.LEAD: "Chủ trì", Role.COORDINATE: "Phối hợp", Role.MONITOR: "Theo dõi"}
UNIT_KINDS = {
    UnitKind.UNIT: "đơn vị",
    UnitKind.OFFICE_HOLDER: "chức danh",
    UnitKind.GROUP: "nhóm đơn vị",
    UnitKind.PERSON: "cá nhân",
}
PURPOSES = {
    Purpose.COMPLETE: "Hoàn thành",
    Purpose.SUBMIT: "Trình",
    Purpose.REPORT: "Báo cáo",
}
BOUNDS = {Bound.BEFORE: "trước ngày", Bound.BY: "đến hết ngày"}
TIME_UNITS = {
    TimeUnit.HOUR: "giờ",
    TimeUnit.DAY: "ngày",
    TimeUnit.WORKING_DAY: "ngày làm việc",
    TimeUnit.WEEK: "tuần",
    TimeUnit.MONTH: "tháng",
    TimeUnit.YEAR: "năm",
}
STATES = {
    State.WAITING: "Chờ duyệt",
    State.APPROVED: "Đã duyệt",
    State.REJECTED: "Đã loại",
}
TIMELINESS = {
    Timeliness.IN_TIME: "Trong hạn",
    Timeliness.OVERDUE: "Quá hạn",
    Timeliness.NO_DEADLINE: "Không thời hạn",
    Timeliness.UNRESOLVED: "Chưa rõ ngày",
}
RESULTS = {
    Result.DONE: "Đã thực hiện",
    Result.NOT_DONE_IN_TIME: "Chưa thực hiện, trong hạn",
    Result.NOT_DONE_OVERDUE: "Chưa thực hiện, quá hạn",
}
DOUBTS = {
    "number_blank": "để trống trong tệp",
    "date_blank": "không ghi đủ ngày",
    "deadline_unresolved": "có thời hạn nhưng chưa tính được ngày",
    "deadline_before_issue": "thời hạn sớm hơn ngày ban hành",
    "year_inferred": "văn bản không ghi năm, năm này do máy suy ra",
    "month_inferred": "văn bản không ghi tháng, tháng này do máy suy ra",
    "date_approximate": "văn bản chỉ ghi khoảng thời gian, ngày này là gần đúng",
    "anchor_assumed": "văn bản không nói tính từ ngày nào",
    "lead_ambiguous": "nhiều cơ quan, chưa rõ cơ quan nào chủ trì",
    "lead_unknown": "chưa rõ cơ quan chủ trì",
    "unit_unknown": "tên cơ quan không có trong danh mục",
    "value_in_picture": "là ảnh đóng lên văn bản, chưa nhận dạng được chữ",
    "signer_from_certificate": "văn bản không ghi, lấy theo chứng thư chữ ký số",
    "signature_broken": "không còn khớp với tệp: tệp đã bị sửa hoặc ghi lại sau khi ký",
    "changed_after_signing": "sau khi ký, tệp còn bị thay đổi",
    "signature_unchecked": "chưa kiểm tra được",
    "ocr_low": "chữ quét mờ, có thể đọc sai",
    "ocr_missing": "trang ảnh, chưa nhận dạng được chữ",
    "page_unread": "có trang không đọc được",
    "first_page_unread": "trang đầu không đọc được",
    "layout_lost": "chỉ đọc được chữ, mất bảng và khung: hãy cài LibreOffice rồi nạp lại",
    "mark_unclear": "có dấu trên trang không nhìn rõ",
    "value_withheld": "giá trị không đúng dạng nên không lưu",
    "header_differs": "gói tin edXML ghi khác văn bản, đang lấy theo gói tin",
    "header_unread": "không đọc được giá trị mà gói tin edXML ghi",
    "replaces_earlier": "gói tin cập nhật hoặc thay thế văn bản đã gửi",
}
FIELDS = {
    "kind": "Loại văn bản",
    "number": "Số",
    "symbol": "Ký hiệu",
    "issued_on": "Ngày ban hành",
    "place": "Nơi ban hành",
    "issuer": "Cơ quan ban hành",
    "abstract": "Trích yếu",
    "signer": "Người ký",
    "signer_title": "Chức vụ người ký",
    "authority": "Quyền hạn ký",
    "assigning_authority": "Thẩm quyền giao",
    "submitting_unit": "Cơ quan trình",
    "monitoring_unit": "Cơ quan theo dõi, đôn đốc",
    "urgency": "Độ khẩn",
    "addressees": "Kính gửi",
    "assignments": "Phân công",
    "secrecy": "Độ mật",
    "signatures": "Chữ ký số",
    "copy": "Bản sao",
}
LONGEST_COUNT = 99
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def doubt_words(code: str) -> str:
    """What a doubt means, in words."""
    return DOUBTS.get(code, "máy chưa chắc, cần xem lại")


def doubt_line(doubt: Doubt) -> str:
    """A doubt with the field that it is about."""
    return f"{FIELDS.get(doubt.field, 'Văn bản')}: {doubt_words(doubt.code)}"


def written_day(day: date) -> str:
    """The day as people type it: 5/6/2025."""
    return f"{day.day}/{day.month}/{day.year}"


def day_words(day: date) -> str:
    """The day with its weekday: thứ Sáu 14/6/2024."""
    return f"{_WEEKDAYS[day.weekday()]} {written_day(day)}"


def iso_words(iso: str | None) -> str:
    """An ISO date, as far as it is known, as people type it: 3/5/2024, 5/2024, 2024."""
    return "/".join(str(int(part)) for part in reversed(iso.split("-"))) if iso else ""


def days_left(due: date, *, today: date) -> str:
    """How far away a day is, in words; nobody counts the days of a long delay."""
    left = (due - today).days
    if left < 0:
        return f"quá {-left} ngày" if left >= -LONGEST_COUNT else "quá hạn"
    return "hôm nay" if left == 0 else f"còn {left} ngày"


def mark(number: str | None, symbol: str | None) -> str:
    """Number and symbol as documents write them: 123/UBND-VP, in party syntax 36-HD/VPTW."""
    join = "-" if symbol and "/" in symbol else "/"
    return f"{number or '…'}{join}{symbol}" if symbol else number or "chưa rõ số"


def kind_name(kind: Kind | None) -> str:
    """The kind's name."""
    return KINDS[kind] if kind else "Văn bản"


AMENDS = {
    "extend": "Gia hạn, lùi thời hạn",
    "cancel": "Bãi bỏ, không thực hiện",
    "replace": "Thay thế",
}
"""What a document does to an earlier task."""


def amend_words(kind: str) -> str:
    """The kind of a change, in words."""
    return AMENDS.get(kind, kind)


ENCODINGS = {
    TextEncoding.TCVN3: "TCVN3 (ABC)",
    TextEncoding.VNI: "VNI",
    TextEncoding.VIQR: "VIQR",
    TextEncoding.VISCII: "VISCII",
    TextEncoding.WINDOWS_1252: "Windows-1252",
    TextEncoding.WINDOWS_1258: "Windows-1258",
}
"""Encodings from before Unicode, which a clerk may want to know of."""
CONVERTERS = {
    ConvertedBy.LIBREOFFICE: "chuyển đổi bằng LibreOffice",
    ConvertedBy.CATDOC: "chỉ đọc phần chữ bằng catdoc",
}


def reading_words(facts: ReadingFacts) -> str:
    """By what means a document was read; empty where its own text was simply there."""
    said = (
        f"bảng mã {ENCODINGS[facts.encoding]}"
        if facts.encoding and facts.encoding in ENCODINGS
        else "",
        CONVERTERS[facts.converter] if facts.converter else "",
        f"nhận dạng chữ (OCR) ở trang {_pages(facts.ocr_pages)}" if facts.ocr_pages else "",
        f"chưa đọc được trang {_pages(facts.unread_pages)}" if facts.unread_pages else "",
    )
    return "; ".join(filter(None, said))


def _pages(pages: tuple[int, ...]) -> str:
    return ", ".join(map(str, pages))
