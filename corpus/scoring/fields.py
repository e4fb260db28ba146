"""The fields of a document itself, its secrecy first, against gold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from corpus.scoring.report import Count, Difference, Report, Share
from corpus.scoring.restricted import leaks
from corpus.scoring.wording import agree, bag, plain, shared

Json = Mapping[str, Any]
FIELDS = ("kind", "number", "symbol", "issued_on", "issuer", "abstract", "signer", "urgency")
PERMITTED_FIELDS = ("kind", "number", "symbol", "issued_on", "signer")
LEAST_LONG = 0.85
"""So many words in common make a long field right."""
COMMITTEE = re.compile(r"\bubnd\b")


def _answer(found: Json) -> Json:
    answer: Json = found.get("document") or found.get("classified") or {}
    return answer


def judge_secrecy(gold: Json, found: Json) -> Report:
    """Whether the level is right, and nothing of a restricted document came out."""
    want = gold.get("document", {}).get("secrecy", "open")
    have = _answer(found).get("secrecy") or ("open" if "document" in found else None)
    if want == "open":
        shares = {"false_secret": _share(have not in ("open", None))}
    else:
        shares = {
            "secret": _share(have == want),
            "caught": _share(have in (want, "unknown")),
            "leak": _share(leaks(found)),
        }
    differs = (Difference(gold["file"], "secrecy", want, have),) if want != have else ()
    return Report(shares=shares, differences=differs)


def judge_fields(gold: Json, found: Json, *, restricted: bool) -> Report:
    """Each field that the gold gives; of a restricted document only the permitted ones."""
    report = Report()
    answer = _answer(found) if restricted or "document" in found else {}
    for name in PERMITTED_FIELDS if restricted else FIELDS:
        if name in gold.get("document", {}):
            report += _field(gold["file"], name, gold["document"][name], answer)
    return report


def _field(file: str, name: str, want: str | None, answer: Json) -> Report:
    have = answer.get(name)
    soft = same_value(name, want, have)
    right = bool(answer) and soft
    return Report(
        soft={name: _count_value(want, have, soft)},
        strict={name: _count_value(want, have, want == have)},
        shares={name: _share(right)},
        differences=() if right else (Difference(file, name, want, have),),
    )


def same_value(name: str, want: str | None, have: str | None) -> bool:
    """Whether a field's values say the same: long ones by most of their words, others by all."""
    if not want or not have:
        return not want and not have
    if name == "issuer":
        return agree(bag(_no_short(want)), bag(_no_short(have)), LEAST_LONG)
    if name == "abstract":
        return shared(bag(want), bag(have)) >= LEAST_LONG
    return bag(want) == bag(have)


def _no_short(issuer: str) -> str:
    return COMMITTEE.sub("ủy ban nhân dân", plain(issuer))


def _count_value(want: object, have: object, same: bool) -> Count:
    """A value against a value: a wrong one is both invented and missed."""
    if same:
        return Count(right=int(bool(want)))
    return Count(invented=int(bool(have)), missed=int(bool(want)))


def _share(holds: bool) -> Share:
    return Share(int(holds), 1)
