"""The figures of a run: the bounds that decide, the faults, and the counts by factor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from statistics import median

from tests.stamps.cases import Open, Secret
from tests.stamps.judging import OPEN, Judged, JudgedOpen, JudgedSecret

SHARE = 0.02
"""Of the clear marks so many may be unknown, and so many of the open pages anything but open."""
FEWEST = 100
"""On fewer open pages with an open background a whole run proves nothing."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A figure that must not be above its share of what was judged."""

    name: str
    count: int
    of: int
    share: float = 0.0
    fewest: int = 1

    @property
    def holds(self) -> bool:
        """False also where too few were judged."""
        return self.of >= self.fewest and self.count <= self.share * self.of

    def __str__(self) -> str:
        part = f"{self.count / self.of:.1%}" if self.of else "-"
        few = f", too few: {self.fewest} are needed" if self.of < self.fewest else ""
        mark = "ok    " if self.holds else "BROKEN"
        return (
            f"{mark} {self.name}: {self.count} of {self.of} ({part}, at most {self.share:.0%}{few})"
        )


def bounds(judged: Sequence[Judged], *, whole: bool) -> list[Bound]:
    """What decides; a `whole` run must have judged enough open pages."""
    secret = _secret(judged)
    clear = [one for one in secret if one.clear]
    counted = [one for one in judged if isinstance(one, JudgedOpen) and one.counts]
    return [
        Bound("secret called open", sum(one.leaks for one in secret), len(secret)),
        Bound("clear marks unknown", sum(one.unsure for one in clear), len(clear), SHARE),
        Bound("clear marks with a wrong level", sum(one.wrong for one in clear), len(clear)),
        Bound(
            "open pages not open",
            sum(one.alarm for one in counted),
            len(counted),
            SHARE,
            FEWEST if whole else 1,
        ),
    ]


def faults(judged: Sequence[Judged]) -> Iterator[str]:
    """A line a fault: how to draw it again, and what was said of it."""
    for one in judged:
        if isinstance(one, JudgedSecret):
            kinds = {"CALLED OPEN": one.leaks, "wrong level": one.wrong, "unsure": one.unsure}
        else:
            kinds = {"false alarm": one.alarm}
        yield from (f"{kind:12} {one.verdict:10} {told(one)}" for kind, so in kinds.items() if so)


def by_factor(judged: Sequence[Judged]) -> Iterator[str]:
    """A line a factor value: how many, and how many of each fault."""
    secret = _secret(judged)
    for name in _factors(Secret):
        for value in sorted({getattr(one.case, name) for one in secret}, key=str):
            of = [one for one in secret if getattr(one.case, name) == value]
            clear = sum(one.clear for one in of)
            yield (
                f"  {name:9} {value!s:30} {len(of):4}  open {sum(o.leaks for o in of):3}   "
                f"of {clear:3} clear: unknown {sum(o.unsure for o in of):3}, "
                f"wrong level {sum(o.wrong for o in of):3}"
            )
    opened = [one for one in judged if isinstance(one, JudgedOpen)]
    for name in _factors(Open):
        for value in sorted({getattr(one.case, name) for one in opened}, key=str):
            page = [one for one in opened if getattr(one.case, name) == value]
            counted = sum(one.counts for one in page)
            alarms = sum(one.alarm for one in page)
            yield f"  {name:9} {value!s:30} {len(page):4}  false alarms {alarms:3} of {counted:3}"


def not_open_alone(judged: Sequence[Judged]) -> Iterator[str]:
    """A line a background that was not open without anything on it, with its verdicts."""
    seen = Counter((one.background, one.bare) for one in judged if isinstance(one, JudgedOpen))
    for name in sorted({name for name, bare in seen if bare != OPEN}):
        said = [f"{bare} {count}" for (of, bare), count in sorted(seen.items()) if of == name]
        yield f"  {name:30} {', '.join(said)}"


def speed(judged: Sequence[Judged]) -> str:
    """Seconds that a page took to read."""
    seconds = sorted(one.seconds for one in judged)
    return f"seconds a page: median {median(seconds):.2f}, longest {seconds[-1]:.2f}"


def told(one: Judged) -> str:
    """A case in words; its seed finds it again."""
    values = (f"{getattr(one.case, name)!s}" for name in _factors(type(one.case)))
    return f"seed {one.case.seed:4} on {one.background}: {', '.join(values)}"


def _secret(judged: Sequence[Judged]) -> list[JudgedSecret]:
    return [one for one in judged if isinstance(one, JudgedSecret)]


def _factors(kind: type[Secret] | type[Open]) -> list[str]:
    return [field.name for field in fields(kind) if field.name != "seed"]
