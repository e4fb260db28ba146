"""The words of the command, with help in Vietnamese."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

# fmt: off
_COMPLAINTS = (
    (r"the following arguments are required: (.*)",          r"còn thiếu: \1"),
    (r"unrecognized arguments: (.*)",                        r"không hiểu: \1"),
    (r"argument (.*): invalid choice: (.*) \(choose from (.*)\)", r"\1: không có \2; chọn trong \3"),
    (r"one of the arguments (.*) is required",               r"còn thiếu một trong: \1"),
    (r"argument (.*): not allowed with argument (.*)",       r"\1: không dùng cùng \2"),
    (r"argument (.*): expected (?:at least )?one argument",  r"\1: còn thiếu giá trị"),
    (r"argument (.*): invalid \w+ value: (.*)",              r"\1: giá trị \2 không hợp lệ"),
)
# fmt: on


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help whose usage line is Vietnamese."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Begin with "Cách dùng"."""
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """A parser that speaks Vietnamese; wrong usage ends with exit code 2."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, add_help=False, formatter_class=_Help, allow_abbrev=False)
        self._positionals.title = "Tham số"
        self._optionals.title = "Tùy chọn"
        self.add_argument("-h", "--help", action="help", help="in hướng dẫn này rồi thoát")

    def error(self, message: str) -> NoReturn:
        """Print the usage and what is wrong, and end."""
        for english, vietnamese in _COMPLAINTS:
            message = re.sub(f"^{english}$", vietnamese, message)
        self.exit(2, f"{self.format_usage()}dondoc: {message} [bad_usage]\n")


def parser() -> argparse.ArgumentParser:
    """The parser of `dondoc`; `module` is the subcommand's module in `api.cli`."""
    root = _Parser(
        prog="dondoc",
        description="Đọc văn bản hành chính đã ban hành, đề xuất nhiệm vụ, cơ quan và thời hạn "
        "để theo dõi, đôn đốc.",
        epilog="Mã thoát: 0 xong; 1 có tệp hoặc mục không đạt; 2 sai cách dùng; 130 bị ngắt.",
    )
    root.add_argument("--version", action=_Version, nargs=0, help="in phiên bản rồi thoát")
    commands = root.add_subparsers(title="Lệnh", metavar="LỆNH", required=True, dest="command")
    for add in (_extract, _ingest, _serve, _doctor, _evaluate, _users, _keys, _units, _calendar):
        add(commands)
    return root


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_rest: Any) -> None:
        from importlib.metadata import version

        parser.exit(0, f"dondoc {version('dondoc')}\n")


def _command(commands: Any, name: str, about: str) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(name, help=about, description=about)
    command.set_defaults(module=name)
    return command


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def _port(text: str) -> int:
    number = int(text)
    if not 0 < number < 65536:
        raise ValueError
    return number


def _extract(commands: Any) -> None:
    command = _command(commands, "extract", "Đọc tệp và in kết quả; không lưu gì.")
    command.add_argument("files", nargs="+", type=Path, metavar="TỆP", help="tệp cần đọc")
    command.add_argument("--json", action="store_true", help="in mỗi tệp một dòng JSON")
    command.add_argument("--with-text", action="store_true", help="kèm toàn văn (văn bản thường)")
    command.add_argument(
        "--explain", action="store_true", help="kèm quy tắc và chỗ trích (văn bản thường)"
    )


def _ingest(commands: Any) -> None:
    command = _command(commands, "ingest", "Nạp tệp và thư mục vào cơ sở dữ liệu.")
    command.add_argument("paths", nargs="+", type=Path, metavar="ĐƯỜNG_DẪN", help="tệp, thư mục")
    command.add_argument("--workers", type=_count, metavar="N", help="số tệp đọc cùng lúc")
    command.add_argument(
        "--retry-failed", action="store_true", help="đọc lại cả tệp lần trước không đọc được"
    )


def _serve(commands: Any) -> None:
    command = _command(commands, "serve", "Chạy máy chủ: API, trang duyệt, nguồn thay đổi.")
    command.add_argument("--host", metavar="ĐỊA_CHỈ", help="mặc định 127.0.0.1")
    command.add_argument("--port", type=_port, metavar="CỔNG", help="mặc định 8000")
    command.add_argument("--workers", type=_count, metavar="N", help="số tiến trình, mặc định 1")


def _doctor(commands: Any) -> None:
    _command(commands, "doctor", "Kiểm tra máy này: còn thiếu gì, chưa an toàn ở đâu, cần làm gì.")


