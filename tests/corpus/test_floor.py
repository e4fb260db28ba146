"""The ratchet: figures on our own documents, and that it holds."""

from __future__ import annotations

import pytest

from corpus.floor import LEAST_IS_BEST, fallen, load_floor, measured, raised


@pytest.fixture(scope="module")
def figures() -> dict[str, float]:
    return measured().figures()


def test_nothing_falls(figures: dict[str, float]) -> None:
    assert fallen(figures, load_floor()) == {}, "see `make score`; mend, or say why in CHANGELOG.md"


@pytest.mark.parametrize("name", LEAST_IS_BEST)
def test_no_false_alarm_and_no_leak(figures: dict[str, float], name: str) -> None:
    assert figures[name] == 0.0


def test_a_fall_is_seen() -> None:
    assert fallen({"task": 0.90}, {"task": 0.95, "lead": 0.9}) == pytest.approx(
        {"task": 0.05, "lead": 0.9}
    )
    assert fallen({"task": 0.9495}, {"task": 0.95}) == {}


def test_a_floor_only_rises() -> None:
    new = raised({"task": 0.97, "lead": 0.8, "leak": 0.0}, {"task": 0.95, "lead": 0.9})
    assert new == {"task": 0.97, "lead": 0.9}
