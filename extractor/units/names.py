"""One unit's name: a head word, what it is named after, its place, and the unit that owns it."""

from __future__ import annotations

from itertools import pairwise

from extractor.language import after_adverbs, longest, noun_length, phrase_table, verb_length
from extractor.units.components import goes_on, is_stop, joined_end, name_end, words_end
from extractor.units.passage import HEAD_OF, TITLE_PHRASES, Passage, UnitName
from extractor.units.places import begins_other, is_appended, level_length, place_end
from extractor.units.vocabulary.heads import (
    EXTENDED,
    FREELY_NAMED,
    HEADS,
    LOWER_HEADS,
    LOWER_NAMED,
    OWNED,
    OWNERS,
    TAIL_FREE,
    UNIQUE_HEADS,
    Alone,
)
from extractor.units.vocabulary.stops import BEFORE_LOWER, LOWER_STARTS, NAME_VERBS, NOT_NAMES

_NOT_NAMES = phrase_table(NOT_NAMES)
_LOWER_STARTS = phrase_table(start.replace(",", " ,") for start in LOWER_STARTS)
_HEAD_PAIRS = frozenset(pair for head in HEADS for pair in pairwise(head.words.split()))
_MOST_OWNERS = 2
_LONGEST_RUN = 28
_LOOKED_AT = 4
_OWNED_BY = phrase_table(("thuộc", "trực thuộc", "của"))
_HEADING = 4
_WHOLE_VERB = 2
_WHOLE_HEAD = 3
"""How many syllables make a head that is no part of the word before ("đảng | Ủy ban nhân dân")."""
_ASKING = frozenset({"giao", "cầu", "nghị", "đốc", "cho", ",", "và", ";", ":"})
"""What stands before a place that is meant as a unit, with the verb behind it."""


def unit_at(p: Passage, at: int, *, owned: bool = False, owners: int = 0) -> UnitName | None:
    """The unit named at a place, or None. `owned`: a post or a part of it stands before, so that
    its bare head names it. `owners`: how many parts of it stand before."""
    key = (at, owned, owners)
    if key not in p.known_units:
        p.known_units[key] = _read_unit(p, at, owned=owned, owners=owners)
    return p.known_units[key]


def _read_unit(p: Passage, at: int, *, owned: bool, owners: int) -> UnitName | None:
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
    core = _core_end(p, head, head_end)
    end = _whole_end(p, head, head_end, core, owners)
    if end > head_end:
        return UnitName(at, head_end, core, end, "named_unit")
    if p.is_capital(at) and _names_alone(p, head, head_end, owned=owned):
        return UnitName(at, head_end, head_end, head_end, "head_alone")
    return None


def is_subject(p: Passage, at: int) -> bool:
    """Whether what follows gives work to what stands before."""
    after = after_adverbs(p.norms, at)
    return after > at or verb_length(p.norms, after) >= 2


def is_all_capitals(p: Passage, at: int) -> bool:
    """Whether the words there are a heading in capitals, in which capitals mark no names."""
    end = at
    while end - at < _HEADING and p.is_word(end) and p.words[end].isupper():
        end += 1
    return end - at > 1 and any(p.is_shouted(place) for place in range(at, end))


def place_at(p: Passage, at: int) -> UnitName | None:
    """The named place that is told to do something ("Giao xã Tân Lập rà soát"), or None."""
    size = level_length(p, at)
    if not size or not (p.is_capital(at + size) or p.norm(at + size).isdigit()):
        return None
    asked = p.norm(at - 1) in _ASKING if at else False
    first = p.is_capital(at) and (at == 0 or not p.is_word(at - 1))
    end = place_end(p, at)
    if not (asked or first) or end == at + size or not is_subject(p, end):
        return None
    return UnitName(at, at + size, end, end, "place_unit")


def _names_alone(p: Passage, head: str, end: int, *, owned: bool) -> bool:
    alone = HEAD_OF[head].alone
    if alone is not Alone.SUBJECT:
        return alone is Alone.ALWAYS
    return owned or is_subject(p, end) or (head in TAIL_FREE and _is_listed(p, end))


def _is_listed(p: Passage, at: int) -> bool:
    """Whether another unit follows a comma or "và": "Công an, Ban Chỉ huy Quân sự"."""
    return p.norm(at) in (",", "và") and p.is_capital(at + 1) and unit_at(p, at + 1) is not None


def _is_other_word(p: Passage, at: int) -> bool:
    """Whether the syllables there belong to another word ("Ban hành", "ủy Ban"), or to a symbol."""
    return (
        longest(_NOT_NAMES, p.norms, at) > max(p.head_length(at) - 1, 0)
        or p.is_glued(at)
        or ((p.norm(at - 1), p.norm(at)) in _HEAD_PAIRS and p.head_length(at) < _WHOLE_HEAD)
        or (p.is_shouted(at) and p.is_word(at + 1) and not p.words[at + 1].isupper())
    )


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
    if p.is_capital(known + 1) and p.norm(known) in ("-", "và", ","):
        return _joined_core(p, at, head_end, known)
    head = p.text(at, head_end)
    if known == head_end and _is_named_after(p, known):
        return name_end(p, known, head)
    if head not in EXTENDED or p.is_shouted(at) or not goes_on(p, known):
        return known
    if not p.is_capital(known) and verb_length(p.norms, known):
        return known
    return max(known, name_end(p, head_end, head))


