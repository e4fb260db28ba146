"""Which day a deadline means, and the last good day."""

from __future__ import annotations

from datetime import date as Day, timedelta

import pytest
from hypothesis import given, strategies as st

from extractor.dates import BEFORE_INCLUSIVE, VIETNAM
from extractor.deadlines import find_deadlines
from extractor.types import Deadline, Genre, PartialDate, Span
from tests.extractor.deadlines import cases


def read(
    sentence: str,
    issued: PartialDate | None,
    genre: Genre = Genre.DIRECTIVE,
    *,
    before: str = "exclusive",
) -> Deadline:
    within = Span(0, len(sentence))
    [found] = find_deadlines(sentence, within, issued=issued, genre=genre, before=before)
    return found


# fmt: off
DUE = [
    # fixed dates: "trước" ends the day before; none is rolled
    ("2026-11-20", "Gửi trước ngày 25/11/2026.",                             "2026-11-24"),  # a holiday: not moved
    ("2026-05-20", "Gửi trước ngày 20/6/2026.",                              "2026-06-19"),
    ("2026-11-20", "Hoàn thành chậm nhất ngày 20/12/2026.",                  "2026-12-20"),  # a Sunday: not moved
    ("2025-05-20", "Gửi trước 17h00 ngày 12/6/2025.",                        "2025-06-12"),
    ("2025-05-20", "Ban hành trước tháng 9/2025.",                           "2025-08-31"),
    ("2025-05-20", "Hoàn thành trong tháng 6.",                              "2025-06-30"),
    # periods: the first day is not counted, the end is rolled
    ("2021-05-28", "Trong 02 ngày làm việc kể từ ngày ký.",                  "2021-06-01"),
    ("2021-05-28", "Trong 07 ngày làm việc kể từ ngày ký.",                  "2021-06-08"),
    ("2025-04-25", "Trong 05 ngày làm việc kể từ ngày ký.",                  "2025-05-06"),  # Saturday 26/4 is worked
    ("2026-04-16", "Trong thời hạn 10 ngày kể từ ngày ký.",                  "2026-04-28"),  # Sunday 26/4, holiday 27/4
    ("2026-04-24", "Trong thời hạn 07 ngày kể từ ngày ban hành.",            "2026-05-04"),
    ("2026-01-31", "Trong thời hạn 01 tháng kể từ ngày ký.",                 "2026-03-02"),  # 28/2 is a Saturday
    ("2025-05-20", "Trong vòng 02 tuần kể từ hôm nay.",                      "2025-06-03"),
    ("2025-05-20", "Trong vòng 24 giờ kể từ khi ban hành.",                  "2025-05-21"),
    ("2025-05-20", "Trong thời hạn 30 ngày kể từ ngày 01/7/2025, báo cáo.",  "2025-07-31"),
    ("2025-05-20", "Trong thời hạn 01 năm kể từ ngày ký.",                   "2026-05-20"),
    ("2025-05-20", "Trong thời hạn 10 ngày kể từ ngày nhận được văn bản.",   None),          # receipt is not known
    ("2025-05-20", "Gửi tài liệu chậm nhất 03 ngày trước ngày họp.",         None),          # the meeting's day is not known
    # recurrences: the next calendar period after issue
    ("2025-05-20", "Báo cáo hằng ngày.",                                     "2025-05-21"),
    ("2025-05-20", "Báo cáo hằng tuần.",                                     "2025-05-25"),
    ("2025-05-20", "Gửi vào sáng thứ 6 hằng tuần.",                          "2025-05-23"),
    ("2025-05-23", "Gửi vào sáng thứ 6 hằng tuần.",                          "2025-05-30"),
    ("2025-05-20", "Giao ban định kỳ 02 tuần/1 lần.",                        "2025-06-01"),  # end of week 22
    ("2025-05-20", "Báo cáo hằng tháng.",                                    "2025-05-31"),
    ("2025-05-31", "Báo cáo hằng tháng.",                                    "2025-06-30"),
    ("2025-05-20", "Báo cáo hằng quý.",                                      "2025-06-30"),
    ("2025-05-20", "Báo cáo định kỳ 4 tháng.",                               "2025-08-31"),
    ("2025-05-20", "Báo cáo định kỳ 6 tháng.",                               "2025-06-30"),
    ("2025-05-20", "Báo cáo hằng năm.",                                      "2025-12-31"),
    ("2025-05-20", "Diễn tập hai năm một lần.",                              None),          # which years is not known
    ("2025-05-20", "Báo cáo trước ngày 20 hằng tháng.",                      "2025-06-19"),
    ("2025-05-18", "Báo cáo trước ngày 20 hằng tháng.",                      "2025-05-19"),
    ("2025-01-30", "Chốt số liệu vào ngày cuối cùng của tháng.",             "2025-01-31"),
    ("2025-05-20", "Báo cáo trước ngày 20 tháng 6 và ngày 20 tháng 12 hằng năm.", "2025-06-19"),
    ("2025-06-19", "Báo cáo trước ngày 20 tháng 6 và ngày 20 tháng 12 hằng năm.", "2025-12-19"),
    ("2025-05-20", "Gửi chậm nhất ngày 31 hằng tháng.",                      "2025-05-31"),
    ("2025-06-10", "Gửi chậm nhất ngày 31 hằng tháng.",                      "2025-06-30"),  # no such day: the last
    ("2025-05-20", "Hằng quý, trước ngày 15 của tháng kế tiếp, báo cáo.",    "2025-07-14"),
    ("2025-05-20", "Hằng năm tổ chức tổng kết trong tháng 12.",              "2025-12-31"),
    ("2025-05-20", "Tiếp công dân thứ Năm tuần cuối hằng tháng.",            "2025-05-29"),
    ("2025-05-20", "Họp chi bộ thứ Hai tuần đầu của tháng.",                 "2025-06-02"),
    ("2025-05-20", "Họp thứ Hai tuần thứ hai của tháng.",                    "2025-06-09"),
    ("2025-05-20", "Giao ban 02 giờ/lần.",                                   None),          # not to the day
    ("2025-05-20", "Họp định kỳ 5 tháng một lần.",                           None),          # which months is not known
    # a period counted from a day that the words name, and working days of a year not decreed yet
    ("2025-05-20", "Trong 05 ngày làm việc kể từ ngày 25/6/2025, báo cáo.",  "2025-07-02"),
    ("2028-01-12", "Trong 05 ngày làm việc kể từ ngày ký.",                  "2028-01-19"),
    ("2022-03-21", "Trong thời hạn 1 tháng rưỡi kể từ ngày ký.",             "2022-05-05"),  # 45 days
    ("2025-05-20", "Nộp trong nửa tháng kể từ ngày ký.",                     "2025-06-04"),  # 15 days
    # lunar days
    ("2026-01-12", "Chi trả xong trước Tết Nguyên đán Bính Ngọ.",            "2026-02-16"),
    ("2026-01-12", "Chi trả xong trước Tết Nguyên đán.",                     "2026-02-16"),
    ("2026-01-20", "Hoàn thành trước ngày 23 tháng Chạp.",                   "2026-02-09"),
    ("2025-12-29", "Trực đến hết mùng 5 Tết.",                               "2026-02-21"),
    ("2025-12-29", "Báo cáo trước ngày 30 Tết.",                             None),          # the month has 29 days
    ("2026-03-16", "Dâng hương vào ngày 10/3 âm lịch hằng năm.",             "2026-04-26"),
    ("2026-04-27", "Dâng hương vào ngày 10/3 âm lịch hằng năm.",             "2027-04-16"),
    ("2025-05-20", "Cúng rằm tháng Bảy xong trước rằm tháng Bảy.",           "2025-09-05"),  # after the month counted twice
    # no day
    ("2025-05-20", "Báo cáo ngay về Sở.",                                    None),
    ("2025-05-20", "Cập nhật khi có kết quả.",                               None),
    ("2025-05-20", "Gửi trước ngày 31/6/2025.",                              None),          # no such day
]
# fmt: on


