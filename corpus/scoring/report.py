"""Counts that add up over documents, and how people read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

Summand = TypeVar("Summand", "Count", "Share")


@dataclass(frozen=True, slots=True)
class Count:
    """What was found rightly, found without being there, and there without being found."""

    right: int = 0
    invented: int = 0
    missed: int = 0

    def __add__(self, other: Count) -> Count:
        """The counts of both."""
        return Count(
            self.right + other.right, self.invented + other.invented, self.missed + other.missed
        )

    @property
    def support(self) -> int:
        """How many there are to find."""
        return self.right + self.missed

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; None where nothing was found."""
        return _ratio(self.right, self.right + self.invented)

    @property
    def recall(self) -> float | None:
        """The share of what is there that was found; None where nothing is there."""
        return _ratio(self.right, self.support)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where there is nothing to count."""
        return _ratio(2 * self.right, 2 * self.right + self.invented + self.missed)


@dataclass(frozen=True, slots=True)
class Share:
    """In how many of all cases something holds."""

    holds: int = 0
    of: int = 0

    def __add__(self, other: Share) -> Share:
        """The cases of both."""
        return Share(self.holds + other.holds, self.of + other.of)

    @property
    def rate(self) -> float | None:
        """The share; None without cases."""
        return _ratio(self.holds, self.of)


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs, for whoever wants to know why a figure fell."""

    file: str
    what: str
    want: Any = field(repr=False)
    have: Any = field(repr=False)


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of one document or of many.

    soft    a field by its words; tasks that were found; leads and co-ordinators by their words;
            deadlines by their meaning; the same over the tasks that were found (…@paired); `whole`:
            tasks whose leads, co-ordinators and deadlines are all right; `assignment`: who is to do
            something until which day in restricted documents
    strict  the same, letter by letter: values as written, tasks word for word, names one by one
    shares  each field right, also where it is rightly empty; `quote`: found tasks whose words agree
            almost wholly; `untouched`: open documents that need no correction; `secret`: restricted
            ones given their level, `caught`: that or unknown, `leak`: whose output holds more than
            is permitted; `false_secret`: open documents called restricted; `task_count`: restricted
            ones whose number of tasks is right
    """

    soft: Mapping[str, Count] = field(default_factory=dict)
    strict: Mapping[str, Count] = field(default_factory=dict)
    shares: Mapping[str, Share] = field(default_factory=dict)
    differences: tuple[Difference, ...] = field(default=(), repr=False)

    def __add__(self, other: Report) -> Report:
        """The figures of both."""
        return Report(
            soft=added(self.soft, other.soft),
            strict=added(self.strict, other.strict),
            shares=added(self.shares, other.shares),
            differences=self.differences + other.differences,
        )

    def figures(self) -> dict[str, float]:
        """F1 of what is counted for tasks, and all shares; left out where nothing was counted."""
        tasks = {name: count.f1 for name, count in self.soft.items() if name not in self.shares}
        rates = {name: share.rate for name, share in self.shares.items()}
        return {name: value for name, value in (tasks | rates).items() if value is not None}

    def as_dict(self) -> dict[str, Any]:
        """Figures and counts for other programs."""
        return {
            "figures": {name: round(value, 4) for name, value in self.figures().items()},
            "soft": {name: _counted(count) for name, count in self.soft.items()},
            "strict": {name: _counted(count) for name, count in self.strict.items()},
            "shares": {
                name: {"holds": share.holds, "of": share.of} for name, share in self.shares.items()
            },
        }

    def lines(self) -> list[str]:
        """A table for people: strict and soft precision, recall and F1, then the shares."""
        table = [
            f"{'':18}{'strict':^24}{'soft':^24}",
            f"{'':18}{'P':>7}{'R':>7}{'F1':>7}   {'P':>7}{'R':>7}{'F1':>7}{'support':>11}",
        ]
        for name, count in self.soft.items():
            strict = self.strict.get(name)
            table.append(f"{name:18}{_scores(strict)}   {_scores(count)}{count.support:>11}")
        table += ["", f"{'':18}{'share':>7}"]
        for name, share in self.shares.items():
            table.append(f"{name:18}{_shown(share.rate):>7}   {share.holds} of {share.of}")
        return table


def added(one: Mapping[str, Summand], other: Mapping[str, Summand]) -> dict[str, Summand]:
    """The figures of both by name, in the order in which the names came up."""
    total = dict(one)
    for name, value in other.items():
        total[name] = total[name] + value if name in total else value
    return total


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _counted(count: Count) -> dict[str, int]:
    return {"right": count.right, "invented": count.invented, "missed": count.missed}


def _scores(count: Count | None) -> str:
    if count is None:
        return " " * 21
    return "".join(f"{_shown(value):>7}" for value in (count.precision, count.recall, count.f1))


def _shown(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
