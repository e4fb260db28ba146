"""Names of persons, by their shape: a surname, then one to four capitalised syllables.

Where the surname is not in the table, underthesea's name finder is asked. `SURNAMES` holds the
common Kinh surnames and those of other peoples of Vietnam; add one and a case in the tests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extractor.language.places import PROVINCES
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
_HYPHENATED = frozenset({"h'", "k'", "y'"})
"""Surnames that are written together with the name ("H'Yim")."""
_PLACES = frozenset(PROVINCES)
_TITLES = re.compile(r"\s*+(?:(?:PGS|GS|TSKH|TS|ThS|BSCKII|BSCKI|BS|DS|KS|LS|CN)(?!\w)[\s.]*+)++")
_WORD = re.compile(r"[^\W\d_]++(?:['’][^\W\d_]*+)?")
_NAMED = re.compile(r"(?!\d)\w++['’]?")
_LONGEST = 5


def is_person_name(text: str) -> bool:
    """Whether the words are one person's name, with or without an academic title before it."""
    titled = _TITLES.match(text)
    return _is_name(" ".join(text[titled.end() if titled else 0 :].split()))


def find_person(text: str) -> Span | None:
    """The first person's name among capitalised words, without title, or None."""
    for run in _capitalised_runs(text):
        named = _within(text, run)
        if named:
            return named
    return None


def has_name_shape(words: Sequence[str]) -> bool:
    """Whether the words are two to five capitalised syllables of which the first is a surname."""
    if not 2 <= len(words) <= _LONGEST or not all(_is_capitalised(word) for word in words):
        return False
    if len({word.isupper() for word in words if len(word.rstrip("'’")) > 1}) > 1:
        return False
    surname = folded(words[0])
    return surname in SURNAMES or surname[:2] in _HYPHENATED


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() and _WORD.fullmatch(word) is not None


@lru_cache(maxsize=4096)
def _is_name(text: str) -> bool:
    words = text.split()
    if not 2 <= len(words) <= _LONGEST + 1 or not all(_is_capitalised(word) for word in words):
        return False
    if folded(text) in _PLACES or folded(words[0]) in _NOT_FIRST:
        return False
    if has_name_shape(words):
        return True
    return len(words) > 2 and _is_tagged_person(" ".join(word.capitalize() for word in words))


def _is_tagged_person(text: str) -> bool:
    """Whether underthesea takes all the words for a person within a sentence."""
    from underthesea import ner

    tags = [row[3] for row in ner(f"Ông {text} đã ký")[1:-2]]
    return bool(tags) and all(tag.endswith("PER") for tag in tags)


def _within(text: str, run: Sequence[Span]) -> Span | None:
    """The name in a run of capitalised words: from a surname on, else the whole run."""
    words = [text[slice(*place)] for place in run]
    for start in range(len(run)):
        for end in range(min(start + _LONGEST, len(run)), start + 1, -1):
            if has_name_shape(words[start:end]) and _is_name(" ".join(words[start:end])):
                return Span(run[start].start, run[end - 1].end)
    return Span(run[0].start, run[-1].end) if _is_name(" ".join(words)) else None


def _capitalised_runs(text: str) -> Iterator[list[Span]]:
    """Runs of at least two capitalised words with only white space between them."""
    run: list[Span] = []
    for match in _NAMED.finditer(text):
        joined = run and text[run[-1].end : match.start()].isspace()
        capital = _is_capitalised(match[0])
        if not (joined and capital):
            if len(run) > 1:
                yield run
            run = []
        if capital:
            run.append(Span(*match.span()))
    if len(run) > 1:
        yield run
