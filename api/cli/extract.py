"""`dondoc extract`: what is read in each file, for people or as JSON; nothing is stored."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from api.cli.reading import read_all
from api.cli.terminal import complain, print_json
from api.readers import start
from api.reading import Coded, Result
from api.settings import load_settings
from extractor import as_json
from extractor.types import Extraction

Show = Callable[[int, Path, Result], None]


def run(arguments: argparse.Namespace) -> int:
    """Read the files; exit code 1 when one of them could not be read."""
    settings = load_settings()
    start()
    show = _json(arguments) if arguments.json else _table(arguments)
    failed = 0
    with closing(read_all(arguments.files, settings)) as results:
        for place, (path, result) in enumerate(zip(arguments.files, results, strict=True)):
            if isinstance(result, Coded):
                failed += 1
                _tell(place, path, result, as_json=arguments.json)
            else:
                show(place, path, result)
    return 1 if failed else 0


def _tell(place: int, path: Path, error: Coded, *, as_json: bool) -> None:
    """Name the file on standard error; the line on standard output names it by its place."""
    complain(error.message, error.code, about=path)
    if as_json:
        print_json({"input": place, "error": {"code": error.code, "message": error.message}})


def _json(arguments: argparse.Namespace) -> Show:
    def show(place: int, path: Path, result: Result) -> None:
        body: dict[str, Any] = {"input": place}
        if isinstance(result, Extraction):
            body["file"] = path.name
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

    def show(place: int, path: Path, result: Result) -> None:
        parts: list[RenderableType]
        if isinstance(result, Extraction):
            parts = [*document_tables(path.name, result)]
            parts += [reasons_table(result)] if arguments.explain else []
            parts += [result.text] if arguments.with_text else []
        else:
            parts = [classified_table(place, result)]
        console.print(*parts, "", sep="\n")

    return show