def _evaluate(commands: Any) -> None:
    command = _command(commands, "evaluate", "Đo độ chính xác so với bản chuẩn do người làm.")
    command.add_argument("gold", type=Path, metavar="GOLD.jsonl", help="bản chuẩn")
    command.add_argument(
        "--files", type=Path, required=True, metavar="THƯ_MỤC", help="nơi có các tệp của bản chuẩn"
    )
    command.add_argument(
        "--errors", type=Path, metavar="TỆP.html", help="ghi các sai khác của văn bản thường ra đây"
    )


def _calendar(commands: Any) -> None:
    command = _command(commands, "calendar", "Lịch làm việc: ngày nghỉ lễ, nghỉ bù, làm bù.")
    add = _actions(command).add_parser(
        "import", help="nạp tệp CSV; tệp có dòng sai thì không nạp gì"
    )
    add.add_argument(
        "file",
        type=Path,
        metavar="TỆP",
        help="cột day, kind (nghỉ lễ, nghỉ bù, nghỉ hoán đổi, làm bù), decree (số văn bản)",
    )


def _users(commands: Any) -> None:
    command = _command(commands, "users", "Tài khoản của người dùng.")
    actions = _actions(command)
    add = actions.add_parser("add", help="thêm tài khoản")
    add.add_argument("name", metavar="TÊN", help="tên đăng nhập")
    _choice(add, "--role", ("clerk", "officer", "leader", "admin"), "clerk", "vai trò")
    add.add_argument("--display-name", metavar="HỌ_TÊN", help="mặc định là tên đăng nhập")
    add.add_argument("--cleared", action="store_true", help="được xem danh mục văn bản mật")
    add.add_argument(
        "--password-stdin", action="store_true", help="đọc mật khẩu từ dòng đầu của stdin"
    )
    actions.add_parser("first", help="tạo tài khoản đầu tiên nếu chưa có, in một lần mật khẩu")


def _units(commands: Any) -> None:
    command = _command(commands, "units", "Danh mục đơn vị: tạo, nhập, xem, xuất.")
    actions = _actions(command)
    init = actions.add_parser("init", help="tạo danh mục của một cơ quan từ dữ liệu có sẵn")
    whose = init.add_mutually_exclusive_group(required=True)
    whose.add_argument("--province", metavar="TỈNH", help='ví dụ "Ninh Thuận"')
    whose.add_argument("--ministry", metavar="BỘ", help='ví dụ "Bộ Nội vụ"')
    init.add_argument("--district", metavar="HUYỆN", help='huyện cũ, ví dụ "Ninh Hải", "quận 1"')
    init.add_argument(
        "--commune", action="append", default=[], metavar="XÃ", help="lặp lại cho nhiều xã, phường"
    )
    _as_of(init, "các tên trên là tên vào ngày nào")
    load = actions.add_parser("import", help="nhập bảng CSV; có dòng sai thì không nhập dòng nào")
    load.add_argument("file", type=Path, metavar="TỆP", help="bảng có các cột như units export")
    show = actions.add_parser("list", help="xem các đơn vị")
    show.add_argument("query", nargs="?", default="", metavar="TÊN", help="không cần dấu")
    show.add_argument("--level", default="", choices=_LEVELS, help="một cấp")
    _as_of(show, "các đơn vị vào ngày nào")
    save = actions.add_parser("export", help="xuất bảng CSV để sửa rồi nhập lại")
    save.add_argument("file", nargs="?", type=Path, metavar="TỆP", help="mặc định in ra màn hình")


_LEVELS = ("national", "provincial", "district", "commune")


def _as_of(command: argparse.ArgumentParser, about: str) -> None:
    command.add_argument("--as-of", type=_day, metavar="NGÀY", help=f"{about}, mặc định hôm nay")


def _day(text: str) -> date:
    """A day written 2025-06-30 or 30/6/2025."""
    day, month, year = text.split("/") if "/" in text else reversed(text.split("-"))
    return date(int(year), int(month), int(day))


def _keys(commands: Any) -> None:
    command = _command(commands, "keys", "Khóa API của phần mềm khác.")
    add = _actions(command).add_parser("add", help="thêm khóa, in ra một lần")
    add.add_argument("label", metavar="NHÃN", help="khóa này của phần mềm nào")
    add.add_argument(
        "--scope", action="append", required=True, metavar="QUYỀN", help="lặp lại cho nhiều quyền"
    )


def _actions(command: argparse.ArgumentParser) -> Any:
    return command.add_subparsers(title="Việc", metavar="VIỆC", required=True, dest="action")


def _choice(
    command: argparse.ArgumentParser, name: str, choices: Iterable[str], default: str, about: str
) -> None:
    command.add_argument(
        name, choices=tuple(choices), default=default, help=f"{about}, mặc định {default}"
    )
