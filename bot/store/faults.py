"""What the database and its drivers raise, as our errors."""

import errno
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError

from bot.core import metrics
from bot.core.errors import StoreDamaged, StoreFull, StoreLocked, StoreUnavailable

# By SQLite's result codes (https://sqlite.org/rescode.html) and PostgreSQL's. SQLite has a code of its own for the one
# file that it makes room for beforehand, the index of the -wal file.
_BY_CODE: dict[object, type[StoreUnavailable]] = {
    sqlite3.SQLITE_BUSY: StoreLocked,
    sqlite3.SQLITE_LOCKED: StoreLocked,
    sqlite3.SQLITE_FULL: StoreFull,
    sqlite3.SQLITE_IOERR_SHMSIZE: StoreFull,
    sqlite3.SQLITE_CORRUPT: StoreDamaged,
    sqlite3.SQLITE_NOTADB: StoreDamaged,
    "53100": StoreFull,
}
_BY_ERRNO = {errno.ENOSPC: StoreFull, errno.EDQUOT: StoreFull}
PRIMARY = 0xFF
"""The bits of a result code that an extended one has in common with the code it extends."""


@contextmanager
def store_errors() -> Generator[None]:
    """Raises StoreUnavailable, or what kind of it it is, with the driver's first line (asyncpg's are OSErrors too).

    SQLAlchemy's own text would hold the statement.
    """
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        cause = getattr(error, "orig", None) or error
        kind = _kind(cause)
        metrics.FAILURES.labels("store", kind.__name__).inc()
        raise kind(next(iter(str(cause).splitlines()), type(cause).__name__)[:120]) from error


def _kind(cause: BaseException) -> type[StoreUnavailable]:
    if isinstance(cause, OSError) and cause.errno in _BY_ERRNO:
        return _BY_ERRNO[cause.errno]
    code = getattr(cause, "sqlite_errorcode", None) or getattr(cause, "sqlstate", None)
    primary = code & PRIMARY if isinstance(code, int) else None
    return _BY_CODE.get(code) or _BY_CODE.get(primary, StoreUnavailable)
