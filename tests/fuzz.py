"""Broken and random files into the extractor: a value or a coded error, never anything else.

Run by `make fuzz`. Inputs are the corpus's own files with bytes flipped, cut, doubled or swapped,
texts cut from them with words shuffled, and texts with a mark in some odd shape among their first
lines: no such text may be open. The seed of a failing input is printed.
"""

from __future__ import annotations

import json
import random
import signal
import sys
import unicodedata
from collections import Counter
from pathlib import Path

from corpus.documents import sample_paths
from extractor import Classified, ExtractorError, as_json, extract
from tests.seconds import bounded

_CYRILLIC = str.maketrans("MTO", "\u041c\u0422\u041e")
_FRAMES = (("", ""), ("* ", " *"), ("[", "]"), ("★", "★"), ("“", "”"), ("│ ", " │"))


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


LONGEST = 30
"""Seconds that one input may take."""


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


def one(kind: int, sources: list[bytes], texts: list[str], rng: random.Random) -> str:
    """What came out of one input."""
    if kind == 0:
        return outcome(shuffled(rng.choice(texts), rng))
    if kind == 1:
        found = outcome(marked(rng.choice(texts), rng))
        if found == "open":
            raise AssertionError("a marked document is open")
        return found
    return outcome(broken(rng.choice(sources), rng))


def too_long(*_: object) -> None:
    """A reading that does not end is a fault."""
    raise TimeoutError


def main() -> int:
    """0 when every input came to a known end."""
    more = bounded("fuzz the extractor", 600)
    signal.signal(signal.SIGALRM, too_long)
    paths = sample_paths()
    sources = [Path(p).read_bytes() for p in paths]
    texts = [p.read_text("utf-8") for p in sorted({q.parent / "source.md" for q in paths})]
    seen: Counter[str] = Counter()
    seed = 0
    while more():
        seed += 1
        rng = random.Random(seed)
        signal.alarm(LONGEST)
        try:
            seen[one(seed % 4, sources, texts, rng)] += 1
        except Exception as error:  # every fault is a finding, whatever its type
            sys.stderr.write(f"seed {seed}: {type(error).__name__}\n")
            seen["FAULT"] += 1
        signal.alarm(0)
    sys.stdout.write(f"{seed} inputs: {dict(seen.most_common())}\n")
    return 1 if seen["FAULT"] else 0


if __name__ == "__main__":
    sys.exit(main())
