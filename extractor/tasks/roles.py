"""Who directs whom in one sentence: leads and co-ordinators from the words around the units.

Each rule is a function from a `Sentence` to a `Directing` or None; `RULES` gives their order, the
first that answers wins. A rule never looks outside its sentence: what is inherited from headings,
lead-ins or "Kính gửi" is added by the caller (`collect`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from extractor.language import begins_with_verb, verb_length
from extractor.tasks.sentence import Sentence, listed, written_out
from extractor.text import folded
from extractor.types import Mention, UnitKind

_ORDER = re.compile(
    r"(?<![\w])(?P<verb>giao(?: cho| nhiệm vụ cho| trách nhiệm cho)?|yêu cầu|đề nghị|phân công|"
    r"ủy quyền(?: cho)?|nhắc nhở|chỉ đạo|đồng ý giao|thống nhất giao|lưu ý|mời|(?<=^)kiến nghị)"
)
_BEFORE_UNIT = re.compile(r"\s*:?\s*(?:các\s+)?(?:đồng chí\s+|đ/c\s+)?")
_NO_ORDER_BEFORE = re.compile(
    r"(?:được|đã|sẽ|theo|do|các|những|mọi|có|khi|việc|đáp ứng|ý kiến|trên cơ sở|nhiệm vụ|từ|các nội dung|"
    r"vượt|nêu|phù hợp|sự|quyền)\s+$"
)
_COORDINATE = re.compile(
    r"(?<![\w])(?:phối hợp(?:\s+(?:chặt chẽ|đồng bộ|thường xuyên|kịp thời|chủ động))*"
    r"(?:\s*,?\s*(?:cùng|với|cùng với))?|cùng với|cùng|với sự (?:tham gia|phối hợp) của|"
    r"tham gia phối hợp của)\s*:?\s*(?:các\s+)?"
)
_PASSIVE = re.compile(r"(?<![\w])(?:do|giao cho)\s+")
_AFTER_PASSIVE = re.compile(
    r"\s*(?:chủ trì|thực hiện|làm|phụ trách|đảm nhiệm|tổ chức|chịu trách nhiệm|tham mưu|cân đối)\b"
    r"(?!\s*(?:đã|chưa|còn|không|vẫn)\b)"
)
_ASIDE = re.compile(
    r"\s*(?:\([^()]{0,200}\))?\s*,?\s*(?:(?:theo|căn cứ|trên cơ sở|thông qua|với (?:vai trò|chức năng)|trong phạm vi|tùy theo)"
    r"\s[^,;:.]{3,160}[,;]?\s*)?"
)
_CUE = re.compile(
    r"\s*+[,:]?\s*+(?:(?:có|chịu) trách nhiệm|có nhiệm vụ|chủ trì|làm đầu mối|là (?:cơ quan|đơn vị|đầu mối)|phải|cần|"
    r"tiếp tục|khẩn trương|chủ động|kịp thời|thường xuyên|tích cực|tập trung|ngay|nghiêm túc|trực tiếp|"
    r"căn cứ|trên cơ sở|theo (?:chức năng|thẩm quyền|phạm vi|nhiệm vụ)|trong phạm vi|phối hợp|tự|sớm|định kỳ|hằng|hàng|trước|chậm nhất|không được|giúp|làm|nghiên cứu|theo dõi|chỉ đạo)\b"
)
_STATES = re.compile(
    r"\s*(?:đã|đang|sẽ|được|là(?! (?:cơ quan|đơn vị|đầu mối))|cho rằng|nhận thấy|nhận được|có(?! (?:trách nhiệm|nhiệm vụ|văn bản|báo cáo|kế hoạch))|"
    r"không (?:có|còn|đủ|thể)|còn|chưa|vẫn|bao gồm|gồm|tại|của|về|ban hành kèm|ngày|số)\b"
)
_OPENING = re.compile(
    r"(?:(?:căn cứ|trên cơ sở|thực hiện|theo|trong|trước|sau khi|sau|khi|định kỳ|hằng|hàng|chậm nhất|đối với|"
    r"để|nhằm|từ|về|qua|ngoài|cùng với|bên cạnh đó|đồng thời|ngoài ra|riêng|riêng đối với|nhận được)\b[^:;]{0,400}?[,:]\s*)"
)


class Directing(NamedTuple):
    """Leads, co-ordinators and monitors named in the sentence itself; `explicit` where leads are
    named."""

    leads: tuple[Mention, ...]
    coordinates: tuple[Mention, ...]
    rule: str
    explicit: bool
    monitors: tuple[Mention, ...] = ()


def find_directing(sentence: Sentence) -> Directing | None:
    """Who is to do what the sentence says; None where it directs nobody."""
    for rule in RULES:
        found = rule(sentence)
        if found is not None:
            leads = {m.span for m in found.leads}
            others = tuple(m for m in found.coordinates if m.span not in leads)
            taken = leads | {m.span for m in others}
            watching = tuple(m for m in monitors(sentence) if m.span not in taken)
            return found._replace(coordinates=others, monitors=watching)
    return None


_SUPERIOR = re.compile(
    r"(?:đồng chí )?(?:phó )?(?:thủ tướng|chủ tịch nước|tổng bí thư)\b|chính phủ$|quốc hội|bộ chính trị|"
    r"ban bí thư|ban chấp hành trung ương|trung ương đảng"
)


_OFFICE_OF = re.compile(
    r"^(?:phó )?(?:chủ tịch|giám đốc|bộ trưởng|bí thư|ban thường vụ|thường trực|"
    r"ban chấp hành(?: đảng bộ)?)\s+"
)


def is_issuer(mention: Mention, issuer: str) -> bool:
    """Whether the mention gives orders here: the issuing body, its head, or a body above all."""
    name = written_out(mention.name)
    if mention.kind is UnitKind.PERSON or _SUPERIOR.match(name):
        return True
    bare = _OFFICE_OF.sub("", name)
    spoken_for = issuer.startswith("văn phòng") and bare in issuer[9:]
    return bool(issuer) and (issuer.startswith(bare) or bare.startswith(issuer) or spoken_for)


_POST_OF = re.compile(r"(?:(?:các )?đồng chí |đ/c )?(?:phó|thứ trưởng|p\.|pct)")
_SPEAKS = re.compile(
    r"\s*+[,:]?\s*+(?:yêu cầu|đề nghị|kết luận|chỉ đạo|giao|phân công|phát biểu|nhấn mạnh|lưu ý|"
    r"cho (?:ý kiến|biết|rằng)|trình bày|đánh giá|ghi nhận|biểu dương|thống nhất|đồng ý|ký|"
    r"chủ trì (?:cuộc |buổi |phiên )?(?:họp|hội nghị|làm việc))\b"
)


def _gives_orders(mention: Mention, rest: str, issuer: str) -> bool:
    """Whether a subject gives the orders; a person named without a post does where it speaks."""
    if mention.kind is UnitKind.PERSON and not _POST_OF.match(folded(mention.name)):
        return _SPEAKS.match(rest) is not None
    return is_issuer(mention, issuer)


def speaks_of_issuer(sentence: Sentence) -> bool:
    """Whether the sentence begins with the body that issues the document: what it says that it
    will do itself is nobody's task (ANNOTATION, ruling 3)."""
    if not sentence.mentions or not is_issuer(sentence.mentions[0], sentence.issuer):
        return False
    first = sentence.mentions[0].span.start - sentence.base
    return not sentence.low[:first].strip(' -+*"')


