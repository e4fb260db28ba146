"""`dondoc calendar import`: a whole file or nothing, and again without harm."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date as Day
from pathlib import Path

from extractor.calendar import DayKind
from models.calendar import decreed_days
from models.database import connect, transaction
from tests.api.cli.conftest import Machine

Write = Callable[[str, bytes | str], Path]
ROWS = """day;kind;decree
04/02/2027;nghỉ lễ;Thông báo 1/TB-BNV
13/02/2027;làm bù;Thông báo 1/TB-BNV
"""


def kept(machine: Machine) -> list[tuple[Day, DayKind]]:
    with transaction(connect(f"sqlite:///{machine.data / 'dondoc.db'}")) as session:
        return [(row.day, row.kind) for row in decreed_days(session)]


def test_days_are_kept_and_may_be_imported_again(machine: Machine, write: Write) -> None:
    path = write("lich.csv", ROWS)
    first, second = machine.run("calendar", "import", path), machine.run("calendar", "import", path)
    assert (first.code, second.code) == (0, 0)
    assert "thêm 2 ngày" in first.out
    assert "thêm 0 ngày, sửa 0, giữ nguyên 2" in second.out
    assert kept(machine) == [
        (Day(2027, 2, 4), DayKind.HOLIDAY),
        (Day(2027, 2, 13), DayKind.MAKEUP_WORKDAY),
    ]


def test_a_later_file_corrects_an_earlier_one(machine: Machine, write: Write) -> None:
    machine.run("calendar", "import", write("a.csv", ROWS))
    again = machine.run("calendar", "import", write("b.csv", ROWS.replace("nghỉ lễ", "nghỉ bù")))
    assert "thêm 0 ngày, sửa 1, giữ nguyên 1" in again.out
    assert kept(machine)[0] == (Day(2027, 2, 4), DayKind.COMPENSATORY_OFF)


def test_a_file_with_faults_leaves_everything_as_it_was(machine: Machine, write: Write) -> None:
    machine.run("calendar", "import", write("a.csv", ROWS))
    wrong = ROWS + "30/02/2027;nghỉ lễ;x\n05/02/2027;nghỉ;x\n06/02/2027;nghỉ lễ;x\n"
    ended = machine.run("calendar", "import", write("b.csv", wrong))
    assert ended.code == 1
    assert "dòng 4: ngày không có trên lịch" in ended.err
    assert "dòng 5: loại ngày" in ended.err
    assert len(kept(machine)) == 2


def test_what_is_no_csv_is_refused(machine: Machine, write: Write) -> None:
    assert "[unreadable_file]" in machine.run("calendar", "import", "khong-co.csv").err
    latin = machine.run(
        "calendar", "import", write("c.csv", "day,kind,decree\n\xe9".encode("latin1"))
    )
    assert latin.code == 1
    assert "UTF-8" in latin.err