@pytest.mark.parametrize(("issued", "sentence", "due"), DUE)
def test_last_good_day(issued: str, sentence: str, due: str | None) -> None:
    year, month, day = map(int, issued.split("-"))
    found = read(sentence, PartialDate(year, month, day))
    assert (str(found.due_on) if found.due_on else None) == due


def test_before_may_include_the_day_itself() -> None:
    issued = PartialDate(2025, 5, 20)
    assert read("Gửi trước ngày 20/6.", issued).due_on == Day(2025, 6, 19)
    assert read("Gửi trước ngày 20/6.", issued, before=BEFORE_INCLUSIVE).due_on == Day(2025, 6, 20)


# fmt: off
DOUBTS = [
    ("Báo cáo trước ngày 15/01.",                  "2026-01-15", ("year_inferred",)),
    ("Báo cáo trước ngày 22/3.",                   "2025-03-22", ("deadline_before_issue",)),  # 59 days back: this year's
    ("Báo cáo trước ngày 20/3.",                   "2026-03-20", ("year_inferred",)),          # 61 days back: next year's
    ("Báo cáo trước ngày 30/4/2025.",              "2025-04-30", ("deadline_before_issue",)),
    ("Báo cáo trước ngày 25.",                     "2025-05-25", ("month_inferred",)),
    ("Sơ kết vào giữa tháng 9/2025.",              "2025-09-15", ("date_approximate",)),
    ("Gửi trước ngày 31/6/2025.",                  None,         ("deadline_unresolved",)),
    ("Gửi trước ngày 31/4.",                       None,         ("deadline_unresolved",)),  # never repaired
    ("Gửi trước ngày 15/6/25.",                    "2025-06-15", ("year_inferred",)),        # the century is not written
    ("Sơ kết trong tuần 2 tháng 9/2025.",          "2025-09-14", ("date_approximate",)),
    ("Kiểm tra xong vào cuối quý II, IV.",         "2025-12-31", ("date_approximate",)),      # the other quarter's end is lost
    ("Chi trả trước Tết Nguyên đán.",              None,         ("date_approximate",)),
    ("Trong 03 ngày làm việc kể từ ngày 05/01/2029, báo cáo.", None, ("date_approximate",)), # not decreed yet
    ("Gửi chậm nhất ngày 30/6/2025.",              "2025-06-30", ()),
    ("Trong vòng 10 ngày, các xã hoàn thành.",     None,         ("anchor_assumed",)),
    ("Tuyên truyền 02 lần/tháng.",                 None,         ("deadline_unresolved",)),
    ("Báo cáo trước ngày 15/6/2025.",              "2025-06-15", ()),
    ("Báo cáo trước ngày 15/6.",                   "2025-06-15", ()),
]
# fmt: on


