"""Broken and random files into the reader: a value or a coded error, never anything else.

Run by `make fuzz`. Inputs are good files of every carrier (`bad_inputs.samples`) broken in their
bytes, their grammar and what is packed in them; texts with their words shuffled; and texts with a
mark in some odd shape among their first lines: no such text may be open. Each is read in a limited
child, as the product reads it, so that nothing but the child may fall. The seed of a fault is
printed; `--replay SEED` reads that input in this process, where it can be debugged.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import partial

from api.readers import Limits, start
from api.readers.ocr import load
from extractor import extract, unpack
from tests.bad_inputs.mutations import broken
from tests.bad_inputs.outcomes import OPEN, How, is_container, memory, outcomes
from tests.bad_inputs.samples import samples
from tests.bad_inputs.told import FAULT, told

_CYRILLIC = str.maketrans("MTO", "\u041c\u0422\u041e")
_FRAMES = (("", ""), ("* ", " *"), ("[", "]"), ("★", "★"), ("“", "”"), ("│ ", " │"))
HOW = How(Limits(seconds=30, memory=1_000_000_000, ocr_pages=3), told)
SLOW = {"doc": 0.15, "rtf": 0.15, "odt": 0.15, "scan": 0.25, "signed": 0.5}
"""How often a carrier is taken, beside those that are read quickly."""


def shuffled(text: str, rng: random.Random) -> bytes:
    """The text with some of its lines and words in another order."""
    lines = text.split("\n")
    rng.shuffle(lines)
    words = " ".join(lines[: len(lines) // 2]).split(" ")
    rng.shuffle(words)
    return "\n".join([*lines[len(lines) // 2 :], " ".join(words)]).encode()


def marked(text: str, rng: random.Random) -> bytes:
    """The text with a mark, written in one of many ways, as a paragraph of its head."""
    lines = text.split("\n")
    place = rng.randrange(6)
    return "\n".join([*lines[:place], "", mark(rng), "", *lines[place:]]).encode()


def mark(rng: random.Random) -> str:
    """A level in odd spacing, letters and frames."""
    level = rng.choice(("MẬT", "TỐI MẬT", "TUYỆT MẬT"))
    spelled = rng.choice((level, level.capitalize(), " ".join(level), "\n\n".join(level)))
    if rng.random() < 0.3:
        spelled = spelled.translate(_CYRILLIC)
    if rng.random() < 0.3:
        spelled = unicodedata.normalize("NFD", spelled)
    if rng.random() < 0.2:
        spelled = "\u200b".join(spelled)
    before, after = rng.choice(_FRAMES)
    return before + spelled + after


@dataclass(frozen=True)
class Input:
    """A file to be read: of what carrier, and whether it bears a mark."""

    carrier: str
    data: bytes
    marked: bool = False


Files = dict[str, tuple[bytes, ...]]


def made(seed: int, files: Files) -> Input:
    """The input of a seed: the same for the same files."""
    rng = random.Random(seed)
    kind = rng.random()
    if kind < 0.2:
        text = rng.choice(files["text"][::3]).decode()
        how = rng.choice((shuffled, marked))
        return Input("words", how(text, rng), marked=how is marked)
    carrier = rng.choices(list(files), [SLOW.get(name, 1.0) for name in files])[0]
    return Input(carrier, broken(rng.choice(files[carrier]), rng))


def found(one: Input) -> tuple[str, ...]:
    """What came out of an input; an open one that is marked is a fault."""
    results = outcomes(one.data, HOW)
    return (FAULT + "open",) if one.marked and OPEN in results else results


def fuzz(first: int, seconds: float) -> int:
    """Read the inputs from a seed on; how many faults there were."""
    files = samples()
    start()
    until = time.monotonic() + seconds
    seen: Counter[str] = Counter()
    by_carrier: Counter[str] = Counter()
    seed, faults, before = first, 0, 0
    while time.monotonic() < until:
        one = made(seed, files)
        by_carrier[one.carrier] += 1
        for result in found(one):
            seen[result] += 1
            if result.startswith(FAULT) or result == "reader_crashed":
                faults += result.startswith(FAULT)
                _say(f"seed {seed} ({one.carrier}): {result}")
        seed += 1
        before = before or (memory() if seed - first == 100 else 0)
    _say(f"{seed - first} inputs from {first}: {dict(by_carrier.most_common())}")
    _say(f"ended in: {dict(seen.most_common())}")
    _say(
        f"memory of the parent: {before / 1e6:.0f} MB after 100, {memory() / 1e6:.0f} MB at the end"
    )
    return faults


def replay(seed: int) -> int:
    """Read one input here, in this process; raises what it raises."""
    one = made(seed, samples())
    _say(f"{one.carrier}, {len(one.data)} bytes")
    read = unpack if is_container(one.data) else partial(extract, ocr=load())
    _say(type(read(one.data)).__name__)
    return 0


def main() -> int:
    """0 when every input came to a known end."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--replay", type=int, help="read one input here")
    arguments = parser.parse_args()
    if arguments.replay is not None:
        return replay(arguments.replay)
    return 1 if fuzz(arguments.first, arguments.seconds) else 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
