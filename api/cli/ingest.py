"""`dondoc ingest`: files and folders into the database, with progress and a summary."""

from __future__ import annotations

import argparse
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from api.bulk import FinalState, Outcome, Summary, find_files, ingest
from api.cli.office import office
from api.cli.terminal import complain
from api.readers import start

_LABELS = {
    FinalState.DONE: "nạp mới",
    FinalState.KNOWN: "đã có",
    FinalState.CLASSIFIED: "mật hoặc chưa rõ độ mật (chỉ giữ các trường được phép)",
    FinalState.SKIPPED: "phần của gói tệp không phải văn bản (chữ ký, ảnh, lời thư)",
    FinalState.FAILED: "không đọc được",
}


def run(arguments: argparse.Namespace) -> int:
    """Ingest, and say how each file ended."""
    start()
    files = find_files(arguments.paths)
    with office() as (settings, engine), _progress(len(files)) as step, _ctrl_c() as stop:
        summary = ingest(
            files,
            engine=engine,
            settings=settings,
            workers=arguments.workers,
            retry_failed=arguments.retry_failed,
            progress=step,
            stop=stop,
        )
    _tell(summary, total=len(files))
    if summary.interrupted:
        return 130
    return 1 if summary.failed else 0


class _Rate(ProgressColumn):
    """Files a second."""

    def render(self, task: Task) -> Text:
        """The rate, once it is known."""
        return Text(f"{task.speed:.1f} tệp/giây" if task.speed else "")


@contextmanager
def _progress(total: int) -> Iterator[Callable[[Outcome], None]]:
    """A bar on standard error; each failed file is named there as it fails."""
    console = Console(stderr=True)
    columns = (TextColumn("Nạp"), BarColumn(), MofNCompleteColumn(), _Rate())
    with Progress(*columns, TimeRemainingColumn(), console=console) as bar:
        task = bar.add_task("", total=total)

        def step(outcome: Outcome) -> None:
            bar.advance(task, outcome.last)
            if outcome.state is FinalState.FAILED:
                code, message = outcome.code or "", outcome.message or ""
                complain(message, code, about=outcome.path, part=outcome.part)

        yield step


@contextmanager
def _ctrl_c() -> Iterator[threading.Event]:
    """An event that Ctrl-C sets, in the place of an exception somewhere; the second one throws."""
    stop = threading.Event()
    before = signal.getsignal(signal.SIGINT)

    def ask(_signal: int, _frame: object) -> None:
        signal.signal(signal.SIGINT, before)
        stop.set()

    signal.signal(signal.SIGINT, ask)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)


def _tell(summary: Summary, *, total: int) -> None:
    parts = summary.counts.total()
    packed = f", gồm {parts} phần" if parts != summary.files else ""
    print(f"{summary.files}/{total} tệp đã có kết quả{packed}:")
    for state in FinalState:
        if state is FinalState.SKIPPED and not summary.counts[state]:
            continue
        print(f"  {summary.counts[state]:>6}  {_LABELS[state]}")
    if summary.skipped:
        print(f"  ({summary.skipped} tệp không đổi từ lần trước, không đọc lại)")
    if summary.interrupted:
        print("Đã dừng theo yêu cầu; chạy lại cùng lệnh để nạp tiếp.")
