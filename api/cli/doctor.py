"""`dondoc doctor`: what is missing or unsafe on this machine, and what to do."""

from __future__ import annotations

import argparse

from rich.console import Console
from rich.table import Table

from api.cli.checks import State, check_all
from api.settings import load_settings

_SIGNS = {
    State.OK: "[green]✓ đạt[/]",
    State.WARNING: "[yellow]! lưu ý[/]",
    State.MISSING: "[dim]– chưa có[/]",
    State.ERROR: "[red]✗ lỗi[/]",
}


def run(arguments: argparse.Namespace) -> int:
    """Print every check; exit code 1 when one is an error."""
    table = Table(box=None, show_header=False, pad_edge=False)
    found = list(check_all(load_settings()))
    for check in found:
        table.add_row(_SIGNS[check.state], check.what, check.advice)
    Console(emoji=False).print(table)
    return 1 if any(check.state is State.ERROR for check in found) else 0
