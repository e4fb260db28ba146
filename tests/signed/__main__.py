"""`python -m tests.signed [--seconds N] [--only WORDS] [--show FOLDER]`: fields right of all."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from tests.signed.cases import all_cases
from tests.signed.judge import Judged, Verdict, counted, judge, rendered
from tests.signed.ocr import tesseract


def main() -> int:
    """Exit code 1 where a field is silently wrong."""
    arguments = _arguments()
    cases = [case for case in all_cases() if arguments.only in case.name]
    ocr = tesseract()
    if ocr is None:
        _say("without OCR: tesseract-ocr-vie is not installed")
    started = time.monotonic()
    judged: list[Judged] = []
    done = 0
    for case in cases:
        if time.monotonic() - started > arguments.seconds:
            break
        data = rendered(case)
        if arguments.show:
            (arguments.show / f"{done:03} {case.name}.pdf".replace("/", "-")).write_bytes(data)
        judged += judge(case, data, ocr)
        done += 1
    _print(judged, done, time.monotonic() - started)
    return any(one.verdict is Verdict.WRONG for one in judged)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.signed")
    parser.add_argument("--seconds", type=float, default=600.0)
    parser.add_argument("--only", default="", help="cases whose name holds this")
    parser.add_argument("--show", type=Path, help="folder for the files")
    return parser.parse_args()


def _print(judged: list[Judged], cases: int, seconds: float) -> None:
    for one in judged:
        if one.verdict is not Verdict.RIGHT:
            _say(f"{one.verdict:8} {one.case}: {one.field} {one.got!r}, right {one.right!r}")
    _say(f"{cases} renderings in {seconds:.0f} s")
    for name, row in counted(judged).items():
        total = sum(row.values())
        right = f"{name:10} {row[Verdict.RIGHT]} of {total} right"
        _say(f"{right}, {row[Verdict.DOUBTED]} doubted, {row[Verdict.WRONG]} wrong")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
