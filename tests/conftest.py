"""Fixtures that every test may use."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

SHARED = Path(__file__).resolve().parents[2] / "shared"

settings.register_profile("ci", max_examples=60, deadline=None, derandomize=True)
settings.load_profile("ci")


def missing(what: str) -> None:
    """Skip for a missing part; where DONDOC_REQUIRE_ALL is set (in CI), fail instead."""
    if os.environ.get("DONDOC_REQUIRE_ALL"):
        pytest.fail(f"{what} is missing, and DONDOC_REQUIRE_ALL is set")
    pytest.skip(f"{what} is missing")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with real documents beside the checkout; it is no part of the product."""
    if not (SHARED / "gold" / "gold.jsonl").is_file():
        missing("../shared (real documents)")
    return SHARED
