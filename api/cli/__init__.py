"""The command `dondoc`: one module a subcommand, each with `run(arguments) -> exit code`.

Help must come at once, so nothing heavy is imported before the words of the command are read.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from api.cli.parser import parser

DONE, SOME_FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code: 0 done, 1 some inputs failed, 2 wrong usage, 130 interrupted."""
    _speak_utf8()
    os.umask(0o077)  # what is written belongs to this account alone
    arguments = parser().parse_args(argv)
    from api.cli.faults import guarded, tell_faults

    tell_faults()
    return guarded(import_module(f"api.cli.{arguments.module}").run, arguments)


def _speak_utf8() -> None:
    """Vietnamese goes out whole, whatever the terminal's locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
