"""Looks at the event loop and the gateway twice a second, for what only shows over time."""

import asyncio
from collections import deque
from collections.abc import Callable

from bot.core import metrics
from bot.core.ports import Clock
from bot.core.vitals import Gateway

PAUSE = 0.5  # seconds
REMEMBERED = 120  # looks: a minute


class Watch:
    """`gateway`: how the connection to Discord is now."""

    def __init__(self, gateway: Callable[[], Gateway], clock: Clock) -> None:
        self.gateway = gateway
        self.started = self.gateway_seen = clock.now()
        self.clock = clock
        self._lags: deque[float] = deque([0.0], REMEMBERED)

    @property
    def lag(self) -> float:
        """Seconds by which the event loop was late in the last minute, at worst."""
        return max(self._lags)

    async def run(self) -> None:
        """Until it is cancelled."""
        loop = asyncio.get_running_loop()
        while True:
            due = loop.time() + PAUSE
            await asyncio.sleep(PAUSE)
            self.look(max(0.0, loop.time() - due))

    def look(self, lag: float) -> None:
        """What is noted each time: how late it is, and whether the gateway is there."""
        metrics.LOOP_LAG.observe(lag)
        self._lags.append(lag)
        if self.gateway().connected:
            self.gateway_seen = self.clock.now()
