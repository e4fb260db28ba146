"""The checks of `dondoc doctor`: each looks at one thing and says what to do about it.

To add one: a function from the settings to a `Check`, and its name in `CHECKS`.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import stat
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import metadata
from pathlib import Path

from api.network import can_leave_network
from api.readers import ConverterMissing, ConverterUnsafe, read_isolated
from api.readers.memory import IN_MEMORY, ROOT, file_system
from api.readers.ocr import find_data, load as load_ocr
from api.readers.word_office import find_office
from api.reading import Coded
from api.settings import OnClassified, Settings
from extractor.errors import ExtractorError
from models.database import connect, transaction
from models.errors import DatabaseOutdated, ModelsError
from models.store import counts

OCR_MISSING = (
    "Không có dữ liệu tiếng Việt thì không đọc được bản quét: chạy apt install tesseract-ocr-vie,"
    " hoặc đặt DONDOC_TESSDATA là thư mục có vie.traineddata."
)


class State(StrEnum):
    """How a check went; only an error makes the command fail."""

    OK = "ok"
    WARNING = "warning"
    MISSING = "missing"
    """An optional part that is not there."""
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at, how it is, and what to do."""

    state: State
    what: str
    advice: str = ""


def check_all(settings: Settings) -> Iterator[Check]:
    """Every check, in the order of `CHECKS`."""
    return (check(settings) for check in CHECKS)


def _python(_settings: Settings) -> Check:
    return Check(State.OK, f"Python {'.'.join(map(str, sys.version_info[:3]))}")


def _packages(_settings: Settings) -> Check:
    try:
        wanted = metadata.requires("dondoc") or []
    except metadata.PackageNotFoundError:
        return Check(State.ERROR, "Gói dondoc", "Chưa cài: chạy make setup.")
    lacking = [name for name in map(_lacking, wanted) if name]
    if lacking:
        return Check(State.ERROR, f"Thư viện: thiếu {', '.join(lacking)}", "Chạy lại make setup.")
    return Check(State.OK, f"Thư viện: đủ {len(wanted)} gói")


def _lacking(requirement: str) -> str | None:
    """The requirement's name and bound where it is not met; those of extras do not count."""
    match = re.match(r"([\w.-]+)(?:\[\w+\])?(?:>=([\d.]+))?", requirement)
    if match is None or "extra ==" in requirement:
        return None
    name, least = match[1], match[2] or "0"
    try:
        found = metadata.version(name)
    except metadata.PackageNotFoundError:
        return name
    return None if _numbers(found) >= _numbers(least) else f"{name}>={least}"


def _numbers(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)[:3]]


def _reader(settings: Settings) -> Check:
    """A first document is read, which loads the libraries, then a second, which is measured."""
    text = "Giao Phòng Nội vụ báo cáo trước ngày 15/3/2024.".encode()
    try:
        read_isolated(text, limits=settings.limits)
        began = time.perf_counter()
        read_isolated(text, limits=settings.limits)
    except ExtractorError as error:
        advice = f"Chạy {sys.executable} -m api.readers.warm để xem lỗi khi nạp thư viện."
        return Check(State.ERROR, f"Bộ đọc: {error.code}", advice)
    took = (time.perf_counter() - began) * 1000
    return Check(State.OK, f"Bộ đọc: một văn bản ngắn mất {took:.0f} mili giây")


def _data_folder(settings: Settings) -> Check:
    folder = settings.data
    what = f"Thư mục dữ liệu {folder}"
    if not folder.is_dir():
        return Check(State.MISSING, what, "Sẽ được tạo khi chạy dondoc serve hoặc dondoc ingest.")
    if not os.access(folder, os.W_OK | os.X_OK):
        return Check(State.ERROR, what, "Tài khoản này không ghi được: sửa quyền hoặc DONDOC_DATA.")
    strangers = [path for path in (folder, *folder.iterdir()) if _is_open_to_others(path)]
    if strangers:
        return Check(State.ERROR, what, f"Người khác đọc được: chạy chmod -R go-rwx {folder}")
    return Check(State.OK, what)


def _is_open_to_others(path: Path) -> bool:
    return bool(stat.S_IMODE(path.stat().st_mode) & 0o077)


def _database(settings: Settings) -> Check:
    what = "Cơ sở dữ liệu"
    file = settings.database_url.removeprefix("sqlite:///")
    if settings.database_url.startswith("sqlite:///") and not Path(file).exists():
        return Check(State.MISSING, what, "Sẽ được tạo khi chạy dondoc serve hoặc dondoc ingest.")
    try:
        _count(settings.database_url)
    except DatabaseOutdated as error:
        return Check(State.WARNING, what, _advice(error))
    except ModelsError as error:
        return Check(State.ERROR, f"{what}: {error.code}", _advice(error))
    return Check(State.OK, what)


def _count(url: str) -> None:
    """Read from every table of documents."""
    engine = connect(url)
    try:
        with transaction(engine, reading=True) as session:
            counts(session)
    finally:
        engine.dispose()


def _advice(error: Coded) -> str:
    return error.message


