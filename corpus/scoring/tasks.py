"""The tasks of an open document against gold: found, given to the right units, until when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from corpus.scoring.naming import unit_words
from corpus.scoring.report import Count, Difference, Report, Share
from corpus.scoring.timing import meanings
from corpus.scoring.wording import agree, bag, plain, shared

Json = Mapping[str, Any]
LEAST_PAIR = 0.5
"""A found task is the gold task with which it shares at least half of its words."""
LEAST_WORDS = 0.95
"""So many words in common make a quotation right."""
ROLES = {"lead": "leads", "coordinate": "coordinates"}


class Pair(NamedTuple):
    """A gold task and the found one that stands for it."""

    want: Json
    have: Json
    overlap: float


def judge_tasks(gold: Json, found: Json) -> Report:
    """The figures of an open document's tasks."""
    want, have = gold.get("tasks", []), found.get("tasks") or []
    pairs = pair_tasks(want, have)
    parts = {name: _part(name, want, have, pairs, gold["file"]) for name in SAME}
    whole = [pair for pair in pairs if all(same(pair) for same in SAME.values())]
    exact = [pair for pair in pairs if pair.overlap >= LEAST_WORDS]
    agreed = sum(pair.overlap >= LEAST_WORDS for pair in whole)
    untouched = "document" in found and len(want) == len(have) == agreed
    report = Report(
        soft={"task": _found(len(pairs), want, have), "whole": _found(len(whole), want, have)},
        strict={"task": _found(len(exact), want, have)},
        shares={"quote": Share(len(exact), len(pairs)), "untouched": Share(int(untouched), 1)},
        differences=tuple(_unpaired(gold["file"], want, have, pairs)),
    )
    for part in parts.values():
        report += part
    return report


def pair_tasks(want: Sequence[Json], have: Sequence[Json]) -> list[Pair]:
    """One to one, those that share most words first; between equals the leads decide."""
    bags = [bag(task.get("quote") or "") for task in want]
    found = [bag(task.get("content") or "") for task in have]
    offers = sorted(
        (
            (overlap, shared(_lead_words(want[i]), _lead_words(have[j])), i, j)
            for i, quote in enumerate(bags)
            for j, content in enumerate(found)
            if (overlap := shared(quote, content)) >= LEAST_PAIR
        ),
        reverse=True,
    )
    pairs: dict[int, Pair] = {}
    taken: set[int] = set()
    for overlap, _, i, j in offers:
        if i not in pairs and j not in taken:
            pairs[i] = Pair(want[i], have[j], overlap)
            taken.add(j)
    return [pairs[i] for i in sorted(pairs)]


def _unpaired(
    file: str, want: Sequence[Json], have: Sequence[Json], pairs: Sequence[Pair]
) -> Iterator[Difference]:
    paired = {id(task) for pair in pairs for task in (pair.want, pair.have)}
    for task in want:
        if id(task) not in paired:
            yield Difference(file, "missed task", task.get("quote"), None)
    for task in have:
        if id(task) not in paired:
            yield Difference(file, "invented task", None, task.get("content"))


def names(task: Json, role: str) -> list[str]:
    """Who holds a role, in a gold task or a found one."""
    if "units" in task:
        return [unit.get("name") or "" for unit in task["units"] if unit.get("role") == role]
    return list(task.get(ROLES[role]) or ())


def _lead_words(task: Json) -> Counter[str]:
    return bag(" ".join(names(task, "lead")))


Reader = Callable[[Json], Counter[Hashable]]


def _role_words(role: str) -> Reader:
    return lambda task: Counter[Hashable](unit_words(names(task, role)))


def _role_names(role: str) -> Reader:
    return lambda task: Counter[Hashable](
        " ".join(plain(name).split()) for name in names(task, role)
    )


def _deadline_meanings(task: Json) -> Counter[Hashable]:
    return meanings(task.get("deadlines") or ())


def _deadline_words(task: Json) -> Counter[Hashable]:
    """Each deadline's words with its meaning."""
    return Counter(
        (plain(deadline.get("text") or ""), frozenset(meanings([deadline])))
        for deadline in task.get("deadlines") or ()
    )


SOFT: dict[str, Reader] = {
    "lead": _role_words("lead"),
    "coordinate": _role_words("coordinate"),
    "deadline": _deadline_meanings,
}
STRICT: dict[str, Reader] = {
    "lead": _role_names("lead"),
    "coordinate": _role_names("coordinate"),
    "deadline": _deadline_words,
}


def _same_units(role: str) -> Callable[[Pair], bool]:
    return lambda pair: agree(
        unit_words(names(pair.want, role)), unit_words(names(pair.have, role))
    )


def _same_deadlines(pair: Pair) -> bool:
    return _deadline_meanings(pair.want) == _deadline_meanings(pair.have)


SAME: dict[str, Callable[[Pair], bool]] = {
    "lead": _same_units("lead"),
    "coordinate": _same_units("coordinate"),
    "deadline": _same_deadlines,
}


def _part(
    name: str, want: Sequence[Json], have: Sequence[Json], pairs: Sequence[Pair], file: str
) -> Report:
    """Leads, co-ordinators or deadlines, over all tasks and over those that were found."""
    paired = [_count_bags(SOFT[name](p.want), SOFT[name](p.have)) for p in pairs]
    strict = [_count_bags(STRICT[name](p.want), STRICT[name](p.have)) for p in pairs]
    return Report(
        soft={
            name: _over_all(paired, SOFT[name], want, have),
            f"{name}@paired": sum(paired, Count()),
        },
        strict={name: _over_all(strict, STRICT[name], want, have)},
        differences=tuple(_shown(file, name, p) for p in pairs if not SAME[name](p)),
    )


def _shown(file: str, name: str, pair: Pair) -> Difference:
    if name == "deadline":
        return Difference(file, name, pair.want.get("deadlines"), pair.have.get("deadlines"))
    return Difference(file, name, names(pair.want, name), names(pair.have, name))


def _over_all(
    paired: Sequence[Count], reader: Reader, want: Sequence[Json], have: Sequence[Json]
) -> Count:
    """The right ones of paired tasks, out of all that stands in all tasks."""
    right = sum(count.right for count in paired)
    wanted = sum(reader(task).total() for task in want)
    return Count(right, sum(reader(task).total() for task in have) - right, wanted - right)


def _count_bags(want: Counter[Hashable], have: Counter[Hashable]) -> Count:
    right = (want & have).total()
    return Count(right, have.total() - right, want.total() - right)


def _found(right: int, want: Sequence[Json], have: Sequence[Json]) -> Count:
    return Count(right, len(have) - right, len(want) - right)
