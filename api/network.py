"""Giving up the network, for processes that read strangers' files.

Linux gives a process a network of its own that has no way out, within a user namespace where it
is not root. Where neither is allowed (containers, hardened kernels) the network stays, and `dondoc
doctor` says so; nothing that reads asks for it.
"""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
_SECONDS = 30


def leave_network() -> bool:
    """Give up all networks for this process and those that it starts; whether that was allowed.

    The process must have one thread. It keeps its account and group, and has no others.
    """
    user, group = os.geteuid(), os.getegid()
    libc = ctypes.CDLL(None)
    if libc.unshare(_NEW_USER | _NEW_NETWORK) == 0:
        _keep_account(user, group)
        return True
    return bool(libc.unshare(_NEW_NETWORK) == 0)


def _keep_account(user: int, group: int) -> None:
    """Be called within the new namespace as without; a stranger's number would do as well."""
    own = Path("/proc/self")
    with suppress(OSError):
        (own / "uid_map").write_text(f"{user} {user} 1")
        (own / "setgroups").write_text("deny")
        (own / "gid_map").write_text(f"{group} {group} 1")


_TRY = "import sys; from api.network import leave_network; sys.exit(not leave_network())"


def can_leave_network() -> bool:
    """Whether this machine allows it; tried in a process that ends at once."""
    command = [sys.executable, "-P", "-c", _TRY]
    try:
        ended = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return ended.returncode == 0
