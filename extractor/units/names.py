"""One unit's name: a head word, what it is named after, its place, and the unit that owns it.

Names of the register come first, longest first; a name that no register knows goes on over small
letters until a stop word or a directive verb, over dashes and "và", and over commas where an "A, B
và C" follows.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from extractor.language import after_adverbs, longest, phrase_table, verb_length
from extractor.units.passage import HEAD_OF, TITLE_PHRASES, Passage
from extractor.units.places import begins_other, is_appended, level_length, place_end
from extractor.units.vocabulary.groups import GROUP_NOUNS
from extractor.units.vocabulary.heads import HEADS, LOWER_HEADS, TAIL_FREE, UNIQUE_HEADS, Alone
from extractor.units.vocabulary.stops import (
    BEFORE_LOWER,
    BEFORE_NAME_VERBS,
    DOCUMENTS,
    FREELY_NAMED,
    LOWER_NAMED,
    LOWER_STARTS,
    NAME_VERBS,
    NOT_NAMES,
    NOT_STOPS,
    STOPS,
)

_STOPS = phrase_table(STOPS)
_NOT_NAMES = phrase_table(NOT_NAMES)
_LOWER_STARTS = phrase_table(start.replace(",", " ,") for start in LOWER_STARTS)
_GROUP_NOUNS = phrase_table(noun.words for noun in GROUP_NOUNS)
_DOCUMENTS = phrase_table(DOCUMENTS)
_HEAD_PAIRS = frozenset(pair for head in HEADS for pair in pairwise(head.words.split()))
_EXTENDED = frozenset(
    {
        *("trung tâm", "bệnh viện", "trường", "trạm", "ban quản lý", "chi cục", "ngân hàng", "quỹ"),
        *("hội", "hiệp hội", "viện", "công ty", "ban chỉ huy", "hội đồng", "ban chỉ đạo"),
    }
)
"""Heads whose names grow ("Trung tâm Y tế dự phòng"); those of offices do not."""
_MOST_COMMAS = 3
_LONGEST_COMPONENT = 14
_MOST_COMPONENTS = 6
_MOST_OWNERS = 2
_OWNED = frozenset(
    {
        *("văn phòng", "vp", "thanh tra", "hội đồng", "hội đồng quản lý", "hội đồng quản trị"),
        *("tiểu ban", "thường trực", "cơ quan thường trực", "ban kiểm soát", "phòng", "ủy ban"),
        *("ban tổ chức", "tổ giúp việc", "tổ công tác", "tổ thư ký", "ban thường vụ", "ban"),
        *(
            "trung tâm",
            "chi nhánh",
            "ban thường trực",
            "đảng ủy",
            "chi bộ",
            "hội đồng thẩm định",
            "công đoàn",
            "vụ",
        ),
        *("cục", "ban chỉ huy", "đoàn kiểm tra", "đoàn thanh tra", "ban biên tập", "công an"),
    }
)
"""Heads of units that may be part of another: its name follows theirs."""
_OWNERS = frozenset(
    {
        *("ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "sở", "bộ", "quỹ", "công ty"),
        *("ban chỉ đạo", "bcđ", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy"),
        *("chính phủ", "quốc hội", "công an", "tổng công ty", "cục", "trường", "bệnh viện", "hội"),
        *(
            "tổ công tác",
            "tập đoàn",
            "ban quản lý",
            "văn phòng",
            "ủy ban mttq",
            "ubmttq",
            "viện",
            "ủy ban mặt trận tổ quốc",
            "chi cục",
        ),
    }
)


class UnitName(NamedTuple):
    """Places of a unit's name in a passage: its head, its own name, and all with place and owner."""

    start: int
    head_end: int
    core_end: int
    end: int
    rule: str


def unit_at(p: Passage, at: int, *, owned: bool = False, owners: int = 0) -> UnitName | None:
    """The unit named at a place, or None. `owned`: a post or a part of it stands before, so that
    its bare head names it. `owners`: how many parts of it stand before."""
    if not _may_begin(p, at, owned=owned) or _is_other_word(p, at):
        return None
    known = p.names.get(at, at)
    head_end = at + p.head_length(at)
    head = p.text(at, head_end)
    if known > at:
        core = _known_core(p, at, head_end, known)
        end = _whole_end(p, head, head_end, core, owners)
        return UnitName(at, head_end, core, end, "register")
    if head_end == at or is_all_capitals(p, at):
        return None
    return _unknown_unit(p, at, head_end, owned=owned, owners=owners)


def _is_other_word(p: Passage, at: int) -> bool:
    """Whether the syllables there belong to another word ("Ban hành", "ủy Ban"), or to a symbol."""
    return (
        longest(_NOT_NAMES, p.norms, at) > max(p.head_length(at) - 1, 0)
        or p.is_glued(at)
        or (p.norm(at - 1), p.norm(at)) in _HEAD_PAIRS
        or (p.is_shouted(at) and p.is_word(at + 1) and not p.words[at + 1].isupper())
    )


