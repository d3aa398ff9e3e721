"""Connection: keeps a client connected to Discord, and says how that is."""

import math
from collections.abc import Callable

import discord
import structlog

from bot.chat.client import NutgrafClient
from bot.chat.sending import OUT_OF_REACH
from bot.core.errors import DiscordUnreachable, SettingsError
from bot.core.vitals import Gateway

log = structlog.get_logger()


class Connection:
    """Where the operator has not granted the message-content intent, a second client goes on without it."""

    def __init__(self, build: Callable[[bool], NutgrafClient]) -> None:
        """`build` makes a client with or without that intent."""
        self._build = build
        self._client: NutgrafClient | None = None

    async def keep(self, token: str) -> None:
        """Stay connected until the client is closed or this is cancelled.

        Raises SettingsError for a refused token, and DiscordUnreachable; a connection that breaks later is made again.
        """
        try:
            await self._run(self._build(True), token)
        except discord.PrivilegedIntentsRequired:
            log.warning(
                "message_content_intent_missing",
                effect="links in messages are not seen; commands work",
                remedy="turn on Message Content Intent for this bot in Discord's developer portal",
            )
            await self._run(self._build(False), token)

    def gateway(self) -> Gateway:
        """How it is at this moment; latency is that of the slowest shard."""
        if self._client is None:
            return Gateway()
        shards = self._client.shards.values()
        latency = max((shard.latency for shard in shards), default=math.inf)
        return Gateway(
            connected=self._client.is_ready() and not any(shard.is_closed() for shard in shards),
            latency=latency if math.isfinite(latency) else None,
            shards=len(shards),
            servers=len(self._client.guilds),
            synced=self._client.tree.synced,
        )

    async def _run(self, client: NutgrafClient, token: str) -> None:
        self._client = client
        async with client:
            try:
                await client.start(token)
            except discord.LoginFailure:
                raise SettingsError("DISCORD_TOKEN: Discord does not accept it") from None
            except OUT_OF_REACH as error:
                raise DiscordUnreachable(type(error).__name__) from None
