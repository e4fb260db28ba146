"""`dondoc calendar`: holidays, days in lieu and make-up days, as an office is told of them."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from api.cli.office import office
from api.cli.terminal import complain
from api.reading import bytes_of
from extractor.calendar import CalendarDay, Fault, parse_days
from extractor.errors import ExtractorError
from models.calendar import import_days
from models.database import transaction

_MOST = 1_000_000
"""Bytes of a file: centuries of holidays."""

MESSAGES: Mapping[str, str] = {
    "columns": "cần đúng ba cột day, kind, decree",
    "day": "ngày không có trên lịch: hãy ghi như 2027-02-04 hoặc 04/02/2027",
    "kind": "loại ngày phải là nghỉ lễ, nghỉ bù, nghỉ hoán đổi hoặc làm bù",
    "decree": "cần số, ký hiệu văn bản quy định ngày này (không quá 200 ký tự)",
    "twice": "ngày này đã có ở dòng trên: hãy bỏ một dòng",
    "sunday": "Chủ nhật vốn là ngày nghỉ: hãy kiểm tra lại ngày",
    "encoding": "tệp không phải UTF-8: hãy lưu lại dạng CSV UTF-8",
}
"""What is wrong in a line, and what to do, by the codes of `extractor.calendar.Fault`."""


def run(arguments: argparse.Namespace) -> int:
    """Import a file, whole or not at all; 1 where it has faults, each printed with its line."""
    try:
        days, faults = _read(arguments.file)
    except ExtractorError as error:
        complain(error.message, error.code, about=arguments.file)
        return 1
    for fault in faults:
        complain(f"dòng {fault.line}: {MESSAGES[fault.code]}", "bad_calendar", about=arguments.file)
    if faults:
        return 1
    with office() as (_, engine), transaction(engine) as session:
        done = import_days(session, days)
    print(f"Lịch: thêm {done.added} ngày, sửa {done.changed}, giữ nguyên {done.unchanged}.")
    return 0


def _read(path: Path) -> tuple[tuple[CalendarDay, ...], tuple[Fault, ...]]:
    try:
        text = bytes_of(path, most=_MOST).decode("utf-8")
    except UnicodeDecodeError:
        return (), (Fault(1, "encoding"),)
    return parse_days(text)
