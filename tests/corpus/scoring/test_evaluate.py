"""What counts as right, found by hand; and the same figures as the project's shared scorer."""

from __future__ import annotations

import copy
import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from corpus.documents import load_gold
from corpus.scoring import Count, Report, Share, evaluate

Json = dict[str, Any]


def gold_task(quote: str, **more: Any) -> Json:
    return {"quote": quote, "leads": [], "coordinates": [], "deadlines": []} | more


def found_task(content: str, leads: tuple[str, ...] = (), **more: Any) -> Json:
    units = [{"name": name, "role": "lead"} for name in leads]
    return {"content": content, "units": units, "deadlines": []} | more


def score(want: Json, have: Json) -> Report:
    return evaluate([{"file": "a.pdf"} | want], {"a.pdf": have})


OPEN: Json = {"document": {"secrecy": "open"}}
FINE = {"secrecy": "open", "number": "12", "signer": "Nguyễn Văn Hòa", "urgency": None}


@pytest.mark.parametrize(
    ("name", "want", "have", "count"),
    [
        ("number", "12", "12", Count(right=1)),
        ("number", "12", "21", Count(invented=1, missed=1)),
        ("number", "12", None, Count(missed=1)),
        ("number", None, "12", Count(invented=1)),
        ("number", None, None, Count()),  # rightly empty
        ("signer", "Lê Thúy", "lê thuý", Count(right=1)),  # tone mark's place, case
        ("issuer", "UBND xã Bến Gỗ", "Ủy ban nhân dân xã Bến Gỗ", Count(right=1)),
        ("issuer", "UBND xã Bến Gỗ", "UBND xã Bến Tre", Count(invented=1, missed=1)),
        ("number", "012", "12", Count(invented=1, missed=1)),
    ],
)
def test_field_counts(name: str, want: str | None, have: str | None, count: Count) -> None:
    found = {"document": {"secrecy": "open", name: have}}
    assert score({"document": {"secrecy": "open", name: want}}, found).soft[name] == count


def test_field_is_strict_to_the_letter() -> None:
    report = score({"document": {"signer": "Lê Thúy"}}, {"document": {"signer": "Lê Thuý"}})
    assert (report.soft["signer"].right, report.strict["signer"].right) == (1, 0)


def test_field_absent_from_gold_is_not_judged() -> None:
    assert "issuer" not in score(OPEN, {"document": FINE}).soft


def test_document_without_answer_misses_everything() -> None:
    report = evaluate([{"file": "a.pdf", "document": FINE, "tasks": [gold_task("một việc")]}], {})
    assert report.soft["task"] == Count(missed=1)
    assert report.shares["number"] == Share(0, 1)
    assert report.shares["urgency"] == Share(0, 1)  # an empty answer is no answer


def test_tasks_pair_by_most_words_and_leads_decide_between_equals() -> None:
    want = [gold_task("báo cáo kết quả", leads=["Sở Y tế"]), gold_task("báo cáo kết quả")]
    have = [found_task("báo cáo kết quả"), found_task("báo cáo kết quả", ("Sở Y tế",))]
    report = score(OPEN | {"tasks": want}, OPEN | {"tasks": have})
    assert report.soft["whole"] == Count(right=2)
    assert report.shares["untouched"] == Share(1, 1)


def test_task_with_less_than_half_its_words_is_missed_and_invented() -> None:
    want, have = gold_task("một hai ba bốn"), found_task("một năm sáu bảy tám")
    report = score(OPEN | {"tasks": [want]}, OPEN | {"tasks": [have]})
    assert report.soft["task"] == Count(invented=1, missed=1)
    assert [d.what for d in report.differences] == ["missed task", "invented task"]


