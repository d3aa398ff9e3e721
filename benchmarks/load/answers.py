"""How soon a link is answered that is in the cache, beside a bare bot in the same run; and one that is not."""

import asyncio
from datetime import datetime
from pathlib import Path

from benchmarks.load.figures import Figure, milliseconds, percentile
from benchmarks.load.outside import Outside
from benchmarks.load.process import Bot, bot, nutgraf
from e2e.discord_double import DiscordDouble
from e2e.discord_message import Message
from e2e.discord_world import Channel, User

ROUNDS, WARMING = 200, 20
FIRST_READINGS = 60
PAUSE = 0.05  # seconds between two rounds
PATIENCE = 30.0  # seconds for one answer


class Room:
    """A channel in which one member posts; `answer_to` gives the seconds until the reply's request is there."""

    def __init__(self, discord: DiscordDouble) -> None:
        self.discord = discord
        guild = discord.add_guild()
        self.channel: Channel = guild.add_channel("news")
        self.member: User = guild.add_member("Ada")

    async def answer_to(self, text: str) -> float:
        """As the double stamps both messages."""
        message = await self.discord.post_message(self.channel, self.member, text)
        reply = await self.discord.wait_for_message(lambda sent: sent.reference is message, PATIENCE)
        return (_stamp(reply) - _stamp(message)).total_seconds()


async def measure(folder: Path, rounds: int = ROUNDS, first_readings: int = FIRST_READINGS) -> list[Figure]:
    async with Outside() as outside, DiscordDouble() as ours, DiscordDouble() as bare:
        room, beside = Room(ours), Room(bare)
        async with (
            nutgraf(ours, folder / "answers", **outside.settings) as reading,
            bot(["-m", "benchmarks.load.pong", bare.api_base], bare, folder / "pong"),
        ):
            first = await _first_readings(room, outside, reading, first_readings)
            return [*await _cached(room, beside, outside, rounds), *first]


async def _cached(room: Room, beside: Room, outside: Outside, rounds: int) -> list[Figure]:
    """The two bots take turns; the pause is for what ours does after its reply."""
    answers, pongs = list[float](), list[float]()
    for _ in range(WARMING + rounds):
        answers.append(await room.answer_to(outside.url(0)))
        pongs.append(await beside.answer_to("ping"))
        await asyncio.sleep(PAUSE)
    answers, pongs = answers[WARMING:], pongs[WARMING:]
    ratio = percentile(answers, 50) / percentile(pongs, 50)
    return [
        _spread("an answer from the cache, MESSAGE_CREATE to the reply's request", answers),
        _spread('a bare discord.py bot replying "pong", in turn with it', pongs),
        Figure("ratio of the medians", f"{ratio:.1f}", "at most 2", ratio <= 2),
    ]


async def _first_readings(room: Room, outside: Outside, reading: Bot, count: int) -> list[Figure]:
    """One after the other, with a model and a site that answer at once; the first starts the extracting process."""
    await room.answer_to(outside.url(0))
    began = reading.cpu_seconds()
    seconds = [await room.answer_to(outside.url(number)) for number in range(1, count + 1)]
    cpu = (reading.cpu_seconds() - began) / count
    median = percentile(seconds, 50)
    return [
        Figure(
            "first reading of 1,500 words, model and site answering at once",
            milliseconds(median),
            "under 60 ms",
            median < 0.06,
        ),
        Figure("its CPU time, all processes of the bot", milliseconds(cpu)),
    ]


def _spread(what: str, seconds: list[float]) -> Figure:
    half, most = milliseconds(percentile(seconds, 50)), milliseconds(percentile(seconds, 99))
    return Figure(what, f"{half}; p99 {most}")


def _stamp(message: Message) -> datetime:
    return datetime.fromisoformat(message.timestamp)
