"""A server in a process of its own, to which the gauntlet sends one file.

The file comes by standard input; everything that the server answers goes to standard output, where
the gauntlet searches it. Arguments: the way of sending, and the canary (for the file's name).
"""

from __future__ import annotations

import socket
import sys
import threading
import time
from datetime import UTC, datetime

import httpx
import uvicorn

from api.app import create_app
from models.accounts import create_key
from models.codes import Scope
from models.database import session


def serve() -> tuple[uvicorn.Server, str]:
    """A running server with every log line on standard output, and its address."""
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(create_app(), log_level="debug", access_log=True)
    server = uvicorn.Server(config)
    threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True).start()
    while not server.started:
        time.sleep(0.02)
    return server, f"http://127.0.0.1:{listener.getsockname()[1]}/api/v1"


def send(client: httpx.Client, way: str, data: bytes, word: str) -> httpx.Response:
    """The answer to the upload. The form is padded beyond the size at which servers spool."""
    if way == "upload_raw":
        return client.post("/documents", content=data)
    field = {"note": (None, "x" * 2_000_000)}
    return client.post("/documents", files={"file": (f"{word}.docx", data), **field})


def main() -> None:
    """Send, look at everything that may show it, print it all."""
    way, word = sys.argv[1:3]
    data = sys.stdin.buffer.read()
    server, address = serve()
    with session(server.config.app.state.engine) as db:  # type: ignore[union-attr]
        key = create_key(db, label="gauntlet", scopes=set(Scope), at=datetime.now(UTC))
        db.commit()
    with httpx.Client(base_url=address, headers={"Authorization": f"Bearer {key}"}) as client:
        answers = [send(client, way, data, word)]
        answers += [client.get(p) for p in ("/documents", "/changes", "/classified", "/tasks")]
    for answer in answers:
        sys.stdout.write(f"{answer.status_code} {dict(answer.headers)}\n{answer.text}\n")
    server.should_exit = True
    sys.stdout.flush()


if __name__ == "__main__":
    main()
