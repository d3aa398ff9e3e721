"""kill -9 in the midst of writing: what was committed is there, what was not is gone without a trace."""

import asyncio
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

KILLS = 12

# Starting Python takes longer than all else, so one process forks the writers and kills each after some commits, told
# through a pipe: the writer is then somewhere in its next transactions, which are of several rows and pages. Each life
# opens what the one before it left, and looks at every page of it.
KILLER = """
import asyncio, os, signal, sys
from datetime import UTC, datetime
from bot.store.store import SqlStore
from builders import article

url, kills = sys.argv[1], int(sys.argv[2])
now = datetime.now(UTC)

async def write(life, told):
    async def story(store, n):
        key = f"{life}-{n}"
        await store.save_article([key, f"{key}-too"], article(f"Story {key}. " + "It goes on. " * 600), now)
        os.write(told, f"{key}\\n".encode())

    async with SqlStore.opened(url, alone=True) as store:
        for n in range(0, 100_000, 3):
            await asyncio.gather(*(story(store, n + more) for more in range(3)))

for life in range(kills):
    told, tell = os.pipe()
    child = os.fork()
    if child == 0:
        asyncio.run(write(life, tell))
    os.close(tell)
    with open(told) as commits:
        for _ in range(1 + life * 7 % 11):
            print(commits.readline().strip(), flush=True)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        print(commits.read(), flush=True)  # what was committed before the signal came
"""


def _kill_writers(database_url: str) -> list[str]:
    """The keys of the articles whose writer was told that they are committed."""
    done = subprocess.run(
        [sys.executable, "-c", KILLER, database_url, str(KILLS)],
        env={"PYTHONPATH": "tests", "PATH": ""},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    return done.stdout.split()


async def test_after_many_kills_every_commit_is_there_and_no_half_transaction(
    database_url: str, database_file: Path
) -> None:
    committed = await asyncio.to_thread(_kill_writers, database_url)
    assert len({key.partition("-")[0] for key in committed}) == KILLS
    with closing(sqlite3.connect(database_file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        keys = {key for (key,) in connection.execute("SELECT key FROM links")}
        alone = connection.execute("SELECT count(*) FROM articles WHERE id NOT IN (SELECT article_id FROM links)")
        assert alone.fetchone() == (0,)
    assert keys >= {key for first in committed for key in (first, f"{first}-too")}
    assert all(key.removesuffix("-too") in keys and f"{key.removesuffix('-too')}-too" in keys for key in keys)
