"""All attacks, family by family."""

from __future__ import annotations

from tests.stamps.attacks import letters, printed, scanned, tricks, word
from tests.stamps.attacks.attack import Attack

ATTACKS: tuple[Attack, ...] = (
    *letters.ATTACKS,
    *word.ATTACKS,
    *printed.ATTACKS,
    *tricks.ATTACKS,
    *scanned.ATTACKS,
)
