"""How sure a task is, from what found it.

The weights are shares: of the tasks that each rule found in documents with gold annotations, how
many needed no correction in words, units and deadlines; rules seen less than ten times are drawn
towards the mean.
"""

from __future__ import annotations

from extractor.tasks.drafts import Draft, Ground
from extractor.tasks.judging import Matter, is_weak
from extractor.types import UnitKind

_BASE = {"order": 0.85, "subject": 0.84, "passive": 0.6, "table_row": 0.92, "topic_unit": 0.45}
_INHERITED = {
    "heading": 0.87,
    "label": 0.8,
    "addressees": 0.7,
    "item": 0.75,
    "lead_in": 0.6,
    "nobody": 0.6,
}
_LONG = 150
"""Letters of a first sentence above which its ends are less sure."""


def confidence_of(ground: Ground, draft: Draft) -> float:
    """Between 0 and 1: how likely the task needs no correction."""
    rule, _, source = draft.rules[0].partition(":")
    value = _BASE.get(rule, _INHERITED.get(source, 0.5))
    low = ground.low(draft.spans[0])
    if draft.deadlines:
        value += 0.03
    if len(low) > _LONG:
        value -= 0.06
    if _has_unknown_unit(draft):
        value -= 0.1
    if is_weak(low) or draft.matter is Matter.MONEY:
        value -= 0.3
    if any(d.doubts for d in draft.deadlines):
        value -= 0.2
    if not draft.leads:
        value -= 0.2
    return max(0.05, min(0.97, value))


def _has_unknown_unit(draft: Draft) -> bool:
    """Whether a single unit is named that the register does not know."""
    units = (*draft.leads, *draft.coordinates)
    return any(m.unit_id is None and m.kind is UnitKind.UNIT for m in units)
