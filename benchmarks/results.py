"""What an evaluation found: each article's scores and price, all together, and whether they are under a baseline."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.measures import MEASURES, Scores, added


@dataclass(frozen=True, slots=True)
class Result:
    """One article. `cost` is in US dollars, None without a price; `error`: the kind of what went wrong, or None."""

    name: str
    kind: str
    language: str | None
    words: int
    scores: Scores
    tokens_in: int = 0
    tokens_out: int = 0
    cost: float | None = None
    seconds: float = 0.0
    error: str | None = None


def to_json(results: Sequence[Result]) -> dict[str, object]:
    """Per article and in all; a measure is its value, None where there was nothing to count, with its counts."""
    return {
        "articles": [asdict(result) | {"scores": _values(result.scores)} for result in results],
        "all": _values(added(result.scores for result in results)),
    }


def _values(scores: Scores) -> dict[str, dict[str, float | int | None]]:
    return {name: {"value": share.value, "hits": share.hits, "of": share.of} for name, share in scores.items()}


def worse_than(baseline: Path, scores: Scores) -> Iterator[str]:
    """One line for each measure that is worse than in the baseline."""
    for name, least in json.loads(baseline.read_text(encoding="utf-8")).items():
        value = scores[name].value
        now, better = (0.0 if value is None else round(value, 3)), MEASURES[name].more_is_better
        if now < least if better else now > least:
            yield f"{name} is {now:.3f}; the baseline has {least:.3f}"


def save_baseline(baseline: Path, scores: Scores) -> None:
    values = {name: round(share.value, 3) for name, share in scores.items() if share.value is not None}
    baseline.write_text(json.dumps(values, indent=2) + "\n", encoding="utf-8")
