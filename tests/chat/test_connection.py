"""Keeping a client connected: what the operator has not granted, what Discord refuses, and how it is told."""

import discord
import pytest
from structlog.testing import capture_logs

from bot.chat.client import NutgrafClient
from bot.chat.connection import Connection
from bot.core.errors import SettingsError
from bot.core.vitals import Gateway
from chat_world import Play


async def test_without_the_content_intent_it_goes_on_without_it(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []

    async def start(self: NutgrafClient, _token: str) -> None:
        asked.append(self.intents.message_content)
        if self.intents.message_content:
            raise discord.PrivilegedIntentsRequired(None)

    async with play() as world:
        monkeypatch.setattr(NutgrafClient, "start", start)
        with capture_logs() as logs:
            await Connection(lambda content: world.new_client(message_content=content)).keep("token")

    assert asked == [True, False]
    assert [line["event"] for line in logs if line["log_level"] == "warning"] == ["message_content_intent_missing"]


async def test_a_token_that_discord_refuses_is_a_wrong_setting(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async def start(_self: NutgrafClient, _token: str) -> None:
        raise discord.LoginFailure("Improper token has been passed.")

    async with play() as world:
        monkeypatch.setattr(NutgrafClient, "start", start)
        with pytest.raises(SettingsError, match="DISCORD_TOKEN"):
            await Connection(lambda content: world.new_client(message_content=content)).keep("token")


async def test_how_it_is_is_told_of_the_client_that_is_there_now(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Gateway] = []

    async def start(_self: NutgrafClient, _token: str) -> None:
        told.append(connection.gateway())

    async with play() as world:
        monkeypatch.setattr(NutgrafClient, "start", start)
        connection = Connection(lambda _content: world.client)
        assert connection.gateway() == Gateway()
        await connection.keep("token")
        assert told[0].servers == len(world.client.guilds) == 1
