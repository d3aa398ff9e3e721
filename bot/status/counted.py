"""What the metrics have counted since the start, as /status tells it."""

from prometheus_client import Counter, Histogram
from prometheus_client.metrics import MetricWrapperBase
from prometheus_client.samples import Sample

from bot.core import metrics
from bot.core.vitals import Counted, Timing

MEDIAN, P95 = 0.5, 0.95


def counted() -> Counted:
    """The counters and histograms of this process."""
    answers = _by_label(metrics.ANSWERS)
    sessions = _by_label(metrics.GATEWAY_SESSIONS)
    return Counted(
        accepted=_total(metrics.LINKS_ACCEPTED),
        finished=_by_label(metrics.LINKS_FINISHED),
        cached=answers.get("cache", 0),
        made=answers.get("made", 0),
        failures=_by_label(metrics.FAILURES),
        extractors_replaced=_total(metrics.EXTRACTORS_REPLACED),
        identified=sessions.get("identified", 0),
        resumed=sessions.get("resumed", 0),
        link=_timing(_buckets(metrics.LINK_SECONDS)),
        stages={stage: _timing(_buckets(metrics.STAGE_SECONDS, stage)) for stage in metrics.Stage},
    )


def tokens() -> tuple[int, int]:
    """What the model used, in and out."""
    used = _by_label(metrics.MODEL_TOKENS)
    return used.get("in", 0), used.get("out", 0)


def breaker_is_open() -> bool:
    """Whether any model is left alone for now because its calls failed."""
    return any(sample.value for sample in _samples(metrics.MODEL_BREAKERS_OPEN, "open"))


def _samples(metric: MetricWrapperBase, ending: str) -> list[Sample]:
    return [sample for family in metric.collect() for sample in family.samples if sample.name.endswith(ending)]


def _total(counter: Counter) -> int:
    return int(sum(sample.value for sample in _samples(counter, "_total")))


def _by_label(counter: Counter) -> dict[str, int]:
    """By the values of its labels, as in "fetch PageGone", the most frequent first."""
    found = {" ".join(sample.labels.values()): int(sample.value) for sample in _samples(counter, "_total")}
    return dict(sorted(found.items(), key=lambda one: -one[1]))


def _buckets(histogram: Histogram, stage: str | None = None) -> list[tuple[float, float]]:
    """Each bucket's upper bound, with how many were not above it."""
    samples = (sample for sample in _samples(histogram, "_bucket") if sample.labels.get("stage") == stage)
    return [(float(sample.labels["le"]), sample.value) for sample in samples]


def _timing(buckets: list[tuple[float, float]]) -> Timing:
    count = int(buckets[-1][1]) if buckets else 0
    return (
        Timing(count=count, median=_quantile(buckets, MEDIAN), p95=_quantile(buckets, P95))
        if count
        else Timing(count=0)
    )


def _quantile(buckets: list[tuple[float, float]], share: float) -> float:
    """As Prometheus has it: evenly spread within a bucket; in the last, open one, its lower bound."""
    rank = share * buckets[-1][1]
    lower = below = 0.0
    for upper, count in buckets[:-1]:
        if count >= rank:
            return lower + (upper - lower) * (rank - below) / (count - below)
        lower, below = upper, count
    return lower
