"""Words that only point at units named elsewhere: "quý cơ quan", "các đơn vị nêu trên".

In a letter they mean those of "Kính gửi" (ANNOTATION, "Who"); "nêu trên" without a letter's
addressees means the last list of units above. What points at nothing stays as written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.tasks.drafts import Draft
from extractor.text import folded
from extractor.types import Mention

_NOUN = r"(?:cơ quan|đơn vị|địa phương|tổ chức|sở|ban|ngành|phòng)"
_NOUNS = rf"{_NOUN}(?:\s*,\s*{_NOUN}|\s+và\s+{_NOUN}){{0,4}}"
_POLITE = re.compile(r"quý \S.*")
_ADDRESSED = re.compile(r"các (?:cơ quan|đơn vị|địa phương)")
"""One noun; the formula "các cơ quan, đơn vị" names all that there are (ruling 8)."""
_ABOVE = re.compile(rf"(?:các )?{_NOUNS} (?:nêu trên|kể trên|nói trên|có tên trên|trên|này)")


def with_pointers(drafts: Sequence[Draft], addressees: Sequence[Mention]) -> list[Draft]:
    """The drafts with the units that their leads only point at."""
    out: list[Draft] = []
    named: tuple[Mention, ...] = ()
    for draft in drafts:
        meant = _meant(draft.leads, tuple(addressees), named)
        if meant != draft.leads:
            draft = replace(draft, leads=meant, rules=(*draft.rules, "points_back"))
        named = draft.leads if len(draft.leads) > 1 else named
        out.append(draft)
    return out


def _meant(
    leads: tuple[Mention, ...], addressees: tuple[Mention, ...], named: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    names = [folded(lead.name) for lead in leads]
    if not names:
        return leads
    above = all(map(_ABOVE.fullmatch, names))
    addressed = above or all(_POLITE.fullmatch(n) or _ADDRESSED.fullmatch(n) for n in names)
    return (addressed and addressees) or (above and named) or leads
