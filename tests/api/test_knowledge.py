"""What an office imported reaches the child that reads: its days off move a deadline."""

from __future__ import annotations

from datetime import UTC, date as Day, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from api.intake import take_in
from api.settings import Settings
from extractor.calendar import CalendarDay, DayKind
from models import store
from models.calendar import import_days
from models.database import connect, migrate, transaction
from tests.extractor import documents

ISSUED = "ngày 07 tháng 01 năm 2027"
LIMIT = "trong thời hạn 03 ngày làm việc kể từ ngày ký"
LETTER = (
    documents.LETTER.replace("ngày 04 tháng 3 năm 2024", ISSUED)
    .replace("chậm nhất ngày 15/3/2024", LIMIT)
    .replace("báo cáo UBND huyện trước ngày 25/3/2024", "báo cáo UBND huyện")
    .encode()
)
OFF = CalendarDay(Day(2027, 1, 8), DayKind.SWAPPED_OFF, "Công văn 1/UBND-VX")


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    made = connect(f"sqlite:///{tmp_path / 'dondoc.db'}")
    migrate(made)
    return made


def due_days(engine: Engine, tmp_path: Path) -> list[Day | None]:
    settings = Settings(data=tmp_path)
    at = datetime(2027, 1, 7, tzinfo=UTC)
    taken = take_in(engine, LETTER, file_name="cv.txt", settings=settings, at=at)
    with transaction(engine, reading=True) as session:
        view = store.get_document(session, taken.uid)
    return [d.due_on for task in view.tasks for d in task.deadlines]


def test_a_day_off_that_was_imported_is_no_working_day(engine: Engine, tmp_path: Path) -> None:
    with transaction(engine) as session:
        import_days(session, [OFF])
    assert due_days(engine, tmp_path) == [Day(2027, 1, 13)]


def test_without_it_the_countrys_calendar_counts(engine: Engine, tmp_path: Path) -> None:
    assert due_days(engine, tmp_path) == [Day(2027, 1, 12)]
