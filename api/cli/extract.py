"""`dondoc extract`: what is read in each file, for people or as JSON; nothing is stored."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from api.cli.reading import Outcome, read_all
from api.cli.terminal import complain, print_json
from api.parts import SKIPS
from api.readers import start
from api.reading import Coded, Result
from api.settings import load_settings
from extractor import as_json
from extractor.types import Extraction, Skip


@dataclass(frozen=True, slots=True)
class Read:
    """A document that was read: the place of its file among the arguments, its number in that file
    where this is a container, and the name that goes out with an open document."""

    place: int
    part: int | None
    name: str
    result: Result | Coded | Skip

    @property
    def body(self) -> dict[str, Any]:
        """How its line of JSON begins."""
        return {"input": self.place} | ({"part": self.part} if self.part is not None else {})


Show = Callable[[Read, Result], None]


def run(arguments: argparse.Namespace) -> int:
    """Read the files; exit code 1 when one of them, or a part of one, could not be read."""
    settings = load_settings()
    start()
    show = _json(arguments) if arguments.json else _table(arguments)
    failed = 0
    with closing(read_all(arguments.files, settings)) as outcomes:
        for place, (path, outcome) in enumerate(zip(arguments.files, outcomes, strict=True)):
            for read in _parts(place, path, outcome):
                failed += isinstance(read.result, Coded)
                _tell(read, path, show, as_lines=arguments.json)
    return 1 if failed else 0


def _parts(place: int, path: Path, outcome: Outcome) -> Iterator[Read]:
    """A file as one document, or each part of a container."""
    if not isinstance(outcome, tuple):
        yield Read(place, None, path.name, outcome)
        return
    for part in outcome:
        yield Read(place, part.number, part.open_name or f"phần {part.number}", part.result)


def _tell(read: Read, path: Path, show: Show, *, as_lines: bool) -> None:
    """Show a result; name a file that failed on standard error, by its place on standard output."""
    if isinstance(read.result, Skip):
        _tell_skip(read, read.result, path, as_lines=as_lines)
    elif isinstance(read.result, Coded):
        error = {"code": read.result.code, "message": read.result.message}
        complain(error["message"], error["code"], about=path, part=read.part)
        if as_lines:
            print_json(read.body | {"error": error})
    else:
        show(read, read.result)


def _tell_skip(read: Read, reason: Skip, path: Path, *, as_lines: bool) -> None:
    if as_lines:
        print_json(read.body | {"skipped": {"code": reason.value, "message": SKIPS[reason]}})
    else:
        complain(f"bỏ qua, {SKIPS[reason]}", reason.value, about=path, part=read.part)


def _json(arguments: argparse.Namespace) -> Show:
    def show(read: Read, result: Result) -> None:
        body = read.body
        if isinstance(result, Extraction):
            body["file"] = read.name
        body |= as_json(result, with_text=arguments.with_text)
        if arguments.explain and isinstance(result, Extraction):
            from api.cli.explain import explained

            body["explain"] = [reason.as_json() for reason in explained(result)]
        print_json(body)

    return show


def _table(arguments: argparse.Namespace) -> Show:
    from rich.console import Console, RenderableType

    from api.cli.explain import reasons_table
    from api.cli.tables import classified_table, document_tables

    console = Console(highlight=False, markup=False, emoji=False)

    def show(read: Read, result: Result) -> None:
        parts: list[RenderableType]
        if isinstance(result, Extraction):
            parts = [*document_tables(read.name, result)]
            parts += [reasons_table(result)] if arguments.explain else []
            parts += [result.text] if arguments.with_text else []
        else:
            parts = [classified_table(read.place, result)]
        console.print(*parts, "", sep="\n")

    return show
