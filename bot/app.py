"""Builds the parts, opens and closes them; the only file that sees every wing.

Discord's and the model's libraries take as long to import as all the rest, so they are imported where they are needed:
`nutgraf read` without a model waits for neither.
"""

import asyncio
import signal
import time
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import structlog

from bot import pauses
from bot.config import Settings
from bot.core import metrics
from bot.core.article import Article
from bot.core.budget import Budget
from bot.core.daily_backup import back_up_daily
from bot.core.desk import Desk
from bot.core.engines import Engines
from bot.core.fair_queue import FairQueue
from bot.core.guild import GuildSettings
from bot.core.ports import Page, Store
from bot.core.reading import Reading
from bot.core.retention import prune_daily
from bot.readers.extractive.reader import ExtractiveReader
from bot.readers.llm.tokens import Tokens
from bot.store import backup_files
from bot.store.files import sqlite_file
from bot.store.store import SqlStore
from bot.web.archive import Archive
from bot.web.extract import Extractor
from bot.web.fetch import Fetcher

if TYPE_CHECKING:
    from bot.chat.introduction import Introduction
    from bot.chat.parts import Parts
    from bot.readers.llm.completion import ModelSettings
    from bot.readers.llm.prompt import Prompt
    from bot.readers.llm.reader import ModelReader

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class House:
    """The open parts that an entrance needs."""

    desk: Desk
    store: Store