def is_all_capitals(p: Passage, at: int) -> bool:
    """Whether the words there are a heading in capitals, in which capitals mark no names."""
    pair = p.words[at : at + 2]
    heading = len(pair) == 2 and all(word.isalpha() and word.isupper() for word in pair)
    return heading and (p.is_shouted(at) or p.is_shouted(at + 1))


def _may_begin(p: Passage, at: int, *, owned: bool) -> bool:
    """Whether a name may begin there: at a capital, or at a small head before a capital."""
    if p.is_capital(at):
        return True
    size = p.head_length(at)
    if not size or p.text(at, at + size) not in LOWER_HEADS or not p.is_capital(at + size):
        return False
    return owned or at == 0 or p.norm(at - 1) in BEFORE_LOWER


def _known_core(p: Passage, at: int, head_end: int, known: int) -> int:
    """The end of a register's name, without a place, or of a longer name that begins like it."""
    for start in range(max(known - 2, head_end), known):
        if level_length(p, start) == known - start:
            return start
    if p.norm(known) == "-" and p.is_capital(known + 1):
        dashed = not is_appended(p, known + 1) and not begins_other(p, known + 1)
        return name_end(p, known + 1, "") if dashed else known
    head = p.text(at, head_end)
    if head not in _EXTENDED or head_end >= known or not p.is_word(known) or p.is_shouted(at):
        return known
    if not p.is_capital(known) and verb_length(p.norms, known):
        return known
    return max(known, name_end(p, head_end, head)) if _goes_on(p, known) else known


def _unknown_unit(
    p: Passage, at: int, head_end: int, *, owned: bool, owners: int
) -> UnitName | None:
    head = p.text(at, head_end)
    core = _core_end(p, head, head_end)
    end = _whole_end(p, head, head_end, core, owners)
    if end > head_end:
        return UnitName(at, head_end, core, end, "named_unit")
    alone = HEAD_OF[head].alone
    if p.is_capital(at) and (
        alone is Alone.ALWAYS or (alone is Alone.SUBJECT and (owned or is_subject(p, head_end)))
    ):
        return UnitName(at, head_end, head_end, head_end, "head_alone")
    return None


def is_subject(p: Passage, at: int) -> bool:
    """Whether what follows gives work to what stands before."""
    after = after_adverbs(p.norms, at)
    return after > at or verb_length(p.norms, after) >= 2


def _core_end(p: Passage, head: str, at: int) -> int:
    """The end of the own name after a head word, without place."""
    if head in TAIL_FREE:
        return at
    if head in LOWER_NAMED and p.norm(at).isalpha() and not p.is_capital(at):
        return _number_end(p, _lower_name_end(p, head, at))
    if _number_end(p, at) > at:
        return at + 2
    if p.is_capital(at) and (place_end(p, at) > at or _has_owner(p, head, at)):
        return at
    return name_end(p, at, head)


def _lower_name_end(p: Passage, head: str, at: int) -> int:
    """The end of a name in small letters: to a stop, a sign, a verb or a place."""
    about = at + (p.norm(at) == "về")
    size = longest(_LOWER_STARTS, p.norms, about)
    if size:
        return _words_end(p, about + size)
    return _words_end(p, at) if head in FREELY_NAMED else at


def _number_end(p: Passage, at: int) -> int:
    """The end of a number that belongs to a name ("số 2"), or `at`."""
    return at + 2 if p.norm(at) == "số" and p.norm(at + 1).isdigit() else at


def _whole_end(p: Passage, head: str, head_end: int, core: int, owners: int) -> int:
    """The end with number and place, or else with the unit that owns it."""
    core = _number_end(p, core)
    if head not in UNIQUE_HEADS or core > head_end:
        end = place_end(p, core)
        if end > core:
            return end
    if owners >= _MOST_OWNERS or not _has_owner(p, head, core):
        return core
    owner = unit_at(p, core, owned=True, owners=owners + 1)
    return owner.end if owner else core


def _has_owner(p: Passage, head: str, at: int) -> bool:
    """Whether the head of a unit follows that may own the one before."""
    owner = p.text(at, at + p.head_length(at))
    return head in _OWNED and p.is_capital(at) and owner in _OWNERS and owner != head


def name_end(p: Passage, at: int, head: str) -> int:
    """The end of a name of one or more components; `at` where none stands."""
    end = component_end(p, at)
    for _ in range(_MOST_COMPONENTS if end > at else 0):
        following = _joined(p, end, head, at)
        if not following:
            break
        end = component_end(p, following) if p.is_capital(following) else _small_end(p, following)
    return end


