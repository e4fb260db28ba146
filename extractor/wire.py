"""What `extract --json` prints: the values as the JSON objects of the contract."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from extractor.permitted import Classified
from extractor.types import (
    Amendment,
    Copy,
    Deadline,
    Doubt,
    Extraction,
    Found,
    Metadata,
    PartialDate,
    ReadingFacts,
    Recipient,
    Signature,
    Span,
    Task,
    Unit,
)

Json = dict[str, Any]


def as_json(result: Extraction | Classified, *, with_text: bool = False) -> Json:
    """The object of one document, without `input` and `file`, which only the caller knows."""
    if isinstance(result, Classified):
        return {"classified": _classified(result)}
    body: Json = {
        "format": result.format.value,
        "pages": result.pages,
        "document": {"secrecy": result.secrecy.value} | _document(result.metadata),
        "tasks": [_task(task) for task in result.tasks],
        "standing_duties": [_task(task) for task in result.standing_duties],
        "amends": [_amendment(amendment) for amendment in result.amends],
        "copy": _copy(result.copy),
        "signatures": [_signature(signature) for signature in result.signatures],
        "doubts": _doubts(result.doubts),
        "reading": _facts(result.reading),
    }
    if with_text:
        body["text"] = result.text
    return body


def _facts(reading: ReadingFacts) -> Json:
    return {
        "encoding": reading.encoding.value if reading.encoding else None,
        "converter": reading.converter.value if reading.converter else None,
        "ocr_pages": list(reading.ocr_pages),
        "unread_pages": list(reading.unread_pages),
    }


def _classified(result: Classified) -> Json:
    return {
        "secrecy": result.secrecy.value,
        "kind": result.kind.value if result.kind else None,
        "number": result.number,
        "symbol": result.symbol,
        "issued_on": str(result.issued_on) if result.issued_on else None,
        "signer": result.signer,
        "submitting_unit": result.submitting_unit,
        "monitoring_unit": result.monitoring_unit,
        "task_count": result.task_count,
        "assignments": [
            {
                "unit": a.unit,
                "role": a.role.value,
                "due_on": a.due_on.isoformat() if a.due_on else None,
            }
            for a in result.assignments
        ],
        "doubts": _doubts(result.doubts),
    }


def _document(metadata: Metadata) -> Json:
    values: Json = {}
    spans: Json = {}
    for item in fields(metadata):
        found = getattr(metadata, item.name)
        if item.name == "recipients":
            values["recipients"] = [_recipient(recipient) for recipient in found]
            places = [span for recipient in found for span in recipient.spans]
        elif item.name == "addressees":
            values["addressees"] = [one.value for one in found]
            places = [span for one in found for span in one.spans]
        else:
            values[item.name] = _value(found)
            places = list(found.spans) if found else []
        if places:
            spans[item.name] = _spans(places)
    return values | {"spans": spans}


def _value(found: Found[Any] | None) -> str | None:
    if found is None:
        return None
    value = found.value
    return str(value) if isinstance(value, PartialDate) else str(getattr(value, "value", value))


def _spans(spans: tuple[Span, ...] | list[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _doubts(doubts: tuple[Doubt, ...]) -> list[Json]:
    return [{"code": doubt.code, "field": doubt.field} for doubt in doubts]


def _task(task: Task) -> Json:
    return {
        "content": task.content,
        "units": [_unit(unit) for unit in task.units],
        "deadlines": [_deadline(deadline) for deadline in task.deadlines],
        "clause": task.clause,
        "page": task.page,
        "spans": _spans(task.spans),
        "confidence": round(task.confidence, 3),
        "doubts": _doubts(task.doubts),
    }


def _unit(unit: Unit) -> Json:
    excluded: Json = {"excluded": list(unit.excluded)} if unit.excluded else {}
    return {
        "name": unit.name,
        "kind": unit.kind.value,
        "role": unit.role.value,
        "unit_id": unit.unit_id,
        "spans": _spans(unit.spans),
        **excluded,
    }


def _deadline(deadline: Deadline) -> Json:
    body: Json = {"text": deadline.text, "kind": deadline.kind.value}
    for name in ("date", "bound", "amount", "unit", "anchor", "rrule"):
        value = getattr(deadline, name)
        if value is not None:
            body[name] = value.isoformat() if name == "date" else getattr(value, "value", value)
    body["due_on"] = deadline.due_on.isoformat() if deadline.due_on else None
    return body | {"purpose": deadline.purpose.value, "spans": _spans(deadline.spans)}


def _recipient(recipient: Recipient) -> Json:
    return {"name": recipient.name, "purpose": recipient.purpose}


def _amendment(amendment: Amendment) -> Json:
    new = amendment.new_deadline
    return {
        "kind": amendment.kind,
        "reference": amendment.reference,
        "new_deadline": _deadline(new) if new else None,
        "spans": _spans(amendment.spans),
    }


def _copy(copy: Copy | None) -> Json | None:
    if copy is None:
        return None
    return {
        "kind": copy.kind.value,
        "text": copy.text,
        "number": copy.number,
        "symbol": copy.symbol,
        "issued_on": str(copy.issued_on) if copy.issued_on else None,
        "copied_at": copy.copied_at,
        "issuer": copy.issuer,
        "signer": copy.signer,
        "spans": _spans(copy.spans),
    }


def _signature(signature: Signature) -> Json:
    return {
        "signer": signature.signer,
        "signed_at": signature.signed_at,
        "intact": signature.intact,
        "changed_after_signing": signature.changed_after_signing,
        "issuer_known": signature.issuer_known,
        "reasons": [reason.value for reason in signature.reasons],
    }
