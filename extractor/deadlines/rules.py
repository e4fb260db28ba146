"""All rules, in order, and what they find in a passage.

Of overlapping matches the longest counts; of matches as long as each other the rule that stands
earlier. To add a rule, put a row with an example into the table of its theme, and sentences into
the tests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extractor.deadlines.days import DAYS
from extractor.deadlines.events import EVENTS
from extractor.deadlines.fragments import compiled
from extractor.deadlines.lengths import LENGTHS
from extractor.deadlines.marks import is_mark, without_overlaps
from extractor.deadlines.meanings import Meaning, Passage, Rule, place_of
from extractor.deadlines.month_days import MONTH_DAYS
from extractor.deadlines.nothing import NOTHING
from extractor.deadlines.recurring import RECURRING
from extractor.deadlines.sieve import sieve
from extractor.types import Span

RULES: tuple[Rule, ...] = (*NOTHING, *DAYS, *MONTH_DAYS, *RECURRING, *LENGTHS, *EVENTS)


def _needs_a_mark(rule: Rule) -> bool:
    return any(all(is_mark(word) for word in need.split("|")) for need in rule.needs)


SIEVE = sieve(RULES)
UNMARKED = sieve(rule for rule in RULES if not _needs_a_mark(rule))
"""The rules that may hold where no time is written; most words need not be sought then."""

_LABEL = (
    r"(?:(?<!\w)(?:thời gian|thời hạn|thời điểm|tiến độ|hạn)(?: (?!là |chốt )[^\s,.;:]++){0,6}+~:"
    r"|(?:^|[.;(-]~)hoàn thành~:)(?P<labelled>(?:[^.;]|[.;](?!\s|$))*+)"
)

_Match = tuple[Rule, re.Match[str]]


def find_meanings(passage: Passage, *, cell: bool) -> list[Meaning]:
    """The deadlines that the rules find in a passage, in order.

    `cell` says that a bare time is a deadline everywhere in it, else only after a label.
    """
    labelled = [Span(0, len(passage.marked))] if cell else _labelled(passage)
    likely = (SIEVE if passage.values else UNMARKED).rows_for(passage.marked)
    found = [hit for rule in likely for hit in _matches(rule, passage, labelled)]
    return [
        replace(meaning, rule=rule.name)
        for _, (rule, match) in without_overlaps(found)
        for meaning in rule.production(match, passage)
    ]


def _labelled(passage: Passage) -> list[Span]:
    """The stretches after "Thời gian hoàn thành:" and the like."""
    found = compiled(_LABEL).finditer(passage.marked) if ":" in passage.marked else ()
    return [Span(*match.span("labelled")) for match in found]


def _matches(rule: Rule, passage: Passage, labelled: list[Span]) -> Iterator[tuple[Span, _Match]]:
    if not rule.cell:
        for match in compiled(rule.pattern).finditer(passage.marked):
            yield place_of(match), (rule, match)
        return
    for start, end in labelled:
        for match in compiled(rule.pattern).finditer(passage.marked, start, end):
            yield place_of(match), (rule, match)
