"""Runs the bot against the double instead of Discord: `python tests/e2e/launch.py API_BASE -- run`."""

import sys

import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.cli import main

if __name__ == "__main__":
    api_base, _, *arguments = sys.argv[1:]
    Route.BASE = api_base
    # discord.py goes back to the default gateway after an invalid session, and with a given shard count.
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(api_base).with_scheme("ws").with_path("/gateway")
    sys.argv = ["nutgraf", *arguments]
    main()