@pytest.mark.parametrize(
    ("want", "have", "same"),
    [
        (["Phòng Nội vụ"], ["Trưởng phòng Nội vụ"], True),
        (["Sở Tài chính", "Sở Y tế"], ["Sở Y tế", "Giám đốc Sở Tài chính"], True),
        (["UBND các xã, thị trấn"], ["Ủy ban nhân dân các xã", "thị trấn"], True),
        (["Phòng TC-KH"], ["Phòng Tài chính - Kế hoạch"], True),
        (["Sở TN&MT"], ["Sở Tài nguyên và Môi trường"], True),
        (["Quỹ Khuyến học"], ["Giám đốc Quỹ Khuyến học"], True),
        (["Phòng Nội vụ"], ["Phòng Tư pháp"], False),
        (["Sở Y tế", "Sở Tài chính"], ["Sở Y tế"], False),
        ([], ["Sở Y tế"], False),
    ],
)
def test_leads_are_compared_as_units(want: list[str], have: list[str], same: bool) -> None:
    report = score(
        OPEN | {"tasks": [gold_task("rà soát hồ sơ", leads=want)]},
        OPEN | {"tasks": [found_task("rà soát hồ sơ", tuple(have))]},
    )
    assert report.soft["whole"].right == int(same)


DATE = {"kind": "date", "date": "2024-06-15", "bound": "before"}


@pytest.mark.parametrize(
    ("want", "have", "right"),
    [
        (DATE, DATE | {"text": "khác"}, 1),  # the words do not matter
        (DATE, DATE | {"bound": "by"}, 0),
        (DATE, DATE | {"date": "2024-06-16"}, 0),
        (
            {"kind": "recurring", "rrule": "FREQ=YEARLY"},
            {"kind": "recurring", "rrule": "RRULE:FREQ=MONTHLY;INTERVAL=12;WKST=MO"},
            1,
        ),
        (
            {"kind": "recurring", "rrule": "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=5"},
            {"kind": "recurring", "rrule": "FREQ=YEARLY;BYMONTHDAY=05;BYMONTH=12,06"},
            2,
        ),
        (
            {"kind": "recurring", "rrule": "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=5"},
            {"kind": "recurring", "rrule": "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=5"},
            1,
        ),
        (
            {"kind": "recurring", "rrule": "FREQ=MONTHLY"},
            {"kind": "recurring", "rrule": "FREQ=MONTHLY;INTERVAL=x"},
            0,
        ),
        ({"kind": "event"}, {"kind": "event"}, 1),
        ({"kind": "event"}, {"kind": "immediate"}, 0),
        (
            {"kind": "relative", "amount": 5, "unit": "day", "anchor": "issue"},
            {"kind": "relative", "amount": 5, "unit": "working_day", "anchor": "issue"},
            0,
        ),
    ],
)
def test_deadlines_are_compared_by_meaning(want: Json, have: Json, right: int) -> None:
    report = score(
        OPEN | {"tasks": [gold_task("rà soát hồ sơ", deadlines=[want])]},
        OPEN | {"tasks": [found_task("rà soát hồ sơ", deadlines=[have])]},
    )
    assert report.soft["deadline"].right == right


SECRET: Json = {"document": {"secrecy": "mat", "number": "12"}}


@pytest.mark.parametrize(
    ("found", "leak"),
    [
        ({"input": 0, "classified": {"secrecy": "mat", "number": "12"}}, 0),
        ({"input": 0, "error": {"code": "encrypted", "message": "…"}}, 0),
        ({}, 0),
        ({"input": 0, "document": {"secrecy": "mat"}, "tasks": []}, 1),
        ({"input": 0, "classified": {"secrecy": "mat"}, "file": "x.pdf"}, 1),
        ({"input": 0, "classified": {"secrecy": "mat", "abstract": "x"}}, 1),
        ({"input": 0, "classified": {"secrecy": "mat", "issued_on": "ngày 5"}}, 1),
        ({"input": 0, "classified": {"secrecy": "mat", "kind": "Kế hoạch A"}}, 1),
        ({"input": 0, "classified": {"secrecy": "mat", "task_count": "ba việc"}}, 1),
        ({"input": 0, "classified": {"assignments": [{"unit": "x", "content": "y"}]}}, 1),
        ({"input": 0, "classified": {"assignments": [{"due_on": "sau Tết"}]}}, 1),
        ({"input": 0, "error": {"code": "x", "message": "y", "text": "z"}}, 1),
    ],
)
def test_leak_is_anything_beyond_the_permitted(found: Json, leak: int) -> None:
    assert score(SECRET, found).shares["leak"] == Share(leak, 1)


