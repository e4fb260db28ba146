"""Makes every attack, has it read, prints each verdict; exit 1 where a marked one is open.

`--show FOLDER` writes the documents; `--only WORDS` takes those whose name holds the words.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.stamps.attacks.attack import Attack
from tests.stamps.attacks.catalogue import ATTACKS
from tests.stamps.judging import verdict

_ENDINGS = {b"%PDF": "pdf", b"PK\x03\x04": "docx"}


def main() -> int:
    """The exit code."""
    arguments = _arguments()
    attacks = [attack for attack in ATTACKS if arguments.only in attack.name]
    if arguments.show:
        return _show(attacks, arguments.show)
    judged = list(_judged(attacks))
    faults = [attack for attack, said in judged if not attack.is_held(said)]
    named = sum(attack.is_right(said) for attack, said in judged)
    marked = sum(attack.level is not None for attack in attacks)
    _say(f"{marked} marked: {len(faults)} faults; {named} of {len(judged)} told rightly")
    return int(bool(faults) or not judged)


def _judged(attacks: list[Attack]) -> Iterator[tuple[Attack, str]]:
    for attack in attacks:
        said, seconds = verdict(attack.draw())
        sign = " " if attack.is_right(said) else "?" if attack.is_held(said) else "!"
        _say(f"{sign} {attack.name:44} {attack.level or 'open':10} {said:12} {seconds:5.1f} s")
        yield attack, said


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="marked documents that try to be called open")
    parser.add_argument("--only", default="", help="attacks whose name holds this")
    parser.add_argument("--show", type=Path, metavar="FOLDER", help="write them, judge none")
    return parser.parse_args()


def _show(attacks: list[Attack], folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    for number, attack in enumerate(attacks):
        data = attack.draw()
        ending = _ENDINGS.get(data[:4], "txt")
        (folder / f"{number:03}.{ending}").write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
