"""What is counted and timed while the bot works, declared once: the names, the help texts and the buckets.

No label ever names a member, a server or an address: their values are few and known beforehand. The registry is the
process's own, so that a test looks at what has grown, never at a total. Gauges stand still until whoever is asked for
the metrics has them set (bot/status).
"""

import time
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
)

disable_created_metrics()  # the time when each was first seen, which nobody asks for
REGISTRY = CollectorRegistry()
ProcessCollector(registry=REGISTRY)  # memory, CPU and open files; of Linux, looked up when asked for


class Stage(StrEnum):
    """A part of the work on one link."""

    FETCH = "fetch"
    EXTRACT = "extract"
    READ = "read"
    POST = "post"


# From an answer out of the cache to the longest article that a slow model reads in parts, in seconds.
_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 40, 80, 160, 320)
# A link may wait for its turn, or for the model, for up to hours.
_WAITING_SECONDS = (*_SECONDS, 600, 1800, 3600, 21600)
_LAG_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)

STAGE_SECONDS = Histogram(
    "nutgraf_stage_seconds",
    "Time in one stage of the work, whether or not it went well.",
    ["stage"],
    buckets=_SECONDS,
    registry=REGISTRY,
)
LINK_SECONDS = Histogram(
    "nutgraf_link_seconds",
    "From accepting a posted link to its outcome, waiting included.",
    buckets=_WAITING_SECONDS,
    registry=REGISTRY,
)
LINKS_ACCEPTED = Counter("nutgraf_links_accepted_total", "Posted links that were taken in.", registry=REGISTRY)
LINKS_FINISHED = Counter(
    "nutgraf_links_finished_total", "Posted links by how they ended.", ["outcome"], registry=REGISTRY
)
ANSWERS = Counter(
    "nutgraf_answers_total",
    "Readings, replies and comparisons that were kept (cache) or had to be made (made).",
    ["source"],
    registry=REGISTRY,
)
FAILURES = Counter(
    "nutgraf_failures_total",
    "What went wrong, by the stage or the store, and by the error's name.",
    ["stage", "kind"],
    registry=REGISTRY,
)
MODEL_TOKENS = Counter(
    "nutgraf_model_tokens_total", "Tokens as the model's endpoint reports them.", ["direction"], registry=REGISTRY
)
MODEL_COST = Counter(
    "nutgraf_model_cost_dollars_total", "Cost of these tokens, where prices are set.", registry=REGISTRY
)
MODEL_BREAKERS_OPEN = Gauge(
    "nutgraf_model_breakers_open", "Models that are not asked for now because too many calls failed.", registry=REGISTRY
)
BUDGET_LEFT = Gauge(
    "nutgraf_budget_left_tokens",
    "Tokens that the whole bot may still use today; +Inf without a limit.",
    registry=REGISTRY,
)
QUEUE_WAITING = Gauge("nutgraf_queue_waiting", "Readings that wait for their turn.", registry=REGISTRY)
QUEUE_HOLDING = Gauge("nutgraf_queue_holding", "Readings that have their turn now.", registry=REGISTRY)
INBOX_OPEN = Gauge("nutgraf_inbox_open", "Links accepted and not finished.", registry=REGISTRY)
INBOX_OLDEST = Gauge(
    "nutgraf_inbox_oldest_seconds", "Age of the oldest of these; 0 where there is none.", registry=REGISTRY
)
GATEWAY_CONNECTED = Gauge("nutgraf_gateway_connected", "1 while every shard is connected.", registry=REGISTRY)
GATEWAY_LATENCY = Gauge(
    "nutgraf_gateway_latency_seconds",
    "From a heartbeat to Discord's answer, on the slowest shard; NaN before the first.",
    registry=REGISTRY,
)
GATEWAY_SESSIONS = Counter(
    "nutgraf_gateway_sessions_total",
    "Sessions with Discord that began anew (identified) or went on after a break (resumed).",
    ["begun"],
    registry=REGISTRY,
)
DISCORD_REFUSALS = Counter(
    "nutgraf_discord_refusals_total",
    "Answers 401, 403 and 429, for 10,000 of which in ten minutes Discord bars an address.",
    ["status"],
    registry=REGISTRY,
)
LOOP_LAG = Histogram(
    "nutgraf_loop_lag_seconds",
    "How late the event loop calls what is due, looked at twice a second.",
    buckets=_LAG_SECONDS,
    registry=REGISTRY,
)
EXTRACTORS_REPLACED = Counter(
    "nutgraf_extractors_replaced_total", "Extracting processes that broke or were stopped.", registry=REGISTRY
)
DATABASE_BYTES = Gauge("nutgraf_database_bytes", "Size of the database; NaN while it does not say.", registry=REGISTRY)
DISK_FREE = Gauge(
    "nutgraf_disk_free_bytes", "What is left on the database's disk; NaN where nobody knows.", registry=REGISTRY
)
BACKUP_AGE = Gauge(
    "nutgraf_backup_age_seconds",
    "Age of the latest copy beside the database; NaN where there is none.",
    registry=REGISTRY,
)
HEALTHY = Gauge("nutgraf_healthy", "1 while /healthz says ok.", registry=REGISTRY)

_spent: ContextVar[dict[Stage, float] | None] = ContextVar("spent", default=None)


@contextmanager
def stage(name: Stage) -> Generator[None]:
    """Around one stage: its seconds, and what it fails with, are counted. The error goes on."""
    began = time.perf_counter()
    try:
        yield
    except Exception as error:
        FAILURES.labels(name, type(error).__name__).inc()
        raise
    finally:
        seconds = time.perf_counter() - began
        STAGE_SECONDS.labels(name).observe(seconds)
        spent = _spent.get()
        if spent is not None:
            spent[name] = spent.get(name, 0.0) + seconds


@contextmanager
def stages() -> Generator[dict[Stage, float]]:
    """Around the work on one link: fills with the seconds that each stage in it took.

    Work that links share is done in the name of the first that asks for it, and stands with that one alone.
    """
    spent: dict[Stage, float] = {}
    token = _spent.set(spent)
    try:
        yield spent
    finally:
        _spent.reset(token)
