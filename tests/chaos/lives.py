"""The lives of the program: the zygote from the controller's side."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from chaos.edges import Edge

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Life:
    """What is to happen to a life: killed at an edge, or its clock jumps there, or its disk has so many pages left.

    `settings` go beside the usual ones.
    """

    kill: Edge | None = None
    jump: tuple[Edge, float] | None = None
    pages_left: int | None = None
    settings: dict[str, str] = field(default_factory=dict[str, str])

    def line(self, folder: Path, surroundings: dict[str, str]) -> str:
        kill = self.kill and (self.kill.target, self.kill.moment, self.kill.name)
        jump = self.jump and (self.jump[0].target, self.jump[0].moment, self.jump[1])
        told: dict[str, Any] = {"kill": kill, "jump": jump, "pages_left": self.pages_left, "folder": str(folder)}
        return json.dumps(told | {"surroundings": surroundings | self.settings}) + "\n"


class Lives:
    """`async with` it; one life at a time. `reached` is the edge at which the present or last one was killed."""

    def __init__(self, api_base: str, folder: Path, settings: dict[str, str]) -> None:
        self.folder = folder
        self.pid = 0
        self.reached = ""
        self.status: int | None = None
        self._api_base = api_base
        paths = os.pathsep.join((str(ROOT), str(ROOT / "tests")))
        self._surroundings = {"PATH": os.environ["PATH"], "HOME": str(folder), "PYTHONPATH": paths, **settings}
        self._zygote: Process | None = None
        self._following: asyncio.Task[None] | None = None
        self._ended = asyncio.Event()

    async def __aenter__(self) -> Self:
        start = [sys.executable, "-W", "ignore", "-m", "chaos.zygote", self._api_base]
        environment = {**self._surroundings, "DISCORD_TOKEN": ""}
        self._zygote = await asyncio.create_subprocess_exec(*start, stdin=PIPE, stdout=PIPE, env=environment)
        return self

    async def __aexit__(self, *_: object) -> None:
        self.kill()
        if self._following:
            self._following.cancel()
        assert self._zygote
        self._zygote.kill()
        await self._zygote.wait()

    async def begin(self, life: Life) -> None:
        assert self._zygote
        assert self._zygote.stdin
        self.reached, self.status = "", None
        self._ended.clear()
        self._zygote.stdin.write(life.line(self.folder, self._surroundings).encode())
        word, pid = await self._told()
        assert word == "born", (word, pid)
        self.pid = int(pid)
        self._following = asyncio.create_task(self._follow())

    async def _follow(self) -> None:
        while True:
            word, what = await self._told()
            if word == "reached":
                self.reached = what
            elif word == "died":
                self.status, self.pid = int(what), 0
                return self._ended.set()

    async def _told(self) -> tuple[str, str]:
        assert self._zygote
        assert self._zygote.stdout
        line = (await self._zygote.stdout.readline()).decode().rstrip("\n")
        word, _, what = line.partition(" ")
        if not word:
            raise RuntimeError("the zygote has ended")
        return word, what

    @property
    def alive(self) -> bool:
        return bool(self.pid)

    @property
    def last_words(self) -> str:
        return (self.folder / "bot.log").read_text("utf-8").strip().rpartition("\n")[2]

    def kill(self) -> None:
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)

    def stop(self) -> None:
        """As an operator does."""
        if self.pid:
            os.kill(self.pid, signal.SIGTERM)

    async def ended(self, within: float) -> int | None:
        """The exit code, or minus the signal. Raises TimeoutError."""
        await asyncio.wait_for(self._ended.wait(), within)
        return self.status

    def strays(self) -> list[int]:
        """Processes of any life that still run, by the folder they were started in (of Linux: /proc)."""
        home = f"HOME={self.folder}".encode()
        found = [int(path.parent.name) for path in Path("/proc").glob("[0-9]*/environ") if home in _bytes_of(path)]
        zygote = self._zygote.pid if self._zygote else 0
        return [pid for pid in found if pid not in (zygote, self.pid)]


def _bytes_of(path: Path) -> bytes:
    """Of a process's file; none for one that has ended or is not ours to see."""
    try:
        return path.read_bytes()
    except OSError:
        return b""
