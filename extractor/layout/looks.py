"""What a line says about where paragraphs begin and end, from its words alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from extractor.text import folded
from extractor.types import Line, Reading


class Shape(NamedTuple):
    """A pattern over a line, with a line that it fits."""

    name: str
    pattern: re.Pattern[str]
    example: str


def _shape(name: str, pattern: str, example: str, flags: int = 0) -> Shape:
    return Shape(name, re.compile(pattern, flags), example)


UPPER = "A-ZĐÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĂĨŨƠƯẠ-Ỹ"

# How clauses begin. Patterns see the line's own words.
# fmt: off
MARKERS: tuple[Shape, ...] = (
    _shape("dash",    r"[-–—−+•·●▪○✓➢§*](?:\s|(?=[^\W\d_])|$)", "- Sở Nội vụ chủ trì"),
    _shape("number",  r"\d{1,2}(?:\.\d{1,2}){0,3}[.)](?:\s|(?=[^\W\d_]))|[1-9]\d?(?:\.\d{1,2}){0,3}[.)]$", "2.1. Sở Tài chính"),
    _shape("numeral", rf"\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}\s+(?=[{UPPER}])", "2.1 Sở Tài chính"),
    _shape("slash",   rf"\d{{1,2}}/\s*(?=[{UPPER}])", "1/ Sở Y tế"),
    _shape("letter",  r"[a-zđ]\d?\)(?:\s|$|(?=[^\W\d_]))", "đ) Chuẩn bị hội trường"),
    _shape("lettered", rf"[a-eđghik][.]\d{{0,2}}[.)]?\s+(?=[{UPPER}])", "b. Chuẩn bị hội trường"),
    _shape("roman",   r"[IVX]{1,5}[.)/](?:\s|$)", "II. Nhiệm vụ"),
    _shape("capital", rf"[A-H][.)]\s+(?=[{UPPER}])", "A. Mục tiêu"),
)

# Headings that a sentence may also hold ("theo Điều 4. …" at the beginning of a line).
DIVISIONS: tuple[Shape, ...] = (
    _shape("article", rf"(?i:điều)\s+\d{{1,3}}[a-zđ]?\s*(?:[.:]|$|(?=[{UPPER}]))", "Điều 3. Hiệu lực"),
    _shape("chapter", r"(?i:chương|phần|mục|tiểu mục)\s+(?:[IVX]+|\d{1,2}|[A-H]|thứ \w+)\b[.:]?(?:\s|$)", "Chương II"),
    _shape("annex",   r"(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu)(?:\s+(?:[IVX]+|\d{1,2}|số \d+)\b)?", "Phụ lục I"),
)

# Lines of the heading, the bases and the end that begin a paragraph wherever they stand.
# Patterns see the folded line.
OPENERS: tuple[Shape, ...] = (
    _shape("number",     r"số\s*:", "Số: 12/UBND-VP"),
    _shape("party_number", r"số\s+\d*\s*-\s*[a-zđ]{1,5}/", "Số 12-KL/HU"),
    _shape("state",      r"(?:nước )?cộng hòa xã hội|cộng hòa$", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    _shape("party",      r"đảng cộng sản việt nam$", "ĐẢNG CỘNG SẢN VIỆT NAM"),
    _shape("motto",      r"độc lập\s*-", "Độc lập - Tự do - Hạnh phúc"),
    _shape("subject",    r"v/v\b", "V/v kiểm kê tài sản"),
    _shape("greeting",   r"kính (?:gửi|trình)\s*:?(?:$|\s)", "Kính gửi: Sở Nội vụ"),
    _shape("recipients", r"nơi (?:nhận|gửi)\s*:", "Nơi nhận:"),
    _shape("in_stead",   r"(?:tm|t/m|kt|k/t|tl|t/l|tuq|t/uq|q)\s*[./]\s*\w", "KT. CHỦ TỊCH"),
    _shape("caption",    r"\((?:ban hành )?(?:kèm|đính kèm) theo\b", "(Kèm theo Kế hoạch số 5/KH-UBND)"),
    _shape("dated",      r"[^\W\d][\w.\- ]{1,40}, ngày\s*(?:\d{1,2}\s*)?(?:tháng\s*(?:\d{1,2}\s*)?(?:năm(?:\s*\d{0,4})?)?)?\W*$", "Hà Nội, ngày 5 tháng 3 năm 2024"),
    _shape("order",      r"(?:nay )?(?:quyết định|quyết nghị)\s*:$", "QUYẾT ĐỊNH:"),
    _shape("mark",       r"\W*(?:(?:tuyệt |tối )?mật|(?:thượng )?khẩn|hỏa tốc|dự thảo)\W*$", "HỎA TỐC"),
    _shape("copy",       r"(?:sao y|sao lục|trích sao)\b(?:.{0,30})$", "SAO Y"),
    _shape("signed",     r"\W*(?:đã k[ýí]|ký tên)(?:\W+(?:và )?(?:đã )?đóng dấu)?\W*$", "(Đã ký)"),
)

# Lines that are a paragraph of their own: whatever follows begins another.
CLOSERS: tuple[Shape, ...] = (
    _shape("motto",      r"độc lập\s*-.*phúc\W*$", "Độc lập - Tự do - Hạnh phúc"),
    _shape("state",      r".*\bchủ nghĩa việt nam\W*$", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    _shape("party",      r"đảng cộng sản việt nam$", "ĐẢNG CỘNG SẢN VIỆT NAM"),
    _shape("number",     r"số\s*:?.*/[\wđ&\-]+$", "Số: 12/UBND-VP"),
    _shape("dated",      r"[^\W\d][\w.\- ]{1,40}, ngày.*năm\s*\d{4}\W*$", "Hà Nội, ngày 5 tháng 3 năm 2024"),
    _shape("recipients", r"nơi (?:nhận|gửi)\s*:\W*$", "Nơi nhận:"),
    _shape("greeting",   r"kính gửi\s*:$", "Kính gửi:"),
    _shape("order",      r"(?:nay )?(?:quyết định|quyết nghị)\s*:$", "QUYẾT ĐỊNH:"),
    _shape("annex",      r"(?:phụ lục|phụ biểu)(?:\s+(?:[ivx]+|\d{1,2}))?[.:]?$", "PHỤ LỤC I"),
    _shape("chapter",    r"(?:chương|phần|mục)\s+(?:[ivx]+|\d{1,2}|thứ \w+)[.:]?$", "Chương II"),
    _shape("mark",       r"\W*(?:(?:tuyệt |tối )?mật|(?:thượng )?khẩn|hỏa tốc|dự thảo)\W*$", "HỎA TỐC"),
    _shape("signed",     r"\W*(?:đã k[ýí]|ký tên)(?:\W+(?:và )?(?:đã )?đóng dấu)?\W*$", "(Đã ký)"),
    _shape("end",        r".*\./\.\W*$", "Sở Nội vụ chịu trách nhiệm thi hành Quyết định này./."),
)

# How a legal basis begins; its first word may be cut from the rest.
BASIS = _shape("basis", r"(?:căn|theo đề|xét đề)$|(?:căn cứ|theo đề nghị|xét đề nghị|xét tờ trình)\b", "Căn cứ Luật Đất đai;")
# Titles of kinds stand in capitals on a line of their own.
TITLES = _shape("title", r"(?:nghị quyết|quyết định|chỉ thị|quy chế|quy định|thông báo|hướng dẫn|chương trình|kế hoạch|phương án|"
    r"đề án|dự án|báo cáo|biên bản|tờ trình|công điện|giấy mời|điều lệ|quy hoạch|kết luận|nghị định|thông tư|luật|lệnh|thông tri)$",
    "KẾ HOẠCH")
# Capitals that go on with the line above, and capitals that begin another body or office.
FOLLOWERS = _shape("follower", r"(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|về|và|của|trên|tại|cho|thuộc|trong|năm|giai đoạn)\b", "HUYỆN TÂN AN")
BODIES = _shape("body", r"(?:ủy ban|ubnd|hđnd|hội đồng|văn phòng|sở|bộ|ban|cục|chi cục|trung tâm|phòng|công an|trường|viện|huyện ủy|tỉnh ủy|thành ủy|đảng ủy|tổng cục|liên đoàn|kho bạc|tòa án|viện kiểm sát)\b", "SỞ NỘI VỤ")
OFFICES = _shape("office", r"(?:quyền )?(?:phó |thứ )?(?:tổng )?(?:chủ tịch|giám đốc|bộ trưởng|trưởng|thủ tướng|chánh|cục trưởng|chi cục trưởng|viện trưởng|vụ trưởng|"
    r"bí thư|chủ nhiệm|hiệu trưởng|tổng thanh tra|chỉ huy trưởng|chánh văn phòng|chánh thanh tra|tư lệnh)\b", "PHÓ CHỦ TỊCH")
SIGNERS = _shape("signer", r"(?:(?:tm|t/m|kt|k/t|tl|t/l|tuq|t/uq|q)\s*[./])|" + OFFICES.pattern.pattern, "TM. ỦY BAN NHÂN DÂN")
# fmt: on


def _any(shapes: tuple[Shape, ...]) -> re.Pattern[str]:
    """All shapes as one pattern, which is quicker than one after the other."""
    return re.compile("|".join(f"(?:{shape.pattern.pattern})" for shape in shapes))


_MARKED, _DIVIDES, _OPENS, _CLOSES = map(_any, (MARKERS, DIVISIONS, OPENERS, CLOSERS))

SAMPLE = 24
"""Letters at a line's beginning that tell that it is not in capitals."""

