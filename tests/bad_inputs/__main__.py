"""`python -m tests.bad_inputs [--only WORDS] [--quick]`: what every bad input ends in."""

from __future__ import annotations

import argparse
import sys
import time

from tests.bad_inputs.gallery import HOW, all_rows, ended
from tests.bad_inputs.outcomes import memory
from tests.bad_inputs.rows import RIGHT


def main() -> int:
    """Exit code 1 where a row ends in what it must not."""
    parser = argparse.ArgumentParser(prog="python -m tests.bad_inputs")
    parser.add_argument("--only", default="", help="rows whose name holds this")
    parser.add_argument("--quick", action="store_true", help="without the slow ones")
    arguments = parser.parse_args()
    rows = [one for one in all_rows() if arguments.only in one.name]
    rows = [one for one in rows if not (arguments.quick and one.slow)]
    wrong, before = 0, 0
    for one in rows:
        data = one.make()
        began = time.monotonic()
        results = ended(one, data, HOW)
        seconds = time.monotonic() - began
        fine = set(results) <= set(one.ends)
        wrong += not fine
        before = before or memory()
        seen = ", ".join(sorted(set(results))).replace(RIGHT, "right")
        mark = "" if fine else "   <-- WRONG"
        _say(f"{one.name:42} {len(data):>12,} bytes {seconds:6.1f} s  {seen}{mark}")
    _say(f"{len(rows)} bad inputs, {wrong} wrong")
    _say(
        f"memory of the parent: {before / 1e6:.0f} MB after the first, {memory() / 1e6:.0f} MB now"
    )
    return 1 if wrong else 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