def _is_named_after(p: Passage, at: int) -> bool:
    """Whether a head that the register knows alone has a name of its own: "Đảng ủy Quân sự"."""
    if not p.is_capital(at) or p.is_shouted(at) or p.breaks_before(at):
        return False
    own = not begins_other(p, at) and not p.head_length(at)
    return own and place_end(p, at) == at and not longest(TITLE_PHRASES, p.norms, at)


def _joined_core(p: Passage, at: int, head_end: int, known: int) -> int:
    """The end of a name that goes on over a sign: any over a dash, else a known one."""
    if p.norm(known) == "-" and not is_appended(p, known + 1) and not begins_other(p, known + 1):
        return name_end(p, known + 1, "")
    longer = joined_end(p, head_end, known, p.text(at, head_end))
    return longer if p.norm(known) == "," or p.register.knows(p.text(at, longer)) else known


def _core_end(p: Passage, head: str, at: int) -> int:
    """The end of the own name after a head word, without place."""
    if head in TAIL_FREE:
        return at
    if p.norm(at).isalpha() and not p.is_capital(at):
        return _lower_core_end(p, head, at)
    if _number_end(p, at) > at:
        return at + 2
    if p.is_capital(at) and (place_end(p, at) > at or _has_owner(p, head, at)):
        return at
    return name_end(p, at, head)


def _lower_core_end(p: Passage, head: str, at: int) -> int:
    """The end of a name that begins in small letters: a committee's, a kind of school or firm."""
    if head not in LOWER_NAMED:
        return _number_end(p, at)
    about = at + (p.norm(at) == "về")
    size = longest(_LOWER_STARTS, p.norms, about)
    if not size and head not in FREELY_NAMED:
        return _run_end(p, at) or _number_end(p, at)
    end = words_end(p, about + size, about)
    end = joined_end(p, about, end, head) if end > about else end
    return _number_end(p, _run_end(p, at) if p.norm(end) in (",", "và") else end) or end


def _run_end(p: Passage, at: int) -> int:
    """The end of a committee's work that runs over commas to the place whose committee it is, with
    the sentence's verb behind: "bồi thường, hỗ trợ và tái định cư | huyện | kiểm đếm"; else 0."""
    for end in range(at, min(at + _LONGEST_RUN, len(p))):
        if not p.is_word(end) and p.norm(end) != ",":
            return 0
        if end > at and level_length(p, end):
            return end if _ends_run(p, end) else 0
        if is_stop(p, end) or begins_other(p, end) or _begins_predicate(p, end):
            return 0
    return 0


def _begins_predicate(p: Passage, at: int) -> bool:
    """Whether a comma ends the name there, because a verb that stands in no name follows it: "Hội
    đồng thẩm định hồ sơ, hoàn thành …"."""
    size = verb_length(p.norms, at + 1) if p.norm(at) == "," else 0
    return size >= _WHOLE_VERB and p.text(at + 1, at + 1 + size) not in NAME_VERBS


def _ends_run(p: Passage, at: int) -> bool:
    """Whether a place ends a name, and is not what a verb before it acts on ("đôn đốc xã")."""
    end = place_end(p, at)
    acted_on = not p.is_word(at - 1) or any(
        verb_length(p.norms, at - size) == size for size in (2, 3)
    )
    return end > at and not acted_on and _ends_here(p, end)


def _ends_here(p: Passage, at: int) -> bool:
    """Whether the sentence goes on with something else than the name."""
    if at == len(p) or not p.is_word(at) or is_stop(p, at) or is_subject(p, at):
        return True
    return noun_length(" ".join(p.words[at : at + _LOOKED_AT]), after=0) == 0


def _number_end(p: Passage, at: int) -> int:
    """The end of a number that belongs to a name ("số 2"), or `at`."""
    numbered = p.norm(at) == "số" and p.norm(at + 1).isdigit() and p.norm(at + 2) != "/"
    return at + 2 if numbered else at


def _whole_end(p: Passage, head: str, head_end: int, core: int, owners: int) -> int:
    """The end with number and place, or else with the unit that owns it."""
    core = _number_end(p, core)
    if head not in UNIQUE_HEADS or core > head_end:
        end = place_end(p, core)
        if end > core:
            return end
    if owners >= _MOST_OWNERS:
        return core
    joint = _joint_length(p, head, head_end, core)
    if not joint and not _has_owner(p, head, core):
        return core
    owner = unit_at(p, core + joint, owned=True, owners=owners + 1)
    return owner.end if owner else core


def _joint_length(p: Passage, head: str, head_end: int, at: int) -> int:
    """How many syllables join a name to the unit that it is part of: "Trung tâm Tin học thuộc Sở Y
    tế". A bare head is not joined ("Văn phòng của Sở" is what the words say)."""
    size = longest(_OWNED_BY, p.norms, at)
    owner = p.text(at + size, at + size + p.head_length(at + size))
    owns = owner in OWNERS or owner == "phòng"
    fits = head in OWNED and at > head_end and owns and owner != head
    return size if size and fits and p.is_capital(at + size) else 0


def _has_owner(p: Passage, head: str, at: int) -> bool:
    """Whether the head of a unit follows that may own the one before."""
    owner = p.text(at, at + p.head_length(at))
    return head in OWNED and p.is_capital(at) and owner in OWNERS and owner != head
