"""`dondoc units`: the register made from the facts, exported, edited, imported, listed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.api.cli.conftest import Machine

INIT = ("units", "init", "--province", "Ninh Thuận", "--district", "Ninh Hải")


def test_an_office_is_made_listed_as_of_a_day_and_made_again(machine: Machine) -> None:
    made = machine.run(*INIT, "--commune", "xã Hoa Ban")
    assert made.code == 0
    assert "sửa 0, giữ nguyên 0" in made.out
    then = machine.run("units", "list", "phong noi vu", "--as-of", "28/5/2021").out
    now = machine.run("units", "list", "hoa ban", "--as-of", "2025-07-01").out
    assert "Phòng Nội vụ huyện Ninh Hải" in then
    assert "Phòng Văn hóa - Xã hội xã Hoa Ban" in now
    again = machine.run(*INIT, "--commune", "xã Hoa Ban")
    assert "thêm 0, sửa 0" in again.out


def test_a_ministry_is_made(machine: Machine) -> None:
    assert machine.run("units", "init", "--ministry", "Bộ Nội vụ").code == 0
    assert "Vụ Pháp chế Bộ Nội vụ" in machine.run("units", "list", "vụ pháp chế").out


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--province", "Nơi Nào"), "không có tỉnh, thành phố nào tên “Nơi Nào”"),
        (("--ministry", "Bộ Trà"), "không có bộ, cơ quan ngang bộ nào"),
        (("--ministry", "Bộ Nội vụ", "--district", "A"), "chỉ dùng với --province"),
        (("--province", "Ninh Thuận", "--commune", "thị trấn A"), "không có “thị trấn”"),
        (("--province", "Ninh Thuận", "--district", "xã A"), "không có “xã”"),
        (("--province", "Ninh Thuận", "--commune", "A", "--as-of", "2020-01-01"), "--district"),
    ],
)
def test_places_that_there_are_not(
    words: tuple[str, ...], complaint: str, machine: Machine
) -> None:
    ended = machine.run("units", "init", *words)
    assert ended.code == 2
    assert complaint in ended.err
    assert "[unknown_place]" in ended.err


def test_a_table_goes_out_and_comes_back(machine: Machine, tmp_path: Path) -> None:
    machine.run(*INIT)
    table = tmp_path / "units.csv"
    assert machine.run("units", "export", str(table)).code == 0
    assert "thêm 0, sửa 0" in machine.run("units", "import", str(table)).out
    words = table.read_text("utf-8-sig")
    table.write_text(words.replace("Phòng Y tế huyện", "Phòng Sức khỏe huyện"), "utf-16")
    assert "thêm 0, sửa 1" in machine.run("units", "import", str(table)).out
    assert "Phòng Sức khỏe huyện Ninh Hải" in machine.run("units", "export").out


def test_a_table_with_a_wrong_line_is_not_taken(machine: Machine, tmp_path: Path) -> None:
    table = tmp_path / "units.csv"
    table.write_text("name;parent;valid_to\nPhòng Chè;;\nPhòng Trà;khong-co;31/2/2025\n", "utf-8")
    ended = machine.run("units", "import", str(table))
    assert ended.code == 1
    assert "dòng 3: “31/2/2025” không phải ngày" in ended.err
    assert "[bad_day]" in ended.err
    assert "Phòng Chè" not in machine.run("units", "export").out


@pytest.mark.parametrize(
    ("data", "code"),
    [(None, "unreadable_file"), (b"name\nPh\xf2ng", "bad_encoding"), (b"", "empty")],
)
def test_files_that_are_no_table(
    data: bytes | None, code: str, machine: Machine, tmp_path: Path
) -> None:
    if data is not None:
        (tmp_path / "units.csv").write_bytes(data)
    ended = machine.run("units", "import", str(tmp_path / "units.csv"))
    assert ended.code == 1
    assert f"[{code}]" in ended.err


def test_a_folder_that_cannot_be_written_to(machine: Machine, tmp_path: Path) -> None:
    ended = machine.run("units", "export", str(tmp_path / "no" / "units.csv"))
    assert ended.code == 1
    assert "[unwritable_file]" in ended.err
