"""What a unit is named after: components of capitals and small letters, joined by "-", "và", ",".

Known names of the register come first. An unknown component goes on over small letters until a stop
word, a directive verb, a place, or a word that the tagger takes for a verb; over commas a name goes
on where an "A, B và C" follows.
"""

from __future__ import annotations

from extractor.language import (
    after_adverbs,
    is_noun,
    longest,
    noun_length,
    phrase_table,
    verb_length,
)
from extractor.units.passage import TITLE_PHRASES, Passage
from extractor.units.places import begins_other, is_appended, level_length, place_end
from extractor.units.vocabulary.groups import GROUP_NOUNS
from extractor.units.vocabulary.stops import (
    BEFORE_NAME_VERBS,
    DOCUMENTS,
    NAME_VERBS,
    NOT_NAMES,
    NOT_STOPS,
    STOPS,
)

_STOPS = phrase_table(STOPS)
_NOT_NAMES = phrase_table(NOT_NAMES)
_GROUP_NOUNS = phrase_table(noun.words for noun in GROUP_NOUNS)
_DOCUMENTS = phrase_table(DOCUMENTS)
_MOST_COMMAS = 3
_LONGEST_COMPONENT = 14
_MOST_COMPONENTS = 6
_TAGGED_FROM = 2
"""How many syllables of a component are taken without asking the tagger: one word."""


def name_end(p: Passage, at: int, head: str) -> int:
    """The end of a name of one or more components; `at` where none stands."""
    end = component_end(p, at)
    return joined_end(p, at, end, head) if end > at else at


def joined_end(p: Passage, start: int, end: int, head: str) -> int:
    """The end of the components that are joined to the one from `start` to `end`."""
    for _ in range(_MOST_COMPONENTS):
        following = _joined(p, end, head, start)
        if not following:
            break
        end = component_end(p, following) if p.is_capital(following) else _small_end(p, following)
    return end


def component_end(p: Passage, at: int) -> int:
    """The end of one component: a known one, or a capital and what small letters follow."""
    if p.is_capital(at) and glued_end(p, at) > at + 1:
        return glued_end(p, at)
    known = p.tails.get(at, at) if p.is_capital(at) else at
    if known == at and not _begins_component(p, at):
        return at
    return words_end(p, known if known > at else at + 1 + _bound_length(p, at), at)


def glued_end(p: Passage, at: int) -> int:
    """The end of an abbreviation with signs of its own: "LĐ-TB&XH", "GD&ĐT"."""
    end = at + 1
    while p.is_short(end - 1) and p.is_short(end + 1) and p.is_joined(end):
        end += 2
    return end


def _bound_length(p: Passage, at: int) -> int:
    """How many syllables the first half of a word with a comma of its own takes: "phòng, chống"."""
    return 2 if p.text(at, at + 3) == "phòng , chống" else 0


def words_end(p: Passage, at: int, start: int) -> int:
    """The end of the words from `at` on that belong to the component from `start`."""
    limit = min(start + _LONGEST_COMPONENT, len(p))
    end = at
    while end < limit and p.is_word(end) and _goes_on(p, end):
        if end - start < _TAGGED_FROM or p.is_capital(end):
            end += 1
            continue
        run = _small_run_end(p, end, limit)
        nominal = _nominal_end(p, start, end, run)
        if nominal < run:
            return nominal
        end = run
    return end


def _small_run_end(p: Passage, at: int, limit: int) -> int:
    """The end of the words in small letters and numbers that belong to the name."""
    end = at
    while end < limit and p.is_word(end) and not p.is_capital(end) and _goes_on(p, end):
        end += 1
    return end


def _nominal_end(p: Passage, start: int, at: int, run: int) -> int:
    """Where the tagger sees the first verb in small letters from `at` to `run`, or else `run`;
    words of the tables do not ask."""
    if verb_length(p.norms, at) or is_noun(p.norms, at):
        return run
    return start + noun_length(" ".join(p.words[start:run]), after=at - start)


