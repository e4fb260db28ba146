"""`dondoc serve`: the API, the review pages and the feed."""

from __future__ import annotations

import argparse
import os
import socket

from api.cli.office import office
from api.cli.terminal import complain
from api.readers import start

APP = "api.app:create_app"


def run(arguments: argparse.Namespace) -> int:
    """Serve until stopped. The database is brought up to date first, once for all processes."""
    import uvicorn

    with office() as (settings, _engine):
        pass
    host = arguments.host or settings.host
    port = arguments.port or settings.port
    if not _is_free(host, port):
        complain(f"Không mở được {host}:{port}: hãy chọn cổng khác bằng --port.", "port_in_use")
        return 1
    start()  # the libraries load while nobody waits for them
    os.environ |= {"DONDOC_HOST": host, "DONDOC_PORT": str(port)}
    print(f"dondoc đang chạy tại http://{_shown(host)}:{port} (dừng: Ctrl-C)", flush=True)
    uvicorn.run(
        APP,
        factory=True,
        host=host,
        port=port,
        workers=arguments.workers or 1,
        access_log=False,  # a request's path may name what was asked for
        log_level="warning",
    )
    return 0


def _is_free(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host
