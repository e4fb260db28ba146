"""How sure a task is, from what found it. Weights are set by hand on our own corpus; a later
classifier replaces them (issue on tasks)."""

from __future__ import annotations

from extractor.tasks.drafts import Draft, Ground
from extractor.tasks.judging import Matter, is_weak

_BASE = {"order": 0.9, "subject": 0.85, "passive": 0.6, "table_row": 0.9}
_INHERITED = {
    "heading": 0.85,
    "label": 0.85,
    "lead_in": 0.8,
    "addressees": 0.7,
    "item": 0.7,
    "nobody": 0.5,
}


def confidence_of(ground: Ground, draft: Draft) -> float:
    """Between 0 and 1: how likely the task needs no correction."""
    rule, _, source = draft.rules[0].partition(":")
    value = _BASE.get(rule, _INHERITED.get(source, 0.5))
    low = ground.low(draft.spans[0])
    if draft.deadlines:
        value += 0.05
    if is_weak(low) or draft.matter is Matter.MONEY:
        value -= 0.3
    if any(d.doubts for d in draft.deadlines):
        value -= 0.2
    if not draft.leads:
        value -= 0.2
    if len(low) < 25:
        value -= 0.2
    return max(0.05, min(0.97, value))
