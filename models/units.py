"""The unit register of an installation: made, imported, exported, looked up.

The units that stand here are laid over the built-in ones (`extractor.units.BUILT_IN`): a unit with
the same id takes the other's place. Every change renames the register's state in the same
transaction, so that what others have built of it is known to be old.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, select

from extractor.text import unaccented
from extractor.units import BUILT_IN, Register, RegisterEntry, with_built_in
from extractor.units.checks import check_register
from extractor.units.exchange import LENGTHS, read_csv, write_csv
from extractor.units.offices import Office
from extractor.units.packing import pack
from extractor.units.spelling import normal_name
from models import feed
from models.errors import Invalid, NotFound, RegisterInvalid
from models.ids import new_uid, the
from models.paging import cut, number, page_size
from models.tables import IssuingBody, RegisterState, RegisterUnit
from models.views import BodyView, Page

_COLUMNS = tuple(field.name for field in fields(RegisterEntry))
_KEPT: dict[str, Register] = {}
_MOST_KEPT = 4
_FEW = 200


@dataclass(frozen=True, slots=True)
class Imported:
    """How many units a change added, changed, and found as they were."""

    added: int = 0
    changed: int = 0
    same: int = 0


def entries(session: Session) -> tuple[RegisterEntry, ...]:
    """The units of the installation, in the order in which they came."""
    rows = session.exec(select(RegisterUnit).order_by(col(RegisterUnit.id)))
    return tuple(_entry(row) for row in rows)


def state(session: Session) -> str:
    """The name of the register's state: another after every change."""
    return session.exec(select(RegisterState.uid)).one()


def register(session: Session) -> Register:
    """The units of the installation and the built-in ones; the same object while nothing changes."""
    name = state(session)
    if name not in _KEPT:
        while len(_KEPT) >= _MOST_KEPT:
            _KEPT.pop(next(iter(_KEPT)), None)
        _KEPT[name] = with_built_in(entries(session))
    return _KEPT[name]


def packed_register(session: Session) -> bytes:
    """The register as a child takes it (`extractor.units.packing`); made once for each state."""
    return _packed(register(session))


@lru_cache(maxsize=_MOST_KEPT)
def _packed(register: Register) -> bytes:
    return pack(register)


def import_units(session: Session, table: str) -> Imported:
    """Take over all rows of a table (`extractor.units.exchange`), or none.

    Units that the table does not name stay as they are. Raises `RegisterInvalid` with every
    problem and its line.
    """
    feed.lock(session)
    rows, problems = read_csv(table)
    standing = entries(session)
    problems += check_register(rows, standing, BUILT_IN.by_id)
    if problems:
        raise RegisterInvalid(tuple(sorted(problems)))
    return _save(session, [row.entry for row in rows])


def add_office(session: Session, office: Office, *, at: datetime) -> Imported:
    """Add the units of one office (`extractor.units.offices`), and its body as one that issues.

    Units that stand already stay as people have edited them; only who came before and after them
    is added.
    """
    feed.lock(session)
    standing = {entry.unit_id: entry for entry in entries(session)}
    merged = [_merged(standing.get(entry.unit_id), entry) for entry in office.entries]
    add_body(session, office.root, at=at)
    return _save(session, merged)


def _merged(standing: RegisterEntry | None, made: RegisterEntry) -> RegisterEntry:
    if standing is None:
        return made
    return replace(
        standing,
        predecessors=_joined(standing.predecessors, made.predecessors),
        successors=_joined(standing.successors, made.successors),
    )


def _joined(some: Sequence[str], more: Sequence[str]) -> tuple[str, ...]:
    """The ids of both; standard units only where no unit of a place is known."""
    both = tuple(dict.fromkeys((*some, *more)))
    return tuple(one for one in both if not _is_type(one)) or both


def _is_type(unit_id: str) -> bool:
    known = BUILT_IN.by_id.get(unit_id)
    return known is not None and not known.place


def export_units(session: Session) -> str:
    """The table of all units of the installation; imported again, it changes nothing."""
    return write_csv(entries(session))


