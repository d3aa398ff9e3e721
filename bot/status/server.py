"""How the bot is, over HTTP: /metrics for Prometheus, /healthz, /readyz, and /status for `nutgraf status`.

It answers GET alone and changes nothing, and what it tells are figures without names, ids, addresses or secrets. So it
asks nobody who they are, nor for whom: a web page that tricks a browser on this machine into asking learns how busy a
bot is. Whether others may ask at all is decided by the address it listens on.
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import structlog
from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot.core import metrics
from bot.status.examination import Examination

log = structlog.get_logger()

UNAVAILABLE = 503
CLOSING_SECONDS = 1.0  # nobody waits long for an answer, and a connection that idles is not waited for


@asynccontextmanager
async def served(examination: Examination, address: tuple[str, int] | None) -> AsyncGenerator[None]:
    """Served until the block ends, at host and port, or nowhere (None).

    Where the address cannot be had, a warning says so, and the block runs all the same.
    """
    if address is None:
        yield
        return
    watching = asyncio.create_task(examination.watch.run())
    app = web.Application(client_max_size=0)
    app.add_routes(_routes(examination))
    runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=CLOSING_SECONDS)
    await runner.setup()
    try:
        await _listen(runner, *address)
        yield
    finally:
        watching.cancel()
        await runner.cleanup()
        await examination.close()


async def _listen(runner: web.AppRunner, host: str, port: int) -> None:
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        reason = (error.strerror or str(error)).partition(":")[0]
        log.warning("status_not_served", address=f"{host}:{port}", reason=reason, remedy="set STATUS_ADDRESS")
    else:
        log.info("status_served", address=f"{host}:{port}")


def _routes(examination: Examination) -> list[web.RouteDef]:

    async def told(_: web.Request) -> web.Response:
        await examination.report()  # sets the gauges
        return web.Response(body=generate_latest(metrics.REGISTRY), headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def healthz(_: web.Request) -> web.Response:
        return _verdict((await examination.report()).ailments)

    async def readyz(_: web.Request) -> web.Response:
        return _verdict((await examination.report()).unready)

    async def status(_: web.Request) -> web.Response:
        return web.json_response(text=(await examination.report()).model_dump_json())

    pages = {"/metrics": told, "/healthz": healthz, "/readyz": readyz, "/status": status}
    return [web.get(path, answer, allow_head=False) for path, answer in pages.items()]


def _verdict(reasons: list[str]) -> web.Response:
    return web.Response(status=UNAVAILABLE, text="\n".join(reasons)) if reasons else web.Response(text="ok")
