"""What is known to be wrong with an open database: said in the log when it begins, and when it is over."""

from collections.abc import Generator
from contextlib import contextmanager
from time import monotonic

import structlog

from bot.core.errors import StoreDamaged, StoreFull
from bot.store.faults import store_errors

log = structlog.get_logger()

SETTLED = 150.0
"""Seconds without a write that failed; a transaction that found nothing to change succeeds on a full disk too. Whoever
asks /healthz has something written each time, mostly once a minute."""


class Condition:
    """`damaged` stays until the next start, which mends it; a full disk, until writing has gone well for SETTLED."""

    def __init__(self) -> None:
        self.damaged = False
        self._found_full: float | None = None  # the last time, by the monotonic clock

    @contextmanager
    def watched(self, *, writing: bool) -> Generator[None]:
        """For one transaction. Raises as `store_errors` does."""
        try:
            with store_errors():
                yield
        except StoreDamaged as error:
            if not self.damaged:
                log.error("database_damaged", found=error.detail, remedy="start `nutgraf run` anew, which mends it")
            self.damaged = True
            raise
        except StoreFull as error:
            if self._found_full is None:
                remedy = "free some space; nothing has to be restarted"
                log.error("database_full", found=error.detail, effect="nothing new is accepted", remedy=remedy)
            self._found_full = monotonic()
            raise
        if writing and self._found_full is not None and monotonic() - self._found_full >= SETTLED:
            log.info("database_has_space_again")
            self._found_full = None
