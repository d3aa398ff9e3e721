"""Whether an answer from the cache costs more when the cache is full: with 1, 1,000 and 100,000 readings kept."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, insert

from benchmarks.load.answers import Room
from benchmarks.load.figures import Figure, milliseconds, percentile, size_of
from benchmarks.load.outside import Outside
from benchmarks.load.process import MEGABYTE, nutgraf
from benchmarks.load.stories import story
from bot.core.ports import Page
from bot.core.reading import Draft, Engine
from bot.readers.extractive.reader import extract_reading
from bot.store.search import article_search
from bot.store.store import SqlStore
from bot.store.tables import articles, cards, inbox, links, readings, replies, shown, stories, usage
from bot.web.extraction.assemble import article_of
from e2e.discord_double import DiscordDouble

KEPT = (1, 1_000, 100_000)
WORDS = 60  # of each reading that only fills the tables
SERVERS = 100  # among which they are spread; the measured one is one of them
ROUNDS, WARMING = 60, 10
PAUSE = 0.05  # seconds between two answers
AT_ONCE = 5_000  # rows of a table in one statement

Rows = dict[Table, list[dict[str, Any]]]


async def measure(folder: Path, most: int = KEPT[-1]) -> list[Figure]:
    medians, sizes = list[float](), list[int]()
    for count in (count for count in KEPT if count <= most):
        median, size = await _answer(folder / str(count), count)
        medians.append(median)
        sizes.append(size)
    figures = [
        Figure(
            f"an answer from the cache with {count:,} readings kept ({size / MEGABYTE:,.0f} MB)", milliseconds(median)
        )
        for count, median, size in zip(KEPT, medians, sizes, strict=False)
    ]
    grown = medians[-1] / medians[0]
    return [*figures, Figure("ratio of the last to the first", f"{grown:.2f}", "flat", grown < 1.2)]


async def _answer(folder: Path, count: int) -> tuple[float, int]:
    """The median of its seconds, and the size of the database then."""
    async with Outside() as outside, DiscordDouble() as discord:
        room = Room(discord)
        await _fill(folder, count - 1, int(room.channel.guild.id), int(room.channel.id))
        async with nutgraf(discord, folder, **outside.settings) as reading:
            await reading.logged("event=ready")
            await room.answer_to(outside.url(0))
            seconds = list[float]()
            for _ in range(WARMING + ROUNDS):
                await asyncio.sleep(PAUSE)
                seconds.append(await room.answer_to(outside.url(0)))
            return percentile(seconds[WARMING:], 50), size_of(folder)


async def _fill(folder: Path, count: int, server_id: int, channel_id: int) -> None:
    """So many readings, each shown in one of the servers, within the days that are looked back."""
    page = Page("http://filling.example/0", "http://filling.example/0", "text/html", None, story(0, WORDS).html)
    filling = article_of(page)
    made = Draft(reading=extract_reading(filling), engine=Engine(name="extractive", fingerprint="filling"))
    article, draft = filling.model_dump_json(), made.model_dump_json()
    async with SqlStore.opened(f"sqlite:///{folder / 'data' / 'nutgraf.db'}") as store:
        for first in range(1, count + 1, AT_ONCE):
            rows: Rows = {}
            for n in range(first, min(first + AT_ONCE, count + 1)):
                place = (server_id, channel_id) if n % SERVERS == 0 else (n % SERVERS, n % SERVERS)
                for table, row in _rows(n, article, draft, *place):
                    rows.setdefault(table, []).append(row)
            await store.write(lambda connection, rows=rows: _insert(connection, rows))


def _insert(connection: Connection, rows: Rows) -> None:
    for table, its in rows.items():
        connection.execute(insert(table), its)


def _rows(n: int, article: str, draft: str, server_id: int, channel_id: int) -> Iterator[tuple[Table, dict[str, Any]]]:
    """All that the store keeps of one link that was answered; only the words to be searched are its own."""
    at = datetime.now(UTC) - timedelta(seconds=n)
    told, url, text_hash = story(n, WORDS), f"http://filling.example/{n}", f"text {n}"
    place = {"server_id": server_id, "channel_id": channel_id}
    card = {"message_id": n, "shown_id": n, "channel_id": channel_id}
    of_story = {"text_hash": text_hash, "language": "article"}
    made = {"fingerprint": "filling", "engine": "model", "tokens_in": 0, "tokens_out": 0, "dropped": 0, "seconds": 0.0}
    flags = {"alleges": False, "dropped": False, "teaser": False}
    yield (
        articles,
        {"id": n, "text_hash": text_hash, "final_url": url, "title": told.title, "article": article, "created_at": at},
    )
    yield article_search, {"rowid": n, "text": "\n".join([told.title, *told.sentences])}
    yield links, {"key": url, "article_id": n, "fetched_at": at}
    yield readings, {"id": n, **of_story, **made, "draft": draft, "made_at": at}
    yield shown, {"id": n, "url": url, "article_id": n, "reading_id": n, "shown_at": at, **place}
    yield (
        stories,
        {"server_id": server_id, **of_story, "shown_id": n, "host": "filling.example", **flags, "shown_at": at},
    )
    yield cards, card
    yield replies, {**place, "message_id": n, "reply_id": n}
    yield (
        inbox,
        {"id": n, **place, "message_id": n, "url": url, "accepted_at": at, "finished_at": at, "outcome": "answered"},
    )
    yield usage, {"id": n, "day": at.date(), "server_id": server_id, "at": at, "readings": 1}
