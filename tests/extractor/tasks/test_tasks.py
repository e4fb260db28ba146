"""Whole documents to tasks: inheritance, splitting, tables, what is no task."""

from __future__ import annotations

import pytest

from extractor import Extraction, extract
from extractor.tasks.judging import (
    _EACH_CASE,
    _NOT_DIRECTING,
    Matter,
    for_each_case,
    is_weak,
    label_of,
    lends_its_date,
    matter_of,
    not_directing,
)
from extractor.text import folded
from extractor.types import Role, Task
from tests.extractor.documents import DECISION, LETTER


def tasks_of(body: str) -> tuple[Task, ...]:
    start, end = LETTER.index("1. Giao"), LETTER.index("Yêu cầu các cơ quan")
    result = extract((LETTER[:start] + body + "\n\n" + LETTER[end:]).encode())
    assert isinstance(result, Extraction)
    return result.tasks


def brief(task: Task) -> tuple[list[str], list[str], list[str]]:
    leads = [u.name for u in task.units if u.role is Role.LEAD]
    others = [u.name for u in task.units if u.role is Role.COORDINATE]
    return leads, others, [d.text for d in task.deadlines]


def test_letter() -> None:
    result = extract(LETTER.encode())
    assert isinstance(result, Extraction)
    assert [brief(t) for t in result.tasks] == [
        (
            ["Phòng Tài chính - Kế hoạch"],
            ["Phòng Tài nguyên và Môi trường"],
            ["trước ngày 25/3/2024"],
        ),
        (["UBND các xã, thị trấn"], [], ["chậm nhất ngày 15/3/2024"]),
    ]
    assert [t.clause for t in result.tasks] == ["1", "2"]


def test_regulation_keeps_standing_duties_apart() -> None:
    result = extract(DECISION.encode())
    assert isinstance(result, Extraction)
    assert [t.deadlines[0].rrule for t in result.tasks] == ["FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"]
    assert any("Hướng dẫn nghiệp vụ" in t.content for t in result.standing_duties)


def test_heading_hands_its_unit_down() -> None:
    tasks = tasks_of("1. Phòng Nội vụ\n\na) Rà soát biên chế.\n\nb) Tổng hợp báo cáo cuối năm.")
    assert [brief(t)[0] for t in tasks] == [["Phòng Nội vụ"], ["Phòng Nội vụ"]]
    assert [t.clause for t in tasks] == ["1.a", "1.b"]


def test_items_without_unit_are_for_the_addressees() -> None:
    tasks = tasks_of("1. Rà soát hồ sơ đất đai còn tồn đọng tại đơn vị.")
    assert brief(tasks[0])[0] == ["Phòng Tài chính - Kế hoạch", "UBND các xã, thị trấn"]


def test_own_product_and_deadline_make_an_own_task() -> None:
    tasks = tasks_of(
        "1. Phòng Nội vụ rà soát biên chế trước ngày 20/3/2024. "
        "Định kỳ hằng quý báo cáo kết quả về UBND huyện."
    )
    assert [len(t.deadlines) for t in tasks] == [1, 1]
    assert brief(tasks[1])[0] == ["Phòng Nội vụ"]


def test_closing_sentence_lends_its_date() -> None:
    tasks = tasks_of(
        "1. Phòng Nội vụ rà soát biên chế.\n\n2. Phòng Y tế kiểm tra các cơ sở dược.\n\n"
        "Các nội dung trên hoàn thành trước ngày 20/3/2024."
    )
    assert [[d.text for d in t.deadlines] for t in tasks] == [["trước ngày 20/3/2024"]] * 2


def test_label_lines_speak_of_their_item() -> None:
    tasks = tasks_of(
        "1. Rà soát hồ sơ đất đai.\n\nĐơn vị chủ trì: Phòng Tài nguyên và Môi trường.\n\n"
        "Thời gian hoàn thành: tháng 6/2024."
    )
    assert brief(tasks[0]) == (["Phòng Tài nguyên và Môi trường"], [], ["tháng 6/2024"])


def test_table_of_assignments() -> None:
    table = (
        "| TT | Nội dung công việc | Cơ quan phối hợp | Cơ quan chủ trì | Thời hạn |\n|---|---|---|---|---|\n"
        "| 1 | Rà soát quỹ đất công | Phòng Nội vụ | Phòng Tư pháp | 15/6/2024 |\n"
        "| 2 | Lập danh sách hộ thuê đất | | Phòng Y tế | Quý III/2024 |\n"
    )
    tasks = tasks_of("1. Phân công nhiệm vụ cụ thể như sau:\n\n" + table)
    assert [(brief(t)[0], brief(t)[1]) for t in tasks] == [
        (["Phòng Tư pháp"], ["Phòng Nội vụ"]),
        (["Phòng Y tế"], []),
    ]
    assert [str(t.deadlines[0].date) for t in tasks] == ["2024-06-15", "2024-09-30"]


