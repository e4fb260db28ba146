"""Which cases are drawn: every pair of factor values about equally often, by a fixed seed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Any

import numpy as np

Row = dict[str, Any]
Factors = dict[str, Sequence[Any]]
CANDIDATES = 40
"""Random rows tried for each row kept."""


def spread(
    factors: Factors,
    size: int,
    seed: int,
    allowed: Callable[[Row], bool] = lambda row: True,
) -> list[Row]:
    """So many rows with one value of each factor, those whose pairs came least often so far."""
    rng = np.random.default_rng(seed)
    seen = Counter[tuple[str, Any, str, Any]]()
    rows: list[Row] = []
    while len(rows) < size:
        row = min((_drawn(factors, rng, allowed) for _ in range(CANDIDATES)), key=_worn(seen))
        seen.update(pairs(row))
        rows.append(row)
    return rows


def pairs(row: Row) -> list[tuple[str, Any, str, Any]]:
    """Every two factors of a row with their values."""
    return [(a, row[a], b, row[b]) for a, b in combinations(sorted(row), 2)]


def _drawn(factors: Factors, rng: np.random.Generator, allowed: Callable[[Row], bool]) -> Row:
    while True:
        row = {name: values[int(rng.integers(len(values)))] for name, values in factors.items()}
        if allowed(row):
            return row


def _worn(seen: Counter[tuple[str, Any, str, Any]]) -> Callable[[Row], float]:
    """How little that is new a row shows: pairs never seen weigh most."""
    return lambda row: -sum(1 / (1 + seen[pair]) ** 2 for pair in pairs(row))
