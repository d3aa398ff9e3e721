"""A site on loopback that serves the example articles, each request counted; `gate` holds answers back."""

import asyncio
from pathlib import Path
from typing import Self

from aiohttp import web

EXAMPLES = Path(__file__).parents[2] / "examples"


class PageServer:
    """`async with` it; `requested` are the paths asked for, and `asking` is set by the first."""

    def __init__(self) -> None:
        self.requested: list[str] = []
        self.asking = asyncio.Event()
        self.gate = asyncio.Event()
        self.gate.set()
        app = web.Application()
        app.router.add_get("/{name}", self._serve)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.host = f"127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self.gate.set()
        await self._runner.cleanup()

    def url(self, name: str) -> str:
        return f"http://{self.host}/{name}"

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        self.requested.append(request.match_info["name"])
        self.asking.set()
        await self.gate.wait()
        return web.FileResponse(EXAMPLES / request.match_info["name"])
