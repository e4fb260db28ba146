"""LibreOffice: where it is, how it is called, and what it may do.

It gets a profile of its own that forbids macros, links to other files, recovery and updates, an
empty environment, and the kernel's limits; where the kernel allows it, also no network at all.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import resource
import shutil
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from api.readers.limits import MEGABYTE

_NAMES = ("soffice", "libreoffice")
_BINARY = "soffice.bin"
RESTART = 81
"""Exit code: the new profile is made, please start again."""

LARGEST_FILE = 250 * MEGABYTE
_OWN_MEMORY = 1_000 * MEGABYTE
"""Address space of LibreOffice without a document (measured: 460 MB)."""

_PR_SET_PDEATHSIG = 1
_NEW_USER_AND_NETWORK = 0x10000000 | 0x40000000

_OPTIONS = ("headless", "norestore", "nolockcheck", "nodefault", "nofirststartwizard", "nologo")

_FORBIDDEN = (
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Writer/Content/Update", "Link", "0"),
    ("Recovery/AutoSave", "Enabled", "false"),
    ("Recovery/RecoveryInfo", "Enabled", "false"),
    ("Common/Misc", "FirstRun", "false"),
    ("Common/Misc", "CrashReport", "false"),
)
"""(place below org.openoffice.Office, property, value): 3 trusts no macro, link 0 is "never"."""

_ITEM = (
    '<item oor:path="/org.openoffice.Office.{}"><prop oor:name="{}" oor:op="fuse">'
    "<value>{}</value></prop></item>"
)
_PROFILE = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">{}</oor:items>'
)


def find_office() -> Path | None:
    """The program, None where LibreOffice is not installed.

    The binary itself is taken where it lies beside its starter: one process is easier to end.
    """
    for name in _NAMES:
        if found := shutil.which(name):
            starter = Path(found).resolve()
            binary = starter.with_name(_BINARY)
            return binary if os.access(binary, os.X_OK) else starter
    return None


@dataclass(frozen=True, slots=True)
class Office:
    """LibreOffice at work in one folder, which holds all that it reads and writes."""

    program: Path
    folder: Path

    @property
    def profile(self) -> str:
        """The address of its profile."""
        return (self.folder / "profile").as_uri()

    def result_of(self, source: Path) -> Path:
        """The DOCX that it writes for a file."""
        return self.folder / "out" / f"{source.stem}.docx"

    def prepare(self) -> None:
        """Write the profile; told its own build, LibreOffice need not start twice to make it."""
        user = self.folder / "profile" / "user"
        (user / "extensions").mkdir(parents=True)
        items = "".join(_ITEM.format(*row) for row in _FORBIDDEN)
        (user / "registrymodifications.xcu").write_text(_PROFILE.format(items))
        (user / "extensions" / "buildid").write_text(_build(self.program))

    def command(self, *sources: Path) -> list[str]:
        """The command that converts files, one after the other."""
        options = [f"--{option}" for option in _OPTIONS]
        target = ["--convert-to", "docx", "--outdir", str(self.folder / "out")]
        files = map(str, sources)
        return [
            str(self.program),
            f"-env:UserInstallation={self.profile}",
            *options,
            *target,
            *files,
        ]

    def environment(self) -> dict[str, str]:
        """All that it learns of its surroundings."""
        own = str(self.folder)
        return {
            "HOME": own,
            "TMPDIR": own,
            "PATH": "/usr/bin:/bin",
            "LC_ALL": "C.UTF-8",
            "SAL_USE_VCLPLUGIN": "svp",
            "GSETTINGS_BACKEND": "memory",
        }

    def forget_socket(self) -> None:
        """Remove the empty socket that a killed LibreOffice leaves, named by its profile's hash."""
        digest = hashlib.md5(self.profile.encode("utf-16-le"), usedforsecurity=False).digest()
        name = f"OSL_PIPE_{os.getuid()}_SingleOfficeIPC_" + "".join(f"{byte:x}" for byte in digest)
        with suppress(OSError):
            Path("/tmp", name).unlink()


def _build(program: Path) -> str:
    """The build as LibreOffice writes it into a profile; empty where it does not say."""
    try:
        lines = program.with_name("versionrc").read_text().splitlines()
    except OSError:
        return ""
    return next((line[8:] for line in lines if line.startswith("buildid=")), "")


def binding(*, seconds: float, memory: int, largest_file: int = LARGEST_FILE) -> Callable[[], None]:
    """What a new process does before it becomes LibreOffice: it binds itself for good.

    It ends with the process that started it, and has no network if the kernel lets it give that up.
    That it leaves no dump it has from its keeper.
    """
    libc = ctypes.CDLL(None)
    parent = os.getpid()
    limits = {
        resource.RLIMIT_AS: _OWN_MEMORY + memory,
        resource.RLIMIT_CPU: ceil(seconds) + 2,
        resource.RLIMIT_FSIZE: largest_file,
    }

    def bind() -> None:
        libc.unshare(_NEW_USER_AND_NETWORK)
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)
        for limit, most in limits.items():
            resource.setrlimit(limit, (most, most))

    return bind
