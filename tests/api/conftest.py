"""Fixtures of the web."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from tests.api.web import Web, fake_read, running


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    """The application on an empty data folder, with a reader that knows the samples."""
    monkeypatch.setattr("api.intake.read", fake_read)
    # A password's hash is slow on purpose; what is tested here is not its cost.
    monkeypatch.setattr("models.accounts._HASHER", PasswordHasher(1, 8, 1))
    with running(tmp_path / "data") as started:
        yield started
