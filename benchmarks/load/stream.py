"""Twenty links a second for a minute, with slow pages and a slow model: what is lost, and what it takes."""

import asyncio
import itertools
import re
import socket
from datetime import datetime
from pathlib import Path

import aiohttp

from benchmarks.load.figures import Figure, percentile, size_of
from benchmarks.load.outside import Outside
from benchmarks.load.process import MEGABYTE, Bot, nutgraf
from e2e.discord_double import DiscordDouble
from e2e.discord_message import Message

A_SECOND, SECONDS = 20, 60
PAGE_SECONDS, MODEL_SECONDS = 0.2, 2.0
SERVERS, MEMBERS_EACH = 10, 10
AT_ONCE = 64
"""Twenty a second that take two and a half each are fifty at a time."""
PATIENCE = 300.0  # seconds after the last link was posted


async def measure(folder: Path, seconds: int = SECONDS) -> list[Figure]:
    port = _free_port()
    pace = {"READINGS_AT_ONCE": str(AT_ONCE), "STATUS_ADDRESS": f"127.0.0.1:{port}"}
    async with Outside(PAGE_SECONDS, MODEL_SECONDS) as outside, DiscordDouble() as discord:
        for _ in range(SERVERS):
            guild = discord.add_guild()
            guild.add_channel("news")
            for member in range(MEMBERS_EACH):
                guild.add_member(f"member {member}")
        async with nutgraf(discord, folder, **outside.settings, **pace) as reading:
            await reading.logged("event=ready")
            looking = asyncio.create_task(_most_memory(reading))
            posted = await _post(discord, outside, seconds * A_SECOND)
            waits, drained = await _answered(discord, posted)
            looking.cancel()
            lag = await _lag(port)
            cpu = reading.cpu_seconds()
            rss, pss = await _until_cancelled(looking)
        size = size_of(folder)
    lost = len(posted) - len(waits)
    twice = len(discord.sent) - len(waits)
    return [
        Figure(f"links posted, {A_SECOND} a second for {seconds} s", f"{len(posted):,}"),
        Figure("not answered; answered more than once", f"{lost}; {twice}", "none lost", lost == 0 and twice == 0),
        Figure("from link to card", f"{percentile(waits, 50):.1f} s; p99 {percentile(waits, 99):.1f} s"),
        Figure("from the last link to the last card", f"{drained:.1f} s"),
        Figure("memory at most, all processes (PSS)", f"{pss / MEGABYTE:.0f} MB", "under 300 MB", pss < 300 * MEGABYTE),
        Figure("… with what they share counted in each (RSS)", f"{rss / MEGABYTE:.0f} MB"),
        Figure("event loop late, p99, as /metrics tells", f"at most {lag * 1000:g} ms", "under 100 ms", lag <= 0.1),
        Figure("CPU time a link, all processes of the bot", f"{cpu / len(posted) * 1000:.0f} ms"),
        Figure("database for 1,000 readings of 1,500 words", f"{size / len(posted) * 1000 / MEGABYTE:.1f} MB"),
    ]


async def _post(discord: DiscordDouble, outside: Outside, count: int) -> list[Message]:
    """By the clock, whatever the bot does meanwhile; server by server, member by member."""
    rooms = [
        (next(iter(guild.channels.values())), list(guild.members.values())[2:])
        for guild in discord.gateway.guilds.values()
    ]
    places = ((channel, members[at % len(members)]) for at in itertools.count() for channel, members in rooms)
    loop = asyncio.get_running_loop()
    began = loop.time()
    posted: list[Message] = []
    for number, (channel, member) in zip(range(count), places, strict=False):
        await asyncio.sleep(began + number / A_SECOND - loop.time())
        posted.append(await discord.post_message(channel, member, outside.url(number)))
    return posted


async def _answered(discord: DiscordDouble, posted: list[Message]) -> tuple[list[float], float]:
    """The seconds that each answered link waited, and those from the last link to the last answer."""
    loop = asyncio.get_running_loop()
    until = loop.time() + PATIENCE
    while len({id(sent.reference) for sent in discord.sent}) < len(posted) and loop.time() < until:  # noqa: ASYNC110
        await asyncio.sleep(0.25)
    answers = {sent.reference: _stamp(sent) for sent in reversed(discord.sent) if sent.reference in posted}
    waits = [(at - _stamp(message)).total_seconds() for message, at in answers.items() if message]
    return waits, (max(answers.values()) - _stamp(posted[-1])).total_seconds()


async def _most_memory(reading: Bot) -> tuple[int, int]:
    """RSS and PSS in bytes, each at its most, until cancelled."""
    most = (0, 0)
    try:
        while True:
            now = reading.memory()
            most = max(most[0], now[0]), max(most[1], now[1])
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        return most


async def _until_cancelled(looking: asyncio.Task[tuple[int, int]]) -> tuple[int, int]:
    return await looking


async def _lag(port: int) -> float:
    """The bound, in seconds, under which 99 of 100 looks at the event loop were."""
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}/metrics") as response:
        text = await response.text()
    buckets = [
        (float(le), float(count)) for le, count in re.findall(r'loop_lag_seconds_bucket{le="(.+?)"} (\S+)', text)
    ]
    return next(le for le, count in buckets if count >= 0.99 * buckets[-1][1])


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def _stamp(message: Message) -> datetime:
    return datetime.fromisoformat(message.timestamp)
