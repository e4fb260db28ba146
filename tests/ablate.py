"""What each library carries: the figures on our own documents with it, and with it taken out.

Run by `make ablate`. A library is "taken out" by putting, in the place of the one function through
which the extractor asks it, one that knows nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from corpus.documents import load_gold, sample_paths
from corpus.scoring import evaluate
from extractor import ExtractorError, UnsupportedFormat, as_json, extract
from extractor.language.verbs import begins_with_verb


def no_names(finder: Any, norms: Any) -> dict[str, dict[int, int]]:
    """No name of the register is found."""
    return {key: {} for key in finder.keys.values()}


def refuse(*_args: Any, **_options: Any) -> Any:
    """The format is not read."""
    raise UnsupportedFormat


# library, what it does here, where it is asked, what stands in for it
PARTS: list[tuple[str, str, str, Callable[..., Any]]] = [
    ("python-docx", "reads DOCX", "extractor.reading.read_docx", refuse),
    ("pdfplumber", "finds the cells of tables in PDF", "extractor.reading.pdf_page.find_grids", lambda *_: []),
    ("spaCy", "finds names of the register", "extractor.units.passage.find_names", no_names),
    ("underthesea", "tells verbs that no table knows", "extractor.language.verbs._is_tagged_verb", lambda *_: False),
]  # fmt: skip
FIGURES = ("task", "lead", "coordinate", "deadline", "whole")


@contextmanager
def without(place: str, instead: Callable[..., Any]) -> Iterator[None]:
    """The library taken out, and caches emptied before and after."""
    begins_with_verb.cache_clear()
    with patch(place, instead):
        yield
    begins_with_verb.cache_clear()


def found(ending: str) -> dict[str, dict[str, Any]]:
    """What is read in every sample of an ending, by file name."""
    out: dict[str, dict[str, Any]] = {}
    for path in sample_paths():
        if path.suffix != ending:
            continue
        try:
            out[path.name] = as_json(extract(path.read_bytes()))
        except ExtractorError as error:
            out[path.name] = {"error": {"code": error.code, "message": error.message}}
    return out


def figures(ending: str) -> dict[str, float]:
    """Soft F1 of every figure over the samples of an ending."""
    gold = [row for row in load_gold() if row["file"].endswith(ending)]
    counts = evaluate(gold, found(ending)).soft
    return {name: counts[name].f1 or 0.0 for name in FIGURES}


def row(name: str, ending: str, values: dict[str, float]) -> str:
    """One line of the table."""
    return f"{name:14} {ending:6}" + "".join(f" {values[f]:10.3f}" for f in FIGURES) + "\n"


def main() -> int:
    """Prints the table."""
    say = sys.stdout.write
    say(f"{'without':14} {'':6}" + "".join(f" {f:>10}" for f in FIGURES) + "\n")
    for ending in (".docx", ".pdf"):
        say(row("(nothing)", ending, figures(ending)))
    for library, _, place, instead in PARTS:
        for ending in (".docx", ".pdf"):
            with without(place, instead):
                say(row(library, ending, figures(ending)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