def is_named(mention: Mention) -> bool:
    """Whether a unit is named or meant with others, not just called "đơn vị"."""
    return mention.name[:1].isupper() or mention.name.startswith("các ")


def coordinators(sentence: Sentence) -> tuple[Mention, ...]:
    """The units after "phối hợp với", "cùng với"."""
    found: list[Mention] = []
    for match in _COORDINATE.finditer(sentence.low):
        first = _mention_at(sentence, match.end())
        if first is not None:
            found += [m for m in listed(sentence, first) if m not in found]
    return tuple(found)


_WATCHES = re.compile(
    r"\s*+,?\s*+(?:(?:có|chịu) trách nhiệm\s+|trực tiếp\s+|thường xuyên\s+)?"
    r"(?:theo dõi|giám sát|đôn đốc)\s*+,?\s*+(?:và\s+)?(?:theo dõi|đôn đốc|giám sát|kiểm tra|tổng hợp)\b"
)
_TURNS_TO = re.compile(r"(?:[,;]|\b(?:giao|do|yêu cầu|đề nghị|phân công|đồng thời))\s*(?:các\s+)?$")
_WATCHED_BY = re.compile(
    r"\b(?:dưới|chịu|có) sự (?:chỉ đạo,? )?(?:theo dõi|giám sát|đôn đốc)[^.;:]{0,40}? của\s+(?:các\s+)?"
)


def monitors(sentence: Sentence) -> tuple[Mention, ...]:
    """The units that watch over the work of others in the same sentence: "…, Văn phòng theo dõi, đôn
    đốc", "dưới sự giám sát của …"."""
    found = [
        mention
        for mention in sentence.mentions
        if _WATCHES.match(sentence.low, mention.span.end - sentence.base)
        and _TURNS_TO.search(sentence.low[: mention.span.start - sentence.base])
        and not is_issuer(mention, sentence.issuer)
    ]
    for match in _WATCHED_BY.finditer(sentence.low):
        first = _mention_at(sentence, match.end())
        found += listed(sentence, first) if first is not None else ()
    return tuple(dict.fromkeys(found))


