"""Asks the database a thing, and waits no longer than is good for it."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar

from bot.core.errors import StoreError
from bot.core.vitals import DATABASE_SECONDS

T = TypeVar("T")


class DatabaseQuestion(Generic[T]):
    """Asks again only once it has been answered, so that a database that hangs does not collect questions."""

    def __init__(self, ask: Callable[[], Coroutine[Any, Any, T]], seconds: float = DATABASE_SECONDS) -> None:
        self._ask = ask
        self._seconds = seconds
        self._asked: asyncio.Task[T] | None = None

    async def answer(self) -> T | str:
        """The answer, or in its place why there is none."""
        if self._asked is None or self._asked.done():
            self._asked = asyncio.create_task(self._ask())
        await asyncio.wait({self._asked}, timeout=self._seconds)
        if not self._asked.done():
            return f"no answer within {self._seconds:g} s"
        try:
            return self._asked.result()
        except StoreError as error:
            return error.detail or type(error).__name__

    async def close(self) -> None:
        """Stop waiting for an answer."""
        if self._asked:
            self._asked.cancel()
            await asyncio.gather(self._asked, return_exceptions=True)
