"""A world to be photographed: the examples as its pages, read by the real reader that needs no model."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

from bot.core.article import Article
from bot.core.errors import PageBlocked
from bot.readers.extractive.reader import ExtractiveReader
from bot.web.extraction.assemble import article_of
from chat_world import World, world
from events.posted import PAGES
from made_pages import page

ROOT = Path(__file__).parents[2]
COLUMN = "https://skerra-herald.example/opinion/ferry-cut-was-hidden/"
REPORT = "https://www.brackwater-courier.example/news/2026/02/05/council-approves-flood-wall"
BLOCKED = "https://www.brackwater-courier.example/subscribers/harbour-wall"


@asynccontextmanager
async def stage(database_url: str) -> AsyncGenerator[World]:
    """Nutgraf in a server that lets it answer, under its own name; its database is at `database_url`."""
    pages = {
        COLUMN: _example("ferry-opinion", COLUMN),
        REPORT: _example("council-report", REPORT),
        BLOCKED: PageBlocked("403"),
        **PAGES,
    }
    async with world(database_url, pages=pages, reads_with=ExtractiveReader()) as opened:
        bot = opened.client.get_guild(opened.server.id)
        assert bot is not None
        await bot.me.edit(nick="Nutgraf")
        _agree_on_the_time(opened)
        yield opened


@cache
def _example(name: str, url: str) -> Article:
    return article_of(page((ROOT / "examples" / f"{name}.html").read_bytes(), url=url))


def _agree_on_the_time(opened: World) -> None:
    """Discord's clock is put to ours: its own stands before the articles came out."""
    ahead = opened.clock.now() - opened.env.now()
    opened.env.backend.clock.advance(ahead.total_seconds())
