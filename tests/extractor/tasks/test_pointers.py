"""Leads that only point at units named elsewhere, and who is set apart from a group."""

from __future__ import annotations

import pytest

from extractor.types import Role
from tests.extractor.tasks.test_tasks import tasks_of

ADDRESSED = ["Phòng Tài chính - Kế hoạch", "UBND các xã, thị trấn"]

# fmt: off
CASES = [
    ("1. Đề nghị quý cơ quan gửi báo cáo kiểm kê trước ngày 20/4/2024.", None),
    ("1. Các đơn vị nêu trên gửi báo cáo kiểm kê trước ngày 20/4/2024.", None),
    ("1. Yêu cầu các đơn vị gửi báo cáo kiểm kê trước ngày 20/4/2024.",  None),
    ("1. Yêu cầu các cơ quan, đơn vị gửi báo cáo kiểm kê trước ngày 20/4/2024.", ["các cơ quan, đơn vị"]),  # a formula: all
    ("1. Giao Phòng Tư pháp gửi báo cáo của đơn vị mình trước ngày 20/4/2024.",  ["Phòng Tư pháp"]),  # no lead
]
# fmt: on


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_pointers(body: str, expected: list[str] | None) -> None:
    (task,) = [t for t in tasks_of(body) if t.deadlines][:1]
    leads = [u.name for u in task.units if u.role is Role.LEAD]
    assert leads == (expected or ADDRESSED)


def test_who_is_set_apart_is_left_out_of_the_group() -> None:
    body = (
        "1. UBND các xã, thị trấn báo cáo kết quả trước ngày 10/4/2024. "
        "Riêng UBND xã Tân Lập báo cáo kết quả trước ngày 20/4/2024."
    )
    group, apart = tasks_of(body)[:2]
    assert group.units[0].excluded == ("UBND xã Tân Lập",)
    assert "unit_unknown" in {doubt.code for doubt in group.doubts}
    assert [u.name for u in apart.units] == ["UBND xã Tân Lập"]
