"""The command with folders of its own, in this process or, where that matters, in its own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from api.cli import main
from api.readers import start

DONDOC = Path(sys.executable).with_name("dondoc")


@dataclass(frozen=True)
class Ended:
    """How a run of the command ended."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        """Standard output as lines of JSON."""
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass(frozen=True)
class Machine:
    """Folders of one test: everything that the command may write to lies in them."""

    home: Path
    captured: pytest.CaptureFixture[str]
    patched: pytest.MonkeyPatch

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def temp(self) -> Path:
        return self.home / "tmp"

    @property
    def work(self) -> Path:
        return self.home / "work"

    def environment(self, **settings: str) -> dict[str, str]:
        own = {"DONDOC_DATA": str(self.data), "TMPDIR": str(self.temp), "HOME": str(self.home)}
        return {k: v for k, v in os.environ.items() if not k.startswith("DONDOC_")} | own | settings

    @contextmanager
    def started(self, *arguments: str | Path, **settings: str) -> Iterator[subprocess.Popen[str]]:
        """The command, running; ended with the block at the latest."""
        with subprocess.Popen(
            [DONDOC, *arguments],
            cwd=self.work,
            env=self.environment(**settings),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            try:
                yield process
            finally:
                process.kill()

    def spawn(self, *arguments: str | Path, **settings: str) -> Ended:
        """The command, ended, as a process of its own."""
        with self.started(*arguments, **settings) as process:
            out, err = process.communicate(timeout=120)
        return Ended(process.returncode, out, err)

    def run(self, *arguments: str | Path, stdin: str = "", **settings: str) -> Ended:
        """The command, ended, in this process, whose fork server it shares."""
        self.captured.readouterr()
        with self.patched.context() as patch:
            self._enter(patch, settings)
            patch.setattr(sys, "stdin", io.StringIO(stdin))
            try:
                code = main([str(argument) for argument in arguments])
            except SystemExit as end:
                code = end.code if isinstance(end.code, int) else 1
        return Ended(code, *self.captured.readouterr())

    def _enter(self, patch: pytest.MonkeyPatch, settings: dict[str, str]) -> None:
        """Make this process look as if it had been started for the command."""
        for name in list(os.environ):
            patch.delenv(name)
        for name, value in self.environment(**settings).items():
            patch.setenv(name, value)
        patch.chdir(self.work)
        patch.setattr(tempfile, "tempdir", str(self.temp))
        for module in (sys, threading):
            patch.setattr(module, "excepthook", module.excepthook)

    def written(self) -> bytes:
        """All names and all bytes that lie in data, temp and home, but for the work folder."""
        files = [path for path in self.home.rglob("*") if self.work not in (path, *path.parents)]
        names = "\n".join(map(str, files)).encode()
        return names + b"\n".join(path.read_bytes() for path in files if path.is_file())


@pytest.fixture
def machine(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Machine]:
    start()  # the fork server of this process belongs to no one test's folders
    machine = Machine(tmp_path, capfd, monkeypatch)
    for folder in (machine.data, machine.temp, machine.work):
        folder.mkdir(mode=0o700)
    mask = os.umask(0o022)
    yield machine
    os.umask(mask)


@pytest.fixture
def write(machine: Machine) -> Callable[[str, bytes | str], Path]:
    """Puts a file into the work folder."""

    def write(name: str, content: bytes | str) -> Path:
        path = machine.work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write