def _mention_at(sentence: Sentence, place: int) -> int | None:
    """The mention that begins at a place of the sentence, spaces and "các" apart."""
    for index, mention in enumerate(sentence.mentions):
        start = mention.span.start - sentence.base
        if start >= place - 5 and sentence.low[place:start].strip() in ("", "các", "đồng chí"):
            return index if start >= place - 4 else None
    return None


def _order(sentence: Sentence) -> Directing | None:
    """ "Giao Sở Nội vụ chủ trì, phối hợp với …": the units after the verb of assigning."""
    for match in _ORDER.finditer(sentence.low):
        if _NO_ORDER_BEFORE.search(sentence.low[: match.start()]):
            continue
        first = _ordered(sentence, match.end())
        if first is None or _has_own_subject(sentence, match):
            continue
        return Directing(listed(sentence, first), coordinators(sentence), "order", True)
    return None


def _ordered(sentence: Sentence, place: int) -> int | None:
    """The mention that follows a verb of assigning: "giao đồng chí Trưởng ban …"."""
    for index, mention in enumerate(sentence.mentions):
        start = mention.span.start - sentence.base
        if start >= place:
            return index if _BEFORE_UNIT.fullmatch(sentence.low[place:start]) else None
    return None


def _has_own_subject(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a unit other than the issuer is the one that asks: "Sở A yêu cầu các đơn vị …"."""
    before = [m for m in sentence.mentions if m.span.end - sentence.base <= match.start()]
    if match["verb"] == "chỉ đạo":
        return True
    if match["verb"] == "mời":
        return True
    subjects = [m for m in before if _is_subject(sentence, m)]
    return bool(subjects) and not any(is_issuer(m, sentence.issuer) for m in subjects)


def _is_subject(sentence: Sentence, mention: Mention) -> bool:
    start, end = mention.span.start - sentence.base, mention.span.end - sentence.base
    opening = sentence.low[:start].strip(' -+*"')
    return (
        not opening or _OPENING.fullmatch(sentence.low[:start]) is not None
    ) and not _STATES.match(sentence.low[end:])


def _subject(sentence: Sentence) -> Directing | None:
    """ "Sở Y tế chủ trì …", "Trước ngày …, Sở Y tế báo cáo …": units that begin the clause."""
    for index, mention in enumerate(sentence.mentions):
        start = mention.span.start - sentence.base
        group = listed(sentence, index)
        rest = sentence.low[max(m.span.end for m in group) - sentence.base :]
        if not _opens(sentence, index, start, rest):
            continue
        if _gives_orders(group[0], rest, sentence.issuer):
            continue
        if delivers(sentence.low[:start], rest):
            return Directing(group, coordinators(sentence), "subject", True)
        if _STATES.match(rest):
            continue
        aside = _ASIDE.match(rest)
        after = rest[aside.end() :] if aside else rest
        if acts(rest) or acts(after):
            return Directing(group, coordinators(sentence), "subject", True)
    return None


def _opens(sentence: Sentence, index: int, start: int, rest: str) -> bool:
    """Whether a unit may be the subject where it stands: at the start, after an opening phrase, or
    after a first clause without units where it is expressly told to act."""
    before = sentence.low[min(start, sentence.head) : start]
    if (
        not before.strip(' -+*"(,')
        or _OPENING.fullmatch(before.lstrip())
        or _TOPIC.fullmatch(before)
    ):
        return True
    if _REGARDING.fullmatch(before) and rest.lstrip().startswith(":"):
        return True
    first = index == 0 and is_named(sentence.mentions[0])
    return first and before.rstrip().endswith(",") and MUST.match(rest) is not None


_REGARDING = re.compile(r"\W*(?:riêng )?đối với\s+(?:các\s+)?")
"""Before units that a colon parts from their work: "Đối với trường A, trường B: di dời …"."""
_TOPIC = re.compile(
    r"[^.;:]{2,70}:\s*(?:các\s+)?|\W*riêng\s+|\W*(?:đồng thời|ngoài ra|bên cạnh đó),?\s+"
)
MUST = re.compile(r"\s*(?:phải|cần|(?:có|chịu) trách nhiệm|chủ trì|làm đầu mối)\b")


_TIMED = re.compile(r"\s*(?:trong|trước|sau|chậm nhất|muộn nhất|đến)\s[^;:,]{2,120},\s*(?:các\s+)?")
_DELIVERS = re.compile(r"\s*(?:phải\s+)?có\s(?:kết quả|ý kiến|kết luận|trả lời)\b")


def delivers(before: str, rest: str) -> bool:
    """Whether a subject is to have something ready by a time set before it: "trong 15 ngày, Sở Xây
    dựng có kết quả"; without a time the same words tell what is."""
    return (
        _DELIVERS.match(rest) is not None
        and _TIMED.fullmatch(before, before.rfind(";") + 1) is not None
    )


def acts(rest: str) -> bool:
    """Whether what follows the subject is something to do."""
    if _STATES.match(rest):
        return False
    words = rest.strip(" ,:-")
    if _STATES.match(words):
        return False
    return bool(words) and (_CUE.match(rest) is not None or begins_with_verb(words))


_WORK = re.compile(r"\W*(?:việc|công tác|nội dung|kinh phí|nhiệm vụ|phần|hồ sơ)\b")


def _is_aside(before: str) -> bool:
    """Whether words that already hold a verb stand before "do …", which then only describes a
    noun: "dự lớp tập huấn do Sở Nội vụ tổ chức"."""
    words = re.findall(r"[^\W_]+", before)
    verbs = any(verb_length(words, at) > 1 for at in range(len(words)))
    return verbs and (_WORK.match(before) is None or " do " in before)


def _passive(sentence: Sentence) -> Directing | None:
    """ "Kinh phí do Sở Tài chính cân đối"."""
    for match in _PASSIVE.finditer(sentence.low):
        first = _mention_at(sentence, match.end())
        if first is None:
            continue
        group = listed(sentence, first)
        if _is_aside(sentence.low[: match.start()]):
            continue
        if _AFTER_PASSIVE.match(sentence.low[group[-1].span.end - sentence.base :]):
            return Directing(group, coordinators(sentence), "passive", True)
    return None


def _starts(sentence: Sentence) -> list[str]:
    """The words of the sentence, without what may open it: topics, times, conditions."""
    starts = [sentence.low[sentence.head :]] if sentence.head else []
    words = sentence.low
    for _ in range(3):
        starts.append(words)
        opening = _TOPIC.match(words) or _OPENING.match(words)
        if opening is None:
            break
        words = words[opening.end() :]
    return starts


def _imperative(sentence: Sentence) -> Directing | None:
    """ "Rà soát, tổng hợp …": no subject of its own."""
    for words in _starts(sentence):
        bare = words.strip(" -+*")
        if bare.startswith('"'):
            continue  # somebody else's order
        if re.match(
            r"(?:không |chưa )?(?:có|được|là)\s(?!trách nhiệm|cơ quan|đơn vị|đầu mối|văn bản|kế hoạch|giải pháp|biện pháp|phương án)",
            bare,
        ):
            continue
        if bare and (
            re.match(r"(?:yêu cầu|đề nghị|phải|cần|là (?:cơ quan|đơn vị|đầu mối))\s", bare)
            or begins_with_verb(bare)
        ):
            return Directing((), coordinators(sentence), "imperative", False)
    return None


def _topic_unit(sentence: Sentence) -> Directing | None:
    """ "Ban Chỉ đạo phúc tra 10% số hộ": a unit at the very start, then a verb no table knows."""
    if not sentence.mentions:
        return None
    group = listed(sentence, 0)
    start = group[0].span.start - sentence.base
    rest = sentence.low[max(m.span.end for m in group) - sentence.base :]
    if sentence.low[:start].strip(" -+*") or is_issuer(group[0], sentence.issuer):
        return None
    if _STATES.match(rest) or not _VERBLIKE.match(rest):
        return None
    return Directing(group, coordinators(sentence), "topic_unit", True)


_TOGETHER = re.compile(r"\W*(?:cùng(?: với)?|phối hợp với)\s+(?:các\s+)?")


def _together(sentence: Sentence) -> Directing | None:
    """ "Cùng Phòng Kinh tế kiểm tra …": co-ordinators at the very start, the work at once behind."""
    opening = _TOGETHER.match(sentence.low, sentence.head)
    first = _mention_at(sentence, opening.end()) if opening else None
    if first is None:
        return None
    group = listed(sentence, first)
    rest = sentence.low[group[-1].span.end - sentence.base :]
    return Directing((), coordinators(sentence), "together", False) if acts(rest) else None


_VERBLIKE = re.compile(
    r"\s(?!(?:và|của|cho|với|để|do|như|hoặc|thì|mà|vì|nên|theo|từ|trở|đối)\b)[^\W\d_]{2,}(?:\s\w+){4}"
)

RULES: tuple[Callable[[Sentence], Directing | None], ...] = (
    _order,
    _subject,
    _passive,
    _imperative,
    _together,
    _topic_unit,
)
