"""How far a reading has come, told to whoever waits for it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Step(StrEnum):
    WAITING = "waiting"
    FETCHING = "fetching"
    READING = "reading"
    CHECKING = "checking"


@dataclass(frozen=True, slots=True)
class Stage:
    """What is being done now; a long article is read in `parts`, of which this is number `part`, counted from 1."""

    step: Step
    part: int = 1
    parts: int = 1


Progress = Callable[[Stage], None]


def unwatched(_stage: Stage) -> None:
    """The Progress of who does not care to know."""


class Broadcast:
    """A Progress for all who share a piece of work. Who comes late is told the current stage."""

    def __init__(self) -> None:
        self._watchers: list[Progress] = []
        self._current: Stage | None = None

    def add(self, watcher: Progress) -> None:
        self._watchers.append(watcher)
        if self._current:
            watcher(self._current)

    def __call__(self, stage: Stage) -> None:
        self._current = stage
        for watcher in self._watchers:
            watcher(stage)