TABLES = (
    # The work is what the first column of running words names; no heading says so.
    "| TT | Loại báo cáo | Đơn vị thực hiện | Thời hạn |\n|---|---|---|---|\n"
    "| 1 | Báo cáo thống kê đầu năm | Phòng Y tế | 15/6/2024 |\n",
    # The time is the column that holds nothing but days.
    "| Nội dung trình | Đơn vị soạn thảo | Gửi thẩm tra |\n|---|---|---|\n"
    "| Báo cáo thống kê đầu năm | Phòng Y tế | 15/6 |\n",
)


@pytest.mark.parametrize("table", TABLES)
def test_a_column_is_known_by_its_cells(table: str) -> None:
    (task,) = tasks_of("1. Phân công cụ thể như sau:\n\n" + table)
    assert brief(task)[0] == ["Phòng Y tế"]
    assert str(task.deadlines[0].date) == "2024-06-15"


def test_an_unknown_entry_of_a_cell_stays_beside_a_known_one() -> None:
    table = (
        "| Nội dung | Chủ trì | Thời hạn |\n|---|---|---|\n"
        "| Lập danh sách | Văn phòng; Phòng Y tế | 15/6/2024 |\n"
    )
    (task,) = tasks_of(table)
    assert brief(task)[0] == ["Văn phòng", "Phòng Y tế"]


def test_a_case_to_come_sets_no_deadline() -> None:
    (task,) = tasks_of(
        "1. Giao Phòng Y tế xử lý 20 hồ sơ tồn đọng trong quý III/2024; trường hợp không kịp phải "
        "báo cáo trước khi hết hạn 03 ngày."
    )
    assert brief(task)[2] == ["trong quý III/2024"]


def test_a_role_with_a_period_of_this_document_has_a_task() -> None:
    (task,) = tasks_of(
        "1. Các cơ quan được giao nhiệm vụ xây dựng kế hoạch trong 10 ngày kể từ ngày ký văn bản này."
    )
    assert task.deadlines[0].amount == 10


def test_a_time_may_follow_how_long_it_goes_on() -> None:
    (_, task) = tasks_of(
        "1. Phòng Y tế:\n\na) Kiểm tra các cơ sở dược.\n\n"
        "b) Từ nay đến hết vụ, mỗi tuần tổng hợp số ca mắc."
    )
    assert brief(task)[:2] == (["Phòng Y tế"], [])


def test_to_watch_over_a_document_is_no_exhortation() -> None:
    (task,) = tasks_of("1. Đề nghị các đoàn thể giám sát việc thực hiện Công văn này.")
    assert brief(task)[0] == ["các đoàn thể"]


@pytest.mark.parametrize(
    "item",
    [
        "1. Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo UBND huyện.",
        "1. Thời gian qua, Phòng Nội vụ đã tích cực rà soát biên chế.",
        "1. Các đơn vị nêu cao tinh thần trách nhiệm.",
        "1. Trường hợp chậm tiến độ, người đứng đầu chịu trách nhiệm trước UBND huyện.",
        "1. UBND huyện thông báo để các cơ quan, đơn vị biết.",
        "1. Đơn vị nào gửi báo cáo chậm sẽ bị trừ điểm thi đua.",  # a consequence
        "1. Báo cáo gửi bằng văn bản có chữ ký, đóng dấu.",  # the form of what is due
        "1. Phòng Nội vụ tổ chức các lớp như sau:",  # only leads in
    ],
)
def test_what_is_no_task(item: str) -> None:
    assert tasks_of(item) == ()


def test_quoted_direction_of_another_document_directs_nobody() -> None:
    quoted = (
        "“Giao Phòng Nội vụ chủ trì rà soát biên chế của toàn huyện, báo cáo trước ngày 01/2/2024”"
    )
    assert tasks_of(f"1. Tại Thông báo số 12, UBND tỉnh nêu: {quoted}.") == ()


@pytest.mark.parametrize("body", ["", "1. Phòng Nội vụ rà soát biên chế."])
def test_every_span_lies_in_the_text_and_holds_the_content(body: str) -> None:
    for task in tasks_of(body or "1. Giao Phòng Y tế kiểm tra; báo cáo ngay."):
        assert task.spans
        assert all(s.start < s.end for s in task.spans)


@pytest.mark.parametrize("row", [*_NOT_DIRECTING], ids=lambda r: r.name)
def test_every_row_finds_its_example(row: object) -> None:
    assert not_directing(folded(row.example)) == row.name  # type: ignore[attr-defined]


