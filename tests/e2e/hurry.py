"""discord.py without the seconds that it waits before it tries again."""

import asyncio
from typing import Any


class Hurried:
    """asyncio as discord.py sees it; `slept` are the seconds that it would have waited."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(asyncio, name)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        await asyncio.sleep(0)
