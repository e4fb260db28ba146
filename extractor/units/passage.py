"""A passage that is searched for units: its syllables, and where names of the register stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from extractor.language import (
    NameFinder,
    Syllables,
    find_names,
    longest,
    name_finder,
    phrase_table,
    read_syllables,
)
from extractor.types import Span
from extractor.units.register import BUILT_IN, Register, RegisterEntry
from extractor.units.spotting import NameSet, name_set, spot
from extractor.units.vocabulary.heads import HEADS
from extractor.units.vocabulary.places import LEVELS
from extractor.units.vocabulary.posts import TITLES

HEAD_PHRASES = phrase_table(head.words for head in HEADS)
HEAD_OF = {head.words: head for head in HEADS}
TITLE_PHRASES = phrase_table(title.words for title in TITLES)
LEVEL_PHRASES = phrase_table(level.words for level in LEVELS)

_ACCENTED = frozenset("ÁÀẢÃẠĂẮẰẲẴẶÂẤẦẨẪẬÉÈẺẼẸÊẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢÚÙỦŨỤƯỨỪỬỮỰÝỲỶỸỴ")
"""Letters of words; abbreviations have none."""

_BULLET = "•"

_CONTRACTIONS = (
    ("ủy ban nhân dân", "ubnd"),
    ("hội đồng nhân dân", "hđnd"),
    ("mặt trận tổ quốc", "mttq"),
    ("văn phòng", "vp"),
)


class UnitName(NamedTuple):
    """Places of a unit's name in a passage: its head, its own name, and all with place and owner."""

    start: int
    head_end: int
    core_end: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Passage:
    """The syllables of a passage; `names` and `tails` map a beginning to an end: whole names of
    the register, and names without their head word ("Tài chính - Kế hoạch")."""

    words: list[str] = field(repr=False)
    norms: list[str] = field(repr=False)
    places: list[tuple[int, int]]
    lines: list[int]
    names: dict[int, int]
    tails: dict[int, int]
    register: Register
    on: date | None
    issuer: RegisterEntry | None
    known_units: dict[tuple[int, bool, int], UnitName | None] = field(default_factory=dict)
    """What `names.unit_at` has read: several readers ask for the same place."""

    def __len__(self) -> int:
        """How many syllables and signs there are."""
        return len(self.words)

    def norm(self, at: int) -> str:
        """The folded syllable at a place; empty beyond the ends."""
        return self.norms[at] if 0 <= at < len(self.norms) else ""

    def is_capital(self, at: int) -> bool:
        """Whether the syllable there begins with a capital."""
        return 0 <= at < len(self.words) and self.words[at][0].isupper()

    def is_word(self, at: int) -> bool:
        """Whether a syllable or number stands there, not a sign."""
        return 0 <= at < len(self.words) and self.words[at][0].isalnum()

    def is_shouted(self, at: int) -> bool:
        """Whether a word there stands in capitals for emphasis; abbreviations have no accents."""
        word = self.words[at] if 0 <= at < len(self.words) else ""
        return len(word) > 1 and word.isupper() and not _ACCENTED.isdisjoint(word)

    def is_short(self, at: int) -> bool:
        """Whether an abbreviation in capitals stands there."""
        return 0 <= at < len(self.words) and self.words[at].isalpha() and self.words[at].isupper()

    def is_joined(self, at: int) -> bool:
        """Whether a dash or "&" there stands between two words without white space."""
        if not 0 < at < len(self.words) - 1 or self.words[at] not in ("-", "&", "–"):
            return False
        (_, before), (start, end), (after, _) = self.places[at - 1 : at + 2]
        return before == start and end == after

    def breaks_before(self, at: int) -> bool:
        """Whether a line ends before it."""
        return at > 0 and self.lines[at] != self.lines[at - 1]

    def is_glued(self, at: int) -> bool:
        """Whether a stroke or dash joins it to what stands before, as in "12/UBND-VP"."""
        if at < 2 or self.norms[at - 1] not in ("/", "-"):
            return False
        (_, before), (start, end), (here, _) = self.places[at - 2 : at + 1]
        return before == start and end == here

    def text(self, start: int, end: int) -> str:
        """The folded syllables of a place, joined by spaces."""
        return " ".join(self.norms[start:end])

    def span(self, start: int, end: int) -> Span:
        """The place in the document's text of syllables `start` to `end`, exclusive."""
        return Span(self.places[start][0], self.places[end - 1][1])

    def head_length(self, at: int) -> int:
        """How many syllables a head word takes there."""
        return longest(HEAD_PHRASES, self.norms, at)


