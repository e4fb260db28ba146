"""All units named in a passage, in order: units, office-holders, groups and persons.

At each place posts are tried first, then lists with a shared head, single units and groups; the
first that fits is taken, and the search goes on behind it. Names are written on one line, a list
with its head repeated, without "các" before a single unit, without appended posts and brackets.

`span` of a mention is the whole expression: with "đồng chí" or "các" before it and an appended post
or bracket behind it; in a list, the first one's begins at the shared head. `spans` are the words of
its name. Rules: "register", "named_unit", "head_alone", "shared_head", "sentence_case",
"place_unit", "office_holder", "group", "anaphora", "person".
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from extractor.language import Phrases, longest, phrase_table
from extractor.types import Mention, Span, UnitKind
from extractor.units.exclusions import behind, with_exclusions
from extractor.units.groups import Group, group_at, labelled_items
from extractor.units.lists import SharedHead, list_at, quantifier_length
from extractor.units.names import place_at, unit_at
from extractor.units.passage import (
    HEAD_PHRASES,
    LEVEL_PHRASES,
    Passage,
    UnitName,
    read_passage,
)
from extractor.units.places import level_length
from extractor.units.posts import Post, post_at
from extractor.units.register import BUILT_IN, Register, RegisterEntry
from extractor.units.vocabulary.groups import (
    ANAPHORA,
    GROUP_NOUNS,
    PLACE_NOUNS,
    QUANTIFIERS,
)
from extractor.units.vocabulary.heads import HEADS, UNIQUE_HEADS
from extractor.units.vocabulary.posts import COMRADES, DEGREES, TITLES
from extractor.units.writing import Places, as_mention

Reader = Callable[[Passage, int], tuple[Mention, ...]]


def find_mentions(
    text: str,
    within: Span,
    *,
    register: Register = BUILT_IN,
    on: date | None = None,
    issuer: RegisterEntry | None = None,
) -> tuple[Mention, ...]:
    """The units named in `text[within]`, in order; `on` is the day whose names are meant, `issuer`
    whose document it is (`Register.issuer_of`)."""
    p = read_passage(text, within, register, on, issuer)
    found: list[Mention] = []
    at = 0
    while at < len(p):
        mentions = _mentions_at(p, at)
        if mentions:
            last = with_exclusions(p, mentions[-1], at, _mentions_at)
            found += [*mentions[:-1], last]
            at = behind(p, last.span.end, at)
        else:
            at += 1
    return tuple(found)


def _mentions_at(p: Passage, at: int) -> tuple[Mention, ...]:
    for start in _STARTS.get(p.norms[at], ()):
        if longest(start.phrases, p.norms, at) and (mentions := _first(start.readers, p, at)):
            return mentions
    return _first(_UNITS, p, at) if at in p.names else ()


def _first(readers: tuple[Reader, ...], p: Passage, at: int) -> tuple[Mention, ...]:
    """What the first reader that finds any finds."""
    for reader in readers:
        if mentions := reader(p, at):
            return mentions
    return ()


def _posts(p: Passage, at: int) -> tuple[Mention, ...]:
    post = post_at(p, at)
    if post is None:
        return ()
    if post.shared:
        return _shared(p, post.shared, at, before=(post.start, post.title_end))
    return (_post(p, post, at),)


def _post(p: Passage, post: Post, at: int) -> Mention:
    unit_start = post.title_end if post.end > post.title_end else post.start
    rule = "person" if post.kind is UnitKind.PERSON else "office_holder"
    if post.kind is UnitKind.GROUP:
        rule = "group"
    name, unit = (post.start, post.end), (unit_start, post.end)
    return as_mention(p, [name], post.kind, rule, (at, post.end), unit=[unit])


def _lists(p: Passage, at: int) -> tuple[Mention, ...]:
    shared = list_at(p, at)
    return _shared(p, shared, at) if shared else ()


def _shared(
    p: Passage, shared: SharedHead, at: int, before: tuple[int, int] | None = None
) -> tuple[Mention, ...]:
    """One mention an item, the head's words repeated; `before` is a post that heads the list."""
    kind = UnitKind.OFFICE_HOLDER if before else UnitKind.UNIT
    mentions: list[Mention] = []
    for item in shared.items:
        places = (*([before] if before else []), *item)
        start = item[-1][0] if mentions else at
        extent = (start, item[-1][1])
        mentions.append(as_mention(p, places, kind, "shared_head", extent, unit=item))
    return tuple(mentions)


