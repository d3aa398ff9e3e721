"""Whose token it is and what Discord lets it see, asked without connecting."""

from dataclasses import dataclass

import discord
from aiohttp import ClientError

from bot.core.errors import DiscordUnreachable, SettingsError


@dataclass(frozen=True, slots=True)
class Introduction:
    """A bot's name, and whether its operator has switched on the message-content intent."""

    name: str
    may_read_messages: bool


async def introduce(token: str) -> Introduction:
    """Log in over HTTP alone. Raises SettingsError for a token that Discord does not take, and DiscordUnreachable."""
    async with discord.Client(intents=discord.Intents.none()) as client:
        try:
            await client.login(token)
            flags = (await client.application_info()).flags
        except discord.LoginFailure:
            raise SettingsError("DISCORD_TOKEN: Discord does not accept it") from None
        except (discord.HTTPException, ClientError, OSError) as error:
            raise DiscordUnreachable(type(error).__name__) from None
        user = client.user
    intent = flags.gateway_message_content or flags.gateway_message_content_limited
    return Introduction(str(user), may_read_messages=intent)
