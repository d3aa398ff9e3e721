"""A bot in a process of its own, started against a Discord double, and what it costs there (of Linux: /proc)."""

import asyncio
import os
import re
import sys
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from time import perf_counter

from e2e.discord_double import DiscordDouble

ROOT = Path(__file__).parents[2]
LAUNCH = str(ROOT / "tests/e2e/launch.py")
PATIENCE = 60.0  # seconds for a start
MEGABYTE = 1_000_000


class Bot:
    """One that runs. `began`: when it was started, by perf_counter."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path, began: float) -> None:
        self.began = began
        self._process = process
        self._log = log

    async def connected(self, discord: DiscordDouble) -> None:
        """Until it has its session. Raises TimeoutError, or RuntimeError with the end of its log where it ended."""
        ended, connected = asyncio.create_task(self._process.wait()), discord.wait_until_connected(within=PATIENCE)
        waiting = asyncio.create_task(connected)
        await asyncio.wait([ended, waiting], return_when=asyncio.FIRST_COMPLETED)
        ended.cancel()
        if not waiting.done():
            waiting.cancel()
            raise RuntimeError(self._log.read_text()[-2_000:])
        await waiting

    async def logged(self, event: str) -> float:
        """Seconds from the start until this stood in its log. Raises TimeoutError."""
        async with asyncio.timeout(PATIENCE):
            while event not in self._log.read_text():  # noqa: ASYNC110 - no file tells when it grows
                await asyncio.sleep(0.005)
        return perf_counter() - self.began

    def memory(self) -> tuple[int, int]:
        """RSS and PSS of it and its children, in bytes. PSS counts a page that two share half for each."""
        rollups = [_read(f"/proc/{pid}/smaps_rollup") for pid in _family(self._process.pid)]
        rss, pss = (sum(_kilobytes(rollup, name) for rollup in rollups) for name in ("Rss", "Pss"))
        return rss * 1024, pss * 1024

    def cpu_seconds(self) -> float:
        """User and system time of it and its children so far."""
        fields = [_read(f"/proc/{pid}/stat").rpartition(")")[2].split() for pid in _family(self._process.pid)]
        ticks = sum(int(one[11]) + int(one[12]) for one in fields if one)
        return ticks / os.sysconf("SC_CLK_TCK")


@asynccontextmanager
async def bot(command: Sequence[str], discord: DiscordDouble, folder: Path, **settings: str) -> AsyncGenerator[Bot]:
    """A bot that is connected, until the block ends; `command` follows the interpreter's name."""
    folder.mkdir(exist_ok=True)  # noqa: ASYNC240 - here nobody else waits
    log = folder / "log"
    surroundings = {"PATH": os.environ["PATH"], "HOME": str(folder), "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"}
    environment = surroundings | {"DISCORD_TOKEN": discord.token} | settings
    with log.open("wb") as stderr:
        began = perf_counter()
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-W", "ignore", *command, cwd=folder, stdout=stderr, stderr=stderr, env=environment
        )
    running = Bot(process, log, began)
    try:
        await running.connected(discord)
        yield running
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


def nutgraf(discord: DiscordDouble, folder: Path, **settings: str) -> AbstractAsyncContextManager[Bot]:
    """Ours, in mode auto and without a limit on what members have read."""
    no_limits = {f"READINGS_PER_{who}": "0" for who in ("MEMBER", "CHANNEL", "SERVER")}
    ours = {"DEFAULT_MODE": "auto", "STATUS_ADDRESS": "off", "BACKUP_DAYS": "0"} | no_limits | settings
    return bot([LAUNCH, discord.api_base, "--", "run"], discord, folder, **ours)


def _family(pid: int) -> Iterator[int]:
    yield pid
    for child in _read(f"/proc/{pid}/task/{pid}/children").split():
        yield from _family(int(child))


def _kilobytes(rollup: str, name: str) -> int:
    found = re.search(rf"^{name}:\s+(\d+) kB", rollup, re.MULTILINE)
    return int(found[1]) if found else 0


def _read(path: str) -> str:
    """Nothing of a process that has ended."""
    try:
        return Path(path).read_text()
    except OSError:
        return ""
