"""`dondoc extract`: what is read in each file, for people or as JSON; nothing is stored."""

from __future__ import annotations

import argparse
from collections.abc import Callable
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
    failed = False
    for place, result in enumerate(read_all(arguments.files, settings)):
        path = arguments.files[place]
        if isinstance(result, Coded):
            failed = True
            complain(result.message, result.code, about=path)
            if arguments.json:
                print_json({"input": place, "error": _error(result)})
        else:
            show(place, path, result)
    return 1 if failed else 0


def _error(error: Coded) -> dict[str, str]:
    return {"code": error.code, "message": error.message}


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
