"""Errors of a command: a Vietnamese sentence with a stable code, on standard error."""

from __future__ import annotations

import argparse
import os
import sys
import threading
from collections.abc import Callable

from api.cli.terminal import complain
from api.faults import describe
from api.settings import SettingsError
from extractor.errors import ExtractorError
from models.errors import ModelsError

Command = Callable[[argparse.Namespace], int]


def tell_faults() -> None:
    """Let an error that nobody expects tell its place instead of its words."""
    sys.excepthook = _tell
    threading.excepthook = lambda fault: _tell(fault.exc_type, fault.exc_value, None)


def _tell(_kind: object, error: BaseException | None, _traceback: object) -> None:
    place = describe(error) if error else "?"
    complain(f"Lỗi bên trong dondoc, hãy báo người quản trị: {place}", "internal")


def guarded(command: Command, arguments: argparse.Namespace) -> int:
    """The exit code of a command whose errors are told, not thrown."""
    try:
        return command(arguments)
    except SettingsError as error:
        complain(str(error), error.code)
        return 2
    except (ModelsError, ExtractorError) as error:
        complain(error.message, error.code)
        return 1
    except KeyboardInterrupt:
        complain("Đã dừng theo yêu cầu.", "interrupted")
        return 130
    except BrokenPipeError:
        # Whoever read our output has seen enough; nothing may be flushed into the closed pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