# Words after which a sentence cannot end.
_UNFINISHED = re.compile(
    r"(?:\b(?:và|hoặc|của|với|những|các)"
    r"|(?<!kèm )(?<!tiếp )\btheo|(?<!hiện )(?<!tồn )\btại"
    r"|(?<!hằng )(?<!hàng )(?<!trong )(?<!mỗi )(?<!cả )\b(?:ngày|tháng|năm)"
    r"|(?<!tài )(?<!điều )\bkhoản|\b(?:tại|và|theo) (?:điểm|điều|mục|chương|phụ lục)"
    r"|\b(?:định|trình|văn|bản|báo|cáo|quyết|hoạch|điện|luật|thị|tư) số)$"
)
_OFFICE_OF = re.compile(
    r"\b(?:bộ trưởng|thứ trưởng|chủ tịch|giám đốc|cục trưởng|vụ trưởng|chánh văn phòng|viện trưởng)$"
)
_LONE = re.compile(
    r"(?:[-–—−+•·●▪○✓➢§*]|\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[a-zđ]\)|[IVX]{1,5}\.|(?i:điều)\s\d{1,3}[.:])$"
)


@dataclass(frozen=True, slots=True)
class Look:
    """A line with what its words say."""

    line: Line
    words: str
    low: str
    marked: bool
    """Begins with the marker of an item."""
    divides: bool
    """Begins like the heading of an article, chapter or annex."""
    opens: bool
    closes: bool
    founds: bool
    """Begins like a legal basis."""
    capital: bool
    lower: bool
    """Begins with a small letter."""
    ended: bool
    """Ends as a sentence, item or lead-in does."""
    unfinished: bool
    lone: bool
    """A marker and nothing else."""
    names_body: bool
    names_office: bool
    """Begins with an office, or in somebody's stead, in capitals."""
    ends_in_office: bool
    """Ends in an office of which the body is still to be told ("Bộ trưởng")."""
    begins_with_body: bool
    first_word: int
    """Length of the first word, in characters."""


