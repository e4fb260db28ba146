"""Draws pages with and without marks, has them read, prints the figures; exit 1 on a broken bound.

Run by `make stamps`. `--seconds` judges a fair sample; `--show FOLDER` writes the drawn pages as
PDF (they are fictional or public); `--seed N` judges one case alone.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from tests.stamps.backgrounds import backgrounds
from tests.stamps.cases import Open, Secret, open_cases, secret_cases
from tests.stamps.drawing import draw_open, draw_secret
from tests.stamps.figures import bounds, by_factor, faults, not_open_alone, speed, told
from tests.stamps.judging import Backgrounds, Judged, judge

_ORDER = 20


def main() -> int:
    """The exit code."""
    arguments = _arguments()
    there = backgrounds()
    cases = _shuffled()
    if arguments.seed is not None:
        cases = [case for case in cases if case.seed == arguments.seed]
    if arguments.show:
        return _show(cases, there, arguments.show)
    judged, skipped = _judge(cases, there, arguments.seconds, arguments.workers)
    if not judged:
        _say(["nothing was judged"])
        return 1
    if arguments.seed is not None:
        _say(f"{one.verdict}: {told(one)}" for one in judged)
        return 0
    whole = len(judged) + skipped == len(cases)
    _say(["by factor", *by_factor(judged), ""])
    _say(["backgrounds not open by themselves", *not_open_alone(judged), ""])
    _say(["faults", *faults(judged), ""])
    decided = bounds(judged, whole=whole)
    _say([f"{len(judged)} of {len(cases)} cases; {skipped} need ../shared; {speed(judged)}"])
    _say(map(str, decided))
    return int(not all(bound.holds for bound in decided))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="the independent examiner of secrecy marks")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="how long it may take")
    parser.add_argument("--show", type=Path, metavar="FOLDER", help="write the pages, judge none")
    parser.add_argument("--workers", type=int, default=1, help="processes side by side")
    parser.add_argument("--seed", type=int, help="one case alone")
    return parser.parse_args()


def _shuffled() -> list[Secret | Open]:
    """All cases in a fixed order of which every beginning is a fair sample."""
    cases: list[Secret | Open] = [*secret_cases(), *open_cases()]
    random.Random(_ORDER).shuffle(cases)
    return cases


def _judge(
    cases: Sequence[Secret | Open], there: Backgrounds, seconds: float, workers: int
) -> tuple[list[Judged], int]:
    """What could be judged in the time, and how many were passed over for want of a background."""
    until, done = time.monotonic() + seconds, list[Judged | None]()
    with ProcessPoolExecutor(workers) as pool:
        for one in pool.map(partial(judge, backgrounds=there), cases):
            done.append(one)
            if time.monotonic() > until:
                pool.shutdown(wait=False, cancel_futures=True)
                break
    judged = [one for one in done if one is not None]
    return judged, len(done) - len(judged)


def _show(cases: Sequence[Secret | Open], there: Backgrounds, folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    for case in cases:
        if some := there[case.paper]:
            background = some[case.seed % len(some)]
            drawn = (
                draw_secret(case, background)
                if isinstance(case, Secret)
                else draw_open(case, background)
            )
            kind = case.level if isinstance(case, Secret) else "open"
            (folder / f"{case.seed:04}-{kind}.pdf").write_bytes(drawn.data)
    return 0


def _say(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


if __name__ == "__main__":
    sys.exit(main())
