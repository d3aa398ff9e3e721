"""The bare bot beside which ours is measured: `python -m benchmarks.load.pong API_BASE` replies "pong"."""

import os
import sys

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route


class Pong(discord.AutoShardedClient):
    async def on_message(self, message: discord.Message) -> None:
        if not message.author.bot:
            await message.reply("pong")


if __name__ == "__main__":
    Route.BASE = sys.argv[1]
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(sys.argv[1]).with_scheme("ws").with_path("/gateway")
    Pong(intents=discord.Intents(guilds=True, guild_messages=True, message_content=True)).run(
        os.environ["DISCORD_TOKEN"]
    )
