"""A site on loopback that serves the example articles, each request counted; `gate` holds answers back."""

import asyncio
from pathlib import Path

from aiohttp import web

from loopback import Loopback

EXAMPLES = Path(__file__).parents[2] / "examples"


class PageServer(Loopback):
    """`requested` are the paths asked for, and `asking` is set by the first."""

    def __init__(self) -> None:
        super().__init__()
        self.requested: list[str] = []
        self.asking = asyncio.Event()
        self.gate = asyncio.Event()
        self.gate.set()
        self.app.router.add_get("/{name}", self._serve)

    async def __aexit__(self, *_: object) -> None:
        self.gate.set()
        await super().__aexit__()

    def url(self, name: str) -> str:
        return f"http://{self.host}/{name}"

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        self.requested.append(request.match_info["name"])
        self.asking.set()
        await self.gate.wait()
        return web.FileResponse(EXAMPLES / request.match_info["name"])
