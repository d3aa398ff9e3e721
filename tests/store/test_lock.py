"""Two processes on one SQLite file: a second `nutgraf run` is refused, and everything else works beside the first."""

import errno
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from filelock import FileLock
from structlog.testing import capture_logs

from bot.core.errors import StoreInUse, StoreUnavailable
from bot.store.lock import only_one
from bot.store.store import SqlStore
from store.showing import NOON

HOLDER = """
import sys
from pathlib import Path
from bot.store.lock import only_one
with only_one(Path(sys.argv[1])):
    print("held", flush=True)
    input()
"""


@pytest.fixture
def holder(database_file: Path) -> Generator[subprocess.Popen[bytes]]:
    """Another process that holds the lock."""
    command = [sys.executable, "-c", HOLDER, str(database_file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"held\n"
        yield child
        child.kill()


async def _opened_alone(database_url: str) -> bool:
    async with SqlStore.opened(database_url, alone=True) as store:
        return store.alone


async def test_a_second_one_is_refused_until_the_first_is_killed_and_all_else_works_beside_it(
    holder: subprocess.Popen[bytes], database_url: str
) -> None:
    with pytest.raises(StoreInUse, match=r"nutgraf\.db\.lock"):
        await _opened_alone(database_url)
    async with SqlStore.opened(database_url) as beside:
        assert not beside.alone
        await beside.count_cache_hit(1, None, NOON)
    holder.kill()
    holder.wait()
    assert await _opened_alone(database_url)


async def test_the_lock_is_given_back_when_the_first_ends_or_fails(database_url: str) -> None:
    assert await _opened_alone(database_url)
    with pytest.raises(RuntimeError):
        async with SqlStore.opened(database_url, alone=True):
            raise RuntimeError
    assert await _opened_alone(database_url)


async def test_a_file_under_another_name_is_the_same_file(
    database_url: str, database_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    linked = database_file.with_name("linked.db")
    linked.symlink_to(database_file)
    monkeypatch.chdir(database_file.parent)
    async with SqlStore.opened(database_url, alone=True):
        for name in (linked, "nutgraf.db", "./nutgraf.db"):
            with pytest.raises(StoreInUse):
                await _opened_alone(f"sqlite:///{name}")


def _fails_with(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def acquire(_lock: FileLock) -> None:
        raise OSError(number, "so it is")

    monkeypatch.setattr(FileLock, "acquire", acquire)


def test_where_the_folder_knows_no_locks_nobody_is_sure_to_be_alone(
    database_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fails_with(errno.ENOLCK, monkeypatch)
    with capture_logs() as logged, only_one(database_file) as alone:
        assert not alone
    assert [line["event"] for line in logged] == ["database_not_locked"]


def test_a_lock_that_this_user_may_not_write_is_named(database_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _fails_with(errno.EACCES, monkeypatch)
    with pytest.raises(StoreUnavailable, match=r"nutgraf\.db\.lock: so it is"), only_one(database_file):
        pass
