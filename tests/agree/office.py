"""Files turned into other carriers by LibreOffice, many in one run."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

SECONDS = 300


def office() -> str | None:
    """The program, None where it is not installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def converted(program: str, files: Sequence[Path], ending: str, folder: Path) -> list[Path]:
    """The files in another format, in a folder; those that LibreOffice could not turn are left out."""
    folder.mkdir(parents=True, exist_ok=True)
    if not files:
        return []
    profile = f"-env:UserInstallation={(folder.parent / 'profile').as_uri()}"
    options = ["--headless", "--convert-to", ending, "--outdir"]
    command: list[str | Path] = [program, profile, *options, folder, *files]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    made = [folder / f"{file.stem}.{ending.partition(':')[0]}" for file in files]
    return [file for file in made if file.is_file()]
