"""One piece of work for everybody who asks for it at the same time; its result is not kept."""

import asyncio
from collections.abc import Callable, Coroutine, Hashable
from typing import Any, Generic, TypeVar

from bot.core.progress import Broadcast, Progress, unwatched

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Shared(Generic[K, V]):
    """Runs one task per key. A waiter that is cancelled takes nobody with it, and a failure is not replayed later.

    The task is begun in the name of who asks first: its log lines bear that one's link, and its seconds count there.
    """

    def __init__(self) -> None:
        self._tasks: dict[K, tuple[asyncio.Task[V], Broadcast]] = {}

    async def run(
        self, key: K, work: Callable[[Progress], Coroutine[Any, Any, V]], progress: Progress = unwatched
    ) -> V:
        """The result of `work`, or of the same work already under way for `key`. Raises what the work raises.

        What the work tells of its progress is told to all who wait for it.
        """
        if key not in self._tasks:
            self._start(key, work)
        task, stages = self._tasks[key]
        stages.add(progress)
        return await asyncio.shield(task)

    def _start(self, key: K, work: Callable[[Progress], Coroutine[Any, Any, V]]) -> None:
        stages = Broadcast()
        task = asyncio.create_task(work(stages))
        self._tasks[key] = (task, stages)
        task.add_done_callback(lambda done: self._forget(key, done))

    def _forget(self, key: K, task: asyncio.Task[V]) -> None:
        del self._tasks[key]
        if not task.cancelled():
            task.exception()  # marks it as seen, for when every waiter has gone

    async def close(self) -> None:
        """Cancels what is under way and waits for its end."""
        tasks = [task for task, _ in self._tasks.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
