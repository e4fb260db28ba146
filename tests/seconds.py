"""A bounded run: how long a benchmark, fuzz, chaos or gauntlet run may take."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable


def bounded(description: str, default: int) -> Callable[[], bool]:
    """Reads `--seconds` and returns a function that tells whether time is left."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--seconds", type=int, default=default, help="how long it may take")
    until = time.monotonic() + parser.parse_args().seconds
    return lambda: time.monotonic() < until
