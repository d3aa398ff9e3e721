"""Modals that outlive a restart: a custom_id holds a form's name and row ids, and a submitted form is found by them.

discord.py remembers the modals it sent in memory alone, so a form sent before a restart would be lost when submitted.
"""

import re
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

from discord import Interaction
from discord.ui import Modal

from bot.chat.failing import failures_told
from bot.chat.reports.reporters import catch_up
from bot.core.words.catalogue import speaking

MOST_SECONDS = 15 * 60  # how long discord.py keeps a form that nobody submits
CUSTOM_ID = re.compile(r"nutgraf:form:(?P<name>[a-z_]+)(?P<ids>(?::\d{1,20})*)")

Fields = dict[str, Any]
"""What was filled in, by each field's custom_id: a text, or the list of values that were chosen."""
Submitted = Callable[[Interaction[Any], list[int], Fields], Awaitable[None]]

_forms: dict[str, Submitted] = {}


def form(name: str) -> Callable[[Submitted], Submitted]:
    """Registers what is done when a form of this name is submitted: it gets the row ids and the fields."""

    def register(submitted: Submitted) -> Submitted:
        _forms[name] = submitted
        return submitted

    return register


def modal(name: str, title: str, *ids: int) -> Modal:
    """An empty form; add Labels to it. `title` may have 45 characters."""
    return Modal(title=title, timeout=MOST_SECONDS, custom_id=":".join(["nutgraf:form", name, *map(str, ids)]))


async def submit(interaction: Interaction[Any]) -> None:
    """Hands a submitted form to what was registered for it; what fails is said to the submitter alone."""
    data: Any = interaction.data
    match = CUSTOM_ID.fullmatch(data["custom_id"])
    if match is None or match["name"] not in _forms:
        return
    ids = [int(part) for part in match["ids"].split(":")[1:]]
    with speaking(str(interaction.locale)):
        async with failures_told(interaction, form=match["name"]):
            await _forms[match["name"]](interaction, ids, dict(_fields(data["components"])))
            await catch_up(interaction)


def _fields(components: list[dict[str, Any]]) -> Iterator[tuple[str, Any]]:
    """Each field stands within a Label, as `component`."""
    for label in components:
        field: dict[str, Any] = label.get("component", {})
        if "custom_id" in field:
            yield field["custom_id"], field.get("value", field.get("values"))
