"""A Discord double for clients of this process, and a tiny bot connected to one for the double's own tests."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import discord.http
import discord.webhook.async_
import pytest
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.chat import sending
from e2e.discord_double import DiscordDouble
from e2e.hurry import Hurried
from e2e.tiny_bot import TinyBot, TinyWorld


@pytest.fixture
async def double(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> AsyncIterator[DiscordDouble]:
    """A Discord to which clients of this process connect; between our attempts nobody waits."""
    monkeypatch.setattr(sending, "FIRST_PAUSE", 0.0)
    async with DiscordDouble(**getattr(request, "param", {})) as double:
        monkeypatch.setattr(Route, "BASE", double.api_base)
        monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(double.gateway.url))
        yield double


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds of each pause that discord.py would have made; it makes none."""
    hurried = Hurried()
    monkeypatch.setattr(discord.http, "asyncio", hurried)
    monkeypatch.setattr(discord.webhook.async_, "asyncio", hurried)
    return hurried.slept


@pytest.fixture
async def tiny_world(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> AsyncIterator[TinyWorld]:
    options: dict[str, Any] = dict(getattr(request, "param", {}))
    bot = TinyBot(message_content=options.pop("message_content", True))
    async with DiscordDouble(**options) as double:
        monkeypatch.setattr(Route, "BASE", double.api_base)
        monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(double.gateway.url))
        guild = double.add_guild()
        channel, member = guild.add_channel("news"), guild.add_member("Ada")
        running = asyncio.create_task(bot.start(double.token))
        await double.wait_until_connected()
        yield TinyWorld(double, channel, member, bot)
        await bot.close()
        await running