@pytest.mark.parametrize(("sentence", "date", "doubts"), DOUBTS)
def test_doubts(sentence: str, date: str | None, doubts: tuple[str, ...]) -> None:
    found = read(sentence, PartialDate(2025, 5, 20))
    assert (str(found.date) if found.date else None) == date
    assert found.doubts == doubts


def test_a_day_long_past_is_no_deadline() -> None:
    sentence = "Các hộ đăng ký trước ngày 01/01/2020."
    issued = PartialDate(2025, 5, 20)
    within = Span(0, len(sentence))
    assert find_deadlines(sentence, within, issued=issued, genre=Genre.DIRECTIVE) == ()


def test_without_a_day_of_issue_only_written_years_are_known() -> None:
    assert read("Gửi trước ngày 15/6/2025.", None).due_on == Day(2025, 6, 14)
    unknown = read("Gửi trước ngày 15/6.", None)
    assert (unknown.date, unknown.due_on) == (None, None)
    assert unknown.doubts == ("deadline_unresolved",)
    assert read("Báo cáo hằng tháng.", None).due_on is None


def test_a_month_of_issue_tells_the_year() -> None:
    assert read("Gửi trước ngày 15/6.", PartialDate(2024, 5)).date == Day(2024, 6, 15)
    assert read("Gửi trước ngày 15/01.", PartialDate(2024, 5)).date == Day(2025, 1, 15)


def test_a_reply_counts_from_receipt() -> None:
    found = read("Trong vòng 10 ngày, gửi lại hồ sơ.", PartialDate(2025, 5, 20), Genre.REPLY)
    assert (found.anchor, found.doubts) == ("receipt", ("anchor_assumed",))


PERIODS = [sentence for sentence, _ in [*cases.RECURRING, *cases.LENGTHS]]


@given(
    st.dates(min_value=Day(2000, 1, 1), max_value=Day(2060, 12, 1)), st.integers(0, 400), st.data()
)
def test_a_later_issue_never_makes_a_period_or_a_recurrence_end_earlier(
    day: Day, later: int, data: st.DataObject
) -> None:
    sentence = data.draw(st.sampled_from(PERIODS))
    ends = [_due(sentence, one) for one in (day, day + timedelta(days=later))]
    for early, late in zip(*ends, strict=True):
        assert early is None or late is None or early <= late


def _due(sentence: str, day: Day) -> list[Day | None]:
    issued = PartialDate(day.year, day.month, day.day)
    within = Span(0, len(sentence))
    found = find_deadlines(sentence, within, issued=issued, genre=Genre.DIRECTIVE)
    return [d.due_on for d in found if d.rrule or d.anchor == "issue"]


@given(st.dates(min_value=Day(2000, 1, 1), max_value=Day(2060, 12, 31)), st.data())
def test_a_recurrence_is_next_due_after_issue_and_a_period_on_a_working_day(
    day: Day, data: st.DataObject
) -> None:
    issued = PartialDate(day.year, day.month, day.day)
    sentence, _ = data.draw(st.sampled_from([*cases.RECURRING, *cases.LENGTHS]))
    within = Span(0, len(sentence))
    for found in find_deadlines(sentence, within, issued=issued, genre=Genre.DIRECTIVE):
        if found.rrule and found.due_on:
            assert day < found.due_on
        if found.anchor == "issue" and found.due_on and found.unit != "hour":
            assert VIETNAM.is_working(found.due_on)
