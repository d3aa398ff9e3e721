"""The form for a report keeps within what Discord takes, in every language that we speak."""

from typing import Any

import pytest

from bot.chat.reports.button import REASONS, report_form
from bot.core.words.catalogue import LANGUAGES, speaking
from chat_world import parts

TITLE, LABEL, OPTION, CUSTOM_ID = 45, 45, 100, 100  # characters, Discord's limits


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_form_is_within_discords_limits(language: str) -> None:
    with speaking(language):
        form = report_form(10**18 - 1)
    assert 1 <= len(form.title) <= TITLE
    assert len(form.custom_id) <= CUSTOM_ID
    labels: list[dict[str, Any]] = list(parts(form.to_components()))
    assert all(len(label["label"]) <= LABEL and len(label.get("description") or "") <= OPTION for label in labels)
    options: list[dict[str, Any]] = labels[0]["component"]["options"]
    assert len(options) == len(REASONS)
    assert all(len(option["label"]) <= OPTION and len(option["description"]) <= OPTION for option in options)


async def test_every_reason_can_be_chosen_and_told_apart() -> None:
    [reasons, _note] = report_form(1).to_components()
    options: list[dict[str, Any]] = reasons["component"]["options"]
    assert len({option["value"] for option in options}) == len({option["label"] for option in options}) == len(REASONS)
