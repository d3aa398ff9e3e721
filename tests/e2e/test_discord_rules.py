"""The double refuses what Discord refuses, and takes what just fits."""

from typing import Any

import pytest

from e2e.discord_rules import Refusal, check_message, check_modal

V2 = 1 << 15
BUTTON: dict[str, Any] = {"type": 2, "style": 2, "label": "Claims", "custom_id": "claims:1"}
FIELD: dict[str, Any] = {"type": 18, "label": "Note", "component": {"type": 4, "custom_id": "note", "style": 1}}
MODAL: dict[str, Any] = {"title": "A note", "custom_id": "note:1", "components": [FIELD]}


@pytest.mark.parametrize(
    "body",
    [
        {"content": "x" * 2001},
        {"content": ""},
        {"flags": V2, "content": "x", "components": [{"type": 10, "content": "y"}]},
        {"flags": V2, "embeds": [{"title": "x"}], "components": [{"type": 10, "content": "y"}]},
        {"flags": V2, "components": [{"type": 17, "components": [{"type": 10, "content": "y"}] * 40}]},
        {"flags": V2, "components": [{"type": 10, "content": "x" * 2001}, {"type": 10, "content": "x" * 2000}]},
        {"components": [{"type": 10, "content": "text displays need the flag"}]},
        {"components": [{"type": 1, "components": [{**BUTTON, "custom_id": "x" * 101}]}]},
        {"components": [{"type": 1, "components": [BUTTON, BUTTON]}]},
        {"components": [{"type": 1, "components": []}]},
    ],
)
def test_what_discord_would_refuse_is_refused(body: dict[str, Any]) -> None:
    with pytest.raises(Refusal) as refusal:
        check_message(body)
    assert refusal.value.code == 50035


@pytest.mark.parametrize(
    "body",
    [
        {"content": "x" * 2000},
        {"flags": V2, "components": [{"type": 17, "components": [{"type": 10, "content": "y"}] * 39}]},
        {"flags": V2, "components": [{"type": 10, "content": "x" * 4000}]},
        {"components": [{"type": 1, "components": [{**BUTTON, "custom_id": "x" * 100, "label": "x" * 80}]}]},
    ],
)
def test_what_just_fits_is_taken(body: dict[str, Any]) -> None:
    check_message(body)


def test_a_modal_within_its_limits_is_taken() -> None:
    check_modal({**MODAL, "title": "x" * 45})


@pytest.mark.parametrize(
    "change",
    [
        {"title": "x" * 46},
        {"title": ""},
        {"custom_id": "x" * 101},
        {"components": []},
        {"components": [{**FIELD, "component": {"type": 4, "custom_id": f"note:{n}"}} for n in range(6)]},
        {"components": [FIELD, FIELD]},
        {"components": [{**FIELD, "label": "x" * 46}]},
    ],
)
def test_a_modal_over_a_limit_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(Refusal):
        check_modal({**MODAL, **change})
