"""`dondoc units`: the register of units, made from the built-in facts, then edited as a table."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from api.cli.office import office
from api.cli.terminal import complain, printable
from api.clock import now, today
from extractor.units import RegisterEntry
from extractor.units.exchange import Problem
from extractor.units.offices import Office, UnknownPlace, ministry_office, province_office
from models import units
from models.database import transaction
from models.errors import RegisterInvalid
from models.units import Imported

_MOST_LISTED = 500
_LARGEST = 50_000_000


def run(arguments: argparse.Namespace) -> int:
    """Make, import, list or export the register."""
    actions = {"init": _init, "import": _import, "list": _list, "export": _export}
    return actions[arguments.action](arguments)


def _init(arguments: argparse.Namespace) -> int:
    try:
        made = _office(arguments)
    except UnknownPlace as error:
        complain(f"{error}.", "unknown_place")
        return 2
    with office() as (_, engine), transaction(engine) as session:
        _tell(units.add_office(session, made, at=now()))
    return 0


def _office(arguments: argparse.Namespace) -> Office:
    """The office that the options name. Raises `UnknownPlace`."""
    if arguments.ministry:
        if arguments.district or arguments.commune:
            raise UnknownPlace("--district, --commune chỉ dùng với --province")
        return ministry_office(arguments.ministry)
    return province_office(
        arguments.province,
        district=arguments.district,
        communes=arguments.commune,
        on=arguments.as_of or today(),
    )


def _import(arguments: argparse.Namespace) -> int:
    table = _read(arguments.file)
    if table is None:
        return 1
    try:
        with office() as (_, engine), transaction(engine) as session:
            _tell(units.import_units(session, table))
    except RegisterInvalid as error:
        _complain_of(error.problems)
        return 1
    return 0


def _read(path: Path) -> str | None:
    """The table's text: UTF-8, or UTF-16 as some spreadsheets write it; None, told, if it is none."""
    try:
        data = path.read_bytes() if path.stat().st_size <= _LARGEST else None
    except OSError:
        complain("không đọc được tệp: hãy kiểm tra đường dẫn.", "unreadable_file", about=path)
        return None
    try:
        if data is not None:
            utf16 = data[:2] in (b"\xff\xfe", b"\xfe\xff")
            return data.decode("utf-16" if utf16 else "utf-8-sig")
    except UnicodeDecodeError:
        complain("không phải UTF-8: hãy lưu lại dạng “CSV UTF-8”.", "bad_encoding", about=path)
        return None
    complain("tệp quá lớn: hãy chia nhỏ bảng.", "too_large", about=path)
    return None


def _complain_of(problems: Sequence[Problem]) -> None:
    for one in problems:
        complain(printable(f"dòng {one.line}: {one.message}"), one.code)
    print("Chưa nhập dòng nào.", file=sys.stderr)


def _list(arguments: argparse.Namespace) -> int:
    with office() as (_, engine), transaction(engine, reading=True) as session:
        page = units.list_units(
            session,
            on=arguments.as_of or today(),
            query=arguments.query,
            level=arguments.level,
            limit=_MOST_LISTED,
        )
    _show(page.items)
    if page.next:
        print(f"(chỉ in {_MOST_LISTED} đơn vị đầu; thêm từ cần tìm, hoặc dùng units export)")
    return 0


def _show(found: Sequence[RegisterEntry]) -> None:
    table = Table("Mã", "Tên chính thức", "Từ", "Đến", box=None)
    for entry in found:
        days = (str(day) if day else "" for day in (entry.valid_from, entry.valid_to))
        table.add_row(printable(entry.unit_id), printable(entry.name), *days)
    Console(width=None if sys.stdout.isatty() else 200).print(table)


def _export(arguments: argparse.Namespace) -> int:
    with office() as (_, engine), transaction(engine, reading=True) as session:
        table = units.export_units(session)
    if arguments.file is None:
        sys.stdout.write(table.replace("\r\n", "\n"))
        return 0
    try:  # the mark tells spreadsheets that it is UTF-8
        arguments.file.write_text(table, encoding="utf-8-sig", newline="")
    except OSError:
        complain("không ghi được tệp.", "unwritable_file", about=arguments.file)
        return 1
    return 0


def _tell(done: Imported) -> None:
    print(f"Đơn vị: thêm {done.added}, sửa {done.changed}, giữ nguyên {done.same}.")
