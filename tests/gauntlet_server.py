"""A server in a process of its own, to which the gauntlet sends one file.

The file comes by standard input; everything that the server answers goes to standard output, where
the gauntlet searches it. Arguments: the way of sending, and the file's name and its ending.
"""

from __future__ import annotations

import json
import socket
import sys
import threading
import time
from datetime import UTC, datetime
from urllib.parse import quote

import httpx
import uvicorn

from api.app import create_app
from models.accounts import create_key
from models.codes import Scope
from models.database import session

PAGES = ("/documents", "/changes", "/classified", "/tasks", "/openapi.json")


def serve() -> tuple[uvicorn.Server, int]:
    """A running server with every log line on standard output, and its port."""
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(create_app(), log_level="debug", access_log=True)
    server = uvicorn.Server(config)
    threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True).start()
    while not server.started:
        time.sleep(0.02)
    return server, listener.getsockname()[1]


def send(client: httpx.Client, way: str, data: bytes, name: str) -> httpx.Response:
    """The answer to the upload. The form is padded beyond the size at which servers spool."""
    again = {"Idempotency-Key": "once"}
    if way == "upload_form":
        field = {"note": (None, "x" * 50_000)}
        padded = data + b" " * (2_000_000 if name.endswith(".txt") else 0)
        return client.post("/documents", files={"file": (name, padded), **field}, headers=again)
    named = again | {"X-Filename": quote(name)}
    return client.post("/documents", content=data, headers=named)


def cut(port: int, key: str, data: bytes, name: str) -> None:
    """Send half of a form and hang up."""
    head = (
        f"POST /api/v1/documents HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {key}\r\n"
        f"Content-Type: multipart/form-data; boundary=b\r\nContent-Length: {len(data) + 500}\r\n\r\n"
        f'--b\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
    )
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(head.encode() + data)
        time.sleep(0.3)


def main() -> None:
    """Send, look at everything that may show it, print it all."""
    way, name = sys.argv[1], "".join(sys.argv[2:4])
    data = sys.stdin.buffer.read()
    server, port = serve()
    with session(server.config.app.state.engine) as db:  # type: ignore[union-attr]
        key = create_key(db, label="gauntlet", scopes=set(Scope), at=datetime.now(UTC))
        db.commit()
    address = f"http://127.0.0.1:{port}/api/v1"
    bearer = {"Authorization": f"Bearer {key}"}
    with httpx.Client(base_url=address, headers=bearer, timeout=100) as client:
        if way == "upload_cut":
            cut(port, key, data, name)
        answers = [send(client, way, data, name) for _ in range(2)]
        answers += [client.get(page) for page in PAGES]
        answers += [client.get("/documents", params={"after": name, "state": name})]
    for answer in answers:
        shown = f"{answer.status_code} {json.dumps(dict(answer.headers))}\n{answer.text}\n"
        sys.stdout.write(shown)
    server.should_exit = True
    sys.stdout.flush()


if __name__ == "__main__":
    main()
