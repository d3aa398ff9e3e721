"""Where log lines go: standard error, one event a line; never message text, tokens or keys."""

import logging
import sys
from collections.abc import Callable, Iterable
from functools import partial

import structlog


def configure(level: str, secrets: Iterable[str] = ()) -> None:
    """Log at this level ("debug" … "error") and above; libraries only their warnings.

    `secrets` are blotted out of every line, tracebacks included: nothing of ours writes one, but an HTTP library may
    quote a header that it refuses.
    """
    number = logging.getLevelNamesMapping()[level.upper()]
    blot = partial(_without, tuple(secrets))
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Blotted(blot))
    logging.basicConfig(handlers=[handler], level=max(number, logging.WARNING), force=True)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.LogfmtRenderer(key_order=["timestamp", "level", "event"]),
            lambda _logger, _name, line: blot(str(line)),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )


class _Blotted(logging.Formatter):
    """A library's line, without secrets."""

    def __init__(self, blot: Callable[[str], str]) -> None:
        super().__init__("%(levelname)s %(name)s %(message)s")
        self._blot = blot

    def format(self, record: logging.LogRecord) -> str:
        return self._blot(super().format(record))


def _without(secrets: tuple[str, ...], line: str) -> str:
    for secret in secrets:
        line = line.replace(secret, "[secret]")
    return line
