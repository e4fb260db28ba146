"""Broken and random files into the extractor: a value or a coded error, never anything else.

Run by `make fuzz`. Inputs are the corpus's own files with bytes flipped, cut, doubled or swapped,
and texts cut from them with words shuffled. The seed of a failing input is printed.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from pathlib import Path

from corpus.documents import sample_paths
from extractor import Classified, ExtractorError, as_json, extract
from tests.seconds import bounded


def broken(data: bytes, rng: random.Random) -> bytes:
    """The bytes with a few faults."""
    out = bytearray(data)
    for _ in range(rng.randint(1, 8)):
        place = rng.randrange(max(1, len(out)))
        fault = rng.randrange(4)
        if fault == 0 and out:
            out[place % len(out)] = rng.randrange(256)
        elif fault == 1:
            del out[place : place + rng.randrange(1, 400)]
        elif fault == 2:
            out[place:place] = out[place : place + rng.randrange(1, 400)]
        elif rng.random() < 0.2:
            del out[place:]
    return bytes(out)


def shuffled(text: str, rng: random.Random) -> bytes:
    """The text with some of its lines and words in another order."""
    lines = text.split("\n")
    rng.shuffle(lines)
    words = " ".join(lines[: len(lines) // 2]).split(" ")
    rng.shuffle(words)
    return "\n".join([*lines[len(lines) // 2 :], " ".join(words)]).encode()


def outcome(data: bytes) -> str:
    """The name of what came out; raises for anything but a value or a coded error."""
    try:
        result = extract(data)
    except ExtractorError as error:
        return error.code
    json.dumps(as_json(result, with_text=True), ensure_ascii=False)
    if isinstance(result, Classified):
        return "classified"
    size = len(result.text)
    spans = [s for task in (*result.tasks, *result.standing_duties) for s in task.spans]
    if not all(0 <= s.start < s.end <= size for s in spans):
        raise AssertionError("a span lies outside the text")
    return "open"


def main() -> int:
    """0 when every input came to a known end."""
    more = bounded("fuzz the extractor", 600)
    paths = sample_paths()
    sources = [Path(p).read_bytes() for p in paths]
    texts = [p.read_text("utf-8") for p in sorted({q.parent / "source.md" for q in paths})]
    seen: Counter[str] = Counter()
    seed = 0
    while more():
        seed += 1
        rng = random.Random(seed)
        data = (
            shuffled(rng.choice(texts), rng) if seed % 3 == 0 else broken(rng.choice(sources), rng)
        )
        try:
            seen[outcome(data)] += 1
        except Exception as error:  # every fault is a finding, whatever its type
            sys.stderr.write(f"seed {seed}: {type(error).__name__}\n")
            seen["FAULT"] += 1
    sys.stdout.write(f"{seed} inputs: {dict(seen.most_common())}\n")
    return 1 if seen["FAULT"] else 0


if __name__ == "__main__":
    sys.exit(main())
