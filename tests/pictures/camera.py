"""Photographs one message of simcord's preview, in the system's Chromium, over the browser's DevTools protocol."""

import asyncio
import re
import shutil
from base64 import b64decode
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from itertools import count
from tempfile import TemporaryDirectory
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
WIDTH, HEIGHT = 640, 4_000  # of the window, in CSS pixels: a message as wide as on a desktop, and never scrolled
SCALE = 2  # for sharp letters on dense screens
TIMEOUT = 30.0  # seconds for the browser to start, and for one picture to be drawn
POLL = 0.05  # seconds
FLAGS = (  # no sandbox, which does not start for root or in a container: the pages are our own
    "--headless --no-sandbox --disable-gpu --hide-scrollbars --no-first-run --remote-debugging-port=0"
    " --disable-background-networking --disable-component-update --disable-sync --disable-extensions --log-level=3"
    f" --window-size={WIDTH},{HEIGHT} --force-device-scale-factor={SCALE}"
).split()

LISTENING = re.compile(rb"DevTools listening on ws://127\.0\.0\.1:(\d+)/")

# Where the message stands, or null until the preview has drawn it without its own tools and in the whole window.
FIND = """(() => {
  const preview = window.simcordPreview, host = preview?.presentation?.host;
  if (location.href !== "%s" || !host) return null;
  document.querySelectorAll("[data-workbench]").forEach((tool) => { tool.style.display = "none"; });
  const stage = document.querySelector("#preview-stage");
  if (!preview.ready || host.width !== stage.clientWidth || host.height !== stage.clientHeight) return null;
  const { x, y, width, height } = document.querySelector("#focused-content").getBoundingClientRect();
  return { x, y, width, height };
})()"""


class NoBrowser(Exception):
    """None of BROWSERS is on the PATH, or it does not start."""


class Camera:
    """Speaks with one tab: https://chromedevtools.github.io/devtools-protocol/"""

    def __init__(self, tab: ClientWebSocketResponse) -> None:
        self._tab = tab
        self._ids = count(1)

    async def take(self, url: str) -> bytes:
        """A PNG of the message that the preview at `url` shows, WIDTH times SCALE pixels wide.

        Raises TimeoutError when it is not drawn in time.
        """
        await self._call("Page.navigate", url=url)
        async with asyncio.timeout(TIMEOUT):
            while (box := await self._evaluate(FIND % url)) is None:  # noqa: ASYNC110 - another process wakes nobody
                await asyncio.sleep(POLL)
        shot = await self._call("Page.captureScreenshot", clip={**box, "scale": 1})
        return b64decode(shot["data"])

    async def _evaluate(self, expression: str) -> Any:
        answer = await self._call("Runtime.evaluate", expression=expression, returnByValue=True)
        return answer["result"].get("value")

    async def _call(self, method: str, **params: Any) -> dict[str, Any]:
        call_id = next(self._ids)
        await self._tab.send_json({"id": call_id, "method": method, "params": params})
        while (answer := await self._tab.receive_json()).get("id") != call_id:
            pass  # an event; we asked for none
        return answer["result"]


@asynccontextmanager
async def open_camera() -> AsyncGenerator[Camera]:
    """Raises NoBrowser, or TimeoutError when the browser does not start."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        raise NoBrowser(f"No browser: install one of {', '.join(BROWSERS)}.")
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        flags = (*FLAGS, f"--user-data-dir={profile}")
        browser = await asyncio.create_subprocess_exec(program, *flags, stderr=asyncio.subprocess.PIPE)
        try:
            port = await _port_of(browser)
            async with ClientSession() as http, http.ws_connect(await _tab_of(http, port)) as tab:
                yield Camera(tab)
        finally:
            browser.terminate()
            await browser.wait()


async def _tab_of(http: ClientSession, port: str) -> str:
    """The address of the first tab."""
    async with http.get(f"http://127.0.0.1:{port}/json/list") as answer:
        tabs = await answer.json()
    return next(tab["webSocketDebuggerUrl"] for tab in tabs if tab["type"] == "page")


async def _port_of(browser: asyncio.subprocess.Process) -> str:
    """The port at which it says to listen. Raises NoBrowser when it ends without having said so, or TimeoutError."""
    assert browser.stderr
    async with asyncio.timeout(TIMEOUT):
        async for line in browser.stderr:
            if said := LISTENING.search(line):
                return said[1].decode()
    raise NoBrowser("The browser did not start.")
