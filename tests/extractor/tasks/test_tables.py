"""Tables of assignments: who is in charge where no column says it, and tables that assign nothing."""

from __future__ import annotations

import pytest

from tests.extractor.tasks.test_tasks import brief, tasks_of

# fmt: off
CASES: list[tuple[str, str, list[tuple[list[str], list[str], list[str]]]]] = [
    ("group rows name the units",
     "| TT | Nội dung nhiệm vụ | Thời hạn |\n|--|--|--|\n"
     "| I | Phòng Nội vụ | |\n| 1 | Lập danh sách hồ sơ cần chỉnh lý | 31/10/2024 |\n"
     "| II | Công an huyện | |\n| 2 | Rà soát hồ sơ cư trú tồn đọng | 30/11/2024 |",
     [(["Phòng Nội vụ"], [], ["31/10/2024"]), (["Công an huyện"], [], ["30/11/2024"])]),
    ("the lead-in above names them",
     "Giao Phòng Y tế chủ trì, phối hợp với Công an huyện thực hiện các công việc sau:\n\n"
     "| TT | Công việc | Thời gian |\n|--|--|--|\n| 1 | Kiểm tra bếp ăn của các trường mầm non | 15/5/2024 |",
     [(["Phòng Y tế"], ["Công an huyện"], ["15/5/2024"])]),
    ("a column of units wins over the lead-in",
     "Giao Phòng Y tế chủ trì thực hiện các công việc sau:\n\n"
     "| TT | Công việc | Chủ trì | Thời gian |\n|--|--|--|--|\n| 1 | Kiểm tra bếp ăn của các trường mầm non | Công an huyện | 15/5/2024 |",
     [(["Công an huyện"], [], ["15/5/2024"])]),
    ("a name goes on with a word that may be a verb",
     "| TT | Nội dung | Chủ trì | Thời hạn |\n|--|--|--|--|\n| 1 | Công bố giá vật liệu | Phòng Kinh tế xây dựng | 15/5/2024 |",
     [(["Phòng Kinh tế xây dựng"], [], ["15/5/2024"])]),
    ("the order of a meeting",  # hours of one day: a timetable (ruling 13)
     "| Thời gian | Nội dung | Thực hiện |\n|--|--|--|\n"
     "| 14h00 - 14h10 | Giới thiệu đại biểu | Văn phòng HĐND và UBND |\n| 14h10 - 15h | Trình bày phương án | Phòng Nội vụ |",
     []),
]
# fmt: on


@pytest.mark.parametrize(("name", "body", "expected"), CASES, ids=[c[0] for c in CASES])
def test_who_and_until_when(
    name: str, body: str, expected: list[tuple[list[str], list[str], list[str]]]
) -> None:
    assert [brief(task) for task in tasks_of(body) if "table_row" in task.rules] == expected