def _units(p: Passage, at: int) -> tuple[Mention, ...]:
    many = quantifier_length(p, at)
    unit = unit_at(p, at + many)
    if unit is None:
        return ()
    is_one = not many or p.text(unit.start, unit.head_end) in UNIQUE_HEADS - {"ban"}
    if is_one:
        kind = UnitKind.GROUP if _is_many(p, unit) else UnitKind.UNIT
        return (as_mention(p, [(unit.start, unit.end)], kind, unit.rule, (at, unit.end)),)
    return (as_mention(p, [(at, unit.end)], UnitKind.GROUP, "group", (at, unit.end)),)


def _places(p: Passage, at: int) -> tuple[Mention, ...]:
    unit = place_at(p, at)
    if unit is None:
        return ()
    return (as_mention(p, [(at, unit.end)], UnitKind.UNIT, unit.rule, (at, unit.end)),)


def _is_many(p: Passage, unit: UnitName) -> bool:
    """Whether a unit's place is many places ("UBND các xã", "UBND quận, huyện")."""
    places = range(unit.core_end, unit.end)
    return any(
        p.norms[at] in ("các", "cấp")
        or (p.norms[at] in (",", "-", "và") and level_length(p, at + 1))
        for at in places
    ) and not any(p.is_capital(at) and p.norms[at - 1] == "xã" for at in places)


def _groups(p: Passage, at: int) -> tuple[Mention, ...]:
    group = group_at(p, at)
    if group is None:
        return ()
    items, _ = labelled_items(p, group)
    if items:
        return _labelled(p, group, items)
    if p.norm(group.end) == ":" and unit_at(p, group.end + 1):
        return ()
    rule = "anaphora" if group.anaphora else "group"
    return (as_mention(p, [(at, group.end)], UnitKind.GROUP, rule, (at, group.end)),)


def _labelled(p: Passage, group: Group, items: Places) -> tuple[Mention, ...]:
    """The names after "các sở, ngành:", under the group's first noun."""
    head = group.start + quantifier_length(p, group.start)
    head_end = head + longest(HEAD_PHRASES, p.norms, head)
    is_sector = p.norm(head) == "ngành"  # "các ngành: Công Thương, Xây dựng"
    heads = (
        [(head, head_end if head_end > head else head + 1)] if head_end > head or is_sector else []
    )
    shared = SharedHead(tuple((*heads, item) for item in items), items[-1][1])
    return _shared(p, shared, group.start)


_POINTING = tuple(phrase.replace(",", " ,") for phrase in ANAPHORA)
_UNITS: tuple[Reader, ...] = (_lists, _units)


class _Start(NamedTuple):
    """What reads the expressions that begin with a syllable, and the phrases they begin with."""

    readers: tuple[Reader, ...]
    phrases: Phrases


def _starts() -> dict[str, tuple[_Start, ...]]:
    """For each syllable that an expression may begin with, what may begin there."""
    nouns = [noun.words for noun in GROUP_NOUNS if noun.words not in PLACE_NOUNS]
    tables: tuple[tuple[tuple[Reader, ...], Phrases], ...] = (
        (
            (_posts,),
            phrase_table([*(title.words for title in TITLES), *COMRADES, *DEGREES, *QUANTIFIERS]),
        ),
        (_UNITS, phrase_table([*(head.words for head in HEADS), *QUANTIFIERS])),
        (
            (_groups,),
            phrase_table(
                [
                    *(noun.replace("-", " - ").replace(",", " ,") for noun in nouns),
                    *_POINTING,
                    *QUANTIFIERS,
                ]
            ),
        ),
        ((_places,), LEVEL_PHRASES),
    )
    starts: dict[str, tuple[_Start, ...]] = {}
    for readers, phrases in tables:
        for syllable in phrases:
            starts[syllable] = (*starts.get(syllable, ()), _Start(readers, phrases))
    return starts


_STARTS = _starts()