class SystemClock:
    """core.ports.Clock by this machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def steady(self) -> datetime:
        return datetime.fromtimestamp(time.monotonic(), UTC)

    def call_in(self, pause: timedelta, call: Callable[[], None]) -> None:
        asyncio.get_running_loop().call_later(pause.total_seconds(), call)


@dataclass(frozen=True, slots=True)
class Pages:
    """core.ports.PageSource from its two halves."""

    fetcher: Fetcher | Archive
    extractor: Extractor

    async def fetch(self, url: str) -> Page:
        return await self.fetcher.fetch(url)

    async def extract(self, page: Page) -> Article:
        return await self.extractor.extract(page)


@asynccontextmanager
async def open_house(settings: Settings, extractors: int = 1, *, alone: bool = False) -> AsyncGenerator[House]:
    """Everything but the chat, opened in order and closed in reverse. Raises SettingsError or a StoreError.

    `extractors`: so many pages are taken apart at a time, each in a process of its own. `alone` as in Database.opened.
    """
    async with (
        open_store(settings, alone=alone) as store,
        Fetcher(settings.allow_hosts, obey_robots=settings.obey_robots_txt) as fetcher,
        Extractor(workers=extractors, replaced=metrics.EXTRACTORS_REPLACED.inc) as extractor,
        open_engines(settings) as engines,
    ):
        clock = SystemClock()
        desk = Desk(
            pages=Pages(_with_archive(fetcher, settings), extractor),
            engines=engines,
            store=store,
            clock=clock,
            allow_hosts=settings.allow_hosts,
            fresh_for=timedelta(hours=settings.refetch_after_hours),
            budget=Budget(store, clock, settings.limits, settings.price),
            when_model_fails=settings.when_model_fails,
        )
        try:
            yield House(desk, store)
        finally:
            await desk.close()


def back_up(settings: Settings, into: Path | None) -> Path:
    """A whole copy of the database. Raises UsageError or a StoreError."""
    return backup_files.back_up(settings.database_url, into, SystemClock().now())


@asynccontextmanager
async def open_engines(settings: Settings) -> AsyncGenerator[Engines]:
    """The readers, alone: with the models that are configured."""
    async with (
        _open_model(settings, settings.openai_model) as model,
        _open_model(settings, settings.openai_other_model) as other_model,
    ):
        yield Engines(
            extractive=ExtractiveReader(),
            model=model,
            other=other_model,
            breaker=model.breaker if model else None,
            other_breaker=other_model.breaker if other_model else None,
        )


async def run_bot(settings: Settings) -> None:
    """The Discord bot, until it is told to stop: what is under way gets its time, then everything is closed."""
    await _until_told_to_stop(_run_bot(settings))


async def _run_bot(settings: Settings) -> None:
    from bot.chat.client import NutgrafClient
    from bot.chat.connection import Connection
    from bot.status.examination import Examination
    from bot.status.server import served
    from bot.status.watch import Watch

    async with open_house(settings, extractors=2, alone=True) as house:
        parts = _parts(settings, house)
        connection = Connection(lambda content: NutgrafClient(parts, message_content=content))
        examination = Examination(Watch(connection.gateway, parts.clock), parts.store, parts.queue, parts.desk.budget)
        daily = (prune_daily(parts.store, parts.clock, settings.keep_days), copy_daily(settings))
        pauses.keep_short()
        async with served(examination, settings.status), meanwhile(*daily):
            await connection.keep(settings.token)


async def _until_told_to_stop(work: Coroutine[Any, Any, None]) -> None:
    """By the signals of a terminal or a container."""
    task = asyncio.create_task(work)
    for sign in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(sign, task.cancel)
    with suppress(asyncio.CancelledError):
        await task


@asynccontextmanager
async def meanwhile(*works: Coroutine[Any, Any, None]) -> AsyncGenerator[None]:
    """Begun with the block and stopped at its end. What fails in a way that nobody foresaw takes nothing with it."""
    tasks = [asyncio.create_task(_logged(work)) for work in works]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _logged(work: Coroutine[Any, Any, None]) -> None:
    try:
        await work
    except Exception:
        log.exception("daily_work_ended")


def _parts(settings: Settings, house: House) -> "Parts":
    from bot.chat.parts import Parts

    return Parts(
        desk=house.desk,
        store=house.store,
        clock=SystemClock(),
        queue=FairQueue(SystemClock(), settings.most_readings, settings.readings_at_once),
        defaults=GuildSettings(settings.default_mode, settings.max_links_per_message),
        allow_hosts=settings.allow_hosts,
        keep_days=settings.keep_days,
        backup_days=settings.backup_days if sqlite_file(settings.database_url) else 0,
    )


def _with_archive(fetcher: Fetcher, settings: Settings) -> Fetcher | Archive:
    address = settings.archive_fallback
    return Archive(fetcher, address, settings.allow_hosts) if address else fetcher


def open_store(settings: Settings, *, alone: bool = False) -> AbstractAsyncContextManager[SqlStore]:
    """`alone` as in Database.opened."""
    return SqlStore.opened(settings.database_url, alone=alone)


async def copy_daily(settings: Settings) -> None:
    """Until it is cancelled; at once where there is nothing to copy: PostgreSQL has its own ways."""
    database = sqlite_file(settings.database_url)
    if database and settings.backup_days:
        await back_up_daily(backup_files.Backups(database, settings.backup_days), SystemClock())


async def prompts(settings: Settings, article: Article, language: str | None) -> "list[Prompt[Reading]]":
    """What the model would be sent for an article; more than one where it is read in parts."""
    from bot.readers.llm.reader import ModelReader

    tokens = _tokens(settings, settings.openai_model)
    await tokens.warm()
    reader = ModelReader(_model_settings(settings, settings.openai_model), tokens)
    try:
        return reader.prompts(article, language)
    finally:
        await reader.close()


async def ask_model(settings: Settings) -> None:
    """One small call, to see that the endpoint answers in a schema. Raises a ModelError."""
    from bot.readers.llm.completion import Endpoint

    endpoint = Endpoint(_model_settings(settings, settings.openai_model))
    try:
        await endpoint.ask_how_it_is()
    finally:
        await endpoint.close()


async def ask_discord(settings: Settings) -> "Introduction":
    """Whose token it is. Raises SettingsError or DiscordUnreachable."""
    from bot.chat.introduction import introduce

    return await introduce(settings.token)


async def tokens_are_exact(settings: Settings) -> bool:
    """Whether the model's vocabulary is at hand, or can be fetched."""
    tokens = _tokens(settings, settings.openai_model)
    await tokens.warm()
    return tokens.exact


@asynccontextmanager
async def _open_model(settings: Settings, name: str | None) -> AsyncGenerator["ModelReader | None"]:
    """A model's reader, its vocabulary warming up beside it; None without a name or where no endpoint is configured."""
    if name is None or not settings.has_model:
        yield None
        return
    from bot.readers.llm.reader import ModelReader

    tokens = _tokens(settings, name)
    warming = asyncio.create_task(tokens.warm())
    reader = ModelReader(_model_settings(settings, name), tokens, SystemClock())
    try:
        yield reader
    finally:
        warming.cancel()
        await reader.close()


def _tokens(settings: Settings, model: str) -> Tokens:
    return Tokens(model, settings.data_dir / "tokens")


def _model_settings(settings: Settings, model: str) -> "ModelSettings":
    from bot.readers.llm.completion import ModelSettings

    key = settings.openai_api_key
    return ModelSettings(
        api_key=key.get_secret_value() if key else None,
        base_url=settings.openai_base_url,
        model=model,
        context_tokens=settings.openai_context_tokens,
        max_output_tokens=settings.openai_max_output_tokens,
        seconds=settings.openai_timeout_seconds,
        secrets=tuple(settings.secrets),
    )