def read_passage(
    text: str,
    within: Span,
    register: Register,
    on: date | None,
    issuer: RegisterEntry | None = None,
) -> Passage:
    """The passage of `text[within]`."""
    syllables: Syllables = read_syllables(text, within)
    found = find_names(_finder(), syllables.norms)
    names, tails = own_names(register)
    lines = _line_numbers(text, syllables.places)
    return Passage(
        words=syllables.words,
        norms=_with_bullets(syllables.norms, lines),
        places=syllables.places,
        lines=lines,
        names=_longest(found["name"], spot(names, syllables.norms)),
        tails=_longest(found["tail"], spot(tails, syllables.norms)),
        register=register,
        on=on,
        issuer=issuer,
    )


def _line_numbers(text: str, places: list[tuple[int, int]]) -> list[int]:
    """For each place the number of its line, counted from the first place."""
    if not places or "\n" not in text[places[0][0] : places[-1][1]]:
        return [0] * len(places)
    numbers: list[int] = []
    line, last = 0, places[0][0]
    for start, _ in places:
        line += text.count("\n", last, start)
        last = start
        numbers.append(line)
    return numbers


def _with_bullets(norms: list[str], lines: list[int]) -> list[str]:
    """The syllables with a sign of its own for a dash that begins a line: it joins no names."""
    return [
        _BULLET if norm == "-" and at > 0 and lines[at] != lines[at - 1] else norm
        for at, norm in enumerate(norms)
    ]


@lru_cache(maxsize=1)
def _finder() -> NameFinder:
    """The finder of the built-in register's names and of what follows their head words."""
    varied, tails = _written(BUILT_IN.written_names)
    return name_finder({"name": sorted(varied), "tail": sorted(tails)})


@lru_cache(maxsize=8)
def own_names(register: Register) -> tuple[NameSet, NameSet]:
    """The names of a register that the built-in one does not have, and what follows their head
    words; built once for a register, however many documents are read."""
    if register.prepared:
        return register.prepared.names, register.prepared.tails
    varied, tails = _written(register.written_names - BUILT_IN.written_names)
    return name_set(varied), name_set(tails)


def _written(names: Iterable[str]) -> tuple[set[str], set[str]]:
    """All ways to write the names, and what follows their head words."""
    names = tuple(names)
    varied = {variant for name in names for variant in _variants(name.lower())}
    tails = {variant for name in names for variant in _dashes(_tail(name))}
    return varied, tails - {""}


def _longest(some: dict[int, int], more: dict[int, int]) -> dict[int, int]:
    """Both, with the longer end where both begin."""
    return some | {at: max(end, some.get(at, end)) for at, end in more.items()}


def _tail(name: str) -> str:
    """A name without its head word, where that is more than a place; in lower case."""
    words = name.split()
    size = longest(HEAD_PHRASES, [word.lower() for word in words], 0)
    rest = words[size:]
    if not size or not rest or not rest[0][0].isupper():
        return ""
    return " ".join(rest).lower()


def _variants(name: str) -> set[str]:
    """A name with what writers vary: short forms, and the dash or comma between two fields."""
    found = {name}
    for full, short in _CONTRACTIONS:
        found |= {variant.replace(full, short) for variant in found}
    for variant in tuple(found):
        found |= _dashes(variant)
        if variant.count(" - ") == 1:
            found.add(variant.replace(" - ", ", "))
        if "hđnd và ubnd" in variant:
            found |= {variant.replace("hđnd và ubnd", joint) for joint in _JOINT_OFFICE}
    return found


def _dashes(name: str) -> set[str]:
    """A name without its signs and "và", and with "và" for its one dash; not with a comma, which in
    a list parts two names."""
    unsigned = " ".join(name.replace(",", " ").replace(" - ", " ").split())
    bare = " ".join(word for word in unsigned.split() if word != "và")
    dashed = {name.replace(" - ", " và ")} if name.count(" - ") == 1 else set()
    return {name, unsigned, bare} | dashed


_JOINT_OFFICE = ("hđnd - ubnd", "hđnd, ubnd", "ubnd và hđnd")
