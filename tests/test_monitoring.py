"""The alert rules and the dashboard in docs/monitoring: they ask for nothing that is not there."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot.core import metrics

FOLDER = Path(__file__).parents[1] / "docs" / "monitoring"
HOSTING = FOLDER.with_name("hosting.md")
ENDINGS = {"counter": ["_total"], "histogram": ["_bucket", "_sum", "_count"], "gauge": [""]}
NAMES = {family.name + ending for family in metrics.REGISTRY.collect() for ending in ENDINGS.get(family.type, [])}
PROCESS = {"process_resident_memory_bytes"}  # of Linux alone

RULES = (FOLDER / "alerts.yml").read_text(encoding="utf-8")
ALERTS = re.findall(r"- alert: (\w+)", RULES)
DASHBOARD: dict[str, Any] = json.loads((FOLDER / "dashboard.json").read_text(encoding="utf-8"))
EXPRESSIONS = [
    *re.findall(r"^ *expr: (.+)$", RULES, re.MULTILINE),
    *(target["expr"] for panel in DASHBOARD["panels"] for target in panel["targets"]),
]


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_every_metric_that_is_asked_for_is_there(expression: str) -> None:
    asked = set(re.findall(r"\b(?:nutgraf|process)_\w+", expression.replace('job="nutgraf"', "")))
    assert asked
    assert asked <= NAMES | PROCESS


def test_every_alert_says_how_bad_it_is_and_what_to_do() -> None:
    assert len(ALERTS) == len(set(ALERTS)) >= 10
    for part in ("expr: ", "labels: {severity: ", "summary: ", "action: "):
        assert RULES.count(part) == len(ALERTS), part


def test_every_alert_has_its_reason_in_the_papers_and_none_is_there_that_is_not() -> None:
    assert set(re.findall(r"`(Nutgraf[A-Z]\w+)`", HOSTING.read_text(encoding="utf-8"))) == set(ALERTS)


def test_panels_have_ids_of_their_own_and_do_not_overlap() -> None:
    panels = DASHBOARD["panels"]
    assert len({panel["id"] for panel in panels}) == len(panels) > 10
    cells = [
        (x, y)
        for at in (panel["gridPos"] for panel in panels)
        for x in range(at["x"], at["x"] + at["w"])
        for y in range(at["y"], at["y"] + at["h"])
    ]
    assert len(cells) == len(set(cells))
    assert max(x for x, _ in cells) < 24  # Grafana's columns


def test_every_metric_of_ours_is_on_the_dashboard_or_in_a_rule() -> None:
    """What nobody looks at need not be counted."""
    ours = {family.name for family in metrics.REGISTRY.collect() if family.name.startswith("nutgraf_")}
    asked = " ".join(EXPRESSIONS)
    assert [name for name in sorted(ours) if name not in asked] == []