def _begins_component(p: Passage, at: int) -> bool:
    if p.is_capital(at):
        return True
    number = p.is_word(at) and p.words[at].isdigit() and not p.breaks_before(at)
    return number and p.norm(at + 1) != "/"


def _goes_on(p: Passage, at: int) -> bool:
    """Whether a syllable belongs to the name before it."""
    if p.words[at].isdigit():
        broken = p.breaks_before(at) or p.norm(at + 1) in ("/", ".")
        return not broken and p.norm(at - 1) != "ngày"
    if not p.is_capital(at):
        return not ends_name(p, at)
    if p.breaks_before(at) and longest(_STOPS, p.norms, at):
        return False
    return not begins_other(p, at) and place_end(p, at) == at


def goes_on(p: Passage, at: int) -> bool:
    """Whether a word stands there that belongs to the name before it."""
    return p.is_word(at) and _goes_on(p, at)


def ends_name(p: Passage, at: int) -> bool:
    """Whether the small syllable there ends an unknown name: a stop, a verb, a place, "và"."""
    if p.norm(at) == "và" or place_end(p, at) > at:
        return True
    if is_stop(p, at):
        return True
    size = verb_length(p.norms, at)
    if size < 2:
        return False
    return p.text(at, at + size) not in NAME_VERBS or not _leads_on(p, at)


def is_stop(p: Passage, at: int) -> bool:
    """Whether a word that no name goes on over stands there."""
    return longest(_STOPS, p.norms, at) > 0 and not _is_no_stop(p, at)


def _is_no_stop(p: Passage, at: int) -> bool:
    """Whether a stop is part of another word ("dân số", "giao thông") or of a number ("số 2")."""
    if p.text(at - 1, at + 1) in NOT_STOPS or is_noun(p.norms, at):
        return True
    return p.norm(at) == "số" and p.norm(at + 1).isdigit()


def _leads_on(p: Passage, at: int) -> bool:
    """Whether a verb is part of a name: by the words before it ("dự án đầu tư"), or because the
    sentence's verb follows at once ("Hội Nhà thầu xây dựng tổ chức")."""
    after = at + verb_length(p.norms, at)
    if _has_no_object(p, after):
        return True
    if verb_length(p.norms, after) >= 2 or after_adverbs(p.norms, after) > after:
        return True
    return p.norm(at - 1) in BEFORE_NAME_VERBS or p.text(at - 2, at) in BEFORE_NAME_VERBS


def _has_no_object(p: Passage, at: int) -> bool:
    """Whether a list of units goes on behind a verb: nobody "tổng hợp" without an object in
    "Phòng Kế hoạch tổng hợp, Khoa Dược"."""
    return p.norm(at) in (",", ";", "và") and p.is_capital(at + 1) and begins_own(p, at + 1)


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
    if p.norm(at) == "các":
        return p.norm(at + 1) == "khu"
    known = p.tails.get(start, 0) == at - 1
    return not known and p.is_word(at) and not ends_name(p, at) and not _is_group(p, at)


def _comma_joins(p: Passage, at: int, head: str, start: int) -> bool:
    """Whether an "A, B và C" goes on after its first comma, and is not three units of one head."""
    shared = True
    for _ in range(_MOST_COMMAS):
        if not p.is_capital(at) or begins_own(p, at):
            return False
        shared = shared and _is_shared(p, head, start, at)
        end = component_end(p, at)
        if p.norm(end) == "và":
            own = not p.is_capital(end + 1) or begins_own(p, end + 1)
            return not own and not (shared and _is_shared(p, head, start, end + 1))
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
    places = ((start, first), (at, second))
    return all(p.register.knows(f"{head} {p.text(*place)}") for place in places)


def _small_end(p: Passage, at: int) -> int:
    """The end of small letters after "và"."""
    return words_end(p, at + (2 if p.text(at, at + 2) == "các khu" else 1), at)


def _is_group(p: Passage, at: int) -> bool:
    return longest(_GROUP_NOUNS, p.norms, at) > 0 and not level_length(p, at)
