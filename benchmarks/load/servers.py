"""Start-up, and memory, in one server and in a thousand with fifty channels each."""

from pathlib import Path

from benchmarks.load.figures import Figure
from benchmarks.load.process import MEGABYTE, nutgraf
from e2e.discord_double import DiscordDouble

SERVERS, CHANNELS = 1_000, 50
STARTS = 3


async def measure(folder: Path, servers: int = SERVERS, starts: int = STARTS) -> list[Figure]:
    first = await _start(folder, 1)
    alone = min([await _start(folder, 1) for _ in range(starts)])
    among = await _start(folder, servers)
    added = (among[2] - alone[2]) / servers / 1000
    return [
        Figure("start to session, database new", f"{first[0]:.1f} s"),
        Figure("start to session, database there", f"{alone[0]:.1f} s"),
        Figure("start to READY done (discord.py waits 2 s for further servers)", f"{alone[1]:.1f} s"),
        Figure(f"… with {servers:,} servers of {CHANNELS} channels", f"{among[1]:.1f} s"),
        Figure("memory with one server, all processes (PSS)", f"{alone[2] / MEGABYTE:.0f} MB"),
        Figure(f"… with {servers:,} of {CHANNELS} channels", f"{among[2] / MEGABYTE:.0f} MB"),
        Figure("… each of them", f"{added:.0f} kB"),
    ]


async def _start(folder: Path, servers: int) -> tuple[float, float, int]:
    """Seconds to the session and to READY, and bytes then."""
    async with DiscordDouble() as discord:
        for _ in range(servers):
            guild = discord.add_guild()
            for number in range(CHANNELS):
                guild.add_channel(f"channel-{number}")
        async with nutgraf(discord, folder) as started:
            session = await started.logged("event=commands_")
            ready = await started.logged("event=ready")
            return session, ready, started.memory()[1]
