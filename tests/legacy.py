"""How exactly old Word, RTF and PDF files are read: against transcripts, and facts read by eye.

Run by `make legacy`, on the real documents beside the checkout (`../shared`). Each file is read as a
clerk's would be, in a child process and through LibreOffice.

Characters wrong: both texts in NFC, case and white space folded (the transcripts do not know fonts
that draw capitals), one dash and one quotation mark. Words that both hold are taken away, wherever
they stand, since two columns or the cells of a table have no one order; what is left over is
paired with its nearest and counted by edit distance, the rest by its letters. Left out are the
codes of fields, which transcripts show and paper does not, rules, and what begins a line as an
item's label: Word counts most of them, and transcripts have only the typed ones. "in order" is the share of the transcript's words that ours holds in the
same order.
"""

from __future__ import annotations

import csv
import importlib.util
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

from rapidfuzz.distance import LCSseq, Levenshtein

from api.readers import Limits, read_isolated
from extractor import ExtractorError, as_json
from tests.conftest import SHARED

REAL = SHARED / "real"
FOLDERS = ("legacy", "word")
FIELDS = ("kind", "number", "symbol", "issued_on", "issuer")
MOST_WRONG = 0.005
"""Share of characters that may be wrong."""
TRANSCRIPT = ".transcript.txt"

_FIELD_CODES = re.compile(r"\b(?:PAGE|NUMPAGES|EMBED [\w.]+|FORMTEXT|MERGEFORMAT)\b")
_LABEL = re.compile(r"(?m)^[ \t]*(?:[-–—+*•●▪➢✓]|(?:\d{1,2}|[a-zđ])(?:\.\d{1,2})*[.)/]?)[ \t]+")
_RULES = re.compile(r"[-_=*.…|]{3,}")
_SAME = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys("“”„", '"'))
_NEAR = 0.5
"""Words that differ in no more than this share of their letters are one word misread."""


class Compared(NamedTuple):
    """Letters of a transcript, those that a reading has wrong, and words in and out of order."""

    letters: int
    wrong: int
    words: int
    in_order: int
    differences: tuple[tuple[str, str], ...]


def compared(expected: str, found: str) -> Compared:
    """How a reading differs from a transcript."""
    want, have = words_of(_FIELD_CODES.sub(" ", expected)), words_of(found)
    pairs = tuple(_paired(Counter(want) - Counter(have), Counter(have) - Counter(want)))
    wrong = sum(Levenshtein.distance(a, b) for a, b in pairs)
    same = LCSseq.similarity(want, have)
    return Compared(sum(map(len, want)), wrong, len(want), same, pairs)


def words_of(text: str) -> list[str]:
    """The words of a text in one form; signs between letters part words."""
    text = unicodedata.normalize("NFC", _LABEL.sub("", text)).casefold().translate(_SAME)
    return re.findall(r"[^\W_]+|[^\w\s]", _RULES.sub(" ", text))


def _paired(missing: Counter[str], strange: Counter[str]) -> Iterator[tuple[str, str]]:
    """What is missing with what stands in its place; "" where nothing is near."""
    left = sorted(strange.elements())
    for word in sorted(missing.elements(), key=len, reverse=True):
        near = min(left, key=lambda other: Levenshtein.distance(word, other), default="")
        if Levenshtein.distance(word, near) <= _NEAR * len(word):
            left.remove(near)
            yield word, near
        else:
            yield word, ""
    yield from (("", word) for word in left)


def read_one(path: Path) -> dict[str, Any]:
    """What dondoc prints of a file, with its text; of one that cannot be read, the error."""
    try:
        found = read_isolated(path.read_bytes(), limits=Limits(), suffix=path.suffix)
    except ExtractorError as error:
        return {"error": {"code": error.code}}
    return as_json(found) | {"text": getattr(found, "text", "")}


def judge() -> Callable[[str, str | None, str | None], bool]:
    """`same(field, wanted, found)` of the scorer beside the checkout."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    same: Callable[[str, str | None, str | None], bool] = module.same
    return same


def facts() -> dict[str, dict[str, str]]:
    """What stands in each file, by its path below `REAL`."""
    with (REAL / "facts.tsv").open(encoding="utf-8") as table:
        rows = list(csv.DictReader(table, delimiter="\t"))
    return {row["file"]: row for row in rows if row["file"].split("/")[0] in FOLDERS}


def files() -> list[Path]:
    """The documents of the folders that this looks at."""
    found = (path for folder in FOLDERS for path in (REAL / folder).iterdir())
    return sorted(path for path in found if not path.name.endswith(TRANSCRIPT))


def say_characters(path: Path, text: str, *, errors: bool) -> Compared:
    """Prints a line on the characters of a file, and returns its figures."""
    transcript = path.with_name(path.stem + TRANSCRIPT).read_text(encoding="utf-8")
    figures = compared(transcript, text)
    share, order = figures.wrong / figures.letters, figures.in_order / figures.words
    sys.stdout.write(f"{share:8.3%} wrong, {order:6.1%} in order  {path.name}\n")
    if errors:
        sys.stdout.writelines(f"    {a or '-':24} {b or '-'}\n" for a, b in figures.differences)
    return figures


def main() -> int:
    """Prints the figures; 1 where more characters are wrong than may be.

    A few facts stand in no file, or are written with a slip of the pen: they are listed only.
    """
    errors = "--errors" in sys.argv[1:]
    paths = files()
    with ThreadPoolExecutor(2) as pool:
        read = dict(zip(paths, pool.map(read_one, paths), strict=True))
    old = [path for path in paths if path.parent.name == FOLDERS[0]]
    figures = [say_characters(path, read[path].get("text", ""), errors=errors) for path in old]
    letters, wrong = sum(f.letters for f in figures), sum(f.wrong for f in figures)
    sys.stdout.write(f"{wrong / letters:8.3%} wrong of {letters} letters in {len(old)} files\n")
    mistakes = list(wrong_facts(read))
    sys.stdout.writelines(f"{mistake}\n" for mistake in mistakes)
    sys.stdout.write(f"{len(mistakes)} of {len(FIELDS) * len(facts())} facts wrong\n")
    return int(wrong > MOST_WRONG * letters)


def wrong_facts(read: dict[Path, dict[str, Any]]) -> Iterator[str]:
    """Which fields differ from what stands in the files."""
    same = judge()
    for name, row in facts().items():
        found = read[REAL / name]
        document = found.get("document") or found.get("classified") or {}
        for field in FIELDS:
            if not same(field, row[field], document.get(field)):
                yield f"{name}: {field} is {document.get(field)!r}, should be {row[field]!r}"


if __name__ == "__main__":
    sys.exit(main())
