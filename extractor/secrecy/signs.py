"""What one line says about secrecy: a level, a doubt, or nothing.

Lines are matched bare: in lower case, letters of other alphabets that look like Latin ones read as
those, every sign a space, letters set apart together. To read another kind of mark, add a row to
`SIGNS`; for words that must keep a document from being open, a row to `DOUBTS`; every row shows
what it finds. The place of a line decides which rows count: in the head of the document and in
running heads small letters are believed too, in the body only capitals.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from extractor.text import CAPITAL, folded
from extractor.types import Secrecy

LEVELS = {
    "mật": Secrecy.MAT,
    "tối mật": Secrecy.TOI_MAT,
    "tuyệt mật": Secrecy.TUYET_MAT,
}
LONGEST = 60
"""A mark is a short line; longer ones are sentences."""

_COMPACT = {level.replace(" ", ""): level for level in LEVELS}
_TURNED = {compact[::-1]: level for compact, level in _COMPACT.items()}
"""A line that stands upside down is read from its end."""
_LEVEL = r"(?P<level>tuyệt mật|tối mật|mật)"
_LABEL = r"(?:độ|mức độ|cấp độ|chế độ|cấp|mức|loại) mật"
_COPY = r"(?:bản số|số bản)"
_PAPER = r"(?:tài liệu|văn bản|hồ sơ|công văn)"
_URGENT = r"(?:hỏa tốc|thượng khẩn|khẩn|hẹn giờ)"
_ANY = rf"{_COPY}|số|{_PAPER}|{_URGENT}|tuyệt mật|tối mật|mật|\d{{1,4}}|[a-eđ]"

# Cyrillic, Greek and small capital letters drawn like Latin ones, and digits never.
_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухмткнΑΒΕΖΗΙΚΜΝΟΡΤΥΧοικνᴀᴇɪᴍᴏᴛᴜʏ",
    "ABESIJKMHOPCTYXaesijopcyxmtkhABEZHIKMNOPTYXoikvAEIMOTUY",
)
# The words of the levels in letters of TCVN3 and VNI, which a lone line does not tell from others.
_OLD = {
    "mët": "mật", "tèi": "tối", "tuyöt": "tuyệt",
    "maät": "mật", "toái": "tối", "tuyeät": "tuyệt",
}  # fmt: skip
_SIGN = re.compile(r"[\W_]+")


class Sign(NamedTuple):
    """A pattern over a bare line that tells its level."""

    name: str
    pattern: re.Pattern[str]
    example: str


class Suspicion(NamedTuple):
    """A pattern over a bare line of the head; `initial` where the line begins with a capital."""

    name: str
    pattern: re.Pattern[str]
    initial: bool
    example: str


# fmt: off
SIGNS: tuple[Sign, ...] = (
    Sign("mark",    re.compile(_LEVEL),                                         "* TỐI MẬT *"),
    Sign("field",   re.compile(rf"{_LABEL} {_LEVEL}"),                          "Độ mật: Tối mật"),
    Sign("number",  re.compile(rf"số (?!.{{0,60}} v v ).{{0,40}}(?<!bí )(?<!bảo ){_LEVEL}"), "SỐ: 12/KH-UBND   MẬT"),
    Sign("copy_no", re.compile(rf"{_LEVEL} {_COPY}(?: .{{0,20}})?"),            "MẬT - BẢN SỐ 03"),
    Sign("urgent",  re.compile(rf"(?:{_URGENT} )?{_LEVEL}(?: {_URGENT})?"),         "HỎA TỐC - MẬT"),
)
DOUBTS: tuple[Suspicion, ...] = (
    Suspicion("small",    re.compile(_LEVEL),                                                 False, "(mật)"),
    Suspicion("misread",  re.compile(r"(?:t[uo][yỵý][eêệ]t ?|t[oôốò0][iíìl1] ?)?m[aáàảãạăắằẳẵặâấầẩẫậäå4][tf]"), True, "MÂT"),
    Suspicion("keyed",    re.compile(r"(?:t\S{2,8} )?(?:maajt|maatj|ma65t|mat65|ma t)"),          True,  "MAAJT"),
    Suspicion("labelled", re.compile(rf"{_LABEL} (?!(?:bình )?thường$|không\b).{{1,30}}"),    True,  "Độ mật: A"),
    Suspicion("numbered", re.compile(rf"(?=.*\bmật\b)(?:(?:{_ANY})(?: |$))++"),               False, "a) MẬT"),
    Suspicion("paper",    re.compile(rf"{_PAPER}(?: bí)? mật(?: nhà nước)?|bí mật"),          True,  "TÀI LIỆU MẬT"),
    Suspicion("stated",   re.compile(rf"(?:{_PAPER} .{{0,25}})?(?:độ|mức|cấp|loại) (?:mật )?{_LEVEL}"), True,  "Văn bản này thuộc độ Mật"),
    Suspicion("recalled", re.compile(r"tài liệu thu hồi\b.{0,50}|xong hội nghị(?: phải)? trả lại|chỉ người có tên.{0,45}"), True, "TÀI LIỆU THU HỒI"),
    Suspicion("copies",   re.compile(rf"{_COPY} \d{{1,4}}(?: \d{{1,4}})?"),                   True,  "Bản số: 03"),
    Suspicion("lifted",   re.compile(r"(?:đã )?giải mật(?: ngày.{0,30})?"),                   True,  "GIẢI MẬT"),
    Suspicion("adjusted", re.compile(r"(?:tăng|giảm|điều chỉnh) (?:độ )?mật.{0,40}"),         True,  "ĐIỀU CHỈNH ĐỘ MẬT"),
)
# fmt: on
_SHOUTED = re.compile(
    rf"(?<!BÍ )(?<!BẢO )(?<![{CAPITAL}])MẬT(?![{CAPITAL}])(?! (?:KHẨU|MÃ|ĐỘ|ONG|THIẾT|VỤ|PHỤC)\b)"
)
"""The word in capitals among others; a stamp over a line of words stands in one of them."""
_TITLE = 40
"""A line of capitals that is longer than this is a title about secrets, not a mark."""
_ALONE = re.compile(r"\W*+(?:Mật|Tối mật|Tối Mật|Tuyệt mật|Tuyệt Mật)[^\w;.,]*+")
_BESIDE = re.compile(
    rf"\W*+(?:Mật|Tối [Mm]ật|Tuyệt [Mm]ật)\s++[{CAPITAL}]|.{{0,150}}\((?:Mật|Tối [Mm]ật|Tuyệt [Mm]ật)\)"
)
"""A level that shares a line of the head with what stands beside it, or stands in brackets."""
_IN_RUN = re.compile(r"(?<!bí)(?<!bảo)(?:tuyệt|tối)?mật")


def bare(words: str) -> str:
    """The line as the patterns take it."""
    low = " ".join(_SIGN.sub(" ", folded(_latin(words))).split())
    parts = [_OLD.get(part, part) for part in low.split()]
    compact = "".join(parts)
    return (_COMPACT | _TURNED).get(compact, " ".join(parts))


def level_of(words: str, *, head: bool) -> tuple[Secrecy, str] | None:
    """The level that a line marks, and the row that told it; None for most lines."""
    line = bare(words)
    if len(line) > LONGEST or "mật" not in line:
        return None
    believed = words.upper() == words or (head and _begins_with_capital(words))
    for sign in SIGNS:
        match = sign.pattern.fullmatch(line)
        if match and (believed or sign.name == "field"):
            return LEVELS[match["level"]], sign.name
    return None


def doubt_of(words: str) -> str | None:
    """The row that keeps a document from being open, for a line of its head."""
    line = bare(words)
    if _is_shouted_among_others(words):
        return "shouted"
    if _BESIDE.match(words):
        return "beside"
    if len(line) > LONGEST:
        return None
    initial = _begins_with_capital(words)
    rows = (row for row in DOUBTS if initial or not row.initial)
    return next((row.name for row in rows if row.pattern.fullmatch(line)), None)


def stands_alone(words: str) -> bool:
    """Whether a line of the body is a level with a capital, and no item of a list."""
    return len(words) < LONGEST and _ALONE.fullmatch(words) is not None


def level_of_run(lines: list[str]) -> Secrecy | None:
    """The highest level that short lines spell together, down the page or up."""
    parts = [bare(line).replace(" ", "") for line in lines]
    found = [*_IN_RUN.findall("".join(parts)), *_IN_RUN.findall("".join(reversed(parts)))]
    return max((LEVELS[_COMPACT[one]] for one in found), key=RANK.index, default=None)


RANK = [Secrecy.MAT, Secrecy.TOI_MAT, Secrecy.TUYET_MAT]
"""The levels, the highest last."""


def _latin(words: str) -> str:
    """Letters of other alphabets, of wide and mathematical forms, as the Latin ones they show."""
    apart = unicodedata.normalize("NFKD", words).translate(_ALIKE)
    return unicodedata.normalize("NFC", apart)


def _begins_with_capital(words: str) -> bool:
    return next((c.isupper() for c in _latin(words) if c.isalpha()), False)


def _is_shouted_among_others(words: str) -> bool:
    line = " ".join(_SIGN.sub(" ", _latin(words)).split())
    if len(line) > 3 * LONGEST or (line.upper() == line and len(line) > _TITLE):
        return False
    return _SHOUTED.search(line) is not None
