"""A real server on the loopback and a real Chromium, for tests of what a clerk does."""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from playwright.sync_api import Browser, Page, sync_playwright

from tests.api.web import PASSWORD

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
SCREEN = {"width": 1366, "height": 768}
PICTURES = Path(__file__).resolve().parents[2] / "docs"


@contextmanager
def serving(app: FastAPI) -> Iterator[str]:
    """The address of the application, served until the block ends; its lifespan is not run."""
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(app, lifespan="off", access_log=False, log_config=None)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join()
    listener.close()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium with a fresh profile."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


def sign_in(page: Page, address: str, name: str) -> None:
    """Fill in the form, as a clerk does, up to the queue."""
    page.goto(address)
    page.get_by_label("Tên tài khoản").fill(name)
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    page.wait_for_url("**/queue")


def picture(page: Page, name: str) -> None:
    """Keep a picture for the README, where DONDOC_PICTURES asks for it."""
    if os.environ.get("DONDOC_PICTURES"):
        PICTURES.mkdir(exist_ok=True)
        page.screenshot(path=PICTURES / name)
