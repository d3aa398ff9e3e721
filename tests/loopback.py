"""A web server on loopback, on a port of its own, for as long as a test or a measurement lasts."""

from typing import Self

from aiohttp import web

SHUTDOWN_SECONDS = 0.1
"""For requests that are still being answered at its end."""


class Loopback:
    """`async with` it; it answers what `app` has routes for. `host` is its address and port."""

    def __init__(self) -> None:
        self.app = web.Application()
        self.host = ""
        self._runner = web.AppRunner(self.app, access_log=None, shutdown_timeout=SHUTDOWN_SECONDS)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.host = f"127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()
