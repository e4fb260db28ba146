"""Typed values as bytes and back, for a pipe whose other end may be hostile.

A record is written as the list of its fields' values. Reading follows the types' own hints: each
field must have its type, enumerations and dates must be such, and the constructors run, which
refuse values without the form of their fields. No class is named in the bytes, so none can be
chosen by who wrote them; that is why this is no pickle.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Decoder = Callable[[Any], Any]


def encoded(value: object) -> bytes:
    """The value as JSON."""
    return json.dumps(value, default=_plain).encode("ascii")


def decoded(body: bytes, kind: type[T]) -> T:
    """The value of a type that the bytes hold; raises `ValueError` where they hold another."""
    try:
        plain = json.loads(body, parse_constant=_refuse)
        value: T = decoder(kind)(plain)  # type: ignore[arg-type]  # a class is hashable
    except RecursionError:
        raise ValueError("depth") from None
    return value


def _plain(value: Any) -> Any:
    """What JSON has no form for: records and days."""
    if isinstance(value, date):
        return value.isoformat()
    return [getattr(value, f.name) for f in fields(value)]


def _refuse(value: Any) -> Any:
    """Raise; without the value, which may hold words of a document."""
    raise ValueError("type")


@cache
def decoder(hint: Any) -> Decoder:
    """The function that builds a value of a type from plain JSON."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _optional(*arguments)
    if origin is tuple:
        return _tuple_of(decoder(arguments[0]))
    if origin is not None:
        return _record(origin, dict(zip(origin.__parameters__, arguments, strict=True)))
    if is_dataclass(hint) or hasattr(hint, "_fields"):
        return _record(hint, {})
    return _scalar(hint)


def _optional(kind: Any, none: Any) -> Decoder:
    if none is not NoneType:
        raise TypeError("only unions with None are read")
    some = decoder(kind)
    return lambda plain: None if plain is None else some(plain)


def _tuple_of(item: Decoder) -> Decoder:
    return lambda plain: tuple(map(item, plain)) if type(plain) is list else _refuse(plain)


def _record(kind: Any, variables: dict[TypeVar, Any]) -> Decoder:
    hints = get_type_hints(kind)
    names = [f.name for f in fields(kind)] if is_dataclass(kind) else kind._fields
    items = [decoder(variables.get(hints[name], hints[name])) for name in names]

    def build(plain: Any) -> Any:
        if type(plain) is not list or len(plain) != len(items):
            _refuse(plain)
        return kind(*(item(value) for item, value in zip(items, plain, strict=True)))

    return build


def _scalar(kind: type) -> Decoder:
    if issubclass(kind, StrEnum):
        members = kind.__members__.values()
        by_value = {member.value: member for member in members}
        return lambda plain: _known(by_value, plain)
    if kind is date:
        return lambda plain: date.fromisoformat(plain) if type(plain) is str else _refuse(plain)
    allowed = (int, float) if kind is float else (kind,)
    return lambda plain: plain if type(plain) in allowed else _refuse(plain)


def _known(members: dict[str, StrEnum], plain: Any) -> Any:
    return members[plain] if type(plain) is str and plain in members else _refuse(plain)
