"""Gives up a request that Discord leaves without an answer; what waits for its turn by a rate limit is not counted."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from types import SimpleNamespace

import aiohttp

_limit: ContextVar[tuple[asyncio.Timeout, float] | None] = ContextVar("_limit", default=None)


@asynccontextmanager
async def answered_within(seconds: float) -> AsyncGenerator[None]:
    """Raises TimeoutError where one request made meanwhile, of a client that `watch` was called for, lasts longer.

    discord.py's own limit is five minutes, and covers no pause that Discord asks for.
    """
    async with asyncio.timeout(None) as timeout:
        before = _limit.set((timeout, seconds))
        try:
            yield
        finally:
            _limit.reset(before)


def watch(trace: aiohttp.TraceConfig) -> None:
    """Have the requests of a client with this trace measured."""
    trace.on_request_start.append(_asked)
    trace.on_request_end.append(_answered)


async def _asked(_session: aiohttp.ClientSession, _context: SimpleNamespace, _about: object) -> None:
    if limit := _limit.get():
        timeout, seconds = limit
        timeout.reschedule(asyncio.get_running_loop().time() + seconds)


async def _answered(_session: aiohttp.ClientSession, _context: SimpleNamespace, _about: object) -> None:
    if limit := _limit.get():
        limit[0].reschedule(None)
