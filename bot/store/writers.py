"""Writers of one process stand in line here, so that they do not contend in the database."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from time import monotonic

from bot.core.errors import StoreLocked


class Writers:
    """One at a time. When one has found the database locked by another process, those behind it have waited with it,
    and fail with it: else each would wait in its turn, and the tenth for ten times as long."""

    def __init__(self) -> None:
        self._one = asyncio.Lock()
        self._found_locked = 0.0

    @asynccontextmanager
    async def turn(self) -> AsyncGenerator[None]:
        """Raises StoreLocked."""
        came = monotonic()
        async with self._one:
            if came < self._found_locked:
                raise StoreLocked("database is locked")
            try:
                yield
            except StoreLocked:
                self._found_locked = monotonic()
                raise
