"""The line in a deferred answer that names what is being done, until the answer itself takes its place."""

import asyncio
from asyncio import sleep
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

import structlog
from discord import Interaction

from bot.chat.inert import inert
from bot.chat.notice import notice
from bot.chat.sending import NOT_HEARD
from bot.core import words
from bot.core.progress import Progress, Stage
from bot.core.words.catalogue import current, speaking

log = structlog.get_logger()

PAUSE = 1.0  # seconds before each edit: an answer that is quicker needs no line
LONGEST = 200


class StageLine:
    """Shows at most one line a second, always the latest; nothing after `close`."""

    def __init__(self, show: Callable[[str], Awaitable[None]]) -> None:
        """Speaks the language that is current now. `show` must not raise."""
        self._show = show
        self._language = current()
        self._next = ""
        self._showing = False
        self._closed = False
        self._task: asyncio.Task[None] | None = None

    def about(self, url: str) -> Progress:
        """The Progress of a link, one of several perhaps."""

        def tell(stage: Stage) -> None:
            with speaking(self._language):  # whose task tells us is any one's that shares the read
                self._say(words.waiting.stage(stage, urlsplit(url).hostname or ""))

        return tell

    async def close(self) -> None:
        """An edit that is under way comes to its end first: it must not land on the answer."""
        self._closed = True
        self._next = ""
        if self._task is None:
            return
        if not self._showing:
            self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    def _say(self, line: str) -> None:
        if self._closed:
            return
        self._next = line
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._keep_showing())

    async def _keep_showing(self) -> None:
        await sleep(PAUSE)
        while line := self._next:
            self._next = ""
            self._showing = True
            await self._show(line)
            self._showing = False
            if not self._closed:
                await sleep(PAUSE)


def stage_line(interaction: Interaction[Any]) -> StageLine:
    """One for the deferred answer of an interaction."""

    async def show(line: str) -> None:
        try:
            await interaction.edit_original_response(view=notice(inert(line, LONGEST)))
        except NOT_HEARD as error:  # the answer will have to do without
            log.info("stage_not_shown", kind=type(error).__name__)

    return StageLine(show)
