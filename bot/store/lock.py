"""One `nutgraf run` for one SQLite file: whoever holds the lock beside it."""

import errno
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import structlog
from filelock import FileLock, Timeout

from bot.core.errors import StoreInUse, StoreUnavailable
from bot.store.files import beside

log = structlog.get_logger()

# ENOSYS, ENOLCK, EOPNOTSUPP: what folders on a network say that know no locks.
NO_LOCKS_HERE = frozenset({errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP})


@contextmanager
def only_one(file: Path) -> Generator[bool]:
    """Hold the lock, which the system takes back from a process that dies. Raises StoreInUse or StoreUnavailable.

    False where the folder knows no locks: then nobody can tell whether there are two.
    """
    # A lock by the mere existence of a file, which filelock would turn to, outlives a process that is killed.
    lock = FileLock(beside(file, ".lock"), blocking=False, thread_local=False, fallback_to_soft=False)
    held = _acquired(lock)
    try:
        yield held
    finally:
        lock.release()


def _acquired(lock: FileLock) -> bool:
    try:
        lock.acquire()
    except Timeout:
        raise StoreInUse(lock.lock_file) from None
    except OSError as error:
        if error.errno not in NO_LOCKS_HERE:
            raise StoreUnavailable(f"{lock.lock_file}: {error.strerror}") from error
        log.warning("database_not_locked", effect="a second `nutgraf run` would not be noticed", reason=error.strerror)
        return False
    return True