def _temporary_files(_settings: Settings) -> Check:
    kind = file_system(Path(tempfile.gettempdir()), _lines("/proc/mounts"))
    what = f"Thư mục tạm: {kind}"
    if kind in IN_MEMORY:
        return Check(State.OK, what)
    return Check(
        State.WARNING,
        what,
        "Nằm trên đĩa. dondoc không ghi tệp tạm; phần mềm khác thì có: nên dùng tmpfs.",
    )


def _swap(_settings: Settings) -> Check:
    devices = [line.split()[0] for line in _lines("/proc/swaps")[1:]]
    plain = [d for d in devices if not d.startswith(("/dev/zram", "/dev/dm-", "/dev/mapper/"))]
    if plain:
        advice = "Bộ nhớ có thể bị ghi ra đĩa: chạy swapoff -a, hoặc mã hóa vùng tráo đổi."
        return Check(State.WARNING, f"Vùng tráo đổi: {', '.join(plain)}", advice)
    return Check(State.OK, "Vùng tráo đổi: không có, hoặc không ghi rõ ra đĩa")


def _core_dumps(_settings: Settings) -> Check:
    pattern = "".join(_lines("/proc/sys/kernel/core_pattern"))
    if pattern.startswith("|"):
        advice = "Tiến trình của dondoc không để lại ảnh bộ nhớ; phần mềm khác thì có."
        return Check(State.WARNING, "Ảnh bộ nhớ khi lỗi được chuyển cho phần mềm khác", advice)
    return Check(State.OK, "Ảnh bộ nhớ khi lỗi: dondoc không để lại")


def _network(settings: Settings) -> Check:
    if settings.classified is OnClassified.REFUSE:
        return Check(State.OK, "Văn bản mật: máy này không nhận")
    if _has_default_route():
        advice = "Đặt DONDOC_CLASSIFIED=refuse, hoặc tách máy khỏi mạng trước khi nạp văn bản mật."
        return Check(State.WARNING, "Máy nối mạng mà vẫn nhận văn bản mật", advice)
    return Check(State.OK, "Văn bản mật: máy không có đường ra mạng")


def _alone(_settings: Settings) -> Check:
    if can_leave_network():
        return Check(State.OK, "Bộ đọc: không có đường ra mạng")
    advice = "Nhân không cho tách mạng: bật user namespace (trong Docker --security-opt), nếu được."
    return Check(State.WARNING, "Bộ đọc vẫn thấy mạng, dù không dùng đến", advice)


def _has_default_route() -> bool:
    """Whether a route leads out of the local networks, over IPv4 or IPv6."""
    fourth = [line.split() for line in _lines("/proc/net/route")[1:]]
    sixth = [line.split() for line in _lines("/proc/net/ipv6_route")]
    return any(route[1] == "00000000" for route in fourth) or any(
        route[:2] == ["0" * 32, "00"] and route[-1] != "lo" for route in sixth
    )


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text().splitlines()
    except OSError:
        return []


def _program(names: tuple[str, ...], what: str, use: str) -> Callable[[Settings], Check]:
    def check(_settings: Settings) -> Check:
        if any(map(shutil.which, names)):
            return Check(State.OK, what)
        return Check(State.MISSING, what, use)

    return check


def _word(_settings: Settings) -> Check:
    """LibreOffice, and a folder in memory for it to work in."""
    if find_office() is None:
        return Check(State.MISSING, "LibreOffice", ConverterMissing.message)
    if file_system(ROOT, _lines("/proc/mounts")) not in IN_MEMORY:
        return Check(State.WARNING, f"LibreOffice: {ROOT}", ConverterUnsafe.message)
    return Check(State.OK, "LibreOffice")


def _ocr(_settings: Settings) -> Check:
    """The engine, and its Vietnamese data."""
    what = "Nhận dạng chữ (Tesseract)"
    if importlib.util.find_spec("tesserocr") is None:
        return Check(State.MISSING, what, "Chưa cài tesserocr: chạy lại make setup.")
    if find_data() is None:
        return Check(State.MISSING, what, OCR_MISSING)
    if load_ocr() is None:
        return Check(State.ERROR, what, "Không nạp được vie.traineddata: cài lại dữ liệu.")
    return Check(State.OK, what)


def _fonts(_settings: Settings) -> Check:
    folders = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".fonts"]
    found = any(any(folder.rglob("LiberationSerif*.ttf")) for folder in folders if folder.is_dir())
    if found:
        return Check(State.OK, "Phông chữ Liberation")
    return Check(
        State.MISSING, "Phông chữ Liberation", "Cần để dựng văn bản mẫu: cài fonts-liberation2."
    )


CHECKS: tuple[Callable[[Settings], Check], ...] = (
    _python,
    _packages,
    _reader,
    _data_folder,
    _database,
    _network,
    _alone,
    _temporary_files,
    _swap,
    _core_dumps,
    _word,
    _ocr,
    _fonts,
    _program(("chromium", "chromium-browser"), "Chromium", "Chỉ cần khi chạy thử trang web."),
)
