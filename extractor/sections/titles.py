"""Titles and names: lines of capitals that name a kind, lines with the shape of a person's name."""

from __future__ import annotations

import re

from extractor.text import CAPITAL, folded
from extractor.types import Kind, Span

KIND_TITLES: dict[str, Kind] = {
    "nghị quyết": Kind.NGHI_QUYET,
    "quyết định": Kind.QUYET_DINH,
    "chỉ thị": Kind.CHI_THI,
    "quy chế": Kind.QUY_CHE,
    "quy định": Kind.QUY_DINH,
    "thông cáo": Kind.THONG_CAO,
    "thông báo": Kind.THONG_BAO,
    "hướng dẫn": Kind.HUONG_DAN,
    "chương trình": Kind.CHUONG_TRINH,
    "kế hoạch": Kind.KE_HOACH,
    "phương án": Kind.PHUONG_AN,
    "đề án": Kind.DE_AN,
    "dự án": Kind.DU_AN,
    "báo cáo": Kind.BAO_CAO,
    "biên bản": Kind.BIEN_BAN,
    "tờ trình": Kind.TO_TRINH,
    "hợp đồng": Kind.HOP_DONG,
    "công điện": Kind.CONG_DIEN,
    "bản ghi nhớ": Kind.BAN_GHI_NHO,
    "bản thỏa thuận": Kind.BAN_THOA_THUAN,
    "giấy ủy quyền": Kind.GIAY_UY_QUYEN,
    "giấy mời": Kind.GIAY_MOI,
    "giấy giới thiệu": Kind.GIAY_GIOI_THIEU,
    "giấy nghỉ phép": Kind.GIAY_NGHI_PHEP,
    "phiếu gửi": Kind.PHIEU_GUI,
    "phiếu chuyển": Kind.PHIEU_CHUYEN,
    "phiếu báo": Kind.PHIEU_BAO,
    "công văn": Kind.CONG_VAN,
    "thư công": Kind.THU_CONG,
    "luật": Kind.LUAT,
    "pháp lệnh": Kind.PHAP_LENH,
    "nghị định": Kind.NGHI_DINH,
    "thông tư": Kind.THONG_TU,
    "thông tư liên tịch": Kind.THONG_TU,
    "thông tri": Kind.THONG_TRI,
    "kết luận": Kind.KET_LUAN,
    "điều lệ": Kind.DIEU_LE,
    "quy hoạch": Kind.QUY_HOACH,
    "lệnh": Kind.LENH,
}


_TITLE = re.compile(
    r"(?:(?:dự thảo\s+)?)(?P<kind>"
    + "|".join(sorted(KIND_TITLES, key=len, reverse=True))
    + r")\s*:?"
)

_PERSON = re.compile(rf"(?:[{CAPITAL}][^\W\d_]{{0,9}}\s+){{1,5}}[{CAPITAL}][^\W\d_]{{0,9}}")
_DEGREE = re.compile(
    r"^(?:(?:GS|PGS|TS|ThS|BS|KS|CN|CKI|CKII|Dr|Đại tá|Thượng tá|Trung tá|Thiếu tướng|"
    r"Trung tướng|Thượng tướng|Đại tướng)[.,]?\s*)+"
)


def title_kind(words: str) -> Kind | None:
    """The kind that a title line names: "QUYẾT ĐỊNH", "KẾ HOẠCH"; None for other lines."""
    match = _TITLE.fullmatch(folded(words).strip(" .*"))
    return KIND_TITLES[match["kind"]] if match and words.upper() == words else None


def find_title(text: str, span: Span) -> tuple[Kind, Span] | None:
    """The kind that a block names, and the line that names it."""
    whole = title_kind(" ".join(text[span.start : span.end].split()))
    if whole is not None:
        return whole, span
    start = span.start
    for line in text[span.start : span.end].split("\n"):
        if kind := title_kind(line.strip()):
            return kind, Span(start, start + len(line))
        start += len(line) + 1
    return None


def without_degree(words: str) -> str:
    """A name without the degrees and ranks before it."""
    return _DEGREE.sub("", words)


def is_name(words: str) -> bool:
    """Whether the words have the shape of a person's name, degrees and ranks apart."""
    bare = without_degree(words)
    return _PERSON.fullmatch(bare) is not None and not bare.isupper()
