"""Names of persons, by their shape: a surname, then one to four capitalised syllables.

Where the surname is not in the table, underthesea's name finder is asked. `SURNAMES` holds the
common Kinh surnames and those of other peoples of Vietnam; add one and a case in the tests.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.text import folded
from extractor.types import Span

_KINH = (
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh đoàn trịnh "
    "trương lâm mai phùng tô tạ hà lương vương thái cao châu tống lưu quách la từ doãn kiều cù "
    "chu đàm khổng nghiêm ninh mạc lại tăng thân khuất khương âu bạch cung diệp giang giáp hứa "
    "kim lục lò mã mạch ngụy nhâm nhan nông ông phí quan quản sầm sơn sử thạch thi thiều tiêu tôn "
    "trà triệu trình ung văn viên vi yên ứng bành bàng biện đồng đậu điền hàn hạ hầu lã lữ mẫn "
    "ngọ quang thẩm thới tưởng uông vưu xa chử bế đới liễu long lộ "
)
_OTHERS = (  # Tày, Nùng, Thái, Mông, Dao, Khmer, Chăm, peoples of the Central Highlands
    "hoàng ma nùng cầm quàng lường tòng giàng vàng sùng thào lầu hờ mùa cứ phàn tẩn bàn phượng "
    "danh neang chau kiên điểu ksor siu rmah nay kpă rcom rơ rah y h' k' ka niê êban bríu zơrâm "
    "pơloong alăng hồ đinh rơchâm kasă thập dụng chế bá đàng lộ"
)
_UNITS = (
    "sở phòng ban bộ cục vụ viện hội liên hiệp trường trung công ủy chi tổng thanh kho bảo tòa đội "
    "tổ quỹ thành tỉnh huyện quận thị xã phường đặc thủ giám chánh bí việt chính quốc nhà bà thừa"
)
_NOT_FIRST = frozenset(_UNITS.split())
"""First syllables of units, offices and places, which the name finder takes for persons."""
SURNAMES = frozenset(_KINH.split()) | frozenset(_OTHERS.split())
TITLES = re.compile(r"(?:(?:GS|PGS|TSKH|TS|ThS|BSCKII|BSCKI|BS|DS|KS|LS|CN)\s?\.?\s?)++")
_NAME = re.compile(r"[^\W\d_]++(?:'[^\W\d_]++)?(?:['’]?[ \n]++[^\W\d_]++){1,4}+")
_WORD = re.compile(r"\w+")


def is_person_name(text: str) -> bool:
    """Whether the words are one person's name, with or without an academic title before it."""
    return _is_name(" ".join(TITLES.sub("", text, count=1).split()))


def find_person(text: str) -> Span | None:
    """The first run of capitalised words that is a person's name, or None."""
    for run in _capitalised_runs(text):
        if _is_name(" ".join(text[run.start : run.end].split())):
            return run
    return None


def has_name_shape(words: list[str]) -> bool:
    """Whether the words are two to five capitalised syllables of which the first is a surname."""
    return (
        2 <= len(words) <= 5
        and all(word[0].isupper() and word.isalpha() for word in words)
        and folded(words[0]) in SURNAMES
    )


@lru_cache(maxsize=4096)
def _is_name(text: str) -> bool:
    match = _NAME.fullmatch(text)
    words = re.findall(r"[^\W\d_]+", text)
    if not match or not 2 <= len(words) <= 6 or not all(word[0].isupper() for word in words):
        return False
    if has_name_shape(words):
        return True
    if len(words) < 3 or folded(words[0]) in _NOT_FIRST:
        return False
    return _is_tagged_person(" ".join(word.capitalize() for word in words))


def _is_tagged_person(text: str) -> bool:
    """Whether underthesea takes all the words for a person, also within a sentence."""
    from underthesea import ner

    tags = [row[3] for row in ner(f"Ông {text} đã ký")[1:-2]]
    return bool(tags) and all(tag.endswith("PER") for tag in tags)


def _capitalised_runs(text: str) -> list[Span]:
    """Runs of at least two capitalised words with only spaces between them."""
    runs: list[Span] = []
    start = end = -1
    for match in _WORD.finditer(text):
        capital = match[0][0].isupper() and match[0].isalpha()
        if capital and start >= 0 and text[end : match.start()].strip(" \n'’") == "":
            end = match.end()
        elif capital:
            runs.append(Span(start, end))
            start, end = match.span()
        else:
            runs.append(Span(start, end))
            start = end = -1
    runs.append(Span(start, end))
    return [run for run in runs if run.start >= 0 and " " in text[run.start : run.end]]
