"""The register as a table of text (CSV), to be edited in any spreadsheet and read again.

Columns are those of `COLUMNS`, by their own names or the Vietnamese ones, in any order; lists are
parted by "|". Days are 2025-06-30 or 30/6/2025. Comma, semicolon and tab part columns alike. A row
without `unit_id` gets one made of its name and place. What is wrong is said with its line, counted
as the spreadsheet does; a table with anything wrong gives no entry to the register (`checks`).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, NamedTuple
from unicodedata import normalize

from extractor.text import unaccented
from extractor.units.entries import RegisterEntry
from extractor.units.facts import LEVELS, split
from extractor.units.spelling import level_of, parts_of, slug

COLUMNS = {
    "unit_id": "mã",
    "name": "tên chính thức",
    "short_names": "tên gọi tắt",
    "aliases": "tên khác",
    "code": "mã định danh",
    "level": "cấp",
    "kind": "loại",
    "place": "thuộc địa bàn",
    "parent": "cấp trên",
    "head_title": "chức danh người đứng đầu",
    "valid_from": "hiệu lực từ",
    "valid_to": "hiệu lực đến",
    "predecessors": "tiền thân",
    "successors": "kế tục",
    "groups": "nhóm",
}
"""Each column, and what it may be called in Vietnamese."""

LENGTHS = {"unit_id": 80, "name": 300, "code": 40, "kind": 32, "place": 300, "head_title": 100}
_MOST_IN_LIST, _MOST_ROWS = 60, 50_000
_LISTS = frozenset({"short_names", "aliases", "predecessors", "successors", "groups"})
_DAYS = frozenset({"valid_from", "valid_to"})
_LOWER = frozenset({"huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu"})
"""Kinds of places that there may be several of by one name."""
_ID = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*+")
_KIND = re.compile(r"[a-z_]*+")
_WRITTEN_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


class Problem(NamedTuple):
    """What is wrong in a line, with a stable code and what to do about it."""

    line: int
    column: str
    code: str
    message: str


class Row(NamedTuple):
    """A line's number and its entry."""

    line: int
    entry: RegisterEntry


class BadCell(ValueError):
    """A cell that cannot be read; the code, then what to do."""


