"""Metrics: what a stage leaves behind, and what no label may hold."""

from typing import Any

import pytest
from prometheus_client import generate_latest

from bot.core import metrics
from bot.core.errors import PageGone
from bot.core.metrics import REGISTRY, Stage

FEW = {"stage", "outcome", "source", "kind", "direction", "begun", "le"}


def value(name: str, **labels: str) -> float:
    return REGISTRY.get_sample_value(name, labels) or 0.0


def test_a_stage_that_fails_is_timed_and_its_failure_counted_by_kind() -> None:
    failed: dict[str, Any] = {"stage": "fetch", "kind": "PageGone"}
    before = value("nutgraf_failures_total", **failed), value("nutgraf_stage_seconds_count", stage="fetch")
    with pytest.raises(PageGone), metrics.stage(Stage.FETCH):
        raise PageGone("404")
    after = value("nutgraf_failures_total", **failed), value("nutgraf_stage_seconds_count", stage="fetch")
    assert after == (before[0] + 1, before[1] + 1)


def test_the_stages_of_one_link_stand_with_it_alone() -> None:
    with (
        metrics.stages() as first,
        metrics.stage(Stage.FETCH),
        metrics.stages() as second,
        metrics.stage(Stage.READ),
    ):
        pass
    assert (list(first), list(second)) == ([Stage.FETCH], [Stage.READ])


def test_every_metric_says_what_it_is_and_is_named_by_the_rule() -> None:
    families = [family for family in REGISTRY.collect() if family.name.startswith("nutgraf_")]
    assert len(families) > 20
    for family in families:
        assert family.documentation.endswith("."), family.name
        assert family.type != "gauge" or not family.name.endswith("_total"), family.name


def test_no_label_can_name_a_member_a_server_or_an_address() -> None:
    """Few labels, each of few values: a monitor keeps a series for each value for ever."""
    generate_latest(REGISTRY)
    samples = [sample for family in REGISTRY.collect() for sample in family.samples if sample.name[:7] == "nutgraf"]
    assert {label for sample in samples for label in sample.labels} <= FEW
