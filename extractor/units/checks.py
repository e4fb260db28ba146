"""What must hold of a register as a whole, checked before anything of a table is taken over.

A table's rows are laid over the entries that stand; problems are told of lines of the table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from extractor.units.entries import RegisterEntry
from extractor.units.exchange import Problem, Row
from extractor.units.spelling import normal_name


def check_register(
    rows: Sequence[Row], standing: Iterable[RegisterEntry], outside: Collection[str] = ()
) -> tuple[Problem, ...]:
    """What is wrong with the rows, each in itself, among each other and beside the entries that
    stand; `outside` are ids of other units that they may refer to. By line."""
    entries = {entry.unit_id: entry for entry in standing}
    entries |= {row.entry.unit_id: row.entry for row in rows}
    lines = {row.entry.unit_id: row.line for row in rows}
    known = entries.keys() | set(outside)
    problems = [*_twice(rows)]
    for row in rows:
        problems += _references(row, known)
        problems += _loops(row, entries)
    problems += _clashes(entries.values(), lines, _same_name, *_NAME)
    problems += _clashes(entries.values(), lines, _same_code, *_CODE)
    return tuple(sorted(set(problems)))


_NAME = (
    "name",
    "name_overlaps",
    "cùng tên, cùng cấp trên và trùng thời gian với “{}”: sửa hiệu lực",
)
_CODE = (
    "code",
    "code_taken",
    "mã định danh đã dùng cho “{}” trong cùng thời gian: sửa một trong hai",
)


def _twice(rows: Sequence[Row]) -> Iterator[Problem]:
    """Ids that two lines have."""
    first: dict[str, int] = {}
    for row in rows:
        line = first.setdefault(row.entry.unit_id, row.line)
        if line != row.line:
            message = f"mã “{row.entry.unit_id}” đã có ở dòng {line}: mỗi đơn vị một mã"
            yield Problem(row.line, "unit_id", "id_twice", message)


def _references(row: Row, known: Collection[str]) -> Iterator[Problem]:
    """Ids that no unit has."""
    entry = row.entry
    wanted = [("parent", entry.parent)] if entry.parent else []
    wanted += [("predecessors", one) for one in entry.predecessors]
    wanted += [("successors", one) for one in entry.successors]
    for column, unit_id in wanted:
        if unit_id not in known:
            message = f"không có đơn vị mã “{unit_id}”: thêm đơn vị đó hoặc sửa mã"
            yield Problem(row.line, column, f"unknown_{column.removesuffix('s')}", message)


def _loops(row: Row, entries: Mapping[str, RegisterEntry]) -> Iterator[Problem]:
    """Units that stand above themselves, or come after themselves."""
    entry = row.entry
    if entry.unit_id in _reached(entry.unit_id, lambda one: _parents(entries, one)):
        yield Problem(
            row.line, "parent", "loop", "cấp trên đi vòng về chính đơn vị này: sửa cấp trên"
        )
    if entry.unit_id in _reached(entry.unit_id, lambda one: _successors(entries, one)):
        yield Problem(
            row.line, "successors", "loop", "kế tục đi vòng về chính đơn vị này: sửa kế tục"
        )


def _reached(start: str, step: Callable[[str], Iterable[str]]) -> set[str]:
    """All that is reached from a unit by one step or more."""
    reached: set[str] = set()
    waiting = [*step(start)]
    while waiting:
        one = waiting.pop()
        if one not in reached:
            reached.add(one)
            waiting += step(one)
    return reached


def _parents(entries: Mapping[str, RegisterEntry], unit_id: str) -> tuple[str, ...]:
    entry = entries.get(unit_id)
    return (entry.parent,) if entry and entry.parent else ()


def _successors(entries: Mapping[str, RegisterEntry], unit_id: str) -> tuple[str, ...]:
    entry = entries.get(unit_id)
    return entry.successors if entry else ()


def _same_name(entry: RegisterEntry) -> tuple[str, ...] | None:
    return (normal_name(entry.name), entry.parent, *entry.places)


def _same_code(entry: RegisterEntry) -> tuple[str, ...] | None:
    return (entry.code,) if entry.code else None


def _clashes(
    entries: Iterable[RegisterEntry],
    lines: Mapping[str, int],
    key: Callable[[RegisterEntry], tuple[str, ...] | None],
    column: str,
    code: str,
    message: str,
) -> Iterator[Problem]:
    """Two units with the same key at the same time; told of those in the table."""
    alike: defaultdict[tuple[str, ...], list[RegisterEntry]] = defaultdict(list)
    for entry in entries:
        if (words := key(entry)) is not None:
            alike[words].append(entry)
    for units in alike.values():
        for unit in units:
            other = next((o for o in units if o is not unit and _at_once(o, unit)), None)
            if other and unit.unit_id in lines:
                yield Problem(lines[unit.unit_id], column, code, message.format(other.unit_id))


def _at_once(one: RegisterEntry, other: RegisterEntry) -> bool:
    """Whether there is a day on which both names are right."""
    first = max(one.valid_from or date.min, other.valid_from or date.min)
    return first <= min(one.valid_to or date.max, other.valid_to or date.max)