def test_unknown_secrecy_is_caught_but_not_right() -> None:
    report = score(SECRET, {"classified": {"secrecy": "unknown"}})
    assert (report.shares["secret"].holds, report.shares["caught"].holds) == (0, 1)
    assert "task" not in report.soft


PERMITTED: Json = SECRET | {
    "classified": {
        "task_count": 2,
        "assignments": [
            {"unit": "Sở Y tế", "role": "lead", "due_on": "2024-06-14"},
            {"unit": "Sở Tài chính", "role": "coordinate", "due_on": None},
        ],
    }
}


def test_restricted_assignments_are_counted() -> None:
    read = {"unit": "Giám đốc Sở Y tế", "role": "lead", "due_on": "2024-06-14"}
    found = {"classified": {"task_count": 2, "assignments": [read, read | {"due_on": None}]}}
    report = score(PERMITTED, found)
    assert report.soft["assignment"] == Count(right=1, invented=1, missed=1)
    assert report.shares["task_count"] == Share(1, 1)
    assert "assignment" not in score(SECRET, found).soft


def test_report_of_many_is_the_sum() -> None:
    gold, found = load_gold()[:4], answers(load_gold()[:4], random.Random(1))
    parts = [evaluate([one], found) for one in gold]
    assert sum(parts, Report()) == evaluate(gold, found)


def test_lines_name_every_figure() -> None:
    report = evaluate(load_gold(), answers(load_gold(), random.Random(1)))
    shown = "\n".join(report.lines())
    assert all(name in shown for name in report.figures())


def answers(gold: list[Json], dice: random.Random) -> dict[str, Json]:
    """What an extractor with many faults would print for this gold."""
    return {one["file"]: answer(one, dice) for one in gold if dice.random() > 0.1}


def answer(gold: Json, dice: random.Random) -> Json:
    document = copy.deepcopy(gold["document"])
    document[dice.choice(sorted(document))] = dice.choice([None, "khác"])
    if document["secrecy"] != "open":
        return {"input": 0, "classified": document}
    tasks = [faulty(task, dice) for task in gold["tasks"] if dice.random() > 0.2]
    tasks += [found_task("việc không có trong văn bản", ("Sở Y tế",))] * dice.randint(0, 1)
    return {"input": 0, "file": gold["file"], "document": document, "tasks": tasks}


def faulty(task: Json, dice: random.Random) -> Json:
    harm = dice.choice([0, 0.02, 0.3])
    words = [word for word in task["quote"].split() if dice.random() > harm]
    units = [
        {"name": name if dice.random() > 0.2 else "Chánh Văn phòng UBND tỉnh", "role": role}
        for role, names in (("lead", task["leads"]), ("coordinate", task["coordinates"]))
        for name in names
        if dice.random() > 0.1
    ]
    deadlines = [
        {**deadline, "bound": dice.choice(["before", "by"])} for deadline in task["deadlines"]
    ]
    return {"content": " ".join(words), "units": units, "deadlines": deadlines}


def test_figures_equal_those_of_the_shared_scorer(shared: Path, tmp_path: Path) -> None:
    gold = load_gold()
    names = [one["file"] for one in gold]
    found = answers(gold, random.Random(7))
    want = tmp_path / "gold.jsonl"
    have = tmp_path / "found.jsonl"
    want.write_text("\n".join(json.dumps(one) for one in gold))
    have.write_text(
        "\n".join(json.dumps(one | {"input": names.index(name)}) for name, one in found.items())
    )
    command = [sys.executable, shared / "score.py", want, have, "--json", "--files", *names]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    ours = evaluate(gold, found).as_dict()["figures"]
    theirs = json.loads(printed)
    assert {name: ours[name] for name in theirs} == pytest.approx(theirs, abs=1e-4)
    assert ours.keys() - theirs.keys() == {"assignment", "task_count"}  # not in the shared scorer