def component_end(p: Passage, at: int) -> int:
    """The end of one component: a known one, or a capital and what small letters follow."""
    end = p.tails.get(at, at) if p.is_capital(at) else at
    if end == at:
        if not _begins_component(p, at):
            return at
        end = at + 1
    return _words_end(p, end)


def _words_end(p: Passage, at: int) -> int:
    """The end of the words from a place on that belong to the name before it."""
    end = at
    while end - at < _LONGEST_COMPONENT and p.is_word(end) and _goes_on(p, end):
        end += 1
    return end


def _begins_component(p: Passage, at: int) -> bool:
    return p.is_capital(at) or (p.is_word(at) and p.words[at].isdigit() and p.norm(at + 1) != "/")


def _goes_on(p: Passage, at: int) -> bool:
    """Whether a syllable belongs to the name before it."""
    if p.words[at].isdigit():
        return (
            not p.breaks_before(at)
            and p.norm(at + 1) not in ("/", ".")
            and p.norm(at - 1) != "ngày"
        )
    if p.is_capital(at):
        if p.breaks_before(at) and longest(_STOPS, p.norms, at):
            return False
        return not begins_other(p, at) and place_end(p, at) == at
    return not ends_name(p, at)


def ends_name(p: Passage, at: int) -> bool:
    """Whether the small syllable there ends an unknown name: a stop, a verb, a place, "và"."""
    if p.norm(at) == "và" or place_end(p, at) > at:
        return True
    pair = p.text(at - 1, at + 1)
    if longest(_STOPS, p.norms, at) and pair not in NOT_STOPS:
        return not (p.norm(at) == "số" and p.norm(at + 1).isdigit())
    size = verb_length(p.norms, at)
    if size < 2:
        return False
    return p.text(at, at + size) not in NAME_VERBS or not _leads_on(p, at)


def _leads_on(p: Passage, at: int) -> bool:
    """Whether a verb is part of a name: by the words before it ("dự án đầu tư"), or because the
    sentence's verb follows at once ("Hội Nhà thầu xây dựng tổ chức")."""
    after = at + verb_length(p.norms, at)
    if verb_length(p.norms, after) >= 2 or after_adverbs(p.norms, after) > after:
        return True
    return p.norm(at - 1) in BEFORE_NAME_VERBS or p.text(at - 2, at) in BEFORE_NAME_VERBS


def _joined(p: Passage, at: int, head: str, start: int) -> int:
    """Where the next component of the same name begins; 0 where the name ends."""
    sign, following = p.norm(at), at + 1
    if sign == "-":
        fits = p.is_capital(following) and not is_appended(p, following)
        return following if fits and not begins_other(p, following) else 0
    if sign == "và":
        return following if _and_joins(p, following, head, start) else 0
    if sign == "," and _comma_joins(p, following, head, start):
        return following
    return 0


def _and_joins(p: Passage, at: int, head: str, start: int) -> bool:
    if p.is_capital(at):
        if longest(_DOCUMENTS, p.norms, at):
            return False
        return not begins_own(p, at) and not _is_shared(p, head, start, at)
    if p.text(at, at + 2) == "các" or p.text(at, at + 2) == "các khu":
        return p.text(at, at + 2) == "các khu"
    known = p.tails.get(start, 0) == at - 1
    return not known and p.is_word(at) and not ends_name(p, at) and not _is_group(p, at)


def _comma_joins(p: Passage, at: int, head: str, start: int) -> bool:
    """Whether an "A, B và C" goes on after its first comma."""
    for _ in range(_MOST_COMMAS):
        if not p.is_capital(at) or begins_own(p, at) or _is_shared(p, head, start, at):
            return False
        end = component_end(p, at)
        if p.norm(end) == "và":
            return p.is_capital(end + 1) and not begins_own(p, end + 1)
        if p.norm(end) != ",":
            return False
        at = end + 1
    return False


def begins_own(p: Passage, at: int) -> bool:
    """Whether a unit or post with its own head begins at a capital."""
    size = p.head_length(at)
    if p.names.get(at, 0) > at or longest(TITLE_PHRASES, p.norms, at):
        return True
    return size > 0 and (size >= 2 or p.is_capital(at + 1)) and not longest(_NOT_NAMES, p.norms, at)


def _is_shared(p: Passage, head: str, start: int, at: int) -> bool:
    """Whether two components are two units of one head ("Sở Tài chính, Xây dựng")."""
    first, second = p.tails.get(start, 0), p.tails.get(at, 0)
    if not head or not first or not second:
        return False
    return all(
        p.register.find(f"{head} {p.text(*place)}") for place in ((start, first), (at, second))
    )


def _small_end(p: Passage, at: int) -> int:
    """The end of small letters after "và"."""
    return _words_end(p, at + (2 if p.text(at, at + 2) == "các khu" else 1))


def _is_group(p: Passage, at: int) -> bool:
    return longest(_GROUP_NOUNS, p.norms, at) > 0 and not level_length(p, at)