@pytest.mark.parametrize("row", [*_EACH_CASE], ids=lambda r: r.name)
def test_rules_for_cases_to_come(row: object) -> None:
    assert for_each_case(folded(row.example)) == row.name  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("heading", "matter"),
    [
        ("I. MỤC ĐÍCH, YÊU CẦU", Matter.BACKGROUND),
        ("II. NỘI DUNG", Matter.CONTENT),
        ("III. TỔ CHỨC THỰC HIỆN", Matter.ORGANISATION),
        ("IV. KINH PHÍ", Matter.MONEY),
        ("Cơ sở vật chất", None),
        ("I. KẾT QUẢ THÁNG 9 VÀ NHIỆM VỤ TRỌNG TÂM THÁNG 10", None),  # work follows as well
        ("I. KẾT QUẢ THỰC HIỆN", Matter.BACKGROUND),
        ("bảo đảm các yêu cầu sau:", Matter.CRITERIA),
    ],
)
def test_headings(heading: str, matter: Matter | None) -> None:
    assert matter_of(folded(heading).split(". ")[-1]) is matter


def test_small_judgements() -> None:
    assert is_weak("nghiêm túc thực hiện")
    assert not is_weak("tăng cường kiểm tra các cơ sở kinh doanh dược")
    assert label_of("thời gian hoàn thành: quý ii") == ("thời gian hoàn thành", 22)
    assert lends_its_date("các nội dung trên hoàn thành trước ngày 27/4/2020")
    assert not lends_its_date("hoàn thành kế hoạch trước ngày 27/4/2020")


def test_labels_below_an_item_name_its_units() -> None:
    tasks = tasks_of(
        "1. Rà soát quy hoạch chợ xã.\n\n- Cơ quan chủ trì: Phòng Kinh tế.\n\n"
        "- Cơ quan phối hợp: UBND các xã.\n\n- Thời gian: Quý III/2024."
    )
    assert [brief(t) for t in tasks] == [(["Phòng Kinh tế"], ["UBND các xã"], ["Quý III/2024"])]


def test_a_closing_paragraph_is_no_part_of_the_last_item() -> None:
    tasks = tasks_of(
        "1. Phòng Nội vụ rà soát biên chế các trường.\n\n"
        "Nhận được Công văn này, Trưởng các thôn xây dựng kế hoạch thực hiện."
    )
    assert [brief(t)[0] for t in tasks] == [["Phòng Nội vụ"], ["Trưởng các thôn"]]


def test_accountability_and_effect() -> None:
    assert not_directing("người đứng đầu chịu trách nhiệm nếu để xảy ra sai phạm")
    assert not_directing("quyết định này có hiệu lực từ ngày 01/7/2024")
    assert not_directing("chi trả trong 30 ngày kể từ ngày quyết định này có hiệu lực") is None


def test_confidence_is_lower_where_less_is_said() -> None:
    order, bare = tasks_of(
        "1. Giao Phòng Nội vụ rà soát biên chế trước ngày 20/3/2024.\n\n"
        "2. Giao Hội Bảo tồn ca trù Sông Lãng rà soát hội viên."
    )
    assert order.confidence > bare.confidence


def test_work_that_nobody_is_named_for_is_kept_without_leads() -> None:
    lead_in = "Thực hiện chỉ đạo của UBND tỉnh, UBND huyện yêu cầu:"
    body = (
        f"{lead_in}\n\n1. Đóng cửa bến đò trước ngày 20/3/2024.\n\n2. Công an huyện tuần tra sông."
    )
    start, end = LETTER.index("Kính gửi"), LETTER.index("Nơi nhận")
    result = extract(
        (LETTER[:start] + "Kính gửi: Quý vị.\n\n" + body + "\n\n" + LETTER[end:]).encode()
    )
    assert isinstance(result, Extraction)
    assert [brief(t)[0] for t in result.tasks] == [[], ["Công an huyện"]]


def test_a_product_after_a_dated_sentence_is_another_task() -> None:
    tasks = tasks_of(
        "1. Phòng Y tế công bố lịch tiêm trước ngày 08/6/2024. Rà soát hợp đồng mua vắc xin, trình Chủ tịch."
    )
    assert [brief(t)[2] for t in tasks] == [["trước ngày 08/6/2024"], []]


def test_pupils_are_no_birth_before_a_day() -> None:
    (moved,) = tasks_of("1. Trường Tiểu học Tân Lập di dời học sinh trước ngày 10/4/2024.")
    assert [d.text for d in moved.deadlines] == ["trước ngày 10/4/2024"]
    born = tasks_of("1. Trường Tiểu học Tân Lập lập danh sách trẻ sinh trước ngày 10/4/2024.")
    assert not any(task.deadlines for task in born)
