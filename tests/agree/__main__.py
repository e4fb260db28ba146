"""Renders the gold documents in every carrier, reads all of them, and prints where they differ.

    python -m tests.agree [--out FOLDER] [--only WORDS] [--show N] [--score]

txt, docx and pdf are set by this project's renderers; office-docx and office-pdf are that docx, and
word-pdf an original of Word, by LibreOffice; typed-docx and typed-pdf have each line of a text file
as a paragraph. Page numbers and other notes, which only paper has, are not compared. `--score` also
prints the tasks found in each rendering, by `../shared/score.py`. Renderings hold the words of real
documents: they are made in memory-backed storage and removed, unless `--out` says where to keep them.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.render_docx import render_docx
from corpus.render_pdf import render_pdf
from extractor import ExtractorError, as_json, extract
from extractor.layout import find_blocks
from extractor.reading import read
from extractor.types import Reading
from tests.agree.compared import LEAST, agreement, body_words, differences
from tests.agree.office import converted, office
from tests.agree.sources import source_of
from tests.agree.texts import text_of
from tests.conftest import SHARED

GOLD = SHARED / "gold"
MEMORY = Path("/dev/shm")
OLD = frozenset({".doc", ".rtf", ".odt"})
LONGEST = 160
"""Letters shown of a difference."""


def main() -> int:
    """0 where every rendering is read as its original is."""
    wanted = _arguments()
    say = sys.stdout.write
    with tempfile.TemporaryDirectory(dir=MEMORY) as memory:
        folder = Path(wanted.out or memory)
        files = [file for file in sorted((GOLD / "files").iterdir()) if wanted.only in file.name]
        originals = _readable(files, folder)
        rendered = _rendered(originals, folder)
        failed = 0
        for carrier, found in rendered.items():
            worst = [_compared(originals[file.stem], file, wanted.show) for file in found]
            failed += sum(share < LEAST for share in worst)
            mean = sum(worst) / len(worst)
            say(f"{carrier}: {len(found)} read, {mean:.4f} in order, least {min(worst):.4f}\n\n")
            if wanted.score:
                say(_scored(found, folder) + "\n")
    return 1 if failed else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.agree", description=__doc__)
    parser.add_argument("--out", help="where renderings are kept")
    parser.add_argument("--only", default="", help="files with this in their names")
    parser.add_argument("--show", type=int, default=3, help="differences shown of each file")
    parser.add_argument("--score", action="store_true", help="score the tasks of each rendering")
    return parser.parse_args()


def _readable(files: Sequence[Path], folder: Path) -> dict[str, Path]:
    """The originals by name, those of old Word as DOCX; without LibreOffice they are left out."""
    old = [file for file in files if file.suffix in OLD]
    program = office()
    made = converted(program, old, "docx", folder / "original") if program else []
    return {file.stem: file for file in [*files, *made] if file.suffix not in OLD}


def _rendered(originals: dict[str, Path], folder: Path) -> dict[str, list[Path]]:
    """The files of each rendering."""
    kinds: dict[str, list[Path]] = {"txt": [], "docx": [], "pdf": []}
    typed = []
    for name, file in originals.items():
        reading = read(file.read_bytes())
        for kind, data in _set_again(name, reading):
            kinds[kind].append(_kept(folder / kind / f"{name}.{kind}", data))
        if file.suffix == ".txt":
            typed.append(_kept(folder / "typed" / file.name, reading.text.encode()))
    if program := office():
        words = [file for file in originals.values() if file.suffix == ".docx"]
        for kind, files, ending in (
            ("office-pdf", kinds["docx"], "pdf"),
            ("office-docx", kinds["docx"], "docx"),
            ("word-pdf", words, "pdf"),
            ("typed-docx", typed, "docx:Office Open XML Text"),
            ("typed-pdf", typed, "pdf"),
        ):
            kinds[kind] = converted(program, files, ending, folder / kind)
    return {kind: found for kind, found in kinds.items() if found}


def _set_again(name: str, reading: Reading) -> Iterator[tuple[str, bytes]]:
    blocks = find_blocks(reading)
    source = source_of(name, reading.text, blocks)
    yield "txt", text_of(reading.text, blocks).encode()
    yield "docx", render_docx(source)
    yield "pdf", render_pdf(source)


def _kept(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def _compared(original: Path, rendering: Path, show: int) -> float:
    """The share of words in order, printed with the first differences."""
    one, other = (body_words(read(file.read_bytes())) for file in (original, rendering))
    found = agreement(one, other)
    sys.stdout.write(f"  {found.share:.4f} {rendering.name}: {found.one} and {found.other} words\n")
    for number, difference in enumerate(differences(one, other)):
        if number < show:
            lost, new = difference.one[:LONGEST], difference.other[:LONGEST]
            sys.stdout.write(f"         [{lost}] became [{new}]\n")
    return found.share


def _scored(files: Sequence[Path], folder: Path) -> str:
    """What `score.py` says of the tasks."""
    lines = [_prediction(number, file) for number, file in enumerate(files)]
    predictions = _kept(folder / "predictions.jsonl", "\n".join(lines).encode())
    scorer, gold = SHARED / "score.py", GOLD / "gold.jsonl"
    command: list[str | Path] = [sys.executable, scorer, gold, predictions, "--stem"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _prediction(number: int, file: Path) -> str:
    try:
        found = as_json(extract(file.read_bytes()))
    except ExtractorError as error:
        found = {"error": {"code": error.code, "message": ""}}
    return json.dumps({"input": number, "file": file.name} | found, ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(main())