def look(reading: Reading, line: Line) -> Look:
    """The line with what its words say."""
    words = reading.text[line.span.start : line.span.end].strip()
    low = folded(words)
    capital = is_capital(words)
    return Look(
        line=line,
        words=words,
        low=low,
        marked=_MARKED.match(words) is not None,
        divides=_DIVIDES.match(words) is not None,
        opens=_opens(low, words),
        closes=_closes(low, capital),
        founds=words[:1].isupper() and BASIS.pattern.match(low) is not None,
        capital=capital,
        lower=words[:1].islower() or words[:1] in ",;.)",
        ended=words.rstrip("\"'”’)»")[-1:] in (".", ";", ":", "!", "?"),
        unfinished=_UNFINISHED.search(low[-30:]) is not None,
        lone=_LONE.match(words) is not None,
        names_body=capital and BODIES.pattern.match(low) is not None,
        names_office=capital and SIGNERS.pattern.match(low) is not None,
        ends_in_office=not capital and _OFFICE_OF.search(low[-30:]) is not None,
        begins_with_body=not capital and BODIES.pattern.match(low) is not None,
        first_word=len(words.split(None, 1)[0]) if words else 0,
    )


def is_capital(words: str) -> bool:
    """Whether the letters are capitals, a few small ones apart ("TM. UBND HUYỆN", "số 5/QĐ")."""
    if sum(map(str.islower, words[:SAMPLE])) > SAMPLE // 4:
        return False
    letters = [c for c in words if c.isalpha()]
    return len(letters) > 1 and sum(map(str.isupper, letters)) >= 0.9 * len(letters)


def _opens(low: str, words: str) -> bool:
    if words[:1].islower():
        return low.startswith("v/v")
    return _OPENS.match(low) is not None


def _closes(low: str, capital: bool) -> bool:
    if capital and TITLES.pattern.match(low):
        return True
    return _CLOSES.match(low) is not None
