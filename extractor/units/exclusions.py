"""Who is left out of a group: "UBND các xã (trừ UBND xã Tân Lập)", "ngoại trừ các xã: A, B".

What is left out is part of the group's expression: it is named in `Mention.excluded`, its words are
among the mention's places, and it is no mention of its own, so that nobody takes it for a lead.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from extractor.language import longest, phrase_table
from extractor.types import Mention, UnitKind
from extractor.units.passage import Passage
from extractor.units.places import level_length, place_end

_EXCEPT = phrase_table(
    ("trừ", "ngoại trừ", "trừ các đơn vị", "không bao gồm", "không kể", "không gồm")
)
_JOINS = frozenset({",", "và", ";", ":", "các"})
_MOST = 60
"""Syllables of an exclusion at most."""

Reader = Callable[[Passage, int], tuple[Mention, ...]]


def with_exclusions(p: Passage, mention: Mention, at: int, read: Reader) -> Mention:
    """The mention of several units, which begins at a syllable, with those that the words behind
    its name leave out; `read` reads the mentions at a syllable."""
    if not _is_of_many(mention):
        return mention
    end = behind(p, mention.spans[-1].end, at)
    start = end + (p.norm(end) in ("(", ","))
    size = longest(_EXCEPT, p.norms, start)
    excluded, last = _named(p, start + size, read) if size else ((), end)
    if not excluded:
        return mention
    closing = last + (p.norm(end) == "(" and p.norm(last) == ")")
    return replace(
        mention,
        span=mention.span._replace(end=max(mention.span.end, p.places[closing - 1][1])),
        spans=(*mention.spans, p.span(start, last)),
        excluded=excluded,
    )


def behind(p: Passage, place: int, at: int) -> int:
    """The first syllable after `at` that stands behind a place of the text."""
    end = at + 1
    while end < len(p) and p.places[end][0] < place:
        end += 1
    return end


def _is_of_many(mention: Mention) -> bool:
    return mention.kind is UnitKind.GROUP or " các " in f" {mention.name.lower()} "


def _named(p: Passage, at: int, read: Reader) -> tuple[tuple[str, ...], int]:
    """The names from a syllable on, and the end of the last."""
    names: list[str] = []
    end = start = at
    while at < min(start + _MOST, len(p)):
        mentions = read(p, at)
        if mentions:
            names += [mention.name for mention in mentions]
            end = at = behind(p, mentions[-1].span.end, at)
        elif level_length(p, at) and place_end(p, at) > at:
            names.append(" ".join(p.words[at : place_end(p, at)]))
            end = at = place_end(p, at)
        elif p.norm(at) in _JOINS:
            at += 1
        else:
            break
    return tuple(names), end