def write_csv(entries: Iterable[RegisterEntry]) -> str:
    """The table of the entries; `read_csv` reads them back as they were."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_written(getattr(entry, name)) for name in COLUMNS] for entry in entries)
    return out.getvalue()


def read_csv(text: str) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    """The rows that can be read, and what is wrong with the others."""
    text = normalize("NFC", text.removeprefix("\ufeff"))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        lines = [(reader.line_num, cells) for cells in reader if any(map(str.strip, cells))]
    except csv.Error:
        return (), (
            Problem(reader.line_num, "", "bad_table", "dấu ngoặc kép không khép: sửa dòng này"),
        )
    if not lines:
        return (), (Problem(1, "", "empty", "bảng trống: cần dòng tiêu đề và ít nhất một dòng"),)
    (first, header), *body = lines
    names = [_column(cell) for cell in header]
    problems = _header_problems(first, header, names)
    if len(body) > _MOST_ROWS:
        problems.append(Problem(first, "", "too_many", f"quá {_MOST_ROWS} dòng: hãy chia nhỏ bảng"))
    rows: list[Row] = []
    for line, cells in [] if problems else body:
        values, wrong = _values(line, names, cells)
        problems += wrong
        rows += [] if wrong else [Row(line, RegisterEntry(**values))]
    return tuple(rows), tuple(problems)


def _delimiter(text: str) -> str:
    header = text.split("\n", 1)[0]
    return max(",;\t", key=header.count)


def _column(cell: str) -> str:
    """The column that a heading means; empty where it means none."""
    word = " ".join(cell.lower().replace("_", " ").split())
    return next(
        (name for name, other in COLUMNS.items() if word in (name.replace("_", " "), other)), ""
    )


def _header_problems(line: int, header: list[str], names: list[str]) -> list[Problem]:
    found = [
        Problem(line, cell, "unknown_column", f"không có cột “{cell}”: hãy xóa hoặc đổi tên cột")
        for cell, name in zip(header, names, strict=True)
        if not name and cell.strip()
    ]
    twice = {name for name in names if name and names.count(name) > 1}
    found += [
        Problem(line, name, "column_twice", f"cột “{name}” có hai lần") for name in sorted(twice)
    ]
    if "name" not in names:
        found.append(Problem(line, "name", "missing_column", "thiếu cột name (tên chính thức)"))
    return found


def _values(line: int, names: list[str], cells: list[str]) -> tuple[dict[str, Any], list[Problem]]:
    """The values of a line by column, and what is wrong with them."""
    values: dict[str, Any] = {}
    wrong = []
    for name, cell in zip(names, cells, strict=False):
        try:
            if name:
                values[name] = _READERS.get(name, _plain)(name, " ".join(cell.split()))
        except BadCell as error:
            wrong.append(Problem(line, name, *error.args))
    if not wrong and not values.get("name"):
        wrong.append(Problem(line, "name", "missing_name", "thiếu tên chính thức của đơn vị"))
    first, last = values.get("valid_from"), values.get("valid_to")
    if first and last and first > last:
        wrong.append(
            Problem(line, "valid_to", "days_swapped", "ngày hết hiệu lực trước ngày bắt đầu")
        )
    if not values.get("unit_id"):
        values["unit_id"] = _made_id(values.get("name", ""), values.get("place", ""))
    return values, wrong


def _plain(name: str, cell: str) -> str:
    if len(cell) > LENGTHS.get(name, LENGTHS["unit_id"]):
        raise BadCell("too_long", f"“{name}” dài quá {LENGTHS.get(name, LENGTHS['unit_id'])} ký tự")
    return cell


def _name(name: str, cell: str) -> str:
    if cell and not ("a" <= unaccented(cell)[0] <= "z"):
        raise BadCell("bad_name", f"“{cell}” không phải tên: tên bắt đầu bằng chữ cái")
    return _plain(name, cell)


def _id(name: str, cell: str) -> str:
    if cell and not _ID.fullmatch(cell):
        raise BadCell("bad_id", f"mã “{cell}”: chỉ dùng a-z, 0-9, gạch nối, dấu chấm")
    return _plain(name, cell)


def _level(_: str, cell: str) -> str:
    if cell and cell not in LEVELS:
        raise BadCell("bad_level", f"cấp “{cell}”: chọn trong {', '.join(LEVELS)}")
    return cell


def _kind(name: str, cell: str) -> str:
    if not _KIND.fullmatch(cell):
        raise BadCell("bad_kind", f"loại “{cell}”: chỉ dùng a-z và gạch dưới")
    return _plain(name, cell)


def _place(name: str, cell: str) -> str:
    parts = parts_of(cell)
    if parts and level_of(parts[-1]) in _LOWER:
        raise BadCell("place_incomplete", f"“{cell}”: ghi cả tỉnh, ví dụ “{cell}, tỉnh …”")
    return _plain(name, cell)


def _list(name: str, cell: str) -> tuple[str, ...]:
    values = split(cell)
    if len(values) > _MOST_IN_LIST or any(len(value) > LENGTHS["name"] for value in values):
        raise BadCell("too_long", f"“{name}” có quá nhiều mục hoặc mục quá dài")
    if name in ("predecessors", "successors"):
        return tuple(_id("unit_id", value) for value in values)
    return tuple(_name("name", value) for value in values)


def _day(name: str, cell: str) -> date | None:
    try:
        if found := _WRITTEN_DAY.fullmatch(cell):
            day, month, year = map(int, found.groups())
            return date(year, month, day)
        return date.fromisoformat(cell) if cell else None
    except ValueError:
        raise BadCell(
            "bad_day", f"“{cell}” không phải ngày: viết 2025-06-30 hoặc 30/6/2025"
        ) from None


_READERS: dict[str, Callable[[str, str], Any]] = {
    "unit_id": _id,
    "parent": _id,
    "name": _name,
    "level": _level,
    "place": _place,
    "kind": _kind,
    **dict.fromkeys(_LISTS, _list),
    **dict.fromkeys(_DAYS, _day),
}


def _made_id(name: str, place: str) -> str:
    return ".".join(filter(None, (slug(name, 48), slug(place, 31))))


def _written(value: str | tuple[str, ...] | date | None) -> str:
    if isinstance(value, tuple):
        return "|".join(value)
    return "" if value is None else str(value)