def add_alias(session: Session, unit_id: str, name: str) -> bool:
    """Have a unit go by one more name from now on; False where it does already.

    A built-in unit becomes one of the installation with it. Raises `NotFound`, and `Invalid` for a
    name that is none.
    """
    feed.lock(session)
    name = " ".join(name.split())
    known = register(session).by_id.get(unit_id)
    if known is None:
        raise NotFound("unit_id")
    if not name[:1].isalpha() or "|" in name or len(name) > LENGTHS["name"]:
        raise Invalid("name")
    if normal_name(name) in map(normal_name, known.names):
        return False
    _save(session, [replace(known, aliases=(*known.aliases, name))])
    return True


def list_units(
    session: Session,
    *,
    on: date,
    query: str = "",
    level: str = "",
    kind: str = "",
    parent: str = "",
    after: str | None = None,
    limit: int = 50,
) -> Page[RegisterEntry]:
    """Units whose names are right on a day, the installation's before the built-in ones.

    `query` is a part of a name or code, accents and case ignored. Raises `Invalid`.
    """
    size, start = page_size(limit), number(after) or 0
    wanted = {"level": level, "kind": kind, "parent": parent}
    words = unaccented(query).split()
    found = [
        (place, entry)
        for place, entry in enumerate(register(session).entries, 1)
        if place > start
        and entry.is_valid(on)
        and all(getattr(entry, name) == value for name, value in wanted.items() if value)
        and _holds(entry, words)
    ]
    shown, more = cut(found, size)
    return Page(tuple(entry for _, entry in shown), str(shown[-1][0]) if more else None)


def _holds(entry: RegisterEntry, words: Sequence[str]) -> bool:
    """Whether one of its names, or its code, has all the words in it."""
    names = [unaccented(name) for name in (*entry.names, entry.code)] if words else [""]
    return any(all(word in name for word in words) for name in names)


def get_unit(session: Session, unit_id: str) -> RegisterEntry:
    """The unit of that id. Raises `NotFound`."""
    found = register(session).by_id.get(unit_id)
    if found is None:
        raise NotFound
    return found


def successors(session: Session, unit_id: str, *, on: date) -> tuple[RegisterEntry, ...]:
    """Who has the unit's work on a day (`Register.successors_on`). Raises `NotFound`."""
    return register(session).successors_on(get_unit(session, unit_id), on)


def add_body(session: Session, unit_id: str, *, at: datetime, calendar: str = "") -> None:
    """Have a body's documents kept here, with its tree of units; harmless when repeated."""
    known = session.exec(select(IssuingBody).where(IssuingBody.unit_id == unit_id)).first()
    if known is None:
        session.add(IssuingBody(unit_id=unit_id, calendar=calendar, created_at=at))
        session.flush()


def list_bodies(session: Session) -> tuple[BodyView, ...]:
    """The bodies whose documents are kept here."""
    rows = session.exec(select(IssuingBody).order_by(col(IssuingBody.id)))
    return tuple(BodyView(the(row.id), row.unit_id, row.calendar) for row in rows)


def _save(session: Session, changed: Sequence[RegisterEntry]) -> Imported:
    """Write the units; the register's state gets a new name where any differs."""
    rows = {row.unit_id: row for row in session.exec(_rows_of(changed))}
    added = altered = 0
    for entry in changed:
        row = rows.get(entry.unit_id)
        if row is None:
            session.add(RegisterUnit(**_values(entry)))
            added += 1
        elif _entry(row) != entry:
            for name, value in _values(entry).items():
                setattr(row, name, value)
            altered += 1
    if added or altered:
        session.exec(update(RegisterState).values(uid=new_uid()))
        session.flush()
    return Imported(added, altered, len(changed) - added - altered)


def _rows_of(changed: Sequence[RegisterEntry]) -> Any:
    """The query of the rows of a few units; for many, of all rows."""
    query = select(RegisterUnit)
    if len(changed) > _FEW:
        return query
    return query.where(col(RegisterUnit.unit_id).in_([entry.unit_id for entry in changed]))


def _values(entry: RegisterEntry) -> dict[str, Any]:
    values = {name: getattr(entry, name) for name in _COLUMNS}
    return {n: list(v) if isinstance(v, tuple) else v for n, v in values.items()}


def _entry(row: RegisterUnit) -> RegisterEntry:
    values: dict[str, Any] = {}
    for name in _COLUMNS:
        value = getattr(row, name)
        values[name] = tuple(value) if isinstance(value, list) else value
    return RegisterEntry(**values)
